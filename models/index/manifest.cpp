// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/manifest.h"

#include "text/tokens.h"

#include <QSaveFile>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace msgindex {
namespace {

constexpr std::uint64_t manifestMagic = 0x314E414D52465453; // "STFRMAN1"
constexpr std::size_t fixedBytes = 32;

base::ErrorCode codeOf(QFileDevice::FileError error)
{
    return error == QFileDevice::ResourceError ? base::ErrorCode::DiskFull : base::ErrorCode::Io;
}

} // namespace

Bytes encodeManifest(const Manifest& manifest)
{
    Bytes bytes;
    append(bytes, manifestMagic);
    append(bytes, formatVersion);
    append(bytes, text::analysisVersion);
    append(bytes, manifest.store);
    append(bytes, manifest.mark);
    appendVarint(bytes, manifest.entries.size());
    for (const Manifest::Entry& entry : manifest.entries) {
        appendVarint(bytes, entry.number);
        appendVarint(bytes, entry.removed.size());
        Doc last = 0;
        for (const Doc doc : entry.removed) {
            appendVarint(bytes, doc - last);
            last = doc;
        }
    }
    append(bytes, checksum(bytes));
    return bytes;
}

base::Result<Manifest> decodeManifest(ByteView bytes)
{
    if (bytes.size() < fixedBytes + sizeof(std::uint64_t))
        return base::fail(base::ErrorCode::Corrupt, u"manifest: too short"_s);
    const ByteView checked = bytes.first(bytes.size() - sizeof(std::uint64_t));
    if (load<std::uint64_t>(bytes.data()) != manifestMagic ||
        load<std::uint64_t>(bytes.data() + checked.size()) != checksum(checked))
        return base::fail(base::ErrorCode::Corrupt, u"manifest: checksum"_s);
    if (load<std::uint32_t>(bytes.data() + 8) != formatVersion ||
        load<std::uint32_t>(bytes.data() + 12) != text::analysisVersion)
        return base::fail(base::ErrorCode::Unsupported, u"manifest: another version"_s);

    Manifest manifest;
    manifest.store = load<std::uint64_t>(bytes.data() + 16);
    manifest.mark = load<std::int64_t>(bytes.data() + 24);
    VarintReader reader(checked.subspan(fixedBytes));
    for (std::uint64_t left = reader.next(); left > 0 && !reader.atEnd(); --left) {
        Manifest::Entry entry{reader.next(), {}};
        Doc last = 0;
        for (std::uint64_t removed = reader.next(); removed > 0 && !reader.atEnd(); --removed) {
            last += static_cast<Doc>(reader.next());
            entry.removed.push_back(last);
        }
        manifest.entries.push_back(std::move(entry));
    }
    return manifest;
}

QString segmentFileName(std::uint64_t number)
{
    return u"%1.segment"_s.arg(number, 10, 10, QLatin1Char('0'));
}

std::optional<std::uint64_t> segmentFileNumber(const QString& name)
{
    const QString ending = u".segment"_s;
    bool isNumber = false;
    const std::uint64_t number = name.chopped(std::min(name.size(), ending.size())).toULongLong(&isNumber);
    return isNumber && name.endsWith(ending) ? std::optional(number) : std::nullopt;
}

base::Result<void> writeFileAtomically(const QString& path, ByteView bytes)
{
    QSaveFile file(path); // a temporary file beside it, synchronised to the disk and renamed over it
    if (!file.open(QIODevice::WriteOnly))
        return base::fail(codeOf(file.error()), file.errorString());
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const auto* data = reinterpret_cast<const char*>(bytes.data()); // NOLINT: bytes
    const auto size = static_cast<qint64>(bytes.size());
    if (file.write(data, size) != size || !file.commit())
        return base::fail(codeOf(file.error()), file.errorString());
    return {};
}

} // namespace msgindex

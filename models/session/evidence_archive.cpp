// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/evidence_archive.h"

#include "contract/codec.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QList>

#include <memory>

#include <zip.h>

namespace session {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Discard
{
    void operator()(zip_t* zip) const { zip_discard(zip); }
};

QByteArray hashOf(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

// libzip reads the bytes when the archive is closed: they live until then.
bool add(zip_t& zip, const QByteArray& name, const QByteArray& bytes)
{
    zip_source_t* const source = zip_source_buffer(&zip, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
    if (source == nullptr)
        return false;
    if (zip_file_add(&zip, name.constData(), source, ZIP_FL_ENC_UTF_8) < 0) {
        zip_source_free(source);
        return false;
    }
    return true;
}

} // namespace

QString evidenceFileName(qsizetype at)
{
    return u"message-%1.json"_s.arg(at + 1);
}

base::Result<QString> writeEvidence(const QString& path, const QString& inventory,
                                    const QList<contract::Evidence>& evidence)
{
    int error = 0;
    std::unique_ptr<zip_t, Discard> zip(
        zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &error));
    if (!zip)
        return base::fail(base::ErrorCode::Io, u"the archive cannot be opened: %1"_s.arg(error));
    QList<std::pair<QByteArray, QByteArray>> files{{"opis.txt", inventory.toUtf8()}};
    for (qsizetype at = 0; at < evidence.size(); ++at) {
        files.append({evidenceFileName(at).toLatin1(),
                      QJsonDocument(contract::toJson(evidence.at(at))).toJson(QJsonDocument::Indented)});
    }
    QByteArray sums;
    for (const auto& [name, bytes] : files)
        sums += hashOf(bytes) + "  " + name + '\n';
    files.append({"SHA256SUMS.txt", sums});
    for (const auto& [name, bytes] : files) {
        if (!add(*zip, name, bytes))
            return base::fail(base::ErrorCode::Io, QString::fromUtf8(zip_strerror(zip.get())));
    }
    if (zip_close(zip.get()) != 0)
        return base::fail(base::ErrorCode::Io, QString::fromUtf8(zip_strerror(zip.get())));
    std::ignore = zip.release(); // closed
    return QString::fromLatin1(hashOf(sums));
}

} // namespace session

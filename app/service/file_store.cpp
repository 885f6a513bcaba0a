// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/file_store.h"

#include "authority/token.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <fcntl.h>
#include <unistd.h>

namespace service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto partSuffix = ".part"_L1;
constexpr auto cardSuffix = ".json"_L1;
// Whoever is slower than this, on the average after the first half minute, holds a place for nothing.
constexpr qint64 leastBytesPerSecond = 2048;
constexpr std::chrono::seconds patience(30);

constexpr auto privateFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

// What a folder lists is on the disk, too (fsync(2)).
base::Result<void> syncFolder(const QString& path)
{
    const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool isSynced = folder >= 0 && ::fsync(folder) == 0;
    if (folder >= 0)
        ::close(folder);
    return isSynced ? base::Result<void>() : base::fail(base::ErrorCode::Io, path + u" cannot be synced"_s);
}

// As randomToken() makes them, so that no address leads out of the folder.
bool isToken(const QString& text)
{
    constexpr qsizetype tokenSize = 32;
    return text.size() == tokenSize &&
           std::ranges::all_of(text, [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'2' && c <= u'7'); });
}

base::Error ioError(const QFileDevice& file)
{
    const auto code = file.error() == QFileDevice::ResourceError ? base::ErrorCode::DiskFull : base::ErrorCode::Io;
    return {code, file.fileName() + u": "_s + file.errorString()};
}

base::Result<void> writeCard(const QString& path, const StoredFile& file)
{
    QSaveFile card(path);
    const QJsonObject json{{u"name"_s, file.name},
                           {u"type"_s, file.contentType},
                           {u"size"_s, file.sizeBytes},
                           {u"uploader"_s, file.uploader}};
    if (!card.open(QIODevice::WriteOnly) || !card.setPermissions(privateFile) ||
        card.write(QJsonDocument(json).toJson(QJsonDocument::Compact)) < 0 || !card.commit())
        return base::Unexpected<base::Error>{ioError(card)};
    return {};
}

} // namespace

FileUpload::FileUpload(FileStore& store, const StoredFile& file, std::chrono::milliseconds startedAt)
    : m_store(store)
    , m_file(file)
    , m_startedAt(startedAt)
    , m_part(store.pathOf(file.token) + partSuffix)
{
}

FileUpload::~FileUpload()
{
    if (m_part.isOpen())
        m_part.remove();
}

base::Result<void> FileUpload::write(const char* data, qint64 size)
{
    if (m_written + size > m_file.sizeBytes)
        return base::fail(base::ErrorCode::TooLarge, u"upload: more than was announced"_s);
    const auto taken = m_store.m_clock.monotonic() - m_startedAt;
    if (taken > patience && (m_written + size) * 1000 / taken.count() < leastBytesPerSecond)
        return base::fail(base::ErrorCode::Timeout, u"upload: too slow"_s);
    if (m_part.write(data, size) != size)
        return base::Unexpected<base::Error>{ioError(m_part)};
    m_written += size;
    return {};
}

// The card comes first: a file without one is not there, a card without a file neither.
base::Result<void> FileUpload::finish()
{
    if (m_written != m_file.sizeBytes)
        return base::fail(base::ErrorCode::InvalidInput, u"upload: less than was announced"_s);
    if (!m_part.flush() || ::fsync(m_part.handle()) != 0)
        return base::Unexpected<base::Error>{ioError(m_part)};
    const QString path = m_store.pathOf(m_file.token);
    if (auto written = writeCard(path + cardSuffix, m_file); !written)
        return written;
    if (!m_part.rename(path)) {
        const base::Error error = ioError(m_part);
        QFile::remove(path + cardSuffix);
        m_part.remove();
        return base::Unexpected<base::Error>{error};
    }
    m_part.close();
    // Whoever is told that it is there finds it there, whatever happens to the computer next.
    return syncFolder(QFileInfo(path).path());
}

FileStore::FileStore(const QString& folder, const base::Clock& clock)
    : m_folder(folder)
    , m_clock(clock)
{
}

base::Result<std::unique_ptr<FileStore>> FileStore::open(const QString& folder, const base::Clock& clock)
{
    if (!QDir().mkpath(folder) || !QFile::setPermissions(folder, privateFile | QFileDevice::ExeOwner))
        return base::fail(base::ErrorCode::Io, folder + u" cannot be made"_s);
    QDirIterator left(folder, {QString(u'*' + partSuffix)}, QDir::Files, QDirIterator::Subdirectories);
    while (left.hasNext())
        QFile::remove(left.next());
    return std::unique_ptr<FileStore>(new FileStore(folder, clock));
}

base::Result<QString> FileStore::grant(const StoredFile& file)
{
    const std::lock_guard lock(m_mutex);
    dropOverdueSlots();
    const auto waiting =
        std::ranges::count_if(m_slots, [&](const auto& slot) { return slot.second.file.uploader == file.uploader; });
    if (waiting >= slotsOfOnePerson)
        return base::fail(base::ErrorCode::TooLarge, u"upload: too many at once"_s);
    const QString token = authority::randomToken();
    StoredFile granted = file;
    granted.token = token;
    m_slots.emplace(token, Slot{granted, m_clock.monotonic()});
    return token;
}

base::Result<std::unique_ptr<FileUpload>> FileStore::receive(const QString& token, qint64 sizeBytes)
{
    StoredFile file;
    {
        const std::lock_guard lock(m_mutex);
        dropOverdueSlots();
        const auto found = m_slots.find(token);
        if (found == m_slots.end())
            return base::fail(base::ErrorCode::NotFound, u"upload: not allowed, or not any more"_s);
        if (sizeBytes != found->second.file.sizeBytes) {
            const bool larger = sizeBytes > found->second.file.sizeBytes;
            return base::fail(larger ? base::ErrorCode::TooLarge : base::ErrorCode::InvalidInput,
                              u"upload: another size than was allowed"_s);
        }
        file = found->second.file;
        m_slots.erase(found);
    }
    const QFileInfo path(pathOf(token));
    if (!path.dir().exists()) {
        if (!QDir().mkpath(path.path()))
            return base::fail(base::ErrorCode::Io, u"upload: no folder"_s);
        if (const auto synced = syncFolder(m_folder); !synced)
            return base::failWith(synced);
    }
    std::unique_ptr<FileUpload> upload(new FileUpload(*this, file, m_clock.monotonic()));
    if (!upload->m_part.open(QIODevice::WriteOnly | QIODevice::NewOnly) || !upload->m_part.setPermissions(privateFile))
        return base::Unexpected<base::Error>{ioError(upload->m_part)};
    return upload;
}

base::Result<StoredFile> FileStore::find(const QString& token) const
{
    if (!isToken(token))
        return base::fail(base::ErrorCode::NotFound, u"file: no such address"_s);
    QFile card(pathOf(token) + cardSuffix);
    const QFileInfo bytes(pathOf(token));
    if (!bytes.isFile() || !card.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::NotFound, u"file: not there"_s);
    const QJsonObject json = QJsonDocument::fromJson(card.readAll()).object();
    return StoredFile{token, json.value("name"_L1).toString(), json.value("type"_L1).toString(), bytes.size(),
                      json.value("uploader"_L1).toString()};
}

QString FileStore::pathOf(const QString& token) const
{
    constexpr qsizetype folderNameSize = 2; // no folder with a million entries
    return m_folder + u'/' + token.left(folderNameSize) + u'/' + token;
}

bool FileStore::remove(const QString& token)
{
    if (!isToken(token))
        return false;
    const bool removed = QFile::remove(pathOf(token));
    QFile::remove(pathOf(token) + cardSuffix);
    return removed;
}

void FileStore::dropOverdueSlots()
{
    const auto latest = m_clock.monotonic() - slotLifetime;
    std::erase_if(m_slots, [&](const auto& slot) { return slot.second.grantedAt <= latest; });
}

} // namespace service

// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/shared_files.h"

#include "store/database.h"
#include "store/message_row.h"

namespace store {

using namespace Qt::Literals::StringLiterals;

const QString kInsertFile = u"INSERT OR REPLACE INTO files (message, name, media_type, size, sha256, width, height, url,"
                            " local, upload) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;

namespace {

const QString kWaitingSelect =
    u"SELECT m.message, r.chat, m.origin_id, m.body, f.name, f.media_type, f.size, f.sha256, f.width, f.height, f.url,"
    " f.local, f.upload FROM files AS f JOIN messages AS m ON m.message = f.message"
    " JOIN rooms AS r ON r.room = m.room WHERE m.own = 1 AND m.archive_id IS NULL AND "_s;

WaitingFile waitingFrom(const Row& row)
{
    return {row.id<domain::MessageId>(0), row.id<domain::ChatId>(1), row.id<domain::OriginId>(2), row.text(3),
            fileFrom(row, 4)};
}

} // namespace

base::Result<void> insertFile(Statement& insert, domain::MessageId message, const domain::SharedFile& file)
{
    return insert.perform(message, file.name, file.mediaType, file.sizeBytes, file.sha256, file.width, file.height,
                          file.url, file.localPath, file.upload);
}

SharedFiles::SharedFiles(Database& database)
    : m_database(database)
    , m_add(database, kInsertFile)
    , m_next(database, kWaitingSelect % u"f.upload = 1 AND m.delivery = ? ORDER BY f.message LIMIT ?"_s)
    , m_waiting(database, kWaitingSelect % u"f.upload <> 0 AND f.message = ?"_s)
    , m_setUploaded(database, u"UPDATE files SET url = ?, upload = 0 WHERE message = ?"_s)
    , m_setUpload(database, u"UPDATE files SET upload = ? WHERE message = ? AND upload <> 0"_s)
    , m_setLocal(database, u"UPDATE files SET local = ?, size = ?, width = ?, height = ?, used_at = ?"
                           " WHERE message = ?"_s)
    , m_held(database, u"SELECT message, size FROM files WHERE local <> '' AND upload = 0 AND url <> ''"
                       " ORDER BY used_at DESC, message DESC"_s)
    , m_letGo(database, u"UPDATE files SET local = '' WHERE message = ?"_s)
    , m_dropped(database, u"SELECT local FROM dropped_files"_s)
    , m_forget(database, u"DELETE FROM dropped_files WHERE local = ?"_s)
    , m_kept(database, u"SELECT local FROM files WHERE local <> ''"_s)
    // By the files, which are few, not by the room's messages: hence the + before the column of the room.
    , m_ofChat(database, kMessageSelect % u" WHERE m.message IN (SELECT message FROM files) AND +r.chat = ? AND m.retracted = 0"
                                          " ORDER BY m.sent_at DESC, m.message DESC"_s)
{
}

base::Result<void> SharedFiles::add(domain::MessageId message, const domain::SharedFile& file)
{
    return insertFile(m_add, message, file);
}

base::Result<QList<WaitingFile>> SharedFiles::nextUploads(int count)
{
    return m_next.all(waitingFrom, domain::Delivery::Waiting, count);
}

base::Result<std::optional<WaitingFile>> SharedFiles::waiting(domain::MessageId message)
{
    return m_waiting.first(waitingFrom, message);
}

base::Result<void> SharedFiles::setUploaded(domain::MessageId message, const QString& url)
{
    return m_setUploaded.perform(url, message);
}

base::Result<void> SharedFiles::setUpload(domain::MessageId message, domain::Upload upload)
{
    return m_setUpload.perform(upload, message);
}

base::Result<void> SharedFiles::setLocal(domain::MessageId message, const QString& path, qint64 sizeBytes, int width,
                                         int height, std::chrono::seconds now)
{
    return m_setLocal.perform(path, sizeBytes, width, height, now.count(), message);
}

base::Result<void> SharedFiles::fit(qint64 limitBytes)
{
    return m_database.transaction([&]() -> base::Result<void> {
        const auto held = m_held.all(
            [](const Row& row) { return std::pair(row.id<domain::MessageId>(0), row.number(1)); });
        if (!held)
            return base::failWith(held);
        qint64 sum = 0;
        for (const auto& [message, size] : *held) {
            sum += size;
            if (sum <= limitBytes)
                continue;
            if (const auto let = m_letGo.perform(message); !let)
                return let;
        }
        return {};
    });
}

base::Result<QStringList> SharedFiles::dropped()
{
    const auto paths = m_dropped.all([](const Row& row) { return row.text(0); });
    return paths ? base::Result<QStringList>(*paths) : base::failWith(paths);
}

base::Result<void> SharedFiles::forgetDropped(const QStringList& paths)
{
    return m_database.transaction([&]() -> base::Result<void> {
        for (const QString& path : paths) {
            if (const auto done = m_forget.perform(path); !done)
                return done;
        }
        return {};
    });
}

base::Result<QStringList> SharedFiles::kept()
{
    const auto paths = m_kept.all([](const Row& row) { return row.text(0); });
    return paths ? base::Result<QStringList>(*paths) : base::failWith(paths);
}

base::Result<QList<domain::Message>> SharedFiles::ofChat(const domain::ChatId& chat, const QString& name, int count)
{
    const auto all = m_ofChat.all([](const Row& row) { return messageFrom(row); }, chat);
    if (!all)
        return all;
    QList<domain::Message> found;
    for (const domain::Message& message : *all) {
        if (found.size() < count && message.file && message.file->name.contains(name, Qt::CaseInsensitive))
            found << message;
    }
    return found;
}

} // namespace store

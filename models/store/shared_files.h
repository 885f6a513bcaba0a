// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"
#include "store/statement.h"

#include <chrono>
#include <optional>

namespace store {

// A file that waits for its upload, with what it belongs to.
struct WaitingFile
{
    domain::MessageId message;
    domain::ChatId chat;
    domain::OriginId originId;
    QString body;
    domain::SharedFile file;

    bool operator==(const WaitingFile&) const = default;
};

// Row of a file, for whoever writes messages.
extern const QString kInsertFile;
[[nodiscard]] base::Result<void> insertFile(Statement& insert, domain::MessageId message,
                                            const domain::SharedFile& file);

// The files of messages: what is known of them, and where they lie on this computer. Storage thread.
class SharedFiles
{
public:
    explicit SharedFiles(Database& database);

    [[nodiscard]] base::Result<void> add(domain::MessageId message, const domain::SharedFile& file);
    // The oldest uploads of messages that wait and have not failed; not the paused ones.
    [[nodiscard]] base::Result<QList<WaitingFile>> nextUploads(int count);
    // Waiting or paused; none otherwise.
    [[nodiscard]] base::Result<std::optional<WaitingFile>> waiting(domain::MessageId message);
    [[nodiscard]] base::Result<void> setUploaded(domain::MessageId message, const QString& url);
    [[nodiscard]] base::Result<void> setUpload(domain::MessageId message, domain::Upload upload);

    // Where it lies now (or, with an empty path, nowhere), and what it has shown itself to be.
    [[nodiscard]] base::Result<void> setLocal(domain::MessageId message, const QString& path, qint64 sizeBytes,
                                              int width, int height, std::chrono::seconds now);
    // Lets go of files that are on the server too, the longest unused first, until the others fit into the limit.
    [[nodiscard]] base::Result<void> fit(qint64 limitBytes);
    // What may be deleted from the folder; say forgetDropped() when it is.
    [[nodiscard]] base::Result<QStringList> dropped();
    [[nodiscard]] base::Result<void> forgetDropped(const QStringList& paths);
    // Everything that is needed in the folder.
    [[nodiscard]] base::Result<QStringList> kept();

    // Messages of a chat that carry files, the newest first; `name` narrows them to those whose names contain it.
    [[nodiscard]] base::Result<QList<domain::Message>> ofChat(const domain::ChatId& chat, const QString& name,
                                                              int count);

private:
    Database& m_database;
    Statement m_add;
    Statement m_next;
    Statement m_waiting;
    Statement m_setUploaded;
    Statement m_setUpload;
    Statement m_setLocal;
    Statement m_held;
    Statement m_letGo;
    Statement m_dropped;
    Statement m_forget;
    Statement m_kept;
    Statement m_ofChat;
};

} // namespace store

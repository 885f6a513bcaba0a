// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "domain/chat.h"
#include "domain/message.h"
#include "exporter/chat_file.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace store {
class Cache;
class Storage;
} // namespace store

namespace session {

// What is to be written, and in what words.
struct ExportOrder
{
    struct Part
    {
        domain::ChatId chat;
        QString title;
        QList<exporter::Fact> facts = {};
    };

    QString path; // its ending chooses the kind of file
    QString title;
    QList<exporter::Fact> facts = {};
    QList<Part> parts; // the chats, in this order
    bool onlyOwn = false; // only what the person has written; chats without a word of his are left out
    exporter::ChatFileWords words = {};
};

// Writes chats from the cache into a file: page by page, so that the size of the chat does not count, read on the storage
// thread and written on one of its own. Runs once. What is not finished, because it was cancelled, failed or is no longer
// wanted, leaves no file behind. GUI thread.
class ChatExport final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChatExport)

public:
    ChatExport(store::Storage& storage, ExportOrder order);
    // Waits for the page that is being written.
    ~ChatExport() override;

    // Errors: Cancelled; Io with the system's words; those of the cache.
    [[nodiscard]] base::FutureResult<void> run();
    // At the next page.
    void cancel() { m_isCancelled = true; }
    [[nodiscard]] const QString& path() const { return m_order.path; }

Q_SIGNALS:
    // Of the messages that are looked at.
    void progressed(qint64 done, qint64 total);

private:
    struct Page;
    using File = std::unique_ptr<exporter::ChatFile>;

    // Does the work on the thread of the file, then goes on here; what fails ends the whole.
    void write(std::function<base::Result<void>(File&)> work, std::function<void()> next);
    void count();
    void readOn();
    void take(const Page& page);
    void end(const base::Result<void>& result);

    store::Storage& m_storage;
    const ExportOrder m_order;
    const base::Answer<void> m_answer;
    QThread m_thread;
    std::unique_ptr<QObject> m_writer; // lives on the thread
    const std::shared_ptr<File> m_file; // touched there only
    bool m_isCancelled = false;
    bool m_isBegun = false; // the part
    qsizetype m_part = 0;
    domain::MessageId m_last; // of the part that was written; none: it begins
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace session

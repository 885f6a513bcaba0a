// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/chat_export.h"

#include "store/storage.h"

#include <algorithm>
#include <utility>

namespace session {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int pageSize = 500;

base::Result<exporter::WrittenMessage> written(store::Cache& cache, const domain::Message& message)
{
    exporter::WrittenMessage written;
    written.id = message.archiveId.value();
    written.at = message.sentAt;
    written.who = message.nick;
    written.own = message.own;
    written.text = message.file ? domain::captionIn(message.body, *message.file) : message.body;
    written.retracted = message.retracted;
    written.edited = message.edited;
    if (message.file)
        written.file = {message.file->name, message.file->sizeBytes, message.file->sha256};
    if (message.quote) {
        written.answeredWho = message.quote->nick;
        written.answeredText = message.quote->body;
    }
    for (const domain::Reaction& reaction : message.reactions)
        written.reactions << u"%1 %2"_s.arg(reaction.sign).arg(reaction.count);
    if (!message.edited || message.retracted)
        return written;
    const auto versions = cache.acts.history(message.id);
    if (!versions)
        return base::failWith(versions);
    for (qsizetype i = 0; i + 1 < versions->size(); ++i)
        written.earlier << exporter::WrittenMessage::Version{versions->at(i).at, versions->at(i).body};
    return written;
}

} // namespace

struct ChatExport::Page
{
    QList<exporter::WrittenMessage> messages;
    domain::MessageId last;
    int looked = 0; // at so many
    bool isLast = false;
};

ChatExport::ChatExport(store::Storage& storage, ExportOrder order)
    : m_storage(storage)
    , m_order(std::move(order))
    , m_writer(std::make_unique<QObject>())
    , m_file(std::make_shared<File>())
{
    m_thread.setObjectName(u"export"_s);
    m_writer->moveToThread(&m_thread);
}

ChatExport::~ChatExport()
{
    if (!m_thread.isRunning())
        return;
    QMetaObject::invokeMethod(m_writer.get(), [file = m_file] { file->reset(); }, Qt::QueuedConnection);
    QMetaObject::invokeMethod(m_writer.get(), [this] { m_thread.quit(); }, Qt::QueuedConnection);
    m_thread.wait();
}

base::FutureResult<void> ChatExport::run()
{
    m_thread.start();
    write(
        [order = m_order](File& file) -> base::Result<void> {
            auto made = exporter::ChatFile::create(order.path, order.title, order.facts, order.words);
            if (!made)
                return base::failWith(made);
            file = *std::move(made);
            return {};
        },
        [this] { count(); });
    return m_answer.future();
}

void ChatExport::count()
{
    const auto counted = m_storage.run([parts = m_order.parts](store::Cache& cache) -> base::Result<qint64> {
        qint64 total = 0;
        for (const ExportOrder::Part& part : parts) {
            const auto messages = cache.timeline.count(part.chat);
            if (!messages)
                return base::failWith(messages);
            total += *messages;
        }
        return total;
    });
    base::whenAnswered(counted, this, [this](const base::Result<qint64>& total) {
        if (!total)
            return end(base::failWith(total));
        m_total = *total;
        Q_EMIT progressed(0, m_total);
        readOn();
    });
}

void ChatExport::readOn()
{
    if (m_isCancelled)
        return end(base::fail(base::ErrorCode::Cancelled, u"export cancelled"_s));
    if (m_part == m_order.parts.size()) {
        write([](File& file) { return file->finish(); }, [this] { end({}); });
        return;
    }
    const auto page = m_storage.run([chat = m_order.parts.at(m_part).chat, last = m_last, onlyOwn = m_order.onlyOwn](
                                        store::Cache& cache) -> base::Result<Page> {
        const auto window = last.isNone() ? cache.timeline.oldest(chat, pageSize) : cache.timeline.after(last, pageSize);
        if (!window)
            return base::failWith(window);
        Page read;
        read.looked = static_cast<int>(window->messages.size());
        read.isLast = window->atEnd;
        read.last = window->messages.isEmpty() ? last : window->messages.constLast().id;
        for (const domain::Message& message : window->messages) {
            if (onlyOwn && !message.own)
                continue;
            auto each = written(cache, message);
            if (!each)
                return base::failWith(each);
            const bool isFirst = last.isNone() && message.id == window->messages.constFirst().id;
            each->afterGap =
                !onlyOwn && ((isFirst && window->olderOnServer) || window->afterGap.contains(message.id));
            read.messages << *std::move(each);
        }
        return read;
    });
    base::whenAnswered(page, this, [this](const base::Result<Page>& read) {
        if (!read)
            return end(base::failWith(read));
        take(*read);
    });
}

void ChatExport::take(const Page& page)
{
    const bool begins = !m_isBegun && (!m_order.onlyOwn || !page.messages.isEmpty());
    m_isBegun = m_isBegun || begins;
    write(
        [part = m_order.parts.at(m_part), messages = page.messages, begins](File& file) -> base::Result<void> {
            if (begins)
                file->beginChat(part.title, part.facts);
            for (const exporter::WrittenMessage& message : messages)
                file->add(message);
            return {};
        },
        [this, last = page.last, looked = page.looked, isLast = page.isLast] {
            m_done += looked;
            m_last = isLast ? domain::MessageId() : last;
            if (isLast) {
                ++m_part;
                m_isBegun = false;
            }
            Q_EMIT progressed(m_done, std::max(m_done, m_total));
            readOn();
        });
}

void ChatExport::write(std::function<base::Result<void>(File&)> work, std::function<void()> next)
{
    const base::Answer<void> answer;
    base::whenAnswered(answer.future(), this, [this, next = std::move(next)](const base::Result<void>& done) {
        if (done)
            next();
        else
            end(done);
    });
    QMetaObject::invokeMethod(
        m_writer.get(),
        [this, answer, file = m_file, work = std::move(work)] {
            base::Result<void> done = work(*file);
            QMetaObject::invokeMethod(
                this, [answer, done = std::move(done)] { answer.give(done); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void ChatExport::end(const base::Result<void>& result)
{
    // An unfinished file goes with what writes it.
    QMetaObject::invokeMethod(
        m_writer.get(),
        [this, file = m_file, result] {
            file->reset();
            QMetaObject::invokeMethod(
                this, [this, result] { m_answer.give(result); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

} // namespace session

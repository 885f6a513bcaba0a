// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/notifier.h"

#include "base/clock.h"
#include "base/future.h"
#include "session/chat_service.h"
#include "text/folding.h"

#include <algorithm>

namespace shell {
namespace {

// As whole words, in any case: "ЕГЭ" is not found in "телега".
bool holds(const QString& text, const QString& word)
{
    const QString folded = text::folded(text);
    const QString wanted = text::folded(word.trimmed());
    if (wanted.isEmpty())
        return false;
    for (qsizetype at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
        const qsizetype end = at + wanted.size();
        const bool begins = at == 0 || !folded.at(at - 1).isLetterOrNumber();
        const bool ends = end == folded.size() || !folded.at(end).isLetterOrNumber();
        if (begins && ends)
            return true;
    }
    return false;
}

} // namespace

bool isWorthTelling(const domain::ChatSummary& chat, const domain::Message& message, const settings::Notices& notices,
                    const QTime& now)
{
    if (message.own || message.retracted || chat.notify == domain::NotifyLevel::None || notices.isQuietAt(now))
        return false;
    if (chat.notify == domain::NotifyLevel::All || message.callsMe)
        return true;
    return std::ranges::any_of(notices.words, [&](const QString& word) { return holds(message.body, word); });
}

Notifier::Notifier(session::ChatService& chats, const base::Clock& clock, QObject* parent)
    : QObject(parent)
    , m_chats(chats)
    , m_clock(clock)
{
    connect(&m_chats, &session::ChatService::messageArrived, this, &Notifier::hear);
}

void Notifier::hear(const domain::ChatId& chat, domain::MessageId message)
{
    if (m_isWatched && m_isWatched(chat))
        return;
    base::whenAnswered(m_chats.chats({chat}), this, [this, message](const base::Result<QList<domain::ChatSummary>>& rows) {
        if (!rows || rows->isEmpty() || rows->first().notify == domain::NotifyLevel::None)
            return;
        base::whenAnswered(m_chats.messages({message}), this,
                           [this, chat = rows->first()](const base::Result<QList<domain::Message>>& messages) {
                               const QTime now = m_clock.now().toLocalTime().time();
                               if (messages && !messages->isEmpty() &&
                                   isWorthTelling(chat, messages->first(), m_notices, now))
                                   Q_EMIT toTell(chat, messages->first());
                           });
    });
}

} // namespace shell

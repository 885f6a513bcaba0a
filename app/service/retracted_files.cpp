// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/retracted_files.h"

#include "authority/moderation.h"
#include "base/logging.h"
#include "service/http_files.h"
#include "xmpp/retraction.h"

#include <QRegularExpression>

#include <algorithm>

namespace service {

using namespace Qt::Literals::StringLiterals;

RetractedFiles::RetractedFiles(authority::MessageSource& messages, const authority::Ledger& ledger, FileStore& store,
                               QUrl base)
    : m_messages(messages)
    , m_ledger(ledger)
    , m_store(store)
    , m_base(std::move(base))
{
}

base::FutureResult<void> RetractedFiles::takeAway(const domain::ChatId& chat, const domain::ArchiveId& message)
{
    return takeAwayOf({}, chat, message);
}

void RetractedFiles::hear(const xmpp::TappedMessages& tapped)
{
    const auto& people = m_ledger.school().people;
    for (const xmpp::HandedMessage& item : tapped.items) {
        const auto* const retraction = item.message.payload<xmpp::Retraction>();
        const auto person = std::ranges::find(people, domain::Login(item.login), &domain::Person::login);
        if (!retraction || retraction->moderation || item.login.isEmpty() || person == people.end())
            continue;
        takeAwayOf(person->id, domain::ChatId(item.room), domain::ArchiveId(retraction->targetId))
            .then(this, [room = item.room](const base::Result<void>& done) {
                if (!done)
                    qCWarning(lcService) << "files of a message in" << room << "are still there:" << done.error().detail;
            });
    }
}

base::FutureResult<void> RetractedFiles::takeAwayOf(const domain::PersonId& author, const domain::ChatId& chat,
                                                    const domain::ArchiveId& message)
{
    const base::Answer<void> answer;
    base::whenAnswered(
        m_messages.around(chat, message, 0, 0), this,
        [this, answer, author, chat, message](const base::Result<QList<authority::RoomMessage>>& found) {
            if (!found)
                return answer.give(base::failWith(found));
            for (authority::RoomMessage candidate : *found) {
                // Hidden already: the copy that is kept says what it was.
                if (const auto kept = m_ledger.evidence(chat, message); kept && candidate.text.isEmpty()) {
                    removeFilesOf(kept->author, kept->text);
                    continue;
                }
                const domain::PersonId writer = authority::authorOf(m_ledger.school(), chat, candidate);
                if (candidate.id == message && !writer.isEmpty() && (author.isEmpty() || writer == author))
                    removeFilesOf(writer, candidate.text);
            }
            answer.give({});
        });
    return answer.future();
}

void RetractedFiles::removeFilesOf(const domain::PersonId& author, const QString& text)
{
    static const QRegularExpression space(u"\\s+"_s);
    for (const QString& word : text.split(space, Qt::SkipEmptyParts)) {
        const QString token = HttpFiles::tokenIn(m_base, word);
        const auto file = m_store.find(token);
        if (file && file->uploader == author.value())
            m_store.remove(token);
    }
}

} // namespace service

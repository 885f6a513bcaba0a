// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/announcements.h"
#include "authority/handlers.h"
#include "authority/moderation_case.h"
#include "base/logging.h"
#include "domain/school_index.h"

#include <algorithm>

// What announcements need beyond their commands: words by which people confirm them from any app.
namespace authority {

using namespace domain;
using namespace Qt::Literals::StringLiterals;

void Authority::addAnnouncements()
{
    using namespace contract;
    const auto own = [](const auto& /*request*/) { return Subject{}; };
    command<AnnouncementsCreateRequest, AnnouncementsCreateReply>(
        // The commands look at the other chats too.
        Act::AnnouncementsCreate,
        [this](const AnnouncementsCreateRequest& request) { return subjectOfChat(request.chats.value(0)); },
        createAnnouncement);
    command<AnnouncementsCorrectRequest, CommandReply>(Act::AnnouncementsCorrect, own, correctAnnouncement);
    command<AnnouncementsWithdrawRequest, CommandReply>(Act::AnnouncementsWithdraw, own, withdrawAnnouncement);
    command<AnnouncementsConfirmRequest, CommandReply>(Act::AnnouncementsConfirm, own, confirmAnnouncement);
    command<AnnouncementsRecordRequest, CommandReply>(Act::AnnouncementsRecord, own, recordPapers);
    command<AnnouncementsRemindRequest, AnnouncementsRemindReply>(Act::AnnouncementsRemind, own, remindOfAnnouncement);
    question<AnnouncementsListRequest>(Act::AnnouncementsList, [this](const PersonId& person, const auto& request) {
        return listAnnouncements(m_ledger, person, request);
    });
    question<AnnouncementsTableRequest>(Act::AnnouncementsTable, [this](const PersonId& person, const auto& request) {
        return announcementTable(m_ledger, person, request);
    });
    question<AnnouncementsDueRequest>(Act::AnnouncementsDue, [this](const PersonId& person, const auto& request) {
        return dueAnnouncements(m_ledger, person, request);
    });
}

// One word for the rules and for announcements: without a code it is taken for the only thing that waits for it.
std::optional<QString> Authority::hearConfirmation(const PersonId& person, const QString& code)
{
    const School& school = m_ledger.school();
    const bool doRulesWait = rulesInForce(school) && !SchoolIndex(school).knowsRules(person);
    const auto meant = meantBy(m_ledger.snapshot(), person, code);
    const bool isNothingDue = !meant && meant.error().code == base::ErrorCode::NotFound;
    if (code.isEmpty() && isNothingDue && doRulesWait)
        return std::nullopt;
    if (isNothingDue)
        return u"Сейчас нет объявлений, которые ждут вашего подтверждения."_s;
    if (!meant || (code.isEmpty() && doRulesWait))
        return choiceOfConfirmations(person, doRulesWait);
    const auto taken = m_ledger.write<bool>(person, u"announcements.confirm"_s, [&](Change& change) {
        takeWord(change, person, *meant);
        return base::Result<bool>(true);
    });
    if (!taken)
        return sentenceFor(taken.error(), Language::Russian);
    return thanksFor(*m_ledger.snapshot().find<Announcement>(meant->value()));
}

QString Authority::choiceOfConfirmations(const PersonId& person, bool doRulesWait)
{
    QStringList lines{u"Подтверждений ждут несколько. Напишите, с чем вы ознакомились:"_s};
    if (doRulesWait)
        lines << u"«Ознакомлен с правилами» — правила общения"_s;
    const auto due = dueAnnouncements(m_ledger, person, {});
    for (const contract::DueAnnouncement& each : due->due)
        lines << u"«Ознакомлен %1» — %2"_s.arg(each.announcement.code, titleOf(each.announcement));
    return lines.join(u'\n');
}

bool Authority::takeConfirmation(const ChatId& chat, const RoomMessage& message)
{
    const auto code = confirmingCode(message.text);
    if (!code || !chatsAwaitingWords(m_ledger.school(), m_ledger.clock().now()).contains(chat))
        return false;
    const PersonId author = authorOf(m_ledger.school(), chat, message);
    const auto meant = meantBy(m_ledger.snapshot(), author, *code, chat);
    if (!meant)
        return false;
    const auto taken = m_ledger.write<bool>(author, u"announcements.confirm"_s, [&](Change& change) {
        takeWord(change, author, *meant);
        tell(change, author, thanksFor(*change.snapshot().find<Announcement>(meant->value())));
        return base::Result<bool>(true);
    });
    if (!taken)
        qCWarning(lcAuthority) << "confirmation not taken:" << taken.error().detail;
    return true;
}

} // namespace authority

// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/direct_talk.h"
#include "authority/handlers.h"
#include "authority/talk.h"
#include "authority/talk_words.h"
#include "contract/methods.h"

// What hours and waiting messages need beyond their commands: a word by which people take a message back from any app.
namespace authority {

using namespace domain;

void Authority::addTalk()
{
    using namespace contract;
    const auto own = [](const auto& /*request*/) { return Subject{}; };
    command<TalkSetRequest, CommandReply>(
        Act::TalkSet, [this](const TalkSetRequest& request) { return subjectOfChat(ChatId(request.terms.id)); },
        setTalkTerms);
    command<HolidaysSetRequest, CommandReply>(Act::HolidaysSet, own, setHolidays);
    command<HoursSetRequest, CommandReply>(
        Act::HoursSet,
        [](const HoursSetRequest& request) {
            return Subject{request.hours.person, {}};
        },
        setHours);
    command<WaitingPutRequest, WaitingPutReply>(Act::WaitingPut, own, putWaiting);
    command<WaitingDropRequest, CommandReply>(Act::WaitingDrop, own, withdrawWaiting);
    question<TalkOwnRequest>(Act::TalkOwn, [this](const PersonId& person, const auto& /*request*/) {
        return ownTalk(m_ledger, person);
    });
}

QString Authority::hearWithdrawal(const Caller& caller, const PersonId& person, const SpokenCall& spoken, const OpId& op)
{
    const QList<WaitingMessage> waiting = waitingOf(m_ledger.school(), person);
    if (waiting.isEmpty())
        return u"Ни одно ваше сообщение сейчас не ждёт."_s;
    const auto asked = static_cast<qsizetype>(spoken.number);
    if (asked > waiting.size() || (asked == 0 && waiting.size() > 1)) {
        QString list = u"Ждут несколько сообщений. Ответьте «Отозвать» и номер:"_s;
        int number = 0;
        for (const WaitingMessage& message : waiting)
            list += u"\n%1. %2: «%3»"_s.arg(QString::number(++number), placeOf(m_ledger.snapshot(), message.chat),
                                            message.text.simplified().left(80));
        return list;
    }
    const WaitingMessage message = waiting.at(std::max<qsizetype>(asked, 1) - 1);
    const auto reply = call(caller, contract::methodName(Act::WaitingDrop),
                            contract::toJson(contract::WaitingDropRequest{op, message.id}));
    if (!reply)
        return reply.error().text;
    const QString place = placeOf(m_ledger.snapshot(), message.chat);
    return readerOf(m_ledger.snapshot(), message) ? withdrawnFromText(place, message.text)
                                                  : withdrawnText(place, message.text);
}

base::Result<void> Authority::takeDirect(const QString& heldId, const DirectMessage& message)
{
    const auto decided = m_ledger.isDecided(heldId);
    if (!decided || *decided)
        return decided ? base::Result<void>() : base::failWith(decided);
    const auto hours = m_ledger.ownHours();
    if (!hours)
        return base::failWith(hours);
    const auto taken = m_ledger.write<bool>({}, u"talk.direct"_s, [&](Change& change) {
        authority::takeDirect(change, *hours, heldId, message);
        return base::Result<bool>(true);
    });
    if (!taken)
        return base::failWith(taken);
    return {};
}

} // namespace authority

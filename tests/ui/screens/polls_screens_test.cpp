// SPDX-License-Identifier: GPL-3.0-or-later
// A poll in its chat, the sheets in which one asks and votes, and what came of it, over a real authority in this process.
#include "delegates/message_delegate.h"
#include "delegates/words.h"
#include "pictures.h"
#include "publish/poll_results.h"
#include "publish/poll_sheet.h"
#include "publish/polls_sheet.h"
#include "publish/vote_sheet.h"
#include "publish_world.h"

#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTableWidget>

using namespace pictures;
using namespace publish;
using moderation::part;
using support::waitUntil;

namespace {

// A class of eight families, of which some have come in and voted.
struct Excursion : World
{
    PollId named;
    PollId anonymous;

    explicit Excursion(const QString& family)
        : World(family)
    {
        evening.house.importPupils(evening.unit, 8);
        named = put(u"Куда едем классом на экскурсию в субботу, 5 декабря?"_s, false);
        anonymous = put(u"Довольны ли вы питанием в столовой?"_s, true);
        REQUIRE(vote(evening.neighbour, named, {1}));
        REQUIRE(vote(evening.shouter, named, {0}));
        REQUIRE(vote(evening.neighbour, anonymous, {0}));
        evening.settle();
    }

private:
    PollId put(const QString& question, bool isAnonymous)
    {
        contract::PollsCreateRequest request{evening.house.op(), evening.chat, question, {}, PollVoters::Families};
        request.options = isAnonymous ? QStringList{u"Да"_s, u"Нет"_s}
                                      : QStringList{u"Суздаль, музей деревянного зодчества и мастер-класс по росписи"_s,
                                                    u"Кострома"_s, u"Никуда не едем"_s};
        request.anonymous = isAnonymous;
        request.quorum = isAnonymous ? 0 : 50;
        request.until = evening.house.clock.now().addDays(3);
        const auto made = evening.ask<contract::PollsCreateReply>(evening.teacher, Act::PollsCreate, request);
        REQUIRE(made);
        return made->poll;
    }
    bool vote(const PersonId& voter, const PollId& poll, const QList<int>& choices)
    {
        return evening
            .ask<contract::CommandReply>(voter, Act::PollsVote,
                                         contract::PollsVoteRequest{evening.house.op(), poll, choices})
            .hasValue();
    }
};

void shootList(Client& client, const ChatId& chat, QWidget& under, const Kind& kind, const QString& who)
{
    auto* polls = new PollsSheet(client.polls, client.school, chat, &under);
    REQUIRE(waitUntil([&] { return part<QListWidget>(*polls, "polls").count() == 2; }));
    shootOver(under, *polls, kind, u"polls-"_s + who);
}

void shootAll(Excursion& excursion, const Kind& kind, const QString& who)
{
    Client client(excursion);
    REQUIRE(client.comeOnline());
    REQUIRE(waitUntil([&] { return client.polls.find(excursion.named) != nullptr; }));
    items::TimelineModel model(delegates::describeMessage, QTimeZone::systemTimeZone());
    model.setPolls([&](const domain::Message& message) { return client.polls.saidIn(message); });
    domain::TimelineWindow window;
    for (const auto& [chat, text] : excursion.evening.house.server.said) {
        domain::Message message;
        message.id = MessageId(window.messages.size() + 1);
        message.chat = chat;
        message.body = text;
        message.sentAt = client.core.clock.now();
        window.messages << message;
    }
    model.show(window);
    QListView view;
    delegates::MessageDelegate delegate;
    view.setFrameShape(QFrame::NoFrame);
    view.setItemDelegate(&delegate);
    view.setModel(&model);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.resize(kind.size.width() - 400, kind.size.height());
    view.show();
    shoot(view, kind, u"poll-"_s + who);
    if (who == u"parent"_s) {
        const session::PollEntry entry = *client.polls.find(excursion.named);
        auto* vote = new VoteSheet(client.polls, entry.poll, entry.choices, &view);
        shootOver(view, *vote, kind, u"poll-vote"_s);
        return shootList(client, excursion.evening.chat, view, kind, who);
    }
    const domain::Chat chat =
        *excursion.evening.house.ledger->snapshot().find<domain::Chat>(excursion.evening.chat.value());
    auto* sheet = new PollSheet(client.polls, chat, client.core.clock, &view);
    part<QLineEdit>(*sheet, "pollQuestion").setText(u"Куда едем?"_s);
    part<QPlainTextEdit>(*sheet, "pollOptions").setPlainText(u"Суздаль\nКострома\nНикуда"_s);
    shootOver(view, *sheet, kind, u"poll-new"_s);
    auto* results = new PollResultsSheet(client.polls, client.school, excursion.named, &view);
    REQUIRE(waitUntil([&] { return part<QTableWidget>(*results, "pollBallots").rowCount() > 2; }));
    shootOver(view, *results, kind, u"poll-results"_s);
    shootList(client, {}, view, kind, who);
}

} // namespace

TEST_CASE("polls are drawn in every kind")
{
    const Russian russian;
    Excursion teacher(u"Классная"_s);
    Excursion parent(u"Маманн"_s);
    for (const Kind& kind : kinds()) {
        widgets::apply(*qApp, kind.appearance);
        shootAll(teacher, kind, u"teacher"_s);
        shootAll(parent, kind, u"parent"_s);
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Asking, voting and what comes of it, over a real authority.
#include "items/timeline_model.h"
#include "publish/poll_results.h"
#include "publish/poll_sheet.h"
#include "publish/poll_tables.h"
#include "publish/polls_sheet.h"
#include "publish/vote_sheet.h"
#include "publish_world.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableWidget>

using namespace publish;
using moderation::part;
using support::waitUntil;

namespace {

// The parents' chat as the class teacher's client knows it.
domain::Chat parentsChat(World& world)
{
    return *world.evening.house.ledger->snapshot().find<domain::Chat>(world.evening.chat.value());
}

PollId putPoll(World& world, bool anonymous = false)
{
    contract::PollsCreateRequest request{world.evening.house.op(), world.evening.chat, u"Куда едем?"_s,
                                         {u"Суздаль"_s, u"Кострома & Плёс"_s}, PollVoters::Families};
    request.anonymous = anonymous;
    const auto made =
        world.evening.ask<contract::PollsCreateReply>(world.evening.teacher, Act::PollsCreate, request);
    REQUIRE(made);
    return made->poll;
}

bool castVote(World& world, const PersonId& who, const PollId& poll, const QList<int>& choices)
{
    return world.evening
        .ask<contract::CommandReply>(who, Act::PollsVote,
                                     contract::PollsVoteRequest{world.evening.house.op(), poll, choices})
        .hasValue();
}

} // namespace

TEST_CASE("a class teacher asks the parents of the class, each family once, and is told who will know what")
{
    World world;
    Client client(world);
    REQUIRE(client.comeOnline());
    QWidget window;
    window.resize(900, 700);
    auto* sheet = new PollSheet(client.polls, parentsChat(world), client.core.clock, &window);
    window.show();
    sheet->open();
    CHECK_FALSE(sheet->submitButton().isEnabled());
    part<QLineEdit>(*sheet, "pollQuestion").setText(u"Куда едем?"_s);
    part<QPlainTextEdit>(*sheet, "pollOptions").setPlainText(u"Суздаль\n"_s);
    CHECK_FALSE(sheet->submitButton().isEnabled()); // one answer is no choice
    part<QPlainTextEdit>(*sheet, "pollOptions").setPlainText(u"Суздаль\n\n  Кострома  \n"_s);
    REQUIRE(sheet->submitButton().isEnabled());
    sheet->submitButton().click();
    REQUIRE(waitUntil([&] { return world.evening.house.ledger->school().polls.size() == 1; }));
    const Poll& poll = world.evening.house.ledger->school().polls.first();
    CHECK(poll.options == QStringList{u"Суздаль"_s, u"Кострома"_s});
    CHECK(poll.voters == PollVoters::Families);
    CHECK(poll.until.isValid());
    CHECK(waitUntil([&] { return client.polls.find(poll.id) != nullptr; }));
}

TEST_CASE("a parent votes by a sheet, and the poll's message in the chat shows it at once")
{
    World world(u"Маманн"_s);
    Client client(world);
    REQUIRE(client.comeOnline());
    const PollId id = putPoll(world);
    client.core.sync.school().pull();
    REQUIRE(waitUntil([&] { return client.polls.find(id) != nullptr; }));

    items::TimelineModel timeline([](const items::TimelineRow&) { return QString(); }, QTimeZone::utc());
    timeline.setPolls([&](const domain::Message& message) { return client.polls.saidIn(message); });
    QObject::connect(&client.polls, &session::PollService::changed, &timeline, &items::TimelineModel::updatePolls);
    domain::TimelineWindow shown;
    domain::Message message;
    message.id = MessageId(1);
    message.chat = world.evening.chat;
    world.evening.settle();
    message.body = world.evening.house.server.said.first().second;
    message.sentAt = client.core.clock.now();
    domain::Message forged = message;
    forged.id = MessageId(2);
    forged.nick = u"Кто-то"_s;
    shown.messages = {message, forged};
    timeline.show(shown);
    REQUIRE(timeline.rows().first().poll);
    CHECK_FALSE(timeline.rows().last().poll); // a member's words are words

    QWidget window;
    window.resize(900, 700);
    auto* sheet = new VoteSheet(client.polls, client.polls.find(id)->poll, {}, &window);
    window.show();
    sheet->open();
    CHECK_FALSE(sheet->submitButton().isEnabled());
    sheet->findChildren<QRadioButton*>().at(1)->click();
    sheet->submitButton().click();
    REQUIRE(waitUntil([&] { return client.polls.find(id)->hasVoted; }));
    CHECK(timeline.rows().first().poll->poll.counts == QList{0, 1});
    CHECK(timeline.rows().first().poll->choices == QList{1});
}

TEST_CASE("all polls stand in a list, those that wait for a vote first, and one votes from there")
{
    World world(u"Маманн"_s);
    Client client(world);
    REQUIRE(client.comeOnline());
    const PollId first = putPoll(world);
    world.evening.house.clock.advance(std::chrono::minutes(1));
    const PollId second = putPoll(world);
    REQUIRE(castVote(world, world.who, second, {0}));
    QWidget window;
    window.resize(900, 700);
    auto* sheet = new PollsSheet(client.polls, client.school, {}, &window);
    window.show();
    sheet->open();
    auto& list = part<QListWidget>(*sheet, "polls");
    auto& vote = part<QPushButton>(*sheet, "vote");
    REQUIRE(waitUntil([&] { return list.count() == 2; }));
    CHECK(list.item(0)->text().contains(u"you have not voted"_s));
    CHECK(vote.isVisible());
    CHECK_FALSE(part<QPushButton>(*sheet, "results").isVisible()); // not hers to see
    CHECK(list.item(1)->text().contains(u"you have voted"_s));
    vote.click();
    auto* ballot = sheet->findChild<VoteSheet*>();
    REQUIRE(ballot);
    ballot->findChildren<QRadioButton*>().at(0)->click();
    ballot->submitButton().click();
    auto& which = part<QComboBox>(*sheet, "pollsWhich");
    which.setCurrentIndex(1);
    REQUIRE(waitUntil([&] { return list.count() == 0; }));
    which.setCurrentIndex(3); // closed
    CHECK(list.count() == 0);
    CHECK(part<QLabel>(*sheet, "noPolls").isVisible());
    REQUIRE(world.evening.ask<contract::CommandReply>(world.evening.teacher, Act::PollsClose,
                                                      contract::PollsCloseRequest{world.evening.house.op(), first}));
    client.core.sync.school().pull();
    CHECK(waitUntil([&] { return list.count() == 1; }));
}

TEST_CASE("more polls than one answer of the service holds are read to the end")
{
    World world;
    Client client(world);
    REQUIRE(client.comeOnline());
    for (int i = 0; i < 103; ++i)
        (void)putPoll(world);
    const auto all = support::await(client.polls.list(1000));
    REQUIRE(all);
    CHECK(all->total == 103);
    CHECK(all->entries.size() == 103);
    CHECK(support::await(client.polls.list(101))->entries.size() == 101);
}

TEST_CASE("who has no poll in sight asks for none")
{
    World world;
    Client client(world);
    int asked = 0;
    world.server.service = [&asked, answer = world.server.service](const QString& method, const QJsonObject& request) {
        asked += method == u"polls.list"_s ? 1 : 0;
        return answer(method, request);
    };
    REQUIRE(client.comeOnline());
    const PollId id = putPoll(world);
    client.core.sync.school().pull();
    REQUIRE(support::await(client.announcements.list(1))); // an answer after all the others
    CHECK(asked == 0);
    CHECK(client.polls.find(id) == nullptr);
    CHECK(waitUntil([&] { return client.polls.find(id) != nullptr; }));
    CHECK(asked == 1);
}

TEST_CASE("whoever asked sees who chose what as it comes, closes the poll, and saves what came of it")
{
    World world;
    Client client(world);
    REQUIRE(client.comeOnline());
    const PollId id = putPoll(world);
    QWidget window;
    window.resize(900, 700);
    auto* sheet = new PollResultsSheet(client.polls, client.school, id, &window);
    window.show();
    sheet->open();
    auto& answers = part<QTableWidget>(*sheet, "pollAnswers");
    REQUIRE(waitUntil([&] { return answers.rowCount() == 2; }));
    CHECK(part<QLabel>(*sheet, "resultsFigures").text() == u"Voted: 0 of 2"_s);
    REQUIRE(castVote(world, world.evening.neighbour, id, {1}));
    client.core.sync.school().pull();
    REQUIRE(waitUntil([&] { return part<QLabel>(*sheet, "resultsFigures").text() == u"Voted: 1 of 2"_s; }));
    CHECK(answers.item(1, 1)->text() == u"1"_s);
    CHECK(answers.item(1, 2)->text() == u"100"_s);
    CHECK(answers.item(1, 3)->text().startsWith(u"family of "_s));
    const auto& ballots = part<QTableWidget>(*sheet, "pollBallots");
    REQUIRE(ballots.rowCount() == 2);
    CHECK(!ballots.findItems(u"has not voted"_s, Qt::MatchExactly).isEmpty());

    part<QPushButton>(*sheet, "closePoll").click();
    part<QPushButton>(part(*sheet, "confirm"), "submit").click();
    REQUIRE(waitUntil([&] { return !part<QPushButton>(*sheet, "closePoll").isVisible(); }));
    world.evening.settle();
    CHECK(world.evening.house.server.said.last().second.contains(u"завершён"_s));

    const auto saved = [&](const QString& name) {
        part<QPushButton>(*sheet, "savePoll").click();
        auto& dialog = part<QFileDialog>(*sheet, "saveFile");
        const QString path = world.profile.file(name);
        Q_EMIT dialog.fileSelected(path);
        dialog.reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    const QString csv = QString::fromUtf8(saved(u"poll.csv"_s));
    CHECK(csv.contains(u"Кострома & Плёс;1;100;"_s));
    CHECK(saved(u"poll.pdf"_s).startsWith("%PDF"));
}

TEST_CASE("of an anonymous poll there are no names anywhere, and no figures before its end")
{
    World world;
    Client client(world);
    REQUIRE(client.comeOnline());
    const PollId id = putPoll(world, true);
    REQUIRE(castVote(world, world.evening.neighbour, id, {1}));
    const auto results = support::await(client.polls.results(id));
    REQUIRE(results);
    const School& school = *client.school.school();
    const exporter::Sheet answers = answersSheet(school, *results);
    CHECK(answers.header.size() == 3);
    CHECK(answers.rows.at(1).at(1).isNull());
    CHECK(ballotsSheet(school, *results).rows.isEmpty());
    CHECK_FALSE(resultsPaper(school, *results).contains(u"family of"_s));
}

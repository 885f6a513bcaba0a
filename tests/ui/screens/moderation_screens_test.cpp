// SPDX-License-Identifier: GPL-3.0-or-later
// Moderation with what a bad week leaves there, over a real authority in this process.
#include "invites/register_page.h"
#include "moderation/act_form.h"
#include "moderation/blocks_pane.h"
#include "moderation/chat_notice.h"
#include "moderation/chat_records_pane.h"
#include "moderation/moderation_screen.h"
#include "moderation/register_pane.h"
#include "moderation/rules_pane.h"
#include "moderation_world.h"
#include "pictures.h"
#include "session/invite_service.h"
#include "session/standing_service.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>

using namespace moderation;
using namespace pictures;
using namespace std::chrono_literals;
using authority::House;
using support::waitUntil;

namespace {

// One class, one parent who cannot hold her tongue, and something of every kind that waits.
struct BadWeek : World
{
    PersonId gromova;
    PersonId mirnaya;

    BadWeek()
    {
        gromova = evening.shouter;
        mirnaya = evening.neighbour;
        rename(evening.teacher, {u"Петрова"_s, u"Мария"_s, u"Ивановна"_s});
        rename(evening.deputy, {u"Кузнецова"_s, u"Ольга"_s, u"Сергеевна"_s});
        rename(gromova, {u"Громова"_s, u"Светлана"_s, u"Юрьевна"_s});
        rename(mirnaya, {u"Мирная"_s, u"Анна"_s, u"Викторовна"_s});
        rename(evening.house.personNamed(u"Ученикн"_s), {u"Громов"_s, u"Пётр"_s, {}});
        rename(evening.house.personNamed(u"Ученикнн"_s), {u"Мирный"_s, u"Олег"_s, {}});
        lastMonth();
        today();
        draft();
    }

private:
    void rename(const PersonId& person, const PersonName& name)
    {
        const Person* const found = evening.house.ledger->snapshot().find<Person>(person.value());
        REQUIRE(evening.house.call<contract::CommandReply>(
            evening.house.admin, Act::PeopleEdit,
            contract::PeopleEditRequest{evening.house.op(), person, name, found->bornOn, found->contacts, {}}));
    }
    ArchiveId writes(const PersonId& author, const QString& text)
    {
        const ArchiveId id = evening.write(author, text);
        const auto* member = evening.house.ledger->snapshot().find<ChatMember>(
            authority::joinedKey({evening.chat.value(), author.value()}));
        evening.house.server.archive[evening.chat].last().nick = member->nick;
        evening.house.clock.advance(40s);
        return id;
    }
    // A block with its apology and appeal, which has run out, and one that runs.
    void lastMonth()
    {
        using contract::CommandReply;
        for (const auto& text : {u"Да вы все тут бездельники"_s, u"Сами вы такие"_s, u"И дети ваши такие же"_s,
                                 u"Кто это вообще придумал, идиоты"_s})
            REQUIRE(evening.record(evening.teacher, writes(gromova, text)));
        const auto first = evening.block(evening.teacher, evening.house.clock.now().addDays(3));
        REQUIRE(first);
        REQUIRE(evening.ask<contract::AppealsCreateReply>(
            gromova, Act::AppealsCreate,
            contract::AppealsCreateRequest{evening.house.op(), first->block,
                                           u"Меня вывели из себя: собрание переносили три раза. Срок слишком большой."_s}));
        const AppealId appeal = evening.house.ledger->school().appeals.first().id;
        REQUIRE(evening.ask<CommandReply>(
            evening.deputy, Act::AppealsDecide,
            contract::AppealsDecideRequest{evening.house.op(), appeal, AppealOutcome::Upheld, {},
                                           u"Четыре оскорбления за вечер подтверждены."_s}));
        evening.house.clock.advance(24h * 20);
        for (const auto& text : {u"Опять вы за своё"_s, u"Учитель ничего не понимает"_s, u"Вы врёте"_s, u"Хватит врать"_s})
            REQUIRE(evening.record(evening.teacher, writes(gromova, text)));
        const auto second = evening.block(evening.teacher, evening.house.clock.now().addDays(7));
        REQUIRE(second);
        REQUIRE(evening.ask<CommandReply>(
            gromova, Act::ApologiesCreate,
            contract::ApologiesCreateRequest{evening.house.op(), second->block,
                                             u"Прошу прощения у всех, кого обидела. Погорячилась."_s}));
        REQUIRE(evening.ask<CommandReply>(
            mirnaya, Act::ObjectionsCreate, contract::ObjectionsCreateRequest{evening.house.op(), second->block}));
        REQUIRE(evening.ask<contract::AppealsCreateReply>(
            gromova, Act::AppealsCreate,
            contract::AppealsCreateRequest{evening.house.op(), second->block, u"«Вы врёте» — не оскорбление."_s}));
    }
    void today()
    {
        evening.house.clock.advance(3h);
        authority::Authority& authority = *evening.house.authority;
        for (const auto& text : {u"Добрый вечер! Когда собрание?"_s, u"В четверг в шесть, в кабинете 214"_s})
            writes(mirnaya, text);
        const ArchiveId rude = writes(gromova, u"Опять собрание! Делать вам нечего, лучше бы детей учили, а то ни "
                                               "контрольных, ни оценок, одни поборы на шторы"_s);
        writes(mirnaya, u"Светлана Юрьевна, давайте без этого"_s);
        writes(mirnaya, u"Шторы мы обсуждали на прошлом собрании"_s);
        REQUIRE(evening.ask<contract::ReportsCreateReply>(
            mirnaya, Act::ReportsCreate,
            contract::ReportsCreateRequest{evening.house.op(), evening.chat, rude, insult, u"Грубит всем подряд"_s}));
        evening.house.clock.advance(25min);
        writes(mirnaya, u"Скиньте на карту 4276 3800 1234 5674 за шторы, мой номер +7 913 555-01-23"_s);
        authority.takeWritten(evening.chat, evening.house.server.archive[evening.chat].last());
        evening.house.clock.advance(20min);
        const RoomMessage held{{}, evening.house.loginOf(mirnaya), u"Мирная А. В., мама Мирного О."_s,
                               u"Продам санки, почти новые"_s, evening.house.clock.now()};
        REQUIRE(evening.ask<contract::CommandReply>(
            evening.teacher, Act::QuietSet,
            contract::QuietSetRequest{evening.house.op(), evening.chat, mirnaya, QuietMode::Hold, 0,
                                      evening.house.clock.now().addDays(1)}));
        REQUIRE(authority.takeHeld(evening.chat, u"held-1"_s, held));
        evening.house.clock.advance(7min);
    }
    // What the parents are asked about, and what they say.
    void draft()
    {
        const Rules rules = *rulesInForce(evening.house.ledger->school());
        REQUIRE(evening.ask<contract::DraftsPutReply>(
            evening.house.adminPerson, Act::DraftsPut,
            contract::DraftsPutRequest{evening.house.op(), u"Правила общения в чатах школы"_s,
                                       rules.text + u"\n\nС 21:00 до 8:00 в чатах классов не пишут."_s, 14}));
        const auto say = [this](const PersonId& guardian, const QString& words) {
            std::ignore = evening.house.authority->hear({evening.house.loginOf(guardian), authority::Language::Russian}, words,
                                                        evening.house.op());
        };
        say(gromova, u"Против, в девять вечера я только прихожу с работы. Сделайте хотя бы до 22:00, иначе объявление "
                     "о завтрашней экскурсии прочитать некогда"_s);
        say(mirnaya, u"За"_s);
        REQUIRE(evening.ask<contract::CommandReply>(
            evening.teacher, Act::RulesPin, contract::RulesPinRequest{evening.house.op(), evening.chat, insult}));
        REQUIRE(evening.ask<contract::CommandReply>(
            evening.teacher, Act::RulesDiscuss,
            contract::RulesDiscussRequest{evening.house.op(), evening.unit,
                                          dayAt(evening.house.ledger->school().organisation, evening.house.clock.now()),
                                          true}));
    }
    using RoomMessage = authority::RoomMessage;
    const QString insult = authority::insult;
};

struct Shown
{
    Shown(BadWeek& week, const Kind& shownKind)
        : kind(shownKind)
        , client(week)
        , screen(client.moderation, client.school, client.core.clock)
    {
        REQUIRE(client.core.comeOnline());
        REQUIRE(waitUntil([this] {
            return client.moderation.isModerator() ? client.moderation.isKnown() : client.moderation.standing().isKnown();
        }));
        screen.resize(kind.size.width() - 56, kind.size.height());
        screen.show();
        REQUIRE(QTest::qWaitForWindowActive(&screen));
    }

    void choose(const char* pane)
    {
        part<QTabWidget>(screen, "moderationTabs").setCurrentWidget(&part(screen, pane));
    }
    void take(const QString& name)
    {
        shoot(screen, kind, u"moderation-"_s + name);
        INFO(name.toStdString());
        CHECK(screen.width() == kind.size.width() - 56); // large letters make it no wider than the window
    }

    const Kind& kind;
    Client client;
    ModerationScreen screen;
};

void shootQueue(BadWeek& week, const Kind& kind)
{
    week.who = week.evening.teacher;
    Shown s(week, kind);
    auto& table = part<QAbstractItemView>(s.screen, "reports");
    REQUIRE(waitUntil([&] { return table.model()->rowCount() >= 4; }));
    const auto pick = [&](int row, const QString& name) {
        table.setCurrentIndex(table.model()->index(row, 0));
        const QString text = table.model()->index(row, items::ReportTextColumn).data().toString();
        REQUIRE(waitUntil([&] { return part<QLabel>(s.screen, "reportedText").text().simplified() == text; }));
        s.take(name);
    };
    pick(0, u"queue-appeal"_s);
    pick(1, u"queue"_s);
    part<QAction>(s.screen, "violation").trigger();
    auto& sheet = part<ActForm>(s.screen, "actForm");
    REQUIRE(waitUntil([&] { return sheet.submitButton().isEnabled(); }));
    QCoreApplication::processEvents();
    shootOver(s.screen, sheet, kind, u"moderation-record"_s);
    pick(2, u"queue-filter"_s);
    pick(3, u"queue-held"_s);
}

void shootOthers(BadWeek& week, const Kind& kind)
{
    week.who = week.evening.deputy;
    Shown s(week, kind);
    s.choose("blocksPane");
    auto& blocks = part<QListWidget>(s.screen, "blocks");
    REQUIRE(waitUntil([&] { return blocks.count() == 2; }));
    s.take(u"restrictions"_s);
    part<QPushButton>(s.screen, "decide").click();
    shootOver(s.screen, part(s.screen, "appealForm"), kind, u"moderation-appeal"_s);
    REQUIRE(week.evening.ask<contract::ChatsReadReply>(
        week.evening.deputy, Act::ChatsRead,
        contract::ChatsReadRequest{week.evening.house.op(), week.evening.chat, u"Обращение родителя"_s, {}}));
    s.choose("chatRecordsPane");
    auto& pane = part(s.screen, "chatRecordsPane");
    auto& chats = part<QComboBox>(pane, "recordChats");
    chats.setCurrentIndex(chats.findData(week.evening.chat.value()));
    auto& records = part<QTableWidget>(pane, "records");
    REQUIRE(waitUntil([&] { return records.rowCount() == 1; }));
    records.selectRow(0);
    auto& who = part<QComboBox>(pane, "who");
    who.setCurrentIndex(who.findData(week.gromova.value()));
    part<QPushButton>(pane, "why").click();
    REQUIRE(waitUntil([&] { return part(pane, "reasons").isVisible(); }));
    s.take(u"chats"_s);
    s.choose("registerPane");
    REQUIRE(waitUntil([&] { return part<QTableWidget>(s.screen, "register").rowCount() == 8; }));
    s.take(u"violations"_s);
    s.choose("overviewPane");
    auto& overview = part<QTableWidget>(s.screen, "overview");
    REQUIRE(waitUntil([&] { return overview.rowCount() > 1; }));
    overview.selectRow(0);
    s.take(u"overview"_s);
    auto& above = part(s.screen, "overviewPane");
    part<QPushButton>(above, "readChat").click();
    auto& why = part(above, "readForm");
    part<QLineEdit>(why, "readReason").setText(u"Обращение Мирной А. В. от 20 сентября: тон переписки"_s);
    shootOver(s.screen, why, kind, u"moderation-read-why"_s);
    part<QPushButton>(why, "submit").click();
    REQUIRE(waitUntil([&] { return above.findChild<QWidget*>(u"readingSheet"_s) != nullptr; }));
    shootOver(s.screen, part(above, "readingSheet"), kind, u"moderation-read"_s);
    session::InviteService invites(s.client.school, s.client.core.sync, s.client.core.clock);
    invites::RegisterPage page(s.client.school, invites, s.client.core.clock);
    page.setBackgroundRole(QPalette::Base);
    page.setAutoFillBackground(true);
    page.resize(kind.size);
    page.show();
    REQUIRE(waitUntil([&] { return part<QLabel>(page, "discussed").text().contains(u"1"_s); }));
    shoot(page, kind, u"moderation-discussed"_s);
    part<QPushButton>(page, "noteDiscussion").click();
    shootOver(page, part(page, "discussionList"), kind, u"moderation-discussions"_s);
}

void shootAdministration(BadWeek& week, const Kind& kind)
{
    week.who = week.evening.house.adminPerson;
    Shown s(week, kind);
    s.choose("rulesPane");
    REQUIRE(waitUntil([&] { return part<QPushButton>(s.screen, "opinions").isEnabled(); }));
    s.take(u"rules"_s);
    part<QPushButton>(s.screen, "opinions").click();
    shootOver(s.screen, part(s.screen, "opinionSheet"), kind, u"moderation-opinions"_s);
    s.choose("auditPane");
    REQUIRE(waitUntil([&] { return part<QTableWidget>(s.screen, "audit").rowCount() > 20; }));
    s.take(u"log"_s);
}

// What a parent of our own client sees: the own record, and above the chat what concerns her there.
void shootConcerned(BadWeek& week, const Kind& kind)
{
    week.who = week.gromova;
    Shown s(week, kind);
    s.screen.showStanding();
    REQUIRE(waitUntil([&] { return part<QTableWidget>(s.screen, "ownViolations").rowCount() == 8; }));
    s.take(u"standing"_s);
    ChatNotice notice(s.client.moderation.standing(), s.client.school, s.client.core.clock);
    notice.setChat(week.evening.chat);
    notice.show();
    notice.resize(kind.size.width() / 2, notice.heightForWidth(kind.size.width() / 2));
    shoot(notice, kind, u"moderation-notice"_s);
}

} // namespace

TEST_CASE("moderation is drawn with what waits there, in every kind")
{
    const Russian russian;
    BadWeek week;
    for (const Kind& kind : kinds()) {
        widgets::apply(*qApp, kind.appearance);
        shootQueue(week, kind);
        shootOthers(week, kind);
        shootAdministration(week, kind);
        shootConcerned(week, kind);
    }
}

TEST_CASE("every paper of moderation is written from what happened, for the eye")
{
    const Russian russian;
    BadWeek week;
    House& house = week.evening.house;
    // Names for more than one sheet.
    const UnitId other = house.createClass(6, u"Б"_s);
    house.importPupils(other, 40);
    QList<PersonId> guardians;
    for (const GuardianLink& link : house.ledger->school().guardians) {
        const Person* const guardian = house.ledger->snapshot().find<Person>(link.guardian.value());
        if (guardian->login.isEmpty())
            guardians << guardian->id;
    }
    for (const PersonId& guardian : guardians)
        house.join(guardian, other);
    const QDir build(QStringLiteral(STAFFROOM_BINARY_DIR));
    REQUIRE(build.mkpath(u"screens/papers"_s));
    const QString folder = build.filePath(u"screens/papers"_s);
    const auto print = [&](QWidget& pane, const char* button) {
        REQUIRE(part<QPushButton>(pane, button).isEnabled());
        auto& toast = part<QLabel>(pane, "toastSentence");
        toast.clear();
        part<QPushButton>(pane, button).click();
        REQUIRE(waitUntil([&] { return toast.text().contains(folder); }));
    };
    {
        week.who = week.evening.deputy;
        Shown s(week, kinds().first());
        auto& blocks = part<BlocksPane>(s.screen, "blocksPane");
        blocks.setFolder(folder);
        s.choose("blocksPane");
        auto& list = part<QListWidget>(blocks, "blocks");
        REQUIRE(waitUntil([&] { return list.count() == 2; }));
        list.setCurrentRow(0); // the newest
        for (const char* button : {"notice", "protocol", "evidence"})
            print(blocks, button);
        list.setCurrentRow(1);
        print(blocks, "decision");
        auto& records = part<ChatRecordsPane>(s.screen, "chatRecordsPane");
        records.setFolder(folder);
        s.choose("chatRecordsPane");
        records.choose(week.evening.chat);
        auto& people = part<QTableWidget>(records, "records");
        REQUIRE(waitUntil([&] { return people.rowCount() == 1; }));
        people.selectRow(0);
        print(records, "printLedger");
        auto& violations = part<RegisterPane>(s.screen, "registerPane");
        violations.setFolder(folder);
        s.choose("registerPane");
        REQUIRE(waitUntil([&] { return part<QTableWidget>(violations, "register").rowCount() == 8; }));
        print(violations, "printRegister");
    }
    week.who = house.adminPerson;
    Shown s(week, kinds().first());
    auto& rules = part<RulesPane>(s.screen, "rulesPane");
    rules.setFolder(folder);
    s.choose("rulesPane");
    REQUIRE(waitUntil([&] { return part<QPushButton>(rules, "opinions").isEnabled(); }));
    print(rules, "printRules");
    part<QPushButton>(rules, "opinions").click();
    auto& sheet = part(rules, "opinionSheet");
    part<QPushButton>(sheet, "opinionPaper").click();
    REQUIRE(waitUntil([&] { return part<QLabel>(rules, "toastSentence").text().contains(u"Мнение"_s); }));
    CHECK(QDir(folder).entryList({u"*.pdf"_s}).size() >= 7);
    CHECK(QDir(folder).entryList({u"*.zip"_s}).size() == 1);
}

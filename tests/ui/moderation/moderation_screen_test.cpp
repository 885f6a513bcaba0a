// SPDX-License-Identifier: GPL-3.0-or-later
#include "moderation/moderation_screen.h"

#include "moderation_world.h"
#include "widgets/banner.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>

using namespace moderation;
using namespace std::chrono_literals;
using support::waitUntil;

namespace {

struct Opened
{
    explicit Opened(World& readWorld, bool online = true)
        : world(readWorld)
        , client(world)
        , screen(client.moderation, client.school, client.core.clock)
    {
        if (online)
            REQUIRE(client.comeOnline());
        screen.resize(1280, 800);
        screen.show();
        REQUIRE(QTest::qWaitForWindowActive(&screen));
    }

    QAbstractItemView& table() { return part<QAbstractItemView>(screen, "reports"); }
    int rows() { return table().model()->rowCount(); }
    QString cell(int row, items::ReportColumn column) { return table().model()->index(row, column).data().toString(); }
    QString text(const char* name) { return part<QLabel>(screen, name).text(); }
    // The keys work wherever the focus is within the screen.
    void press(Qt::Key key)
    {
        screen.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&screen));
        table().setFocus();
        QTest::keyClick(&table(), key);
    }
    [[nodiscard]] bool isReady() { return text("reportedText") == cell(0, items::ReportTextColumn); }
    QWidget& sheet(const char* name)
    {
        REQUIRE(waitUntil([&] { return screen.findChild<QWidget*>(QLatin1String(name)) != nullptr; }));
        return part(screen, name);
    }
    void submit(QWidget& sheet)
    {
        auto& button = part<QPushButton>(sheet, "submit");
        REQUIRE(waitUntil([&] { return button.isEnabled(); }));
        button.click();
    }

    World& world;
    Client client;
    ModerationScreen screen;
};

} // namespace

TEST_CASE("a report shows its message among ten before and after, the author's record, its age, and who is at it")
{
    World world;
    for (int i = 0; i < 12; ++i)
        world.evening.write(world.evening.neighbour, u"до %1"_s.arg(i));
    const ArchiveId insultId = world.evening.shout(u"Да вы все тут бездельники"_s);
    for (int i = 0; i < 12; ++i)
        world.evening.write(world.evening.neighbour, u"после %1"_s.arg(i));
    REQUIRE(world.evening.record(world.evening.teacher, world.evening.shout(u"Первое"_s)));
    REQUIRE(world.evening.complain(world.evening.neighbour, insultId));
    world.evening.house.clock.advance(3h);
    Opened opened(world);
    REQUIRE(waitUntil([&] { return opened.rows() == 1 && opened.isReady(); }));
    CHECK(opened.cell(0, items::ReportTextColumn) == u"Да вы все тут бездельники"_s);
    CHECK(opened.cell(0, items::ReportTimeColumn) == u"3 hour(s)"_s);
    CHECK(part<QListWidget>(opened.screen, "context").count() == 21);
    CHECK(opened.text("record").startsWith(u"1 violation(s)"_s));
    CHECK(opened.text("origin").contains(u"Маманн"_s));

    opened.press(Qt::Key_H);
    auto& menu = opened.sheet("moderators");
    QTest::keyClick(&menu, Qt::Key_Down);
    QTest::keyClick(&menu, Qt::Key_Return);
    REQUIRE(waitUntil([&] { return opened.cell(0, items::ReportTakenColumn).startsWith(u"Классная"_s); }));
}

TEST_CASE("a report is kept by a key, and taken back by Ctrl+Z")
{
    World world;
    REQUIRE(world.evening.complain(world.evening.neighbour, world.evening.shout()));
    Opened opened(world);
    REQUIRE(waitUntil([&] { return opened.rows() == 1 && opened.isReady(); }));
    opened.press(Qt::Key_K);
    REQUIRE(waitUntil([&] { return opened.rows() == 0; }));
    REQUIRE(waitUntil([&] { return part(opened.screen, "toast").isVisible(); }));
    QTest::keyClick(&opened.screen, Qt::Key_Z, Qt::ControlModifier);
    CHECK(waitUntil([&] { return opened.rows() == 1; }));
}

TEST_CASE("what was done is taken back from the list of the last five minutes, when the word about it has gone")
{
    World world;
    REQUIRE(world.evening.complain(world.evening.neighbour, world.evening.shout()));
    REQUIRE(world.evening.record(world.evening.teacher, world.evening.shout(u"Второе"_s)));
    Opened opened(world);
    REQUIRE(waitUntil([&] { return opened.rows() == 1 && opened.isReady(); }));
    opened.press(Qt::Key_U);
    auto& menu = opened.sheet("recentActs");
    REQUIRE(menu.actions().size() == 1);
    CHECK(menu.actions().first()->text().startsWith(u"Recorded a violation of Маман"_s));
    QTest::keyClick(&menu, Qt::Key_Down);
    QTest::keyClick(&menu, Qt::Key_Return);
    CHECK(waitUntil([&] { return world.evening.house.ledger->school().violations.isEmpty(); }));
}

TEST_CASE("a message is hidden by a key, and the item is named from the queue")
{
    World world;
    REQUIRE(world.evening.complain(world.evening.neighbour, world.evening.shout(u"Вот их адрес"_s)));
    Opened opened(world);
    REQUIRE(waitUntil([&] { return opened.rows() == 1 && opened.isReady(); }));
    world.evening.house.clock.advance(1min); // the complaint stands before it
    opened.press(Qt::Key_X);
    REQUIRE(waitUntil([&] { return opened.rows() == 2; }));
    opened.table().setCurrentIndex(opened.table().model()->index(1, 0));
    REQUIRE(waitUntil([&] { return opened.text("origin").contains(u"Comes back at"_s); }));
    part<QComboBox>(opened.screen, "ruleItem").setCurrentIndex(2);
    opened.press(Qt::Key_Delete);
    opened.submit(opened.sheet("actForm"));
    CHECK(waitUntil([&] { return opened.rows() == 0; })); // the complaint with it
}

TEST_CASE("violations are recorded and writing is restricted by keyboard, as far as the ladder lets")
{
    World world;
    world.evening.recordMany(2);
    for (int i = 0; i < 3; ++i)
        REQUIRE(world.evening.complain(world.evening.neighbour, world.evening.shout(u"Ещё %1"_s.arg(i))));
    Opened opened(world);
    REQUIRE(waitUntil([&] { return opened.rows() == 3 && opened.isReady(); }));
    part<QComboBox>(opened.screen, "ruleItem").setCurrentIndex(2);

    opened.press(Qt::Key_B);
    {
        auto& sheet = opened.sheet("actForm");
        REQUIRE(waitUntil([&] { return part<QLabel>(sheet, "ladder").text().contains(u"2 more"_s); }));
        CHECK_FALSE(part<QPushButton>(sheet, "submit").isEnabled());
        part<QPushButton>(sheet, "cancel").click();
        REQUIRE(waitUntil([&] { return opened.screen.findChild<QWidget*>(u"actForm"_s) == nullptr; }));
    }
    for (int number : {3, 4}) {
        opened.press(Qt::Key_V);
        auto& sheet = opened.sheet("actForm");
        REQUIRE(waitUntil([&] {
            return part<QLabel>(sheet, "ladder").text().contains(u"violation number %1"_s.arg(number));
        }));
        opened.submit(sheet);
        REQUIRE(waitUntil([&] {
            return opened.rows() == 5 - number && opened.isReady() &&
                   opened.screen.findChild<QWidget*>(u"actForm"_s) == nullptr;
        }));
    }
    opened.press(Qt::Key_B);
    auto& sheet = opened.sheet("actForm");
    REQUIRE(waitUntil([&] { return sheet.findChildren<QRadioButton*>().size() == 4; }));
    sheet.findChildren<QRadioButton*>().at(1)->click();
    opened.submit(sheet);
    REQUIRE(waitUntil([&] { return opened.rows() == 0; }));
    const auto& blocks = world.evening.house.ledger->school().blocks;
    REQUIRE(blocks.size() == 1);
    CHECK(blocks.first().until == world.evening.house.clock.now().addDays(3));
    CHECK(blocks.first().basis.item == u"3"_s);
}

TEST_CASE("a message is removed with its basis")
{
    World world;
    const ArchiveId message = world.evening.shout();
    REQUIRE(world.evening.complain(world.evening.neighbour, message));
    Opened opened(world);
    REQUIRE(waitUntil([&] { return opened.rows() == 1 && opened.isReady(); }));
    opened.press(Qt::Key_Delete);
    opened.submit(opened.sheet("actForm"));
    REQUIRE(waitUntil([&] { return opened.rows() == 0; }));
    CHECK(world.evening.house.ledger->school().reports.first().outcome == ReportOutcome::Retracted);
}

TEST_CASE("without a connection the screen does not say that nothing waits")
{
    World world;
    REQUIRE(world.evening.complain(world.evening.neighbour, world.evening.shout()));
    {
        Opened opened(world, false);
        const QString heading = part<QLabel>(part(opened.screen, "queueEmpty"), "emptyHeading").text();
        CHECK(heading == u"What waits is not known now"_s);
    }
    Opened opened(world);
    REQUIRE(waitUntil([&] { return opened.rows() == 1; }));
    opened.screen.setOnline(false);
    CHECK(part<widgets::Banner>(opened.screen, "staleQueue").isVisible());
    CHECK(opened.rows() == 1);
    opened.screen.setOnline(true);
    CHECK_FALSE(part<widgets::Banner>(opened.screen, "staleQueue").isVisible());
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Announcing, and who has confirmed, over a real authority.
#include "publish/announcement_changes.h"
#include "publish/announcement_sheet.h"
#include "publish/announcements_screen.h"
#include "publish_world.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>

using namespace publish;
using moderation::part;
using support::waitUntil;
using namespace std::chrono_literals;

namespace {

struct Shown
{
    explicit Shown(World& world)
        : client(world)
        , screen(client.announcements, client.school, client.core.clock)
    {
        REQUIRE(client.comeOnline());
        screen.resize(1000, 700);
        screen.show();
    }

    QAbstractItemModel& asked() { return *part<QAbstractItemView>(screen, "asked").model(); }
    [[nodiscard]] bool showsConfirmed(int confirmed, int of)
    {
        return waitUntil([&] {
            return part<QLabel>(screen, "announcementFigures").text() ==
                   u"Confirmed: %1 of %2"_s.arg(confirmed).arg(of);
        });
    }
    void announce()
    {
        part<QPushButton>(screen, "newAnnouncement").click();
        auto& sheet = part<AnnouncementSheet>(screen, "announcementSheet");
        CHECK_FALSE(sheet.submitButton().isEnabled()); // nothing said, no chat
        part<QLineEdit>(sheet, "announcementTitle").setText(u"Собрание"_s);
        part<QPlainTextEdit>(sheet, "announcementText").setPlainText(u"В четверг в 18:00."_s);
        auto& chats = part<QListWidget>(sheet, "announcementChats");
        const QList<QListWidgetItem*> ofClass = chats.findItems(u"5«А» — родители"_s, Qt::MatchExactly);
        REQUIRE(ofClass.size() == 1);
        CHECK_FALSE(sheet.submitButton().isEnabled());
        ofClass.first()->setCheckState(Qt::Checked);
        sheet.submitButton().click();
        REQUIRE(waitUntil([&] { return part<QListWidget>(screen, "announcements").count() == 1; }));
    }

    Client client;
    AnnouncementsScreen screen;
};

} // namespace

TEST_CASE("a class teacher announces, sees who has confirmed, reminds the others and types in what is on paper")
{
    World world;
    Shown s(world);
    CHECK(waitUntil([&] { return part(s.screen, "noAnnouncements").isVisible(); }));
    s.announce();
    REQUIRE(s.showsConfirmed(0, 2));
    world.evening.settle();
    CHECK(world.evening.house.server.said.size() == 1);

    const AnnouncementId made = world.evening.house.ledger->school().announcements.first().id;
    REQUIRE(world.evening.ask<contract::CommandReply>(
        world.evening.neighbour, Act::AnnouncementsConfirm,
        contract::AnnouncementsConfirmRequest{world.evening.house.op(), made}));
    s.client.core.sync.school().pull();
    REQUIRE(s.showsConfirmed(1, 2));
    CHECK(s.asked().index(0, items::AskedStateColumn).data().toString() == u"not yet"_s); // who has not comes first
    part<QCheckBox>(s.screen, "onlySilent").setChecked(true);
    CHECK(s.asked().rowCount() == 1);

    part<QPushButton>(s.screen, "remind").click();
    part<QPushButton>(part(s.screen, "confirm"), "submit").click();
    REQUIRE(waitUntil([&] { return part<QLabel>(s.screen, "toastSentence").text().contains(u"reminded"_s); }));
    world.evening.settle();
    CHECK(world.evening.toldTo(world.evening.shouter).size() == 1);

    CHECK_FALSE(part<QPushButton>(s.screen, "papers").isEnabled());
    part<QAbstractItemView>(s.screen, "asked").selectAll();
    part<QPushButton>(s.screen, "papers").click();
    part<QPushButton>(part(s.screen, "confirm"), "submit").click();
    REQUIRE(s.showsConfirmed(2, 2));
    CHECK_FALSE(part<QPushButton>(s.screen, "remind").isEnabled());
    CHECK(world.evening.house.ledger->school().confirmations.last().way == ConfirmationWay::Paper);
}

TEST_CASE("the author corrects an announcement, asks for confirmations anew, and withdraws it")
{
    World world;
    Shown s(world);
    s.announce();
    REQUIRE(s.showsConfirmed(0, 2));
    const AnnouncementId made = world.evening.house.ledger->school().announcements.first().id;
    REQUIRE(world.evening.ask<contract::CommandReply>(
        world.evening.neighbour, Act::AnnouncementsConfirm,
        contract::AnnouncementsConfirmRequest{world.evening.house.op(), made}));
    s.client.core.sync.school().pull();
    REQUIRE(s.showsConfirmed(1, 2));

    part<QPushButton>(s.screen, "correctAnnouncement").click();
    auto& correction = part<CorrectionSheet>(s.screen, "correctionSheet");
    CHECK_FALSE(correction.submitButton().isEnabled()); // nothing is other than it was
    part<QPlainTextEdit>(correction, "correctedText").setPlainText(u"В пятницу в 18:00."_s);
    part<QCheckBox>(correction, "confirmAgain").setChecked(true);
    correction.submitButton().click();
    REQUIRE(s.showsConfirmed(0, 2));
    CHECK(part<QLabel>(s.screen, "announcementWords").text() == u"В пятницу в 18:00."_s);
    const Announcement corrected = world.evening.house.ledger->school().announcements.first();
    CHECK(corrected.title == u"Собрание"_s);
    CHECK(corrected.until.isValid()); // what was not touched stays to the millisecond
    CHECK(corrected.until.toLocalTime().time() == QTime(23, 59, 59, 999));

    part<QPushButton>(s.screen, "withdrawAnnouncement").click();
    auto& withdrawal = part<WithdrawalSheet>(s.screen, "withdrawalSheet");
    part<QLineEdit>(withdrawal, "withdrawalReason").setText(u"заболел учитель"_s);
    withdrawal.submitButton().click();
    REQUIRE(waitUntil([&] { return !part(s.screen, "withdrawAnnouncement").isVisible(); }));
    for (const char* act : {"remind", "papers", "correctAnnouncement"})
        CHECK_FALSE(part(s.screen, act).isVisible());
    CHECK(part<QListWidget>(s.screen, "announcements").item(0)->text().contains(u"withdrawn"_s));
    CHECK(part(s.screen, "asked").isVisible()); // who was asked stays on record
    world.evening.settle();
    CHECK(world.evening.house.server.said.last().second.contains(u"заболел учитель"_s));
}

TEST_CASE("who has confirmed and who has not is saved as a table, all of them whatever is shown")
{
    World world;
    Shown s(world);
    s.announce();
    REQUIRE(s.showsConfirmed(0, 2));
    REQUIRE(world.evening.ask<contract::CommandReply>(
        world.evening.neighbour, Act::AnnouncementsConfirm,
        contract::AnnouncementsConfirmRequest{world.evening.house.op(),
                                              world.evening.house.ledger->school().announcements.first().id}));
    s.client.core.sync.school().pull();
    REQUIRE(s.showsConfirmed(1, 2));
    part<QCheckBox>(s.screen, "onlySilent").setChecked(true);
    part<QPushButton>(s.screen, "saveAsked").click();
    const QString path = world.profile.file(u"asked.csv"_s);
    Q_EMIT part<QFileDialog>(s.screen, "saveFile").fileSelected(path);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u"\r\n"_s, Qt::SkipEmptyParts);
    REQUIRE(lines.size() == 3);
    CHECK(lines.first().endsWith(u"Who is asked;Chat;Confirmed;When;Who confirmed;How"_s));
    CHECK(lines.filter(u";5«А» — родители;no;;;"_s).size() == 1);
    CHECK(lines.filter(u";yes;"_s).filter(u"in the program or on the page"_s).size() == 1);
}

TEST_CASE("announcements beyond the first hundred come when the list is scrolled to its end")
{
    World world;
    for (int i = 0; i < 230; ++i) {
        world.evening.house.clock.advance(1min);
        REQUIRE(world.evening.ask<contract::AnnouncementsCreateReply>(
            world.evening.teacher, Act::AnnouncementsCreate,
            contract::AnnouncementsCreateRequest{world.evening.house.op(), {world.evening.chat},
                                                 u"Объявление %1"_s.arg(i), u"Слова"_s}));
    }
    Shown s(world);
    auto& list = part<QListWidget>(s.screen, "announcements");
    REQUIRE(waitUntil([&] { return list.count() == 100; }));
    CHECK(list.item(0)->text().startsWith(u"Объявление 229"_s));
    for (const int count : {200, 230}) {
        list.verticalScrollBar()->setValue(list.verticalScrollBar()->maximum());
        REQUIRE(waitUntil([&] { return list.count() == count; }));
    }
    CHECK(list.item(229)->text().startsWith(u"Объявление 0"_s));
    CHECK(list.currentRow() == 0);
    CHECK(list.verticalScrollBar()->value() > 0); // the reader stays where he was
}

TEST_CASE("a parent with our client is asked for what is due, and no longer once another guardian has confirmed")
{
    World world(u"Маманн"_s);
    Client client(world);
    REQUIRE(client.comeOnline());
    CHECK_FALSE(client.announcements.isAnnouncer());
    CHECK(client.announcements.chats().isEmpty());
    const auto announced = world.evening.ask<contract::AnnouncementsCreateReply>(
        world.evening.teacher, Act::AnnouncementsCreate,
        contract::AnnouncementsCreateRequest{world.evening.house.op(), {world.evening.chat}, {}, u"Собрание"_s, true});
    REQUIRE(announced);
    client.core.sync.school().pull();
    REQUIRE(waitUntil([&] { return client.announcements.due().size() == 1; }));
    CHECK(client.announcements.due().first().chats == QList{world.evening.chat});
    REQUIRE(support::await(client.announcements.confirm(announced->announcement)));
    CHECK(waitUntil([&] { return client.announcements.due().isEmpty(); }));
}

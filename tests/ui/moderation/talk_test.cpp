// SPDX-License-Identifier: GPL-3.0-or-later
// Hours of a chat: what is told above the field, what waits, and how they are set, over a real authority.
#include "chat/composer.h"
#include "chat/later_sheet.h"
#include "chat/own_hours_sheet.h"
#include "chat/talk_bar.h"
#include "chat/talk_sheet.h"
#include "chat/waiting_sheet.h"
#include "talk_world.h"
#include "widgets/banner.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QPlainTextEdit>
#include <QTimeEdit>
#include <QToolButton>

using namespace moderation;
using support::waitUntil;

TEST_CASE("out of hours a parent is told when the message comes into the chat and whom to turn to; the teacher is not")
{
    const bool isTeacher = GENERATE(false, true);
    Night night(isTeacher ? u"Классная"_s : u"Маманн"_s);
    night.setHours();
    TalkClient client(night);
    REQUIRE(client.comeOnline());
    REQUIRE(waitUntil([&] { return client.talk.termsIn(night.chat()).has_value(); }));
    chat::TalkBar bar(client.talk, client.core.clock);
    bar.setChat(night.chat());
    const auto& banner = part<widgets::Banner>(bar, "hoursBanner");
    CHECK(banner.isHidden() == isTeacher);
    if (!isTeacher) {
        const QDateTime opening = QDateTime(QDate(2026, 9, 3), QTime(8, 0), QTimeZone("Asia/Omsk"));
        CHECK(banner.sentence() ==
              u"Out of hours: your message comes into the chat %1. Urgent? дежурный администратор, 45-17-20"_s.arg(
                  chat::momentWords(opening, client.core.clock.now())));
    }
}

TEST_CASE("a message that waits is shown to its author, taken back, and returns to the field")
{
    Night night;
    night.setHours();
    night.hold(night.evening.neighbour, u"Дочь завтра не придёт"_s, u"h1"_s);
    TalkClient client(night);
    REQUIRE(client.comeOnline());
    REQUIRE(waitUntil([&] { return !client.talk.waitingIn(night.evening.chat).isEmpty(); }));
    chat::TalkBar bar(client.talk, client.core.clock);
    bar.setChat(night.chat());
    CHECK_FALSE(part<widgets::Banner>(bar, "waitingBanner").isHidden());
    QString returned;
    QWidget window;
    window.resize(900, 700);
    window.show();
    auto* sheet = new chat::WaitingSheet(client.talk, night.evening.chat, client.core.clock, &window);
    QObject::connect(sheet, &chat::WaitingSheet::returned, &window, [&](const QString& text) { returned = text; });
    sheet->open();
    CHECK(part<QListWidget>(*sheet, "waitingMessages").count() == 1);
    sheet->submitButton().click();
    CHECK(waitUntil([&] { return returned == u"Дочь завтра не придёт"_s; }));
    CHECK(night.evening.house.ledger->school().waiting.isEmpty());
    CHECK(waitUntil([&] { return part<widgets::Banner>(bar, "waitingBanner").isHidden(); }));
}

TEST_CASE("a class teacher sets the hours and the slow mode of the class's chat, and gives them up again")
{
    Night night(u"Классная"_s);
    TalkClient client(night);
    REQUIRE(client.comeOnline());
    CHECK(client.talk.maySet(night.chat()));
    CHECK_FALSE(client.talk.maySetAll());
    QWidget window;
    window.resize(900, 800);
    window.show();
    auto* sheet = new chat::TalkSheet(client.talk, night.chat(), &window);
    sheet->open();
    part<QCheckBox>(*sheet, "ownTerms").setChecked(true);
    part<QCheckBox>(*sheet, "keepsHours").setChecked(true);
    part<QTimeEdit>(*sheet, "hoursFrom").setTime(QTime(21, 0));
    CHECK_FALSE(sheet->submitButton().isEnabled()); // ends before it begins
    part<QTimeEdit>(*sheet, "hoursFrom").setTime(QTime(9, 0));
    part<QTimeEdit>(*sheet, "hoursTo").setTime(QTime(0, 0));
    part<QCheckBox>(*sheet, "weekday6").setChecked(true);
    auto& slow = part<QComboBox>(*sheet, "slowMode");
    slow.setCurrentIndex(slow.findData(60));
    part<QLineEdit>(*sheet, "dutyContact").setText(u" секретарь,  45-17 "_s);
    REQUIRE(sheet->submitButton().isEnabled());
    sheet->submitButton().click();
    const auto& terms = night.evening.house.ledger->school().talkTerms;
    REQUIRE(waitUntil([&] { return terms.size() == 1; }));
    CHECK(terms.first() ==
          domain::TalkTerms{night.evening.chat.value(), 540, domain::minutesOfDay, 63, 60, u"секретарь, 45-17"_s});
    REQUIRE(waitUntil([&] { return client.talk.ownTermsOf(night.evening.chat.value()).has_value(); }));

    auto* again = new chat::TalkSheet(client.talk, night.chat(), &window);
    again->open();
    CHECK(part<QTimeEdit>(*again, "hoursTo").time() == QTime(0, 0));
    CHECK(part<QCheckBox>(*again, "weekday6").isChecked());
    CHECK_FALSE(part<QCheckBox>(*again, "weekday7").isChecked());
    part<QCheckBox>(*again, "ownTerms").setChecked(false);
    again->submitButton().click();
    CHECK(waitUntil([&] { return terms.isEmpty(); }));
}

TEST_CASE("the administration sets the hours of all chats and the days on which the school is closed")
{
    Night night(u"Заместитель"_s);
    TalkClient client(night);
    REQUIRE(client.comeOnline());
    REQUIRE(client.talk.maySetAll());
    QWidget window;
    window.resize(900, 800);
    window.show();
    auto* sheet = new chat::TalkSheet(client.talk, std::nullopt, &window);
    sheet->open();
    part<QCheckBox>(*sheet, "keepsHours").setChecked(true);
    const auto rows = [&](const QString& name) { return sheet->findChildren<QDateEdit*>(name); };
    auto& more = part<QPushButton>(*sheet, "addHoliday");
    more.click();
    rows(u"holidayFirst"_s).last()->setDate(QDate(2027, 2, 23));
    CHECK(rows(u"holidayLast"_s).last()->date() == QDate(2027, 2, 23)); // no end before its beginning
    more.click();
    more.click();
    rows(u"holidayFirst"_s).at(1)->setDate(QDate(2026, 11, 1));
    rows(u"holidayLast"_s).at(1)->setDate(QDate(2026, 11, 9));
    sheet->findChildren<QLineEdit*>(u"holidayName"_s).at(1)->setText(u" Осенние  каникулы"_s);
    rows(u"holidayFirst"_s).at(2)->setDate(QDate(2026, 11, 1));
    CHECK_FALSE(sheet->submitButton().isEnabled()); // two begin on the same day
    sheet->findChildren<QToolButton*>(u"removeHoliday"_s).at(2)->click();
    REQUIRE(sheet->submitButton().isEnabled());
    sheet->submitButton().click();
    const auto& school = night.evening.house.ledger->school();
    REQUIRE(waitUntil([&] { return school.holidays.size() == 2; }));
    CHECK(school.talkTerms.size() == 1);
    CHECK(school.talkTerms.first().id == domain::termsOfAll);
    const auto autumn = std::ranges::find(school.holidays, QDate(2026, 11, 1), &domain::Holiday::first);
    REQUIRE(autumn != school.holidays.end());
    CHECK(*autumn == domain::Holiday{QDate(2026, 11, 1), QDate(2026, 11, 9), u"Осенние каникулы"_s});
    REQUIRE(waitUntil([&] { return client.talk.holidays().size() == 2; }));

    auto* again = new chat::TalkSheet(client.talk, std::nullopt, &window);
    again->open();
    CHECK(again->findChildren<QDateEdit*>(u"holidayFirst"_s).first()->date() == QDate(2026, 11, 1));
    again->findChildren<QToolButton*>(u"removeHoliday"_s).first()->click();
    again->submitButton().click();
    CHECK(waitUntil([&] { return school.holidays.size() == 1; }));
}

TEST_CASE("a teacher sets the own hours and a leave with a sentence for whoever writes meanwhile, and gives them up")
{
    Night night(u"Классная"_s);
    TalkClient client(night);
    REQUIRE(client.comeOnline());
    REQUIRE(client.talk.mayKeepHours());
    QWidget window;
    window.resize(900, 800);
    window.show();
    auto* sheet = new chat::OwnHoursSheet(client.talk, client.core.clock, &window);
    sheet->open();
    part<QCheckBox>(*sheet, "keepsHours").setChecked(true);
    part<QTimeEdit>(*sheet, "hoursFrom").setTime(QTime(20, 0));
    CHECK_FALSE(sheet->submitButton().isEnabled()); // ends before it begins
    part<QTimeEdit>(*sheet, "hoursFrom").setTime(QTime(9, 0));
    part<QTimeEdit>(*sheet, "hoursTo").setTime(QTime(17, 0));
    const QDate today = client.core.clock.now().toLocalTime().date();
    part<QCheckBox>(*sheet, "isAway").setChecked(true);
    CHECK(part<QDateEdit>(*sheet, "awayFrom").date() == today);
    part<QDateEdit>(*sheet, "awayUntil").setDate(today.addDays(-1));
    CHECK_FALSE(sheet->submitButton().isEnabled());
    part<QDateEdit>(*sheet, "awayUntil").setDate(today.addDays(9));
    auto& sentence = part<QPlainTextEdit>(*sheet, "ownSentence");
    sentence.setPlainText(QString(domain::longestSentence + 1, u'я'));
    CHECK_FALSE(sheet->submitButton().isEnabled());
    sentence.setPlainText(u"В отпуске, срочное — завучу "_s);
    REQUIRE(sheet->submitButton().isEnabled());
    sheet->submitButton().click();
    const domain::OwnHours wanted{night.evening.teacher, 540, 1020, 31, today, today.addDays(9), u"В отпуске, срочное — завучу"_s};
    REQUIRE(waitUntil([&] { return client.talk.ownHours() == wanted; }));
    CHECK(*night.evening.house.ledger->ownHours() == QList{wanted});

    auto* again = new chat::OwnHoursSheet(client.talk, client.core.clock, &window);
    again->open();
    CHECK(part<QTimeEdit>(*again, "hoursTo").time() == QTime(17, 0));
    CHECK(part<QDateEdit>(*again, "awayUntil").date() == today.addDays(9));
    part<QCheckBox>(*again, "keepsHours").setChecked(false);
    part<QCheckBox>(*again, "isAway").setChecked(false);
    part<QPlainTextEdit>(*again, "ownSentence").clear();
    again->submitButton().click();
    CHECK(waitUntil([&] { return night.evening.house.ledger->ownHours()->isEmpty(); }));
}

TEST_CASE("a parent has no hours of the own")
{
    Night night;
    TalkClient client(night);
    REQUIRE(client.comeOnline());
    CHECK_FALSE(client.talk.mayKeepHours());
}

TEST_CASE("a message is left to the service for tomorrow, given another time, and taken back")
{
    Night night(u"Классная"_s);
    TalkClient client(night);
    REQUIRE(client.comeOnline());
    QWidget window;
    window.resize(900, 700);
    window.show();
    chat::TalkBar bar(client.talk, client.core.clock, &window);
    bar.setChat(night.chat());
    QString kept;
    QObject::connect(&bar, &chat::TalkBar::kept, &window, [&](const QString& text) { kept = text; });
    bar.sendLater(u"Собрание в 18:00"_s);
    auto& sheet = part<chat::LaterSheet>(window, "laterSheet");
    auto& due = part<QDateTimeEdit>(sheet, "sendAt");
    CHECK(due.dateTime().date() == client.core.clock.now().toLocalTime().date().addDays(1));
    const QDateTime proposed = due.dateTime();
    due.setDateTime(client.core.clock.now().toLocalTime().addSecs(-60));
    CHECK_FALSE(sheet.submitButton().isEnabled());
    due.setDateTime(proposed);
    sheet.submitButton().click();
    REQUIRE(waitUntil([&] { return kept == u"Собрание в 18:00"_s; }));
    REQUIRE(waitUntil([&] { return client.talk.waitingIn(night.evening.chat).size() == 1; }));
    CHECK(client.talk.waitingIn(night.evening.chat).first().due == proposed);

    auto* waiting = new chat::WaitingSheet(client.talk, night.evening.chat, client.core.clock, &window);
    waiting->open();
    part<QPushButton>(*waiting, "anotherTime").click();
    auto& again = part<chat::LaterSheet>(*waiting, "laterSheet");
    part<QDateTimeEdit>(again, "sendAt").setDateTime(proposed.addSecs(1800));
    again.submitButton().click();
    REQUIRE(waitUntil([&] { return client.talk.waitingIn(night.evening.chat).first().due == proposed.addSecs(1800); }));
    waiting->submitButton().click();
    CHECK(waitUntil([&] { return night.evening.house.ledger->school().waiting.isEmpty(); }));
}

TEST_CASE("the send button offers to send later only where that can be, and not what answers another message")
{
    chat::Composer composer;
    composer.show();
    composer.setText(u"Завтра контрольная"_s);
    auto& send = part<QPushButton>(composer, "send");
    const auto laterOf = [&]() -> QAction* {
        delete composer.findChild<QMenu*>(u"sendMenu"_s);
        Q_EMIT send.customContextMenuRequested(QPoint(1, 1));
        auto* const menu = composer.findChild<QMenu*>(u"sendMenu"_s);
        REQUIRE(menu != nullptr);
        return menu->findChild<QAction*>(u"sendLater"_s);
    };
    CHECK(laterOf() == nullptr);
    composer.setPostponable(true);
    composer.beginAnswer(u"Мамин"_s, u"Когда?"_s);
    CHECK(laterOf() == nullptr);
    composer.endMode();
    QString later;
    QObject::connect(&composer, &chat::Composer::laterWanted, &composer, [&](const QString& text) { later = text; });
    QAction* const offered = laterOf();
    REQUIRE(offered != nullptr);
    offered->trigger();
    CHECK(later == u"Завтра контрольная"_s);
}

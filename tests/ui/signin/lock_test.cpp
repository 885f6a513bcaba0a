// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/lock_screen.h"
#include "signin/screen_lock.h"
#include "support/event_loop.h"
#include "support/qt_strings.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using signin::LockScreen;
using signin::ScreenLock;

TEST_CASE("O1: a program that nobody touches says so once, and not when it is told never to")
{
    QWidget program;
    ScreenLock lock(program);
    QSignalSpy untouched(&lock, &ScreenLock::untouched);
    lock.setPatience(0ms);
    QTest::keyClick(&program, Qt::Key_A);
    QCoreApplication::processEvents();
    CHECK(untouched.isEmpty());
    lock.setPatience(1ms);
    CHECK(support::waitUntil([&] { return untouched.size() == 1; }));
    QTest::keyClick(&program, Qt::Key_A); // begins anew
    CHECK(support::waitUntil([&] { return untouched.size() == 2; }));
}

TEST_CASE("while the program is covered its sheets are out of sight, also one that opens then, and come back as they were")
{
    QWidget program;
    program.show();
    QDialog sheet(&program);
    QLineEdit field(&sheet);
    sheet.open();
    field.setText(u"недописанное"_s);
    ScreenLock lock(program);
    lock.cover();
    CHECK(program.isVisible());
    CHECK_FALSE(sheet.isVisible());
    QDialog late(&program);
    late.open();
    CHECK(support::waitUntil([&] { return !late.isVisible(); }));
    QMenu unused;
    lock.uncover();
    CHECK(sheet.isVisible());
    CHECK(sheet.isModal());
    CHECK(late.isVisible());
    CHECK_FALSE(unused.isVisible());
    CHECK(field.text() == u"недописанное"_s);
}

TEST_CASE("the password is given on by Enter alone, and why it stays locked is told beside it")
{
    LockScreen screen(u"k7ab2@school12.ru"_s);
    screen.show();
    QSignalSpy unlock(&screen, &LockScreen::unlockWanted);
    QSignalSpy leave(&screen, &LockScreen::signOutWanted);
    auto& password = *screen.findChild<QLineEdit*>(u"password"_s);
    CHECK(password.echoMode() == QLineEdit::Password);
    QTest::keyClick(&password, Qt::Key_Return);
    CHECK(unlock.isEmpty());
    QTest::keyClicks(&password, u"tree lamp"_s);
    QTest::keyClick(&password, Qt::Key_Return);
    REQUIRE(unlock.size() == 1);
    CHECK(unlock.first().first().toString() == u"tree lamp"_s);
    screen.setBusy(true);
    QTest::keyClick(&password, Qt::Key_Return);
    CHECK(unlock.size() == 1);
    screen.setTrouble(u"Пароль не подошёл."_s);
    CHECK(screen.findChild<QLabel*>(u"trouble"_s)->isVisible());
    CHECK(password.selectedText().size() == 9);
    screen.findChild<QPushButton*>(u"signOut"_s)->click();
    CHECK(leave.size() == 1);
}

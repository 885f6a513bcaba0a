// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/account_rail.h"
#include "support/opened_window.h"

#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using support::CachedSchool;
using support::OpenedWindow;

namespace {

QList<shell::AccountSign> twoSchools()
{
    return {{.address = u"petrova@school12.ru"_s,
             .organisation = u"Школа № 12"_s,
             .logo = {},
             .unread = 0,
             .isShown = true,
             .needsPassword = false},
            {.address = u"petrova@lyceum.ru"_s,
             .organisation = u"Лицей № 3"_s,
             .logo = {},
             .unread = 7,
             .isShown = false,
             .needsPassword = true}};
}

} // namespace

TEST_CASE("who works at one school sees nothing of accounts; who works at two changes between them")
{
    CachedSchool school;
    OpenedWindow w(school);
    w.window.setAccounts({twoSchools().first()});
    CHECK_FALSE(w.find("accountRail").isVisible());
    w.window.setAccounts(twoSchools());
    CHECK(w.find("accountRail").isVisible());

    QSignalSpy chosen(&w.window, &shell::MainWindow::accountChosen);
    QTest::mouseClick(&w.find("account_petrova@lyceum.ru"), Qt::LeftButton);
    REQUIRE(support::waitUntil([&] { return chosen.size() == 1; }));
    CHECK(chosen.first().first().toString() == u"petrova@lyceum.ru"_s);
    QTest::keyClick(&w.window, Qt::Key_1, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(support::waitUntil([&] { return chosen.size() == 2; }));
    CHECK(chosen.last().first().toString() == u"petrova@school12.ru"_s);
}

TEST_CASE("what waits at another school is told to those who cannot see it, too")
{
    shell::AccountRail rail;
    rail.setAccounts(twoSchools());
    const auto* const lyceum = rail.findChild<shell::AccountButton*>(u"account_petrova@lyceum.ru"_s);
    REQUIRE(lyceum != nullptr);
    CHECK(lyceum->accessibleName() == u"Лицей № 3, petrova@lyceum.ru"_s);
    CHECK(lyceum->accessibleDescription().contains(u'7'));
    rail.setAccounts({twoSchools().last()});
    CHECK(rail.findChildren<shell::AccountButton*>().size() == 1);
}

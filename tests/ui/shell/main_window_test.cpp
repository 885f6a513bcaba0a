// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/opened_window.h"
#include "widgets/banner.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTextEdit>

using namespace Qt::Literals::StringLiterals;
using domain::ChatKind;
using support::CachedSchool;
using support::OpenedWindow;

namespace {

QString titleOf(OpenedWindow& w)
{
    return w.find("chatTitle").accessibleName();
}

bool isInteractive(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) != nullptr ||
           qobject_cast<const QLineEdit*>(widget) != nullptr || qobject_cast<const QComboBox*>(widget) != nullptr ||
           qobject_cast<const QAbstractSlider*>(widget) != nullptr ||
           qobject_cast<const QPlainTextEdit*>(widget) != nullptr ||
           qobject_cast<const QTextEdit*>(widget) != nullptr ||
           qobject_cast<const QAbstractItemView*>(widget) != nullptr;
}

// What Qt makes inside its own widgets is described by these.
bool isInnerPart(const QWidget* widget)
{
    return widget->objectName().startsWith(u"qt_"_s) || qobject_cast<const QScrollBar*>(widget) != nullptr ||
           qobject_cast<const QHeaderView*>(widget) != nullptr ||
           (widget->parentWidget() != nullptr && (qobject_cast<const QLineEdit*>(widget->parentWidget()) != nullptr ||
                                                  qobject_cast<const QTableView*>(widget->parentWidget()) != nullptr ||
                                                  widget->parentWidget()->inherits("QComboBoxPrivateContainer")));
}

QStringList nameless(const QWidget& window)
{
    QStringList found;
    const QList<QWidget*> widgets = window.findChildren<QWidget*>();
    for (const QWidget* widget : widgets) {
        if (!isInteractive(widget) || isInnerPart(widget))
            continue;
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool hasWords = button != nullptr && !button->text().isEmpty();
        // Banners and toasts have a button only when there is something to do.
        const bool isUnused = button != nullptr && (button->isHidden() || button->parentWidget()->isHidden());
        if (widget->accessibleName().isEmpty() && !hasWords && !isUnused)
            found << QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
    }
    return found;
}

} // namespace

TEST_CASE("everything that can be operated has a name for those who cannot see it")
{
    CachedSchool school(CachedSchool::Reader::Administrator);
    OpenedWindow w(school);
    CHECK(nameless(w.window) == QStringList());
}

TEST_CASE("a person sees the sections that the role can use")
{
    const auto [reader, hasSchool, hasInvites] =
        GENERATE(table<CachedSchool::Reader, bool, bool>({{CachedSchool::Reader::Administrator, true, true},
                                                          {CachedSchool::Reader::ClassTeacher, true, true},
                                                          {CachedSchool::Reader::Guardian, false, false}}));
    CachedSchool school(reader);
    OpenedWindow w(school);
    CHECK_FALSE(w.find("railChats").isHidden());
    CHECK(w.find("railSchool").isHidden() != hasSchool);
    CHECK(w.find("railInvites").isHidden() != hasInvites);
    // Neither by the keyboard.
    QTest::keyClick(&w.window, Qt::Key_2, Qt::ControlModifier);
    CHECK(w.find("schoolScreen").isVisible() == hasSchool);
}

TEST_CASE("the banner is there while the connection is not")
{
    CachedSchool school;
    OpenedWindow w(school);
    auto& banner = w.find<widgets::Banner>("connectionBanner");
    QSignalSpy reconnect(&w.window, &shell::MainWindow::reconnectWanted);
    QSignalSpy password(&w.window, &shell::MainWindow::passwordWanted);
    CHECK(banner.isHidden());
    w.say(session::ConnectionStatus::Kind::Offline);
    CHECK(banner.isVisible());
    banner.findChild<QAbstractButton*>(u"action"_s)->click();
    CHECK(reconnect.size() == 1);
    w.say(session::ConnectionStatus::Kind::SignedOut);
    banner.findChild<QAbstractButton*>(u"action"_s)->click();
    CHECK(password.size() == 1);
    w.say(session::ConnectionStatus::Kind::Online);
    CHECK(banner.isHidden());
}

TEST_CASE("rules that are not acknowledged yet are asked about, and can be read at once")
{
    CachedSchool school;
    OpenedWindow w(school);
    CHECK(w.find("rulesBanner").isHidden());
    school.demandRules();
    REQUIRE(w.find("rulesBanner").isVisible());
    w.find("rulesBanner").findChild<QAbstractButton*>(u"action"_s)->click();
    CHECK(w.find<QTextEdit>("rulesText").toPlainText() == school.school().rules.last().text);
}

TEST_CASE("quick jump goes to a chat, ready to write in it")
{
    CachedSchool school;
    OpenedWindow w(school);
    QTest::keyClick(&w.window, Qt::Key_K, Qt::ControlModifier);
    auto& box = w.find<QLineEdit>("quickJumpBox");
    box.setText(u"5 род"_s);
    QTest::keyClick(&box, Qt::Key_Return);
    CHECK(titleOf(w) == u"5«А» — родители"_s);
    CHECK(w.window.focusWidget() == &w.find("composer"));
}

TEST_CASE("a found message is shown in its chat")
{
    CachedSchool school;
    OpenedWindow w(school);
    auto& box = w.find<QLineEdit>("searchBox");
    QTest::keyClick(&w.window, Qt::Key_F, Qt::ControlModifier);
    CHECK(box.hasFocus());
    box.setText(u"собрани"_s);
    REQUIRE(support::waitUntil([&] { return w.rows("searchResults") > 0; }));
    const QString wanted = w.find<QAbstractItemView>("searchResults").model()->index(0, 0).data().toString();
    QTest::keyClick(&box, Qt::Key_Return);
    CHECK(support::waitUntil(
        [&] { return w.find<QAbstractItemView>("timeline").currentIndex().data().toString() == wanted; }));
}

TEST_CASE("Escape steps back: out of the section, the search, the chat")
{
    CachedSchool school;
    OpenedWindow w(school);
    w.openChat(ChatKind::ClassParents);
    w.find<QLineEdit>("searchBox").setText(u"собрани"_s);
    w.find<QAbstractButton>("railSchool").click();
    QTest::keyClick(&w.window, Qt::Key_Escape);
    CHECK_FALSE(w.find("schoolScreen").isVisible());
    QTest::keyClick(&w.window, Qt::Key_Escape);
    CHECK(w.find<QLineEdit>("searchBox").text().isEmpty());
    CHECK(w.find("timeline").isVisible());
    QTest::keyClick(&w.window, Qt::Key_Escape);
    CHECK_FALSE(w.find("timeline").isVisible());
}

TEST_CASE("a chat can be opened again after it was left")
{
    CachedSchool school;
    OpenedWindow w(school);
    w.openChat(ChatKind::ClassParents);
    QTest::keyClick(&w.window, Qt::Key_Escape);
    REQUIRE_FALSE(w.find("timeline").isVisible());
    w.openChat(ChatKind::ClassParents);
    CHECK(w.find("timeline").isVisible());
}

TEST_CASE("a narrow window shows one pane, with a way back")
{
    CachedSchool school;
    OpenedWindow w(school, {650, 600});
    CHECK(w.window.width() == 650);
    CHECK(w.find("searchPane").isVisible());
    CHECK_FALSE(w.find("conversation").isVisible());
    w.openChat(ChatKind::ClassParents);
    CHECK_FALSE(w.find("searchPane").isVisible());
    CHECK(w.find("conversation").isVisible());
    w.find<QAbstractButton>("back").click();
    CHECK(w.find("searchPane").isVisible());
    w.window.resize(1200, 600);
    CHECK(w.find("conversation").isVisible());
    CHECK_FALSE(w.find("back").isVisible());
}

TEST_CASE("F6 goes round the panes: list, messages, field")
{
    CachedSchool school;
    OpenedWindow w(school);
    w.openChat(ChatKind::ClassParents);
    const auto focus = [&] { return w.window.focusWidget()->objectName(); };
    CHECK(focus() == u"chats"_s);
    for (const char* pane : {"timeline", "composer", "chats"}) {
        QTest::keyClick(&w.window, Qt::Key_F6);
        CHECK(focus() == QLatin1String(pane));
    }
}

TEST_CASE("Alt and Shift with the arrows go to the next unread chat")
{
    CachedSchool school;
    OpenedWindow w(school);
    QTest::keyClick(&w.window, Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    CHECK(titleOf(w) == u"5«А» — родители"_s);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/roles.h"
#include "support/opened_window.h"
#include "widgets/banner.h"
#include "widgets/tokens.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>
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

TEST_CASE("whoever comes back from another section finds the chats as they were left, not the page of the search")
{
    CachedSchool school(CachedSchool::Reader::ClassTeacher);
    OpenedWindow w(school);
    // As in the program, where the screen to sign in at was there first.
    QStackedWidget program;
    auto* signIn = new QLineEdit;
    program.addWidget(signIn);
    program.show();
    REQUIRE(QTest::qWaitForWindowActive(&program));
    signIn->setFocus();
    program.addWidget(&w.window);
    program.setCurrentWidget(&w.window);
    CHECK(w.find("chats").hasFocus());
    QTest::mouseClick(&w.find("railInvites"), Qt::LeftButton);
    REQUIRE_FALSE(w.find("chats").isVisible());
    w.find("invitesScreen").findChild<QAbstractItemView*>(u"people"_s)->setFocus();
    QTest::mouseClick(&w.find("railChats"), Qt::LeftButton);
    CHECK(w.find("chats").isVisible());
    CHECK_FALSE(w.find("searchStart").isVisible());
    CHECK(w.find("chats").hasFocus());
    w.window.setParent(nullptr);
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

namespace {

// Whether a word that was searched for stands out among the messages of the open chat.
bool hasHighlight(OpenedWindow& w)
{
    auto& timeline = w.find<QAbstractItemView>("timeline");
    const QImage picture = timeline.viewport()->grab().toImage();
    const QRgb ground = widgets::coloursOf(timeline.palette()).match.rgb();
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            if (picture.pixel(x, y) == ground)
                return true;
        }
    }
    return false;
}

} // namespace

TEST_CASE("a found message is shown in its chat, and the words that it was found by stand out")
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
    CHECK(support::waitUntil([&] { return hasHighlight(w); }));
    QTest::keyClick(&w.find("timeline"), Qt::Key_F, Qt::ControlModifier);
    CHECK_FALSE(w.find("findBar").isHidden());
    auto& findBox = w.find<QLineEdit>("findBox");
    findBox.setText(u"трансформатор"_s);
    CHECK(support::waitUntil([&] { return !hasHighlight(w); }));
    findBox.setText(wanted.section(u' ', 0, 0));
    CHECK(support::waitUntil([&] { return hasHighlight(w); }));
    QTest::keyClick(&findBox, Qt::Key_Escape);
    CHECK(support::waitUntil([&] { return !hasHighlight(w); }));
}

namespace {

QList<QPushButton*> shownButtons(QWidget& in)
{
    QList<QPushButton*> shown;
    for (auto* button : in.findChildren<QPushButton*>()) {
        if (button->isVisible())
            shown << button;
    }
    return shown;
}

} // namespace

TEST_CASE("a search is narrowed by a button, and a query in the wrong layout is offered in the right one")
{
    support::CachedSchool school;
    OpenedWindow w(school);
    auto& box = w.find<QLineEdit>("searchBox");
    box.setText(u"собрани"_s);
    const auto chips = [&] { return shownButtons(w.find("facetPeople")); };
    REQUIRE(support::waitUntil([&] { return w.rows("searchResults") > 0 && !chips().isEmpty(); }));
    const int before = w.rows("searchResults");
    QTest::mouseClick(chips().first(), Qt::LeftButton);
    CHECK(box.text().startsWith(u"собрани "_s));
    REQUIRE(support::waitUntil([&] { return w.rows("searchResults") > 0 && w.rows("searchResults") < before; }));

    box.setText(u"cj,hfybt"_s);
    auto& offer = *w.find("nothingFound").findChild<QPushButton*>(u"emptyAction"_s);
    REQUIRE(support::waitUntil([&] { return offer.isVisible(); }));
    CHECK(offer.text() == u"собрание"_s);
    QTest::mouseClick(&offer, Qt::LeftButton);
    REQUIRE(support::waitUntil([&] { return w.rows("searchResults") > 0; }));

    box.setText(u"sobranie"_s);
    QTest::keyClick(&box, Qt::Key_Return); // before the answer
    REQUIRE(support::waitUntil([&] { return box.text() == u"собрание"_s; }));
    CHECK(support::waitUntil([&] { return w.rows("searchResults") > 0; }));
}

TEST_CASE("a button narrows what stands in the box, also when it is pressed before the letters are answered")
{
    CachedSchool school;
    OpenedWindow w(school);
    auto& box = w.find<QLineEdit>("searchBox");
    box.setText(u"собрани"_s);
    const auto chips = [&] { return shownButtons(w.find("facetPeople")); };
    REQUIRE(support::waitUntil([&] { return !chips().isEmpty(); }));
    box.setText(u"собрани есть:вопрос"_s);
    chips().first()->click();
    CHECK(box.text().startsWith(u"собрани есть:вопрос "_s));
    CHECK(box.text().size() > QString(u"собрани есть:вопрос "_s).size());
}

TEST_CASE("what was searched for is offered again, and what is saved stays")
{
    support::CachedSchool school;
    OpenedWindow w(school);
    QTest::keyClick(&w.window, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    auto& box = w.find<QLineEdit>("searchBox");
    REQUIRE(box.hasFocus());
    CHECK(w.find("searchStart").isVisible());
    CHECK_FALSE(shownButtons(w.find("searchOperators")).isEmpty());
    QTest::mouseClick(shownButtons(w.find("searchOperators")).first(), Qt::LeftButton);
    CHECK(box.text().endsWith(u':'));
    CHECK(w.find("searchStart").isVisible()); // nothing is asked yet

    box.setText(u"собрани"_s);
    QTest::keyClick(&box, Qt::Key_Return);
    REQUIRE(support::waitUntil([&] { return w.rows("timeline") > 0; }));
    box.setFocus();
    box.setText(u"экскурси"_s);
    auto& save = w.find<QAbstractButton>("saveSearch");
    REQUIRE(support::waitUntil([&] { return save.isVisible(); }));
    QTest::mouseClick(&save, Qt::LeftButton);
    QTest::keyClick(&box, Qt::Key_Escape);
    REQUIRE(support::waitUntil([&] { return w.rows("pastSearches") == 2; }));
    auto& past = w.find<QAbstractItemView>("pastSearches");
    CHECK(past.model()->index(0, 0).data().toString() == u"экскурси"_s);
    QTest::keyClick(&box, Qt::Key_Down);
    QTest::keyClick(&past, Qt::Key_Down);
    QTest::keyClick(&past, Qt::Key_Return);
    CHECK(box.text() == u"собрани"_s);
    CHECK(support::waitUntil([&] { return w.rows("searchResults") > 0; }));
    box.clear();
    QTest::keyClick(&box, Qt::Key_Down);
    QTest::keyClick(&past, Qt::Key_Delete);
    CHECK(support::waitUntil([&] { return w.rows("pastSearches") == 1; }));
    w.find("chats");
    QTest::keyClick(&past, Qt::Key_Up);
    REQUIRE(box.hasFocus());
    QTest::keyClick(&box, Qt::Key_Escape);
    CHECK(w.find("chats").isVisible());
}

TEST_CASE("hits are shown chat by chat, and a row leads to all of one")
{
    support::CachedSchool school;
    OpenedWindow w(school);
    auto& box = w.find<QLineEdit>("searchBox");
    box.setText(u"собрани"_s);
    REQUIRE(support::waitUntil([&] { return w.rows("searchResults") > 0; }));
    auto& order = w.find<QComboBox>("searchOrder");
    order.setCurrentIndex(1);
    Q_EMIT order.activated(1);
    auto& results = w.find<QAbstractItemView>("searchResults");
    const auto more = [&] {
        const QModelIndexList rows =
            results.model()->match(results.model()->index(0, 0), items::SearchIsMoreRole, true);
        return rows.isEmpty() ? QModelIndex() : rows.first();
    };
    REQUIRE(support::waitUntil([&] { return more().isValid(); }));
    QTest::keyClick(&box, Qt::Key_Down);
    CHECK(results.hasFocus());
    results.setCurrentIndex(more());
    QTest::keyClick(&results, Qt::Key_Return);
    CHECK(box.text().size() > u"собрани"_s.size());
    CHECK(order.currentIndex() == 0);
    CHECK(support::waitUntil([&] { return w.rows("searchResults") > 0 && !more().isValid(); }));
    QTest::keyClick(&box, Qt::Key_Down);
    QTest::keyClick(&results, Qt::Key_Up);
    CHECK(box.hasFocus());
}

TEST_CASE("Ctrl+F in a chat goes from hit to hit in it, with a counter")
{
    support::CachedSchool school;
    OpenedWindow w(school);
    w.openChat(domain::ChatKind::ClassParents);
    w.find("timeline").setFocus();
    QTest::keyClick(&w.window, Qt::Key_F, Qt::ControlModifier);
    auto& box = w.find<QLineEdit>("findBox");
    REQUIRE(box.isVisible());
    CHECK(box.hasFocus());
    box.setText(u"собрани"_s);
    auto& counter = w.find<QLabel>("findCounter");
    REQUIRE(support::waitUntil([&] { return counter.text().startsWith(u"1 "_s); }));
    QTest::keyClick(&box, Qt::Key_Return);
    CHECK(support::waitUntil([&] { return counter.text().startsWith(u"2 "_s); }));
    QTest::keyClick(&box, Qt::Key_Return, Qt::ShiftModifier);
    CHECK(support::waitUntil([&] { return counter.text().startsWith(u"1 "_s); }));
    QTest::keyClick(&box, Qt::Key_Escape);
    CHECK_FALSE(box.isVisible());
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

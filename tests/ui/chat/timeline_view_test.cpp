// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/timeline_view.h"
#include "items/roles.h"
#include "items/timeline_model.h"
#include "support/cached_school.h"
#include "support/qt_strings.h"
#include "widgets/tokens.h"

#include <QScrollBar>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using domain::ChatKind;
using support::CachedSchool;

namespace {

items::TimelineRow rowAt(const QModelIndex& index)
{
    return index.data(items::TimelineRowRole).value<items::TimelineRow>();
}

// A timeline on the screen, and what stands where in it.
struct Shown
{
    explicit Shown(CachedSchool& readSchool)
        : school(readSchool)
        , view(school.session().chats(), school.clock)
    {
        view.resize(800, 500);
        view.show();
    }

    void showChat(ChatKind kind)
    {
        view.showChat(school.chat(kind));
        REQUIRE(support::waitUntil([this] { return count() > 0; }));
        QCoreApplication::processEvents();
    }

    [[nodiscard]] int count() const { return view.model()->rowCount(); }
    [[nodiscard]] QModelIndex top() const { return view.indexAt({view.viewport()->width() / 2, 1}); }
    [[nodiscard]] QModelIndex find(domain::MessageId id) const
    {
        for (int row = 0; row < count(); ++row) {
            const QModelIndex index = view.model()->index(row, 0);
            if (rowAt(index).message.id == id)
                return index;
        }
        return {};
    }
    [[nodiscard]] bool isAtEnd() const
    {
        return view.verticalScrollBar()->value() == view.verticalScrollBar()->maximum();
    }

    CachedSchool& school;
    chat::TimelineView view;
};

// A row that is looked at, and where it stands.
struct Place
{
    explicit Place(const Shown& shown)
        : message(rowAt(shown.top()).message.id)
        , top(shown.view.visualRect(shown.top()).top())
    {
    }

    [[nodiscard]] bool isKept(const Shown& shown) const
    {
        return shown.view.visualRect(shown.find(message)).top() == top;
    }

    domain::MessageId message;
    int top;
};

} // namespace

TEST_CASE("a chat opens at the unread divider")
{
    CachedSchool school;
    Shown shown(school);
    shown.showChat(ChatKind::ClassParents);
    const items::TimelineRow first = rowAt(shown.top());
    CHECK(first.unreadAbove);
    CHECK_FALSE(first.message.own);
    CHECK_FALSE(shown.isAtEnd());
    CHECK(shown.view.findChild<QWidget*>(u"toNewest"_s)->isVisible());
}

TEST_CASE("a chat without unread messages opens at its end")
{
    CachedSchool school;
    Shown shown(school);
    shown.showChat(ChatKind::ClassPupils);
    CHECK(shown.isAtEnd());
    CHECK(rowAt(shown.view.model()->index(shown.count() - 1, 0)).message.delivery == domain::Delivery::Waiting);
    CHECK_FALSE(shown.view.findChild<QWidget*>(u"toNewest"_s)->isVisible());
}

TEST_CASE("older pages come above without moving what is looked at")
{
    CachedSchool school;
    Shown shown(school);
    shown.showChat(ChatKind::ClassPupils);
    const int before = shown.count();
    shown.view.verticalScrollBar()->setValue(300);
    const Place place(shown);
    REQUIRE(support::waitUntil([&] { return shown.count() > before; }));
    CHECK(place.isKept(shown));
}

TEST_CASE("new messages come below without moving what is looked at")
{
    CachedSchool school;
    Shown shown(school);
    shown.showChat(ChatKind::ClassParents);
    const Place place(shown);
    const domain::MessageId arrived = school.receive(ChatKind::ClassParents, u"А сменная обувь нужна?"_s);
    REQUIRE(support::waitUntil([&] { return shown.find(arrived).isValid(); }));
    CHECK(place.isKept(shown));
}

TEST_CASE("who reads the end goes on reading the end")
{
    CachedSchool school;
    Shown shown(school);
    shown.showChat(ChatKind::ClassPupils);
    const domain::MessageId arrived = school.receive(ChatKind::ClassPupils, u"Можно презентацией?"_s);
    REQUIRE(support::waitUntil([&] { return shown.find(arrived).isValid(); }));
    CHECK(shown.isAtEnd());
}

TEST_CASE("rows stand one below the other at once in a new width")
{
    CachedSchool school;
    Shown shown(school);
    shown.showChat(ChatKind::ClassParents);
    const domain::MessageId first = rowAt(shown.top()).message.id;
    shown.view.resize(430, 500);
    CHECK(rowAt(shown.top()).message.id == first);
    for (int row = 1; row < shown.count(); ++row) {
        const QModelIndex index = shown.view.model()->index(row, 0);
        const QModelIndex above = shown.view.model()->index(row - 1, 0);
        REQUIRE(shown.view.visualRect(index).top() == shown.view.visualRect(above).bottom() + 1);
        REQUIRE(shown.view.visualRect(index).height() == shown.view.sizeHintForIndex(index).height());
    }
}

TEST_CASE("a message that was asked for is in the middle and stands out")
{
    CachedSchool school;
    Shown shown(school);
    const auto newest = support::await(school.session().chats().newest(school.chat(ChatKind::ClassParents), 200));
    REQUIRE(newest);
    const domain::MessageId wanted = newest->messages.at(20).id;
    shown.view.showMessage(school.chat(ChatKind::ClassParents), wanted);
    REQUIRE(support::waitUntil([&] { return shown.find(wanted).isValid(); }));
    CHECK(shown.view.viewport()->rect().contains(shown.view.visualRect(shown.find(wanted)).center()));
    CHECK(shown.view.currentIndex() == shown.find(wanted));
}

TEST_CASE("words that were searched for stand out, in every form, until another chat is shown")
{
    CachedSchool school;
    const domain::MessageId excursion = school.receive(ChatKind::ClassParents, u"Экскурсию перенесли"_s);
    Shown shown(school);
    shown.showChat(ChatKind::ClassParents);
    // Pixels of the ground of found words.
    const auto highlighted = [&] {
        const QImage picture = shown.view.viewport()->grab().toImage();
        const QRgb ground = widgets::coloursOf(shown.view.palette()).match.rgb();
        QRect found;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                if (picture.pixel(x, y) == ground)
                    found |= QRect(x, y, 1, 1);
            }
        }
        return found;
    };
    shown.view.showMessage(school.chat(ChatKind::ClassParents), excursion);
    REQUIRE(support::waitUntil([&] { return shown.view.currentIndex() == shown.find(excursion); }));
    CHECK(highlighted().isNull());
    shown.view.setHighlighter(school.session().search().highlighter(u"экскурсия"_s));
    CHECK_FALSE(highlighted().isNull());
    CHECK(shown.view.visualRect(shown.find(excursion)).contains(highlighted()));
    shown.view.setHighlighter({});
    CHECK(highlighted().isNull());
    shown.view.setHighlighter(school.session().search().highlighter(u"экскурсия"_s));
    shown.showChat(ChatKind::ClassPupils);
    shown.showChat(ChatKind::ClassParents);
    shown.view.scrollToBottom();
    CHECK(highlighted().isNull());
}

// SPDX-License-Identifier: GPL-3.0-or-later
// The chats in their folders, and what is done with one of them from its menu.
#include "chat/chat_list.h"
#include "items/roles.h"
#include "support/cached_school.h"
#include "support/event_loop.h"
#include "support/qt_strings.h"
#include "support/temp_profile.h"

#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using domain::ChatKind;
using support::CachedSchool;
using support::waitUntil;

namespace {

struct Shown
{
    CachedSchool school;
    chat::ChatList list{school.session().chats(), school.clock};
    domain::ChatId parents = school.chat(ChatKind::ClassParents);

    Shown()
    {
        list.resize(340, 700);
        list.show();
        REQUIRE(waitUntil([&] { return row().isValid(); }));
    }
    QModelIndex row() const { return list.model().indexOfChat(parents); }
    items::ChatSection section() const { return static_cast<items::ChatSection>(row().data(items::ChatSectionRole).toInt()); }
    // Chooses from the menu of the chat.
    void choose(const QString& text)
    {
        auto* const view = list.findChild<QListView*>(u"chats"_s);
        view->scrollTo(row());
        Q_EMIT view->customContextMenuRequested(view->visualRect(row()).center());
        auto* const menu = list.findChild<QMenu*>(u"chatMenu"_s);
        REQUIRE(menu);
        QList<QAction*> actions = menu->actions();
        for (QAction* action : menu->actions()) {
            if (action->menu())
                actions += action->menu()->actions();
        }
        const auto found = std::ranges::find(actions, text, &QAction::text);
        REQUIRE(found != actions.end());
        (*found)->trigger();
        delete menu;
    }
    template <typename Widget>
    Widget& part(const QString& name)
    {
        auto* const found = list.findChild<Widget*>(name);
        REQUIRE(found);
        return *found;
    }
};

} // namespace

TEST_CASE("a chat is put into a folder that is made for it, and out of it")
{
    Shown s;
    CHECK(s.section() == items::ChatSection::MyClasses);
    s.choose(u"New folder…"_s);
    CHECK_FALSE(s.part<QPushButton>(u"submit"_s).isEnabled()); // without a name
    s.part<QLineEdit>(u"folderName"_s).setText(u"  Выпускной & бал "_s);
    s.part<QPushButton>(u"submit"_s).click();
    REQUIRE(waitUntil([&] { return s.section() == items::ChatSection::Folder; }));
    CHECK(s.list.model().folders() == QStringList{u"Выпускной & бал"_s});
    CHECK(s.row().data(Qt::AccessibleTextRole).toString().contains(u"folder Выпускной & бал"_s));
    s.choose(u"Out of the folder"_s);
    REQUIRE(waitUntil([&] { return s.section() == items::ChatSection::MyClasses; }));
    CHECK(s.list.model().folders().isEmpty());
}

TEST_CASE("a chat that is put away stands below all others until it is taken back")
{
    Shown s;
    s.choose(u"To the archive"_s);
    REQUIRE(waitUntil([&] { return !s.row().isValid(); })); // folded up
    auto& shelf = s.part<QToolButton>(u"shelf"_s);
    REQUIRE(waitUntil([&] { return shelf.isVisible(); }));
    CHECK(shelf.text().contains(u'1'));
    shelf.click();
    REQUIRE(s.row().isValid());
    CHECK(s.section() == items::ChatSection::Shelf);
    CHECK(s.row().row() == s.list.model().rowCount() - 1);
    s.choose(u"Back from the archive"_s);
    CHECK(waitUntil([&] { return s.section() == items::ChatSection::MyClasses; }));
    CHECK(shelf.isHidden());
}

TEST_CASE("a chat that was put away comes back with the next message, and the one that is read stays in sight")
{
    Shown s;
    s.list.choose(s.parents);
    s.choose(u"To the archive"_s);
    REQUIRE(waitUntil([&] { return s.row().isValid() && s.section() == items::ChatSection::Shelf; }));
    s.school.receive(ChatKind::ClassParents, u"Когда собрание?"_s);
    CHECK(waitUntil([&] { return s.section() == items::ChatSection::MyClasses; }));
}

TEST_CASE("going to a chat that was put away unfolds the archive")
{
    Shown s;
    s.choose(u"To the archive"_s);
    REQUIRE(waitUntil([&] { return !s.row().isValid(); }));
    s.list.choose(domain::ChatId(u"no such chat"_s));
    CHECK_FALSE(s.row().isValid());
    s.list.choose(s.parents);
    CHECK(s.row().isValid());
    CHECK(s.list.chosen() == s.parents);
}

TEST_CASE("a chat is saved from its menu, and where it was saved is said")
{
    Shown s;
    s.choose(u"Save the chat…"_s);
    support::TempProfile folder;
    const QString path = folder.file(u"chat.html"_s);
    Q_EMIT s.part<QFileDialog>(u"saveFile"_s).fileSelected(path);
    auto& says = s.part<QLabel>(u"exportSays"_s);
    REQUIRE(waitUntil([&] { return says.text().startsWith(u"Saved: "_s); }));
    CHECK(says.text().endsWith(u"chat.html"_s));
    QFile page(path);
    REQUIRE(page.open(QIODevice::ReadOnly));
    const QString html = QString::fromUtf8(page.readAll());
    CHECK(html.contains(s.row().data(Qt::DisplayRole).toString().toHtmlEscaped()));
    CHECK(html.count(u"class=\"m\""_s) > 3);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// What a person arranges for himself: folders and the archive in the list, quick phrases; and a chat that is being saved.
#include "chat/export_sheet.h"
#include "chat/folder_sheet.h"
#include "chat/phrases_sheet.h"
#include "pictures.h"
#include "support/opened_window.h"
#include "support/temp_profile.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

using namespace pictures;
using domain::ChatKind;
using support::await;
using support::CachedSchool;
using support::OpenedWindow;

namespace {

void shootList(CachedSchool& school, const Kind& kind)
{
    OpenedWindow w(school, kind.size);
    REQUIRE(support::waitUntil([&] { return w.find("shelf").isVisible(); }));
    shoot(w.window, kind, u"chats-folders"_s);
    w.find<QToolButton>("shelf").click();
    shoot(w.window, kind, u"chats-archive"_s);
    w.openChat(ChatKind::ClassParents);
    w.find<QToolButton>("phraseButton").click();
    auto& menu = w.find<QMenu>("phraseMenu");
    QPixmap picture = w.window.grab();
    QPainter painter(&picture);
    const QPoint at = w.window.mapFromGlobal(menu.pos());
    painter.drawPixmap(at, menu.grab());
    painter.end();
    save(picture, kind, u"phrases-menu"_s);
    menu.close();
    auto* folder = new chat::FolderSheet(&w.window);
    folder->findChild<QLineEdit*>(u"folderName"_s)->setText(u"Выпускной"_s);
    shootOver(w.window, *folder, kind, u"folder-new"_s);
    shootOver(w.window, *new chat::PhrasesSheet(school.session().phrases(), &w.window), kind, u"phrases"_s);
}

void shootExport(CachedSchool& school, const Kind& kind)
{
    const support::TempProfile folder;
    OpenedWindow w(school, kind.size);
    w.openChat(ChatKind::ClassParents);
    session::ExportOrder order;
    order.title = u"5«А» — родители"_s;
    order.path = folder.file(u"5«А» — родители.html"_s);
    order.parts = {{school.chat(ChatKind::ClassParents), order.title}};
    order.words = {};
    auto* sheet =
        new chat::ExportSheet(u"Сохранение чата"_s, school.session().chats().exportTo(order), &w.window);
    auto* says = sheet->findChild<QLabel*>(u"exportSays"_s);
    REQUIRE(says);
    sheet->open();
    REQUIRE(support::waitUntil([&] { return says->text().contains(u".html"_s); }));
    shootOver(w.window, *sheet, kind, u"export-done"_s);
}

} // namespace

TEST_CASE("what a person arranges for himself is drawn in every kind")
{
    const Russian russian;
    CachedSchool school;
    session::ChatService& chats = school.session().chats();
    REQUIRE(await(chats.setFolder(school.chat(ChatKind::ClassParents), u"Выпускной"_s)));
    REQUIRE(await(chats.setPinned(school.chat(ChatKind::StaffRoom), true)));
    REQUIRE(await(chats.setShelved(school.chat(ChatKind::ClassPupils), true)));
    for (const Kind& kind : kinds()) {
        widgets::apply(*qApp, kind.appearance);
        shootList(school, kind);
        shootExport(school, kind);
    }
}

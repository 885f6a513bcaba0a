// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/shortcut_sheet.h"

#include "widgets/tokens.h"

#include <QTreeWidget>
#include <QVBoxLayout>

namespace shell {

using namespace Qt::Literals::StringLiterals;

namespace {

void add(QTreeWidget& tree, const QString& place, const QList<std::pair<QString, QString>>& keys)
{
    auto* heading = new QTreeWidgetItem(&tree, {place});
    heading->setFirstColumnSpanned(true);
    heading->setFont(0, widgets::sized(tree.font(), widgets::TextSize::Body, widgets::TextWeight::Strong));
    for (const auto& [key, act] : keys)
        new QTreeWidgetItem(heading, {key, act});
    heading->setExpanded(true);
}

} // namespace

ShortcutSheet::ShortcutSheet(QWidget* parent)
    : Sheet(tr("Keyboard"), parent)
{
    const widgets::Measures m(font());
    setObjectName(u"shortcutSheet"_s);
    setMinimumSize(m.px(560), m.px(560));
    auto* tree = new QTreeWidget(this);
    tree->setObjectName(u"shortcuts"_s);
    tree->setAccessibleName(windowTitle());
    tree->setHeaderHidden(true);
    tree->setColumnCount(2);
    tree->setFrameShape(QFrame::NoFrame);
    tree->setRootIsDecorated(false);
    tree->setIndentation(m.gap12());
    add(*tree, tr("Everywhere"),
        {{u"Ctrl+K"_s, tr("Go to a chat or a class")},
         {u"Ctrl+F"_s, tr("Search in the open chat")},
         {u"Ctrl+Shift+F"_s, tr("Search in all chats")},
         {u"Ctrl+1 … 5"_s, tr("Sections")},
         {u"Ctrl+Shift+1 … 9"_s, tr("Schools, where you have several")},
         {u"F6"_s, tr("Next pane")},
         {u"Ctrl+Shift+L"_s, tr("Lock the program")},
         {u"Esc"_s, tr("Back")},
         {u"F1"_s, tr("This page")}});
    add(*tree, tr("Chats"),
        {{u"Alt+↑, Alt+↓"_s, tr("Chat above, chat below")},
         {u"Alt+Shift+↑, ↓"_s, tr("Unread chat above, below")},
         {u"F8"_s, tr("This one is read, to the next unread chat")}});
    add(*tree, tr("Messages"),
        {{u"Enter"_s, tr("Answer")},
         {u"+"_s, tr("React")},
         {u"Ctrl+O"_s, tr("Open the file; vote in the poll")},
         {u"F2"_s, tr("Edit an own message")},
         {u"Delete"_s, tr("Delete an own message")},
         {u"Ctrl+C"_s, tr("Copy; several with names and times")},
         {u"Ctrl+G"_s, tr("To a day")},
         {u"End"_s, tr("To the newest messages")}});
    add(*tree, tr("Writing"),
        {{u"Enter"_s, tr("Send")},
         {u"Ctrl+Shift+Enter"_s, tr("Send without sound")},
         {u"Shift+Enter"_s, tr("New line")},
         {u"↑"_s, tr("Edit the last own message, in an empty field")},
         {u"@"_s, tr("Mention a person or a group")},
         {u"/"_s, tr("Quick phrases, in an empty field")},
         {u"Ctrl+B, Ctrl+I"_s, tr("Bold, italic")},
         {u"Esc"_s, tr("Leave the answer or the editing")}});
    tree->resizeColumnToContents(0);
    column().addWidget(tree, 1);
    addCloseButton();
}

} // namespace shell

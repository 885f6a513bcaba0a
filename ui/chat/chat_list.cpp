// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/chat_list.h"

#include "chat/chat_exports.h"
#include "chat/folder_sheet.h"
#include "delegates/words.h"
#include "items/roles.h"
#include "widgets/empty_state.h"
#include "widgets/icons.h"
#include "widgets/tokens.h"

#include <QActionGroup>
#include <QListView>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

namespace chat {
namespace {

constexpr std::chrono::milliseconds pauseBetweenReads{100};

} // namespace

ChatList::ChatList(session::ChatService& chats, const base::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_chats(chats)
    , m_clock(clock)
    , m_model(delegates::describeChat)
    , m_view(new QListView(this))
    , m_onlyUnread(new QToolButton(this))
    , m_shelf(new QToolButton(this))
    , m_empty(new widgets::EmptyState(widgets::Icon::Chats, this))
{
    m_view->setObjectName(QStringLiteral("chats"));
    m_view->setAccessibleName(tr("Chats"));
    m_view->setModel(&m_model);
    m_view->setItemDelegate(&m_delegate);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setMouseTracking(true);
    m_view->viewport()->setBackgroundRole(QPalette::Window);
    m_empty->setTexts(tr("No chats yet"), tr("They appear by themselves as soon as you have a place in the school."));
    m_empty->hide();
    const widgets::Measures m(font());
    m_onlyUnread->setObjectName(QStringLiteral("onlyUnread"));
    m_onlyUnread->setText(tr("Only unread"));
    m_onlyUnread->setCheckable(true);
    m_onlyUnread->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_onlyUnread->setToolTip(tr("Show only chats with unread messages"));
    auto* filters = new QHBoxLayout;
    filters->setContentsMargins(m.gap12(), 0, m.gap12(), m.gap4());
    filters->addWidget(m_onlyUnread);
    filters->addStretch(1);
    m_shelf->setObjectName(QStringLiteral("shelf"));
    m_shelf->setCheckable(true);
    m_shelf->setAutoRaise(true);
    m_shelf->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_shelf->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_shelf->setToolTip(tr("Chats that you have put away. One comes back by itself with a message that you are told of."));
    auto* below = new QHBoxLayout;
    below->setContentsMargins(m.gap12(), m.gap4(), m.gap12(), m.gap4());
    below->addWidget(m_shelf);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(filters);
    column->addWidget(m_view, 1);
    column->addWidget(m_empty, 1);
    column->addLayout(below);

    // What is selected, not what is current: the first row becomes that by itself when the list gets the focus.
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const QModelIndexList selected = m_view->selectionModel()->selectedIndexes();
        if (selected.isEmpty() || m_model.rowAt(selected.first()).chat.chat.id == m_chosen)
            return;
        const domain::ChatSummary chat = m_model.rowAt(selected.first()).chat;
        m_chosen = chat.chat.id;
        m_model.keep(m_chosen);
        if (chat.markedUnread)
            m_chats.setMarkedUnread(m_chosen, false).then(this, [](const base::Result<void>&) {});
        Q_EMIT chatChosen(chat);
    });
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, &ChatList::offerMenu);
    connect(m_onlyUnread, &QToolButton::toggled, this, [this](bool only) {
        m_onlyUnread->setIcon(only ? widgets::icon(widgets::Icon::Check) : QIcon());
        m_model.setOnlyUnread(only, m_chosen);
        onRows();
    });
    connect(m_shelf, &QToolButton::toggled, this, [this](bool shown) {
        m_model.setShelfShown(shown);
        onRows();
        if (shown)
            m_view->scrollToBottom();
    });
    connect(&m_chats, &session::ChatService::chatsChanged, this, &ChatList::noteChanged);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBetweenReads);
    connect(&m_pause, &QTimer::timeout, this, &ChatList::reloadChanged);
    reload({});
}

void ChatList::noteChanged(const QList<domain::ChatId>& changed)
{
    m_haveAllChanged = m_haveAllChanged || changed.isEmpty();
    for (const domain::ChatId& chat : changed)
        m_changed.insert(chat);
    if (!m_pause.isActive())
        reloadChanged();
}

void ChatList::reloadChanged()
{
    if (!m_haveAllChanged && m_changed.isEmpty())
        return;
    m_pause.start();
    const QSet<domain::ChatId> changed = std::exchange(m_changed, {});
    reload(std::exchange(m_haveAllChanged, false) ? QList<domain::ChatId>() : changed.values());
}

void ChatList::reload(const QList<domain::ChatId>& changed)
{
    m_delegate.setToday(m_clock.now().toLocalTime().date());
    const auto show = [this, all = changed.isEmpty()](const base::Result<QList<domain::ChatSummary>>& rows) {
        if (!rows) // the cache says so itself: Session::cacheFailed
            return;
        m_model.keep(m_chosen); // what is being read does not vanish under the reader
        all ? m_model.setChats(*rows) : m_model.updateChats(*rows);
        onRows();
    };
    (changed.isEmpty() ? m_chats.chats() : m_chats.chats(changed)).then(this, show);
}

void ChatList::onRows()
{
    const int shelved = m_model.shelvedCount();
    m_shelf->setVisible(shelved > 0);
    m_shelf->setText(tr("Archive (%1)").arg(shelved));
    m_shelf->setIcon(
        widgets::icon(m_model.isShelfShown() ? widgets::Icon::ChevronDown : widgets::Icon::ChevronRight));
    m_view->setVisible(m_model.rowCount() > 0);
    m_empty->setVisible(m_model.rowCount() == 0);
    if (m_model.onlyUnread())
        m_empty->setTexts(tr("Everything is read"), tr("New messages appear here."));
    else if (shelved > 0)
        m_empty->setTexts(tr("All chats are in the archive"), tr("One comes back with a message that you are told of."));
    else
        m_empty->setTexts(tr("No chats yet"),
                          tr("They appear by themselves as soon as you have a place in the school."));
    Q_EMIT unreadCountChanged(m_model.unreadCount());
    const QModelIndex chosen = m_model.indexOfChat(m_chosen);
    if (chosen.isValid())
        Q_EMIT chosenChanged(m_model.rowAt(chosen).chat);
}

void ChatList::choose(const domain::ChatId& chat)
{
    QModelIndex index = m_model.indexOfChat(chat);
    if (!index.isValid() && m_model.isShelved(chat)) {
        m_shelf->setChecked(true);
        index = m_model.indexOfChat(chat);
    }
    if (!index.isValid())
        m_chosen = {}; // so that it can be chosen again
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

domain::ChatId ChatList::chosen() const
{
    return m_chosen;
}

void ChatList::step(int direction, bool onlyUnread)
{
    const int count = m_model.rowCount();
    const int from = m_view->currentIndex().isValid() ? m_view->currentIndex().row() : (direction > 0 ? -1 : count);
    for (int row = from + direction; row >= 0 && row < count; row += direction) {
        const QModelIndex index = m_model.index(row, 0);
        if (onlyUnread && m_model.rowAt(index).chat.unreadCount == 0)
            continue;
        m_view->setCurrentIndex(index);
        return;
    }
}

void ChatList::markRead(const domain::ChatSummary& chat)
{
    // Failing to note it is no loss: the counter stays and says so.
    const auto done = [](const base::Result<void>&) {};
    if (chat.markedUnread)
        m_chats.setMarkedUnread(chat.chat.id, false).then(this, done);
    if (chat.unreadCount > 0)
        m_chats.markRead(chat.chat.id, chat.last.id).then(this, done);
}

void ChatList::triage()
{
    const QModelIndex now = m_model.indexOfChat(m_chosen);
    if (now.isValid())
        markRead(m_model.rowAt(now).chat);
    const int count = m_model.rowCount();
    const int from = now.isValid() ? now.row() : -1;
    for (const bool isCalled : {true, false}) {
        for (int i = 1; i <= count; ++i) {
            const QModelIndex index = m_model.index((from + i + count) % count, 0);
            const domain::ChatSummary& chat = m_model.rowAt(index).chat;
            if (chat.chat.id == m_chosen || !items::isUnread(chat) || (isCalled && chat.mentionCount == 0))
                continue;
            m_view->setCurrentIndex(index);
            m_view->scrollTo(index);
            return;
        }
    }
}

void ChatList::offerMenu(const QPoint& point)
{
    const QModelIndex index = m_view->indexAt(point);
    if (!index.isValid() || m_model.rowAt(index).chat.ownNick.isEmpty())
        return;
    const domain::ChatSummary chat = m_model.rowAt(index).chat;
    const auto done = [](const base::Result<void>&) {}; // told by chatsChanged
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("chatMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (items::isUnread(chat))
        menu->addAction(widgets::icon(widgets::Icon::Check), tr("Mark as read"), this,
                        [this, chat] { markRead(chat); });
    else
        menu->addAction(tr("Mark as unread"), this, [this, chat, done] {
            m_chats.setMarkedUnread(chat.chat.id, true).then(this, done);
        });
    menu->addAction(widgets::icon(widgets::Icon::Pin), chat.pinned ? tr("Unpin") : tr("Pin to the top"), this,
                    [this, chat, done] { m_chats.setPinned(chat.chat.id, !chat.pinned).then(this, done); });
    offerFolders(*menu, chat);
    menu->addAction(widgets::icon(widgets::Icon::Download), tr("Save the chat…"), this,
                    [this, chat] { exportChat(window(), m_chats, m_clock, chat); });
    menu->addSection(tr("Notifications"));
    auto* levels = new QActionGroup(menu);
    const auto offer = [&](domain::NotifyLevel level, const QString& text) {
        QAction* action = menu->addAction(text, this, [this, chat, level, done] {
            m_chats.setNotify(chat.chat.id, level).then(this, done);
        });
        action->setCheckable(true);
        action->setChecked(chat.notify == level);
        levels->addAction(action);
    };
    offer(domain::NotifyLevel::All, tr("Of every message"));
    offer(domain::NotifyLevel::Mentions, tr("Only when I am mentioned"));
    offer(domain::NotifyLevel::None, tr("None"));
    menu->popup(m_view->viewport()->mapToGlobal(point));
}

void ChatList::offerFolders(QMenu& menu, const domain::ChatSummary& chat)
{
    const auto put = [this, id = chat.chat.id](const QString& folder) {
        m_chats.setFolder(id, folder).then(this, [](const base::Result<void>&) {}); // told by chatsChanged
    };
    QMenu* const folders = menu.addMenu(tr("Folder"));
    folders->setObjectName(QStringLiteral("folderMenu"));
    for (const QString& folder : m_model.folders()) {
        // An ampersand in a name is no mnemonic.
        QAction* const action = folders->addAction(QString(folder).replace(QLatin1Char('&'), QLatin1String("&&")), this,
                                                   [put, folder] { put(folder); });
        action->setCheckable(true);
        action->setChecked(chat.folder == folder);
    }
    folders->addAction(tr("New folder…"), this, [this, put] {
        auto* sheet = new FolderSheet(window());
        connect(sheet, &FolderSheet::named, this, put);
        sheet->open();
    });
    if (!chat.folder.isEmpty())
        folders->addAction(tr("Out of the folder"), this, [put] { put({}); });
    menu.addAction(chat.shelved ? tr("Back from the archive") : tr("To the archive"), this, [this, chat] {
        m_chats.setShelved(chat.chat.id, !chat.shelved).then(this, [](const base::Result<void>&) {});
    });
}

void ChatList::focusList()
{
    m_view->setFocus();
}

} // namespace chat

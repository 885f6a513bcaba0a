// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/timeline_view.h"

#include "delegates/words.h"
#include "items/roles.h"
#include "widgets/icons.h"
#include "widgets/tokens.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTimeZone>

#include <algorithm>

namespace chat {
namespace {

constexpr int windowRows = 80;
constexpr int nearEdge = 600; // device-independent pixels

} // namespace

TimelineView::TimelineView(session::ChatService& chats, const base::Clock& clock, QWidget* parent)
    : QListView(parent)
    , m_chats(chats)
    , m_clock(clock)
    , m_model(delegates::describeMessage, QTimeZone::systemTimeZone())
    , m_down(new QPushButton(this))
{
    setObjectName(QStringLiteral("timeline"));
    setAccessibleName(tr("Messages"));
    setModel(&m_model);
    setItemDelegate(&m_delegate);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(ExtendedSelection);
    verticalScrollBar()->setSingleStep(fontMetrics().lineSpacing());
    m_down->setObjectName(QStringLiteral("toNewest"));
    m_down->setIcon(widgets::icon(widgets::Icon::ArrowDown));
    m_down->setAccessibleName(tr("To the newest messages"));
    m_down->setToolTip(m_down->accessibleName());
    m_down->hide();

    connect(m_down, &QPushButton::clicked, this, &TimelineView::showNewest);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &TimelineView::onScrolled);
    connect(&m_chats, &session::ChatService::messagesChanged, this, &TimelineView::onChanged);
}

void TimelineView::showChat(const domain::ChatId& chat)
{
    m_chat = chat;
    m_readUpTo = {};
    m_model.clear();
    m_delegate.setMarked({});
    m_chats.open(chat);
    m_chats.aroundUnread(chat, windowRows)
        .then(this, [this, visit = ++m_visit](const base::Result<domain::TimelineWindow>& window) {
            if (visit == m_visit && window)
                present(*window, window->firstUnread);
        });
}

void TimelineView::showMessage(const domain::ChatId& chat, domain::MessageId message)
{
    if (chat != m_chat)
        m_readUpTo = {};
    m_chat = chat;
    m_chats.open(chat);
    m_chats.around(message, windowRows)
        .then(this, [this, message, visit = ++m_visit](const base::Result<domain::TimelineWindow>& window) {
            if (visit != m_visit || !window)
                return;
            m_delegate.setMarked(message);
            present(*window, message);
        });
}

void TimelineView::showNewest()
{
    m_delegate.setMarked({});
    if (m_model.atEnd()) {
        scrollToBottom();
        return;
    }
    m_chats.newest(m_chat, windowRows)
        .then(this, [this, visit = ++m_visit](const base::Result<domain::TimelineWindow>& window) {
            if (visit == m_visit && window)
                present(*window, {});
        });
}

void TimelineView::leave()
{
    ++m_visit;
    m_chat = {};
    m_model.clear();
    m_chats.close();
}

void TimelineView::present(const domain::TimelineWindow& window, domain::MessageId middle)
{
    m_isReading = false;
    m_delegate.setToday(m_clock.now().toLocalTime().date());
    m_model.show(window);
    const QModelIndex index = m_model.indexOf(middle);
    if (index.isValid())
        scrollTo(index, window.firstUnread == middle ? PositionAtTop : PositionAtCenter);
    else
        scrollToBottom();
    if (index.isValid() && window.firstUnread != middle)
        setCurrentIndex(index);
    onScrolled();
    markRead();
}

TimelineView::Anchor TimelineView::anchor() const
{
    if (isAtEnd())
        return {};
    const QModelIndex index = indexAt(QPoint(viewport()->width() / 2, 1));
    if (!index.isValid())
        return {};
    return {m_model.rowAt(index).message.id, visualRect(index).top()};
}

void TimelineView::restore(const Anchor& anchor)
{
    const QModelIndex index = m_model.indexOf(anchor.message);
    if (!index.isValid()) {
        scrollToBottom();
        return;
    }
    scrollTo(index, PositionAtTop);
    verticalScrollBar()->setValue(verticalScrollBar()->value() + visualRect(index).top() - anchor.top);
}

template <typename Change>
void TimelineView::changeInPlace(Change&& change)
{
    const Anchor before = anchor();
    change();
    doItemsLayout();
    restore(before);
}

bool TimelineView::isAtEnd() const
{
    return m_model.atEnd() && verticalScrollBar()->value() >= verticalScrollBar()->maximum() - 1;
}

void TimelineView::onScrolled()
{
    m_down->setVisible(m_model.rowCount() > 0 && !isAtEnd());
    placeDownButton();
    if (m_model.rowCount() == 0 || m_isReading)
        return;
    if (verticalScrollBar()->value() < nearEdge)
        readBefore();
    else if (verticalScrollBar()->value() > verticalScrollBar()->maximum() - nearEdge)
        readAfter();
    markRead();
}

void TimelineView::readBefore()
{
    const auto add = [this, visit = m_visit](const base::Result<domain::TimelineWindow>& window) {
        m_isReading = false;
        if (visit == m_visit && window)
            changeInPlace([&] { m_model.addBefore(*window); });
    };
    if (!m_model.atStart()) {
        m_isReading = true;
        m_chats.before(m_model.rows().first().message.id, windowRows).then(this, add);
    } else if (m_model.olderOnServer()) {
        m_isReading = true;
        m_chats.loadOlder(m_chat).then(this, [this, add, visit = m_visit](const base::Result<int>& count) {
            if (visit != m_visit || !count || *count == 0) {
                m_isReading = visit == m_visit && !count; // without a connection it is not asked for again and again
                return;
            }
            m_chats.before(m_model.rows().first().message.id, windowRows).then(this, add);
        });
    }
}

void TimelineView::readAfter()
{
    if (m_model.atEnd())
        return;
    m_isReading = true;
    m_chats.after(m_model.rows().last().message.id, windowRows)
        .then(this, [this, visit = m_visit](const base::Result<domain::TimelineWindow>& window) {
            m_isReading = false;
            if (visit == m_visit && window)
                changeInPlace([&] { m_model.addAfter(*window); });
        });
}

void TimelineView::onChanged(const domain::ChatId& chat, const QList<domain::MessageId>& ids,
                             session::MessageChange change)
{
    if (chat != m_chat)
        return;
    if (change == session::MessageChange::Removed) {
        changeInPlace([&] { m_model.remove(ids); });
        return;
    }
    m_chats.messages(ids).then(
        this, [this, change, visit = m_visit](const base::Result<QList<domain::Message>>& messages) {
            if (visit != m_visit || !messages)
                return;
            const bool isOwn = !messages->isEmpty() && messages->last().own && change == session::MessageChange::Added;
            changeInPlace(
                [&] { change == session::MessageChange::Added ? m_model.add(*messages) : m_model.update(*messages); });
            if (isOwn && messages->last().delivery == domain::Delivery::Waiting)
                showNewest();
            markRead();
        });
}

// What can be seen in the active window has been read.
void TimelineView::markRead()
{
    if (m_model.rowCount() == 0 || !isVisible() || !window()->isActiveWindow())
        return;
    QModelIndex index = indexAt(QPoint(viewport()->width() / 2, viewport()->height() - 1));
    if (!index.isValid())
        index = m_model.index(m_model.rowCount() - 1, 0);
    const domain::MessageId seen = m_model.rowAt(index).message.id;
    if (seen <= m_readUpTo)
        return;
    m_readUpTo = seen;
    // Failing to note it is no loss: it is noted with the next message seen.
    m_chats.markRead(m_chat, seen).then(this, [](const base::Result<void>&) {});
}

void TimelineView::copySelected()
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList texts;
    for (const QModelIndex& row : rows)
        texts << row.data(Qt::DisplayRole).toString();
    if (!texts.isEmpty())
        QGuiApplication::clipboard()->setText(texts.join(QLatin1Char('\n')));
}

void TimelineView::contextMenuEvent(QContextMenuEvent* event)
{
    const QModelIndex index = indexAt(event->pos());
    if (!index.isValid())
        return;
    const domain::Message message = m_model.rowAt(index).message;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(widgets::icon(widgets::Icon::Copy), tr("Copy"), this,
                    [message] { QGuiApplication::clipboard()->setText(message.body); });
    if (message.delivery == domain::Delivery::Failed) {
        const auto done = [](const base::Result<void>&) {}; // told by messagesChanged
        menu->addAction(widgets::icon(widgets::Icon::Refresh), tr("Send again"), this,
                        [this, message, done] { m_chats.retry(message.id).then(this, done); });
        menu->addAction(tr("Edit as a new message"), this, [this, message, done] {
            Q_EMIT editWanted(message.body);
            m_chats.discard(message.id).then(this, done);
        });
        menu->addAction(widgets::icon(widgets::Icon::Close), tr("Discard"), this,
                        [this, message, done] { m_chats.discard(message.id).then(this, done); });
    }
    menu->popup(event->globalPos());
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copySelected();
    else if (event->key() == Qt::Key_End)
        showNewest();
    else
        QListView::keyPressEvent(event);
}

void TimelineView::resizeEvent(QResizeEvent* event)
{
    // At once and in place: a late layout would show bubbles over one another.
    changeInPlace([&] { QListView::resizeEvent(event); });
    placeDownButton();
}

bool TimelineView::event(QEvent* event)
{
    if (event->type() == QEvent::WindowActivate)
        markRead();
    return QListView::event(event);
}

void TimelineView::placeDownButton()
{
    const widgets::Measures m(font());
    m_down->resize(m.control(), m.control());
    m_down->move(width() - m.gap24() - m_down->width(), height() - m.gap12() - m_down->height());
}

} // namespace chat

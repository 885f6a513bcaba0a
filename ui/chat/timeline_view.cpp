// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/timeline_view.h"

#include "chat/message_menu.h"
#include "chat/shared_acts.h"
#include "chat/unread_pill.h"
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
#include <QStyleHints>
#include <QTimeZone>

#include <algorithm>
#include <cstdlib>

namespace chat {
namespace {

constexpr int windowRows = 50; // more than two screens; each takes its time to be laid out
constexpr int nearEdge = 600; // device-independent pixels

} // namespace

TimelineView::TimelineView(session::ChatService& chats, const base::Clock& clock, QWidget* parent)
    : QListView(parent)
    , m_chats(chats)
    , m_clock(clock)
    , m_model(delegates::describeMessage, QTimeZone::systemTimeZone())
    , m_acts(new SharedActs(this))
    , m_menu(new MessageMenu(chats, *m_acts, this))
    , m_down(new QPushButton(this))
    , m_below(new UnreadPill(this))
{
    setObjectName(QStringLiteral("timeline"));
    setAccessibleName(tr("Messages"));
    setModel(&m_model);
    setItemDelegate(&m_delegate);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(ExtendedSelection);
    setMouseTracking(true);
    verticalScrollBar()->setSingleStep(fontMetrics().lineSpacing());
    m_down->setObjectName(QStringLiteral("toNewest"));
    m_down->setIcon(widgets::icon(widgets::Icon::ArrowDown));
    m_down->setAccessibleName(tr("To the newest messages"));
    m_down->setToolTip(m_down->accessibleName());
    m_down->hide();
    m_below->setObjectName(QStringLiteral("unreadBelow"));

    connect(m_acts, &SharedActs::failed, this, &TimelineView::failed);
    connect(m_acts, &SharedActs::messageLinkPressed, this, &TimelineView::messageLinkPressed);
    connect(m_menu, &MessageMenu::failed, this, &TimelineView::failed);
    connect(m_menu, &MessageMenu::rewriteWanted, this, &TimelineView::rewriteWanted);
    connect(m_menu, &MessageMenu::answerWanted, this, &TimelineView::answerWanted);
    connect(m_menu, &MessageMenu::editWanted, this, &TimelineView::editWanted);
    connect(m_menu, &MessageMenu::forwardWanted, this, &TimelineView::forwardWanted);
    connect(m_menu, &MessageMenu::voteWanted, this, &TimelineView::voteWanted);
    connect(m_menu, &MessageMenu::resultsWanted, this, &TimelineView::resultsWanted);
    connect(m_down, &QPushButton::clicked, this, &TimelineView::showNewest);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &TimelineView::onScrolled);
    connect(&m_chats, &session::ChatService::messagesChanged, this, &TimelineView::onChanged);
}

void TimelineView::setFiles(session::FileService& files)
{
    m_files = &files;
    m_acts->setFiles(files);
    m_menu->setFiles(files);
    connect(m_files, &session::FileService::progressed, this,
            [this](const domain::ChatId& chat, domain::MessageId message, int permille) {
                if (chat == m_chat)
                    onProgress(message, permille);
            });
    m_delegate.setPictures([this](const domain::Message& message, const QSize& size) {
        const QString path = m_files->pathOf(*message.file);
        if (path.isEmpty())
            m_files->wantPicture(message);
        return path.isEmpty() ? QPixmap() : m_thumbnails.of(message.id, path, size, devicePixelRatioF());
    });
    connect(&m_thumbnails, &Thumbnails::ready, this, [this](domain::MessageId message) {
        const QModelIndex index = m_model.indexOf(message);
        if (index.isValid())
            update(index);
    });
}

void TimelineView::setPolls(session::PollService& polls)
{
    m_polls = &polls;
    m_menu->setPolls(polls);
    m_model.setPolls([this](const domain::Message& message) { return m_polls->saidIn(message); });
    connect(m_polls, &session::PollService::changed, this,
            [this] { changeInPlace([this] { m_model.updatePolls(); }); });
}

void TimelineView::setRights(bool mayWrite, bool mayPin)
{
    m_menu->setMayWrite(mayWrite);
    m_menu->setMayPin(mayWrite && mayPin);
}

void TimelineView::onProgress(domain::MessageId message, int permille)
{
    const QModelIndex index = m_model.indexOf(message);
    if (!index.isValid())
        return;
    domain::Message row = m_model.rowAt(index).message;
    constexpr int step = 10; // what a person can see
    if (!row.file || (permille >= 0 && row.file->permille >= 0 && std::abs(permille - row.file->permille) < step))
        return;
    row.file->permille = permille;
    changeInPlace([&] { m_model.update({row}); });
}

void TimelineView::showChat(const domain::ChatId& chat)
{
    m_chat = chat;
    m_readUpTo = {};
    m_model.clear();
    m_delegate.setMarked({});
    m_delegate.setHighlighter({});
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

void TimelineView::showFirstUnread()
{
    m_chats.aroundUnread(m_chat, windowRows)
        .then(this, [this, visit = ++m_visit](const base::Result<domain::TimelineWindow>& window) {
            if (visit == m_visit && window)
                present(*window, window->firstUnread);
        });
}

void TimelineView::showDate(const QDate& day)
{
    const auto show = [this, day, visit = ++m_visit](const base::Result<domain::TimelineWindow>& window) {
        if (visit != m_visit || !window)
            return;
        m_delegate.setMarked({});
        const auto first = std::ranges::find_if(window->messages, [&](const domain::Message& message) {
            return message.sentAt.toLocalTime().date() >= day;
        });
        present(*window, {});
        if (first == window->messages.cend())
            return;
        scrollTo(m_model.indexOf(first->id), PositionAtTop);
        setCurrentIndex(m_model.indexOf(first->id));
    };
    m_chats.atDate(m_chat, day, windowRows).then(this, show);
}

void TimelineView::showLastOwn()
{
    m_chats.lastOwn(m_chat).then(this, [this, visit = m_visit](const base::Result<domain::MessageId>& last) {
        if (visit == m_visit && last && !last->isNone())
            showMessage(m_chat, *last);
    });
}

void TimelineView::setUnreadCount(int count)
{
    m_below->setCount(count);
    placeDownButton();
}

void TimelineView::setHighlighter(domain::Highlighter highlighter)
{
    m_delegate.setHighlighter(std::move(highlighter));
    viewport()->update();
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

QList<domain::Message> TimelineView::selected() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QList<domain::Message> messages;
    for (const QModelIndex& row : rows) {
        if (!m_model.rowAt(row).message.retracted)
            messages << m_model.rowAt(row).message;
    }
    return messages;
}

void TimelineView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isByKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    if (!selectionModel()->isSelected(index))
        setCurrentIndex(index);
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("messageMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_menu->fill(*menu, m_model.rowAt(index).message, selected());
    Q_EMIT menuWanted(*menu, selected());
    if (!menu->isEmpty())
        menu->popup(isByKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void TimelineView::jump(const domain::Quote& quote)
{
    if (!quote.message.isNone())
        showMessage(m_chat, quote.message);
}

delegates::MessagePart TimelineView::partAt(const QPoint& point) const
{
    const QModelIndex index = indexAt(point);
    if (!index.isValid())
        return {};
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    return delegates::partAt(option, m_model.rowAt(index), point);
}

void TimelineView::mousePressEvent(QMouseEvent* event)
{
    m_pressedAt = event->pos();
    QListView::mousePressEvent(event);
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event)
{
    QListView::mouseReleaseEvent(event);
    const bool isPress = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier &&
                         (event->pos() - m_pressedAt).manhattanLength() < QGuiApplication::styleHints()->startDragDistance();
    const QModelIndex index = indexAt(event->pos());
    if (isPress && index.isValid())
        press(index, partAt(event->pos()));
}

void TimelineView::press(const QModelIndex& index, const delegates::MessagePart& part)
{
    using Kind = delegates::MessagePart::Kind;
    const items::TimelineRow row = m_model.rowAt(index);
    switch (part.kind) {
    case Kind::Quote:
        jump(*row.message.quote);
        return;
    case Kind::Reaction:
        if (m_menu->mayWrite())
            m_menu->toggle(row.message, row.message.reactions.at(part.reaction).sign);
        return;
    case Kind::Link:
        m_acts->openLink(part.url);
        return;
    case Kind::Failure:
        m_menu->retry(row.message);
        return;
    case Kind::File:
        m_menu->pressFile(row.message);
        return;
    case Kind::Vote:
        Q_EMIT voteWanted(row.poll->poll.id);
        return;
    case Kind::Results:
        Q_EMIT resultsWanted(row.poll->poll.id);
        return;
    case Kind::Sender:
        Q_EMIT senderPressed(row.message);
        return;
    case Kind::Day:
        Q_EMIT dayPressed(row.message.sentAt.toLocalTime().date());
        return;
    case Kind::None:
        return;
    }
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    const bool isActive =
        event->buttons() == Qt::NoButton && partAt(event->pos()).kind != delegates::MessagePart::Kind::None;
    viewport()->setCursor(isActive ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QListView::mouseMoveEvent(event);
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->pos());
    if (index.isValid() && m_menu->mayAnswer(m_model.rowAt(index).message))
        Q_EMIT answerWanted(m_model.rowAt(index).message);
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex index = currentIndex();
    const domain::Message message = index.isValid() ? m_model.rowAt(index).message : domain::Message();
    if (event->matches(QKeySequence::Copy))
        QGuiApplication::clipboard()->setText(delegates::copied(selected()));
    else if (event->key() == Qt::Key_End)
        showNewest();
    else if (event->matches(QKeySequence::Open) && message.file)
        m_menu->pressFile(message);
    else if (event->matches(QKeySequence::Open) && index.isValid() && m_model.rowAt(index).poll)
        m_menu->openPoll(*m_model.rowAt(index).poll);
    else if (event->key() == Qt::Key_Return && m_menu->mayAnswer(message))
        Q_EMIT answerWanted(message);
    else if (event->key() == Qt::Key_F2 && m_menu->mayEdit(message))
        Q_EMIT editWanted(message);
    else if (event->key() == Qt::Key_Delete && m_menu->mayRetract(message))
        m_menu->retract(message);
    else if (event->key() == Qt::Key_Plus)
        m_menu->offerSigns(message, viewport()->mapToGlobal(visualRect(index).center()));
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
    m_below->setVisible(!m_down->isHidden() && m_below->count() > 0);
    m_below->move(m_down->geometry().center().x() - m_below->width() / 2, m_down->y() - m_below->height() / 2);
    m_below->raise();
}

} // namespace chat

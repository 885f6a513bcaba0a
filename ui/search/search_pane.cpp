// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/search_pane.h"

#include "delegates/words.h"
#include "items/roles.h"
#include "search/facet_panel.h"
#include "search/search_start.h"
#include "search/search_words.h"
#include "widgets/empty_state.h"
#include "widgets/error_sentence.h"
#include "widgets/icons.h"
#include "widgets/search_edit.h"
#include "widgets/tokens.h"

#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace search {

SearchPane::SearchPane(session::SearchService& service, const base::Clock& clock, QWidget* quiet, QWidget* parent)
    : QWidget(parent)
    , m_service(service)
    , m_clock(clock)
    , m_model(
          {delegates::describeHit,
           [this](const session::SearchHit& hit) {
               const bool isByChat = hit.chatTotal > 0;
               return isByChat ? hit.chatTitle : timeSection(hit.message.sentAt, m_clock.now().toLocalTime().date());
           },
           [](const session::SearchHit& hit) { return tr("All %n message(s) in this chat", nullptr, hit.chatTotal); }})
    , m_box(new widgets::SearchEdit(tr("Search"), this))
    , m_stack(new QStackedWidget(this))
    , m_facets(new FacetPanel)
    , m_figures(new QLabel)
    , m_order(new QComboBox)
    , m_save(new QToolButton)
    , m_view(new QListView)
    , m_nothing(new widgets::EmptyState(widgets::Icon::Search))
    , m_start(new SearchStart(service))
{
    setObjectName(QStringLiteral("searchPane"));
    const widgets::Measures m(font());
    m_box->setObjectName(QStringLiteral("searchBox"));
    m_box->setToolTip(tr("Search in all chats (Ctrl+Shift+F)"));
    m_stack->addWidget(quiet);
    m_stack->addWidget(buildResults());
    m_stack->addWidget(m_start);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, m.gap12(), 0, 0);
    outer->setSpacing(m.gap8());
    auto* boxRow = new QHBoxLayout;
    boxRow->setContentsMargins(m.gap12(), 0, m.gap12(), 0);
    boxRow->addWidget(m_box);
    outer->addLayout(boxRow);
    outer->addWidget(m_stack, 1);
    connectParts();
}

QWidget* SearchPane::buildResults()
{
    const widgets::Measures m(font());
    const QFont small = widgets::sized(font(), widgets::TextSize::Small);
    m_facets->setObjectName(QStringLiteral("searchFacets"));
    m_figures->setObjectName(QStringLiteral("searchFigures"));
    m_figures->setForegroundRole(QPalette::PlaceholderText);
    m_figures->setFont(small);
    m_figures->setWordWrap(true);
    m_order->setObjectName(QStringLiteral("searchOrder"));
    m_order->setAccessibleName(tr("Order of the found messages"));
    m_order->setFont(small);
    m_order->addItems({tr("By time"), tr("By chat")}); // as in session::HitOrder
    m_save->setObjectName(QStringLiteral("saveSearch"));
    m_save->setAutoRaise(true);
    m_save->setCheckable(true);
    m_view->setObjectName(QStringLiteral("searchResults"));
    m_view->setAccessibleName(tr("Found messages"));
    m_view->setModel(&m_model);
    m_view->setItemDelegate(&m_delegate);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->viewport()->setBackgroundRole(QPalette::Window);
    m_view->installEventFilter(this);
    m_nothing->setObjectName(QStringLiteral("nothingFound"));

    auto* results = new QWidget;
    auto* column = new QVBoxLayout(results);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.gap4());
    auto* inner = new QVBoxLayout;
    inner->setContentsMargins(m.gap16(), 0, m.gap12(), 0);
    inner->setSpacing(m.gap4());
    auto* line = new QHBoxLayout;
    line->setSpacing(m.gap4());
    line->addWidget(m_figures, 1);
    line->addWidget(m_order);
    line->addWidget(m_save);
    inner->addWidget(m_facets);
    inner->addLayout(line);
    column->addLayout(inner);
    column->addWidget(m_view, 1);
    column->addWidget(m_nothing, 1);
    return results;
}

void SearchPane::connectParts()
{
    connect(m_box, &QLineEdit::textChanged, this, [this] {
        m_opensFirst = false;
        ask(0);
    });
    connect(m_box, &widgets::SearchEdit::left, this, [this] {
        clear();
        Q_EMIT left();
    });
    connect(m_box, &widgets::SearchEdit::downPressed, this, &SearchPane::onDown);
    connect(m_box, &QLineEdit::returnPressed, this, &SearchPane::onReturn);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget*, const QWidget* now) { onFocus(now); });
    connect(m_facets, &FacetPanel::chosen, this,
            [this](const FacetPanel::Narrowing& narrowing) { type(narrowing(m_box->text())); });
    connect(m_start, &SearchStart::queryChosen, this, &SearchPane::type);
    connect(m_start, &SearchStart::left, this, &SearchPane::focusBox);
    connect(m_nothing, &widgets::EmptyState::buttonClicked, this, [this] { type(m_meant); });
    connect(m_order, &QComboBox::activated, this, [this] { ask(0); });
    connect(m_save, &QToolButton::clicked, this, [this](bool saves) { m_service.setSaved(m_box->text(), saves); });
    connect(m_view, &QListView::clicked, this, &SearchPane::choose);
    connect(m_view, &QListView::activated, this, &SearchPane::choose);
    connect(&m_model, &items::SearchResultsModel::moreWanted, this, &SearchPane::ask);
    connect(&m_service, &session::SearchService::pastSearchesChanged, this, &SearchPane::showSaved);
    connect(&m_service, &session::SearchService::resultsChanged, this, [this] {
        if (isSearching() && m_model.isFirstPage())
            ask(0);
    });
}

// The window that loses the focus to another one, or to a menu of its own, changes nothing.
void SearchPane::onFocus(const QWidget* now)
{
    if (now == nullptr || isSearching() || now->window() != window())
        return;
    const bool starts = now == m_box || m_start->isAncestorOf(now);
    if (starts && m_stack->currentIndex() != Start)
        m_start->refresh();
    m_stack->setCurrentIndex(starts ? Start : Quiet);
}

void SearchPane::ask(int offset)
{
    if (!isSearching()) {
        m_model.clear();
        m_shown.clear();
        m_meant.clear();
        onFocus(QApplication::focusWidget());
        return;
    }
    session::SearchRequest request;
    request.text = m_box->text();
    request.offset = offset;
    request.order = static_cast<session::HitOrder>(m_order->currentIndex());
    m_service.search(request).then(this, [this](const base::Result<session::SearchPage>& page) { present(page); });
}

void SearchPane::present(const base::Result<session::SearchPage>& page)
{
    if (!isSearching() || (!page && page.error().code == base::ErrorCode::Cancelled))
        return;
    m_stack->setCurrentIndex(page && page->asksNothing ? Start : Results);
    if (page) {
        presentHits(*page);
        return;
    }
    m_figures->setText(widgets::sentenceFor(page.error()));
}

void SearchPane::presentHits(const session::SearchPage& page)
{
    const bool isNew = m_shown != page.request.text;
    m_shown = page.request.text;
    m_delegate.setToday(m_clock.now().toLocalTime().date());
    m_model.show(page);
    if (isNew) {
        m_view->setCurrentIndex({});
        m_view->scrollToTop();
    }
    m_view->setVisible(page.total > 0);
    m_order->setVisible(page.total > 0);
    m_save->setVisible(page.total > 0);
    m_nothing->setVisible(page.total == 0);
    describe(page);
    if (page.request.offset > 0)
        return;
    if (isNew)
        showSaved();
    if (page.total > 0)
        askFacets(page.request);
    else
        m_facets->clear();
    if (m_opensFirst)
        onReturn();
    Q_EMIT answered(m_shown);
}

void SearchPane::askFacets(const session::SearchRequest& request)
{
    m_service.facets(request).then(this, [this, request](const base::Result<QList<session::SearchFacet>>& facets) {
        if (facets && request.text == m_box->text() && m_model.rowCount() > 0)
            m_facets->setFacets(request.text, *facets, m_clock.now().toLocalTime().date());
    });
}

void SearchPane::describe(const session::SearchPage& page)
{
    m_meant = page.suggestion ? page.suggestion->query : QString();
    QString hint = tr("Try the beginning of a word, or fewer words.");
    if (!m_meant.isEmpty())
        hint = tr("Possibly you meant:");
    else if (!page.unknown.isEmpty())
        hint =
            tr("“%1” is not known here. Try the beginning of a name, or a date like 15.09.").arg(page.unknown.first());
    m_nothing->setTexts(tr("Nothing was found"), hint, m_meant);
    const QString known = figures(page);
    const QString unknown = missing(page.coverage);
    m_figures->setText(QString(known + QLatin1Char(' ') + unknown).trimmed());
}

void SearchPane::showSaved()
{
    m_service.pastSearches().then(this, [this](const base::Result<QList<domain::PastSearch>>& past) {
        if (!past)
            return;
        const QString query = m_box->text().simplified();
        const bool isSaved = std::ranges::any_of(
            *past, [&query](const domain::PastSearch& each) { return each.saved && each.query == query; });
        const QString text = isSaved ? tr("Do not keep this search any more") : tr("Keep this search");
        m_save->setChecked(isSaved);
        m_save->setIcon(widgets::icon(isSaved ? widgets::Icon::StarFilled : widgets::Icon::Star));
        m_save->setToolTip(text);
        m_save->setAccessibleName(text);
    });
}

// An Enter that is quicker than the answer waits for it.
void SearchPane::onReturn()
{
    m_opensFirst = isSearching() && m_shown != m_box->text();
    if (m_opensFirst || !isSearching())
        return;
    if (m_model.rowCount() > 0)
        choose(m_model.index(0, 0));
    else if (!m_meant.isEmpty())
        type(m_meant);
}

void SearchPane::onDown()
{
    if (!isSearching()) {
        m_start->focusList();
        return;
    }
    if (m_model.rowCount() == 0)
        return;
    m_view->setFocus();
    if (!m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_model.index(0, 0));
}

bool SearchPane::eventFilter(QObject* watched, QEvent* event)
{
    const bool isUp = event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Up;
    if (isUp && m_view->currentIndex().row() <= 0) {
        m_box->setFocus();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void SearchPane::choose(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    m_service.noteSearch(m_shown);
    const items::SearchRow row = m_model.rowAt(index);
    if (row.isMore) {
        m_order->setCurrentIndex(static_cast<int>(session::HitOrder::Newest));
        session::SearchFacet chat;
        chat.name = row.hit.chatTitle;
        type(narrowed(m_shown, chat));
        return;
    }
    Q_EMIT hitChosen(row.hit.message.chat, row.hit.message.id, m_shown);
}

// As if it had been typed: the focus goes to the box, behind it.
void SearchPane::type(const QString& query)
{
    m_box->setFocus();
    m_box->setText(query);
}

void SearchPane::focusBox()
{
    m_box->setFocus();
    m_box->selectAll();
}

bool SearchPane::isSearching() const
{
    return !m_box->text().trimmed().isEmpty();
}

void SearchPane::clear()
{
    m_box->clear();
    m_stack->setCurrentIndex(Quiet);
}

} // namespace search

// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/search_pane.h"

#include "delegates/words.h"
#include "items/roles.h"
#include "widgets/empty_state.h"
#include "widgets/error_sentence.h"
#include "widgets/search_edit.h"
#include "widgets/tokens.h"

#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace search {

SearchPane::SearchPane(session::SearchService& service, const base::Clock& clock, QWidget* quiet, QWidget* parent)
    : QWidget(parent)
    , m_service(service)
    , m_clock(clock)
    , m_model(delegates::describeHit)
    , m_box(new widgets::SearchEdit(tr("Search"), this))
    , m_stack(new QStackedWidget(this))
    , m_figures(new QLabel)
    , m_view(new QListView)
    , m_nothing(new widgets::EmptyState(widgets::Icon::Search))
{
    setObjectName(QStringLiteral("searchPane"));
    const widgets::Measures m(font());
    m_box->setObjectName(QStringLiteral("searchBox"));
    m_box->setToolTip(tr("Search in all chats (Ctrl+F)"));
    m_figures->setObjectName(QStringLiteral("searchFigures"));
    m_figures->setForegroundRole(QPalette::PlaceholderText);
    m_figures->setFont(widgets::sized(font(), widgets::TextSize::Small));
    m_figures->setWordWrap(true);
    m_view->setObjectName(QStringLiteral("searchResults"));
    m_view->setAccessibleName(tr("Found messages"));
    m_view->setModel(&m_model);
    m_view->setItemDelegate(&m_delegate);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setUniformItemSizes(true);
    m_view->viewport()->setBackgroundRole(QPalette::Window);
    m_nothing->setObjectName(QStringLiteral("nothingFound"));
    m_nothing->setTexts(tr("Nothing was found"), tr("Try the beginning of a word, or fewer words."));

    auto* results = new QWidget;
    auto* column = new QVBoxLayout(results);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.gap4());
    m_figures->setContentsMargins(m.gap16(), 0, m.gap16(), 0);
    column->addWidget(m_figures);
    column->addWidget(m_view, 1);
    column->addWidget(m_nothing, 1);
    m_stack->addWidget(quiet);
    m_stack->addWidget(results);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, m.gap12(), 0, 0);
    outer->setSpacing(m.gap8());
    auto* boxRow = new QHBoxLayout;
    boxRow->setContentsMargins(m.gap12(), 0, m.gap12(), 0);
    boxRow->addWidget(m_box);
    outer->addLayout(boxRow);
    outer->addWidget(m_stack, 1);

    connect(m_box, &QLineEdit::textChanged, this, [this] { ask(0); });
    connect(m_box, &widgets::SearchEdit::left, this, &SearchPane::left);
    connect(m_box, &widgets::SearchEdit::downPressed, this, [this] {
        m_view->setFocus();
        if (!m_view->currentIndex().isValid())
            m_view->setCurrentIndex(m_model.index(0, 0));
    });
    connect(m_box, &QLineEdit::returnPressed, this, [this] { choose(m_model.index(0, 0)); });
    connect(m_view, &QListView::clicked, this, &SearchPane::choose);
    connect(m_view, &QListView::activated, this, &SearchPane::choose);
    connect(&m_model, &items::SearchResultsModel::moreWanted, this, &SearchPane::ask);
    connect(&m_service, &session::SearchService::resultsChanged, this, [this] {
        if (isSearching() && m_model.rowCount() <= session::SearchRequest().limit)
            ask(0);
    });
}

void SearchPane::ask(int offset)
{
    const QString text = m_box->text();
    if (text.trimmed().isEmpty()) {
        m_stack->setCurrentIndex(0);
        m_model.clear();
        return;
    }
    session::SearchRequest request;
    request.text = text;
    request.offset = offset;
    m_service.search(request).then(this, [this](const base::Result<session::SearchPage>& page) { present(page); });
}

void SearchPane::present(const base::Result<session::SearchPage>& page)
{
    if (!isSearching() || (!page && page.error().code == base::ErrorCode::Cancelled))
        return;
    m_stack->setCurrentIndex(1);
    if (!page) {
        m_figures->setText(widgets::sentenceFor(page.error()));
        m_figures->show();
        return;
    }
    m_delegate.setToday(m_clock.now().toLocalTime().date());
    m_model.show(*page);
    m_view->setVisible(page->total > 0);
    m_nothing->setVisible(page->total == 0);
    describe(*page);
}

// How much was found, and truthfully in how much of what there is.
void SearchPane::describe(const session::SearchPage& page)
{
    QStringList sentences;
    if (page.total > 0)
        sentences << tr("%n message(s) found.", nullptr, page.total);
    const session::SearchCoverage& coverage = page.coverage;
    const QLocale locale;
    if (coverage.indexedCount < coverage.storedCount) {
        sentences << tr("Searched %1 of %2; the rest is being prepared.")
                         .arg(locale.toString(coverage.indexedCount), locale.toString(coverage.storedCount));
    }
    if (coverage.incompleteChats > 0)
        sentences << tr("Older messages of %n chat(s) are still on the server.", nullptr, coverage.incompleteChats);
    m_figures->setText(sentences.join(QLatin1Char(' ')));
    m_figures->setVisible(!sentences.isEmpty());
}

void SearchPane::choose(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const domain::Message& message = m_model.rowAt(index).message;
    Q_EMIT hitChosen(message.chat, message.id);
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
}

} // namespace search

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delegates/search_hit_delegate.h"
#include "items/search_results_model.h"
#include "session/search_service.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListView;
class QStackedWidget;
class QToolButton;

namespace widgets {
class EmptyState;
class SearchEdit;
} // namespace widgets

namespace search {

class FacetPanel;
class SearchStart;

// The search box and, as long as something stands in it, what was found in all chats; while it is empty and has the
// focus, what a search may begin with; otherwise the widget that was given for quiet times. Every key asks anew; only
// the newest question is answered. Keyboard: ↓ into the results and ↑ back, Enter opens (from the box: the first hit,
// or what may have been meant), Escape empties.
class SearchPane final : public QWidget
{
    Q_OBJECT

public:
    SearchPane(session::SearchService& service, const base::Clock& clock, QWidget* quiet, QWidget* parent = nullptr);

    void focusBox();
    [[nodiscard]] bool isSearching() const;
    // Back to quiet times.
    void clear();

Q_SIGNALS:
    // Found by this query.
    void hitChosen(const domain::ChatId& chat, domain::MessageId message, const QString& query);
    void left(); // Escape in an empty box
    // What was found, or not found, by this query is shown.
    void answered(const QString& query);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum Page { Quiet, Results, Start };

    [[nodiscard]] QWidget* buildResults();
    void connectParts();
    void onFocus(const QWidget* now);
    void ask(int offset);
    void present(const base::Result<session::SearchPage>& page);
    void presentHits(const session::SearchPage& page);
    void askFacets(const session::SearchRequest& request);
    void describe(const session::SearchPage& page);
    void showSaved();
    void onReturn();
    void onDown();
    void choose(const QModelIndex& index);
    void type(const QString& query);

    session::SearchService& m_service;
    const base::Clock& m_clock;
    items::SearchResultsModel m_model;
    delegates::SearchHitDelegate m_delegate;
    widgets::SearchEdit* m_box;
    QStackedWidget* m_stack;
    FacetPanel* m_facets;
    QLabel* m_figures;
    QComboBox* m_order;
    QToolButton* m_save;
    QListView* m_view;
    widgets::EmptyState* m_nothing;
    SearchStart* m_start;
    QString m_shown;           // the query that the results answer
    QString m_meant;           // suggested instead of what found nothing
    bool m_opensFirst = false; // Enter was pressed before the answer came
};

} // namespace search

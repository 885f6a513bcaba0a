// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "delegates/search_hit_delegate.h"
#include "items/search_results_model.h"
#include "session/search_service.h"

#include <QWidget>

class QLabel;
class QListView;
class QStackedWidget;

namespace widgets {
class EmptyState;
class SearchEdit;
} // namespace widgets

namespace search {

// The search box and, as long as something stands in it, what was found in all chats; otherwise the widget that was
// given for quiet times. Every key asks anew; only the newest question is answered.
class SearchPane final : public QWidget
{
    Q_OBJECT

public:
    SearchPane(session::SearchService& service, const base::Clock& clock, QWidget* quiet, QWidget* parent = nullptr);

    void focusBox();
    [[nodiscard]] bool isSearching() const;
    void clear();

Q_SIGNALS:
    void hitChosen(const domain::ChatId& chat, domain::MessageId message);
    void left(); // Escape in an empty box

private:
    void ask(int offset);
    void present(const base::Result<session::SearchPage>& page);
    void describe(const session::SearchPage& page);
    void choose(const QModelIndex& index);

    session::SearchService& m_service;
    const base::Clock& m_clock;
    items::SearchResultsModel m_model;
    delegates::SearchHitDelegate m_delegate;
    widgets::SearchEdit* m_box;
    QStackedWidget* m_stack;
    QLabel* m_figures;
    QListView* m_view;
    widgets::EmptyState* m_nothing;
};

} // namespace search

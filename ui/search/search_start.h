// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/search_service.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace search {

// Under the empty search box: the operators that a query may have, what was searched for before, what was saved.
class SearchStart final : public QWidget
{
    Q_OBJECT

public:
    explicit SearchStart(session::SearchService& service, QWidget* parent = nullptr);

    void refresh();
    // To the first of the past searches; false if there is none.
    bool focusList();

Q_SIGNALS:
    void queryChosen(const QString& query);
    void left(); // upwards out of the list

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void show(const QList<domain::PastSearch>& past);
    void forgetCurrent();

    session::SearchService& m_service;
    QListWidget* m_list;
    QLabel* m_heading;
    QLabel* m_hint;
};

} // namespace search

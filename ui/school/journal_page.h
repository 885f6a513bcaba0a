// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/journal_model.h"
#include "session/school_acts.h"
#include "session/school_service.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace widgets {
class EmptyState;
class TableView;
} // namespace widgets

namespace school {

// The journal of movements: what is to come and what has been, by which orders. What has not come yet can be cancelled;
// the acts of the last day can be undone here after their toast has gone.
class JournalPage final : public QWidget
{
    Q_OBJECT

public:
    JournalPage(session::SchoolService& school, session::SchoolActs& acts, QWidget* parent = nullptr);

    // Also asks what can be undone.
    void refresh();

Q_SIGNALS:
    void undoWanted(qint64 step);
    void personWanted(const domain::PersonId& person);
    void tableWanted();
    void said(const QString& sentence);

private:
    void offerActs();
    void cancelChosen();
    void fillUndo(const QList<session::UndoStep>& steps);
    [[nodiscard]] QList<domain::Movement> chosen() const;

    session::SchoolService& m_school;
    session::SchoolActs& m_acts;
    items::JournalModel m_model;
    QLabel* m_figures;
    QPushButton* m_cancel;
    QPushButton* m_undo;
    QPushButton* m_save;
    widgets::TableView* m_table;
    widgets::EmptyState* m_empty;
};

} // namespace school

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/roster_service.h"
#include "widgets/form_dialog.h"

class QLabel;
class QPlainTextEdit;
class QStandardItemModel;

namespace widgets {
class TableView;
}

namespace school {

// People from a list, in one sheet: the file is read, the service plans, the plan is shown whole with everything that
// is left out and why, and exactly that is applied. Nothing is changed before the button. Closes by accept() when it is
// done, with imported() said before.
class RosterDialog final : public widgets::FormDialog
{
    Q_OBJECT

public:
    RosterDialog(session::RosterService& roster, const QString& file, QWidget* parent);

Q_SIGNALS:
    void imported(int changes);

private:
    void onRead(const base::Result<session::RosterFile>& file);
    void onPlanned(const base::Result<session::RosterPlan>& plan);
    void showPlan(const session::RosterPlan& plan);
    void apply();
    void onApplied(const base::Result<int>& changes);

    session::RosterService& m_roster;
    QList<domain::RosterRow> m_rows;
    QStringList m_problems; // sentences about rows, of the file first
    QString m_hash;         // of the plan on show
    QLabel* m_summary;
    QStandardItemModel* m_changes;
    widgets::TableView* m_table;
    QLabel* m_leftOut;
    QPlainTextEdit* m_problemList;
};

} // namespace school

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "school/import_preview.h"
#include "session/roster_service.h"
#include "session/school_acts.h"
#include "session/school_service.h"
#include "widgets/form_dialog.h"

class QStackedWidget;

namespace school {

class ImportColumns;
class ImportSource;

// People from a list — families, the staff, or who teaches what — in three steps: a file or a paste; how it is read; the
// whole plan of the service with everything that is left out and why. Exactly what the plan shows is applied; nothing is
// changed before that button. Closes by accept() when it is done, with imported() said before.
class ImportWizard final : public widgets::FormDialog
{
    Q_OBJECT

public:
    // `year` is the school year whose classes a load table means.
    ImportWizard(session::SchoolService& school, session::SchoolActs& acts, session::RosterService& roster, int year,
                 QWidget* parent);

    void openFile(const QString& path);

Q_SIGNALS:
    // `step` can be undone; 0 if it cannot.
    void imported(int changes, qint64 step);

private:
    enum class Step { Source, Columns, Preview };

    void showStep(Step step);
    void next();
    void back();
    void reopen(const importer::ReadOptions& options);
    void onOpened(const base::Result<session::OpenedList>& list);
    void onRead(const base::Result<session::RosterFile>& file);
    void onPlanned(const base::Result<session::RosterPlan>& plan);
    void plan();
    void planFamilies();
    void planAct();
    void apply();
    void findStep(int changes);
    void onApplied(const base::Result<session::Applied>& applied);

    session::SchoolService& m_school;
    session::SchoolActs& m_acts;
    session::RosterService& m_roster;
    const int m_year;
    Step m_step = Step::Source;
    int m_asked = 0; // answers to older questions are not wanted any more
    QString m_file;  // empty: what was pasted
    session::RosterDraft m_draft;
    session::BulkAct m_act; // of staff and load
    QString m_hash;         // of the plan on show

    QStackedWidget* m_steps;
    ImportSource* m_source;
    ImportColumns* m_columns;
    ImportPreview* m_preview;
    QPushButton& m_back;
};

} // namespace school

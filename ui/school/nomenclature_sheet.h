// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "school/unit_sheets.h"
#include "session/nomenclature_plan.h"
#include "session/roster_service.h"

class QCheckBox;
class QPlainTextEdit;
class QPushButton;

namespace school {

// The classes that the school has been allowed to have, from a file or a paste, beside those that it has: what is
// missing, what is too many, what has another name. What is ticked is shown as it would come about, and done like that.
class NomenclatureSheet final : public ActSheet
{
    Q_OBJECT

public:
    NomenclatureSheet(const UnitContext& context, session::RosterService& lists, QWidget* parent);

    void openFile(const QString& path);

private:
    void choose();
    void onOpened(const base::Result<session::OpenedList>& list);
    void compare();
    void judge();

    const UnitContext m_context;
    session::RosterService& m_lists;
    QList<session::ApprovedClass> m_approved;
    session::NomenclatureDifference m_difference;
    int m_asked = 0; // answers to older questions are not wanted any more
    QPushButton* m_choose;
    QPlainTextEdit* m_paste;
    QLabel* m_found;
    QCheckBox* m_create;
    QCheckBox* m_rename;
    QCheckBox* m_archive;
};

} // namespace school

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/completeness_model.h"
#include "session/school_acts.h"
#include "session/school_service.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace widgets {
class TableView;
}

namespace school {

// Whether every class has its chats, a moderator in each, and its people in them. What is missing is mended by one
// click; a class without a moderator wants a class teacher.
class CompletenessPage final : public QWidget
{
    Q_OBJECT

public:
    CompletenessPage(session::SchoolService& school, session::SchoolActs& acts, QWidget* parent = nullptr);

    void refresh();
    void setChecks(const QList<session::UnitCheck>& checks);

Q_SIGNALS:
    void teacherWanted(const domain::UnitId& unit);
    void unitWanted(const domain::UnitId& unit);
    void tableWanted();
    void said(const QString& sentence);

private:
    void repair();
    void activate(const QModelIndex& index);

    session::SchoolService& m_school;
    session::SchoolActs& m_acts;
    items::CompletenessModel m_model;
    QLabel* m_figures;
    QPushButton* m_repair;
    QPushButton* m_save;
    widgets::TableView* m_table;
};

} // namespace school

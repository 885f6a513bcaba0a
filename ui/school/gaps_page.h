// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporter/sheet.h"
#include "items/school_gaps.h"
#include "session/school_service.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace widgets {
class EmptyState;
class TableView;
} // namespace widgets

namespace school {

// What is missing in the school: classes that nobody leads, people without an account, pupils for whom nobody answers.
// Enter opens the class or the card.
class GapsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit GapsPage(session::SchoolService& school, QWidget* parent = nullptr);

    void refresh();

Q_SIGNALS:
    void teacherWanted(const domain::UnitId& unit);
    void unitWanted(const domain::UnitId& unit);
    void personWanted(const domain::PersonId& person);
    void invitationsWanted(const domain::UnitId& unit);
    void tableWanted(const exporter::Sheet& table);

private:
    void show();
    void offer();
    void activate(const QModelIndex& index);
    [[nodiscard]] items::GapKind kind() const;
    [[nodiscard]] const items::Gap* chosen() const;

    session::SchoolService& m_school;
    items::GapsModel m_model;
    QComboBox* m_kind;
    QPushButton* m_appoint;
    QPushButton* m_invite;
    QPushButton* m_save;
    widgets::TableView* m_table;
    widgets::EmptyState* m_empty;
};

} // namespace school

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporter/sheet.h"
#include "items/school_gaps.h"
#include "session/school_acts.h"
#include "session/school_service.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace widgets {
class EmptyState;
class TableView;
} // namespace widgets

namespace school {

// What is missing in the school: classes that nobody leads, people without an account, pupils for whom nobody answers,
// subjects without a chat. Enter opens the class or the card; the chats of subjects are opened here, many at once.
class GapsPage final : public QWidget
{
    Q_OBJECT

public:
    GapsPage(session::SchoolService& school, session::SchoolActs& acts, QWidget* parent = nullptr);

    void refresh();

Q_SIGNALS:
    void teacherWanted(const domain::UnitId& unit);
    void unitWanted(const domain::UnitId& unit);
    void personWanted(const domain::PersonId& person);
    void invitationsWanted(const domain::UnitId& unit);
    void tableWanted(const exporter::Sheet& table);
    void done(qint64 step, const QString& sentence);

private:
    void show();
    void offer();
    void activate(const QModelIndex& index);
    void openChats();
    [[nodiscard]] items::GapKind kind() const;
    [[nodiscard]] const items::Gap* chosen() const;
    [[nodiscard]] QList<session::TaughtSubject> chosenSubjects() const;

    session::SchoolService& m_school;
    session::SchoolActs& m_acts;
    items::GapsModel m_model;
    QComboBox* m_kind;
    QPushButton* m_appoint;
    QPushButton* m_invite;
    QPushButton* m_openChats;
    QPushButton* m_save;
    widgets::TableView* m_table;
    widgets::EmptyState* m_empty;
};

} // namespace school

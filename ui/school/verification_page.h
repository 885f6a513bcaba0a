// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/verification_model.h"
#include "session/school_service.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace widgets {
class EmptyState;
class TableView;
} // namespace widgets

namespace school {

class PeopleActs;

// Teachers whom nobody has confirmed yet: until then they have no rights over pupils (S15). Several are confirmed or
// refused at once, after a look at what it comes to; a list of the staff confirms everybody who stands in it.
class VerificationPage final : public QWidget
{
    Q_OBJECT

public:
    VerificationPage(session::SchoolService& school, PeopleActs& acts, QWidget* parent = nullptr);

    void refresh();

Q_SIGNALS:
    void listWanted();
    void personWanted(const domain::PersonId& person);

private:
    void offerActs();

    session::SchoolService& m_school;
    PeopleActs& m_acts;
    items::VerificationModel m_model;
    QLabel* m_figures;
    QPushButton* m_list;
    QList<QPushButton*> m_buttons;
    widgets::TableView* m_table;
    widgets::EmptyState* m_empty;
};

} // namespace school

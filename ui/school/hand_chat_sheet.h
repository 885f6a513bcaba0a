// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "school/act_sheet.h"
#include "session/school_acts.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace widgets {
class SearchEdit;
} // namespace widgets

namespace school {

// A chat made by hand (E11): for a project, an excursion, an olympiad. With a purpose, a last day after which it can only
// be read, and people who take part in chats already; a class teacher makes those of the own class. One that exists is
// changed, closed or opened again in the same sheet.
class HandChatSheet final : public ActSheet
{
    Q_OBJECT

public:
    HandChatSheet(session::SchoolActs& acts, const std::shared_ptr<const domain::School>& school,
                  const domain::PersonId& self, const QDate& today, QWidget* parent);

private:
    void fillChats();
    void fillPeople();
    void showChat();
    void find(const QString& typed);
    void count();
    void judge();
    [[nodiscard]] const domain::Chat* chosenChat() const;
    [[nodiscard]] QList<domain::PersonId> chosenPeople() const;

    session::SchoolActs& m_acts;
    const std::shared_ptr<const domain::School> m_school;
    const domain::PersonId m_self;
    const QList<domain::UnitId> m_ownClasses; // empty: the caller may for the whole school
    QComboBox* m_chat;
    QComboBox* m_unit;
    QLineEdit* m_title;
    QLineEdit* m_purpose;
    QCheckBox* m_ends;
    QDateEdit* m_endsOn;
    QCheckBox* m_closed;
    widgets::SearchEdit* m_search;
    QListWidget* m_people;
    QLabel* m_figures;
    bool m_isFilling = false;
};

} // namespace school

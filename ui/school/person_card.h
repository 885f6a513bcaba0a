// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/person_facts.h"
#include "school/scan_field.h"
#include "session/cards_service.h"
#include "session/school_service.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace widgets {
class FormDialog;
}

namespace school {

class PeopleActs;

// Everything about one person: name, contacts as far as they are sent, family, places, positions, journal, earlier
// values; and what can be done, by the rights of the one who looks.
class PersonCard final : public QWidget
{
    Q_OBJECT

public:
    PersonCard(session::SchoolService& school, session::CardsService& cards, PeopleActs& acts,
               KeepDocument keep, QWidget* parent = nullptr);

    void showPerson(const domain::PersonId& person);
    [[nodiscard]] const domain::PersonId& person() const { return m_facts.person.id; }
    // The same person again, after a change of the school.
    void refresh();

Q_SIGNALS:
    void backWanted();
    void unitWanted(const domain::UnitId& unit);
    void personWanted(const domain::PersonId& person);
    void said(const QString& sentence);
    void accountWanted(const domain::PersonId& person, const QString& name);

private:
    void rebuild();
    void addContacts(QFormLayout& form);
    void addPlaces(QFormLayout& form);
    void addPositions(QFormLayout& form);
    void addFamily(QFormLayout& form);
    void addJournal(QFormLayout& form);
    void addHistory(QFormLayout& form);
    void showHistory();
    void edit();
    void editGuardian(const items::FamilyFact& fact, const domain::PersonId& guardian, const domain::PersonId& child);
    void addGuardian();
    void addChild();
    // Closes the form when the family was changed, else says there why it was not.
    void settle(widgets::FormDialog& form, const base::FutureResult<void>& set);
    void givePosition();
    void takePosition(const domain::Position& position);
    void attachScan(const domain::Position& position);
    [[nodiscard]] static QLabel* link(const QString& text, const QString& tip);
    [[nodiscard]] bool may(domain::Act act) const;

    session::SchoolService& m_school;
    session::CardsService& m_cards;
    PeopleActs& m_acts;
    const KeepDocument m_keep;
    items::PersonFacts m_facts;
    QList<session::HistoryEntry> m_history;

    QPushButton* m_back;
    QLabel* m_name;
    QLabel* m_state;
    QPushButton* m_edit;
    QPushButton* m_change;
    QPushButton* m_position;
    QPushButton* m_addGuardian;
    QPushButton* m_addChild;
    QPushButton* m_showHistory;
    QPushButton* m_account;
    QScrollArea* m_scroll;
};

} // namespace school

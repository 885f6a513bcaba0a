// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "session/school_acts.h"
#include "session/school_service.h"

#include <QList>
#include <QObject>

#include <functional>

class QAction;
class QWidget;

namespace school {

class ActSheet;

// What can be done with the chosen people, as actions; each opens its sheet over the widget. Those that do not fit all
// of them, or that the person has no right to, are hidden.
class PeopleActs final : public QObject
{
    Q_OBJECT

public:
    PeopleActs(session::SchoolService& school, session::SchoolActs& acts, const base::Clock& clock, QWidget* over);

    void setChosen(const QList<domain::PersonId>& people);
    [[nodiscard]] QList<QAction*> actions() const
    {
        return {m_transfer, m_leave, m_enrol, m_confirm, m_refuse, m_hire, m_dismiss};
    }
    [[nodiscard]] QDate today() const;

Q_SIGNALS:
    void done(qint64 step, const QString& sentence);

private:
    void open(ActSheet* sheet);
    [[nodiscard]] QAction* action(const char* name, const QString& text, std::function<ActSheet*()> sheet);
    [[nodiscard]] QAction* movement(const char* name, const QString& text, domain::MovementKind kind);

    session::SchoolService& m_school;
    session::SchoolActs& m_acts;
    const base::Clock& m_clock;
    QWidget* m_over;
    QList<domain::PersonId> m_chosen;
    QAction* m_transfer;
    QAction* m_leave;
    QAction* m_enrol;
    QAction* m_confirm;
    QAction* m_refuse;
    QAction* m_hire;
    QAction* m_dismiss;
};

} // namespace school

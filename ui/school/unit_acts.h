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
struct UnitContext;

// What can be done with the chosen units, as actions for menus, buttons and keys; each opens its sheet over the widget.
// Those that the person has no right to, or that do not fit what is chosen, are hidden.
class UnitActs final : public QObject
{
    Q_OBJECT

public:
    UnitActs(session::SchoolService& school, session::SchoolActs& acts, const base::Clock& clock, QWidget* over);

    void setChosen(const QList<domain::Unit>& units);

    // Making new ones.
    [[nodiscard]] QList<QAction*> making() const { return {m_createClasses, m_createUnit}; }
    // With what is there.
    [[nodiscard]] QList<QAction*> changing() const
    {
        return {m_rename, m_move, m_merge, m_split, m_archive, m_restore};
    }

    // By drag and drop.
    void moveInto(const QList<domain::Unit>& units, const domain::UnitId& into);

Q_SIGNALS:
    void done(qint64 step, const QString& sentence);

private:
    void open(ActSheet* sheet);
    [[nodiscard]] UnitContext context() const;
    [[nodiscard]] QAction* action(const char* name, const QString& text, std::function<ActSheet*()> sheet);

    session::SchoolService& m_school;
    session::SchoolActs& m_acts;
    const base::Clock& m_clock;
    QWidget* m_over;
    QList<domain::Unit> m_chosen;
    QAction* m_createClasses;
    QAction* m_createUnit;
    QAction* m_rename;
    QAction* m_move;
    QAction* m_merge;
    QAction* m_split;
    QAction* m_archive;
    QAction* m_restore;
};

} // namespace school

// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/unit_acts.h"

#include "domain/membership.h"
#include "school/classes_sheet.h"
#include "school/unit_sheets.h"

#include <QAction>
#include <QWidget>

#include <algorithm>

namespace school {

using domain::Unit;
using domain::UnitKind;

UnitActs::UnitActs(session::SchoolService& school, session::SchoolActs& acts, const base::Clock& clock, QWidget* over)
    : QObject(over)
    , m_school(school)
    , m_acts(acts)
    , m_clock(clock)
    , m_over(over)
    , m_createClasses(action("createClasses", tr("Several classes at once…"),
                             [this]() -> ActSheet* {
                                 const UnitContext in = context();
                                 return new ClassesSheet(in.acts, in.school, in.year, m_over);
                             }))
    , m_createUnit(action("createUnit", tr("Club, group or another unit…"),
                          [this]() -> ActSheet* {
                              const bool isBelow = m_chosen.size() == 1 && !m_chosen.first().archived;
                              return new NewUnitSheet(context(), isBelow ? m_chosen.first().id : domain::UnitId(),
                                                      m_over);
                          }))
    , m_rename(action("renameUnit", tr("Rename…"),
                      [this]() -> ActSheet* { return new RenameSheet(context(), m_chosen.first(), m_over); }))
    , m_move(action("moveUnits", tr("Move…"),
                    [this]() -> ActSheet* {
                        return new IntoSheet(context(), IntoSheet::Act::Move, m_chosen, {}, m_over);
                    }))
    , m_merge(action("mergeUnits", tr("Merge…"),
                     [this]() -> ActSheet* {
                         return new IntoSheet(context(), IntoSheet::Act::Merge, m_chosen, m_chosen.first().id, m_over);
                     }))
    , m_split(action("splitUnit", tr("Split…"),
                     [this]() -> ActSheet* { return new SplitSheet(context(), m_chosen.first(), m_over); }))
    , m_archive(action("archiveUnits", tr("Archive…"),
                       [this]() -> ActSheet* { return new ArchiveSheet(context(), false, m_chosen, m_over); }))
    , m_restore(action("restoreUnits", tr("Bring back from the archive…"),
                       [this]() -> ActSheet* { return new ArchiveSheet(context(), true, m_chosen, m_over); }))
{
    m_createClasses->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    m_rename->setShortcut(QKeySequence(Qt::Key_F2));
    m_archive->setShortcut(QKeySequence(Qt::Key_Delete));
    setChosen({});
}

QAction* UnitActs::action(const char* name, const QString& text, std::function<ActSheet*()> sheet)
{
    auto* made = new QAction(text, this);
    made->setObjectName(QLatin1String(name));
    made->setShortcutContext(Qt::WidgetShortcut); // of the tree that takes it
    connect(made, &QAction::triggered, this, [this, sheet = std::move(sheet)] { open(sheet()); });
    return made;
}

UnitContext UnitActs::context() const
{
    return {m_acts, m_school.school(), domain::schoolYearOf(m_clock.now().toLocalTime().date())};
}

void UnitActs::open(ActSheet* sheet)
{
    connect(sheet, &ActSheet::actDone, this, &UnitActs::done);
    sheet->open();
}

void UnitActs::setChosen(const QList<Unit>& units)
{
    m_chosen = units;
    const bool may = mayAct(*m_school.school(), m_school.self().person, domain::Act::UnitsEdit);
    const auto all = [&](auto is) { return may && !units.isEmpty() && std::ranges::all_of(units, is); };
    const bool areMovable = all([](const Unit& unit) {
        return !unit.archived && unit.kind != UnitKind::School && unit.kind != UnitKind::Staff;
    });
    const bool isOne = units.size() == 1;
    const auto offer = [](QAction* act, bool offered) {
        act->setVisible(offered);
        act->setEnabled(offered);
    };
    offer(m_createClasses, may);
    offer(m_createUnit, may);
    offer(m_rename, areMovable && isOne);
    offer(m_move, areMovable);
    offer(m_merge, areMovable && !isOne &&
                       all([&](const Unit& unit) { return unit.kind == units.first().kind; }));
    offer(m_split, areMovable && isOne && domain::hasRuleChats(units.first().kind));
    offer(m_archive, areMovable);
    offer(m_restore, all([](const Unit& unit) { return unit.archived; }));
}

void UnitActs::moveInto(const QList<Unit>& units, const domain::UnitId& into)
{
    open(new IntoSheet(context(), IntoSheet::Act::Move, units, into, m_over));
}

} // namespace school

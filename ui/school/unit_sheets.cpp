// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/unit_sheets.h"

#include "domain/membership.h"
#include "school/effect_words.h"
#include "session/unit_plans.h"
#include "widgets/tokens.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace school {

using domain::Unit;
using domain::UnitId;
using domain::UnitKind;
using session::UnitEdit;
using session::UnitEditKind;

namespace {

QLineEdit* nameEdit()
{
    auto* edit = new QLineEdit;
    edit->setObjectName(QStringLiteral("unitName"));
    edit->setMaxLength(100);
    return edit;
}

// By kind, then grade and letter, then name.
void fillWithUnits(QComboBox& box, QList<Unit> units, const UnitId& proposed)
{
    std::ranges::sort(units, [](const Unit& a, const Unit& b) {
        const auto order = [](const Unit& unit) { return std::pair(unit.kind, unit.label); };
        if (order(a) < order(b) || order(b) < order(a))
            return order(a) < order(b);
        return a.name.localeAwareCompare(b.name) < 0;
    });
    for (const Unit& unit : units)
        box.addItem(unit.name, unit.id.value());
    box.setCurrentIndex(std::max(units.isEmpty() ? -1 : 0, box.findData(proposed.value())));
}

UnitId chosenIn(const QComboBox& box)
{
    return UnitId(box.currentData().toString());
}

QList<UnitId> idsOf(const QList<Unit>& units)
{
    QList<UnitId> ids;
    for (const Unit& unit : units)
        ids << unit.id;
    return ids;
}

} // namespace

QString namesOf(const QList<Unit>& units)
{
    QStringList names;
    for (const Unit& unit : units)
        names << unit.name;
    return names.join(QStringLiteral(", "));
}

RenameSheet::RenameSheet(const UnitContext& context, const Unit& unit, QWidget* parent)
    : ActSheet(tr("Another name for %1").arg(unit.name), tr("Rename"), context.school, parent)
    , m_context(context)
    , m_unit(unit)
    , m_name(nameEdit())
{
    setObjectName(QStringLiteral("renameSheet"));
    m_name->setText(unit.kind == UnitKind::Class ? QString::number(unit.label.grade) + unit.label.letter : unit.name);
    m_name->selectAll();
    fields().addWidget(widgets::captioned(unit.kind == UnitKind::Class ? tr("&Class, like 5А") : tr("&Name"), m_name,
                                          tr("The titles of its chats and the labels of its invitations follow.")));
    connect(m_name, &QLineEdit::textChanged, this, &RenameSheet::judge);
    judge();
}

void RenameSheet::judge()
{
    UnitEdit edit;
    edit.kind = UnitEditKind::Rename;
    edit.unit = m_unit.id;
    edit.unitKind = m_unit.kind;
    edit.name = m_name->text().simplified();
    edit.label = m_unit.kind == UnitKind::Class ? domain::classLabelFrom(edit.name) : domain::ClassLabel();
    const QString name = edit.label.isValid() ? domain::displayLabel(edit.label) : edit.name;
    if (m_unit.kind == UnitKind::Class && !edit.label.isValid())
        setLacking(tr("A class is a grade from 1 to 11 and one letter: 5А."));
    else if (name.isEmpty() || name == m_unit.name)
        setLacking(tr("Type the new name; what follows from it is shown here."));
    else
        setAct(m_context.acts.editUnits(m_context.year, {edit}), tr("%1 is called %2 now.").arg(m_unit.name, name));
}

NewUnitSheet::NewUnitSheet(const UnitContext& context, const UnitId& below, QWidget* parent)
    : ActSheet(tr("New unit"), tr("Create"), context.school, parent)
    , m_context(context)
    , m_kind(new QComboBox)
    , m_name(nameEdit())
    , m_parent(new QComboBox)
{
    setObjectName(QStringLiteral("newUnitSheet"));
    m_kind->setObjectName(QStringLiteral("unitKind"));
    for (const UnitKind kind : {UnitKind::Club, UnitKind::Association, UnitKind::Group, UnitKind::Subgroup,
                                UnitKind::MethodicalAssociation, UnitKind::Parallel, UnitKind::Level})
        m_kind->addItem(unitKindWord(kind), static_cast<int>(kind));
    m_parent->setObjectName(QStringLiteral("parentUnit"));
    QList<Unit> parents = context.school->units;
    parents.removeIf([](const Unit& unit) { return unit.archived; });
    fillWithUnits(*m_parent, parents, below);
    auto* row = new QHBoxLayout;
    row->addWidget(widgets::captioned(tr("&Kind"), m_kind), 1);
    row->addWidget(widgets::captioned(tr("&Below"), m_parent), 1);
    fields().addLayout(row);
    fields().addWidget(widgets::captioned(tr("&Name"), m_name));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &NewUnitSheet::judge);
    connect(m_parent, &QComboBox::currentIndexChanged, this, &NewUnitSheet::judge);
    connect(m_name, &QLineEdit::textChanged, this, &NewUnitSheet::judge);
    judge();
}

void NewUnitSheet::judge()
{
    UnitEdit edit;
    edit.unitKind = static_cast<UnitKind>(m_kind->currentData().toInt());
    edit.into = chosenIn(*m_parent);
    edit.name = m_name->text().simplified();
    if (edit.name.isEmpty())
        setLacking(tr("Give it a name, for instance “Chess” or “Teachers of mathematics”."));
    else
        setAct(m_context.acts.editUnits(m_context.year, {edit}), tr("%1 has been created.").arg(edit.name));
}

IntoSheet::IntoSheet(const UnitContext& context, Act act, const QList<Unit>& units, const UnitId& into, QWidget* parent)
    : ActSheet(act == Act::Merge ? tr("Merge %1").arg(namesOf(units)) : tr("Move %1").arg(namesOf(units)),
               act == Act::Merge ? tr("Merge") : tr("Move"), context.school, parent)
    , m_context(context)
    , m_act(act)
    , m_units(units)
    , m_into(new QComboBox)
{
    setObjectName(act == Act::Merge ? QStringLiteral("mergeSheet") : QStringLiteral("moveSheet"));
    m_into->setObjectName(QStringLiteral("into"));
    QList<Unit> targets = context.school->units;
    targets.removeIf([&](const Unit& unit) {
        if (unit.archived)
            return true;
        return act == Act::Merge ? unit.kind != units.first().kind : idsOf(units).contains(unit.id);
    });
    fillWithUnits(*m_into, targets, into);
    fields().addWidget(
        act == Act::Merge
            ? widgets::captioned(tr("All of them go over &into"), m_into,
                                 tr("Pupils and teachers go over; what is left is archived, its chats can be read."))
            : widgets::captioned(tr("&Below"), m_into));
    connect(m_into, &QComboBox::currentIndexChanged, this, &IntoSheet::judge);
    judge();
}

void IntoSheet::judge()
{
    const UnitId into = chosenIn(*m_into);
    const auto edits = m_act == Act::Merge
                           ? session::unitsToMerge(idsOf(m_units), into)
                           : session::unitsTo(UnitEditKind::Move, *m_context.school, idsOf(m_units), into);
    if (edits.isEmpty() || into.isEmpty())
        setLacking(tr("Choose another unit of the same kind that they go over into."));
    else
        setAct(m_context.acts.editUnits(m_context.year, edits),
               (m_act == Act::Merge ? tr("%1 are one now: %2.") : tr("%1 stand below %2 now."))
                   .arg(namesOf(m_units), m_into->currentText()));
}

SplitSheet::SplitSheet(const UnitContext& context, const Unit& unit, QWidget* parent)
    : ActSheet(tr("Split %1").arg(unit.name), tr("Split"), context.school, parent)
    , m_context(context)
    , m_unit(unit)
    , m_kind(new QComboBox)
    , m_name(nameEdit())
    , m_pupils(new QListWidget)
{
    setObjectName(QStringLiteral("splitSheet"));
    const widgets::Measures m(font());
    prefer(QSize(m.px(620), m.px(680)));
    m_kind->setObjectName(QStringLiteral("unitKind"));
    m_kind->addItem(unit.kind == UnitKind::Class ? tr("They go over into a new class")
                                                 : tr("They go over into a new group"),
                    static_cast<int>(unit.kind));
    m_kind->addItem(tr("They stay and form a subgroup"), static_cast<int>(UnitKind::Subgroup));
    m_pupils->setObjectName(QStringLiteral("pupils"));
    m_pupils->setMinimumHeight(m.px(150));
    QList<domain::Person> pupils;
    for (const domain::Seat& seat : context.school->seats) {
        if (seat.unit != unit.id || seat.kind != domain::SeatKind::Pupil)
            continue;
        const auto person = std::ranges::find(context.school->people, seat.person, &domain::Person::id);
        if (person != context.school->people.cend())
            pupils << *person;
    }
    std::ranges::sort(pupils, [](const domain::Person& a, const domain::Person& b) {
        return domain::fullName(a.name).localeAwareCompare(domain::fullName(b.name)) < 0;
    });
    for (const domain::Person& pupil : pupils) {
        auto* item = new QListWidgetItem(domain::fullName(pupil.name), m_pupils);
        item->setData(Qt::UserRole, pupil.id.value());
        item->setCheckState(Qt::Unchecked);
    }
    auto* row = new QHBoxLayout;
    row->addWidget(widgets::captioned(tr("&How"), m_kind), 2);
    row->addWidget(widgets::captioned(tr("&Name of the new part"), m_name), 1);
    fields().addLayout(row);
    fields().addWidget(widgets::captioned(tr("&Who goes over"), m_pupils));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &SplitSheet::judge);
    connect(m_name, &QLineEdit::textChanged, this, &SplitSheet::judge);
    connect(m_pupils, &QListWidget::itemChanged, this, &SplitSheet::judge);
    judge();
}

void SplitSheet::judge()
{
    UnitEdit edit;
    edit.kind = UnitEditKind::Split;
    edit.unit = m_unit.id;
    edit.unitKind = static_cast<UnitKind>(m_kind->currentData().toInt());
    edit.name = m_name->text().simplified();
    edit.label = edit.unitKind == UnitKind::Class ? domain::classLabelFrom(edit.name) : domain::ClassLabel();
    for (int i = 0; i < m_pupils->count(); ++i) {
        if (m_pupils->item(i)->checkState() == Qt::Checked)
            edit.people << domain::PersonId(m_pupils->item(i)->data(Qt::UserRole).toString());
    }
    if (edit.unitKind == UnitKind::Class && !edit.label.isValid())
        setLacking(tr("Name the new class by its grade and letter: 5Д."));
    else if (edit.name.isEmpty())
        setLacking(tr("Give the new part a name."));
    else if (edit.people.isEmpty())
        setLacking(tr("Mark those who go over."));
    else
        setAct(m_context.acts.editUnits(m_context.year, {edit}), tr("%1 has been split.").arg(m_unit.name));
}

ArchiveSheet::ArchiveSheet(const UnitContext& context, bool restores, const QList<Unit>& units, QWidget* parent)
    : ActSheet(restores ? tr("Bring back %1").arg(namesOf(units)) : tr("Archive %1").arg(namesOf(units)),
               restores ? tr("Bring back") : tr("Archive"), context.school, parent)
{
    setObjectName(QStringLiteral("archiveSheet"));
    fields().addWidget(widgets::mutedLabel(
        restores ? tr("Chats are open again. Pupils who have meanwhile gone to another class do not come back.")
                 : tr("Nothing is deleted: chats can be read and searched, but nobody writes in them any more.")));
    const auto edits = session::unitsTo(restores ? UnitEditKind::Restore : UnitEditKind::Archive, *context.school,
                                        idsOf(units));
    setAct(context.acts.editUnits(context.year, edits),
           (restores ? tr("Back from the archive: %1.") : tr("In the archive now: %1.")).arg(namesOf(units)));
}

} // namespace school

// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/school_sheets.h"

#include "delegates/words.h"
#include "domain/school_index.h"
#include "items/completeness_model.h"
#include "school/effect_words.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>
#include <array>

namespace school {
namespace {

using namespace domain;
using exporter::Sheet;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SchoolSheets)
};

QString yesOrNo(bool is)
{
    return is ? Words::tr("yes") : Words::tr("no");
}

bool isClassOrGroup(const Unit& unit)
{
    return (unit.kind == UnitKind::Class || unit.kind == UnitKind::Group) && !unit.archived;
}

QList<const Unit*> classesOf(const School& school)
{
    QList<const Unit*> classes;
    for (const Unit& unit : school.units) {
        if (isClassOrGroup(unit))
            classes << &unit;
    }
    std::ranges::sort(classes, [](const Unit* a, const Unit* b) {
        return std::tie(a->label, a->name) < std::tie(b->label, b->name);
    });
    return classes;
}

// Active people in a seat of that kind, by name.
QList<const Person*> seated(const SchoolIndex& index, const UnitId& unit, SeatKind kind)
{
    QList<const Person*> people;
    for (const Seat* seat : index.seatsIn(unit)) {
        if (seat->kind == kind && index.isActive(seat->person) && !people.contains(index.person(seat->person)))
            people << index.person(seat->person);
    }
    std::ranges::sort(people, [](const Person* a, const Person* b) {
        return fullName(a->name).localeAwareCompare(fullName(b->name)) < 0;
    });
    return people;
}

QString namesOf(const QList<const Person*>& people)
{
    QStringList names;
    for (const Person* person : people)
        names << fullName(person->name);
    return names.join(QStringLiteral(", "));
}

QList<const GuardianLink*> familyOf(const SchoolIndex& index, const PersonId& child)
{
    QList<const GuardianLink*> family;
    for (const GuardianLink* link : index.guardiansOf(child)) {
        if (index.isActive(link->guardian))
            family << link;
    }
    std::ranges::stable_sort(family, {}, &GuardianLink::kind);
    return family;
}

// Columns of one relative of each pupil: there is one mother and one father, others are numbered.
struct RelativeColumns
{
    GuardianKind kind;
    int number; // 0 of a mother and a father

    [[nodiscard]] QStringList header() const
    {
        switch (kind) {
        case GuardianKind::Mother:
            return {Words::tr("Mother"), Words::tr("Phone of the mother"), Words::tr("E-mail of the mother")};
        case GuardianKind::Father:
            return {Words::tr("Father"), Words::tr("Phone of the father"), Words::tr("E-mail of the father")};
        case GuardianKind::Guardian:
            return numbered({Words::tr("Guardian %1"), Words::tr("Phone of guardian %1"),
                             Words::tr("E-mail of guardian %1")});
        case GuardianKind::LegalRepresentative:
            return numbered({Words::tr("Representative %1"), Words::tr("Phone of representative %1"),
                             Words::tr("E-mail of representative %1")});
        case GuardianKind::Other:
            break;
        }
        return numbered({Words::tr("Parent %1"), Words::tr("Phone of parent %1"), Words::tr("E-mail of parent %1")});
    }

private:
    [[nodiscard]] QStringList numbered(const QStringList& words) const
    {
        QStringList header;
        for (const QString& word : words)
            header << word.arg(number);
        return header;
    }
};

// Which place in the row each of the relatives has: of a kind, the first, second…
using Relatives = std::map<GuardianKind, QList<const Person*>>;

Relatives relativesOf(const SchoolIndex& index, const PersonId& child)
{
    Relatives relatives;
    for (const GuardianLink* link : familyOf(index, child)) {
        const bool isOne = link->kind == GuardianKind::Mother || link->kind == GuardianKind::Father;
        const bool isSecond = isOne && !relatives[link->kind].isEmpty();
        relatives[isSecond ? GuardianKind::Other : link->kind] << index.person(link->guardian);
    }
    return relatives;
}

struct PupilRow
{
    const Unit* unit;
    const Person* pupil;
    Relatives relatives;
};

} // namespace

Sheet familiesSheet(const School& school)
{
    const SchoolIndex index(school);
    QList<PupilRow> pupils;
    std::map<GuardianKind, qsizetype> most;
    for (const Unit* unit : classesOf(school)) {
        for (const Person* pupil : seated(index, unit->id, SeatKind::Pupil)) {
            pupils << PupilRow{unit, pupil, relativesOf(index, pupil->id)};
            for (const auto& [kind, people] : pupils.last().relatives)
                most[kind] = std::max(most[kind], people.size());
        }
    }
    Sheet sheet{Words::tr("Pupils and families"),
                {Words::tr("Class"), Words::tr("Surname"), Words::tr("First name"), Words::tr("Patronymic"),
                 Words::tr("Date of birth"), Words::tr("Phone"), Words::tr("E-mail"), Words::tr("ID", "personal file"),
                 Words::tr("Has joined")},
                {}};
    int number = 0;
    for (const auto& [kind, count] : most) {
        const bool isOne = kind == GuardianKind::Mother || kind == GuardianKind::Father;
        for (qsizetype at = 0; at < count; ++at)
            sheet.header += RelativeColumns{kind, isOne ? 0 : ++number}.header();
    }
    for (const PupilRow& row : std::as_const(pupils)) {
        const Person& pupil = *row.pupil;
        QVariantList cells{row.unit->name,         pupil.name.family,    pupil.name.given, pupil.name.patronymic,
                           pupil.bornOn,           pupil.contacts.phone, pupil.contacts.email, pupil.externalId,
                           yesOrNo(!pupil.login.isEmpty())};
        for (const auto& [kind, count] : most) {
            const auto found = row.relatives.find(kind);
            for (qsizetype at = 0; at < count; ++at) {
                const Person* relative = found == row.relatives.end() ? nullptr : found->second.value(at);
                if (relative == nullptr)
                    cells << QVariant() << QVariant() << QVariant();
                else
                    cells << fullName(relative->name) << relative->contacts.phone << relative->contacts.email;
            }
        }
        sheet.rows << cells;
    }
    return sheet;
}

Sheet guardiansSheet(const School& school)
{
    const SchoolIndex index(school);
    Sheet sheet{Words::tr("Representatives"),
                {Words::tr("Representative"), Words::tr("Who"), Words::tr("Child"), Words::tr("Class"),
                 Words::tr("Phone"), Words::tr("E-mail"), Words::tr("Rights"), Words::tr("From"), Words::tr("Until"),
                 Words::tr("Parents’ active group"), Words::tr("Has joined")},
                {}};
    for (const Unit* unit : classesOf(school)) {
        for (const Person* pupil : seated(index, unit->id, SeatKind::Pupil)) {
            for (const GuardianLink* link : familyOf(index, pupil->id)) {
                const Person& guardian = *index.person(link->guardian);
                sheet.rows << QVariantList{
                    fullName(guardian.name), delegates::guardianWord(link->kind), fullName(pupil->name), unit->name,
                    guardian.contacts.phone, guardian.contacts.email,
                    link->rights == GuardianRights::Full ? Words::tr("full", "rights")
                                                         : Words::tr("restricted", "rights"),
                    link->startsOn, link->endsOn, yesOrNo(link->activeGroup), yesOrNo(!guardian.login.isEmpty())};
            }
        }
    }
    return sheet;
}

Sheet staffSheet(const School& school)
{
    const SchoolIndex index(school);
    Sheet sheet{Words::tr("Staff"),
                {Words::tr("Surname"), Words::tr("First name"), Words::tr("Patronymic"), Words::tr("Position"),
                 Words::tr("Class teacher of", "header of a column: classes"), Words::tr("Phone"), Words::tr("E-mail"),
                 Words::tr("ID", "of an employee"), Words::tr("Check"), Words::tr("Has joined")},
                {}};
    for (const Position& position : school.positions) {
        const Person* person = index.person(position.person);
        if (person == nullptr || person->state == PersonState::Departed)
            continue;
        QStringList classes;
        for (const Seat* seat : index.seatsOf(person->id)) {
            const Unit* unit = index.unit(seat->unit);
            if (seat->kind == SeatKind::ClassTeacher && unit != nullptr && !unit->archived)
                classes << unit->name;
        }
        sheet.rows << QVariantList{person->name.family,
                                   person->name.given,
                                   person->name.patronymic,
                                   delegates::positionWord(position.kind),
                                   classes.join(QStringLiteral(", ")),
                                   person->contacts.phone,
                                   person->contacts.email,
                                   person->externalId,
                                   verificationWord(position.verification),
                                   yesOrNo(!person->login.isEmpty())};
    }
    std::ranges::stable_sort(sheet.rows, [](const QVariantList& a, const QVariantList& b) {
        const auto nameOf = [](const QVariantList& row) {
            return fullName({row.at(0).toString(), row.at(1).toString(), row.at(2).toString()});
        };
        return nameOf(a).localeAwareCompare(nameOf(b)) < 0;
    });
    return sheet;
}

Sheet classesSheet(const School& school)
{
    const SchoolIndex index(school);
    Sheet sheet{Words::tr("Classes"),
                {Words::tr("Class"), Words::tr("School year"), Words::tr("Class teacher"), Words::tr("Deputy"),
                 Words::tr("Pupils"), Words::tr("Representatives"), Words::tr("Pupils joined"),
                 Words::tr("Representatives joined")},
                {}};
    for (const Unit* unit : classesOf(school)) {
        const QList<const Person*> pupils = seated(index, unit->id, SeatKind::Pupil);
        QSet<const Person*> guardians;
        for (const Person* pupil : pupils) {
            for (const GuardianLink* link : familyOf(index, pupil->id))
                guardians << index.person(link->guardian);
        }
        const auto joined = [](const auto& people) {
            return static_cast<int>(
                std::ranges::count_if(people, [](const Person* person) { return !person->login.isEmpty(); }));
        };
        sheet.rows << QVariantList{unit->name,
                                   QStringLiteral("%1/%2").arg(unit->year).arg((unit->year + 1) % 100, 2, 10, QChar(u'0')),
                                   namesOf(seated(index, unit->id, SeatKind::ClassTeacher)),
                                   namesOf(seated(index, unit->id, SeatKind::ClassDeputy)),
                                   static_cast<int>(pupils.size()),
                                   static_cast<int>(guardians.size()),
                                   joined(pupils),
                                   joined(guardians)};
    }
    return sheet;
}

Sheet loadSheet(const School& school)
{
    const SchoolIndex index(school);
    Sheet sheet{Words::tr("Teaching load"), {Words::tr("Teacher"), Words::tr("Subject"), Words::tr("Class")}, {}};
    for (const Unit* unit : classesOf(school)) {
        QList<const Seat*> seats;
        for (const Seat* seat : index.seatsIn(unit->id)) {
            if (seat->kind == SeatKind::SubjectTeacher && index.isActive(seat->person))
                seats << seat;
        }
        std::ranges::sort(seats, [](const Seat* a, const Seat* b) { return a->subject.localeAwareCompare(b->subject) < 0; });
        for (const Seat* seat : std::as_const(seats))
            sheet.rows << QVariantList{fullName(index.person(seat->person)->name), seat->subject, unit->name};
    }
    return sheet;
}

Sheet journalSheet(const School& school)
{
    const SchoolIndex index(school);
    Sheet sheet{Words::tr("Journal of movements"),
                {Words::tr("From"), Words::tr("Name"), Words::tr("What"), Words::tr("Out of"), Words::tr("Into"),
                 Words::tr("Order"), Words::tr("Date of the order"), Words::tr("State")},
                {}};
    const auto unitName = [&](const UnitId& id) {
        const Unit* unit = index.unit(id);
        return unit == nullptr ? QString() : unit->name;
    };
    QList<const Movement*> movements;
    for (const Movement& movement : school.movements)
        movements << &movement;
    std::ranges::stable_sort(movements, std::ranges::greater(), &Movement::effectiveOn);
    for (const Movement* movement : std::as_const(movements)) {
        const Person* person = index.person(movement->person);
        sheet.rows << QVariantList{movement->effectiveOn,
                                   person == nullptr ? QString() : fullName(person->name),
                                   movementWord(movement->kind),
                                   unitName(movement->origin),
                                   unitName(movement->unit),
                                   movement->orderNumber,
                                   movement->orderDate,
                                   movementStateWord(movement->state)};
    }
    return sheet;
}

Sheet chatsSheet(const School& school, const QList<session::UnitCheck>& checks)
{
    using items::ChatState;
    items::CompletenessModel model({});
    model.setChecks(school, checks);
    Sheet sheet{Words::tr("Chats of the classes"), {Words::tr("Class")}, {}};
    constexpr std::array kinds{ChatKind::ClassPupils, ChatKind::ClassParents, ChatKind::ClassTeachers};
    for (const ChatKind kind : kinds) {
        const QString chat = kind == ChatKind::ClassPupils    ? Words::tr("Pupils’ chat")
                             : kind == ChatKind::ClassParents ? Words::tr("Parents’ chat")
                                                              : Words::tr("Teachers’ chat");
        sheet.header << chat << Words::tr("%1: could join").arg(chat) << Words::tr("%1: have joined").arg(chat)
                     << Words::tr("%1: know the rules").arg(chat);
    }
    for (const items::CheckedUnit& unit : model.rows()) {
        QVariantList cells{unit.name};
        for (const ChatKind kind : kinds) {
            const session::ChatCheck* check = unit.chat(kind);
            const ChatState state = items::stateOf(check);
            cells << (state == ChatState::Missing       ? Words::tr("missing")
                      : state == ChatState::Unmoderated ? Words::tr("no moderator")
                                                        : Words::tr("has a moderator"));
            if (state == ChatState::Missing)
                cells << QVariant() << QVariant() << QVariant();
            else
                cells << check->expected << check->joined << check->rulesKnown;
        }
        sheet.rows << cells;
    }
    return sheet;
}

Sheet sheetOf(const QTableView& table, const QString& title)
{
    const QAbstractItemModel& model = *table.model();
    Sheet sheet{title, {}, {}};
    QList<int> columns;
    for (int at = 0; at < model.columnCount(); ++at) {
        const int column = table.horizontalHeader()->logicalIndex(at);
        if (table.isColumnHidden(column))
            continue;
        columns << column;
        sheet.header << model.headerData(column, Qt::Horizontal).toString();
    }
    for (int row = 0; row < model.rowCount(); ++row) {
        QVariantList cells;
        for (const int column : std::as_const(columns))
            cells << model.index(row, column).data().toString();
        sheet.rows << cells;
    }
    return sheet;
}

} // namespace school

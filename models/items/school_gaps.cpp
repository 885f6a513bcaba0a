// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/school_gaps.h"

#include "domain/membership.h"
#include "domain/school_index.h"

#include <algorithm>

namespace items {

using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

class Finder
{
public:
    explicit Finder(const School& school)
        : m_school(school)
        , m_index(school)
    {
    }

    [[nodiscard]] QList<Gap> classesWithoutTeacher() const
    {
        QList<Gap> gaps;
        for (const Unit& unit : m_school.units) {
            if (!isClass(&unit))
                continue;
            const QList<const Seat*> seats = m_index.seatsIn(unit.id);
            const bool isLed = std::ranges::any_of(seats, [this](const Seat* seat) {
                return seat->kind == SeatKind::ClassTeacher && m_index.isConfirmed(seat->person);
            });
            if (!isLed)
                gaps << inUnit({.kind = GapKind::NoClassTeacher, .name = unit.name}, unit);
        }
        return gaps;
    }

    [[nodiscard]] QList<Gap> peopleWithoutAccount() const
    {
        QList<Gap> gaps;
        QSet<PersonId> found;
        const auto add = [&](const PersonId& id, PlaceKind place, const Unit* unit, const QString& child) {
            const Person* const person = m_index.person(id);
            if (!person || person->state != PersonState::Active || !person->login.isEmpty() || found.contains(id))
                return;
            found.insert(id);
            const Gap gap{.kind = GapKind::NoAccount, .person = id, .name = fullName(person->name), .place = place,
                          .child = child};
            gaps << (unit ? inUnit(gap, *unit) : gap);
        };
        for (const Position& position : m_school.positions)
            add(position.person, PlaceKind::Staff, nullptr, {});
        for (const auto& [unit, pupil] : pupils()) {
            add(pupil->id, PlaceKind::Pupil, unit, {});
            for (const GuardianLink* link : m_index.guardiansOf(pupil->id))
                add(link->guardian, PlaceKind::Guardian, unit, shortName(pupil->name));
        }
        return gaps;
    }

    [[nodiscard]] QList<Gap> pupilsWithoutGuardian() const
    {
        QList<Gap> gaps;
        for (const auto& [unit, pupil] : pupils()) {
            const QList<const GuardianLink*> family = m_index.guardiansOf(pupil->id);
            if (std::ranges::none_of(family, [this](const GuardianLink* link) { return m_index.isActive(link->guardian); }))
                gaps << inUnit({.kind = GapKind::NoGuardian, .person = pupil->id, .name = fullName(pupil->name)},
                               *unit);
        }
        return gaps;
    }

    [[nodiscard]] QList<Gap> subjectsWithoutChat() const
    {
        // The rule names the chat of a subject, and nobody else does: by its title it is found.
        QSet<QString> titles;
        for (const Chat& chat : m_school.chats) {
            if (chat.kind == ChatKind::Subject)
                titles.insert(chat.title);
        }
        QList<Gap> gaps;
        QHash<std::pair<UnitId, QString>, qsizetype> found;
        for (const Seat& seat : m_school.seats) {
            const Unit* const unit = m_index.unit(seat.unit);
            const Person* const teacher = m_index.person(seat.person);
            if (seat.kind != SeatKind::SubjectTeacher || seat.subject.isEmpty() || !teacher || !unit || unit->archived ||
                !hasSubjectChats(unit->kind) || titles.contains(subjectTitle(*unit, seat.subject)))
                continue;
            const auto known = found.constFind({seat.unit, seat.subject});
            if (known != found.cend()) {
                gaps[*known].teachers += u", "_s + shortName(teacher->name);
                continue;
            }
            found.insert({seat.unit, seat.subject}, gaps.size());
            gaps << inUnit({.kind = GapKind::NoSubjectChat, .name = subjectTitle(*unit, seat.subject), .subject = seat.subject,
                            .teachers = shortName(teacher->name)},
                           *unit);
        }
        return gaps;
    }

private:
    [[nodiscard]] static bool isClass(const Unit* unit) { return unit && hasRuleChats(unit->kind) && !unit->archived; }

    [[nodiscard]] static Gap inUnit(Gap gap, const Unit& unit)
    {
        gap.unit = unit.id;
        gap.unitName = unit.name;
        gap.label = unit.label;
        return gap;
    }

    [[nodiscard]] QList<std::pair<const Unit*, const Person*>> pupils() const
    {
        QList<std::pair<const Unit*, const Person*>> pupils;
        for (const Seat& seat : m_school.seats) {
            const Unit* const unit = m_index.unit(seat.unit);
            if (seat.kind == SeatKind::Pupil && isClass(unit) && m_index.isActive(seat.person))
                pupils << std::pair(unit, m_index.person(seat.person));
        }
        return pupils;
    }

    const School& m_school;
    const SchoolIndex m_index;
};

QList<Gap> found(const Finder& finder, GapKind kind)
{
    switch (kind) {
    case GapKind::NoClassTeacher:
        return finder.classesWithoutTeacher();
    case GapKind::NoAccount:
        return finder.peopleWithoutAccount();
    case GapKind::NoGuardian:
        return finder.pupilsWithoutGuardian();
    case GapKind::NoSubjectChat:
        return finder.subjectsWithoutChat();
    }
    return {};
}

} // namespace

QList<Gap> gapsOf(const School& school, GapKind kind)
{
    QList<Gap> gaps = found(Finder(school), kind);
    std::ranges::stable_sort(gaps, [](const Gap& a, const Gap& b) {
        if (!(a.label == b.label))
            return a.label < b.label;
        const int byUnit = a.unitName.localeAwareCompare(b.unitName);
        return byUnit != 0 ? byUnit < 0 : a.name.localeAwareCompare(b.name) < 0;
    });
    return gaps;
}

QString gapKey(const Gap& gap)
{
    return QString::number(static_cast<int>(gap.kind)) + QLatin1Char('/') + gap.unit.value() + QLatin1Char('/') +
           gap.person.value() + QLatin1Char('/') + gap.subject;
}

GapsModel::GapsModel(Wording wording, QObject* parent)
    : RowsModel(parent)
    , m_wording(std::move(wording))
{
}

int GapsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant GapsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    return m_wording.cell(rowAt(index), static_cast<Column>(index.column()));
}

QVariant GapsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_wording.header(static_cast<Column>(section));
}

} // namespace items

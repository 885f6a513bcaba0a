// SPDX-License-Identifier: GPL-3.0-or-later
// Bulk commands about the staff: who is confirmed, the list of all, and who teaches what.
#include "authority/command.h"
#include "authority/token.h"
#include "domain/membership.h"
#include "domain/person_name.h"

#include <algorithm>
#include <set>

namespace authority {

using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostRows = 5'000;

[[nodiscard]] bool isPupil(const School& school, const PersonId& person)
{
    return std::ranges::any_of(school.seats, [&](const Seat& seat) {
        return seat.person == person && seat.kind == SeatKind::Pupil;
    });
}

// Nobody confirms himself; the founder has been confirmed by the founding.
[[nodiscard]] bool confirmsHimself(const Change& change, const Position& position)
{
    const Position* const known = change.snapshot().find<Position>(keyOf(position));
    return position.person == change.caller() && position.verification == Verification::Confirmed &&
           (!known || known->verification != Verification::Confirmed);
}

// The person whom a line of the list means: by external id, else by the full name among those who are no pupils.
base::Result<PersonId> personOf(const Change& change, const contract::StaffRow& row, const PersonName& name)
{
    const QString externalId = row.externalId.trimmed();
    QList<PersonId> fits;
    for (const Person& person : change.school().people) {
        if (!externalId.isEmpty() && person.externalId == externalId)
            return person.id;
        const bool isOther = !externalId.isEmpty() && !person.externalId.isEmpty();
        if (!isOther && nameKey(person.name) == nameKey(name) && mayBeSamePatronymic(person.name, name) &&
            !isPupil(change.school(), person.id)) {
            fits << person.id;
        }
    }
    if (fits.size() > 1)
        return refuse("staff.several");
    return fits.isEmpty() ? PersonId() : fits.first();
}

base::Result<void> takeRow(Change& change, const contract::StaffRow& row)
{
    const PersonName name = tidied(row.name);
    if (!isFullName(name))
        return refuse("person.name");
    const auto known = personOf(change, row, name);
    if (!known)
        return base::failWith(known);
    Person person = known->isEmpty() ? Person() : *change.snapshot().find<Person>(known->value());
    if (known->isEmpty()) {
        person.id = PersonId(randomName());
        person.name = name;
    }
    if (isPupil(change.school(), person.id))
        return refuse("position.pupil");
    person.state = PersonState::Active;
    const auto overwrite = [](QString& value, const QString& read) {
        if (!read.trimmed().isEmpty())
            value = read.trimmed();
    };
    overwrite(person.name.patronymic, name.patronymic);
    overwrite(person.externalId, row.externalId);
    overwrite(person.contacts.phone, row.contacts.phone);
    overwrite(person.contacts.email, row.contacts.email);
    change.put(person);

    Position position{person.id, row.kind, Verification::Confirmed};
    if (row.kind == PositionKind::Administrator)
        return refuse("staff.administrator");
    if (const Position* const before = change.snapshot().find<Position>(keyOf(position)))
        position = *before;
    position.verification = Verification::Confirmed;
    position.reason.clear();
    if (!row.orderNumber.isEmpty() && row.orderNumber != position.orderNumber)
        position.orderScan.clear(); // of another order
    overwrite(position.orderNumber, row.orderNumber);
    if (row.orderDate.isValid())
        position.orderDate = row.orderDate;
    if (!confirmsHimself(change, position))
        change.put(position);
    return {};
}

} // namespace

base::Result<void> verifyTeachers(Change& change, const contract::PositionsVerifyRequest& request)
{
    if (request.people.isEmpty() || request.people.size() > mostRows)
        return refuse("request.too-large");
    if (request.verification == Verification::Refused && request.reason.trimmed().isEmpty())
        return refuse("position.reason");
    for (const PersonId& person : request.people) {
        const Position* const found =
            change.snapshot().find<Position>(keyOf(Position{person, PositionKind::Teacher, {}}));
        if (!found)
            return refuse("position.none");
        Position position = *found;
        position.verification = request.verification;
        position.reason = request.verification == Verification::Refused ? request.reason.simplified() : QString();
        if (confirmsHimself(change, position))
            return refuse("position.self");
        change.put(position);
    }
    return {};
}

base::Result<void> takeStaffList(Change& change, const contract::StaffListRequest& request)
{
    if (request.rows.isEmpty() || request.rows.size() > mostRows)
        return refuse("request.too-large");
    for (const contract::StaffRow& row : request.rows) {
        if (const auto taken = takeRow(change, row); !taken)
            return taken;
    }
    return {};
}

base::Result<void> editLoad(Change& change, const contract::LoadEditRequest& request)
{
    if (request.lines.isEmpty() || request.lines.size() > mostRows)
        return refuse("request.too-large");
    QHash<QString, SeatId> seats;
    const auto keyOfLine = [](const PersonId& teacher, const UnitId& unit, const QString& subject) {
        return QStringList{teacher.value(), unit.value(), subject}.join(u'/');
    };
    for (const Seat& seat : change.school().seats) {
        if (seat.kind == SeatKind::SubjectTeacher)
            seats.insert(keyOfLine(seat.person, seat.unit, seat.subject), seat.id);
    }
    for (const contract::LoadLine& line : request.lines) {
        const Unit* const unit = change.snapshot().find<Unit>(line.unit.value());
        const QString subject = line.subject.simplified();
        if (!unit || unit->archived)
            return refuse("unit.unknown");
        if (!isTitle(subject))
            return refuse("seat.subject");
        const QString key = keyOfLine(line.teacher, line.unit, subject);
        const SeatId known = seats.value(key);
        if (!line.present) {
            if (const Seat* const seat = change.snapshot().find<Seat>(known.value()))
                change.remove(Seat(*seat));
            seats.remove(key);
            continue;
        }
        const bool isStaff = std::ranges::find(change.school().positions, line.teacher, &Position::person) !=
                             change.school().positions.end();
        if (!isStaff)
            return refuse("seat.not-staff");
        if (!known.isEmpty())
            continue;
        const Seat seat{SeatId(randomName()), line.teacher, line.unit, SeatKind::SubjectTeacher, subject};
        change.put(seat);
        seats.insert(key, seat.id);
    }
    return {};
}

base::Result<void> openSubjectChats(Change& change, const contract::LoadChatsRequest& request)
{
    if (request.subjects.isEmpty() || request.subjects.size() > mostRows)
        return refuse("request.too-large");
    std::set<std::pair<UnitId, QString>> taught;
    for (const Seat& seat : change.school().seats) {
        if (seat.kind == SeatKind::SubjectTeacher)
            taught.emplace(seat.unit, seat.subject);
    }
    std::set<std::pair<UnitId, QString>> known;
    for (const Chat& chat : change.school().chats) {
        if (chat.kind == ChatKind::Subject)
            known.emplace(chat.unit, chat.subject);
    }
    for (const contract::TaughtSubject& wanted : request.subjects) {
        const Unit* const unit = change.snapshot().find<Unit>(wanted.unit.value());
        if (!unit || unit->archived || !hasSubjectChats(unit->kind))
            return refuse("unit.unknown");
        if (!taught.contains({wanted.unit, wanted.subject}))
            return refuse("load.not-taught");
        if (!known.emplace(wanted.unit, wanted.subject).second)
            continue;
        // The rest is the rule's, which finds it by unit and subject.
        Chat chat;
        chat.id = ChatId(randomName());
        chat.kind = ChatKind::Subject;
        chat.unit = wanted.unit;
        chat.subject = wanted.subject;
        chat.title = subjectTitle(*unit, wanted.subject);
        change.put(chat);
    }
    return {};
}

} // namespace authority

// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/effect_words.h"

#include "delegates/words.h"
#include "school/contacts_sheet.h"
#include "school/words_sheet.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace school {
namespace {

using session::Effect;
using session::EffectKind;

constexpr qsizetype kMostNames = 6;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Effects)
};

QString heading(EffectKind kind, int count)
{
    switch (kind) {
    case EffectKind::UnitNew:
        return Words::tr("New classes and other units: %1").arg(count);
    case EffectKind::UnitRenamed:
        return Words::tr("Get another name: %1").arg(count);
    case EffectKind::UnitMoved:
        return Words::tr("Move to another place in the structure: %1").arg(count);
    case EffectKind::UnitChanged:
        return Words::tr("Go on in another school year: %1").arg(count);
    case EffectKind::UnitArchived:
        return Words::tr("Go into the archive, chats become read-only: %1").arg(count);
    case EffectKind::UnitRestored:
        return Words::tr("Come back from the archive: %1").arg(count);
    case EffectKind::UnitGone:
        return Words::tr("Are no more: %1").arg(count);
    case EffectKind::PersonNew:
        return Words::tr("New people: %1").arg(count);
    case EffectKind::PersonChanged:
        return Words::tr("Cards change: %1").arg(count);
    case EffectKind::PersonDeparted:
        return Words::tr("Leave the school, their accounts are closed: %1").arg(count);
    case EffectKind::PersonReturned:
        return Words::tr("Come back to the school: %1").arg(count);
    case EffectKind::PersonGone:
        return Words::tr("Are no longer in the lists: %1").arg(count);
    case EffectKind::PositionGiven:
        return Words::tr("Get a position: %1").arg(count);
    case EffectKind::PositionChanged:
        return Words::tr("Positions change: %1").arg(count);
    case EffectKind::PositionTaken:
        return Words::tr("Give up a position: %1").arg(count);
    case EffectKind::SeatTaken:
        return Words::tr("Get a place in a class or group: %1").arg(count);
    case EffectKind::SeatChanged:
        return Words::tr("Places change: %1").arg(count);
    case EffectKind::SeatLeft:
        return Words::tr("Give up a place in a class or group: %1").arg(count);
    case EffectKind::LinkNew:
        return Words::tr("Answer for a child from now on: %1").arg(count);
    case EffectKind::LinkChanged:
        return Words::tr("Family links change: %1").arg(count);
    case EffectKind::LinkGone:
        return Words::tr("No longer answer for a child: %1").arg(count);
    case EffectKind::ChatNew:
        return Words::tr("New chats: %1").arg(count);
    case EffectKind::ChatRenamed:
        return Words::tr("Chats get another title: %1").arg(count);
    case EffectKind::ChatArchived:
        return Words::tr("Chats become read-only: %1").arg(count);
    case EffectKind::ChatRestored:
        return Words::tr("Chats are open again: %1").arg(count);
    case EffectKind::ChatGone:
        return Words::tr("Chats are no more: %1").arg(count);
    case EffectKind::MembersIn:
        return Words::tr("Chats that people come into: %1").arg(count);
    case EffectKind::MembersOut:
        return Words::tr("Chats that people leave: %1").arg(count);
    case EffectKind::ModeratorsIn:
        return Words::tr("Chats that get a moderator: %1").arg(count);
    case EffectKind::ModeratorsOut:
        return Words::tr("Chats that lose a moderator: %1").arg(count);
    case EffectKind::InviteVoid:
        return Words::tr("Invitations that are no longer valid: %1").arg(count);
    case EffectKind::InviteMoved:
        return Words::tr("Invitations that lead elsewhere now: %1").arg(count);
    case EffectKind::MovementNew:
        return Words::tr("Entries in the journal: %1").arg(count);
    case EffectKind::MovementChanged:
        return Words::tr("Entries of the journal that change: %1").arg(count);
    case EffectKind::WordChanged:
        return Words::tr("Words change: %1").arg(count);
    case EffectKind::ContactsChanged:
        return Words::tr("Who may write to whom changes: %1").arg(count);
    case EffectKind::ChatClosesOn:
        return Words::tr("Chats get another last day: %1").arg(count);
    }
    return {};
}

QString seatOf(const QString& words)
{
    const auto kind = session::seatKindIn(words);
    return kind ? seatWord(*kind, session::subjectIn(words)) : words;
}

QString positionOf(const QString& words)
{
    const auto kind = session::positionKindIn(words);
    const auto verification = session::verificationIn(words);
    if (!kind || !verification)
        return words;
    return Words::tr("%1 (%2)", "position (how far it is confirmed)")
        .arg(delegates::positionWord(*kind), verificationWord(*verification));
}

QString changed(const QString& before, const QString& after)
{
    return before == after ? after : Words::tr("%1 → %2", "before, after").arg(before, after);
}

QString reachOf(const QString& name)
{
    const auto reach = session::contactReachIn(name);
    return reach ? contactReachWord(*reach) : name;
}

QString lastDay(const QString& date)
{
    return date.isEmpty() ? Words::tr("no last day") : dayWord(QDate::fromString(date, Qt::ISODate));
}

QString at(const QString& name, const QString& what)
{
    return Words::tr("%1 — %2", "name, what happens").arg(name, what);
}

// Names by id, for those whom an effect only counts.
class Names
{
public:
    explicit Names(const domain::School& school)
    {
        for (const domain::Person& person : school.people)
            m_names.insert(person.id, domain::shortName(person.name));
    }

    [[nodiscard]] QString of(const QList<domain::PersonId>& people) const
    {
        QStringList named;
        for (const domain::PersonId& person : people) {
            if (named.size() < kMostNames && m_names.contains(person))
                named << m_names.value(person);
        }
        named.sort();
        const auto others = static_cast<int>(people.size() - named.size());
        if (named.isEmpty())
            return Words::tr("%n person(s)", nullptr, others);
        const QString list = named.join(QStringLiteral(", "));
        return others == 0 ? list : Words::tr("%1 and %n more", "names", others).arg(list);
    }

private:
    QHash<domain::PersonId, QString> m_names;
};

QString sentence(const Effect& effect, const Names& names)
{
    const QString& unit = effect.unitName;
    const QString& person = effect.personName;
    switch (effect.kind) {
    case EffectKind::UnitRenamed:
    case EffectKind::ChatRenamed:
    case EffectKind::PersonChanged:
        return changed(effect.before, effect.after);
    case EffectKind::UnitMoved:
        return at(unit, changed(effect.before, effect.after));
    case EffectKind::UnitChanged:
        return at(unit, Words::tr("school year %1/%2").arg(effect.after).arg((effect.after.toInt() + 1) % 100, 2, 10,
                                                                            QLatin1Char('0')));
    case EffectKind::UnitNew:
    case EffectKind::UnitArchived:
    case EffectKind::UnitRestored:
    case EffectKind::UnitGone:
        return unit;
    case EffectKind::PersonNew:
    case EffectKind::PersonDeparted:
    case EffectKind::PersonReturned:
    case EffectKind::PersonGone:
        return person;
    case EffectKind::PositionGiven:
        return at(person, positionOf(effect.after));
    case EffectKind::PositionTaken:
        return at(person, positionOf(effect.before));
    case EffectKind::PositionChanged:
        return at(person, changed(positionOf(effect.before), positionOf(effect.after)));
    case EffectKind::SeatTaken:
        return at(person, Words::tr("%1, %2", "class, as what").arg(unit, seatOf(effect.after)));
    case EffectKind::SeatLeft:
        return at(person, Words::tr("%1, %2", "class, as what").arg(unit, seatOf(effect.before)));
    case EffectKind::SeatChanged:
        return at(person, Words::tr("%1, %2", "class, as what").arg(unit, seatOf(effect.after)));
    case EffectKind::LinkNew:
    case EffectKind::LinkChanged:
    case EffectKind::LinkGone: {
        const auto kind = session::guardianKindIn(effect.before);
        return at(person, Words::tr("%1: %2", "mother: Efimova Lyubov (her child)")
                              .arg(delegates::guardianWord(kind.value_or(domain::GuardianKind::Other)), effect.after));
    }
    case EffectKind::ChatNew:
    case EffectKind::ChatArchived:
    case EffectKind::ChatRestored:
        return effect.after;
    case EffectKind::ChatGone:
        return effect.before;
    case EffectKind::MembersIn:
    case EffectKind::MembersOut:
    case EffectKind::ModeratorsIn:
    case EffectKind::ModeratorsOut:
        return at(effect.after, names.of(effect.people));
    case EffectKind::InviteVoid:
        return unit.isEmpty() ? person : at(person, unit);
    case EffectKind::InviteMoved:
        return at(person, changed(effect.before, effect.after));
    case EffectKind::MovementNew:
    case EffectKind::MovementChanged: {
        const auto kind = session::movementKindIn(effect.after);
        return at(person, Words::tr("%1, from %2", "transferred, from 1 December 2026")
                              .arg(kind ? movementWord(*kind) : effect.after,
                                   dayWord(QDate::fromString(effect.before, Qt::ISODate))));
    }
    case EffectKind::WordChanged:
        return at(wordCaption(unit), changed(effect.before, effect.after));
    case EffectKind::ContactsChanged:
        return Words::tr("%1: %2; %3", "pair of roles: before → after; whom it concerns")
            .arg(contactPairWord(unit), changed(reachOf(effect.before), reachOf(effect.after)),
                  effect.people.isEmpty() ? Words::tr("concerns nobody yet")
                                          : Words::tr("concerns %n person(s)", nullptr, static_cast<int>(effect.people.size())));
    case EffectKind::ChatClosesOn:
        return at(person, changed(lastDay(effect.before), lastDay(effect.after)));
    }
    return {};
}

} // namespace

items::EffectWording effectWording(const std::shared_ptr<const domain::School>& school)
{
    return {heading, [names = Names(*school)](const Effect& effect) { return sentence(effect, names); }};
}

QString seatWord(domain::SeatKind kind, const QString& subject)
{
    switch (kind) {
    case domain::SeatKind::ClassTeacher:
        return Words::tr("class teacher");
    case domain::SeatKind::ClassDeputy:
        return Words::tr("deputy of the class teacher");
    case domain::SeatKind::SubjectTeacher:
        return subject.isEmpty() ? Words::tr("teacher") : Words::tr("teacher: %1").arg(subject);
    case domain::SeatKind::Leader:
        return Words::tr("leader");
    case domain::SeatKind::Pupil:
        break;
    }
    return Words::tr("pupil");
}

QString verificationWord(domain::Verification verification)
{
    switch (verification) {
    case domain::Verification::None:
        return Words::tr("not looked at");
    case domain::Verification::Pending:
        return Words::tr("waits for confirmation");
    case domain::Verification::Confirmed:
        return Words::tr("confirmed");
    case domain::Verification::Refused:
        break;
    }
    return Words::tr("refused");
}

QString movementWord(domain::MovementKind kind)
{
    switch (kind) {
    case domain::MovementKind::Enrolled:
        return Words::tr("enrolled");
    case domain::MovementKind::Transferred:
        return Words::tr("transferred");
    case domain::MovementKind::Left:
        return Words::tr("left the school");
    case domain::MovementKind::Hired:
        return Words::tr("hired");
    case domain::MovementKind::Dismissed:
        break;
    }
    return Words::tr("dismissed");
}

QString movementStateWord(domain::MovementState state)
{
    switch (state) {
    case domain::MovementState::Planned:
        return Words::tr("to come");
    case domain::MovementState::Done:
        return Words::tr("done");
    case domain::MovementState::Cancelled:
        return Words::tr("cancelled");
    case domain::MovementState::Failed:
        break;
    }
    return Words::tr("could not be carried out: look at it");
}

QString unitKindWord(domain::UnitKind kind)
{
    switch (kind) {
    case domain::UnitKind::School:
        return Words::tr("School");
    case domain::UnitKind::Staff:
        return Words::tr("Staff");
    case domain::UnitKind::Level:
        return Words::tr("Level of education");
    case domain::UnitKind::Parallel:
        return Words::tr("Parallel");
    case domain::UnitKind::Class:
        return Words::tr("Class");
    case domain::UnitKind::Subgroup:
        return Words::tr("Subgroup");
    case domain::UnitKind::Group:
        return Words::tr("Learning group");
    case domain::UnitKind::Club:
        return Words::tr("Club");
    case domain::UnitKind::Association:
        return Words::tr("Association");
    case domain::UnitKind::MethodicalAssociation:
        break;
    }
    return Words::tr("Methodical association");
}

QString dayWord(const QDate& day)
{
    return QLocale().toString(day, QStringLiteral("d MMMM yyyy"));
}

} // namespace school

// SPDX-License-Identifier: GPL-3.0-or-later
#include "school_builder.h"

#include <algorithm>

namespace domain {

using namespace Qt::Literals::StringLiterals;

SchoolBuilder::SchoolBuilder()
    : root(UnitId(u"school"_s))
{
    school.organisation = {OrganisationKind::School, u"Школа № 44"_s, u"Школа"_s, u"Asia/Omsk"_s};
    school.units << Unit{root, UnitKind::School, {}, u"Школа № 44"_s, {}, 0, false};
    school.rules << Rules{1, u"Правила"_s, u"Протокол № 1"_s, u"Уважайте друг друга."_s,
                          QDateTime(QDate(2026, 8, 1), QTime(0, 0), Qt::UTC)};
}

UnitId SchoolBuilder::classUnit(int grade, const QString& letter)
{
    const ClassLabel label{grade, letter};
    const UnitId id(u"u"_s + QString::number(grade) + letter);
    school.units << Unit{id, UnitKind::Class, root, displayLabel(label), label, 2026, false};
    return id;
}

PersonId SchoolBuilder::person(const QString& family, const QString& given, const QString& patronymic)
{
    const PersonId id(u"p"_s + QString::number(school.people.size() + 1).rightJustified(4, u'0') + family);
    Person person;
    person.id = id;
    person.name = {family, given, patronymic};
    school.people << person;
    return id;
}

PersonId SchoolBuilder::staff(const QString& family, const QString& given, PositionKind kind, Verification verification)
{
    const PersonId id = person(family, given, u"Ивановна"_s);
    school.positions << Position{id, kind, verification};
    return id;
}

PersonId SchoolBuilder::pupil(const QString& family, const QString& given, const UnitId& unit)
{
    const PersonId id = person(family, given);
    seat(id, unit, SeatKind::Pupil);
    return id;
}

PersonId SchoolBuilder::guardian(const QString& family, const QString& given, const PersonId& child, GuardianKind kind)
{
    const PersonId id = person(family, given);
    school.guardians << GuardianLink{id, child, kind};
    return id;
}

void SchoolBuilder::seat(const PersonId& person, const UnitId& unit, SeatKind kind)
{
    school.seats << Seat{SeatId(u"s"_s + QString::number(school.seats.size() + 1)), person, unit, kind, {}};
}

void SchoolBuilder::consent(const PersonId& person, const UnitId& unit, ConsentState state)
{
    school.consents << Consent{person, unit, state, QDateTime()};
}

void SchoolBuilder::admit(const PersonId& person)
{
    std::ranges::find(school.people, person, &Person::id)->login = Login(u"l-"_s + person.value());
    school.acknowledgements << Acknowledgement{person, school.rules.last().version, QDateTime()};
}

void SchoolBuilder::settle()
{
    school.chats = wantedChats(school, words);
    for (Chat& chat : school.chats) {
        if (chat.id.isEmpty())
            chat.id = ChatId(u"c-"_s + chat.unit.value() + u'-' + QString::number(static_cast<int>(chat.kind)));
    }
    const SchoolIndex index(school);
    QList<ChatMember> members;
    for (const Chat& chat : school.chats)
        members << membersOf(index, chat, words);
    school.members = members;
}

Chat SchoolBuilder::chat(const UnitId& unit, ChatKind kind) const
{
    const auto found =
        std::ranges::find_if(school.chats, [&](const Chat& chat) { return chat.unit == unit && chat.kind == kind; });
    return found == school.chats.end() ? Chat{} : *found;
}

QList<ChatMember> SchoolBuilder::members(const UnitId& unit, ChatKind kind) const
{
    const ChatId id = chat(unit, kind).id;
    QList<ChatMember> members;
    std::ranges::copy_if(school.members, std::back_inserter(members),
                         [&](const ChatMember& member) { return member.chat == id; });
    return members;
}

QStringList SchoolBuilder::nicks(const UnitId& unit, ChatKind kind) const
{
    QStringList nicks;
    for (const ChatMember& member : members(unit, kind))
        nicks << member.nick;
    nicks.sort();
    return nicks;
}

School randomSchool(unsigned seed)
{
    std::mt19937 random(seed);
    const auto below = [&](int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random); };
    static const QStringList families{u"Иванова"_s, u"Ким"_s, u"Ёлкина"_s};
    static const QStringList givens{u"Анна"_s, u"Пётр"_s};
    SchoolBuilder build;
    QList<UnitId> units;
    for (int i = 0; i < 3; ++i)
        units << build.classUnit(5 + i, u"А"_s);
    build.school.units.last().archived = below(2) == 1;
    const auto family = [&] { return families.at(below(3)); };
    const auto given = [&] { return givens.at(below(2)); };
    for (int i = 0; i < 8; ++i) {
        const PersonId teacher =
            build.staff(family(), given(), static_cast<PositionKind>(below(5)), static_cast<Verification>(below(4)));
        if (below(3) > 0)
            build.seat(teacher, units.at(below(3)), below(2) ? SeatKind::ClassTeacher : SeatKind::SubjectTeacher);
    }
    for (int i = 0; i < 12; ++i) {
        const UnitId unit = units.at(below(3));
        const PersonId child = build.pupil(family(), given(), unit);
        build.consent(child, unit, static_cast<ConsentState>(below(3)));
        for (int j = below(3); j > 0; --j) {
            const PersonId parent = build.guardian(family(), given(), child, static_cast<GuardianKind>(below(5)));
            build.consent(parent, unit, static_cast<ConsentState>(below(3)));
        }
    }
    for (Person& person : build.school.people) {
        const PersonId id = person.id;
        if (below(8) == 0)
            person.state = PersonState::Departed;
        if (below(4) > 0)
            build.admit(id);
    }
    return build.school;
}

} // namespace domain

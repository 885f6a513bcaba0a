// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/membership.h"
#include "domain/nick.h"
#include "school_builder.h"
#include "support/qt_strings.h"

#include <algorithm>

using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

SchoolBuilder settled(unsigned seed)
{
    SchoolBuilder build;
    build.school = randomSchool(seed);
    build.settle();
    return build;
}

} // namespace

TEST_CASE("a class has three chats and the school three more")
{
    SchoolBuilder build;
    const UnitId unit = build.classUnit(5, u"А"_s);
    build.settle();
    QStringList titles;
    for (const Chat& chat : build.school.chats)
        titles << chat.title;
    CHECK(titles == QStringList{u"Учительская"_s, u"Общешкольный"_s, u"Сотрудники"_s, u"5«А» — ученики"_s,
                                u"5«А» — родители"_s, u"5«А» — учителя"_s});
    CHECK(build.chat(unit, ChatKind::ClassParents).history == HistoryPolicy::FromJoining);
    CHECK(build.chat(build.root, ChatKind::SchoolChannel).whoMayWrite == WhoMayWrite::PublishersOnly);
}

TEST_CASE("D12, S6, S7: a guardian comes into the parents' chat with account, rules and consent, and not before")
{
    SchoolBuilder build;
    const UnitId unit = build.classUnit(5, u"А"_s);
    const PersonId child = build.pupil(u"Ефимова"_s, u"Любовь"_s, unit);
    const PersonId mother = build.guardian(u"Щербакова"_s, u"Евгения"_s, child);
    const QStringList in{u"Щербакова Евгения (мама: Ефимова Любовь)"_s};

    build.consent(mother, unit);
    build.settle();
    CHECK(build.nicks(unit, ChatKind::ClassParents).isEmpty());

    build.admit(mother);
    build.settle();
    CHECK(build.nicks(unit, ChatKind::ClassParents) == in);
    CHECK(build.nicks(unit, ChatKind::ClassPupils).isEmpty());
    CHECK(build.nicks(build.root, ChatKind::SchoolChannel) == in);

    SECTION("refusal is respected")
    {
        build.school.consents.last().state = ConsentState::Refused;
        build.settle();
        CHECK(build.nicks(unit, ChatKind::ClassParents).isEmpty());
    }
    SECTION("new rules have to be acknowledged anew, and until then nobody is turned out")
    {
        Rules next = build.school.rules.last();
        ++next.version;
        next.acknowledgeBy = QDateTime(QDate(2026, 12, 1), QTime(9, 0), Qt::UTC);
        build.school.rules << next;
        build.settle();
        CHECK(build.nicks(unit, ChatKind::ClassParents) == in);
        const SchoolIndex index(build.school);
        CHECK(index.isAdmitted(mother));
        CHECK_FALSE(index.knowsRules(mother));
        CHECK(index.readOnlyFrom(mother) == next.acknowledgeBy);
    }
    SECTION("when the child leaves, the guardian leaves that chat")
    {
        std::ranges::find(build.school.people, child, &Person::id)->state = PersonState::Departed;
        build.settle();
        CHECK(build.nicks(unit, ChatKind::ClassParents).isEmpty());
    }
}

TEST_CASE("a parent of two children is in both parents' chats, each time named by the child who sits there")
{
    SchoolBuilder build;
    const UnitId fifth = build.classUnit(5, u"А"_s);
    const UnitId ninth = build.classUnit(9, u"Б"_s);
    const PersonId first = build.pupil(u"Ким"_s, u"Анна"_s, fifth);
    const PersonId second = build.pupil(u"Ким"_s, u"Пётр"_s, ninth);
    const PersonId father = build.guardian(u"Ким"_s, u"Олег"_s, first, GuardianKind::Father);
    build.school.guardians << GuardianLink{father, second, GuardianKind::Father};
    build.consent(father, fifth);
    build.consent(father, ninth);
    build.admit(father);
    build.settle();
    CHECK(build.nicks(fifth, ChatKind::ClassParents) == QStringList{u"Ким Олег (папа: Ким Анна)"_s});
    CHECK(build.nicks(ninth, ChatKind::ClassParents) == QStringList{u"Ким Олег (папа: Ким Пётр)"_s});
    CHECK(build.nicks(build.root, ChatKind::SchoolChannel) == QStringList{u"Ким Олег (папа: Ким Анна, Ким Пётр)"_s});
}

TEST_CASE("the confirmed class teacher moderates all chats of the class, an unconfirmed one is nowhere")
{
    SchoolBuilder build;
    const UnitId unit = build.classUnit(5, u"А"_s);
    const auto verification = GENERATE(Verification::Confirmed, Verification::Pending, Verification::Refused);
    const PersonId teacher = build.staff(u"Петрова"_s, u"Мария"_s, PositionKind::Teacher, verification);
    build.seat(teacher, unit, SeatKind::ClassTeacher);
    build.admit(teacher);
    build.settle();
    const bool confirmed = verification == Verification::Confirmed;
    for (const auto kind : {ChatKind::ClassPupils, ChatKind::ClassParents, ChatKind::ClassTeachers}) {
        const QList<ChatMember> members = build.members(unit, kind);
        REQUIRE(members.size() == (confirmed ? 1 : 0));
        if (confirmed) {
            CHECK(members.first().nick == u"Петрова Мария Ивановна (классный руководитель)"_s);
            CHECK(members.first().role == MemberRole::Moderator);
        }
    }
    CHECK(build.members(build.root, ChatKind::StaffRoom).size() == (confirmed ? 1 : 0));
}

TEST_CASE("only the administration writes in channels")
{
    SchoolBuilder build;
    const PersonId head = build.staff(u"Орлова"_s, u"Вера"_s, PositionKind::Head);
    const PersonId teacher = build.staff(u"Петрова"_s, u"Мария"_s);
    build.admit(head);
    build.admit(teacher);
    build.settle();
    for (const ChatMember& member : build.members(build.root, ChatKind::StaffChannel))
        CHECK(member.mayWrite == (member.person == head));
    for (const ChatMember& member : build.members(build.root, ChatKind::StaffRoom))
        CHECK(member.mayWrite);
}

TEST_CASE("namesakes are told apart, and who was there first keeps the name")
{
    SchoolBuilder build;
    const UnitId unit = build.classUnit(5, u"А"_s);
    const PersonId first = build.pupil(u"Ким"_s, u"Анна"_s, unit);
    const PersonId second = build.pupil(u"Ким"_s, u"анна"_s, unit);
    build.consent(first, unit);
    build.consent(second, unit);
    build.admit(second);
    build.settle();
    CHECK(build.nicks(unit, ChatKind::ClassPupils) == QStringList{u"Ким анна"_s});
    build.admit(first);
    build.settle();
    CHECK(build.nicks(unit, ChatKind::ClassPupils) == QStringList{u"Ким Анна 2"_s, u"Ким анна"_s});
}

TEST_CASE("an archived class keeps its chats, in which nobody writes")
{
    SchoolBuilder build;
    const UnitId unit = build.classUnit(5, u"А"_s);
    const PersonId child = build.pupil(u"Ким"_s, u"Анна"_s, unit);
    build.consent(child, unit);
    build.admit(child);
    build.settle();
    build.school.units.last().archived = true;
    build.settle();
    CHECK(build.chat(unit, ChatKind::ClassPupils).archived);
    REQUIRE(build.members(unit, ChatKind::ClassPupils).size() == 1);
    CHECK_FALSE(build.members(unit, ChatKind::ClassPupils).first().mayWrite);
}

TEST_CASE("whatever the school is like, its chats keep the promises")
{
    for (unsigned seed = 0; seed < 150; ++seed) {
        INFO("seed " << seed);
        SchoolBuilder build = settled(seed);
        const School once = build.school;
        build.settle();
        REQUIRE(build.school == once); // asked again, the rule says the same

        const SchoolIndex index(once);
        QSet<std::pair<ChatId, QString>> nicks;
        QSet<std::pair<ChatId, PersonId>> people;
        for (const ChatMember& member : once.members) {
            nicks.insert({member.chat, member.nick.toCaseFolded()});
            people.insert({member.chat, member.person});
            REQUIRE(index.isAdmitted(member.person));

            const ChatKind kind = index.chat(member.chat)->kind;
            const UnitId unit = index.chat(member.chat)->unit;
            const QList<const Seat*> seats = index.seatsOf(member.person);
            const bool isPupil =
                std::ranges::any_of(seats, [](const Seat* seat) { return seat->kind == SeatKind::Pupil; });
            if (kind == ChatKind::ClassParents)
                REQUIRE_FALSE(isPupil);
            if (!holdsFamilies(kind))
                REQUIRE(index.isConfirmed(member.person));
            const bool isStaff = index.isConfirmed(member.person);
            if (hasRuleChats(index.unit(unit)->kind) && !isStaff)
                REQUIRE(index.hasConsented(member.person, unit));
            if (member.role == MemberRole::Moderator)
                REQUIRE(isStaff);
        }
        REQUIRE(nicks.size() == once.members.size());
        REQUIRE(people.size() == once.members.size());
    }
}

TEST_CASE("a part of a class has the chat of its subject, by the consent that was given for the class")
{
    SchoolBuilder build;
    const UnitId unit = build.classUnit(5, u"А"_s);
    Unit part;
    part.id = UnitId(u"5А англ"_s);
    part.kind = UnitKind::Subgroup;
    part.parent = unit;
    part.name = u"5«А», группа 1"_s;
    build.school.units << part;
    const PersonId inPart = build.pupil(u"Ефимова"_s, u"Любовь"_s, unit);
    const PersonId unwilling = build.pupil(u"Орлов"_s, u"Пётр"_s, unit);
    const PersonId teacher = build.staff(u"Петрова"_s, u"Анна"_s);
    for (const PersonId& pupil : {inPart, unwilling}) {
        build.seat(pupil, part.id, SeatKind::Pupil);
        build.admit(pupil);
    }
    build.consent(inPart, unit);
    build.admit(teacher);
    build.seat(teacher, part.id, SeatKind::SubjectTeacher);
    build.school.seats.last().subject = u"Английский язык"_s;
    Chat chat;
    chat.id = ChatId(u"english"_s);
    chat.kind = ChatKind::Subject;
    chat.unit = part.id;
    chat.subject = u"Английский язык"_s;
    build.school.chats << chat;
    build.settle();
    CHECK(build.chat(part.id, ChatKind::Subject).title == u"5«А», группа 1 — Английский язык"_s);
    CHECK(build.nicks(part.id, ChatKind::Subject) == QStringList{u"Ефимова Любовь"_s, u"Петрова Анна Ивановна (учитель)"_s});
    const auto members = build.members(part.id, ChatKind::Subject);
    CHECK(std::ranges::count(members, MemberRole::Moderator, &ChatMember::role) == 1);
}

TEST_CASE("what a person is stands beside the name only while the school has confirmed it (C3)")
{
    SchoolBuilder build;
    const UnitId unit = build.classUnit(5, u"А"_s);
    const PersonId teacher = build.staff(u"Петрова"_s, u"Мария"_s);
    const PersonId child = build.pupil(u"Ким"_s, u"Анна"_s, unit);
    const PersonId mother = build.guardian(u"Ким"_s, u"Ольга"_s, child);
    Chat chat;
    chat.id = ChatId(u"trip"_s);
    chat.kind = ChatKind::ByHand;
    chat.unit = build.root;
    build.school.chats << chat;
    for (const PersonId& each : {teacher, child, mother})
        build.school.members << ChatMember{chat.id, each, u"Директор школы"_s, MemberRole::Member, true, {}};
    build.settle();
    CHECK(build.nicks(build.root, ChatKind::ByHand) ==
          QStringList{u"Ким Анна"_s, u"Ким Ольга (мама: Ким Анна)"_s, u"Петрова Мария Ивановна (учитель)"_s});

    SECTION("whoever is not confirmed any more is called by the name")
    {
        build.school.positions.first().verification = Verification::Refused;
        build.settle();
        CHECK(build.nicks(build.root, ChatKind::ByHand).last() == u"Петрова Мария Ивановна"_s);
    }
    SECTION("the highest position counts, in the school's own word")
    {
        Vocabulary words = build.words;
        words.deputy = u"завуч"_s;
        build.school.positions << Position{.person = teacher, .kind = PositionKind::Deputy,
                                           .verification = Verification::Confirmed, .orderNumber = {}, .orderDate = {},
                                           .reason = {}};
        const QList<ChatMember> members = membersOf(SchoolIndex(build.school), chat, words);
        CHECK(std::ranges::count(members, u"Петрова Мария Ивановна (завуч)"_s, &ChatMember::nick) == 1);
    }
    SECTION("a guardian is told from somebody of the staff")
    {
        CHECK(isGuardianNick(u"Ким Ольга (мама: Ким Анна)"_s));
        CHECK(isGuardianNick(u"Ким Ольга (мама: Ким Анна; опекун: Лев Борис) 2"_s));
        CHECK_FALSE(isGuardianNick(u"Петрова Мария Ивановна (классный руководитель)"_s));
        CHECK_FALSE(isGuardianNick(u"Ким Анна"_s));
    }
}

TEST_CASE("chats of the management follow positions, seats and active groups")
{
    SchoolBuilder build;
    const UnitId fifth = build.classUnit(5, u"А"_s);
    const UnitId science = UnitId(u"science"_s);
    build.school.units << Unit{science, UnitKind::MethodicalAssociation, build.root, u"МО естественных наук"_s, {}, 2026, false};
    const PersonId head = build.staff(u"Орлова"_s, u"Вера"_s, PositionKind::Head);
    const PersonId deputy = build.staff(u"Зимина"_s, u"Анна"_s, PositionKind::Deputy);
    const PersonId hoping = build.staff(u"Новая"_s, u"Анна"_s, PositionKind::Deputy, Verification::Pending);
    const PersonId leader = build.staff(u"Петрова"_s, u"Мария"_s);
    const PersonId physicist = build.staff(u"Ньютон"_s, u"Исаак"_s);
    build.seat(leader, fifth, SeatKind::ClassTeacher);
    build.seat(physicist, science, SeatKind::Leader);
    const PersonId anna = build.pupil(u"Ким"_s, u"Анна"_s, fifth);
    const PersonId boris = build.pupil(u"Лев"_s, u"Борис"_s, fifth);
    const PersonId mother = build.guardian(u"Ким"_s, u"Ольга"_s, anna);
    const PersonId father = build.guardian(u"Лев"_s, u"Иван"_s, boris, GuardianKind::Father);
    build.school.seats.last().activeGroup = true;             // Boris
    build.school.guardians.first().activeGroup = true;        // Anna's mother
    for (const PersonId& each : {anna, boris, mother, father})
        build.consent(each, fifth);
    for (const PersonId& each : {head, deputy, hoping, leader, physicist, anna, boris, mother, father})
        build.admit(each);
    for (const ChatKind kind : {ChatKind::Management, ChatKind::ActiveParents, ChatKind::ActivePupils,
                                ChatKind::ClassLeaders, ChatKind::AllTeachers, ChatKind::UnitStaff}) {
        Chat chat;
        chat.id = ChatId(QString::number(static_cast<int>(kind)));
        chat.kind = kind;
        chat.unit = kind == ChatKind::UnitStaff ? science : build.root;
        build.school.chats << chat;
    }
    build.settle();

    const QString orlova = u"Орлова Вера Ивановна (директор)"_s;
    const QString zimina = u"Зимина Анна Ивановна (заместитель директора)"_s;
    CHECK(build.chat(build.root, ChatKind::Management).title == u"Руководство"_s);
    CHECK(build.nicks(build.root, ChatKind::Management) == QStringList{zimina, orlova});
    CHECK(build.nicks(build.root, ChatKind::ActiveParents) == QStringList{zimina, u"Ким Ольга (мама: Ким Анна)"_s, orlova});
    CHECK(build.nicks(build.root, ChatKind::ActivePupils) == QStringList{zimina, u"Лев Борис"_s, orlova});
    CHECK(build.chat(build.root, ChatKind::ActivePupils).history == HistoryPolicy::FromJoining);
    CHECK(build.chat(build.root, ChatKind::ClassLeaders).title == u"Классные руководители"_s);
    CHECK(build.nicks(build.root, ChatKind::ClassLeaders) ==
          QStringList{zimina, orlova, u"Петрова Мария Ивановна (учитель)"_s});
    CHECK(build.nicks(build.root, ChatKind::AllTeachers).size() == 4);
    CHECK(build.chat(science, ChatKind::UnitStaff).title == u"МО естественных наук"_s);
    REQUIRE(build.members(science, ChatKind::UnitStaff).size() == 1);
    CHECK(build.members(science, ChatKind::UnitStaff).first().role == MemberRole::Moderator);

    SECTION("a flag taken away takes the person out")
    {
        build.school.guardians.first().activeGroup = false;
        build.settle();
        CHECK(build.nicks(build.root, ChatKind::ActiveParents) == QStringList{zimina, orlova});
    }
    SECTION("a deputy who is confirmed comes in")
    {
        std::ranges::find(build.school.positions, hoping, &Position::person)->verification = Verification::Confirmed;
        build.settle();
        CHECK(build.nicks(build.root, ChatKind::Management).size() == 3);
    }
    SECTION("what was closed stays closed")
    {
        std::ranges::find(build.school.chats, ChatKind::Management, &Chat::kind)->archived = true;
        build.settle();
        CHECK(build.chat(build.root, ChatKind::Management).archived);
        for (const ChatMember& member : build.members(build.root, ChatKind::Management))
            CHECK_FALSE(member.mayWrite);
    }
}

TEST_CASE("an organisation's own words stand where those of its kind would")
{
    Organisation organisation;
    organisation.kind = OrganisationKind::College;
    organisation.words.classTeacher = u"наставник"_s;
    organisation.words.pupils = u"слушатели"_s;
    const Vocabulary words = wordsOf(organisation);
    CHECK(words.classTeacher == u"наставник"_s);
    CHECK(words.subjectTeacher == u"преподаватель"_s); // of a college still
    SchoolBuilder build;
    const UnitId fifth = build.classUnit(5, u"А"_s);
    const QList<Chat> chats = wantedChats(build.school, words);
    CHECK(std::ranges::count(chats, u"5«А» — слушатели"_s, &Chat::title) == 1);
}

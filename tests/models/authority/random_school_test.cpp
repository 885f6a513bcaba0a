// SPDX-License-Identifier: GPL-3.0-or-later
// A thousand commands chosen by dice: whatever they are, what the regulations demand holds after each, and a client that
// has kept up holds exactly what a fresh one gets.
#include "domain/membership.h"
#include "domain/vocabulary.h"
#include "house.h"
#include "support/qt_strings.h"

#include <algorithm>
#include <random>

using namespace authority;
using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

using contract::UnitEdit;
using contract::UnitEditKind;

// What a client holds: rows by entity and key, as the service's changes have made them.
class Mirror
{
public:
    void sync(House& house, const Login& login)
    {
        for (bool more = true; more;) {
            const auto page = house.call<contract::ChangesReply>(login, Act::Changes,
                                                                 contract::ChangesRequest{m_rev, m_epoch, 500});
            REQUIRE(page);
            if (page->reset)
                m_rows.clear();
            forEachTable([&]<typename T>() {
                for (const T& row : page->rows.*Table<T>::rows)
                    m_rows[{Table<T>::entity, keyOf(row)}] = describedBy(row);
            });
            for (const contract::Gone& gone : page->gone)
                m_rows.erase({gone.entity, gone.key});
            m_rev = page->rev;
            m_epoch = page->epoch;
            more = page->more;
        }
    }

    bool operator==(const Mirror& other) const { return m_rows == other.m_rows; }

private:
    template <typename T>
    static QVariantList describedBy(const T& row)
    {
        RowWriter writer;
        contract::describe(row, writer);
        return writer.values;
    }

    std::map<std::pair<contract::Entity, QString>, QVariantList> m_rows;
    Rev m_rev;
    QString m_epoch;
};

class Dice
{
public:
    explicit Dice(House& house, unsigned seed)
        : m_house(house)
        , m_engine(seed)
    {
    }

    // A command that makes sense more often than not.
    void command()
    {
        switch (upTo(14)) {
        case 0:
            return edit(create(), 2026);
        case 1:
            return edit(UnitEdit{UnitEditKind::Rename, unit(), {}, UnitKind::Class, label(), {}, {}, {}}, 0);
        case 2:
            return edit(UnitEdit{upTo(1) ? UnitEditKind::Archive : UnitEditKind::Restore, unit(), {}, {}, {}, {}, {}, {}}, 0);
        case 3:
            return edit(UnitEdit{UnitEditKind::Merge, unit(), unit(), {}, {}, {}, {}, {}}, 0);
        case 4:
            return edit(UnitEdit{UnitEditKind::Split, unit(), {}, UnitKind::Class, label(), {}, {}, {person()}}, 0);
        case 5:
        case 6:
            return move();
        case 7:
            std::ignore = m_house.call<contract::SeatsSetReply>(
                m_house.admin, Act::SeatsSet,
                contract::SeatsSetRequest{m_house.op(), person(), unit(), static_cast<SeatKind>(upTo(4)), subject(),
                                          upTo(3) > 0});
            return;
        case 8: {
            GuardianLink link{person(), person(), GuardianKind::Other};
            link.rights = upTo(3) ? GuardianRights::Full : GuardianRights::Restricted;
            std::ignore = m_house.call<contract::CommandReply>(
                m_house.admin, Act::GuardiansSet, contract::GuardiansSetRequest{m_house.op(), link, upTo(2) > 0});
            return;
        }
        case 9: {
            Position position{person(), static_cast<PositionKind>(upTo(4)), static_cast<Verification>(upTo(3))};
            position.orderNumber = u"1"_s;
            position.orderDate = QDate(2026, 9, 1);
            position.reason = u"причина"_s;
            std::ignore = m_house.call<contract::CommandReply>(m_house.admin, Act::PositionsSet,
                                                               contract::PositionsSetRequest{m_house.op(), position});
            return;
        }
        case 10: {
            contract::LoadChatsRequest request;
            request.subjects << contract::TaughtSubject{unit(), subject()};
            return bulk(Act::LoadChats, request);
        }
        case 11: {
            contract::ChatOrder order;
            order.kind = static_cast<ChatKind>(static_cast<int>(ChatKind::Management) + upTo(5));
            order.unit = unit();
            order.closed = upTo(3) == 0;
            contract::ChatsOpenRequest request;
            request.chats << order;
            return bulk(Act::ChatsOpen, request);
        }
        case 12: {
            contract::ChatOrder order;
            order.unit = unit();
            order.title = order.purpose = u"Поход"_s;
            order.people = {m_house.adminPerson, person(), person()};
            contract::ChatsOpenRequest request;
            request.chats << order;
            return bulk(Act::ChatsOpen, request);
        }
        case 13: {
            contract::WordsSetRequest words;
            words.words.pupils = upTo(1) ? u"слушатели"_s : QString();
            bulk(Act::WordsSet, words);
            contract::ContactsSetRequest contacts;
            contacts.contacts.pupils = static_cast<ContactReach>(upTo(2));
            return bulk(Act::ContactsSet, contacts);
        }
        default:
            m_house.clock.advance(std::chrono::hours(upTo(30)));
            m_house.calendar->turn();
        }
    }

    int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(m_engine); }

private:
    UnitId unit()
    {
        const QList<Unit>& units = m_house.ledger->school().units;
        return units.at(upTo(static_cast<int>(units.size()) - 1)).id;
    }
    PersonId person()
    {
        const QList<Person>& people = m_house.ledger->school().people;
        return people.at(upTo(static_cast<int>(people.size()) - 1)).id;
    }
    QString subject() { return upTo(1) == 0 ? u"Физика"_s : u"Химия"_s; }
    ClassLabel label() { return {1 + upTo(10), QString(QChar(u'А' + upTo(5)))}; }
    UnitEdit create()
    {
        return {UnitEditKind::Create, {}, {}, upTo(1) ? UnitKind::Class : UnitKind::Club, label(), u"Кружок"_s, {}, {}};
    }

    template <typename Request>
    void bulk(Act act, Request request)
    {
        const auto plan = m_house.call<contract::BulkReply>(m_house.admin, act, request);
        if (!plan)
            return;
        request.op = m_house.op();
        request.hash = plan->hash;
        const auto done = m_house.call<contract::BulkReply>(m_house.admin, act, request);
        REQUIRE(done);
        // Some are taken back at once: then the school is as if nothing had been.
        if (upTo(5))
            return;
        CHECK(m_house.undo(done->step).left.isEmpty());
    }
    void edit(const UnitEdit& edit, int year)
    {
        contract::UnitsEditRequest request;
        request.year = year;
        request.edits << edit;
        bulk(Act::UnitsEdit, request);
    }
    void move()
    {
        contract::MovementsRecordRequest request;
        request.kind = static_cast<MovementKind>(upTo(4));
        request.people << person();
        request.unit = unit();
        request.orderNumber = u"1"_s;
        request.orderDate = QDate(2026, 9, 1);
        if (upTo(4) == 0)
            request.effectiveOn = dayAt(m_house.ledger->school().organisation, m_house.clock.now()).addDays(upTo(5));
        bulk(Act::MovementsRecord, request);
    }

    House& m_house;
    std::mt19937 m_engine;
};

void checkInvariants(const House& house)
{
    const School& school = house.ledger->school();
    const SchoolIndex index(school);
    // S9: a pupil in one class only.
    QHash<PersonId, int> classes;
    for (const Seat& seat : school.seats) {
        const Unit* const unit = index.unit(seat.unit);
        REQUIRE(unit);
        if (seat.kind == SeatKind::Pupil && hasRuleChats(unit->kind) && !unit->archived)
            CHECK(++classes[seat.person] == 1);
    }
    for (const ChatMember& member : school.members) {
        const Person* const person = index.person(member.person);
        REQUIRE(person);
        CHECK(person->state == PersonState::Active); // S8
        CHECK(index.isAdmitted(member.person));      // S6
        if (member.role == MemberRole::Moderator)
            CHECK(index.isConfirmed(member.person)); // S15
    }
    // Somebody administers; the tree has no cycle.
    CHECK(std::ranges::any_of(school.people, [&](const Person& person) {
        return index.isConfirmed(person.id, PositionKind::Administrator);
    }));
    for (const Unit& unit : school.units) {
        int depth = 0;
        for (const Unit* at = &unit; at && depth <= school.units.size(); ++depth)
            at = index.unit(at->parent);
        CHECK(depth <= school.units.size());
    }
    // Membership that was kept is the one that follows from the school.
    const Vocabulary words = wordsOf(school.organisation);
    for (const Chat& chat : school.chats) {
        const QList<ChatMember> wanted = membersOf(index, chat, words);
        QList<const ChatMember*> kept = index.membersOf(chat.id);
        REQUIRE(kept.size() == wanted.size());
        std::ranges::sort(kept, {}, [](const ChatMember* member) { return member->person; });
        for (qsizetype i = 0; i < kept.size(); ++i)
            CHECK(*kept.at(i) == wanted.at(i));
    }
}

} // namespace

TEST_CASE("a thousand commands at random keep every invariant, and clients that keep up hold what fresh ones get")
{
    const unsigned seed = GENERATE(1U, 2U);
    CAPTURE(seed);
    House house;
    const UnitId first = house.createClass(5, u"А"_s);
    const UnitId second = house.createClass(6, u"Б"_s);
    house.importPupils(first, 4);
    house.importPupils(second, 3);
    QList<Login> logins{house.admin};
    logins << house.loginOf(house.createStaff(u"Главная"_s, PositionKind::Head));
    const PersonId teacher = house.createStaff(u"Классная"_s);
    house.seat(teacher, first, SeatKind::ClassTeacher);
    logins << house.loginOf(teacher) << house.join(house.personNamed(u"Маман"_s), first)
           << house.join(house.personNamed(u"Ученикнн"_s), first);
    std::map<Login, Mirror> mirrors;
    Dice dice(house, seed);
    for (int i = 0; i < 500; ++i) {
        dice.command();
        if (i % 10 != 0)
            continue;
        checkInvariants(house);
        for (const Login& login : logins) {
            const auto hello = house.call<contract::HelloReply>(login, Act::SessionHello, contract::HelloRequest{});
            if (!hello)
                continue; // has left
            mirrors[login].sync(house, login);
            Mirror fresh;
            fresh.sync(house, login);
            CHECK(mirrors[login] == fresh);
        }
    }
}

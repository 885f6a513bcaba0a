// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/membership.h"
#include "house.h"
#include "support/event_loop.h"
#include "support/qt_strings.h"

#include <map>
#include <random>

using namespace authority;
using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

// A client's copy, kept as the contract says: rows by key, tombstones, and a reset that drops what the snapshot has
// not.
class Replica
{
public:
    explicit Replica(const Login& login)
        : m_login(login)
    {
    }

    void sync(House& house, int max = 500)
    {
        for (bool more = true; more;) {
            const auto page = house.call<contract::ChangesReply>(m_login, Act::Changes,
                                                                 contract::ChangesRequest{m_rev, m_epoch, max});
            REQUIRE(page);
            if (page->reset) {
                m_rows.clear();
                ++resets;
            }
            forEachTable([&]<typename T>() {
                for (const T& row : page->rows.*Table<T>::rows)
                    m_rows[{Table<T>::entity, keyOf(row)}] = json(row);
            });
            if (!page->rows.organisation.name.isEmpty())
                m_rows[{contract::Entity::Organisation, {}}] = {page->rows.organisation.name};
            for (const contract::Gone& gone : page->gone)
                m_rows.erase({gone.entity, gone.key});
            m_rev = page->rev;
            m_epoch = page->epoch;
            more = page->more;
            ++pages;
        }
    }

    [[nodiscard]] QStringList describe() const
    {
        QStringList lines;
        for (const auto& [key, values] : m_rows)
            lines << QString(contract::nameOf(key.first)) + u' ' + key.second + u": "_s + values.join(u'|');
        return lines;
    }
    [[nodiscard]] int count(contract::Entity entity) const
    {
        return static_cast<int>(
            std::ranges::count_if(m_rows, [&](const auto& row) { return row.first.first == entity; }));
    }

    int resets = 0;
    int pages = 0;

private:
    template <typename T>
    static QStringList json(const T& row)
    {
        RowWriter writer;
        contract::describe(row, writer);
        QStringList values;
        for (const QVariant& value : writer.values)
            values << value.toString();
        return values;
    }

    Login m_login;
    Rev m_rev;
    QString m_epoch;
    std::map<std::pair<contract::Entity, QString>, QStringList> m_rows;
};

QStringList fresh(House& house, const Login& login)
{
    Replica replica(login);
    replica.sync(house);
    return replica.describe();
}

} // namespace

TEST_CASE("a snapshot comes in pages of the asked size and is whole at the end")
{
    House house;
    house.importPupils(house.createClass(5, u"А"_s), 20);
    Replica small(house.admin);
    small.sync(house, 7);
    CHECK(small.pages > 10);
    CHECK(small.resets == 1);
    CHECK(small.describe() == fresh(house, house.admin));
}

TEST_CASE("what is new comes without a reset, what is gone as a tombstone")
{
    House house;
    const UnitId unit = house.createClass(5, u"А"_s);
    const PersonId teacher = house.createStaff(u"Петрова"_s);
    house.seat(teacher, unit, SeatKind::ClassTeacher);
    Replica replica(house.admin);
    replica.sync(house);
    REQUIRE(replica.count(contract::Entity::Seat) == 1);
    REQUIRE(house.call<contract::SeatsSetReply>(
        house.admin, Act::SeatsSet,
        contract::SeatsSetRequest{house.op(), teacher, unit, SeatKind::ClassTeacher, {}, false}));
    house.createClass(6, u"А"_s);
    replica.sync(house);
    CHECK(replica.resets == 1);
    CHECK(replica.count(contract::Entity::Seat) == 0);
    CHECK(replica.describe() == fresh(house, house.admin));
}

TEST_CASE("a rev from the future, as after a restored backup, is answered with a full snapshot")
{
    House house;
    Replica replica(house.admin);
    replica.sync(house);
    const auto hello = house.call<contract::HelloReply>(house.admin, Act::SessionHello, contract::HelloRequest{});
    const auto page = house.call<contract::ChangesReply>(
        house.admin, Act::Changes, contract::ChangesRequest{Rev(hello->rev.value() + 1'000), hello->epoch, 500});
    REQUIRE(page);
    CHECK(page->reset);
    CHECK_FALSE(page->rows.people.isEmpty());
}

TEST_CASE("everybody sees the own part of the school")
{
    House house;
    const UnitId own = house.createClass(5, u"А"_s);
    const UnitId other = house.createClass(6, u"Б"_s);
    house.importPupils(own, 2);
    house.importPupils(other, 2);
    const PersonId teacher = house.createStaff(u"Петрова"_s);
    house.seat(teacher, own, SeatKind::ClassTeacher);
    const PersonId pending = house.createStaff(u"Новая"_s, PositionKind::Teacher, Verification::Pending);
    house.seat(pending, own, SeatKind::SubjectTeacher);
    const PersonId mother = house.personNamed(u"Маман"_s);
    const Login parent = house.join(mother, own);
    house.join(house.personNamed(u"Маманн"_s), own);
    const auto part = [&](const Login& login) {
        const auto page =
            house.call<contract::ChangesReply>(login, Act::Changes, contract::ChangesRequest{{}, {}, 1'000});
        REQUIRE(page);
        return page->rows;
    };
    const auto phones = [](const School& school) {
        QStringList families;
        for (const Person& person : school.people) {
            if (!person.contacts.phone.isEmpty())
                families << person.name.family;
        }
        return families;
    };

    SECTION("the class teacher: own class with contacts, others' families not at all")
    {
        const School seen = part(house.loginOf(teacher));
        CHECK(seen.units.size() == 3);
        CHECK(seen.people.size() == 3 + 4); // staff, two pupils and two mothers
        CHECK(phones(seen).filter(u"Мама"_s).size() == 2);
        // Colleagues may be written to: their addresses are known.
        CHECK(std::ranges::any_of(seen.people, [&](const Person& person) { return person.login == house.admin; }));
        CHECK(seen.chats.size() == 6); // three of the class, three of the school
        CHECK(seen.invites.size() == 2);
    }
    SECTION("a parent: own child, the class teacher, own chats, no contacts of others")
    {
        const School seen = part(parent);
        QStringList families;
        for (const Person& person : seen.people)
            families << person.name.family;
        families.sort();
        CHECK(families == QStringList{u"Маман"_s, u"Петрова"_s, u"Ученикн"_s});
        CHECK(phones(seen) == QStringList{u"Маман"_s});
        CHECK(seen.chats.size() == 2);
        CHECK(seen.invites.isEmpty());
        CHECK(seen.consents.size() == 1);
        QStringList inChannel;
        for (const ChatMember& member : seen.members) {
            if (member.chat == house.chat({}, ChatKind::SchoolChannel))
                inChannel << member.nick;
        }
        CHECK(inChannel.size() == 3); // the administrator who writes there, the class teacher and the parent
        for (const Person& person : seen.people)
            CHECK((person.login.isEmpty() || person.id == mother));
    }
    SECTION("who is not confirmed sees no pupil")
    {
        const School seen = part(house.loginOf(pending));
        CHECK(seen.people.size() == 1);
        CHECK(seen.chats.isEmpty());
        CHECK(seen.units.size() == 1);
    }
    SECTION("the administrator sees all")
    {
        const School seen = part(house.admin);
        CHECK(seen.people.size() == house.ledger->school().people.size());
        CHECK(seen.members.size() == house.ledger->school().members.size());
    }
}

TEST_CASE("only those concerned are told that there is news")
{
    House house;
    const UnitId unit = house.createClass(5, u"А"_s);
    house.importPupils(unit, 2);
    const Login teacher = house.loginOf(house.createStaff(u"Петрова"_s));
    const Login pending = house.loginOf(house.createStaff(u"Новая"_s, PositionKind::Teacher, Verification::Pending));
    std::ignore = house.authority->concernedByNews();
    CHECK(house.authority->concernedByNews().isEmpty());

    std::ignore = house.invite(house.personNamed(u"Маман"_s), unit);
    CHECK(house.authority->concernedByNews() == QList<Login>{house.admin});

    house.createClass(6, u"А"_s);
    const QList<Login> concerned = house.authority->concernedByNews();
    CHECK(concerned.contains(house.admin));
    CHECK(concerned.contains(teacher));
    CHECK_FALSE(concerned.contains(pending));
}

TEST_CASE("whatever happens, a client that kept syncing holds exactly what a fresh one gets")
{
    for (unsigned seed = 1; seed <= 6; ++seed) {
        std::mt19937 random(seed);
        const auto below = [&](qsizetype limit) {
            return std::uniform_int_distribution<qsizetype>(0, limit - 1)(random);
        };
        House house;
        const QList<UnitId> units{house.createClass(5, u"А"_s), house.createClass(6, u"Б"_s)};
        for (const UnitId& unit : units)
            house.importPupils(unit, 3);
        QList<PersonId> staff;
        for (const QString& family : {u"Орлова"_s, u"Петрова"_s, u"Сидорова"_s})
            staff << house.createStaff(family);
        QList<Replica> replicas{Replica(house.admin)};
        QList<Login> logins{house.admin};
        const auto follow = [&](const Login& login) {
            if (!login.isEmpty() && !logins.contains(login)) {
                logins << login;
                replicas << Replica(login);
            }
        };
        for (const PersonId& each : staff)
            follow(house.loginOf(each));

        for (int step = 0; step < 60; ++step) {
            const PersonId teacher = staff.at(below(staff.size()));
            const PersonId anybody = house.ledger->school().people.at(below(house.ledger->school().people.size())).id;
            const UnitId unit = units.at(below(units.size()));
            switch (below(5)) {
            case 0:
                std::ignore = house.call<contract::SeatsSetReply>(
                    house.admin, Act::SeatsSet,
                    contract::SeatsSetRequest{
                        house.op(), teacher, unit, static_cast<SeatKind>(below(2)), {}, below(2) == 0});
                break;
            case 1:
                std::ignore = house.call<contract::CommandReply>(
                    house.admin, Act::PositionsSet,
                    contract::PositionsSetRequest{
                        house.op(),
                        {teacher, static_cast<PositionKind>(below(5)), static_cast<Verification>(below(4))}});
                break;
            case 2: {
                const auto invite = house.call<contract::InvitesCreateReply>(
                    house.admin, Act::InvitesCreate,
                    contract::InvitesCreateRequest{house.op(), anybody, below(3) ? unit : UnitId(), {}, {}});
                if (!invite)
                    break;
                const QString token = invite->url.section(u'/', -1);
                if (below(3) == 0)
                    std::ignore = house.admission->refuse(token, Language::Russian);
                else
                    std::ignore = support::await(house.admission->redeem(token, house.yes(), Language::Russian));
                follow(house.loginOf(anybody));
                break;
            }
            case 3: {
                const Person* const pupil = house.ledger->snapshot().find<Person>(anybody.value());
                contract::RosterPlanRequest request{house.op().value(), 0, {}, false, 0};
                RosterRow row;
                row.label = house.ledger->snapshot().find<Unit>(unit.value())->label;
                row.pupil = {pupil->name.family, pupil->name.given, {}};
                row.bornOn = QDate(2015, 1, static_cast<int>(1 + below(20)));
                request.rows << row;
                const auto plan = house.call<contract::RosterPlanReply>(house.admin, Act::RosterPlan, request);
                REQUIRE(plan);
                std::ignore = house.call<contract::RosterApplyReply>(
                    house.admin, Act::RosterApply, contract::RosterApplyRequest{house.op(), plan->hash});
                break;
            }
            default:
                replicas[below(replicas.size())].sync(house, static_cast<int>(1 + below(40)));
            }
        }
        for (qsizetype i = 0; i < replicas.size(); ++i) {
            replicas[i].sync(house);
            INFO("seed " << seed << ", " << logins.at(i).value().toStdString());
            REQUIRE(replicas.at(i).describe() == fresh(house, logins.at(i)));
        }

        // The members that were kept are those that the rule computes from nothing.
        School school = house.ledger->school();
        const SchoolIndex index(school);
        qsizetype wanted = 0;
        for (const Chat& chat : school.chats)
            wanted += membersOf(index, chat, wordsOf(school.organisation)).size();
        REQUIRE(wanted == school.members.size());
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/poll.h"
#include "domain/school_index.h"
#include "school_builder.h"
#include "support/qt_strings.h"

#include <map>

using namespace domain;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime noon(QDate(2026, 11, 30), QTime(12, 0), Qt::UTC);

Poll excursion()
{
    Poll poll;
    poll.id = PollId(u"excursion"_s);
    poll.question = u"Куда едем?"_s;
    poll.options = {u"Суздаль"_s, u"Кострома"_s, u"Никуда"_s};
    return poll;
}

} // namespace

TEST_CASE("whatever is chosen and chosen anew, the figures are those of the last votes counted by hand")
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        std::mt19937 dice(seed);
        Poll poll = excursion();
        poll.multiple = seed % 2 == 0;
        std::map<int, Vote> last; // by the voter
        for (int i = 0; i < 60; ++i) {
            const int voter = static_cast<int>(dice() % 15);
            QList<int> choices;
            for (int option = 0; option < poll.options.size(); ++option) {
                if (dice() % 2 == 0)
                    choices << option;
            }
            if (!areChoicesOf(poll, choices))
                continue;
            const auto earlier = last.find(voter);
            countVote(poll, choices, earlier == last.end() ? nullptr : &earlier->second);
            last[voter].choices = choices;
        }
        for (int option = 0; option < poll.options.size(); ++option) {
            const auto chosen = std::ranges::count_if(
                last, [&](const auto& each) { return each.second.choices.contains(option); });
            INFO("seed " << seed << " option " << option);
            CHECK(poll.counts.value(option) == static_cast<int>(chosen));
        }
        CHECK(poll.voted == static_cast<int>(last.size()));
    }
}

TEST_CASE("a vote chooses what there is, each answer once, and one only where one is asked for")
{
    Poll poll = excursion();
    CHECK(areChoicesOf(poll, {0}));
    CHECK(areChoicesOf(poll, {2}));
    CHECK_FALSE(areChoicesOf(poll, {}));
    CHECK_FALSE(areChoicesOf(poll, {3}));
    CHECK_FALSE(areChoicesOf(poll, {-1}));
    CHECK_FALSE(areChoicesOf(poll, {0, 1}));
    poll.multiple = true;
    CHECK(areChoicesOf(poll, {0, 2}));
    CHECK_FALSE(areChoicesOf(poll, {2, 0}));
    CHECK_FALSE(areChoicesOf(poll, {1, 1}));
    CHECK_FALSE(areChoicesOf(poll, {0, 1, 2, 3}));
}

TEST_CASE("a poll is open until its time, to the second, or until it is closed")
{
    Poll poll = excursion();
    CHECK(isOpenPoll(poll, noon));
    poll.until = noon;
    CHECK(isOpenPoll(poll, noon.addSecs(-1)));
    CHECK_FALSE(isOpenPoll(poll, noon));
    poll.until = {};
    poll.closedAt = noon;
    CHECK_FALSE(isOpenPoll(poll, noon.addSecs(-1)));
}

TEST_CASE("a quorum is a share of those who are asked, and of nobody there is none")
{
    Poll poll = excursion();
    poll.quorum = 50;
    poll.voted = 5;
    CHECK(hasQuorum(poll, 10));
    CHECK_FALSE(hasQuorum(poll, 11));
    CHECK_FALSE(hasQuorum(poll, 0));
}

TEST_CASE("shares are rounded, and are nothing while nobody has voted")
{
    Poll poll = excursion();
    CHECK(shareOf(poll, 0) == 0);
    poll.voted = 3;
    poll.counts = {2, 1, 0};
    CHECK(shareOf(poll, 0) == 67);
    CHECK(shareOf(poll, 1) == 33);
    CHECK(shareOf(poll, 2) == 0);
}

TEST_CASE("each family has one vote for a child, whoever casts it; a mother of two casts two; of people each has one")
{
    SchoolBuilder build;
    const UnitId unit = build.classUnit(5, u"А"_s);
    const PersonId teacher = build.staff(u"Петрова"_s, u"Мария"_s);
    build.seat(teacher, unit, SeatKind::ClassTeacher);
    build.admit(teacher);
    const PersonId first = build.pupil(u"Ким"_s, u"Анна"_s, unit);
    const PersonId second = build.pupil(u"Ким"_s, u"Олег"_s, unit);
    const PersonId mother = build.guardian(u"Ким"_s, u"Ольга"_s, first);
    build.school.guardians << GuardianLink{mother, second, GuardianKind::Mother};
    const PersonId father = build.guardian(u"Ким"_s, u"Иван"_s, first, GuardianKind::Father);
    for (const PersonId& parent : {mother, father}) {
        build.consent(parent, unit);
        build.admit(parent);
    }
    build.settle();
    const SchoolIndex index(build.school);
    Poll poll = excursion();
    poll.chat = build.chat(unit, ChatKind::ClassParents).id;

    SECTION("families")
    {
        poll.voters = PollVoters::Families;
        CHECK(votersOf(index, poll).size() == 2);
        CHECK(votesCastBy(index, poll, mother).size() == 2);
        REQUIRE(votesCastBy(index, poll, father).size() == 1);
        CHECK(votesCastBy(index, poll, father).first().whom == first);
        CHECK(votesCastBy(index, poll, teacher).isEmpty());
        CHECK(votesCastBy(index, poll, first).isEmpty());
    }
    SECTION("people")
    {
        CHECK(votersOf(index, poll).size() == index.membersOf(poll.chat).size());
        for (const PersonId& person : {mother, father, teacher}) {
            REQUIRE(votesCastBy(index, poll, person).size() == 1);
            CHECK(votesCastBy(index, poll, person).first().whom == person);
        }
        CHECK(votesCastBy(index, poll, first).isEmpty());
    }
}

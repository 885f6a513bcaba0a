// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/conversation.h"
#include "sample/sample_school.h"
#include "support/fake_clock.h"
#include "support/qt_strings.h"

using namespace Qt::Literals::StringLiterals;

namespace {

// The parents' chat of the tiny school's class with everybody who may be in it.
struct ParentsChat
{
    domain::School school;
    domain::Chat chat;

    ParentsChat()
        : school(sample::makeSchool(*sample::sizeFrom(u"tiny"_s), 1, support::FakeClock().now()).value())
    {
        chat.id = domain::ChatId(u"parents"_s);
        chat.kind = domain::ChatKind::ClassParents;
        for (const domain::Unit& unit : school.units) {
            if (unit.kind == domain::UnitKind::Class)
                chat.unit = unit.id;
        }
        for (const domain::Seat& seat : school.seats) {
            if (seat.kind == domain::SeatKind::ClassTeacher)
                add(seat.person);
        }
        for (const domain::GuardianLink& link : school.guardians)
            add(link.guardian);
    }

    void add(const domain::PersonId& person)
    {
        domain::ChatMember member;
        member.chat = chat.id;
        member.person = person;
        member.nick = u"nick of "_s + person.value();
        school.members << member;
    }
};

} // namespace

TEST_CASE("the book of conversations has something to say in every kind of chat at any time of the year")
{
    const base::Result<sample::ThreadBook> book = sample::loadThreads();
    REQUIRE(book.hasValue());
    for (const domain::ChatKind kind :
         {domain::ChatKind::ClassParents, domain::ChatKind::ClassPupils, domain::ChatKind::ClassTeachers,
          domain::ChatKind::StaffRoom, domain::ChatKind::SchoolChannel, domain::ChatKind::StaffChannel}) {
        for (int month = 1; month <= 12; ++month) {
            CHECK(std::ranges::any_of(book->value(kind),
                                      [&](const sample::Thread& thread) { return thread.fits(month); }));
        }
    }
}

TEST_CASE("a conversation is a heading, months, speakers and lines; anything else is refused by its number")
{
    const auto book = sample::parseThreads(u"# note\n[staff]\nmonth 9 10\nH: One {дата}\nS2: Two\n\nD: Alone\n"_s);
    REQUIRE(book.hasValue());
    const QList<sample::Thread> threads = book->value(domain::ChatKind::StaffRoom);
    REQUIRE(threads.size() == 2);
    CHECK(threads.first() == sample::Thread{{9, 10}, {{u'H', 0, u"One {дата}"_s}, {u'S', 2, u"Two"_s}}});
    CHECK(threads.last().fits(5));
    CHECK(sample::parseThreads(u"[staff]\nX: nobody\n"_s).error().detail == u"line 2"_s);
    CHECK_FALSE(sample::parseThreads(u"T: before any heading\n"_s).hasValue());
}

TEST_CASE("a chat tells a year in order, filled in, by its own members")
{
    const ParentsChat fixture;
    const QDateTime until = support::FakeClock().now();
    sample::Dice dice(3);
    const QList<sample::SampleMessage> messages = sample::converse(
        fixture.school, fixture.chat, sample::loadThreads().value(), sample::Names::load().value(), 400, until, dice);
    REQUIRE(messages.size() >= 400);
    QDateTime last = until.addDays(-366);
    for (const sample::SampleMessage& message : messages) {
        CHECK(message.at > last);
        CHECK(message.at < until);
        CHECK_FALSE(message.body.contains(u'{'));
        CHECK_FALSE(message.body.contains(u"  "_s));
        CHECK(message.nick == u"nick of "_s + message.author.value());
        last = message.at;
    }
}

TEST_CASE("a chat without the people who could speak stays silent")
{
    ParentsChat fixture;
    fixture.school.members.clear();
    sample::Dice dice(3);
    CHECK(sample::converse(fixture.school, fixture.chat, sample::loadThreads().value(), sample::Names::load().value(),
                           10, support::FakeClock().now(), dice)
              .isEmpty());
}

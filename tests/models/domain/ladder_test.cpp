// SPDX-License-Identifier: GPL-3.0-or-later
// The regulation, sentence by sentence: S44 Эт2.5–2.8 (S1–S5), G36 2.25–2.28.
#include "domain/ladder.h"
#include "support/qt_strings.h"

using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

const PersonId parent(u"parent"_s);
const PersonId teacher(u"teacher"_s);
const PersonId deputy(u"deputy"_s);
const PersonId neighbour(u"neighbour"_s);
const QTimeZone omsk("Asia/Omsk");

QDateTime at(const QString& local)
{
    QDateTime time = QDateTime::fromString(local, Qt::ISODate);
    return QDateTime(time.date(), time.time(), omsk).toUTC();
}

Violation violation(int number)
{
    Violation violation;
    violation.id = ViolationId(u"v%1"_s.arg(number));
    violation.person = parent;
    violation.message = ArchiveId(QString::number(number));
    violation.basis = {1, u"3"_s};
    violation.by = teacher;
    return violation;
}

Record recordWith(int violations)
{
    Record record;
    for (int i = 0; i < violations; ++i)
        record.violations << violation(i);
    return record;
}

Block blockFrom(const QDateTime& from, const QDateTime& until)
{
    return {BlockId(u"b"_s), parent, ChatId(u"chat"_s), {1, u"3"_s}, teacher, from, until, {}};
}

const QDateTime evening = at(u"2026-01-31T20:00:00"_s);

// A blocked person with an apology that others may object to until the next evening.
Record apologised()
{
    Record record = recordWith(4);
    record.blocks << blockFrom(evening, evening.addDays(20));
    for (Violation& each : record.violations)
        each.block = record.blocks.first().id;
    record.apologies << Apology{record.blocks.first().id, u"Простите"_s, evening, evening.addDays(1)};
    return record;
}

} // namespace

TEST_CASE("S1: after three violations nobody is blocked, after four one may be")
{
    const Block block = blockFrom(evening, evening.addDays(1));
    CHECK(whyNotBlock(recordWith(0), block, omsk) == LadderRefusal::TooFewViolations);
    CHECK(whyNotBlock(recordWith(3), block, omsk) == LadderRefusal::TooFewViolations);
    CHECK_FALSE(whyNotBlock(recordWith(4), block, omsk));
}

TEST_CASE("a violation supports one block, and an annulled one supports none")
{
    const Block block = blockFrom(evening, evening.addDays(1));
    Record record = recordWith(7);
    for (int i = 0; i < 4; ++i)
        record.violations[i].block = BlockId(u"earlier"_s);
    CHECK(whyNotBlock(record, block, omsk) == LadderRefusal::TooFewViolations);
    record.violations << violation(8);
    CHECK_FALSE(whyNotBlock(record, block, omsk));
    record.violations.last().annulledAt = evening;
    CHECK(whyNotBlock(record, block, omsk) == LadderRefusal::TooFewViolations);
}

TEST_CASE("S2: a block lasts a calendar month at most")
{
    const auto [from, latest] = GENERATE(table<QString, QString>({
        {u"2026-01-31T20:00:00"_s, u"2026-02-28T20:00:00"_s},
        {u"2028-01-31T20:00:00"_s, u"2028-02-29T20:00:00"_s}, // leap year
        {u"2027-12-31T23:59:59"_s, u"2028-01-31T23:59:59"_s}, // new year
        {u"2026-05-15T00:00:00"_s, u"2026-06-15T00:00:00"_s}, // midnight
        {u"2026-02-28T12:00:00"_s, u"2026-03-28T12:00:00"_s},
    }));
    CHECK(latestEnd(at(from), omsk) == at(latest));
    CHECK_FALSE(whyNotBlock(recordWith(4), blockFrom(at(from), at(latest)), omsk));
    CHECK(whyNotBlock(recordWith(4), blockFrom(at(from), at(latest).addMSecs(1)), omsk) == LadderRefusal::TermTooLong);
}

TEST_CASE("a month is one of the school's calendar, whatever the clocks do in between")
{
    // 30 January in Omsk is still the 29th in UTC; and in Berlin the clocks go forward in March.
    CHECK(latestEnd(at(u"2026-01-30T02:00:00"_s), omsk) == at(u"2026-02-28T02:00:00"_s));
    const QTimeZone berlin("Europe/Berlin");
    const QDateTime from = QDateTime(QDate(2026, 3, 10), QTime(8, 0), berlin).toUTC();
    CHECK(latestEnd(from, berlin) == QDateTime(QDate(2026, 4, 10), QTime(8, 0), berlin).toUTC());
    CHECK(latestEnd(from, berlin) != from.addMonths(1));
}

TEST_CASE("there is no block without an end, and none that ends before it begins")
{
    CHECK(whyNotBlock(recordWith(4), blockFrom(evening, {}), omsk) == LadderRefusal::TermEmpty);
    CHECK(whyNotBlock(recordWith(4), blockFrom(evening, evening), omsk) == LadderRefusal::TermEmpty);
}

TEST_CASE("S3: a block ends by itself at its time")
{
    const Block block = blockFrom(evening, evening.addDays(1));
    CHECK(isRunning(block, block.until.addMSecs(-1)));
    CHECK_FALSE(isRunning(block, block.until));
}

TEST_CASE("one block at a time: two would make more than a month")
{
    Record record = recordWith(4);
    record.blocks << blockFrom(evening.addDays(-2), evening.addDays(1));
    CHECK(whyNotBlock(record, blockFrom(evening, evening.addDays(2)), omsk) == LadderRefusal::BlockedAlready);
    CHECK_FALSE(whyNotBlock(record, blockFrom(evening.addDays(1), evening.addDays(2)), omsk));
}

TEST_CASE("S5: without an item of the rules nothing is recorded and nobody is blocked")
{
    Violation groundless = violation(1);
    groundless.basis.item.clear();
    CHECK(whyNotRecord({}, groundless) == LadderRefusal::NoBasis);
    Block block = blockFrom(evening, evening.addDays(1));
    block.basis = {};
    CHECK(whyNotBlock(recordWith(4), block, omsk) == LadderRefusal::NoBasis);
}

TEST_CASE("whom it is about, and who complained, does not judge")
{
    CHECK(hasConflict(teacher, teacher, {}));
    CHECK(hasConflict(teacher, parent, teacher));
    CHECK_FALSE(hasConflict(teacher, parent, neighbour));
    Violation own = violation(1);
    own.by = parent;
    CHECK(whyNotRecord({}, own) == LadderRefusal::ConflictOfInterest);
    Block block = blockFrom(evening, evening.addDays(1));
    block.by = parent;
    CHECK(whyNotBlock(recordWith(4), block, omsk) == LadderRefusal::ConflictOfInterest);
}

TEST_CASE("a message is one violation, however often it is recorded")
{
    CHECK(whyNotRecord(recordWith(1), violation(0)) == LadderRefusal::RecordedAlready);
    CHECK_FALSE(whyNotRecord(recordWith(1), violation(1)));
}

TEST_CASE("S4: a block is lifted early after an apology to which nobody objected in time")
{
    Record record = apologised();
    const BlockId block = record.blocks.first().id;
    const QDateTime end = record.apologies.first().objectionsUntil;

    SECTION("silence")
    {
        CHECK(whyNotLift(record, block, end.addMSecs(-1)) == LadderRefusal::WindowOpen);
        CHECK_FALSE(whyNotLift(record, block, end));
    }
    SECTION("an objection")
    {
        CHECK_FALSE(whyNotObject(record, block, neighbour, end.addMSecs(-1)));
        record.objections << Objection{block, neighbour, evening};
        CHECK(whyNotLift(record, block, end) == LadderRefusal::Objected);
    }
    SECTION("an objection that comes too late, or from the one who apologised, is none")
    {
        CHECK(whyNotObject(record, block, neighbour, end) == LadderRefusal::WindowClosed);
        CHECK(whyNotObject(record, block, parent, evening) == LadderRefusal::OwnApology);
    }
    SECTION("no apology")
    {
        record.apologies.clear();
        CHECK(whyNotLift(record, block, end) == LadderRefusal::ApologyMissing);
        CHECK(whyNotObject(record, block, neighbour, evening) == LadderRefusal::ApologyMissing);
        CHECK_FALSE(whyNotApologise(record, block, evening));
    }
    SECTION("a second apology does not open a second window")
    {
        CHECK(whyNotApologise(record, block, end) == LadderRefusal::ApologyGiven);
    }
    SECTION("what has ended needs no lifting")
    {
        CHECK(whyNotLift(record, block, record.blocks.first().until) == LadderRefusal::NotBlocked);
    }
}

TEST_CASE("an appeal is heard once, by somebody who has not decided, and makes nothing worse")
{
    Record record = apologised();
    const Block block = record.blocks.first();
    CHECK_FALSE(whyNotAppeal(record, block.id));
    const AppealId appeal(u"a"_s);
    record.appeals << Appeal{appeal, block.id, u"Не согласен"_s, evening, AppealOutcome::Open, {}, {}, {}};
    CHECK(whyNotAppeal(record, block.id) == LadderRefusal::AppealGiven);

    CHECK_FALSE(whyNotDecide(record, appeal, deputy, AppealOutcome::Annulled, {}, evening));
    CHECK(whyNotDecide(record, appeal, teacher, AppealOutcome::Upheld, {}, evening) == LadderRefusal::OwnDecision);
    CHECK(whyNotDecide(record, appeal, parent, AppealOutcome::Annulled, {}, evening) ==
          LadderRefusal::ConflictOfInterest);
    CHECK(whyNotDecide(record, appeal, deputy, AppealOutcome::Shortened, block.until, evening) ==
          LadderRefusal::NotShorter);
    CHECK_FALSE(whyNotDecide(record, appeal, deputy, AppealOutcome::Shortened, block.until.addMSecs(-1), evening));

    SECTION("who recorded one of the violations has decided, too")
    {
        record.violations.first().by = deputy;
        CHECK(whyNotDecide(record, appeal, deputy, AppealOutcome::Annulled, {}, evening) == LadderRefusal::OwnDecision);
    }
    SECTION("what is decided stays so")
    {
        record.appeals.first().outcome = AppealOutcome::Upheld;
        CHECK(whyNotDecide(record, appeal, deputy, AppealOutcome::Annulled, {}, evening) ==
              LadderRefusal::AppealDecided);
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation.h"

#include <algorithm>

namespace regulation {
namespace {

constexpr Moment minute = 60'000;
constexpr Moment hour = 60 * minute;

} // namespace

Regulation::Regulation(std::vector<Person> people, std::vector<int> authors, std::chrono::hours zone,
                       int violationsForBlock)
    : m_people(std::move(people))
    , m_authors(std::move(authors))
    , m_zone(zone)
    , m_violationsForBlock(static_cast<std::size_t>(violationsForBlock))
{
}

std::vector<int> Regulation::all(What what, int about) const
{
    std::vector<int> numbers;
    for (int i = 0; i <= last(); ++i) {
        if (fact(i).what == what && fact(i).about == about)
            numbers.push_back(i);
    }
    return numbers;
}

bool Regulation::hasComplained(int who, int message) const
{
    return std::ranges::any_of(all(What::Complained, message), [&](int each) { return fact(each).who == who; });
}

bool Regulation::isDecided(int complaint) const
{
    for (int i = 0; i <= last(); ++i) {
        if (fact(i).what == What::Recorded && fact(i).complaint == complaint && !isTakenBack(i))
            return true;
    }
    return false;
}

std::vector<int> Regulation::supportOf(int whom, int before) const
{
    std::vector<int> since;
    for (int i = 0; i < before; ++i) {
        if (isTakenBack(i))
            continue;
        if (fact(i).what == What::Blocked && fact(i).about == whom)
            since.clear();
        if (fact(i).what == What::Recorded && authorOf(fact(i).about) == whom)
            since.push_back(i);
    }
    return since;
}

Moment Regulation::endOf(int block) const
{
    Moment end = fact(block).until;
    for (const int lifted : all(What::Lifted, block))
        end = std::min(end, fact(lifted).at);
    for (const int appeal : all(What::Appealed, block)) {
        for (const int decision : all(What::Decided, appeal)) {
            if (fact(decision).verdict == Verdict::Annulled)
                end = std::min(end, fact(decision).at);
            if (fact(decision).verdict == Verdict::Shortened)
                end = std::min(end, fact(decision).until);
        }
    }
    return end;
}

Moment Regulation::silentUntil(Moment now, int who) const
{
    for (const int block : all(What::Blocked, who)) {
        if (isRunning(block, now))
            return endOf(block);
    }
    return 0;
}

Moment Regulation::monthLater(Moment from) const
{
    using namespace std::chrono;
    const sys_time<milliseconds> local{milliseconds(from) + m_zone};
    const auto midnight = floor<days>(local);
    const year_month_day day(midnight);
    const year_month month = day.year() / day.month() + months(1);
    const year_month_day_last lastDay(month.year(), month_day_last(month.month()));
    const auto then = year_month_day(month.year(), month.month(), std::min(day.day(), lastDay.day()));
    return (sys_days(then).time_since_epoch() + (local - midnight) - m_zone) / milliseconds(1);
}

Refusals Regulation::outcome(const Refusals& refusals, const Fact& fact)
{
    if (refusals.empty())
        m_facts.push_back(fact);
    return refusals;
}

Refusals Regulation::complain(Moment now, int who, int message)
{
    Refusals why;
    if (!person(who).isMember)
        why.insert("chat.not-member");
    if (authorOf(message) == who)
        why.insert("report.own");
    // Once is enough, as long as it waits.
    for (const int each : all(What::Complained, message)) {
        if (fact(each).who == who && !isDecided(each))
            return why;
    }
    return outcome(why, {What::Complained, now, who, message});
}

// "Moderator records": with an item of the rules, about somebody else, of whom he has not complained himself, and each
// message once.
Refusals Regulation::record(Moment now, int who, int message, bool citesItem, int complaint)
{
    if (!person(who).isModerator)
        return {"rights.missing"};
    Refusals why;
    if (!citesItem)
        why.insert("rules.item");
    if (authorOf(message) == who || hasComplained(who, message))
        why.insert("ladder.conflict");
    const auto recorded = all(What::Recorded, message);
    if (std::ranges::any_of(recorded, [&](int each) { return !isTakenBack(each); }))
        why.insert("ladder.recorded-already");
    if (complaint >= 0) {
        if (fact(complaint).about != message)
            why.insert("report.other");
        if (isDecided(complaint))
            why.insert("report.decided");
        if (fact(complaint).who == who || authorOf(fact(complaint).about) == who)
            why.insert("ladder.conflict");
    }
    return outcome(why, {What::Recorded, now, who, message, 0, Verdict::Upheld, complaint});
}

// Эт2.6: "more than three violations … up to one month"; Эт2.8: "not for reasons that are not connected with the
// rules".
Refusals Regulation::block(Moment now, int who, int whom, bool citesItem, Moment until)
{
    if (!person(who).isModerator)
        return {"rights.missing"};
    Refusals why;
    if (!citesItem)
        why.insert("rules.item");
    if (!person(whom).isMember)
        why.insert("chat.not-member");
    const std::vector<int> support = supportOf(whom, last() + 1);
    if (who == whom ||
        std::ranges::any_of(support, [&](int violation) { return hasComplained(who, fact(violation).about); }))
        why.insert("ladder.conflict");
    if (until <= now)
        why.insert("ladder.term-empty");
    if (until > monthLater(now))
        why.insert("ladder.term-too-long");
    if (silentUntil(now, whom) != 0)
        why.insert("ladder.blocked-already");
    if (support.size() < m_violationsForBlock)
        why.insert("ladder.too-few-violations");
    return outcome(why, {What::Blocked, now, who, whom, until});
}

Refusals Regulation::apologise(Moment now, int who, int block)
{
    Refusals why;
    if (fact(block).about != who || !isRunning(block, now))
        why.insert("ladder.not-blocked");
    if (!all(What::Apologised, block).empty())
        why.insert("ladder.apology-given");
    return outcome(why, {What::Apologised, now, who, block});
}

Refusals Regulation::object(Moment now, int who, int block)
{
    Refusals why;
    if (!person(who).isMember)
        why.insert("chat.not-member");
    if (fact(block).about == who)
        why.insert("ladder.own-apology");
    if (!isRunning(block, now))
        why.insert("ladder.not-blocked");
    const std::vector<int> apologies = all(What::Apologised, block);
    if (apologies.empty())
        why.insert("ladder.apology-missing");
    else if (now >= fact(apologies.front()).at + 24 * hour)
        why.insert("ladder.window-closed");
    return outcome(why, {What::Objected, now, who, block});
}

// Эт2.7: "if he has apologised and the participants do not object".
Refusals Regulation::lift(Moment now, int who, int block)
{
    if (!person(who).isModerator)
        return {"rights.missing"};
    // There is no such thing any more; in whose chat it was cannot be said either.
    if (isTakenBack(block))
        return {"rights.missing", "ladder.not-blocked"};
    Refusals why;
    if (fact(block).about == who)
        why.insert("ladder.conflict");
    if (!isRunning(block, now))
        why.insert("ladder.not-blocked");
    const std::vector<int> apologies = all(What::Apologised, block);
    if (apologies.empty())
        why.insert("ladder.apology-missing");
    else if (now < fact(apologies.front()).at + 24 * hour)
        why.insert("ladder.window-open");
    if (!all(What::Objected, block).empty())
        why.insert("ladder.objected");
    return outcome(why, {What::Lifted, now, who, block});
}

Refusals Regulation::appeal(Moment now, int who, int block)
{
    Refusals why;
    if (fact(block).about != who || isTakenBack(block))
        why.insert("ladder.not-blocked");
    if (!all(What::Appealed, block).empty())
        why.insert("ladder.appeal-given");
    return outcome(why, {What::Appealed, now, who, block});
}

Refusals Regulation::decide(Moment now, int who, int appeal, Verdict verdict, Moment until)
{
    if (!person(who).hearsAppeals)
        return {"rights.missing"};
    const int block = fact(appeal).about;
    const int whom = fact(block).about;
    Refusals why;
    if (!all(What::Decided, appeal).empty())
        why.insert("ladder.appeal-decided");
    if (who == whom)
        why.insert("ladder.conflict");
    if (fact(block).who == who ||
        std::ranges::any_of(supportOf(whom, block), [&](int violation) { return fact(violation).who == who; }))
        why.insert("ladder.own-decision");
    if (verdict == Verdict::Shortened) {
        if (!isRunning(block, now))
            why.insert("ladder.not-blocked");
        if (until <= now || until >= endOf(block))
            why.insert("ladder.not-shorter");
    }
    return outcome(why, {What::Decided, now, who, appeal, until, verdict});
}

Refusals Regulation::takeBack(Moment now, int who, int what)
{
    if (!person(who).isModerator)
        return {"rights.missing"};
    if (isTakenBack(what)) // as above
        return {"rights.missing", "report.unknown"};
    Refusals why;
    if (fact(what).who != who)
        why.insert("ladder.not-own-act");
    if (now > fact(what).at + 5 * minute)
        why.insert("ladder.undo-late");
    if (fact(what).what == What::Recorded) {
        for (int i = what; i <= last(); ++i) {
            if (fact(i).what == What::Blocked && fact(i).about == authorOf(fact(what).about) && !isTakenBack(i))
                why.insert("ladder.built-upon");
        }
    } else {
        if (!isRunning(what, now))
            why.insert("ladder.not-blocked");
        if (!all(What::Apologised, what).empty() || !all(What::Appealed, what).empty())
            why.insert("ladder.built-upon");
    }
    return outcome(why, {What::TakenBack, now, who, what});
}

} // namespace regulation

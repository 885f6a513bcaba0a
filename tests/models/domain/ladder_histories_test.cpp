// SPDX-License-Identifier: GPL-3.0-or-later
// Thousands of random histories of one person in one chat. A model of the regulation, written from its text and knowing
// nothing of ladder.cpp, has to agree with every answer; a history on which it does not is made shorter until no step
// can be left out.
#include "domain/ladder.h"
#include "support/qt_strings.h"

#include <chrono>
#include <random>
#include <set>

using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

enum class Kind { Wait, Record, Block, Apologise, Object, Lift, Appeal, Decide };

struct Step
{
    Kind kind = Kind::Wait;
    int who = 0;   // 0 the person itself, 1 and 2 moderators, 3 deputy, 4… others in the chat
    int what = 0;  // message, kind of decision
    int hours = 0; // to wait, or term
    bool hasBasis = true;
};

// The regulation: "more than three violations … for up to one month … lifted early if he has apologised to the others
// and nobody objects … not for reasons unconnected with the rules".
class Regulation
{
public:
    bool answer(const Step& step)
    {
        switch (step.kind) {
        case Kind::Wait:
            m_hour += step.hours;
            return true;
        case Kind::Record:
            if (!step.hasBasis || step.who == 0 || m_messages.contains(step.what))
                return false;
            m_messages.insert(step.what);
            m_fresh.push_back(step.who);
            return true;
        case Kind::Block:
            if (!step.hasBasis || step.who == 0 || isBlocked() || m_fresh.size() <= 3 || step.hours <= 0 ||
                m_hour + step.hours > monthLater(m_hour))
                return false;
            m_end = m_hour + step.hours;
            m_judges = {m_fresh.begin(), m_fresh.end()};
            m_judges.insert(step.who);
            m_fresh.clear();
            m_apology.reset();
            m_isContested = m_isAppealed = m_isHeard = false;
            m_isKnown = true;
            return true;
        case Kind::Apologise:
            if (!isBlocked() || m_apology)
                return false;
            m_apology = m_hour;
            return true;
        case Kind::Object:
            if (!isBlocked() || step.who == 0 || !m_apology || m_hour >= *m_apology + 24)
                return false;
            m_isContested = true;
            return true;
        case Kind::Lift:
            if (!isBlocked() || !m_apology || m_isContested || m_hour < *m_apology + 24)
                return false;
            m_end = m_hour;
            return true;
        case Kind::Appeal:
            if (!m_isKnown || m_isAppealed)
                return false;
            m_isAppealed = true;
            return true;
        case Kind::Decide:
            if (!m_isAppealed || m_isHeard || step.who == 0 || m_judges.contains(step.who))
                return false;
            if (step.what % 3 == 1) { // shorten
                if (!isBlocked() || step.hours <= 0 || m_hour + step.hours >= m_end)
                    return false;
                m_end = m_hour + step.hours;
            } else if (step.what % 3 == 2) { // annul
                m_end = std::min(m_end, m_hour);
            }
            m_isHeard = true;
            return true;
        }
        return false;
    }
    [[nodiscard]] bool isBlocked() const { return m_hour < m_end; }

    // By the C++ calendar, not by Qt's. Hour 0 is 2027-12-30 00:00 in UTC.
    static int monthLater(int hour)
    {
        using namespace std::chrono;
        const sys_days first = year(2027) / December / 30;
        const sys_days day = first + days(hour / 24);
        year_month_day later = year_month_day(day) + months(1);
        if (!later.ok())
            later = later.year() / later.month() / last;
        return static_cast<int>((sys_days(later) - first).count()) * 24 + hour % 24;
    }

private:
    int m_hour = 0;
    int m_end = 0;
    std::vector<int> m_fresh; // by whom each was recorded that supports nothing yet
    std::set<int> m_messages;
    std::set<int> m_judges;
    std::optional<int> m_apology;
    bool m_isContested = false;
    bool m_isKnown = false; // there has been a block
    bool m_isAppealed = false;
    bool m_isHeard = false;
};

// What the service does with the answers of ladder.h.
class Service
{
public:
    bool answer(const Step& step)
    {
        const PersonId who(QString::number(step.who));
        const Basis basis = step.hasBasis ? Basis{1, u"2"_s} : Basis{};
        const BlockId current = m_record.blocks.isEmpty() ? BlockId() : m_record.blocks.last().id;
        switch (step.kind) {
        case Kind::Wait:
            m_now = m_now.addSecs(3600 * step.hours);
            return true;
        case Kind::Record: {
            const ArchiveId message(QString::number(step.what));
            const Violation row{ViolationId(message.value()), person, {}, message, basis, who, m_now, {}, {}};
            if (whyNotRecord(m_record, row))
                return false;
            m_record.violations << row;
            return true;
        }
        case Kind::Block: {
            const BlockId id(QString::number(m_record.blocks.size() + 1));
            const Block row{id, person, {}, basis, who, m_now, m_now.addSecs(3600 * step.hours), {}};
            if (whyNotBlock(m_record, row, QTimeZone::utc()))
                return false;
            for (Violation& violation : m_record.violations) {
                if (violation.block.isEmpty())
                    violation.block = id;
            }
            m_record.blocks << row;
            return true;
        }
        case Kind::Apologise:
            if (whyNotApologise(m_record, current, m_now))
                return false;
            m_record.apologies << Apology{
                current, {}, m_now, m_now.addSecs(std::chrono::seconds(objectionWindow).count())};
            return true;
        case Kind::Object:
            if (whyNotObject(m_record, current, who, m_now))
                return false;
            m_record.objections << Objection{current, who, m_now};
            return true;
        case Kind::Lift:
            if (whyNotLift(m_record, current, m_now))
                return false;
            m_record.blocks.last().liftedAt = m_now;
            return true;
        case Kind::Appeal:
            if (whyNotAppeal(m_record, current))
                return false;
            m_record.appeals << Appeal{AppealId(current.value()), current, {}, m_now, {}, {}, {}, {}};
            return true;
        case Kind::Decide:
            return decide(step, who);
        }
        return false;
    }
    [[nodiscard]] bool isBlocked() const
    {
        return std::ranges::any_of(m_record.blocks, [&](const Block& block) { return isRunning(block, m_now); });
    }

private:
    bool decide(const Step& step, const PersonId& who)
    {
        if (m_record.appeals.isEmpty() || m_record.appeals.last().block != m_record.blocks.last().id)
            return false;
        const auto outcome = static_cast<AppealOutcome>(step.what % 3 + 1);
        const QDateTime until = m_now.addSecs(3600 * step.hours);
        if (whyNotDecide(m_record, m_record.appeals.last().id, who, outcome, until, m_now))
            return false;
        m_record.appeals.last().outcome = outcome;
        if (outcome == AppealOutcome::Shortened)
            m_record.blocks.last().until = until;
        if (outcome == AppealOutcome::Annulled && isRunning(m_record.blocks.last(), m_now))
            m_record.blocks.last().liftedAt = m_now;
        return true;
    }

    const PersonId person{u"0"_s};
    Record m_record;
    QDateTime m_now{QDate(2027, 12, 30), QTime(0, 0), Qt::UTC};
};

// Place of the first step on which they differ.
std::optional<size_t> disagreement(const std::vector<Step>& history)
{
    Regulation regulation;
    Service service;
    for (size_t i = 0; i < history.size(); ++i) {
        if (regulation.answer(history[i]) != service.answer(history[i]) ||
            regulation.isBlocked() != service.isBlocked())
            return i;
    }
    return std::nullopt;
}

std::vector<Step> shortened(std::vector<Step> history)
{
    for (size_t i = 0; i < history.size();) {
        std::vector<Step> without = history;
        without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
        if (disagreement(without))
            history = without;
        else
            ++i;
    }
    return history;
}

std::string told(const std::vector<Step>& history)
{
    static constexpr std::array names{"wait", "record", "block", "apologise", "object", "lift", "appeal", "decide"};
    std::string text;
    for (const Step& step : history) {
        text += std::string(names[static_cast<size_t>(step.kind)]) + " who=" + std::to_string(step.who) +
                " what=" + std::to_string(step.what) + " hours=" + std::to_string(step.hours) +
                (step.hasBasis ? "\n" : " without basis\n");
    }
    return text;
}

std::vector<Step> randomHistory(std::mt19937& random)
{
    const auto pick = [&](int least, int most) { return std::uniform_int_distribution(least, most)(random); };
    std::vector<Step> history(static_cast<size_t>(pick(10, 90)));
    for (Step& step : history) {
        // Recording is the most frequent, so that blocks come about.
        step.kind = static_cast<Kind>(std::discrete_distribution({4, 8, 3, 2, 1, 2, 1, 2})(random));
        step.who = pick(0, 5);
        step.what = pick(0, 40);
        step.hasBasis = pick(0, 9) != 0;
        switch (step.kind) {
        case Kind::Wait:
            step.hours = pick(0, 3) == 0 ? pick(1, 800) : pick(1, 30);
            break;
        case Kind::Block:
            step.hours = pick(0, 2) == 0 ? 24 * pick(27, 32) : pick(-2, 800);
            break;
        default:
            step.hours = pick(-1, 200);
        }
    }
    return history;
}

} // namespace

TEST_CASE("whatever happens, the ladder answers as the regulation says")
{
    std::mt19937 random(44);
    int blocks = 0;
    for (int i = 0; i < 20'000; ++i) {
        const std::vector<Step> history = randomHistory(random);
        if (const auto at = disagreement(history)) {
            FAIL(told(shortened(history)));
        }
        Service service;
        for (const Step& step : history)
            blocks += service.answer(step) && step.kind == Kind::Block ? 1 : 0;
    }
    // The histories are worth something.
    CHECK(blocks > 10'000);
}

TEST_CASE("the model's own month ends where the calendar's does")
{
    CHECK(Regulation::monthLater(0) == 31 * 24);               // 30 December -> 30 January
    CHECK(Regulation::monthLater(32 * 24 + 5) == 61 * 24 + 5); // 31 January 2028 -> 29 February
}

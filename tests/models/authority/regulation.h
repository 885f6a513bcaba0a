// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

// The regulation on moderation (S44 Эт2.5–2.8, G36 2.25–2.28; S1–S5) as one would tell it: a list of what has happened
// in one chat, and what may happen next. Written from the paragraphs and not from the service, of which it includes
// nothing; it keeps no rows and no counters, and looks at the whole list for each answer.
namespace regulation {

// Milliseconds since 1970, UTC.
using Moment = std::int64_t;

// People, messages and what has happened are known by their numbers.
struct Person
{
    bool isMember = false;
    bool isModerator = false;
    bool hearsAppeals = false;
};

enum class Verdict { Upheld, Shortened, Annulled };

// The grounds of which each suffices to refuse, by the service's codes; none: it is done.
using Refusals = std::set<std::string>;

class Regulation
{
public:
    // `authors`: who wrote each message; `zone`: how far the school's clocks are ahead of UTC. Violations that a block
    // takes are a parameter so that a test can see whether a wrong one is noticed.
    Regulation(std::vector<Person> people, std::vector<int> authors, std::chrono::hours zone,
               int violationsForBlock = 4);

    // Each says what speaks against it; when nothing does, it has happened.
    Refusals complain(Moment now, int who, int message);
    // `complaint`: which it decides, -1 none.
    Refusals record(Moment now, int who, int message, bool citesItem, int complaint);
    Refusals block(Moment now, int who, int whom, bool citesItem, Moment until);
    Refusals apologise(Moment now, int who, int block);
    Refusals object(Moment now, int who, int block);
    Refusals lift(Moment now, int who, int block);
    Refusals appeal(Moment now, int who, int block);
    Refusals decide(Moment now, int who, int appeal, Verdict verdict, Moment until);
    // Of a violation or a block.
    Refusals takeBack(Moment now, int who, int what);

    // What has happened last.
    [[nodiscard]] int last() const { return static_cast<int>(m_facts.size()) - 1; }
    // Until when he does not write; 0: he does.
    [[nodiscard]] Moment silentUntil(Moment now, int who) const;
    // The same time of day one month later on the school's calendar, or on the last day of that month.
    [[nodiscard]] Moment monthLater(Moment from) const;

private:
    enum class What { Complained, Recorded, Blocked, Apologised, Objected, Lifted, Appealed, Decided, TakenBack };
    struct Fact
    {
        What what;
        Moment at;
        int who;
        int about; // a message, a person, or an earlier fact
        Moment until = 0;
        Verdict verdict = Verdict::Upheld;
        int complaint = -1;
    };

    [[nodiscard]] const Fact& fact(int number) const { return m_facts.at(static_cast<std::size_t>(number)); }
    [[nodiscard]] const Person& person(int who) const { return m_people.at(static_cast<std::size_t>(who)); }
    [[nodiscard]] int authorOf(int message) const { return m_authors.at(static_cast<std::size_t>(message)); }
    [[nodiscard]] std::vector<int> all(What what, int about) const;
    [[nodiscard]] bool isTakenBack(int number) const { return !all(What::TakenBack, number).empty(); }
    [[nodiscard]] bool hasComplained(int who, int message) const;
    [[nodiscard]] bool isDecided(int complaint) const;
    // Each block takes all that has been recorded since the one before: that is what "supports one block" comes to.
    [[nodiscard]] std::vector<int> supportOf(int whom, int before) const;
    [[nodiscard]] Moment endOf(int block) const;
    [[nodiscard]] bool isRunning(int block, Moment now) const { return !isTakenBack(block) && now < endOf(block); }
    Refusals outcome(const Refusals& refusals, const Fact& fact);

    std::vector<Person> m_people;
    std::vector<int> m_authors;
    std::chrono::hours m_zone;
    std::size_t m_violationsForBlock;
    std::vector<Fact> m_facts;
};

} // namespace regulation

// SPDX-License-Identifier: GPL-3.0-or-later
// Thousands of things that people try in a parents' chat, chosen by dice: to each the service answers as the regulation
// does (regulation.h), and what it keeps is never what the regulation forbids. When the two differ, what led to it is
// told in its fewest steps.
#include "evening.h"
#include "regulation.h"
#include "support/qt_strings.h"
#include "xmpp/server_control.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <map>
#include <random>

using namespace authority;
using namespace domain;
using namespace Qt::Literals::StringLiterals;
using regulation::Moment;
using regulation::Regulation;

namespace {

constexpr int messagesOfEach = 8;
// Of the regulation's people: these write, and are written about.
constexpr int teacher = 0;
constexpr int shouter = 1;
constexpr int neighbour = 2;
constexpr std::array writers{teacher, shouter, neighbour};
constexpr int peopleCount = 5; // and the deputy head and the administrator

enum class Try { Complain, Record, Block, Apologise, Object, Lift, Appeal, Decide, TakeBack, Wait, Restart };

// What somebody tries. Things are chosen by their place among those that there are, so that a step means something
// whatever others are left out.
struct Step
{
    Try what = Try::Wait;
    int who = 0;
    int which = 0;
    int how = 0;
};

const char* nameOf(Try what)
{
    constexpr std::array names{"complain", "record", "block",     "apologise", "object", "lift",
                               "appeal",   "decide", "take back", "wait",      "restart"};
    return names.at(static_cast<std::size_t>(what));
}

QString wordsOf(const std::vector<Step>& steps)
{
    QStringList lines;
    for (const Step& step : steps)
        lines << u"%1 by %2, %3, %4"_s.arg(QLatin1StringView(nameOf(step.what)))
                     .arg(step.who)
                     .arg(step.which)
                     .arg(step.how);
    return lines.join(u"\n"_s);
}

// The class, its people and what they have written, once for all trials.
struct Prepared
{
    QByteArray store;
    ChatId chat;
    QList<PersonId> people;
    QHash<ChatId, QList<RoomMessage>> archive;
    QList<ArchiveId> messages;
    std::vector<int> authors;
};

const Prepared& prepared()
{
    static const Prepared made = [] {
        Prepared world;
        QString path;
        const support::TempProfile kept;
        {
            Evening evening;
            world.chat = evening.chat;
            world.people = {evening.teacher, evening.shouter, evening.neighbour, evening.deputy,
                            evening.house.adminPerson};
            for (const int writer : writers) {
                for (int i = 0; i < messagesOfEach; ++i) {
                    world.messages << evening.write(world.people.at(writer), u"Слова %1"_s.arg(i));
                    world.authors.push_back(writer);
                }
            }
            world.archive = evening.house.server.archive;
            evening.settle();
            path = kept.file(u"left.sqlite"_s);
            auto store = Database::open(evening.house.profile.file(u"service.sqlite"_s));
            REQUIRE(store);
            REQUIRE((*store)->run(u"VACUUM INTO '%1'"_s.arg(path)));
        }
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        world.store = file.readAll();
        return world;
    }();
    return made;
}

// The service and the regulation, side by side.
class Trial
{
public:
    Trial(const QDateTime& begin, int violationsForBlock)
        : m_house(prepared().store)
        , m_regulation({{true, true, false},
                        {true, false, false},
                        {true, false, false},
                        {false, true, true},
                        {false, true, true}},
                       prepared().authors, std::chrono::hours(6), violationsForBlock) // Omsk
    {
        m_house.clock.setNow(begin);
        m_house.server.archive = prepared().archive;
    }

    // How often each has been done, and refused.
    using Counts = std::map<Try, std::pair<int, int>>;
    [[nodiscard]] const Counts& counts() const { return m_counts; }

    // Empty when both agree, also on what follows from it.
    [[nodiscard]] QString take(const Step& step)
    {
        const QString difference = answer(step);
        if (!difference.isEmpty())
            return difference;
        for (int who = 0; who < peopleCount; ++who) {
            const Moment expected = m_regulation.silentUntil(now(), who);
            if (const Moment actual = silentUntil(who); actual != expected)
                return u"%1 is silent until %2, by the regulation until %3"_s.arg(who).arg(actual).arg(expected);
        }
        return forbidden();
    }

private:
    [[nodiscard]] Moment now() const { return m_house.clock.now().toMSecsSinceEpoch(); }
    [[nodiscard]] static QDateTime at(Moment moment) { return QDateTime::fromMSecsSinceEpoch(moment, Qt::UTC); }
    template <typename Reply, typename Request>
    [[nodiscard]] base::Result<Reply> ask(int who, Act act, const Request& request)
    {
        return m_house.ask<Reply>(m_house.loginOf(prepared().people.at(who)), act, request);
    }

    template <typename T>
    [[nodiscard]] QString compared(Try what, const base::Result<T>& reply, const regulation::Refusals& expected)
    {
        const std::string given = reason(reply).toStdString();
        ++(given.empty() ? m_counts[what].first : m_counts[what].second);
        if (given.empty() ? expected.empty() : expected.contains(given))
            return {};
        QStringList all;
        for (const std::string& each : expected)
            all << QString::fromStdString(each);
        return u"the service: \"%1\", the regulation: \"%2\""_s.arg(QString::fromStdString(given),
                                                                    all.join(u"\" or \""_s));
    }

    [[nodiscard]] QString answer(const Step& step)
    {
        const auto& world = prepared();
        const int message = step.which % static_cast<int>(world.messages.size());
        const QString item = step.how % 16 == 15 ? u"77"_s : insult;
        const bool citesItem = item == insult;
        const auto someOf = [&](const auto& list) -> const auto*
        {
            return list.isEmpty() ? nullptr : &list.at(step.which % static_cast<int>(list.size()));
        };
        switch (step.what) {
        case Try::Complain: {
            const auto reply = ask<contract::ReportsCreateReply>(
                step.who, Act::ReportsCreate,
                contract::ReportsCreateRequest{m_house.op(), world.chat, world.messages.at(message), {}, {}});
            const int before = m_regulation.last();
            const auto expected = m_regulation.complain(now(), step.who, message);
            if (reply && m_regulation.last() > before)
                m_complaints << std::pair(reply->report, m_regulation.last());
            return compared(step.what, reply, expected);
        }
        case Try::Record: {
            const auto complaint = m_complaints.isEmpty() || step.how % 3
                                       ? std::pair(ReportId(), -1)
                                       : m_complaints.at(step.how % m_complaints.size());
            const auto reply = ask<contract::ViolationsRecordReply>(
                step.who, Act::ViolationsRecord,
                contract::ViolationsRecordRequest{m_house.op(), world.chat, world.messages.at(message), item,
                                                  complaint.first});
            const auto expected = m_regulation.record(now(), step.who, message, citesItem, complaint.second);
            if (reply)
                m_violations << std::pair(reply->violation, m_regulation.last());
            return compared(step.what, reply, expected);
        }
        case Try::Block: {
            const int whom = step.which % peopleCount;
            const Moment month = m_regulation.monthLater(now());
            const std::array ends{month,    month + 1, now() + 1, now(), now() + 86'400'000, now() + 3 * 86'400'000,
                                  month - 1};
            const Moment until = ends.at(static_cast<std::size_t>(step.how) % ends.size());
            const auto reply = ask<contract::BlocksCreateReply>(
                step.who, Act::BlocksCreate,
                contract::BlocksCreateRequest{m_house.op(), world.chat, world.people.at(whom), at(until), item, {}});
            const auto expected = m_regulation.block(now(), step.who, whom, citesItem, until);
            if (reply)
                m_blocks << std::pair(reply->block, m_regulation.last());
            return compared(step.what, reply, expected);
        }
        case Try::Apologise:
            if (const auto* block = someOf(m_blocks)) {
                return compared(step.what,
                                ask<contract::CommandReply>(
                                    step.who, Act::ApologiesCreate,
                                    contract::ApologiesCreateRequest{m_house.op(), block->first, u"Простите"_s}),
                                m_regulation.apologise(now(), step.who, block->second));
            }
            return {};
        case Try::Object:
            if (const auto* block = someOf(m_blocks)) {
                return compared(
                    step.what,
                    ask<contract::CommandReply>(step.who, Act::ObjectionsCreate,
                                                contract::ObjectionsCreateRequest{m_house.op(), block->first}),
                    m_regulation.object(now(), step.who, block->second));
            }
            return {};
        case Try::Lift:
            if (const auto* block = someOf(m_blocks)) {
                return compared(step.what,
                                ask<contract::CommandReply>(step.who, Act::BlocksLift,
                                                            contract::BlocksLiftRequest{m_house.op(), block->first}),
                                m_regulation.lift(now(), step.who, block->second));
            }
            return {};
        case Try::Appeal:
            if (const auto* block = someOf(m_blocks)) {
                const auto reply = ask<contract::AppealsCreateReply>(
                    step.who, Act::AppealsCreate,
                    contract::AppealsCreateRequest{m_house.op(), block->first, u"Не я"_s});
                const auto expected = m_regulation.appeal(now(), step.who, block->second);
                if (reply)
                    m_appeals << std::pair(reply->appeal, m_regulation.last());
                return compared(step.what, reply, expected);
            }
            return {};
        case Try::Decide:
            if (const auto* appeal = someOf(m_appeals)) {
                const int verdict = step.how % 3;
                const Moment until = now() + (step.how % 7 - 1) * 43'200'000;
                constexpr std::array outcomes{AppealOutcome::Upheld, AppealOutcome::Shortened, AppealOutcome::Annulled};
                return compared(step.what,
                                ask<contract::CommandReply>(
                                    step.who, Act::AppealsDecide,
                                    contract::AppealsDecideRequest{m_house.op(), appeal->first,
                                                                   outcomes.at(static_cast<std::size_t>(verdict)),
                                                                   at(until), u"Проверено"_s}),
                                m_regulation.decide(now(), step.who, appeal->second,
                                                    static_cast<regulation::Verdict>(verdict), until));
            }
            return {};
        case Try::TakeBack:
            return takeBack(step);
        case Try::Wait: {
            constexpr std::array<qint64, 10> waits{1'000,      60'000,     300'000,    3'600'000,   43'200'000,
                                                   86'400'000, 86'400'000, 86'399'999, 259'200'000, 2'764'800'000};
            m_house.clock.advance(
                std::chrono::milliseconds(waits.at(static_cast<std::size_t>(step.how) % waits.size())));
            return {};
        }
        case Try::Restart:
            m_house.restart();
            return {};
        }
        return {};
    }

    [[nodiscard]] QString takeBack(const Step& step)
    {
        contract::ModerationUndoRequest request{m_house.op(), {}, {}, {}};
        int fact = 0;
        if (step.how % 2 && !m_blocks.isEmpty()) {
            const auto& block = m_blocks.at(step.which % m_blocks.size());
            request.block = block.first;
            fact = block.second;
        } else if (!m_violations.isEmpty()) {
            const auto& violation = m_violations.at(step.which % m_violations.size());
            request.violation = violation.first;
            fact = violation.second;
        } else {
            return {};
        }
        return compared(step.what, ask<contract::CommandReply>(step.who, Act::ModerationUndo, request),
                        m_regulation.takeBack(now(), step.who, fact));
    }

    // As the server is told to hold it.
    [[nodiscard]] Moment silentUntil(int who) const
    {
        const auto state = wantedOn(SchoolIndex(m_house.ledger->school()), m_house.clock.now());
        for (const xmpp::GateRule& rule : state.rooms.at(prepared().chat).rules) {
            if (rule.login == m_house.loginOf(prepared().people.at(who)).value() &&
                rule.mode == xmpp::GateRule::Mode::ReadOnly)
                return rule.until.toMSecsSinceEpoch();
        }
        return 0;
    }

    // What no row may say, whatever has been asked.
    [[nodiscard]] QString forbidden() const
    {
        const School& school = m_house.ledger->school();
        for (const Block& block : school.blocks) {
            const Moment since = block.since.toMSecsSinceEpoch();
            if (std::ranges::count(school.violations, block.id, &Violation::block) <= 3)
                return u"a block on three violations or fewer"_s;
            if (block.until.isNull() || block.until.toMSecsSinceEpoch() > m_regulation.monthLater(since))
                return u"a block of more than a month"_s;
            if (block.basis.isEmpty())
                return u"a block without a basis"_s;
            const auto isParty = [&](const Report& report) {
                return report.reporter == block.by &&
                       std::ranges::any_of(school.violations, [&](const Violation& violation) {
                           return violation.block == block.id && violation.message == report.message;
                       });
            };
            const auto complaintBefore = [&](const Report& report) {
                return isParty(report) && report.at < block.since;
            };
            if (block.by == block.person || std::ranges::any_of(school.reports, complaintBefore))
                return u"a block by somebody who is party to it"_s;
            const bool isAnnulled = std::ranges::any_of(school.appeals, [&](const Appeal& appeal) {
                return appeal.block == block.id && appeal.outcome == AppealOutcome::Annulled;
            });
            const bool isObjected =
                std::ranges::find(school.objections, block.id, &Objection::block) != school.objections.end();
            const auto apology = std::ranges::find(school.apologies, block.id, &Apology::block);
            if (!block.liftedAt.isNull() && !isAnnulled &&
                (isObjected || apology == school.apologies.end() || block.liftedAt < apology->at.addDays(1)))
                return u"a block lifted against somebody's word"_s;
        }
        return {};
    }

    mutable House m_house;
    Counts m_counts;
    Regulation m_regulation;
    QList<std::pair<ReportId, int>> m_complaints;
    QList<std::pair<ViolationId, int>> m_violations;
    QList<std::pair<BlockId, int>> m_blocks;
    QList<std::pair<AppealId, int>> m_appeals;
};

QString difference(const QDateTime& begin, const std::vector<Step>& steps, int violationsForBlock = 4,
                   Trial::Counts* counts = nullptr)
{
    Trial trial(begin, violationsForBlock);
    for (const Step& step : steps) {
        if (const QString found = trial.take(step); !found.isEmpty())
            return u"after \"%1\": %2"_s.arg(wordsOf({step}), found);
    }
    if (counts) {
        for (const auto& [what, count] : trial.counts()) {
            (*counts)[what].first += count.first;
            (*counts)[what].second += count.second;
        }
    }
    return {};
}

// The fewest of these steps after which the two still differ: first halves are left out, then single steps.
std::vector<Step> shrunk(const QDateTime& begin, std::vector<Step> steps, int violationsForBlock = 4)
{
    for (std::size_t length = steps.size() / 2; length > 0; length /= 2) {
        for (std::size_t from = 0; from < steps.size();) {
            std::vector<Step> fewer = steps;
            const auto first = fewer.begin() + static_cast<std::ptrdiff_t>(from);
            fewer.erase(first, first + static_cast<std::ptrdiff_t>(std::min(length, steps.size() - from)));
            if (difference(begin, fewer, violationsForBlock).isEmpty())
                from += length;
            else
                steps = fewer;
        }
    }
    return steps;
}

std::vector<Step> throwDice(std::mt19937& engine, int count)
{
    const auto upTo = [&](int most) { return std::uniform_int_distribution<int>(0, most)(engine); };
    const auto oneOf = [&](const auto& list) {
        return list.at(static_cast<std::size_t>(upTo(static_cast<int>(list.size()) - 1)));
    };
    // Most of an evening is the teacher recording what one person writes; all else is tried by anybody.
    constexpr std::array tries{Try::Record,   Try::Record, Try::Record, Try::Record,    Try::Record, Try::Record,
                               Try::Record,   Try::Record, Try::Block,  Try::Block,     Try::Block,  Try::Apologise,
                               Try::Lift,     Try::Lift,   Try::Appeal, Try::Apologise, Try::Decide, Try::Decide,
                               Try::TakeBack, Try::Wait,   Try::Wait,   Try::Complain,  Try::Object, Try::Restart};
    constexpr std::array recorders{teacher, teacher, teacher, 3, 4};
    constexpr std::array judges{3, 4};
    constexpr std::array terms{0, 5, 6, 7, 12, 13}; // such as are allowed
    std::vector<Step> steps;
    for (int i = 0; i < count; ++i) {
        Step step{oneOf(tries), upTo(peopleCount - 1), upTo(999), upTo(999)};
        // More often than not by those who may, about him who shouts.
        const bool isLikely = upTo(3) > 0;
        if (isLikely && (step.what == Try::Record || step.what == Try::Block || step.what == Try::Lift))
            step.who = oneOf(recorders);
        if (isLikely && (step.what == Try::Record || step.what == Try::Block))
            step.which = step.what == Try::Block ? shouter : messagesOfEach + upTo(messagesOfEach - 1);
        if (isLikely && step.what == Try::Block)
            step.how = oneOf(terms);
        if (isLikely && (step.what == Try::Apologise || step.what == Try::Appeal))
            step.who = shouter;
        if (isLikely && step.what == Try::Decide)
            step.who = oneOf(judges);
        steps.push_back(step);
    }
    return steps;
}

QDateTime omskTime(int year, int month, int day, int hour, int minute)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute), Qt::UTC).addSecs(-6 * 3600);
}

// So many evenings, chosen by dice.
Trial::Counts agree(unsigned seed, int trials)
{
    const std::array begins{omskTime(2026, 12, 31, 23, 59), omskTime(2027, 1, 31, 0, 0), omskTime(2028, 1, 30, 18, 0),
                            omskTime(2028, 2, 29, 23, 59), omskTime(2027, 3, 31, 12, 0)};
    std::mt19937 engine(seed);
    Trial::Counts counts;
    for (int trial = 0; trial < trials; ++trial) {
        const QDateTime begin = begins.at(static_cast<std::size_t>(trial) % begins.size());
        const std::vector<Step> steps = throwDice(engine, 80);
        if (difference(begin, steps, 4, &counts).isEmpty())
            continue;
        const std::vector<Step> fewest = shrunk(begin, steps);
        FAIL(begin.toString(Qt::ISODate).toStdString() << "\n"
                                                       << wordsOf(fewest).toStdString() << "\n"
                                                       << difference(begin, fewest).toStdString());
    }
    return counts;
}

} // namespace

TEST_CASE("whatever people try, the service answers as the regulation does")
{
    Trial::Counts counts = agree(20261130, 120);
    // The dice come everywhere: each has been done more than once, and refused.
    for (const Try what : {Try::Complain, Try::Record, Try::Block, Try::Apologise, Try::Object, Try::Lift, Try::Appeal,
                           Try::Decide, Try::TakeBack}) {
        INFO(nameOf(what) << ": " << counts[what].first << " done, " << counts[what].second << " refused");
        CHECK(counts[what].first > 3);
        CHECK(counts[what].second > 3);
    }
}

TEST_CASE("whatever people try on three thousand evenings, the service answers as the regulation does", "[.long]")
{
    Trial::Counts counts = agree(20261201, 3'000);
    CHECK(counts[Try::Block].first > 1'000);
}

TEST_CASE("a regulation that differs in one number is found out, in the fewest steps")
{
    const QDateTime begin = omskTime(2027, 1, 31, 0, 0);
    std::mt19937 engine(1);
    std::vector<Step> steps;
    // "More than two" instead of "more than three": a block after three violations.
    for (int trial = 0; trial < 50 && (steps.empty() || difference(begin, steps, 3).isEmpty()); ++trial)
        steps = throwDice(engine, 80);
    const std::vector<Step> fewest = shrunk(begin, steps, 3);
    INFO(wordsOf(fewest).toStdString());
    REQUIRE(fewest.size() == 4);
    CHECK(fewest.back().what == Try::Block);
    CHECK(std::ranges::count(fewest, Try::Record, &Step::what) == 3);
}

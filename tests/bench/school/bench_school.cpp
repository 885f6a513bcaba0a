// SPDX-License-Identifier: GPL-3.0-or-later
// What a change costs the school's service, and how that grows with the school:
//   bench_school [pupils …]        250, 1000 and 2500 unless said otherwise
// Prints one line per act and size: the least, the median and the greatest of 15 times, in milliseconds, or the one time of
// what is done once. Processor time of this program: other programs on the machine do not count. No server is there: what
// goes to it is planned, not sent.
#include "authority/authority.h"
#include "authority/founding.h"
#include "authority/ledger.h"
#include "authority/server_state.h"
#include "contract/codec.h"
#include "contract/methods.h"
#include "sample/sample_school.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace Qt::Literals::StringLiterals;
using authority::Change;
using authority::Ledger;

namespace {

constexpr int kTimes = 15;

void report(int pupils, const char* act, QList<double> milliseconds)
{
    std::sort(milliseconds.begin(), milliseconds.end());
    std::printf("%6d pupils  %-34s min %8.2f  median %8.2f  max %8.2f ms\n", pupils, act, milliseconds.first(),
                milliseconds.at(milliseconds.size() / 2), milliseconds.last());
    std::fflush(stdout);
}

template <typename Act>
double timed(Act act)
{
    const std::clock_t begun = std::clock();
    act();
    return 1e3 * static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC;
}

base::Result<int> put(Change& change, const domain::School& school)
{
    change.putOrganisation(school.organisation);
    const auto putAll = [&change](const auto& rows) {
        for (const auto& row : rows)
            change.put(row);
    };
    putAll(school.rules);
    putAll(school.units);
    putAll(school.people);
    putAll(school.guardians);
    putAll(school.positions);
    putAll(school.seats);
    putAll(school.acknowledgements);
    putAll(school.consents);
    return 0;
}

// A guardian without an account gets one, has read the rules and consents, as the join page writes it.
base::Result<int> joinNextFamily(Change& change, int number)
{
    const domain::School& school = change.school();
    for (const domain::GuardianLink& link : school.guardians) {
        const auto* const person = change.snapshot().find<domain::Person>(link.guardian.value());
        if (person == nullptr || !person->login.isEmpty())
            continue;
        domain::Person joined = *person;
        joined.login = domain::Login(u"bench%1"_s.arg(number));
        joined.state = domain::PersonState::Active;
        change.put(joined);
        change.put(domain::Acknowledgement{joined.id, school.rules.last().version, change.now()});
        for (const domain::Seat& seat : school.seats) {
            if (seat.person == link.child && seat.kind == domain::SeatKind::Pupil) {
                change.put(domain::Consent{joined.id, seat.unit, domain::ConsentState::Given, change.now()});
                break;
            }
        }
        return 1;
    }
    return 0;
}

// The rows of the families' list that such a school would bring.
QList<domain::RosterRow> listOf(const domain::School& school)
{
    const domain::SchoolIndex index(school);
    QList<domain::RosterRow> rows;
    for (const domain::Seat& seat : school.seats) {
        if (seat.kind != domain::SeatKind::Pupil)
            continue;
        const domain::Person& pupil = *index.person(seat.person);
        domain::RosterRow row;
        row.line = static_cast<int>(rows.size()) + 1;
        row.label = index.unit(seat.unit)->label;
        row.pupil = pupil.name;
        row.bornOn = pupil.bornOn;
        row.externalId = pupil.id.value();
        row.contacts = pupil.contacts;
        for (const domain::GuardianLink* link : index.guardiansOf(pupil.id)) {
            const domain::Person& guardian = *index.person(link->guardian);
            row.guardians << domain::RosterGuardian{guardian.name, link->kind, guardian.contacts};
        }
        rows << row;
    }
    return rows;
}

// The service from its founding on, asked in JSON as from the wire, by its first administrator.
class Service
{
public:
    Service(const QString& path, const base::Clock& clock)
        : m_ledger(Ledger::open(path, clock))
        , m_authority(**m_ledger, {u"bench.example"_s, QUrl(u"http://127.0.0.1"_s)}, nullptr)
    {
        std::ignore = authority::found(**m_ledger, {domain::OrganisationKind::School, u"Школа"_s, u"Школа"_s, u"Europe/Moscow"_s},
                                       m_login);
        ask<contract::CommandReply>(domain::Act::RulesAcknowledge, contract::RulesAcknowledgeRequest{op(), 1});
    }

    template <typename Reply, typename Request>
    Reply ask(domain::Act act, const Request& request)
    {
        const auto reply = m_authority.call({m_login, authority::Language::Russian}, contract::methodName(act),
                                            contract::toJson(request));
        if (!reply) {
            std::fprintf(stderr, "%s: %s\n", qUtf8Printable(contract::methodName(act)), qUtf8Printable(reply.error().reason));
            std::exit(1);
        }
        return contract::fromJson<Reply>(*reply).valueOr(Reply());
    }
    domain::OpId op() { return domain::OpId(QString::number(++m_ops)); }
    [[nodiscard]] const domain::School& school() const { return (*m_ledger)->school(); }

private:
    base::Result<std::unique_ptr<Ledger>> m_ledger;
    authority::Authority m_authority;
    const domain::Login m_login{u"administrator"_s};
    int m_ops = 0;
};

contract::RosterPlanReply plan(Service& service, const QList<domain::RosterRow>& rows)
{
    constexpr int part = 100;
    const QString upload = service.op().value();
    contract::RosterPlanReply reply;
    for (int at = 0; at < rows.size(); at += part)
        reply = service.ask<contract::RosterPlanReply>(
            domain::Act::RosterPlan,
            contract::RosterPlanRequest{upload, at, rows.mid(at, part), at + part < rows.size(), 0});
    return reply;
}

// What an administrator does with a whole school, from an empty store on.
void measureBuilding(int pupils, const domain::School& school, const base::Clock& clock)
{
    const QTemporaryDir directory;
    Service service(directory.filePath(u"built.sqlite"_s), clock);
    const QList<domain::RosterRow> rows = listOf(school);
    contract::RosterPlanReply planned;
    report(pupils, "list of families planned", {timed([&] { planned = plan(service, rows); })});
    report(pupils, "list of families applied", {timed([&] {
               service.ask<contract::RosterApplyReply>(domain::Act::RosterApply,
                                                       contract::RosterApplyRequest{service.op(), planned.hash});
           })});
    report(pupils, "the same list planned again", {timed([&] { planned = plan(service, rows); })});
    if (planned.total != 0)
        std::fprintf(stderr, "the same list is not the same: %d\n", planned.total);

    contract::RolloverRequest year;
    year.year = domain::schoolYearOf(clock.now().date()) + 1;
    year.orderNumber = u"1"_s;
    year.orderDate = clock.now().date();
    report(pupils, "school year rehearsed",
           {timed([&] { service.ask<contract::BulkReply>(domain::Act::RolloverRun, year); })});
    report(pupils, "snapshot for an administrator", {timed([&] {
               contract::ChangesRequest request;
               for (bool more = true; more;) {
                   const auto page = service.ask<contract::ChangesReply>(domain::Act::Changes, request);
                   request.since = page.rev;
                   request.epoch = page.epoch;
                   more = page.more;
               }
           })});
    report(pupils, "completeness of all chats", {timed([&] {
               service.ask<contract::CompletenessReply>(domain::Act::Completeness, contract::CompletenessRequest{});
           })});
}

int measure(int pupils)
{
    const base::SystemClock clock;
    const QList<int> grades{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    const int perGrade = pupils < 500 ? 1 : 4;
    const int perClass = pupils / (static_cast<int>(grades.size()) * perGrade);
    const sample::Size size{u"bench"_s, perGrade, grades, perClass, 20 + pupils / 20, 0};
    const auto school = sample::makeSchool(size, 1, clock.now());
    if (!school)
        return 1;
    measureBuilding(pupils, *school, clock);
    const QTemporaryDir directory;
    auto ledger = Ledger::open(directory.filePath(u"school.sqlite"_s), clock);
    if (!school || !ledger)
        return 1;
    const auto write = [&](const std::function<base::Result<int>(Change&)>& act) {
        const base::Result<int> done = (*ledger)->write<int>({}, u"bench"_s, act);
        if (!done)
            std::fprintf(stderr, "%s\n", qUtf8Printable(done.error().detail));
        return done.valueOr(-1);
    };

    report(pupils, "whole school put in, chats by rule",
           {timed([&] { write([&](Change& change) { return put(change, *school); }); })});

    QList<double> joins;
    for (int i = 0; i < kTimes; ++i) {
        int done = 0;
        joins << timed([&] { done = write([&](Change& change) { return joinNextFamily(change, i); }); });
        if (done != 1)
            return 1;
    }
    report(pupils, "one family joins", joins);

    QList<double> renames;
    for (int i = 0; i < kTimes; ++i) {
        domain::Person teacher;
        for (const domain::Person& person : (*ledger)->school().people) {
            if (person.id == (*ledger)->school().positions.last().person)
                teacher = person;
        }
        teacher.name.family = i % 2 == 0 ? u"Новикова"_s : u"Старикова"_s;
        renames << timed([&] {
            write([&](Change& change) -> base::Result<int> {
                change.put(teacher);
                return 0;
            });
        });
    }
    report(pupils, "a member of the staff is renamed", renames);

    QList<double> plans;
    for (int i = 0; i < kTimes; ++i) {
        plans << timed([&] {
            const auto state = authority::wantedOn(domain::SchoolIndex((*ledger)->school()), clock.now());
            if (state.rooms.empty())
                std::abort();
        });
    }
    report(pupils, "what the server should have", plans);
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QList<int> sizes;
    for (const QString& argument : QCoreApplication::arguments().mid(1))
        sizes << argument.toInt();
    if (sizes.isEmpty())
        sizes = {250, 1000, 2500};
    for (const int pupils : sizes) {
        if (const int failed = measure(pupils); failed != 0)
            return failed;
    }
    return 0;
}

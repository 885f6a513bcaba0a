// SPDX-License-Identifier: GPL-3.0-or-later
// What a change costs the school's service, and how that grows with the school:
//   bench_school [pupils …]        250, 1000 and 2500 unless said otherwise
// Prints one line per act and size: the least, the median and the greatest of 15 times, in milliseconds. No server is
// there: what goes to it is planned, not sent.
#include "authority/ledger.h"
#include "authority/server_state.h"
#include "sample/sample_school.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

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
    QElapsedTimer timer;
    timer.start();
    act();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
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

int measure(int pupils)
{
    const base::SystemClock clock;
    const QList<int> grades{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    const int perGrade = pupils < 500 ? 1 : 4;
    const int perClass = pupils / (static_cast<int>(grades.size()) * perGrade);
    const sample::Size size{u"bench"_s, perGrade, grades, perClass, 20 + pupils / 20, 0};
    const auto school = sample::makeSchool(size, 1, clock.now());
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "fill.h"

#include "archive_writer.h"
#include "authority/ledger.h"
#include "conversation.h"

#include <QTimeZone>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace sample {
namespace {

// How much of the talk of a school happens in a chat of this kind.
int weightOf(domain::ChatKind kind)
{
    switch (kind) {
    case domain::ChatKind::StaffRoom:
        return 8;
    case domain::ChatKind::ClassParents:
        return 5;
    case domain::ChatKind::ClassPupils:
        return 4;
    case domain::ChatKind::SchoolChannel:
    case domain::ChatKind::StaffChannel:
        return 2;
    case domain::ChatKind::ClassTeachers:
        return 1;
    case domain::ChatKind::Subject:
    case domain::ChatKind::ByHand:
    case domain::ChatKind::Management:
    case domain::ChatKind::ActiveParents:
    case domain::ChatKind::ActivePupils:
    case domain::ChatKind::ClassLeaders:
    case domain::ChatKind::AllTeachers:
    case domain::ChatKind::UnitStaff:
        break;
    }
    return 0;
}

base::Result<void> writeSchool(const QString& store, const domain::School& school, const base::Clock& clock)
{
    auto ledger = authority::Ledger::open(store, clock);
    if (!ledger)
        return base::failWith(ledger);
    const auto written = (*ledger)->write<int>({}, u"sample"_s, [&](authority::Change& change) -> base::Result<int> {
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
        putAll(school.chats);
        putAll(school.members);
        change.audit(u"sample"_s);
        return 0;
    });
    if (!written)
        return base::failWith(written);
    return {};
}

base::Result<int> writeMessages(ArchiveWriter& archive, const domain::School& school, int count, const QDateTime& until,
                                Dice& dice)
{
    const base::Result<ThreadBook> threads = loadThreads();
    if (!threads)
        return base::failWith(threads);
    const base::Result<Names> names = Names::load();
    if (!names)
        return base::failWith(names);
    QHash<domain::PersonId, domain::Login> logins;
    for (const domain::Person& person : school.people)
        logins.insert(person.id, person.login);
    qint64 weights = 0;
    for (const domain::Chat& chat : school.chats)
        weights += weightOf(chat.kind);
    // A chat in which nobody can speak leaves its share to those after it.
    int written = 0;
    for (const domain::Chat& chat : school.chats) {
        const qint64 weight = weightOf(chat.kind);
        if (weight == 0)
            continue;
        const int share = static_cast<int>((count - written) * weight / std::exchange(weights, weights - weight));
        const QList<SampleMessage> messages = converse(school, chat, *threads, *names, share, until, dice);
        if (const base::Result<void> added = archive.addMessages(chat.id, messages, logins); !added)
            return base::failWith(added);
        written += static_cast<int>(messages.size());
    }
    return written;
}

} // namespace

base::Result<Filled> fill(const Target& target, const Size& size, std::uint64_t seed, const QString& password,
                          const base::Clock& clock)
{
    base::Result<domain::School> made = makeSchool(size, seed, clock.now());
    if (!made)
        return base::failWith(made);
    domain::School& school = *made;
    Dice dice(seed + 1);
    addChats(school, dice, clock.now().addDays(-366));

    auto archive = ArchiveWriter::open(target.serverDatabase, target.serverSchema, target.domain);
    if (!archive)
        return base::failWith(archive);
    QList<domain::Login> logins;
    for (const domain::Person& person : school.people) {
        if (!person.login.isEmpty())
            logins << person.login;
    }
    if (const base::Result<void> added = (*archive)->addAccounts(logins, password); !added)
        return base::failWith(added);
    const QDateTime until = clock.now().toTimeZone(QTimeZone(school.organisation.timeZone.toLatin1()));
    const base::Result<int> messages = writeMessages(**archive, school, size.messages, until, dice);
    if (!messages)
        return base::failWith(messages);
    if (const base::Result<void> written = writeSchool(target.serviceStore, school, clock); !written)
        return base::failWith(written);
    if (const base::Result<void> committed = (*archive)->commit(); !committed)
        return base::failWith(committed);

    Filled filled{{},
                  static_cast<int>(school.people.size()),
                  static_cast<int>(logins.size()),
                  static_cast<int>(school.chats.size()),
                  *messages};
    for (const domain::Position& position : school.positions) {
        if (position.kind != domain::PositionKind::Administrator)
            continue;
        for (const domain::Person& person : school.people) {
            if (person.id == position.person)
                filled.administrator = person.login;
        }
    }
    return filled;
}

} // namespace sample

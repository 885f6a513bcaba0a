// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/changes.h"

#include <algorithm>

namespace authority {
namespace {

constexpr int largestPage = 1'000; // rows; a stanza has a limit, and a page should not keep the service from others

// One row for the page. Small, because a snapshot looks at all rows for each page.
struct Newer
{
    qint64 rev = 0;
    const void* row = nullptr; // of the type that `give` knows
    void (*give)(const void* row, const Scope& scope, contract::ChangesReply& reply) = nullptr;
};

// A tombstone names ids only; of members also which chat, so that is for those who see the chat.
bool seesGone(const Scope& scope, contract::Entity entity, const QString& key)
{
    switch (entity) {
    case contract::Entity::Member:
        return scope.everything || scope.chats.contains(domain::ChatId(key.section(u'/', 0, 0)));
    case contract::Entity::Position:
        return scope.everything || scope.people.contains(domain::PersonId(key.section(u'/', 0, 0)));
    case contract::Entity::Guardian:
        return scope.everything || scope.people.contains(domain::PersonId(key.section(u'/', 1, 1)));
    default:
        return entity < contract::Entity::Report || (entity == contract::Entity::Movement && scope.everything);
    }
}

QList<Newer> newerThan(qint64 since, const Ledger& ledger, const Scope& scope, bool withGone)
{
    using contract::ChangesReply;
    QList<Newer> newer;
    const Snapshot& snapshot = ledger.snapshot();
    forEachTable([&]<typename T>() {
        snapshot.forEach<T>([&](const T& row, qint64 rev) {
            if (rev > since && scope.sees(row))
                newer << Newer{rev, &row, [](const void* shown, const Scope& to, ChangesReply& reply) {
                                   (reply.rows.*Table<T>::rows) << to.shown(*static_cast<const T*>(shown));
                               }};
        });
    });
    if (snapshot.organisationRev() > since)
        newer << Newer{snapshot.organisationRev(), &snapshot.school().organisation,
                       [](const void* shown, const Scope& /*to*/, ChangesReply& reply) {
                           reply.rows.organisation = *static_cast<const domain::Organisation*>(shown);
                       }};
    if (!withGone)
        return newer;
    for (const auto& [row, rev] : ledger.gone()) {
        if (rev > since && seesGone(scope, row.first, row.second))
            newer << Newer{rev, &row, [](const void* shown, const Scope& /*to*/, ChangesReply& reply) {
                               const auto& key = *static_cast<const GoneRows::key_type*>(shown);
                               reply.gone << contract::Gone{key.first, key.second};
                           }};
    }
    return newer;
}

} // namespace

News::News(const Ledger& ledger, qint64 since)
{
    const Snapshot& snapshot = ledger.snapshot();
    forEachTable([&]<typename T>() {
        snapshot.forEach<T>([&](const T& row, qint64 rev) {
            if (rev > since)
                m_tests.emplace_back([row](const Scope& scope) { return scope.sees(row); });
        });
    });
    for (const auto& [row, rev] : ledger.gone()) {
        if (rev > since)
            m_tests.emplace_back([row = row](const Scope& scope) { return seesGone(scope, row.first, row.second); });
    }
    if (snapshot.organisationRev() > since)
        m_tests.emplace_back([](const Scope& /*scope*/) { return true; });
}

bool News::concern(const Scope& scope) const
{
    return std::ranges::any_of(m_tests, [&](const auto& test) { return test(scope); });
}

contract::ChangesReply changesSince(const Ledger& ledger, const Scope& scope, const contract::ChangesRequest& request)
{
    contract::ChangesReply reply;
    reply.epoch = scope.epoch();
    reply.reset = request.epoch != reply.epoch || request.since > ledger.rev();
    const qint64 since = reply.reset ? 0 : request.since.value();
    QList<Newer> newer = newerThan(since, ledger, scope, !reply.reset);
    const qsizetype count = std::min<qsizetype>(newer.size(), std::clamp(request.max, 1, largestPage));
    std::ranges::partial_sort(newer, newer.begin() + count, {}, &Newer::rev);
    for (const Newer& each : newer.first(count))
        each.give(each.row, scope, reply);
    reply.more = count < newer.size();
    reply.rev = reply.more ? domain::Rev(newer.at(count - 1).rev) : ledger.rev();
    return reply;
}

} // namespace authority

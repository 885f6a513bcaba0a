// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/index_state.h"

namespace store {

using namespace Qt::Literals::StringLiterals;

IndexState::IndexState(const Database& database)
    : m_identity(database, u"SELECT identity FROM index_state"_s)
    , m_renew(database, u"UPDATE index_state SET identity = random(), purged = 0"_s)
    , m_removal(database, u"SELECT r.changed FROM (SELECT max((SELECT coalesce(max(changed), 0) FROM messages"
                          " WHERE retracted = 1), (SELECT coalesce(max(changed), 0) FROM forgotten)) AS changed) AS r"
                          " JOIN index_state AS i ON r.changed > i.purged"_s)
    , m_setPurged(database, u"UPDATE index_state SET purged = max(purged, ?)"_s)
{
}

base::Result<std::uint64_t> IndexState::identity()
{
    const auto identity = m_identity.first([](const Row& row) { return row.number(0); });
    if (!identity)
        return base::failWith(identity);
    return static_cast<std::uint64_t>(identity->value_or(0));
}

base::Result<std::uint64_t> IndexState::renewIdentity()
{
    if (const auto renewed = m_renew.perform(); !renewed)
        return base::failWith(renewed);
    return identity();
}

base::Result<std::int64_t> IndexState::removalToPurge()
{
    const auto change = m_removal.first([](const Row& row) { return row.number(0); });
    if (!change)
        return base::failWith(change);
    return change->value_or(0);
}

base::Result<void> IndexState::setPurged(std::int64_t change)
{
    return m_setPurged.perform(change);
}

} // namespace store

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/statement.h"

#include <cstdint>

namespace store {

// What the cache keeps for the search index made of it. Storage thread.
class IndexState
{
public:
    explicit IndexState(const Database& database);

    // Random, of this file: an index of another one numbers other messages.
    [[nodiscard]] base::Result<std::uint64_t> identity();
    // Makes whatever index there is another file's.
    [[nodiscard]] base::Result<std::uint64_t> renewIdentity();

    // The change that last took text away, unless the index's files are known to be rid of it; otherwise 0.
    [[nodiscard]] base::Result<std::int64_t> removalToPurge();
    // The index's files hold nothing that was removed up to this change.
    [[nodiscard]] base::Result<void> setPurged(std::int64_t change);

private:
    Statement m_identity;
    Statement m_renew;
    Statement m_removal;
    Statement m_setPurged;
};

} // namespace store

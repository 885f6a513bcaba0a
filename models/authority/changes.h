// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/ledger.h"
#include "authority/scope.h"

#include <functional>
#include <vector>

namespace authority {

// The next page of what is newer than the request's rev and visible in the scope. A full snapshot from the beginning
// when the epoch is another one, or when the asked rev lies in the future (a restored backup).
[[nodiscard]] contract::ChangesReply changesSince(const Ledger& ledger, const Scope& scope,
                                                  const contract::ChangesRequest& request);

// Whether the scope sees anything that is newer than the rev.
class News
{
public:
    News(const Ledger& ledger, qint64 since);
    [[nodiscard]] bool concern(const Scope& scope) const;

private:
    std::vector<std::function<bool(const Scope&)>> m_tests;
};

} // namespace authority

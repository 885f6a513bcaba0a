// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/past_search.h"
#include "store/statement.h"

namespace store {

// What the person searched for on this computer. Storage thread.
class PastSearches
{
public:
    // So many of those that are not saved are remembered.
    static constexpr int kMostKept = 30;

    explicit PastSearches(const Database& database);

    // The saved ones first, then the others, the last used first.
    [[nodiscard]] base::Result<QList<domain::PastSearch>> all();
    [[nodiscard]] base::Result<void> note(const QString& query, const QDateTime& at);
    [[nodiscard]] base::Result<void> setSaved(const QString& query, bool saved, const QDateTime& at);
    [[nodiscard]] base::Result<void> forget(const QString& query);

private:
    Statement m_all;
    Statement m_note;
    Statement m_setSaved;
    Statement m_forget;
    Statement m_forgetOld;
};

} // namespace store

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/query.h"
#include "store/key_names.h"

#include <QDate>

namespace session {

// What the filters of a query mean here: в:5А the chats of that name, от:Петрова the senders, роль:родитель those who
// are one now, есть:файл what the message holds, до: and после: dates in this computer's time zone. Immutable, any
// thread.
class SearchFilters final : public msgindex::FilterResolver
{
public:
    SearchFilters(store::KeyNames names, QDate today);

    [[nodiscard]] std::optional<msgindex::Filter> resolve(msgindex::Field field, const QString& value) const override;

private:
    const store::KeyNames m_names;
    const QDate m_today;
};

// Some filter needs the names of chats or people.
[[nodiscard]] bool needsNames(const msgindex::SyntaxTree& tree);

} // namespace session

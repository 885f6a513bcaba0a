// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/request_table.h"

#include <algorithm>

namespace xmpp {

using base::Answer;
using base::ErrorCode;
using base::Result;
using namespace Qt::Literals::StringLiterals;

base::FutureResult<Iq> RequestTable::add(const Iq& request, std::chrono::milliseconds timeout)
{
    const Pending pending{request.to, request.language, m_clock.monotonic() + timeout, {}};
    m_pending.insert(request.id, pending);
    return pending.answer.future();
}

bool RequestTable::isFrom(const Jid& asked, const Jid& from) const
{
    const Jid account = m_self.bare();
    if (!asked.isEmpty() && asked != account)
        return from == asked;
    // RFC 6120 §10.3.3: what goes to nobody goes to the account; servers answer in three ways.
    return from.isEmpty() || from == account || from == m_self ||
           (from.isBare() && from.toString() == account.domain());
}

std::optional<RequestTable::Pending> RequestTable::take(const QString& id, const Jid& from)
{
    const auto found = m_pending.find(id);
    if (found == m_pending.end() || !isFrom(found->to, from))
        return std::nullopt;
    const Pending pending = *found;
    m_pending.erase(found);
    return pending;
}

bool RequestTable::settle(const Iq& answer)
{
    const std::optional<Pending> pending = take(answer.id, answer.from);
    if (pending && answer.error)
        pending->answer.give(base::Unexpected{answer.error->toError(pending->language)});
    else if (pending)
        pending->answer.give(answer);
    return pending.has_value();
}

bool RequestTable::fail(const QString& id, const Jid& from, const base::Error& error)
{
    const std::optional<Pending> pending = take(id, from);
    if (pending)
        pending->answer.give(base::Unexpected{error});
    return pending.has_value();
}

void RequestTable::failAll(const base::Error& error)
{
    const QHash<QString, Pending> failed = std::exchange(m_pending, {});
    for (const Pending& pending : failed)
        pending.answer.give(base::Unexpected{error});
}

void RequestTable::expire()
{
    QList<Answer<Iq>> expired;
    m_pending.removeIf([&](const auto& entry) {
        const bool isDue = entry.value().deadline <= m_clock.monotonic();
        if (isDue)
            expired.append(entry.value().answer);
        return isDue;
    });
    for (const Answer<Iq>& answer : expired)
        answer.give(base::fail(ErrorCode::Timeout, u"no answer to the request in time"_s));
}

std::optional<std::chrono::milliseconds> RequestTable::nextDeadline() const
{
    const auto earliest = std::ranges::min_element(m_pending, {}, &Pending::deadline);
    return earliest == m_pending.end() ? std::nullopt : std::optional(earliest->deadline);
}

} // namespace xmpp

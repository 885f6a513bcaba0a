// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/methods.h"

#include <algorithm>
#include <array>

namespace contract {
namespace {

using domain::Act;

struct Method
{
    Act act;
    const char* name;
};

constexpr std::array methods{
    Method{Act::SessionHello, "session.hello"},
    Method{Act::Changes, "changes"},
    Method{Act::UnitsCreate, "units.create"},
    Method{Act::PeopleCreate, "people.create"},
    Method{Act::PositionsSet, "positions.set"},
    Method{Act::SeatsSet, "seats.set"},
    Method{Act::RosterPlan, "roster.plan"},
    Method{Act::RosterApply, "roster.apply"},
    Method{Act::InvitesCreate, "invites.create"},
    Method{Act::InvitesAnnul, "invites.annul"},
    Method{Act::RulesGet, "rules.get"},
    Method{Act::RulesAcknowledge, "rules.acknowledge"},
    Method{Act::SchoolReconcile, "school.reconcile"},
    Method{Act::AuditList, "audit.list"},
    Method{Act::UnitsEdit, "units.edit"},
    Method{Act::UndoList, "undo.list"},
    Method{Act::UndoApply, "undo.apply"},
};
static_assert(methods.size() == domain::actCount);

} // namespace

QString methodName(Act act)
{
    const auto* const found = std::ranges::find(methods, act, &Method::act);
    return QString::fromLatin1(found->name);
}

std::optional<Act> actFrom(const QString& method)
{
    const auto* const found = std::ranges::find_if(
        methods, [&](const Method& candidate) { return method == QLatin1StringView(candidate.name); });
    return found == methods.end() ? std::nullopt : std::optional(found->act);
}

} // namespace contract

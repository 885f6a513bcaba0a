// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/command.h"
#include "domain/school_index.h"

namespace authority {

base::Result<contract::CommandReply> acknowledgeRules(Change& change, const contract::RulesAcknowledgeRequest& request)
{
    const domain::Rules* const rules = domain::rulesInForce(change.school());
    if (!rules)
        return refuse("rules.none");
    if (rules->version != request.version)
        return refuse("rules.outdated");
    domain::Acknowledgement acknowledgement{change.caller(), rules->version, change.now()};
    if (change.snapshot().find<domain::Acknowledgement>(keyOf(acknowledgement)))
        return contract::CommandReply{};
    change.put(acknowledgement);
    change.audit(change.caller().value(), QString::number(rules->version));
    return contract::CommandReply{};
}

} // namespace authority

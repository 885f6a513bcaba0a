// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/invite_hygiene.h"
#include "items/request_table_model.h"

namespace invites {

[[nodiscard]] QString reasonWord(items::MatchReason reason);
// "Щербакова Наталья, mother of Ефимова Любовь: same name, 97 %"
[[nodiscard]] QString matchWords(const domain::School& school, const items::RequestMatch& match);
// "seen in the open: vk.com, not used for a week"
[[nodiscard]] QString flawWords(const domain::FlawedInvite& flawed);
// Of a link that is bound to nobody: "parents, 3 of 30 used"
[[nodiscard]] QString linkWords(const domain::Invite& invite);
[[nodiscard]] QString roleWord(domain::InviteRole role);

// `school` and `today` are asked for at each row.
[[nodiscard]] items::RequestWording requestWording(std::function<std::shared_ptr<const domain::School>()> school,
                                                   std::function<QDate()> today);

} // namespace invites

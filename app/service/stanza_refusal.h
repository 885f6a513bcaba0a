// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/language.h"
#include "base/error.h"
#include "xmpp/iq.h"

namespace service {

// The caller's own login when he is one of this server; empty for a stranger.
[[nodiscard]] QString localNameOf(const xmpp::Iq& request, const QString& domain);

// A refusal of the authority's (authority/refusal.h) as the answer to a request: the standard condition, our code, the
// sentence in that language.
[[nodiscard]] xmpp::Iq refusalOf(const xmpp::Iq& request, const base::Error& error, authority::Language language);

} // namespace service

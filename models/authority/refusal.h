// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/language.h"
#include "base/error.h"
#include "domain/vocabulary.h"

#include <QStringList>

namespace authority {

// Why the service says no: an application code, e.g. "invite.expired". All codes with their sentences for people stand
// in refusal.cpp. The sentence is filled in where the caller's language is known.
[[nodiscard]] base::Unexpected<base::Error> refuse(const char* reason);

// The sentence in that language; says that the service failed when the error is none of ours.
// In Russian in the words of an organisation of that kind.
[[nodiscard]] QString sentenceFor(const base::Error& error, Language language,
                                  domain::OrganisationKind kind = domain::OrganisationKind::School);
[[nodiscard]] base::Error withSentence(base::Error error, Language language,
                                       domain::OrganisationKind kind = domain::OrganisationKind::School);
// All codes.
[[nodiscard]] QStringList refusalReasons();

} // namespace authority

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/school.h"

#include <QString>

class QCoreApplication;

namespace client {

// "ru" or "en": what was chosen, otherwise English on an English system and Russian on any other.
[[nodiscard]] QString languageFor(const QString& chosen);

// Gives the program its sentences, and dates and numbers, in that language, instead of the one before; where they name
// what an organisation of another kind names otherwise (C12), in its words. Widgets that are there already keep theirs.
// Where it has words of its own, in those (OwnWords); what is said in English stays English.
void speak(QCoreApplication& application, const QString& language,
           domain::OrganisationKind kind = domain::OrganisationKind::School, const domain::Vocabulary& own = {});

} // namespace client

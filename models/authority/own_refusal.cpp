// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/own_refusal.h"

#include "domain/own_sentences.h"

namespace authority {

using domain::OrganisationKind;

QString sentenceFor(const base::Error& error, Language language, const domain::Organisation& organisation)
{
    const auto by = [&](OrganisationKind kind) { return sentenceFor(error, language, kind); };
    if (language != Language::Russian)
        return by(organisation.kind);
    return domain::OwnSentences(organisation.kind, organisation.words)
        .spoken({by(OrganisationKind::School), by(OrganisationKind::College), by(OrganisationKind::ChildrensCentre)});
}

base::Error withSentence(const base::Error& error, Language language, const domain::Organisation& organisation)
{
    base::Error said = withSentence(error, language, organisation.kind);
    said.text = sentenceFor(error, language, organisation);
    return said;
}

} // namespace authority

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/word_forms.h"

#include <QList>
#include <QStringList>

// Words of organisations that have their own.
namespace support {

struct OwnVocabulary
{
    const char* name;
    domain::OrganisationKind kind;
    domain::Vocabulary own;
};

inline domain::Vocabulary nouns(const QStringList& words)
{
    domain::Vocabulary own;
    for (qsizetype at = 0; at < words.size(); ++at) {
        const domain::SpokenNoun& noun = domain::spokenNouns.at(static_cast<size_t>(at / 2));
        own.*(at % 2 == 0 ? noun.one : noun.many) = words.at(at);
    }
    return own;
}

// A word of each gender, and people who are bent each in another way.
inline const QList<OwnVocabulary>& vocabularies()
{
    using namespace Qt::Literals::StringLiterals;
    static const QList<OwnVocabulary> all{
        {"squad", domain::OrganisationKind::School,
         nouns({u"отряд"_s, u"отряды"_s, u"воспитанник"_s, u"воспитанники"_s, u"инструктор"_s, u"инструкторы"_s,
                u"наставник"_s, u"наставники"_s})},
        {"brigade", domain::OrganisationKind::School,
         nouns({u"бригада"_s, u"бригады"_s, u"курсант"_s, u"курсанты"_s, u"мастер обучения"_s, u"мастера обучения"_s,
                u"староста"_s, u"старосты"_s})},
        {"link", domain::OrganisationKind::ChildrensCentre,
         nouns({u"звено"_s, u"звенья"_s, u"обучающийся"_s, u"обучающиеся"_s, u"тренер"_s, u"тренеры"_s, u"вожатый"_s,
                u"вожатые"_s})},
    };
    return all;
}

} // namespace support

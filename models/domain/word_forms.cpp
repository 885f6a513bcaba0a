// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/word_forms.h"

#include <QStringList>

#include <algorithm>

namespace domain {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array genders{Gender::Masculine, Gender::Feminine, Gender::Neuter};

void correct(Declined& forms, const WordEntry& entry)
{
    for (const GrammarCase grammarCase : grammarCases) {
        if (const QString form = entry.forms.value(formName(grammarCase)); !form.isEmpty())
            forms.at(static_cast<size_t>(grammarCase)) = form;
    }
}

} // namespace

QString formName(GrammarCase grammarCase)
{
    static constexpr std::array<const char*, grammarCases.size()> names{"nominative", "genitive",     "dative",
                                                                        "accusative", "instrumental", "prepositional"};
    return QString::fromLatin1(names.at(static_cast<size_t>(grammarCase)));
}

QString genderName(Gender gender)
{
    switch (gender) {
    case Gender::Masculine:
        break;
    case Gender::Feminine:
        return u"feminine"_s;
    case Gender::Neuter:
        return u"neuter"_s;
    }
    return u"masculine"_s;
}

WordEntry entryIn(const QString& own)
{
    const QStringList parts = own.split(u'|');
    WordEntry entry{parts.first().simplified()};
    for (const QString& part : parts.mid(1))
        entry.forms.insert(part.section(u'=', 0, 0), part.section(u'=', 1).simplified());
    return entry;
}

QString written(const WordEntry& entry)
{
    QString text = entry.word;
    for (auto form = entry.forms.begin(); !text.isEmpty() && form != entry.forms.end(); ++form) {
        if (!form->isEmpty())
            text += u'|' + form.key() + u'=' + *form;
    }
    return text;
}

bool canBeBent(const WordEntry& entry, QString Vocabulary::* word)
{
    const auto isIt = [&](const SpokenNoun& noun) { return noun.one == word || noun.many == word; };
    if (std::ranges::none_of(spokenNouns, isIt))
        return entry.forms.isEmpty();
    return std::ranges::all_of(entry.forms.keys(), [&](const QString& form) {
        // People are spoken of in the masculine, as the sentences do.
        if (form == genderForm)
            return word == unitNoun.one && std::ranges::count(genders, entry.forms.value(form), genderName) == 1;
        // The nominative is the word itself.
        return form != formName(GrammarCase::Nominative) && std::ranges::count(grammarCases, form, formName) == 1;
    });
}

Noun nounOf(const SpokenNoun& noun, OrganisationKind kind, const Vocabulary& own)
{
    const Vocabulary words = vocabularyOf(kind, own);
    const QString& one = words.*noun.one;
    const WordEntry ownOne = entryIn(own.*noun.one);
    const QString corrected = ownOne.forms.value(genderForm);
    const auto* const gender = std::ranges::find(genders, corrected, genderName);
    Noun forms = declined(one, words.*noun.many, gender == genders.end() ? genderOf(one, noun.isAnimate) : *gender,
                          noun.isAnimate);
    correct(forms.one, ownOne);
    correct(forms.many, entryIn(own.*noun.many));
    forms.few = fewOf(forms);
    return forms;
}

} // namespace domain

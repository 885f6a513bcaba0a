// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/own_sentences.h"

#include <QHash>

#include <algorithm>
#include <bitset>

namespace domain {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr size_t caseCount = grammarCases.size();
constexpr size_t fewForm = 2 * caseCount;
// Cases of one, cases of many, few.
using Forms = std::bitset<fewForm + 1>;

constexpr std::array kinds{OrganisationKind::School, OrganisationKind::College, OrganisationKind::ChildrensCentre};

constexpr size_t formOf(bool isMany, GrammarCase grammarCase)
{
    return (isMany ? caseCount : 0) + static_cast<size_t>(grammarCase);
}

const QString& inForm(const Noun& noun, size_t form)
{
    if (form == fewForm)
        return noun.few;
    return form < caseCount ? noun.one.at(form) : noun.many.at(form - caseCount);
}

// What a word of a sentence may be: which noun, in which forms.
struct Reading
{
    size_t noun = 0;
    Forms forms;
};

struct Token
{
    QString text;
    bool isWord = false;
    QList<Reading> readings = {};
};

using KnownWords = QHash<QString, QList<Reading>>;

void add(KnownWords& known, const QString& word, size_t noun, size_t form)
{
    QList<Reading>& readings = known[word];
    const auto same =
        std::ranges::find_if(readings, [&](const Reading& reading) { return reading.noun == noun; });
    if (same == readings.end())
        readings << Reading{noun, Forms().set(form)};
    else
        same->forms.set(form);
}

// Every form of the kind's words, and what each of them may be.
KnownWords knownWords(OrganisationKind kind)
{
    KnownWords known;
    for (size_t at = 0; at < spokenNouns.size(); ++at) {
        const Noun noun = nounOf(spokenNouns.at(at), kind, {});
        for (size_t form = 0; form <= fewForm; ++form)
            add(known, inForm(noun, form), at, form);
    }
    // Said in full once, the leader of a class or an association is called «руководитель» for short.
    if (kind != OrganisationKind::College) {
        const Noun leader = declined(u"руководитель"_s, u"руководители"_s, Gender::Masculine, true);
        for (size_t form = 0; form <= fewForm; ++form)
            add(known, inForm(leader, form), spokenNouns.size() - 1, form);
    }
    return known;
}

bool isPartOfWord(QChar c)
{
    return c.isLetterOrNumber() || c == u'%';
}

// Words and what is between them; a word of the vocabulary that is two words is one of them.
QList<Token> tokensOf(const QString& sentence, OrganisationKind kind)
{
    static const std::array known{knownWords(kinds[0]), knownWords(kinds[1]), knownWords(kinds[2])};
    QList<Token> tokens;
    for (qsizetype at = 0; at < sentence.size();) {
        const bool isWord = isPartOfWord(sentence.at(at));
        qsizetype end = at + 1;
        while (end < sentence.size() && isPartOfWord(sentence.at(end)) == isWord)
            ++end;
        tokens << Token{sentence.mid(at, end - at), isWord};
        at = end;
    }
    const KnownWords& words = known.at(static_cast<size_t>(kind));
    for (qsizetype at = 0; at < tokens.size(); ++at) {
        Token& token = tokens[at];
        if (!token.isWord)
            continue;
        if (at + 2 < tokens.size() && tokens.at(at + 1).text == " "_L1) {
            const QString two = token.text + u' ' + tokens.at(at + 2).text;
            if (const auto found = words.constFind(two.toLower()); found != words.constEnd()) {
                token = {two, true, *found};
                tokens.remove(at + 1, 2);
                continue;
            }
        }
        token.readings = words.value(token.text.toLower());
    }
    return tokens;
}

bool isOrganisation(const std::array<QList<Token>, kinds.size()>& tokens, qsizetype at)
{
    static constexpr std::array<QStringView, kinds.size()> names{u"школ", u"колледж", u"центр"};
    for (size_t kind = 0; kind < kinds.size(); ++kind) {
        if (at >= tokens.at(kind).size() || !tokens.at(kind).at(at).text.startsWith(names.at(kind), Qt::CaseInsensitive))
            return false;
    }
    return true;
}

// The one noun that the word is in all three, in the forms that it may have in all of them.
std::optional<Reading> agreed(const QList<Reading>& first, const QList<Reading>& second, const QList<Reading>& third)
{
    const auto formsIn = [](const QList<Reading>& readings, size_t noun) {
        const auto found =
            std::ranges::find_if(readings, [&](const Reading& reading) { return reading.noun == noun; });
        return found == readings.end() ? Forms() : found->forms;
    };
    for (const Reading& reading : first) {
        const Forms forms = reading.forms & formsIn(second, reading.noun) & formsIn(third, reading.noun);
        if (forms.any())
            return Reading{reading.noun, forms};
    }
    return std::nullopt;
}

// «подтвердить как учителя»: what asks for the accusative; any other word before a person asks for the genitive.
bool asksForAccusative(QStringView before)
{
    static constexpr std::array<QStringView, 7> words{u"зовут",   u"замещать", u"замещает", u"назначить",
                                                      u"впишите", u"укажите",  u"как"};
    return std::ranges::find(words, before) != words.end();
}

} // namespace

struct OwnSentences::Part
{
    // What a word is, as far as it says so itself.
    static Part of(const Token& token)
    {
        const bool isNoun = token.readings.size() == 1;
        return {token.text, token.isWord, isNoun ? std::optional(token.readings.front()) : std::nullopt};
    }

    QString text;
    bool isWord = false;
    std::optional<Reading> reading = {};
};

const QString& Said::by(OrganisationKind kind) const
{
    switch (kind) {
    case OrganisationKind::School:
        break;
    case OrganisationKind::College:
        return college;
    case OrganisationKind::ChildrensCentre:
        return centre;
    }
    return school;
}

QList<Said> samplesOf(const SpokenNoun& noun)
{
    if (noun.one == unitNoun.one)
        return {{u"Выберите класс"_s, u"Выберите группу"_s, u"Выберите объединение"_s},
                {u"Этот класс создан"_s, u"Эта группа создана"_s, u"Это объединение создано"_s},
                {u"Место в классе"_s, u"Место в группе"_s, u"Место в объединении"_s},
                {u"Чаты классов"_s, u"Чаты групп"_s, u"Чаты объединений"_s}};
    if (noun.one == pupilNoun.one)
        return {{u"Приглашение ученику"_s, u"Приглашение студенту"_s, u"Приглашение учащемуся"_s},
                {u"Список учеников"_s, u"Список студентов"_s, u"Список учащихся"_s},
                {u"Общение с учениками"_s, u"Общение со студентами"_s, u"Общение с учащимися"_s}};
    if (noun.one == teacherNoun.one)
        return {{u"Подтвердить как учителя"_s, u"Подтвердить как преподавателя"_s, u"Подтвердить как педагога"_s},
                {u"Чат учителей"_s, u"Чат преподавателей"_s, u"Чат педагогов"_s}};
    return {{u"Скажите классному руководителю"_s, u"Скажите куратору"_s, u"Скажите руководителю объединения"_s},
            {u"Нет классного руководителя"_s, u"Нет куратора"_s, u"Нет руководителя объединения"_s},
            {u"Ссылки создают классные руководители"_s, u"Ссылки создают кураторы"_s,
             u"Ссылки создают руководители объединений"_s}};
}

OwnSentences::OwnSentences(OrganisationKind kind, const Vocabulary& own)
    : m_kind(kind)
{
    for (size_t at = 0; at < spokenNouns.size(); ++at) {
        const SpokenNoun& noun = spokenNouns.at(at);
        m_nouns.at(at) = nounOf(noun, kind, own);
        m_isNeeded = m_isNeeded || !(own.*noun.one).isEmpty() || !(own.*noun.many).isEmpty();
    }
    for (const OrganisationKind each : kinds) {
        if (nounOf(unitNoun, each, {}).gender == m_nouns.front().gender)
            m_like = each;
    }
}

QString OwnSentences::spoken(const Said& said) const
{
    return m_isNeeded ? ifCertain(said).value_or(said.by(m_kind)) : said.by(m_kind);
}

std::optional<QString> OwnSentences::ifCertain(const Said& said) const
{
    const std::optional<QList<Part>> parts = together(said);
    return say(parts ? *parts : alone(said));
}

// Nothing when the three are not built alike.
std::optional<QList<OwnSentences::Part>> OwnSentences::together(const Said& said) const
{
    const std::array tokens{tokensOf(said.school, kinds[0]), tokensOf(said.college, kinds[1]),
                            tokensOf(said.centre, kinds[2])};
    if (tokens[0].size() != tokens[1].size() || tokens[0].size() != tokens[2].size())
        return std::nullopt;
    QList<Part> parts;
    for (qsizetype at = 0; at < tokens[0].size(); ++at) {
        const std::array<const Token*, kinds.size()> three{&tokens[0].at(at), &tokens[1].at(at), &tokens[2].at(at)};
        const Token& like = *three.at(static_cast<size_t>(m_like));
        if (const auto reading = agreed(three[0]->readings, three[1]->readings, three[2]->readings)) {
            parts << Part{like.text, true, reading};
            continue;
        }
        if (std::ranges::any_of(three, [&](const Token* token) { return token->isWord != like.isWord; }))
            return std::nullopt;
        const bool isSame = std::ranges::all_of(three, [&](const Token* token) { return token->text == like.text; });
        if (!isSame && !like.readings.isEmpty()) { // «ребёнок» there, a word of the vocabulary here
            parts << Part::of(like);
            continue;
        }
        // «вся школа», «весь колледж»: what the organisation is, its words do not say.
        const bool isOfKind = isOrganisation(tokens, at) || isOrganisation(tokens, at + 2);
        parts << Part{isOfKind ? three.at(static_cast<size_t>(m_kind))->text : like.text, like.isWord};
    }
    return parts;
}

QList<OwnSentences::Part> OwnSentences::alone(const Said& said) const
{
    QList<Part> parts;
    for (const Token& token : tokensOf(said.by(m_like), m_like))
        parts << Part::of(token);
    return parts;
}

std::optional<QString> OwnSentences::say(const QList<Part>& parts) const
{
    QStringList said;
    for (qsizetype at = 0; at < parts.size(); ++at) {
        const Part& part = parts.at(at);
        if (!part.reading) {
            said << part.text;
            continue;
        }
        const QString before = at >= 2 ? parts.at(at - 2).text.toLower() : QString();
        const bool isCounted = before == u"%n"_s || (at >= 4 && parts.at(at - 4).text == u"%n"_s);
        Forms forms = part.reading->forms;
        if (isCounted && forms.test(fewForm))
            forms = Forms().set(fewForm);
        else
            forms.reset(fewForm);
        for (const bool isMany : {false, true}) {
            const size_t genitive = formOf(isMany, GrammarCase::Genitive);
            const size_t accusative = formOf(isMany, GrammarCase::Accusative);
            if (spokenNouns.at(part.reading->noun).isAnimate && forms.test(genitive) && forms.test(accusative))
                forms.reset(asksForAccusative(before) ? genitive : accusative);
        }
        QStringList words;
        for (size_t form = 0; form < forms.size(); ++form) {
            if (forms.test(form))
                words << inForm(m_nouns.at(part.reading->noun), form);
        }
        words.removeDuplicates();
        if (words.size() != 1)
            return std::nullopt;
        QString word = words.front();
        if (at >= 2 && (said.at(at - 1) == " "_L1 || said.at(at - 1) == " &"_L1))
            said[at - 2] = prepositionBefore(word, said.at(at - 2));
        said << (part.text.front().isUpper() ? word.left(1).toUpper() + word.mid(1) : word);
    }
    return said.join(QString());
}

} // namespace domain

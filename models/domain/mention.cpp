// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/mention.h"

#include "domain/vocabulary.h"

#include <algorithm>
#include <array>

namespace domain {

using namespace Qt::Literals::StringLiterals;

namespace {

// As every kind of organisation calls them.
QStringList byAllKinds(QString Vocabulary::* word, const QString& english)
{
    QStringList words;
    for (const auto kind : {OrganisationKind::School, OrganisationKind::College, OrganisationKind::ChildrensCentre})
        words << vocabularyOf(kind).*word;
    words.removeDuplicates();
    return words << english;
}

// The first spelling is the one that we write.
const std::array<std::pair<MentionGroup, QStringList>, 4>& groupWords()
{
    static const std::array<std::pair<MentionGroup, QStringList>, 4> words{
        {{MentionGroup::All, {u"все"_s, u"всех"_s, u"all"_s}},
         {MentionGroup::Guardians, byAllKinds(&Vocabulary::parents, u"parents"_s)},
         {MentionGroup::Pupils, byAllKinds(&Vocabulary::pupils, u"pupils"_s)},
         {MentionGroup::Teachers, byAllKinds(&Vocabulary::teachers, u"teachers"_s)}}};
    return words;
}

QString plain(QStringView text)
{
    return text.toString().toLower().replace(u'ё', u'е');
}

bool isPartOfWord(QChar c)
{
    return c.isLetterOrNumber() || c == u'-' || c == u'_';
}

} // namespace

QList<Mention> mentionsIn(QStringView text)
{
    QList<Mention> mentions;
    for (qsizetype at = text.indexOf(u'@'); at >= 0; at = text.indexOf(u'@', at + 1)) {
        if (at > 0 && (isPartOfWord(text.at(at - 1)) || text.at(at - 1) == u'.'))
            continue; // an address
        qsizetype end = at + 1;
        while (end < text.size() && isPartOfWord(text.at(end)))
            ++end;
        while (end > at + 1 && text.at(end - 1) == u'-')
            --end;
        if (end == at + 1)
            continue;
        const QString word = text.mid(at + 1, end - at - 1).toString();
        mentions << Mention{static_cast<int>(at), static_cast<int>(end - at), word, mentionGroup(word)};
    }
    return mentions;
}

std::optional<MentionGroup> mentionGroup(const QString& word)
{
    const QString lower = plain(word);
    for (const auto& [group, words] : groupWords()) {
        if (words.contains(lower))
            return group;
    }
    return std::nullopt;
}

QString wordFor(MentionGroup group)
{
    return std::ranges::find(groupWords(), group, [](const auto& entry) { return entry.first; })->second.first();
}

bool isCalled(const QString& text, const QString& nick, const QList<MentionGroup>& groups)
{
    if (nick.isEmpty())
        return false;
    const QString name = plain(nick.section(u'(', 0, 0).trimmed());
    const QString said = plain(text);
    for (const QString& called : {plain(nick), name}) {
        if (said.startsWith(called) && said.size() > called.size() &&
            (said.at(called.size()) == u':' || said.at(called.size()) == u','))
            return true;
    }
    const QString family = name.section(u' ', 0, 0);
    return std::ranges::any_of(mentionsIn(text), [&](const Mention& mention) {
        return mention.group ? *mention.group == MentionGroup::All || groups.contains(*mention.group)
                             : plain(mention.word) == family;
    });
}

} // namespace domain

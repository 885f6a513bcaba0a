// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/own_words.h"

#include <QMutexLocker>

namespace client {

OwnWords::OwnWords(domain::OrganisationKind kind, const domain::Vocabulary& own, const Kinds& kinds, QObject* parent)
    : QTranslator(parent)
    , m_kind(kind)
    , m_sentences(kind, own)
    , m_kinds(kinds)
{
    const domain::Vocabulary usual = domain::vocabularyOf(kind);
    for (const auto& [name, word] : domain::wordFields) {
        if (!(own.*word).isEmpty())
            m_words.insert((usual.*word).toLower(), domain::entryIn(own.*word).word);
    }
}

QString OwnWords::translate(const char* context, const char* source, const char* disambiguation, int n) const
{
    // Tables that are saved are read back by the usual words.
    if (qstrcmp(context, "SchoolSheets") == 0)
        return {};
    const auto by = [&](const QTranslator* kind) { return kind->translate(context, source, disambiguation, n); };
    domain::Said said{by(m_kinds.school), {}, {}};
    if (said.school.isEmpty())
        return {};
    said.college = by(m_kinds.college);
    if (said.college.isEmpty())
        return wordInstead(said.school);
    said.centre = by(m_kinds.centre);
    const QString& usual = said.by(m_kind);
    const QString own = m_sentences.isNeeded() ? spoken(said) : usual;
    return own == usual ? wordInstead(usual) : own;
}

QString OwnWords::spoken(const domain::Said& said) const
{
    const QString key = said.school + u'\n' + said.college + u'\n' + said.centre;
    const QMutexLocker lock(&m_mutex);
    auto known = m_spoken.constFind(key);
    if (known == m_spoken.constEnd())
        known = m_spoken.insert(key, m_sentences.spoken(said));
    return *known;
}

// Nothing: it is no word that the organisation has another one for.
QString OwnWords::wordInstead(QString said) const
{
    const QString own = m_words.value(said.remove(u'&').toLower());
    return !own.isEmpty() && said.front().isUpper() ? own.left(1).toUpper() + own.mid(1) : own;
}

} // namespace client

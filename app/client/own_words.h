// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/own_sentences.h"

#include <QHash>
#include <QMutex>
#include <QTranslator>

namespace client {

// Says the program's sentences in the organisation's own words (C12), in Russian; answers nothing where they are said as
// they are by the others. Within sentences its nouns are bent (domain::OwnSentences); any other word of the vocabulary
// (a position, a header) is said where a translation is nothing but it. What was said once is remembered. Any thread.
class OwnWords final : public QTranslator
{
public:
    // The sentences of the kinds; the last two have only those in which they differ from a school's. All outlive it.
    struct Kinds
    {
        const QTranslator* school;
        const QTranslator* college;
        const QTranslator* centre;
    };

    OwnWords(domain::OrganisationKind kind, const domain::Vocabulary& own, const Kinds& kinds, QObject* parent);

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char* context, const char* source, const char* disambiguation,
                                    int n) const override;

private:
    [[nodiscard]] QString spoken(const domain::Said& said) const;
    [[nodiscard]] QString wordInstead(QString said) const;

    const domain::OrganisationKind m_kind;
    const domain::OwnSentences m_sentences;
    const Kinds m_kinds;
    QHash<QString, QString> m_words; // the kind's -> the own one
    mutable QMutex m_mutex;
    mutable QHash<QString, QString> m_spoken; // as the kinds say it -> as it is said here
};

} // namespace client

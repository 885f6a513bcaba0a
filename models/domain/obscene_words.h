// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

namespace domain {

// Where an obscene word stands in a text, and the word of the dictionary that it is a form of: what people are told.
struct WordMatch
{
    qsizetype start = 0;
    qsizetype length = 0;
    QString root;

    bool operator==(const WordMatch&) const = default;
};

// Finds obscene Russian words with their forms and prefixes, also behind Latin look-alikes and digits (xyй, пи3да),
// stars (п*здец), repeated letters (сууука), signs and spaces between letters (х.у.й, х у й), and in Latin letters
// (pizdec). Whole words only, from their beginning, so that «требовать», «рубля» and «мандарин» are left alone.
// Every sign of the text is a set of the letters that it may stand for; the dictionary is a tree of letters that is
// walked once for each word, or at each place of it for the few roots that are nowhere innocent: time linear in the text.
// Immutable after its making: any thread.
class ObsceneWords final
{
public:
    // `own` are the school's words, in their dictionary form; they are found with other endings too.
    explicit ObsceneWords(const QStringList& own = {});
    ~ObsceneWords();
    Q_DISABLE_COPY_MOVE(ObsceneWords)

    // In the order of the text; they do not overlap.
    [[nodiscard]] QList<WordMatch> find(QStringView text) const;

private:
    struct Tree;
    std::unique_ptr<Tree> m_tree;
};

} // namespace domain

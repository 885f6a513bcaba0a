// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/stemmer.h"
#include "text/words.h"

#include <QStringView>

#include <cstdint>
#include <string_view>

namespace text {

// One thing of a text that can be found, as it is written there.
struct Form
{
    std::string_view form;      // the folded word itself, for exact search; UTF-8, valid until the next one
    std::uint32_t position = 0; // counts words, for phrases
    qsizetype begin = 0;        // UTF-16 offsets in the original text
    qsizetype end = 0;
    bool classLabel = false;
};

// The same with what its forms share.
struct Token : Form
{
    std::string_view term; // the stem; UTF-8, valid until the next token
};

// A class label takes the two positions of grade and letter, however it is written, so that a phrase around it matches
// every spelling; where grade and letter stand apart they can be found on their own as well.
inline constexpr std::uint32_t classLabelPositions = 2;

// Calls visit(const Form&) for each form in the order of the text. The definition of what "the same word" is: the
// index, the parser of queries, highlighting and people's names all go through here. The term of a form is stem(form),
// also of a class label: the stem of so short a word is the word. Version: any change of what this yields must raise
// analysisVersion, so that indexes made before are rebuilt.
inline constexpr std::uint32_t analysisVersion = 1;

template <typename Visitor>
void forEachForm(QStringView text, Visitor&& visit)
{
    WordCursor words(text);
    Word word;
    std::uint32_t position = 0;
    while (words.next(word)) {
        const bool beginsWithDigit = word.folded.front() >= '1' && word.folded.front() <= '9';
        const auto label = beginsWithDigit ? classLabelAt(text, word.begin) : std::nullopt;
        if (label) {
            visit(Form{label->folded, position, label->begin, label->end, true});
            if (label->end == word.end) { // written as one word
                position += classLabelPositions;
                continue;
            }
        }
        visit(Form{word.folded, position, word.begin, word.end, false});
        ++position;
    }
}

// Calls visit(const Token&) for each.
template <typename Visitor>
void forEachToken(QStringView text, Stemmer& stemmer, Visitor&& visit)
{
    forEachForm(text, [&](const Form& form) { visit(Token{form, stemmer.stem(form.form)}); });
}

} // namespace text

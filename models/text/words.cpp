// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/words.h"

namespace text {
namespace {

constexpr int highestGrade = 11;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isWordAt(QStringView text, qsizetype at)
{
    return at < text.size() && foldedLetter(letterAt(text, at).value) != 0;
}

bool isOpeningQuote(QChar c)
{
    return c == u'«' || c == u'"' || c == u'“' || c == u'„';
}

bool isClosingQuote(QChar c)
{
    return c == u'»' || c == u'"' || c == u'”' || c == u'“';
}

bool isHyphen(QChar c)
{
    return c == u'-' || c == u'\u2010' || c == u'\u2011' || c == u'–';
}

// The small Cyrillic letter of a class, also of the Latin letter that looks like it; 0 if no class is named so.
char16_t classLetter(QChar c)
{
    static constexpr std::u16string_view latin = u"abcehkmoptxy";
    static constexpr std::u16string_view cyrillic = u"авсенкмортху";
    static constexpr std::u16string_view never = u"йъыь";
    const auto small = static_cast<char16_t>(foldedLetter(c.unicode()));
    if (const std::size_t at = latin.find(small); at != std::u16string_view::npos)
        return cyrillic[at];
    return small >= u'а' && small <= u'я' && never.find(small) == std::u16string_view::npos ? small : u'\0';
}

} // namespace

bool WordCursor::next(Word& word)
{
    Letter letter;
    const auto folded = [&]() -> char32_t { // of the letter that stands here
        if (m_at >= m_text.size())
            return 0;
        letter = letterAt(m_text, m_at);
        return letter.value < m_table.size() ? m_table[letter.value] : foldedLetter(letter.value);
    };
    char32_t small = folded();
    while (small == 0 && m_at < m_text.size()) {
        m_at += letter.size;
        small = folded();
    }
    word.begin = m_at;
    char* to = m_folded.data();
    for (int letters = 0; small != 0; ++letters) {
        m_at += letter.size;
        char32_t following = folded();
        while (following == 0 && m_at < m_text.size() && isCombiningMark(m_text[m_at].unicode())) {
            small = withMark(small, m_text[m_at].unicode());
            ++m_at;
            following = folded();
        }
        if (letters < longestWordLetters)
            to = writeUtf8(to, small);
        small = following;
    }
    word.end = m_at;
    word.folded = {m_folded.data(), static_cast<std::size_t>(to - m_folded.data())};
    return !word.folded.empty();
}

std::optional<ClassLabelWord> classLabelAt(QStringView text, qsizetype begin)
{
    qsizetype at = begin;
    int grade = 0;
    for (; at < text.size() && at < begin + 2 && isDigit(text[at]); ++at)
        grade = grade * 10 + text[at].unicode() - u'0';
    if (grade < 1 || grade > highestGrade || at >= text.size() || text[begin] == u'0')
        return std::nullopt;

    bool quoted = false;
    if (isHyphen(text[at])) {
        ++at;
    } else {
        const qsizetype quote = text[at] == u' ' ? at + 1 : at;
        quoted = quote < text.size() && isOpeningQuote(text[quote]);
        if (quoted)
            at = quote + 1;
    }
    const char16_t letter = at < text.size() ? classLetter(text[at]) : u'\0';
    if (letter == u'\0')
        return std::nullopt;
    ++at;
    if (quoted) {
        if (at >= text.size() || !isClosingQuote(text[at]))
            return std::nullopt;
        ++at;
    } else if (at < text.size() && (isWordAt(text, at) || isCombiningMark(text[at].unicode()))) {
        return std::nullopt;
    }

    std::array<char, 4> utf8;
    const std::string_view written(utf8.data(), writeUtf8(utf8.data(), letter));
    return ClassLabelWord{std::to_string(grade).append(written), begin, at};
}

} // namespace text

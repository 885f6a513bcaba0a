// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct sb_stemmer;

namespace text {

// The part of a word that its forms share: «собрания» and «собрание» give «собран». Snowball's Russian algorithm for
// words with a Cyrillic letter, its English one for Latin words, numbers as they are.
// Words are folded UTF-8. Remembers recent words: most of a chat is made of few of them. One per thread.
class Stemmer
{
public:
    Stemmer();
    ~Stemmer();
    Stemmer(const Stemmer&) = delete;
    Stemmer& operator=(const Stemmer&) = delete;

    // Valid until the next call, and as long as the argument.
    [[nodiscard]] std::string_view stem(std::string_view folded);

private:
    struct Remembered
    {
        std::uint8_t wordSize = 0;
        std::uint8_t stemSize = 0;
        char bytes[62] = {}; // the word, then its stem
    };

    [[nodiscard]] std::string_view computed(std::string_view folded);

    sb_stemmer* m_russian;
    sb_stemmer* m_english;
    std::vector<Remembered> m_recent;
};

} // namespace text

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct sb_stemmer;

namespace text {

// The part of a word that its forms share: «собрания» and «собрание» give «собран». Snowball's Russian algorithm for
// words with a Cyrillic letter, its English one for Latin words, numbers as they are.
// Words are folded UTF-8. Remembers recent words: most of a chat is made of few of them. One per thread.
class Stemmer
{
public:
    // A power of two; 64 bytes each.
    static constexpr std::size_t fewWords = std::size_t{1} << 12;
    static constexpr std::size_t manyWords = std::size_t{1} << 16; // for whole histories
    explicit Stemmer(std::size_t recentWords = fewWords);
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

    struct Freed
    {
        void operator()(Remembered* memory) const;
    };

    sb_stemmer* m_russian;
    sb_stemmer* m_english;
    std::size_t m_recentWords;
    std::unique_ptr<Remembered[], Freed> m_recent; // zeros; takes memory as it is filled
};

} // namespace text

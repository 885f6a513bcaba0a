// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/stemmer.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <libstemmer.h>
#include <new>

namespace text {
namespace {

constexpr std::size_t rememberedBytes = 62;

std::uint64_t hashOf(std::string_view word)
{
    std::uint64_t hash = 1469598103934665603ULL;
    while (word.size() >= 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, word.data(), 8);
        hash = (hash ^ eight) * 0x9E3779B97F4A7C15ULL;
        hash ^= hash >> 29;
        word.remove_prefix(8);
    }
    for (const char c : word)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return hash ^ (hash >> 31);
}

enum class Script { Latin, Cyrillic, Other };

Script scriptOf(std::string_view folded)
{
    Script script = Script::Other;
    for (const char c : folded) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0xD0 && byte <= 0xD4) // first byte of U+0400…U+053F
            return Script::Cyrillic;
        if (byte >= 'a' && byte <= 'z')
            script = Script::Latin;
    }
    return script;
}

} // namespace

Stemmer::Stemmer(std::size_t recentWords)
    : m_russian(sb_stemmer_new("russian", "UTF_8"))
    , m_english(sb_stemmer_new("english", "UTF_8"))
    , m_recentWords(recentWords)
    , m_recent(static_cast<Remembered*>(std::calloc(recentWords, sizeof(Remembered)))) // NOLINT: untouched pages
{
    if (!m_recent)
        throw std::bad_alloc();
}

void Stemmer::Freed::operator()(Remembered* memory) const
{
    std::free(memory); // NOLINT: from calloc
}

Stemmer::~Stemmer()
{
    sb_stemmer_delete(m_russian);
    sb_stemmer_delete(m_english);
}

std::string_view Stemmer::computed(std::string_view folded)
{
    const Script script = scriptOf(folded);
    sb_stemmer* algorithm = script == Script::Cyrillic ? m_russian : script == Script::Latin ? m_english : nullptr;
    if (!algorithm)
        return folded;
    const auto* bytes = reinterpret_cast<const sb_symbol*>(folded.data()); // NOLINT: C library of bytes
    const sb_symbol* result = sb_stemmer_stem(algorithm, bytes, static_cast<int>(folded.size()));
    const int size = result ? sb_stemmer_length(algorithm) : 0;
    if (size <= 0) // out of memory
        return folded;
    return {reinterpret_cast<const char*>(result), static_cast<std::size_t>(size)}; // NOLINT
}

std::string_view Stemmer::stem(std::string_view folded)
{
    if (folded.empty())
        return folded;
    Remembered& slot = m_recent[hashOf(folded) & (m_recentWords - 1)];
    if (slot.wordSize == folded.size() && std::memcmp(slot.bytes, folded.data(), folded.size()) == 0)
        return {slot.bytes + slot.wordSize, slot.stemSize};
    const std::string_view stem = computed(folded);
    if (folded.size() + stem.size() > rememberedBytes)
        return stem;
    slot.wordSize = static_cast<std::uint8_t>(folded.size());
    slot.stemSize = static_cast<std::uint8_t>(stem.size());
    std::memcpy(slot.bytes, folded.data(), folded.size());
    std::memcpy(slot.bytes + slot.wordSize, stem.data(), stem.size());
    return {slot.bytes + slot.wordSize, slot.stemSize};
}

} // namespace text

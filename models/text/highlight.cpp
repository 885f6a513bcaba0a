// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/highlight.h"

#include <algorithm>

namespace text {
namespace {

// A word of the text that some sequence asks for at this place of it.
struct Found
{
    std::uint32_t position;
    Span span;
};

// Every place where one word of a sequence stands, in the order of the text.
using Places = std::vector<Found>;

std::vector<Places> placesOf(const WantedSequence& sequence, QStringView text, Stemmer& stemmer)
{
    std::vector<Places> places(sequence.size());
    forEachToken(text, stemmer, [&](const Token& token) {
        for (std::size_t i = 0; i < sequence.size(); ++i) {
            if (matches(sequence[i], token.term, token.form))
                places[i].push_back({token.position, {token.begin, token.end - token.begin}});
        }
    });
    return places;
}

const Found* foundAt(const Places& places, std::uint32_t position)
{
    const auto at = std::ranges::lower_bound(places, position, {}, &Found::position);
    return at != places.end() && at->position == position ? &*at : nullptr;
}

void addSequence(std::vector<Span>& spans, const WantedSequence& sequence, const std::vector<Places>& places)
{
    for (const Found& first : places.front()) {
        const std::uint32_t start = first.position - sequence.front().offset;
        std::vector<Span> words;
        for (std::size_t i = 0; i < sequence.size(); ++i) {
            if (const Found* found = foundAt(places[i], start + sequence[i].offset))
                words.push_back(found->span);
        }
        if (words.size() == sequence.size())
            spans.insert(spans.end(), words.begin(), words.end());
    }
}

std::vector<Span> merged(std::vector<Span> spans)
{
    std::ranges::sort(spans, {}, &Span::begin);
    std::vector<Span> result;
    for (const Span& span : spans) {
        if (!result.empty() && span.begin < result.back().begin + result.back().length) {
            Span& last = result.back();
            last.length = std::max(last.length, span.begin + span.length - last.begin);
        } else {
            result.push_back(span);
        }
    }
    return result;
}

} // namespace

bool matches(const WantedWord& wanted, std::string_view term, std::string_view form)
{
    switch (wanted.by) {
    case WantedWord::By::Term:
        return term == wanted.bytes;
    case WantedWord::By::Form:
        return form == wanted.bytes;
    case WantedWord::By::Beginning:
        return term.starts_with(wanted.bytes);
    }
    return false;
}

std::vector<Span> highlightSpans(QStringView text, const std::vector<WantedSequence>& wanted, Stemmer& stemmer)
{
    std::vector<Span> spans;
    for (const WantedSequence& sequence : wanted) {
        if (!sequence.empty())
            addSequence(spans, sequence, placesOf(sequence, text, stemmer));
    }
    return merged(std::move(spans));
}

} // namespace text

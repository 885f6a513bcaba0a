// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as what is typed into the search box, and as a message that is searched: any of them gives a tree, and every
// mark lies inside the message.
#include "index/query.h"

#include "index/spoken_query.h"

#include <cstdint>
#include <cstdlib>

namespace {

class KnowsNothing final : public msgindex::FilterResolver
{
public:
    [[nodiscard]] std::optional<msgindex::Filter> resolve(msgindex::Field, const QString&) const override
    {
        return std::nullopt;
    }
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static text::Stemmer stemmer;
    const QString typed = QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const msgindex::SyntaxTree tree = msgindex::parse(typed);
    const msgindex::Query query = msgindex::compile(tree, KnowsNothing(), stemmer);
    if (msgindex::print(tree).isEmpty() || msgindex::print(query).isEmpty())
        std::abort();
    (void)msgindex::spokenQuery(typed.split(QLatin1Char(' ')), QDate(2026, 11, 30));
    qsizetype end = 0;
    for (const text::Span& span : text::highlightSpans(typed, msgindex::highlightedWords(query), stemmer)) {
        if (span.begin < end || span.length <= 0 || span.begin + span.length > typed.size())
            std::abort();
        end = span.begin + span.length;
    }
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/posting_list.h"

#include <memory>
#include <vector>

namespace msgindex {

// A set of documents of one segment that is walked through once, newest first. The contract is that of PostingCursor:
// doc(), next() and seek() give the current document and noDoc behind the last; seek() never moves back.
class DocStream
{
public:
    virtual ~DocStream() = default;
    [[nodiscard]] Doc doc() const { return m_doc; }
    virtual Doc next() = 0;
    virtual Doc seek(Doc target) = 0;
    // About how many documents there are, to begin with the fewest.
    [[nodiscard]] virtual std::uint64_t cost() const = 0;
    // Whether it is exactly so many, as long as the stream stands at its first document.
    [[nodiscard]] virtual bool isExactCost() const { return false; }
    // Sets the bit of every remaining document and goes behind the last.
    virtual void drainInto(std::vector<std::uint64_t>& bits);

protected:
    Doc m_doc = noDoc; // kept by next() and seek()
};

using DocStreamPtr = std::unique_ptr<DocStream>;

// The documents of one term.
[[nodiscard]] DocStreamPtr termStream(PostingCursor cursor);
// All documents from first to before end.
[[nodiscard]] DocStreamPtr rangeStream(Doc first, Doc end);
// Those that are in any of the streams, made as they are asked for.
[[nodiscard]] DocStreamPtr unionStream(std::vector<DocStreamPtr> streams);
// Those that are in all of the streams (at least one) and in none of the excluded ones.
[[nodiscard]] DocStreamPtr intersection(std::vector<DocStreamPtr> streams, std::vector<DocStreamPtr> excluded);

// A part of a phrase in one segment.
struct PhrasePart
{
    PostingCursor cursor;
    std::uint32_t forms = 1;     // how many the term has
    std::uint32_t form = noForm; // the one that is wanted
    std::uint32_t offset = 0;    // positions after the first part

    static constexpr std::uint32_t noForm = noDoc;
};
// Documents in which the parts follow one another.
[[nodiscard]] DocStreamPtr phraseStream(std::vector<PhrasePart> parts);

} // namespace msgindex

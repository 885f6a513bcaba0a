// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/forwarded.h"
#include "xmpp/jid.h"
#include "xmpp/namespaces.h"
#include "xmpp/result_set.h"

#include <QDateTime>

namespace xmpp {

// Asks an archive, a room's or one's own, for messages (XEP-0313). An iq set: the answer is any number of messages with
// ArchiveResult and the same queryId, then the iq's result with ArchiveEnd.
struct ArchiveQuery
{
    static constexpr ElementName elementNames[] = {{"query"_L1, ns::mam}};

    QString queryId; // random per request: only results with it belong to it
    PageRequest page = {};
    Jid with = {};        // empty: with everybody
    QDateTime start = {}; // invalid: without bound
    QDateTime end = {};

    [[nodiscard]] static base::Result<ArchiveQuery> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const ArchiveQuery&) const = default;
};

// One archived message. Trust it only when the stanza comes from the archive that was asked, with that query's id.
struct ArchiveResult
{
    static constexpr ElementName elementNames[] = {{"result"_L1, ns::mam}};

    QString queryId;
    QString id; // the archive's
    Forwarded forwarded;

    [[nodiscard]] static base::Result<ArchiveResult> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const ArchiveResult&) const = default;
};

// The end of a page.
struct ArchiveEnd
{
    static constexpr ElementName elementNames[] = {{"fin"_L1, ns::mam}};

    Page page;
    bool isComplete = false; // there are no more pages in that direction
    bool isStable = true;    // false: ids may still change

    [[nodiscard]] static base::Result<ArchiveEnd> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const ArchiveEnd&) const = default;
};

} // namespace xmpp

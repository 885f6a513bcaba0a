// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/namespaces.h"
#include "xmpp/payload.h"

#include <QString>

#include <optional>

namespace xmpp {

// Acknowledgements and resumption (XEP-0198). `handled` counts stanzas modulo 2³².

struct SmEnable
{
    bool isResumable = true;

    [[nodiscard]] static base::Result<SmEnable> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const SmEnable&) const = default;
};

struct SmEnabled
{
    QString id = {}; // to resume with; empty when it cannot be resumed

    [[nodiscard]] static base::Result<SmEnabled> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const SmEnabled&) const = default;
};

// The client's <resume> and the server's <resumed>.
struct SmResume
{
    bool isDone = false; // <resumed>
    QString id;
    quint32 handled = 0;

    [[nodiscard]] static base::Result<SmResume> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const SmResume&) const = default;
};

// No enabling, or no such session any more; the server may still know how many stanzas it had handled.
struct SmFailed
{
    std::optional<quint32> handled = {};

    [[nodiscard]] static base::Result<SmFailed> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const SmFailed&) const = default;
};

// "How many have you handled?"
struct SmRequest
{
    [[nodiscard]] static base::Result<SmRequest> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const SmRequest&) const = default;
};

struct SmAnswer
{
    quint32 handled = 0;

    [[nodiscard]] static base::Result<SmAnswer> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const SmAnswer&) const = default;
};

} // namespace xmpp

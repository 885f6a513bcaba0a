// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/namespaces.h"
#include "xmpp/payload.h"

#include <QUrl>

namespace xmpp {

// Asks where a file may be put (XEP-0363 §5). The one who answers decides whether it may.
struct UploadRequest
{
    static constexpr ElementName elementNames[] = {{"request"_L1, ns::httpUpload}};

    QString fileName;
    qint64 sizeBytes = 0;
    QString contentType = {}; // may be empty

    [[nodiscard]] static base::Result<UploadRequest> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const UploadRequest&) const = default;
};

// The answer: one PUT of exactly that many bytes goes to `put`, afterwards everybody who knows `get` can read it.
struct UploadSlot
{
    static constexpr ElementName elementNames[] = {{"slot"_L1, ns::httpUpload}};

    struct Header
    {
        QString name; // Authorization, Cookie or Expires; what else comes is left out, as XEP-0363 §4 wants
        QString value;

        bool operator==(const Header&) const = default;
    };

    QUrl put;
    QUrl get;
    QList<Header> headers = {}; // to be sent with the PUT

    [[nodiscard]] static base::Result<UploadSlot> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const UploadSlot&) const = default;
};

// The address of a file that a message carries (XEP-0066 §3); its text is the same address, for apps that know nothing
// of it.
struct OutOfBand
{
    static constexpr ElementName elementNames[] = {{"x"_L1, ns::outOfBand}};

    QString url; // as sent: whoever shows or opens it judges it

    [[nodiscard]] static base::Result<OutOfBand> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const OutOfBand&) const = default;
};

} // namespace xmpp

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/namespaces.h"
#include "xmpp/payload.h"

#include <QString>

namespace xmpp {

// What a message says of the file that it carries (XEP-0447 with XEP-0446): beside XEP-0066, which every app reads, the
// name, size, measures and hash. Words of the sender: whoever uses them checks them.
struct FileSharing
{
    static constexpr ElementName elementNames[] = {{"file-sharing"_L1, ns::fileSharing}};

    QString name = {};
    QString mediaType = {};
    qint64 sizeBytes = 0;    // 0: it does not say
    int width = 0;           // likewise
    int height = 0;
    QString sha256 = {};     // hexadecimal; empty: it does not say
    QString url;             // of its first source that is an address
    bool isInline = true;    // to be shown in the message

    [[nodiscard]] static base::Result<FileSharing> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const FileSharing&) const = default;
};

} // namespace xmpp

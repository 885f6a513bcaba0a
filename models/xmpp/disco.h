// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/data_form.h"
#include "xmpp/namespaces.h"
#include "xmpp/payload.h"

#include <QList>
#include <QStringList>

namespace xmpp {

// What an address is and can do (XEP-0030): empty in the question, filled in the answer.
struct DiscoInfo
{
    static constexpr ElementName elementNames[] = {{"query"_L1, ns::discoInfo}};

    struct Identity
    {
        QString category;
        QString type;
        QString name = {};

        bool operator==(const Identity&) const = default;
    };

    QString node = {};
    QList<Identity> identities = {};
    QStringList features = {};
    QList<DataForm> forms = {}; // more about it (XEP-0128)

    // The form of that kind; none if there is none.
    [[nodiscard]] const DataForm* form(QStringView formType) const;

    [[nodiscard]] static base::Result<DiscoInfo> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const DiscoInfo&) const = default;
};

} // namespace xmpp

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/namespaces.h"
#include "xmpp/payload.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace xmpp {

// What is written to a person out of his hours, one to one, is held by the server module (its header states the contract,
// part 1); the service tells the next such time of each. An iq set from the service to the server.
struct DirectHours
{
    static constexpr ElementName elementNames[] = {{"hours"_L1, ns::staffroom}};

    struct Person
    {
        QString login;
        QDateTime from = {}; // UTC
        QDateTime until = {}; // UTC; invalid: the person has no hours any more
        QString except = {}; // whoever holds this key writes at any time

        bool operator==(const Person&) const = default;
    };

    QList<Person> people = {};
    bool isComplete = false; // nobody else has hours

    [[nodiscard]] static base::Result<DirectHours> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const DirectHours&) const = default;
};

} // namespace xmpp

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/namespaces.h"
#include "xmpp/payload.h"

#include <QJsonObject>
#include <QString>

namespace xmpp {

// The contract between client and service on the wire: methods and objects are models/contract's.

// A request to the service, in an iq set. Refusals are stanza errors with a code.
struct ServiceCall
{
    static constexpr ElementName elementNames[] = {{"call"_L1, ns::staffroom}};

    QString method;
    QJsonObject arguments = {};
    QString key = {}; // of session.unlock, for commands of power; empty otherwise

    [[nodiscard]] static base::Result<ServiceCall> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const ServiceCall&) const = default;
};

// Its answer, in the iq's result.
struct ServiceReply
{
    static constexpr ElementName elementNames[] = {{"reply"_L1, ns::staffroom}};

    QJsonObject result = {};

    [[nodiscard]] static base::Result<ServiceReply> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const ServiceReply&) const = default;
};

// The service's push: there is something newer, ask for the changes. In a headline message. Trust it only from the
// service's address.
struct ServiceChanged
{
    static constexpr ElementName elementNames[] = {{"changed"_L1, ns::staffroom}};

    qint64 rev = 0;

    [[nodiscard]] static base::Result<ServiceChanged> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const ServiceChanged&) const = default;
};

} // namespace xmpp

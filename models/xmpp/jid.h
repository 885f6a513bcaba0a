// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QHashFunctions>
#include <QString>

#include <compare>

namespace xmpp {

// An XMPP address node@domain/resource (RFC 7622). Value type; an empty one means "no address".
// Node and domain are kept folded (NFKC, lower case), so equal addresses compare equal; each part is at most 1023 bytes
// of UTF-8. Of PRECIS only what can be abused is enforced: forbidden signs, control characters, lengths; the server
// that stamped the address has the last word on the rest.
class Jid
{
public:
    Jid() = default;
    // InvalidInput when the text is no address.
    [[nodiscard]] static base::Result<Jid> parse(QStringView text);
    [[nodiscard]] static base::Result<Jid> fromParts(QStringView node, QStringView domain, QStringView resource = {});

    [[nodiscard]] const QString& node() const { return m_node; }
    [[nodiscard]] const QString& domain() const { return m_domain; }
    [[nodiscard]] const QString& resource() const { return m_resource; }
    [[nodiscard]] bool isEmpty() const { return m_domain.isEmpty(); }
    [[nodiscard]] bool isBare() const { return m_resource.isEmpty(); }

    [[nodiscard]] Jid bare() const;
    // In a room this is the occupant with that nick. InvalidInput when it cannot be a resource.
    [[nodiscard]] base::Result<Jid> withResource(QStringView resource) const;
    [[nodiscard]] QString toString() const;

    friend bool operator==(const Jid&, const Jid&) = default;
    friend std::strong_ordering operator<=>(const Jid& a, const Jid& b);
    friend size_t qHash(const Jid& jid, size_t seed = 0)
    {
        return qHashMulti(seed, jid.m_node, jid.m_domain, jid.m_resource);
    }

private:
    QString m_node;
    QString m_domain;
    QString m_resource;
};

} // namespace xmpp

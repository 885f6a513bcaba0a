// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/namespaces.h"
#include "xmpp/payload.h"

#include <QByteArray>
#include <QString>

namespace xmpp {

// SASL on the stream (RFC 6120 §6): elements around the data of SaslExchange, in base64 on the wire.

struct SaslAuth
{
    QString mechanism;
    QByteArray data = {};

    [[nodiscard]] static base::Result<SaslAuth> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const SaslAuth&) const = default;
};

// The steps between: <challenge> and <success> from the server, <response> from the client.
struct SaslStep
{
    enum class Kind { Challenge, Response, Success };

    Kind kind = Kind::Response;
    QByteArray data = {};

    [[nodiscard]] static base::Result<SaslStep> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const SaslStep&) const = default;
};

struct SaslFailure
{
    QString condition; // as on the wire, e.g. "not-authorized"
    QString text = {};

    // Offline when the server has a trouble of its own, Protocol when we broke the rules, else Authentication with the
    // condition as reason.
    [[nodiscard]] base::Error toError() const;

    [[nodiscard]] static base::Result<SaslFailure> parse(const Element& element);
    void write(XmlWriter& writer) const;

    bool operator==(const SaslFailure&) const = default;
};

} // namespace xmpp

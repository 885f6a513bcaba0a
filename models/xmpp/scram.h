// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/sasl_exchange.h"

#include <QCryptographicHash>

namespace xmpp {

// SCRAM (RFC 5802, RFC 7677) without channel binding: the password is never sent, and the server must prove that it
// knows it. Credentials come prepared by SASLprep. Deriving the keys blocks for the iterations that the server asks
// for, so these are bounded from above as well as from below.
class Scram final : public SaslExchange
{
public:
    static constexpr int minIterations = 4096; // RFC 5802 §5.1, RFC 7677 §4
    static constexpr int maxIterations = 200'000;

    // The nonce is random unless a test gives one.
    Scram(QCryptographicHash::Algorithm hash, Credentials credentials, QByteArray nonce = makeNonce());

    [[nodiscard]] QString mechanism() const override;
    [[nodiscard]] QByteArray initialResponse() override;
    [[nodiscard]] base::Result<QByteArray> respond(const QByteArray& challenge) override;
    [[nodiscard]] base::Result<void> finish(const QByteArray& data) override;

private:
    [[nodiscard]] static QByteArray makeNonce();
    [[nodiscard]] QByteArray clientFirstBare() const;
    [[nodiscard]] QByteArray hmac(const QByteArray& key, const QByteArray& message) const;

    QCryptographicHash::Algorithm m_hash;
    Credentials m_credentials;
    QByteArray m_nonce;
    QByteArray m_serverSignature; // expected; empty until a challenge has been answered
};

} // namespace xmpp

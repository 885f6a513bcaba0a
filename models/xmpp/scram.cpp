// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/scram.h"

#include "xmpp/random_bytes.h"

#include <QMessageAuthenticationCode>
#include <QPasswordDigestor>

#include <algorithm>
#include <optional>

namespace xmpp {
namespace {

using base::ErrorCode;
using base::fail;
using base::Result;
using namespace Qt::Literals::StringLiterals;

struct ServerFirst
{
    QByteArray nonce;
    QByteArray salt;
    int iterations;
};

std::optional<QByteArray> decoded(const QByteArray& base64)
{
    const auto result = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    return result ? std::optional(result.decoded) : std::nullopt;
}

// r=…,s=…,i=… in this order; what follows are extensions, which may be ignored, while a mandatory one ("m=") comes
// first.
std::optional<ServerFirst> parseServerFirst(const QByteArray& message)
{
    const QList<QByteArray> parts = message.split(',');
    if (parts.size() < 3 || !parts[0].startsWith("r=") || !parts[1].startsWith("s=") || !parts[2].startsWith("i="))
        return std::nullopt;
    bool isNumber = false;
    const int iterations = parts[2].mid(2).toInt(&isNumber);
    const std::optional<QByteArray> salt = decoded(parts[1].mid(2));
    if (!isNumber || !salt || salt->isEmpty())
        return std::nullopt;
    return ServerFirst{parts[0].mid(2), *salt, iterations};
}

QByteArray exclusiveOr(QByteArray a, const QByteArray& b)
{
    std::ranges::transform(a, b, a.begin(), [](char x, char y) { return static_cast<char>(x ^ y); });
    return a;
}

} // namespace

Scram::Scram(QCryptographicHash::Algorithm hash, Credentials credentials, QByteArray nonce)
    : m_hash(hash)
    , m_credentials(std::move(credentials))
    , m_nonce(std::move(nonce))
{
}

QByteArray Scram::makeNonce()
{
    constexpr qsizetype nonceBytes = 24;
    return randomBytes(nonceBytes).toBase64();
}

QString Scram::mechanism() const
{
    return m_hash == QCryptographicHash::Sha256 ? u"SCRAM-SHA-256"_s : u"SCRAM-SHA-1"_s;
}

QByteArray Scram::clientFirstBare() const
{
    QByteArray user = m_credentials.user.toUtf8();
    user.replace("=", "=3D").replace(",", "=2C");
    return "n=" + user + ",r=" + m_nonce;
}

QByteArray Scram::initialResponse()
{
    return "n,," + clientFirstBare();
}

QByteArray Scram::hmac(const QByteArray& key, const QByteArray& message) const
{
    return QMessageAuthenticationCode::hash(message, key, m_hash);
}

Result<QByteArray> Scram::respond(const QByteArray& challenge)
{
    const std::optional<ServerFirst> server = parseServerFirst(challenge);
    if (!server || !m_serverSignature.isEmpty())
        return fail(ErrorCode::Protocol, u"SCRAM: malformed challenge"_s);
    if (!server->nonce.startsWith(m_nonce) || server->nonce.size() == m_nonce.size())
        return fail(ErrorCode::Protocol, u"SCRAM: the server's nonce does not continue ours"_s);
    if (server->iterations < minIterations || server->iterations > maxIterations)
        return fail(ErrorCode::Protocol, u"SCRAM: iteration count out of bounds"_s);

    const auto keyBytes = static_cast<quint64>(QCryptographicHash::hashLength(m_hash));
    const QByteArray salted = QPasswordDigestor::deriveKeyPbkdf2(m_hash, m_credentials.password.toUtf8(), server->salt,
                                                                 server->iterations, keyBytes);
    const QByteArray clientKey = hmac(salted, "Client Key");
    const QByteArray withoutProof = "c=biws,r=" + server->nonce; // biws: base64 of "n,,", no channel binding
    const QByteArray authMessage = clientFirstBare() + ',' + challenge + ',' + withoutProof;
    const QByteArray clientSignature = hmac(QCryptographicHash::hash(clientKey, m_hash), authMessage);
    m_serverSignature = hmac(hmac(salted, "Server Key"), authMessage);
    return QByteArray(withoutProof + ",p=" + exclusiveOr(clientKey, clientSignature).toBase64());
}

Result<void> Scram::finish(const QByteArray& data)
{
    const QByteArray verifier = data.split(',').first();
    const std::optional<QByteArray> signature = verifier.startsWith("v=") ? decoded(verifier.mid(2)) : std::nullopt;
    if (m_serverSignature.isEmpty() || signature != m_serverSignature)
        return fail(ErrorCode::Protocol, u"SCRAM: the server does not know the password"_s);
    return {};
}

} // namespace xmpp

// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/sasl_exchange.h"

#include "xmpp/saslprep.h"
#include "xmpp/scram.h"

#include <array>

namespace xmpp {
namespace {

using base::ErrorCode;
using base::fail;
using base::Result;
using namespace Qt::Literals::StringLiterals;

// RFC 4616.
class Plain final : public SaslExchange
{
public:
    explicit Plain(Credentials credentials)
        : m_credentials(std::move(credentials))
    {
    }

    [[nodiscard]] QString mechanism() const override { return u"PLAIN"_s; }
    [[nodiscard]] QByteArray initialResponse() override
    {
        return '\0' + m_credentials.user.toUtf8() + '\0' + m_credentials.password.toUtf8();
    }
    [[nodiscard]] Result<QByteArray> respond(const QByteArray& /*challenge*/) override
    {
        return fail(ErrorCode::Protocol, u"SASL: PLAIN has no challenge"_s);
    }
    [[nodiscard]] Result<void> finish(const QByteArray& /*data*/) override { return {}; }

private:
    Credentials m_credentials;
};

constexpr std::array byStrength{"SCRAM-SHA-256"_L1, "SCRAM-SHA-1"_L1, "PLAIN"_L1};

} // namespace

Result<std::unique_ptr<SaslExchange>> chooseSasl(const QStringList& offered, const Credentials& credentials,
                                                 bool isEncrypted, const QString& usedBefore)
{
    const auto isUsable = [&](QLatin1StringView name) {
        return offered.contains(name) && (name != "PLAIN"_L1 || isEncrypted);
    };
    const auto* const best = std::ranges::find_if(byStrength, isUsable);
    if (best == byStrength.end())
        return fail(ErrorCode::Unsupported, u"SASL: the server offers no safe way to sign in"_s);
    if (!usedBefore.isEmpty() && best > std::ranges::find(byStrength, usedBefore))
        return fail(ErrorCode::Protocol, u"SASL: the server offers a weaker way to sign in than before"_s);

    const Result<QString> user = saslprep(credentials.user);
    const Result<QString> password = saslprep(credentials.password);
    if (!user || !password || password->isEmpty())
        return fail(ErrorCode::Authentication, u"SASL: a name or password that cannot be one"_s);
    const Credentials prepared{*user, *password};
    if (*best == "PLAIN"_L1)
        return std::unique_ptr<SaslExchange>(std::make_unique<Plain>(prepared));
    const auto hash = *best == "SCRAM-SHA-256"_L1 ? QCryptographicHash::Sha256 : QCryptographicHash::Sha1;
    return std::unique_ptr<SaslExchange>(std::make_unique<Scram>(hash, prepared));
}

} // namespace xmpp

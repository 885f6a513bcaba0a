// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/codec.h"
#include "contract/methods.h"
#include "sync/addresses.h"
#include "xmpp/service_calls.h"
#include "xmpp/stanza_stream.h"

#include <QObject>

namespace syncing {

// Requests to the school's service over the stream. A refusal carries the service's sentence in the language of the
// account. A command that is refused for lack of the second factor's key waits while somebody asks the person for the code,
// and is repeated with the same `op`. GUI thread.
class ServiceCalls final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ServiceCalls)

public:
    // The largest roster takes the service a few seconds.
    static constexpr std::chrono::milliseconds kTimeout{60000};

    ServiceCalls(xmpp::StanzaStream& stream, QString language)
        : m_stream(stream)
        , m_language(std::move(language))
    {
    }

    void setAddresses(const Addresses& addresses) { m_addresses = addresses; }
    void setLanguage(const QString& language) { m_language = language; }
    // Of session.unlock: goes with every call from now on; empty: none.
    void setKey(const QString& key) { m_key = key; }
    // Whether somebody asks for the code when locked() is told; otherwise such a command is just refused.
    void setAsksForCode(bool asks) { m_asksForCode = asks; }
    // What waits for the code: again, with the key that there is now; or refused, as it was.
    void repeatLocked();
    void refuseLocked();

    template <typename Reply, typename Request>
    [[nodiscard]] base::FutureResult<Reply> call(domain::Act act, const Request& request)
    {
        const base::Answer<Reply> answer;
        send(act, contract::toJson(request)).then(this, [answer](const base::Result<QJsonObject>& reply) {
            answer.give(reply ? contract::fromJson<Reply>(*reply) : base::failWith(reply));
        });
        return answer.future();
    }

    // For the `op` of commands.
    [[nodiscard]] static domain::OpId newOp() { return domain::OpId(xmpp::StanzaStream::makeId()); }

Q_SIGNALS:
    // The first command waits for the code; others may join it.
    void locked();

private:
    struct Asked
    {
        domain::Act act;
        QJsonObject arguments;
        base::Answer<QJsonObject> answer;
        base::Error refusal = {};
    };

    [[nodiscard]] base::FutureResult<QJsonObject> send(domain::Act act, const QJsonObject& arguments);
    void ask(const Asked& asked);
    void hold(Asked asked, const base::Error& refusal);

    xmpp::StanzaStream& m_stream;
    Addresses m_addresses;
    QString m_language;
    QString m_key;
    bool m_asksForCode = false;
    QList<Asked> m_locked;
};

} // namespace syncing

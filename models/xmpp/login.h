// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/element.h"
#include "xmpp/jid.h"
#include "xmpp/sasl_exchange.h"
#include "xmpp/stream_features.h"
#include "xmpp/stream_management.h"

#include <functional>
#include <memory>
#include <optional>

namespace xmpp {

// What a sign-in starts from.
struct LoginRequest
{
    Jid account; // bare
    QString password;
    QString resource;
    QString language = {};
    bool isEncrypted = false;
    QString mechanismBefore = {}; // see chooseSasl()
    QString resumeId = {};        // of the session to resume; empty: begin a new one
    quint32 resumeReceived = 0;   // stanzas received in that session
};

// Where it led.
struct LoginOutcome
{
    Jid address = {}; // full; empty when the session was resumed: then it is as before
    bool isResumed = false;
    std::optional<quint32> handled = {};      // stanzas that the server had handled in the session before
    std::optional<SmEnabled> management = {}; // of a new session; none: the server has no XEP-0198
    QString mechanism = {};
};

// Leads one connection from its opening to a session: open, features, SASL, open again, resume or bind and enable
// (RFC 7395 §3.4, RFC 6120 §6–7, XEP-0198). Knows no sockets and no time: elements in, frames out by the function
// given.
class Login
{
public:
    Login(LoginRequest request, std::function<void(const QString& frame)> send);

    void begin();
    // The next element of the server; the outcome once there is one. Errors: Authentication, Unsupported, NotFound
    // (another domain answers), Protocol, Offline.
    [[nodiscard]] base::Result<std::optional<LoginOutcome>> take(const Element& element);

private:
    using Progress = base::Result<std::optional<LoginOutcome>>;
    using Step = Progress (Login::*)(const Element&);

    template <typename T>
    Progress send(const T& value, Step next);
    Progress onOpened(const Element& element);
    Progress onMechanisms(const Element& element);
    Progress onSaslStep(const Element& element);
    Progress onSessionFeatures(const Element& element);
    Progress onResumed(const Element& element);
    Progress onBound(const Element& element);
    Progress onEnabled(const Element& element);
    Progress bind();

    LoginRequest m_request;
    std::function<void(const QString&)> m_send;
    Step m_step = &Login::onOpened;
    std::unique_ptr<SaslExchange> m_sasl;
    bool m_isAuthenticated = false;
    bool m_hasManagement = false;
    LoginOutcome m_outcome;
};

} // namespace xmpp

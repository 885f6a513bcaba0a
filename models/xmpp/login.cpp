// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/login.h"

#include "xmpp/bind.h"
#include "xmpp/framing.h"
#include "xmpp/iq.h"
#include "xmpp/reading.h"
#include "xmpp/sasl_elements.h"
#include "xmpp/xml_writer.h"

namespace xmpp {

using base::ErrorCode;
using base::fail;
using base::Result;

Login::Login(LoginRequest request, std::function<void(const QString& frame)> send)
    : m_request(std::move(request))
    , m_send(std::move(send))
{
}

template <typename T>
Login::Progress Login::send(const T& value, Step next)
{
    m_step = next;
    m_send(toXml(value));
    return std::optional<LoginOutcome>();
}

void Login::begin()
{
    const Jid domain = Jid::fromParts({}, m_request.account.domain()).valueOr({});
    m_step = &Login::onOpened;
    m_send(toXml(StreamOpen{.to = domain, .language = m_request.language}));
}

Login::Progress Login::take(const Element& element)
{
    Progress progress = (this->*m_step)(element);
    // What is malformed here is the server's fault, not the caller's.
    if (!progress && progress.error().code == ErrorCode::InvalidInput)
        return fail(ErrorCode::Protocol, QStringLiteral("sign-in: ") + progress.error().detail);
    return progress;
}

Login::Progress Login::onOpened(const Element& element)
{
    const Result<StreamOpen> open = StreamOpen::parse(element);
    if (!open)
        return failWith(open);
    if (open->from.toString() != m_request.account.domain())
        return fail(ErrorCode::NotFound, QStringLiteral("sign-in: the server answers for another domain"));
    m_step = m_isAuthenticated ? &Login::onSessionFeatures : &Login::onMechanisms;
    return std::optional<LoginOutcome>();
}

Login::Progress Login::onMechanisms(const Element& element)
{
    const Result<StreamFeatures> features = StreamFeatures::parse(element);
    if (!features)
        return failWith(features);
    Result<std::unique_ptr<SaslExchange>> sasl =
        chooseSasl(features->mechanisms, {m_request.account.node(), m_request.password}, m_request.isEncrypted,
                   m_request.mechanismBefore);
    if (!sasl)
        return failWith(sasl);
    m_sasl = std::move(sasl).value();
    m_outcome.mechanism = m_sasl->mechanism();
    return send(SaslAuth{m_sasl->mechanism(), m_sasl->initialResponse()}, &Login::onSaslStep);
}

Login::Progress Login::onSaslStep(const Element& element)
{
    if (const Result<SaslFailure> failure = SaslFailure::parse(element))
        return base::Unexpected{failure->toError()};
    const Result<SaslStep> step = SaslStep::parse(element);
    if (!step)
        return failWith(step);
    if (step->kind == SaslStep::Kind::Success) {
        if (const Result<void> finished = m_sasl->finish(step->data); !finished)
            return failWith(finished);
        m_isAuthenticated = true;
        begin();
        return std::optional<LoginOutcome>();
    }
    const Result<QByteArray> response = m_sasl->respond(step->data);
    if (!response)
        return failWith(response);
    return send(SaslStep{SaslStep::Kind::Response, *response}, &Login::onSaslStep);
}

Login::Progress Login::onSessionFeatures(const Element& element)
{
    const Result<StreamFeatures> features = StreamFeatures::parse(element);
    if (!features)
        return failWith(features);
    m_hasManagement = features->hasManagement;
    if (!features->canBind)
        return fail(ErrorCode::Unsupported, QStringLiteral("sign-in: the server offers no session"));
    if (m_hasManagement && !m_request.resumeId.isEmpty())
        return send(SmResume{false, m_request.resumeId, m_request.resumeReceived}, &Login::onResumed);
    return bind();
}

Login::Progress Login::onResumed(const Element& element)
{
    if (const Result<SmFailed> failed = SmFailed::parse(element)) {
        m_outcome.handled = failed->handled;
        return bind();
    }
    const Result<SmResume> resumed = SmResume::parse(element);
    if (!resumed)
        return failWith(resumed);
    if (!resumed->isDone || resumed->id != m_request.resumeId)
        return reading::malformed(element, "another session"_L1);
    m_outcome.isResumed = true;
    m_outcome.handled = resumed->handled;
    return std::optional(m_outcome);
}

Login::Progress Login::bind()
{
    Iq iq = Iq::set({}, Bind{.resource = m_request.resource});
    iq.id = QStringLiteral("bind");
    return send(iq, &Login::onBound);
}

Login::Progress Login::onBound(const Element& element)
{
    const Result<Iq> iq = Iq::parse(element);
    if (!iq)
        return failWith(iq);
    if (iq->error)
        return base::Unexpected{iq->error->toError(m_request.language)};
    const Bind* bind = iq->payload<Bind>();
    if (!bind || bind->jid.isBare() || bind->jid.bare() != m_request.account)
        return reading::malformed(element, "the bound address"_L1);
    m_outcome.address = bind->jid;
    if (!m_hasManagement)
        return std::optional(m_outcome);
    return send(SmEnable(), &Login::onEnabled);
}

Login::Progress Login::onEnabled(const Element& element)
{
    if (const Result<SmEnabled> enabled = SmEnabled::parse(element))
        m_outcome.management = *enabled;
    else if (!SmFailed::parse(element))
        return std::optional<LoginOutcome>(); // a stanza that came between
    return std::optional(m_outcome);
}

} // namespace xmpp

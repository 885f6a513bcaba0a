// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/self_description.h"

#include "sync/own_things.h"
#include "xmpp/namespaces.h"

namespace syncing {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kProgram = u"urn:staffroom:client"_s;

xmpp::DiscoInfo description()
{
    xmpp::DiscoInfo info;
    info.identities = {{u"client"_s, u"pc"_s, u"Staffroom"_s}};
    for (const QLatin1StringView feature :
         {xmpp::ns::discoInfo, xmpp::ns::caps, xmpp::ns::ping, xmpp::ns::muc, xmpp::ns::conference, xmpp::ns::correct,
          xmpp::ns::stanzaId, xmpp::ns::retract1, xmpp::ns::fallback, xmpp::ns::reactions, xmpp::ns::reply})
        info.features << QString(feature);
    info.features << xmpp::ns::displayed + "+notify"_L1 << OwnThings::nodeName() + "+notify"_L1;
    return info;
}

} // namespace

SelfDescription::SelfDescription(xmpp::StanzaStream& stream)
    : m_stream(stream)
    , m_description(description())
    , m_capabilities(xmpp::Capabilities::of(kProgram, m_description))
{
    connect(&stream, &xmpp::StanzaStream::iqRequested, this, &SelfDescription::onRequest);
}

xmpp::Presence SelfDescription::presence() const
{
    xmpp::Presence presence;
    presence.add(m_capabilities);
    return presence;
}

void SelfDescription::onRequest(const xmpp::Iq& request)
{
    using Condition = xmpp::StanzaError::Condition;
    const auto* question = request.payload<xmpp::DiscoInfo>();
    if (question == nullptr || request.type != xmpp::Iq::Type::Get) {
        m_stream.answer(request.refusal(xmpp::StanzaError::of(Condition::ServiceUnavailable)));
    } else if (!question->node.isEmpty() && question->node != m_capabilities.queryNode()) {
        m_stream.answer(request.refusal(xmpp::StanzaError::of(Condition::ItemNotFound)));
    } else {
        xmpp::DiscoInfo answer = m_description;
        answer.node = question->node;
        m_stream.answer(request.result(answer));
    }
}

} // namespace syncing

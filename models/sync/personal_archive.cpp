// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/personal_archive.h"

#include "domain/personal_chat.h"
#include "xmpp/archive.h"
#include "xmpp/carbons.h"
#include "xmpp/reactions.h"
#include "xmpp/retraction.h"

namespace syncing {

using namespace Qt::Literals::StringLiterals;

PersonalArchive::PersonalArchive(xmpp::StanzaStream& stream)
    : m_stream(stream)
{
    connect(&stream, &xmpp::StanzaStream::messageReceived, this, &PersonalArchive::onMessage);
}

void PersonalArchive::beginSession()
{
    // Without copies of what other devices write it is seen at the next message, or at the next start.
    m_stream.sendIq(xmpp::Iq::set(m_addresses.self, xmpp::CarbonsEnable{}))
        .then(this, [](const base::Result<xmpp::Iq>& /*enabled*/) {});
}

base::FutureResult<xmpp::ArchiveDigest::Room> PersonalArchive::end()
{
    const base::Answer<xmpp::ArchiveDigest::Room> answer;
    xmpp::ArchiveQuery query;
    query.queryId = xmpp::StanzaStream::makeId(); // nobody waits for the message itself
    query.page.max = 1;
    query.page.before = QString();
    m_stream.sendIq(xmpp::Iq::set(m_addresses.self, query))
        .then(this, [answer, self = m_addresses.self](const base::Result<xmpp::Iq>& reply) {
            const auto* end = reply ? reply->payload<xmpp::ArchiveEnd>() : nullptr;
            if (!reply)
                answer.give(base::failWith(reply));
            else if (!end)
                answer.give(base::fail(base::ErrorCode::Protocol, u"an archive's page without an end"_s));
            else
                answer.give(xmpp::ArchiveDigest::Room{self, end->page.last});
        });
    return answer.future();
}

void PersonalArchive::onMessage(const xmpp::Message& message)
{
    using Type = xmpp::Message::Type;
    const bool isTalk = message.type == Type::Chat || message.type == Type::Normal;
    const bool isKept = !message.body.isEmpty() || message.payload<xmpp::Reactions>() != nullptr ||
                        message.payload<xmpp::Retraction>() != nullptr; // not that somebody types
    if ((isTalk && isKept && domain::isPersonal(m_addresses.chat(message.from))) ||
        message.payload<xmpp::Carbon>() != nullptr)
        Q_EMIT grew();
}

} // namespace syncing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/archive.h"
#include "xmpp/bind.h"
#include "xmpp/caps.h"
#include "xmpp/carbons.h"
#include "xmpp/correction.h"
#include "xmpp/data_form.h"
#include "xmpp/delay.h"
#include "xmpp/direct_hours.h"
#include "xmpp/direct_invitation.h"
#include "xmpp/disco.h"
#include "xmpp/displayed.h"
#include "xmpp/element.h"
#include "xmpp/fallback.h"
#include "xmpp/file_sharing.h"
#include "xmpp/forwarded.h"
#include "xmpp/held_messages.h"
#include "xmpp/json_container.h"
#include "xmpp/live.h"
#include "xmpp/muc.h"
#include "xmpp/own_thing.h"
#include "xmpp/payload.h"
#include "xmpp/ping.h"
#include "xmpp/pubsub.h"
#include "xmpp/quiet.h"
#include "xmpp/reactions.h"
#include "xmpp/renamed.h"
#include "xmpp/reply.h"
#include "xmpp/retraction.h"
#include "xmpp/room_control.h"
#include "xmpp/server_control.h"
#include "xmpp/service_calls.h"
#include "xmpp/stanza_ids.h"
#include "xmpp/store_hint.h"
#include "xmpp/upload.h"

#include <QHash>

namespace xmpp {
namespace {

using base::Result;

using Key = std::pair<QString, QString>; // namespace, name
using Parser = Result<Payload> (*)(const Element&);

template <PayloadStruct T>
Result<Payload> parseAs(const Element& element)
{
    Result<T> value = T::parse(element);
    if (!value)
        return failWith(value);
    return Payload(std::move(value).value());
}

template <PayloadStruct... Ts>
QHash<Key, Parser> parsersOf()
{
    QHash<Key, Parser> parsers;
    const auto add = [&](Parser parser, const auto& names) {
        for (const ElementName& name : names)
            parsers.insert({QString(name.ns), QString(name.name)}, parser);
    };
    (add(&parseAs<Ts>, Ts::elementNames), ...);
    return parsers;
}

} // namespace

// A new payload is one line here.
Result<Payload> Payload::parse(const Element& element)
{
    static const QHash<Key, Parser> parsers =
        parsersOf<AccountChanges, ArchiveDigest, ArchiveEnd, ArchiveQuery, ArchiveResult, Bind, Capabilities, Carbon,
                  CarbonsEnable, Correction, DataForm, Delay, DirectHours, DirectInvitation, DirectKeys, DiscoInfo, Displayed,
                  EndSession, Fallback, FileSharing, Forwarded, GateRules, HeldDecision, HeldMessages, JsonContainer, LiveDelivery,
                  LiveSessions,
                  MemberChanges, ModerateMessage, MucJoin, MucUser, OriginId, OutOfBand, OwnThing, PasswordCheck, Ping, Pubsub,
                  PubsubEvent, Quiet,
                  Reactions, Renamed, Reply, Retraction, RoomState, SayAs, ServerStat, ServiceCall, ServiceChanged, ServiceReply,
                  StanzaId, StopServer, StoreHint, TappedMessages, Tombstone, UploadRequest, UploadSlot>();

    const auto found = parsers.constFind({element.ns(), element.name()});
    return found == parsers.constEnd() ? Result<Payload>(Payload()) : (*found)(element);
}

} // namespace xmpp

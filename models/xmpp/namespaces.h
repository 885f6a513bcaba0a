// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

// XML namespaces that the codec reads and writes, in the order of their specifications.
namespace xmpp {
using namespace Qt::Literals::StringLiterals; // for the names in the headers of the codecs
}

namespace xmpp::ns {

inline constexpr auto client = "jabber:client"_L1;
inline constexpr auto component = "jabber:component:accept"_L1;
inline constexpr auto server = "jabber:server"_L1;
inline constexpr auto stream = "http://etherx.jabber.org/streams"_L1;
inline constexpr auto framing = "urn:ietf:params:xml:ns:xmpp-framing"_L1;
inline constexpr auto streamErrors = "urn:ietf:params:xml:ns:xmpp-streams"_L1;
inline constexpr auto stanzaErrors = "urn:ietf:params:xml:ns:xmpp-stanzas"_L1;
inline constexpr auto sasl = "urn:ietf:params:xml:ns:xmpp-sasl"_L1;
inline constexpr auto bind = "urn:ietf:params:xml:ns:xmpp-bind"_L1;

inline constexpr auto dataForm = "jabber:x:data"_L1;                          // XEP-0004
inline constexpr auto discoInfo = "http://jabber.org/protocol/disco#info"_L1; // XEP-0030
inline constexpr auto outOfBand = "jabber:x:oob"_L1;                          // XEP-0066
inline constexpr auto muc = "http://jabber.org/protocol/muc"_L1;              // XEP-0045
inline constexpr auto mucUser = "http://jabber.org/protocol/muc#user"_L1;     // XEP-0045
inline constexpr auto rsm = "http://jabber.org/protocol/rsm"_L1;              // XEP-0059
inline constexpr auto pubsub = "http://jabber.org/protocol/pubsub"_L1;        // XEP-0060, XEP-0163
inline constexpr auto pubsubEvent = "http://jabber.org/protocol/pubsub#event"_L1;
inline constexpr auto caps = "http://jabber.org/protocol/caps"_L1; // XEP-0115
inline constexpr auto streamManagement = "urn:xmpp:sm:3"_L1;       // XEP-0198
inline constexpr auto ping = "urn:xmpp:ping"_L1;                   // XEP-0199
inline constexpr auto delay = "urn:xmpp:delay"_L1;                 // XEP-0203
inline constexpr auto conference = "jabber:x:conference"_L1;       // XEP-0249
inline constexpr auto carbons = "urn:xmpp:carbons:2"_L1;           // XEP-0280
inline constexpr auto forward = "urn:xmpp:forward:0"_L1;           // XEP-0297
inline constexpr auto correct = "urn:xmpp:message-correct:0"_L1;   // XEP-0308
inline constexpr auto mam = "urn:xmpp:mam:2"_L1;                   // XEP-0313
inline constexpr auto hints = "urn:xmpp:hints"_L1;                 // XEP-0334
inline constexpr auto json = "urn:xmpp:json:0"_L1;                 // XEP-0335
inline constexpr auto stanzaId = "urn:xmpp:sid:0"_L1;              // XEP-0359
inline constexpr auto fasten = "urn:xmpp:fasten:0"_L1;             // XEP-0422
inline constexpr auto retract0 = "urn:xmpp:message-retract:0"_L1;  // XEP-0424
inline constexpr auto retract1 = "urn:xmpp:message-retract:1"_L1;
inline constexpr auto moderate0 = "urn:xmpp:message-moderate:0"_L1; // XEP-0425
inline constexpr auto moderate1 = "urn:xmpp:message-moderate:1"_L1;
inline constexpr auto httpUpload = "urn:xmpp:http:upload:0"_L1;  // XEP-0363
inline constexpr auto fileSharing = "urn:xmpp:sfs:0"_L1;           // XEP-0447
inline constexpr auto fileMetadata = "urn:xmpp:file:metadata:0"_L1; // XEP-0446
inline constexpr auto hashes = "urn:xmpp:hashes:2"_L1;             // XEP-0300
inline constexpr auto urlData = "http://jabber.org/protocol/url-data"_L1; // XEP-0103
inline constexpr auto fallback = "urn:xmpp:fallback:0"_L1;       // XEP-0428
inline constexpr auto reactions = "urn:xmpp:reactions:0"_L1;     // XEP-0444
inline constexpr auto reply = "urn:xmpp:reply:0"_L1;             // XEP-0461
inline constexpr auto displayed = "urn:xmpp:mds:displayed:0"_L1; // XEP-0490

inline constexpr auto staffroom = "urn:staffroom:0"_L1;

} // namespace xmpp::ns

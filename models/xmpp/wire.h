// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace xmpp {

// How stanzas stand in their stream: a frame of a WebSocket stands alone and declares jabber:client (RFC 7395), a
// component's stanza inherits the namespace of its stream (XEP-0114).
enum class Wire { WebSocket, Component };

} // namespace xmpp

%% SPDX-License-Identifier: GPL-2.0-or-later
%%
%% mod_staffroom: the few things that must happen inside the XMPP server. It knows rooms, logins and rules that the school's
%% service has pushed to it, keeps them on disk, and goes on enforcing them while the service is away. Whatever fails, refuses.
%%
%% THE CONTRACT, version 1 (`urn:staffroom:0`). D is the server's domain, the service is the component school.D, rooms live on
%% rooms.D (both names are options of the module). Every call is an IQ to D.
%%
%% Types   login, room  localparts: a person is login@D, a room is room@rooms.D; already in the form that nodeprep leaves
%%         nick         the displayed name, unique among the members of one room (compared as resourceprep leaves it)
%%         datetime     XEP-0082 in UTC, e.g. 2024-09-01T00:00:00Z or …00.123456Z
%%         id           archive id of a message: decimal microseconds since 1970, the same number that <stanza-id by='room'/> carries
%%         boolean      'true' or 'false'; an attribute that is absent is false, empty or unlimited
%% Limits  one call ≤ 8 MiB (about 50,000 members or people); title ≤ 1,000 bytes, nick ≤ 255, keys of one person ≤ 64 KiB.
%% Answers an empty or a described result once the change is on disk; calls are processed in order. Errors change nothing:
%%         bad-request (malformed), conflict (two members with one nick), item-not-found, forbidden (not the service's own
%%         stream), internal-server-error. Unknown attributes and elements are ignored, unknown calls are feature-not-implemented.
%%
%% 1. Service → module: IQ set from school.D (the bare domain; anybody else is answered `forbidden`)
%%
%%   <room xmlns='urn:staffroom:0' name='room' title='…' anonymous='true' quiet='true' tap='true'>
%%     <member login='login' nick='…' since='datetime'/>…
%%     <rule mode='…' [login='login'] [until='datetime'] [seconds='n']/>…
%%   </room>                                    → <room xmlns='urn:staffroom:0' name='room' done='created|changed|same'/>
%%
%%     The complete state of one room; repeat it at any time. The room is made when it is missing. It is always persistent, hidden,
%%     members-only, moderated and archived; school.D is its only owner and nobody else is more than a member. Whoever is not in
%%     the list is put out (presence with status 321) and has neither live messages nor archive from that moment on.
%%       anonymous  real addresses are shown to school.D only (rooms with families); otherwise to all occupants
%%       quiet      occupants are not told who enters and leaves (large rooms)
%%       tap        every archived message is copied to the service, see 3
%%       since      archive horizon: older messages do not exist for this member, in any query; absent = the whole archive
%%     To close a room for everybody but keep its archive: no members. To destroy both: XEP-0045 muc#owner destroy by school.D.
%%
%%   <members xmlns='urn:staffroom:0' room='room'>
%%     <member login='login' nick='…' since='datetime'/>…       added, or changed as a whole
%%     <gone login='login'/>…
%%   </members>                                 → empty result; item-not-found when the room was never made
%%
%%     The difference only, for a room that exists. A changed nick is forced from the next join on.
%%
%%   <gate xmlns='urn:staffroom:0' room='room'>
%%     <rule …/>…                                               as in <room/>: these rules replace all rules of the room
%%   </gate>                                    → empty result; item-not-found when the room was never made
%%
%%     A rule with `login` is for that person and beats the rule without, as long as it lasts; one rule per person and one without.
%%     No rule: everybody writes. Evaluated before the archive, for every kind of groupchat message (also reactions, corrections and
%%     typing). From `until` on the rule does not exist, without a further call.
%%       open       may write (e.g. one login in a closed room)
%%       closed     nobody writes
%%       readonly   nobody writes; what people are told names `until`
%%       slow       one archived message in `seconds` for each person
%%       hold       handed to the service before anybody sees it, see 3
%%
%%   <keys xmlns='urn:staffroom:0' complete='true'>
%%     <person login='login' keys='key key …'/>…                no keys: keys=''
%%   </keys>                                    → empty result
%%
%%     One-to-one policy: two people may write to each other when they have a key in common; with no key, or no row, to nobody.
%%     Named people are replaced; with complete='true' all others lose their keys, in one transaction. Covers messages, presence and IQ
%%     between people; errors, results and bare receipts (XEP-0184) always pass, and anybody may write to school.D and to himself.
%%
%%   <moderate xmlns='urn:staffroom:0' room='room' id='id'><reason>…</reason></moderate>      → empty result
%%     The archived message becomes a tombstone (stanza-id and origin-id stay) and the room announces the retraction (XEP-0425 0.2,
%%     `urn:xmpp:message-moderate:0` in `urn:xmpp:fasten:0`) from its bare address. Repeating it repeats the announcement.
%%
%%   <held xmlns='urn:staffroom:0'/>            → <held xmlns='urn:staffroom:0'><item id='…' room='room' login='login' nick='…'
%%                                                   at='datetime'><message xmlns='jabber:client' …/></item>…</held>
%%   <release xmlns='urn:staffroom:0' id='…'/>  → empty result; the message is archived and delivered as its author's, now
%%   <discard xmlns='urn:staffroom:0' id='…'/>  → empty result
%%     Held messages are on disk until one of these; item-not-found when it has been decided already.
%%
%%   <accounts xmlns='urn:staffroom:0'>
%%     <account login='login' password='…'/>…                   made, or its password set and its sessions ended if it differs
%%     <gone login='login'/>…                                   removed with all that belongs to it; sessions end
%%   </accounts>                                → empty result
%%
%%   <stat xmlns='urn:staffroom:0'/>            → <stat xmlns='urn:staffroom:0' version='1' started='datetime' rooms='n' people='n'
%%                                                   sessions='n' live='n' held='n' memory='bytes' processes='n'/>
%%   <stop xmlns='urn:staffroom:0'/>            → empty result, then the whole server stops in order
%%
%% 2. People → module: IQ from a session of D
%%
%%   set <live xmlns='urn:staffroom:0'/>        → empty result
%%     From now on this session gets every message of every room it is a member of, joined or not, once, as type='groupchat' from
%%     room@rooms.D/nick with <stanza-id/>. Ends with the session; survives XEP-0198 resumption. Posting still needs a join.
%%
%%   get <digest xmlns='urn:staffroom:0'/>      → <digest xmlns='urn:staffroom:0'><room jid='room@rooms.D' last='id'/>…</digest>
%%     All rooms of the caller with the newest archive id that he may see; no `last` when there is none.
%%
%% 3. Module → service: <message type='normal' to='school.D' from='room@rooms.D'> with one of
%%
%%   <held xmlns='urn:staffroom:0'><item …as above…/></held>                 pushed once when it arrives; ask <held/> after a reconnect
%%   <tap xmlns='urn:staffroom:0'><item id='id' room='room' login='login' nick='…'><message xmlns='jabber:client' …/></item></tap>
%%                                              not repeated: what was missed while the service was away is in the archive
%%
%% 4. What people meet on the way
%%
%%   A join is rewritten to the nick given for that room (XEP-0045 self-presence, status 110, shows it); any other nick is refused.
%%   A groupchat message whose (sender, <origin-id/>) is already in that room's archive of the last 7 days is not delivered again: the
%%   sender alone gets the reflection, with the first <stanza-id/>. A message that could not be archived is refused, not delivered.
%%   Refusals are stanza errors with a text in the stanza's xml:lang (ru, en) and <code xmlns='urn:staffroom:0'>…</code>:
%%     gate.closed · gate.readonly [until='datetime'] · gate.slow until='datetime' · gate.failed      forbidden / resource-constraint /
%%     room.nick · room.stranger · direct.stranger · stanza.size · archive.failed                     internal-server-error …
%%   To the author of a held message: <message type='headline' from='room@rooms.D'><held xmlns='urn:staffroom:0' origin='origin-id'/>
%%
%% 5. HTTP: GET /.well-known/host-meta.json and /.well-known/host-meta (XEP-0156) name ws://<Host header>/xmpp-websocket. A stanza over 256 KiB is answered
%%   with policy-violation (`stanza.size`); a WebSocket message over 1 MiB ends the connection with close code 1009, also before sign-in.
-module(mod_staffroom).

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
%%         id           archive id of a message: decimal microseconds since 1970, as in <stanza-id by='room'/>
%%         boolean      'true' or 'false'; an attribute that is absent is false, empty or unlimited
%% Limits  one call ≤ 8 MiB (about 50,000 members or people); title ≤ 1,000 bytes, nick ≤ 255, text of a rule ≤ 2,000,
%%         keys of one person ≤ 256 KiB.
%% Answers an empty or a described result once the change is on disk; calls are processed in order. Errors change nothing:
%%         bad-request (malformed), conflict (two members with one nick), item-not-found, forbidden (not the service's own
%%         stream), internal-server-error. Unknown attributes and elements are ignored, unknown calls are feature-not-implemented.
%%
%% 1. Service → module: IQ set from school.D (the bare domain; anybody else is answered `forbidden`)
%%
%%   <room xmlns='urn:staffroom:0' name='room' title='…' anonymous='true' quiet='true' tap='true'>
%%     <member login='login' nick='…' since='datetime'/>…
%%     <rule mode='…' [login='login'] [from='datetime'] [until='datetime'] [seconds='n']/>…
%%   </room>                                    → <room xmlns='urn:staffroom:0' name='room' done='created|changed|same'/>
%%
%%     The complete state of one room; repeat it at any time. The room is made when it is missing. It is always persistent, hidden,
%%     members-only, moderated and archived; school.D is its only owner and nobody else is more than a member. Whoever is not in
%%     the list is put out (presence with status 321) and has neither live messages nor archive from that moment on.
%%       anonymous  real addresses are shown to school.D only (rooms with families); otherwise to all occupants
%%       quiet      occupants are not told who enters and leaves (large rooms)
%%       tap        every archived message is copied to the service, see 3; without it those only that take a message back
%%                  (XEP-0424)
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
%%     <rule …>…</rule>…                                        as in <room/>: these rules replace all rules of the room
%%   </gate>                                    → empty result; item-not-found when the room was never made
%%
%%     Rules with `login` are for that person and beat those without; of several the first that lasts counts, in their order.
%%     No rule: everybody writes. Evaluated before the archive, for every kind of groupchat message (also reactions, corrections and
%%     typing). Before `from` and from `until` on the rule does not exist, without a further call.
%%       open       may write (e.g. one login in a closed room)
%%       closed     nobody writes
%%       readonly   nobody writes; what people are told names `until`
%%       out        for one person and with an end only: the chat is closed to him. His occupants are put out (presence with
%%                  status 307; the others see him leave), entering, questions and the archive are refused, nothing is
%%                  delivered; the text of the element is what he is told. He stays a member, so nothing has to be restored
%%       slow       one archived message in `seconds` for each person
%%       hold       handed to the service before anybody sees it, see 3
%%
%%   <keys xmlns='urn:staffroom:0' complete='true'>
%%     <person login='login'>key key …</person>…                no keys: empty
%%   </keys>                                    → empty result
%%
%%     One-to-one policy: two people may write to each other when they have a key in common; with no key, or no row, to nobody.
%%     Named people are replaced; with complete='true' all others lose their keys, in one transaction. Covers messages, presence
%%     and IQ between people; errors, results and bare receipts (XEP-0184) always pass, and anybody may write to school.D and to
%%     himself. Two people whose keys in common all begin with "?" write in the open: encrypted messages are refused. The one
%%     key "!" closes the account: its sessions end, and signing in is refused (account-disabled) until it is
%%     given other keys; password, archive and what waits for the person stay.
%%
%%   <hours xmlns='urn:staffroom:0' complete='true'>
%%     <person login='login' from='datetime' until='datetime' except='key'/>…      no until: none
%%   </hours>                                   → empty result
%%
%%     One-to-one hours: what is written to this person from `from` to `until`, by whoever does not hold the key `except`
%%     (colleagues do), is held, see <held/>. Named people are replaced; with complete='true' all others lose theirs. From
%%     `until` on the row does not exist, without a further call. Covers messages that say something; typing, receipts,
%%     errors, presence and IQ pass.
%%
%%   <moderate xmlns='urn:staffroom:0' room='room' id='id'><reason>…</reason></moderate>      → empty result
%%     The archived message becomes a tombstone (stanza-id and origin-id stay) and the room announces the retraction (XEP-0425 0.2,
%%     `urn:xmpp:message-moderate:0` in `urn:xmpp:fasten:0`) from its bare address. Repeating it repeats the announcement.
%%
%%   <held xmlns='urn:staffroom:0'/>            → <held xmlns='urn:staffroom:0'><item id='…' room='room' login='login' nick='…'
%%                                                   at='datetime'><message xmlns='jabber:client' …/></item>…</held>
%%   <release xmlns='urn:staffroom:0' id='…' stamped='true'/>  → empty result; the message is archived and delivered as its
%%                                              author's, now; stamped: it bears the moment when it was held (XEP-0203)
%%   <discard xmlns='urn:staffroom:0' id='…'/>  → empty result
%%     Held messages are on disk until one of these; item-not-found when it has been decided already. An item without `room`
%%     is one to one: its message names the reader (`to`). Its author changes it by a correction (XEP-0308) and takes it back
%%     by a retraction (XEP-0424) of his own; the item is then pushed again under its id, with the new words, or with a
%%     tombstone in place of them and gone. Released, it is in both archives and on the author's other apps as well;
%%     forbidden when the two have no key in common any more: then it stays, to be discarded.
%%
%%   <say xmlns='urn:staffroom:0' room='room' login='login'><message xmlns='jabber:client'>…</message></say>  → empty result;
%%                                              forbidden when the gate refuses it, item-not-found when there is no such room
%%     Said in the room as the person's, who need not be there, if the gate lets it through: it may be held as well. Slow mode does
%%     not concern it. With an <origin-id/> it can be repeated.
%%
%%   <accounts xmlns='urn:staffroom:0'>
%%     <account login='login' password='…'/>…                   made; if its password differs, it is set and the sessions end
%%     <gone login='login' [nick='…']/>…                        removed with its sessions, roster, archive of its own and keys
%%   </accounts>                                → empty result. Who is in a room is changed by the rooms' own calls. 10–15 ms for
%%                                                an account.
%%     With `nick` what the account has said stays in the archives of the rooms, word for word, and bears that nick from then
%%     on ("nick 2", "nick 3"… where others bear it already). Each room in which it bore another one tells so from its bare
%%     address, and archives that:
%%       <message type='groupchat'><renamed xmlns='urn:staffroom:0' nick='…'><was hash='…'/>…</renamed></message>
%%     hash: base64 of SHA-256 over the room's address, a line feed and the former nick, so that whoever knows the name can
%%     take it out of an own copy of what is older, and nobody else learns it.
%%
%%   <password xmlns='urn:staffroom:0' login='login' password='…'/>  → empty result when the account has this password, or
%%                                                   item-not-found: another password, or no such account
%%
%%   <sessions xmlns='urn:staffroom:0' login='login'/>  → <sessions xmlns='urn:staffroom:0' login='login'>
%%                                                   <session resource='…' since='datetime' address='…'/>…</sessions>
%%   <end xmlns='urn:staffroom:0' login='login' resource='…'/>  → empty result; without resource all sessions of the account end.
%%                                                   An app that knows the password may come back
%%
%%   <stat xmlns='urn:staffroom:0'/>            → <stat xmlns='urn:staffroom:0' version='1' started='datetime' rooms='n' people='n'
%%                                                   sessions='n' live='n' held='n' memory='bytes' processes='n'/>
%%   <stop xmlns='urn:staffroom:0'/>            → empty result, then the whole server stops in order
%%
%% 2. People → module: IQ from a session of D
%%
%%   set <live xmlns='urn:staffroom:0'/>        → empty result
%%     From now on this session gets every archived message of every room it is a member of, joined or not, once, as
%%     type='groupchat' from room@rooms.D/nick with <stanza-id/>. Typing and markers come to those who joined. Ends with the
%%     session; survives XEP-0198 resumption. Posting still needs a join.
%%
%%   get <digest xmlns='urn:staffroom:0'/>      → <digest xmlns='urn:staffroom:0'><room jid='room@rooms.D' last='id'/>…</digest>
%%     All rooms of the caller with the newest archive id that he may see; no `last` when there is none. A room that he is put
%%     out of is not named until he may come back.
%%
%% 3. Module → service: <message type='normal' to='school.D' from='room@rooms.D'> (one to one from='D') with one of
%%
%%   <held xmlns='urn:staffroom:0'><item …as above…/></held>     pushed once when it arrives; ask <held/> after a reconnect
%%   <tap xmlns='urn:staffroom:0'><item id='id' room='room' login='login' nick='…'><message xmlns='jabber:client' …/></item></tap>
%%                                              not repeated: what was missed while the service was away is in the archive
%%
%% 4. What people meet on the way
%%
%%   A join is rewritten to the nick given for that room (XEP-0045 self-presence, status 110, shows it); any other nick is refused.
%%   A groupchat message whose (sender, <origin-id/>) is among his last 200 messages of 7 days in that room's archive is not
%%   delivered again: the sender alone gets the reflection, with the first <stanza-id/>. Whatever is more than typing and markers
%%   is archived, also against hints of the sender, and what could not be archived is refused and not delivered: a reflection means
%%   "in the archive". Names (XEP-0172), delays and muc#user that people write into their messages are taken out.
%%   Encrypted messages (OMEMO, OpenPGP, XEP-0380) are refused in rooms: the school answers for what is said there.
%%   Only groupchat goes to rooms (no private messages, invitations, voice requests), and PLAIN is refused without TLS.
%%   To other servers go questions only, and from them come answers only: they are push servers (XEP-0357), if there are any.
%%   Refusals are stanza errors with a text in the stanza's xml:lang (ru, en) and <code xmlns='urn:staffroom:0'>…</code>:
%%     forbidden              gate.closed · gate.readonly [until='datetime'] · gate.out until='datetime' · room.stranger ·
%%                            room.private · room.encrypted · direct.stranger · direct.encrypted · direct.abroad
%%     resource-constraint    gate.slow until='datetime'
%%     conflict               room.nick
%%     policy-violation       stanza.size
%%     internal-server-error  server.failed: nothing was delivered; the same message may be sent again
%%   To the author of a held message:
%%     <message type='headline' from='room@rooms.D'><held xmlns='urn:staffroom:0' origin='origin-id'/></message>
%%     One to one it comes from the reader's bare address.
%%
%% 5. HTTP and sizes
%%
%%   GET /.well-known/host-meta.json and /.well-known/host-meta (XEP-0156) name ws://<Host header>/xmpp-websocket.
%%   A stanza over 256 KiB (option stanza_limit) is answered with policy-violation; over 1 MiB the connection ends: on WebSocket
%%   with close code 1009 before the message is read (option frame_limit), on TCP with a stream error; both also before sign-in.
%%
%% Where to look: calls (mod_staffroom_calls, wire form in _xml), rooms of mod_muc (_room), hooks in the room (_gate), hooks on what
%% people send (_policy), what waits for a person's hours (_direct), refusals (_refusal), tables (_store), archive (_archive), HTTP (_hostmeta, _websocket).
-module(mod_staffroom).
-behaviour(gen_mod).
-export([start/2, stop/1, reload/3, depends/2, mod_options/1, mod_opt_type/1, mod_doc/0]).
-export([is_service/2, service/1, rooms/1, option/2, tell_service/3]).
-export([iq/1, decode_iq_subel/1, session_gone/3, room_gone/3, person_gone/2]).

-include_lib("xmpp/include/xmpp.hrl").
-include("logger.hrl").
-include("mod_staffroom.hrl").

%% A hook that cannot be called is skipped, so every module is loaded now.
-define(MODULES, [mod_staffroom_archive, mod_staffroom_calls, mod_staffroom_direct, mod_staffroom_gate, mod_staffroom_hostmeta, mod_staffroom_policy,
                  mod_staffroom_refusal, mod_staffroom_room, mod_staffroom_store, mod_staffroom_websocket, mod_staffroom_xml]).

%% --- gen_mod

%% An error here stops the server before it serves anybody: without the gates there is no server.
-spec start(binary(), gen_mod:opts()) -> ok | {error, term()}.
start(Host, _Options) ->
    case {ejabberd_option:hosts(), code:ensure_modules_loaded(?MODULES)} of
        {[Host], ok} -> start(Host);
        {[Host], {error, Missing}} -> {error, {not_loaded, Missing}};
        {Hosts, _} -> {error, {one_host_only, Hosts}}
    end.

start(Host) ->
    case mod_staffroom_store:start() of
        ok ->
            mod_staffroom_archive:tune(Host),
            lists:foreach(fun({Hook, Module, Function, Priority}) -> ejabberd_hooks:add(Hook, Host, Module, Function, Priority) end,
                          hooks()),
            gen_iq_handler:add_iq_handler(ejabberd_local, Host, ?NS_STAFFROOM, ?MODULE, iq),
            watch_parent(os:getenv("STAFFROOM_PARENT"));
        Error ->
            Error
    end.

-spec stop(binary()) -> ok.
stop(Host) ->
    gen_iq_handler:remove_iq_handler(ejabberd_local, Host, ?NS_STAFFROOM),
    lists:foreach(fun({Hook, Module, Function, Priority}) -> ejabberd_hooks:delete(Hook, Host, Module, Function, Priority) end,
                  hooks()).

%% mod_mam archives room messages at 50 and a person's own at 88.
hooks() ->
    [{muc_filter_message, mod_staffroom_gate, before_archive, 10},
     {muc_filter_message, mod_staffroom_gate, after_archive, 90},
     {muc_filter_presence, mod_staffroom_gate, presence, 10},
     {muc_process_iq, mod_staffroom_gate, iq, 10},
     {user_send_packet, mod_staffroom_policy, sent, 5},
     {s2s_receive_packet, mod_staffroom_policy, came_from_afar, 5},
     {c2s_handle_recv, mod_staffroom_policy, signing_in, 10},
     {c2s_auth_result, mod_staffroom_policy, signed_in, 10},
     {sm_remove_connection_hook, ?MODULE, session_gone, 50},
     {remove_room, ?MODULE, room_gone, 50},
     {remove_user, ?MODULE, person_gone, 50}].

-spec reload(binary(), gen_mod:opts(), gen_mod:opts()) -> ok.
reload(_Host, _New, _Old) -> ok.

-spec depends(binary(), gen_mod:opts()) -> [{module(), hard | soft}].
depends(_Host, _Options) -> [{mod_muc, hard}, {mod_mam, hard}].

-spec mod_options(binary()) -> [{atom(), term()}].
mod_options(Host) ->
    [{component, <<"school.", Host/binary>>},
     {rooms, <<"rooms.", Host/binary>>},
     {stanza_limit, 262144},
     {frame_limit, 1048576}].

-spec mod_opt_type(atom()) -> econf:validator().
mod_opt_type(component) -> econf:domain();
mod_opt_type(rooms) -> econf:domain();
mod_opt_type(stanza_limit) -> econf:pos_int();
mod_opt_type(frame_limit) -> econf:pos_int().

-spec mod_doc() -> #{desc := binary()}.
mod_doc() -> #{desc => <<"What must happen inside the server for Staffroom; see the contract in the source.">>}.

%% --- names

-spec option(atom(), binary()) -> term().
option(Name, Host) -> gen_mod:get_module_opt(Host, ?MODULE, Name).

-spec rooms(binary()) -> binary().
rooms(Host) -> option(rooms, Host).

-spec service(binary()) -> jid().
service(Host) -> jid:make(option(component, Host)).

%% The component's bare address. A client cannot send from it: its stream stamps what it sends, and nobody else may
%% register the name.
-spec is_service(jid(), binary()) -> boolean().
is_service(#jid{luser = <<>>, lserver = Server, lresource = <<>>}, Host) -> Server =:= option(component, Host);
is_service(#jid{}, _Host) -> false.

-spec tell_service(binary(), jid(), xmlel()) -> ok.
tell_service(Host, From, Element) ->
    ejabberd_router:route(#message{type = normal, from = From, to = service(Host), sub_els = [Element]}).

%% --- calls

%% Our elements are read as they are.
-spec decode_iq_subel(xmlel()) -> xmlel().
decode_iq_subel(Element) -> Element.

-spec iq(iq()) -> iq().
iq(#iq{sub_els = [#xmlel{} = Call]} = IQ) ->
    try answer(IQ, Call) of
        ok -> xmpp:make_iq_result(IQ);
        {ok, Element} -> xmpp:make_iq_result(IQ, Element)
    catch
        throw:bad_request -> xmpp:make_error(IQ, xmpp:err_bad_request());
        throw:conflict -> xmpp:make_error(IQ, xmpp:err_conflict());
        throw:not_found -> xmpp:make_error(IQ, xmpp:err_item_not_found());
        throw:forbidden -> xmpp:make_error(IQ, xmpp:err_forbidden());
        throw:unknown -> xmpp:make_error(IQ, xmpp:err_feature_not_implemented());
        Class:Error:Stack ->
            mod_staffroom_refusal:report(Class, Error, Stack),
            xmpp:make_error(IQ, xmpp:err_internal_server_error())
    end.

answer(#iq{type = Type, from = From, to = #jid{lserver = Host}}, #xmlel{name = Name} = Call) ->
    #jid{luser = Login, lserver = Server} = From,
    case is_service(From, Host) of
        true when Type =:= set -> mod_staffroom_calls:from_service(Name, Call, Host);
        false when Login =/= <<>>, Server =:= Host -> mod_staffroom_calls:from_person(Type, Name, From, Host);
        _ -> throw(forbidden)
    end.

%% --- what ends

%% Runs also when a session is resumed (XEP-0198): then the new process already holds it, and it stays live.
-spec session_gone(term(), jid(), term()) -> ok.
session_gone(_Sid, #jid{luser = Login, lserver = Host, lresource = Resource} = Session, _Info) ->
    case ejabberd_sm:get_session_pid(Login, Host, Resource) of
        none -> mod_staffroom_store:drop_live(Login, Session);
        _ -> ok
    end.

-spec room_gone(binary(), binary(), binary()) -> ok.
room_gone(Host, Room, Server) ->
    case rooms(Host) of
        Server -> mod_staffroom_store:commit(fun() -> mod_staffroom_store:forget_room(Room) end);
        _ -> ok
    end.

-spec person_gone(binary(), binary()) -> ok.
person_gone(Login, _Host) ->
    mod_staffroom_store:commit(fun() ->
                                       mod_staffroom_store:put_keys(#{Login => []}, partial),
                                       mod_staffroom_store:put_hours(#{Login => none}, partial)
                               end).

%% --- the parent

%% Whoever started this server holds the other end of its standard input; when that is gone, so is the server.
watch_parent(false) ->
    ok;
watch_parent(_) ->
    case whereis(staffroom_parent_watch) of
        undefined -> register(staffroom_parent_watch, spawn(fun until_parent_is_gone/0));
        _ -> true
    end,
    ok.

until_parent_is_gone() ->
    case io:get_line("") of
        Line when is_list(Line); is_binary(Line) ->
            until_parent_is_gone();
        _ ->
            ?WARNING_MSG("the parent is gone, stopping", []),
            init:stop()
    end.

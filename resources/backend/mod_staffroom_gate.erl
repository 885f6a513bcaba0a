%% SPDX-License-Identifier: GPL-2.0-or-later
%%
%% Hooks inside the room: who may enter, ask, write, and what happens to a message before and after mod_mam has archived
%% it. They run in the room's own process, so messages of one room are decided one after another.
-module(mod_staffroom_gate).
-export([presence/3, iq/2, before_archive/3, after_archive/3, is_encrypted/1, is_transient/1, out/1]).
-export([held_id/3, has_room_for_held/0, origin/1, without/2]).

-include_lib("xmpp/include/xmpp.hrl").
-include("mod_muc_room.hrl").
-include("mod_staffroom.hrl").

-define(REMEMBERED, 7 * 24 * 3600 * 1000000).   % how long an origin-id counts as sent
-define(MAX_REMEMBERED, 200).                   % … and how many of one person in one room
-define(MAX_HELD, 10000).                       % held messages of the whole server

%% An author takes a message back: version 1 of XEP-0424, and version 0, which fastens it.
-define(RETRACTIONS, [<<"urn:xmpp:message-retract:1">>, <<"urn:xmpp:fasten:0">>]).

%% What only the server says of a message: a name beside the forced one, a time, the room's own remarks, who may store
%% it.
-define(NOT_FOR_PEOPLE, [?NS_NICK, ?NS_DELAY, <<"jabber:x:delay">>, ?NS_MUC_USER, ?NS_HINTS]).

%% OMEMO in both of its versions, OpenPGP in both of its, and the remark that something is encrypted (XEP-0380).
-define(ENCRYPTED, [<<"eu.siacs.conversations.axolotl">>, <<"urn:xmpp:omemo:2">>, <<"urn:xmpp:openpgp:0">>,
                    <<"jabber:x:encrypted">>, <<"urn:xmpp:eme:0">>]).

%% muc_filter_presence: the join and every later presence. Whoever has no row is a stranger, whatever the room itself
%% thinks.
-spec presence(presence(), #state{}, binary()) -> presence() | {stop, drop}.
presence(#presence{type = available, from = From} = Presence, #state{server_host = Host, room = Room}, Nick) ->
    mod_staffroom_refusal:closed(
      fun() ->
              case mod_staffroom:is_service(From, Host) orelse admitted(Room, From, Host) of
                  true -> Presence;
                  #staffroom_member{nick = Nick} -> without([?NS_NICK], Presence);
                  #staffroom_member{} -> mod_staffroom_refusal:no('room.nick')
              end
      end, Presence, {stop, drop});
presence(Presence, _State, _Nick) ->
    Presence.

%% muc_process_iq: everything that can be asked of a room, its archive included.
-spec iq(ignore | iq(), #state{}) -> iq() | ignore | {stop, ignore}.
iq(#iq{from = From} = IQ, #state{server_host = Host, room = Room}) ->
    mod_staffroom_refusal:closed(
      fun() ->
              case mod_staffroom:is_service(From, Host) orelse admitted(Room, From, Host) of
                  true -> IQ;
                  #staffroom_member{since = Since} -> within(Since, IQ)
              end
      end, IQ, {stop, ignore});
iq(Other, _State) ->
    Other.

%% muc_filter_message before mod_mam.
-spec before_archive(message() | drop, #state{}, binary()) -> message() | drop | {stop, drop}.
before_archive(#message{from = From} = Message, #state{server_host = Host} = State, Nick) ->
    mod_staffroom_refusal:closed(
      fun() ->
              case mod_staffroom:is_service(From, Host) of
                  true -> from_service(Message, State);
                  false -> from_person(Message, State, Nick)
              end
      end, Message, {stop, drop});
before_archive(Other, _State, _Nick) ->
    Other.

%% muc_filter_message after mod_mam.
-spec after_archive(message() | drop, #state{}, binary()) -> message() | drop | {stop, drop}.
after_archive(#message{} = Message, State, Nick) ->
    mod_staffroom_refusal:closed(fun() -> archived(Message, State, Nick) end, Message, {stop, drop});
after_archive(Other, _State, _Nick) ->
    Other.

%% --- membership and horizon

membership(Room, #jid{luser = Login, lserver = Host}, Host) ->
    case mod_staffroom_store:member(Room, Login) of
        none -> mod_staffroom_refusal:no('room.stranger');
        Member -> Member
    end;
membership(_Room, _Elsewhere, _Host) ->
    mod_staffroom_refusal:no('room.stranger').

%% A member whom the room is not closed to.
admitted(Room, #jid{luser = Login} = From, Host) ->
    Member = membership(Room, From, Host),
    case rule(Room, Login) of
        #rule{mode = {out, Sentence}, until = Until} -> mod_staffroom_refusal:no('gate.out', Until, Sentence);
        _ -> Member
    end.

%% Whom the room is closed to now, and what each of them is told.
-spec out(room()) -> #{login() => sentence()}.
out(Room) ->
    case mod_staffroom_store:room(Room) of
        none ->
            #{};
        #staffroom_room{rules = Rules} ->
            Now = now_in_microseconds(),
            maps:from_list([{Login, Sentence} || {Login, Own} <- maps:to_list(maps:remove(everybody, Rules)),
                                                 #rule{mode = {out, Sentence}} <- lists:sublist(in_force(Own, Now), 1)])
    end.

%% An archive query sees nothing older than the horizon, in any version of XEP-0313: the oldest carries the start in an
%% element, the others in a form. A start that cannot be read counts as none.
within(0, IQ) ->
    IQ;
within(Since, #iq{sub_els = [#mam_query{xmlns = ?NS_MAM_TMP, start = Start} = Query]} = IQ) ->
    Horizon = misc:usec_to_now(Since),
    Later = if Start =:= undefined -> Horizon; true -> max(Start, Horizon) end,
    IQ#iq{sub_els = [Query#mam_query{start = Later}]};
within(Since, #iq{type = set, sub_els = [#mam_query{xmlns = Namespace, xdata = Form} = Query]} = IQ) ->
    Fields = case Form of
                 #xdata{fields = Given} -> Given;
                 undefined -> [#xdata_field{var = <<"FORM_TYPE">>, type = hidden, values = [Namespace]}]
             end,
    {Starts, Others} = lists:partition(fun(#xdata_field{var = Var}) -> Var =:= <<"start">> end, Fields),
    Asked = [Moment || #xdata_field{values = Values} <- Starts, Value <- Values, Moment <- readable(Value)],
    Later = xmpp_util:encode_timestamp(misc:usec_to_now(lists:max([Since | Asked]))),
    Start = #xdata_field{var = <<"start">>, values = [Later]},
    IQ#iq{sub_els = [Query#mam_query{xdata = #xdata{type = submit, fields = Others ++ [Start]}}]};
within(_Since, IQ) ->
    IQ.

readable(Value) ->
    try [misc:now_to_usec(xmpp_util:decode_timestamp(Value))] catch _:_ -> [] end.

%% --- before the archive

from_service(Message, State) ->
    case xmpp:get_meta(Message, staffroom_order, none) of
        none ->
            lasting(Message);
        {Caller, Reference, Order} ->
            Caller ! {Reference, mod_staffroom_refusal:closed(fun() -> obey(Order, State) end, Message, failed)},
            {stop, drop}
    end.

obey({release, Id, Stamped}, State) ->
    release(Id, Stamped, State);
obey({say, Login, Element}, State) ->
    try say_as(Login, Element, State)
    catch throw:{refused, 'server.failed', _, _} -> failed;
          throw:{refused, _, _, _} -> forbidden
    end.

%% As if the person wrote it now, but for slow mode: the moment was chosen long ago.
say_as(Login, Element, #state{room = Room, jid = Address, server_host = Host} = State) ->
    Author = jid:make(Login, Host),
    #staffroom_member{nick = Nick} = membership(Room, Author, Host),
    Written = xmpp:decode(Element, ?NS_CLIENT, [ignore_els]),
    Message = xmpp:set_from_to(Written#message{type = groupchat}, Author, Address),
    is_encrypted(Message) andalso mod_staffroom_refusal:no('room.encrypted'),
    case first_id(Message, State) =:= none andalso admit(unslowed(rule(Room, Login)), Message, State, Nick) of
        #message{} = Admitted -> say(Admitted, Nick, State);
        _ -> ok     % it is there already, or held
    end,
    ok.

unslowed(#rule{mode = slow}) -> none;
unslowed(Rule) -> Rule.

from_person(#message{from = From} = Message, #state{room = Room, server_host = Host} = State, Nick) ->
    _ = membership(Room, From, Host),
    is_encrypted(Message) andalso mod_staffroom_refusal:no('room.encrypted'),
    case first_id(Message, State) of
        none ->
            admit(rule(Room, From#jid.luser), Message, State, Nick);
        Id ->
            reflect(Message, State, Nick, Id),
            {stop, drop}
    end.

%% The school answers for what is said in its rooms, so nobody hides it from the others or from the moderator.
-spec is_encrypted(stanza()) -> boolean().
is_encrypted(#message{} = Message) ->
    lists:any(fun(Element) -> lists:member(xmpp:get_ns(Element), ?ENCRYPTED) end, xmpp:get_els(Message));
is_encrypted(_Stanza) ->
    false.

admit(none, Message, _State, _Nick) ->
    lasting(Message);
admit(#rule{mode = open}, Message, _State, _Nick) ->
    lasting(Message);
admit(#rule{mode = closed}, _Message, _State, _Nick) ->
    mod_staffroom_refusal:no('gate.closed');
admit(#rule{mode = readonly, until = Until}, _Message, _State, _Nick) ->
    mod_staffroom_refusal:no('gate.readonly', Until);
admit(#rule{mode = {out, Sentence}, until = Until}, _Message, _State, _Nick) ->
    mod_staffroom_refusal:no('gate.out', Until, Sentence);
admit(#rule{mode = slow, seconds = Seconds}, #message{from = From} = Message, State, _Nick) ->
    Now = now_in_microseconds(),
    case recent(From, State) of
        [{Last, _} | _] when Now < Last + Seconds * 1000000 ->
            mod_staffroom_refusal:no('gate.slow', Last + Seconds * 1000000);
        _ ->
            lasting(Message)
    end;
admit(#rule{mode = hold}, Message, State, Nick) ->
    is_transient(Message) orelse hold(Message, State, Nick),
    {stop, drop}.

%% The first of the person's rules that lasts, else the first of those for everybody.
rule(Room, Login) ->
    case mod_staffroom_store:room(Room) of
        none ->
            mod_staffroom_refusal:no('server.failed');
        #staffroom_room{rules = Rules} ->
            case in_force(maps:get(Login, Rules, []) ++ maps:get(everybody, Rules, []), now_in_microseconds()) of
                [Rule | _] -> Rule;
                [] -> none
            end
    end.

in_force(Rules, Now) ->
    [Rule || #rule{from = From, until = Until} = Rule <- Rules, From =< Now, Until =:= 0 orelse Now < Until].

%% Whatever is more than typing and markers is archived, also against the sender's hints: nobody writes beside the
%% record.
lasting(Message) ->
    case is_transient(Message) of
        true -> Message;
        false -> xmpp:set_subtag(without(?NOT_FOR_PEOPLE, Message), #hint{type = store})
    end.

without(Namespaces, Stanza) ->
    xmpp:set_els(Stanza, [Element || Element <- xmpp:get_els(Stanza), not lists:member(xmpp:get_ns(Element), Namespaces)]).

is_transient(#message{body = [], subject = []} = Message) ->
    Passing = [?NS_CHATSTATES, ?NS_CHAT_MARKERS_0, ?NS_RECEIPTS, ?NS_HINTS, ?NS_SID_0],
    lists:all(fun(Element) -> lists:member(xmpp:get_ns(Element), Passing) end, xmpp:get_els(Message));
is_transient(#message{}) ->
    false.

%% --- repeated messages

%% The archive id that the same message of the same person got when it came for the first time.
first_id(#message{from = From} = Message, State) ->
    Origin = origin(Message),
    case Origin =/= <<>> andalso lists:keyfind(Origin, 2, recent(From, State)) of
        {Id, _} -> Id;
        false -> none
    end.

%% What the person has in this room's archive of the last days, newest first. Kept in the dictionary of the room's
%% process: it is read from the archive once for each author, so it is right after a restart and wherever in a cluster
%% the room comes to live.
recent(Author, #state{server_host = Host, jid = Room}) ->
    Since = now_in_microseconds() - ?REMEMBERED,
    Key = {?MODULE, Author#jid.luser},
    Known = case get(Key) of
                undefined -> mod_staffroom_archive:recent(Host, Room, Author, Since);
                List -> List
            end,
    Fresh = lists:takewhile(fun({Id, _}) -> Id > Since end, lists:sublist(Known, ?MAX_REMEMBERED)),
    put(Key, Fresh),
    Fresh.

remember(#message{from = From} = Message, Id, State) ->
    Earlier = lists:keydelete(Id, 1, recent(From, State)),
    put({?MODULE, From#jid.luser}, [{Id, origin(Message)} | Earlier]).

origin(Message) ->
    case xmpp:get_subtag(Message, #origin_id{}) of
        #origin_id{id = Id} -> Id;
        false -> <<>>
    end.

reflect(#message{from = From} = Message, #state{jid = Room}, Nick, Id) ->
    Known = xmpp:set_subtag(Message, #stanza_id{by = Room, id = integer_to_binary(Id)}),
    ejabberd_router:route(xmpp:set_from_to(Known, jid:replace_resource(Room, Nick), From)).

%% --- held messages

hold(#message{from = From} = Message, #state{server_host = Host, room = Room, jid = Address}, Nick) ->
    Origin = origin(Message),
    Id = held_id(Room, From#jid.luser, Origin),
    Row = #staffroom_held{id = Id, room = Room, login = From#jid.luser, nick = Nick, at = now_in_microseconds(),
                          stanza = fxml:element_to_binary(xmpp:encode(Message))},
    case mod_staffroom_store:held(Id) of
        none ->
            has_room_for_held() orelse mod_staffroom_refusal:no('server.failed'),
            mod_staffroom_store:commit(fun() -> mod_staffroom_store:put_held(Row) end),
            Item = mod_staffroom_xml:held_item(Row),
            mod_staffroom:tell_service(Host, Address, mod_staffroom_xml:element(<<"held">>, [], [Item]));
        #staffroom_held{} ->
            ok
    end,
    Notice = mod_staffroom_xml:element(<<"held">>, [{<<"origin">>, Origin}], []),
    ejabberd_router:route(#message{type = headline, from = Address, to = From, sub_els = [Notice]}).

has_room_for_held() -> mod_staffroom_store:count(staffroom_held) < ?MAX_HELD.

%% The same message sent again is the same held message.
held_id(_Where, _Login, <<>>) -> str:to_hexlist(p1_rand:bytes(16));
held_id(Where, Login, Origin) -> str:to_hexlist(crypto:hash(sha256, term_to_binary({Where, Login, Origin}))).

%% Archived and delivered as its author's, as if it had been admitted now; stamped, it says when it was written. If the
%% server died before the row was gone, it is in the archive already.
release(Id, Stamped, #state{jid = Room, server_host = Host} = State) ->
    case mod_staffroom_store:held(Id) of
        none ->
            not_found;
        #staffroom_held{login = Login, nick = Nick, at = At, stanza = Stanza} ->
            Written = xmpp:decode(fxml_stream:parse_element(Stanza), ?NS_CLIENT, [ignore_els]),
            Lasting = lasting(xmpp:set_from_to(Written, jid:make(Login, Host), Room)),
            Message = case Stamped of
                          true -> xmpp:set_subtag(Lasting, #delay{stamp = misc:usec_to_now(At), from = Room});
                          false -> Lasting
                      end,
            first_id(Message, State) =/= none orelse say(Message, Nick, State),
            mod_staffroom_store:commit(fun() -> mod_staffroom_store:drop_held(Id) end)
    end.

say(Message, Nick, #state{users = Users} = State) ->
    Archived = archived(mod_mam:muc_filter_message(Message, State, Nick), State, Nick),
    send(Archived, Nick, [Jid || #user{jid = Jid} <- maps:values(Users)], State).

%% --- after the archive

archived(Message, #state{server_host = Host, room = Room, jid = Address} = State, Nick) ->
    case xmpp:get_meta(Message, mam_archived, false) of
        false ->
            is_transient(Message) orelse mod_staffroom_refusal:no('server.failed');
        true ->
            Id = xmpp:get_meta(Message, stanza_id),
            mod_staffroom_archive:holds(Host, Address, Id) orelse mod_staffroom_refusal:no('server.failed'),
            mod_staffroom_store:put_last(Room, Id),
            remember(Message, Id, State),
            send(Message, Nick, live_sessions(State), State),
            (is_retraction(Message) orelse is_tapped(Room)) andalso tap(Message, Nick, Id, State)
    end,
    Message.

%% Sessions that asked for it, of members who have not joined with them and whom the room is not closed to.
live_sessions(#state{room = Room, affiliations = Affiliations, users = Users}) ->
    Out = out(Room),
    maps:fold(fun({Login, _, _}, _, Sessions) ->
                      case maps:is_key(Login, Out) orelse mod_staffroom_store:live(Login) of
                          true -> Sessions;
                          [] -> Sessions;
                          Live -> elsewhere(Room, Login, Live, Users) ++ Sessions
                      end
              end, [], Affiliations).

elsewhere(Room, Login, Live, Users) ->
    case mod_staffroom_store:member(Room, Login) of
        none -> [];
        #staffroom_member{} -> [Session || Session <- Live, not maps:is_key(jid:tolower(Session), Users)]
    end.

send(_Message, _Nick, [], _State) ->
    ok;
send(Message, Nick, Sessions, #state{jid = Room, server_host = Host}) ->
    ejabberd_router_multicast:route_multicast(jid:replace_resource(Room, Nick), Host, Sessions, Message, false).

is_tapped(Room) ->
    case mod_staffroom_store:room(Room) of
        #staffroom_room{tap = Tap} -> Tap;
        none -> false
    end.

%% The service has to take away what hangs on the message, whatever the room.
is_retraction(Message) ->
    lists:any(fun(Element) -> lists:member(xmpp:get_ns(Element), ?RETRACTIONS) end, xmpp:get_els(Message)).

tap(#message{from = From} = Message, Nick, Id, #state{server_host = Host, room = Room, jid = Address}) ->
    Attributes = [{<<"id">>, integer_to_binary(Id)}, {<<"room">>, Room}, {<<"login">>, From#jid.luser}, {<<"nick">>, Nick}],
    Item = mod_staffroom_xml:element(<<"item">>, Attributes, [xmpp:encode(Message)]),
    mod_staffroom:tell_service(Host, Address, mod_staffroom_xml:element(<<"tap">>, [], [Item])).

now_in_microseconds() -> erlang:system_time(microsecond).

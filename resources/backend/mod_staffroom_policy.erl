%% SPDX-License-Identifier: GPL-2.0-or-later
%%
%% Hooks on what a person's session sends, before anything else of the server sees it: size, one-to-one policy and hours,
%% forced nick, passwords in the clear.
-module(mod_staffroom_policy).
-export([sent/1, may_write/2, came_from_afar/1, signing_in/3, signed_in/3]).

-include_lib("xmpp/include/xmpp.hrl").
-include("mod_staffroom.hrl").

-type c2s() :: ejabberd_c2s:state().

%% user_send_packet
-spec sent({stanza() | drop, c2s()}) -> {stanza() | drop, c2s()} | {stop, {drop, c2s()}}.
sent({drop, _} = Dropped) ->
    Dropped;
sent({Packet, #{lserver := Host} = Session}) ->
    mod_staffroom_refusal:closed(
      fun() ->
              fits(Packet, Host) orelse mod_staffroom_refusal:no('stanza.size'),
              case judged(Packet, xmpp:get_from(Packet), xmpp:get_to(Packet), Host, mod_staffroom:rooms(Host)) of
                  held -> {stop, {drop, Session}};
                  Passed -> {Passed, Session}
              end
      end, Packet, {stop, {drop, Session}}).

fits(Packet, Host) ->
    byte_size(fxml:element_to_binary(xmpp:encode(Packet))) =< mod_staffroom:option(stanza_limit, Host).

judged(Packet, _From, #jid{lserver = Rooms} = To, _Host, Rooms) ->
    to_room(Packet, To);
judged(Packet, #jid{luser = Author}, #jid{luser = Reader, lserver = Host}, Host, _Rooms)
  when Reader =/= <<>>, Reader =/= Author ->
    Common = common_keys(Author, Reader),
    Common =/= [] orelse is_answer(Packet) orelse mod_staffroom_refusal:no('direct.stranger'),
    Common =/= [] andalso lists:all(fun is_open/1, Common) andalso mod_staffroom_gate:is_encrypted(Packet) andalso
        mod_staffroom_refusal:no('direct.encrypted'),
    in_hours(Packet, Author, Reader, Host);
judged(#iq{} = Packet, _From, _To, _Host, _Rooms) ->
    Packet;
judged(Packet, _From, #jid{lserver = Server}, Host, _Rooms) ->
    is_ours(Server, Host) orelse mod_staffroom_refusal:no('direct.abroad'),
    Packet.

%% What is said, in words or by a sign, waits for the reader's hours; what shows only that somebody is typing, or what
%% became of a stanza, is of no use later.
in_hours(#message{type = Type, to = To} = Message, Author, Reader, Host) when Type =/= error ->
    case mod_staffroom_gate:is_transient(Message) orelse not mod_staffroom_direct:is_out_of_hours(Author, Reader) of
        true ->
            Message;
        false ->
            mod_staffroom_direct:hold(Message, To, Host),
            held
    end;
in_hours(Packet, _Author, _Reader, _Host) ->
    Packet.

%% The domain itself, or a part of it such as the service.
is_ours(Host, Host) -> true;
is_ours(Server, Host) ->
    Before = byte_size(Server) - byte_size(Host) - 1,
    Before > 0 andalso binary:part(Server, Before, byte_size(Host) + 1) =:= <<".", Host/binary>>.

%% s2s_receive_packet: other servers are push servers (XEP-0357). They answer questions, and that is all.
-spec came_from_afar({stanza() | drop, State}) -> {stanza() | drop, State}.
came_from_afar({#iq{type = Type} = Answer, State}) when Type =:= result; Type =:= error ->
    {Answer, State};
came_from_afar({_Packet, State}) ->
    {drop, State}.

%% Nothing but groupchat goes to a room: a private message, and a declined invitation that names any reader, would pass
%% by the policy.
to_room(#message{type = Type}, #jid{lresource = Nick}) when Type =/= error, Type =/= groupchat orelse Nick =/= <<>> ->
    mod_staffroom_refusal:no('room.private');
to_room(#presence{type = available, from = #jid{luser = Login}} = Join, #jid{luser = Room, lresource = Asked} = To)
  when Asked =/= <<>> ->
    case mod_staffroom_store:member(Room, Login) of
        #staffroom_member{nick = Nick} ->
            #jid{} = Own = jid:replace_resource(To, Nick),
            xmpp:set_to(Join, Own);
        none -> Join
    end;
to_room(Packet, _To) ->
    Packet.

-spec may_write(login(), login()) -> boolean().
may_write(Author, Reader) -> common_keys(Author, Reader) =/= [].

common_keys(Author, Reader) ->
    ordsets:intersection(mod_staffroom_store:keys(Author), mod_staffroom_store:keys(Reader)).

%% Whoever meets by such keys only writes in the open.
is_open(<<"?", _/binary>>) -> true;
is_open(_Key) -> false.

%% What tells a person only the fate of his own stanza, and is shown to nobody.
is_answer(#message{type = error, body = [], subject = []}) -> true;
is_answer(#iq{type = Type}) -> Type =:= result orelse Type =:= error;
is_answer(#presence{type = Type}) -> Type =:= error;
is_answer(#message{body = [], subject = [], thread = undefined} = Message) ->
    Namespaces = [xmpp:get_ns(Element) || Element <- xmpp:get_els(Message)],
    lists:member(?NS_RECEIPTS, Namespaces) andalso Namespaces -- [?NS_RECEIPTS, ?NS_HINTS, ?NS_SID_0] =:= [];
is_answer(#message{}) -> false.

%% c2s_handle_recv: ejabberd offers PLAIN on every stream; here a password is never taken from an unencrypted one, whether
%% or not its sender can still be told.
-spec signing_in(c2s(), xmlel(), xmpp_element() | {error, term()}) -> c2s() | {stop, c2s()}.
signing_in(#{stream_encrypted := false} = Stream, _Element, #sasl_auth{mechanism = <<"PLAIN">>}) ->
    Told = try xmpp_stream_in:send(Stream, #sasl_failure{reason = 'encryption-required'}) catch _:_ -> Stream end,
    {stop, xmpp_stream_in:close(Told)};
signing_in(Stream, _Element, _Packet) ->
    Stream.

%% c2s_auth_result: the password is right, and the account may be closed. When that cannot be told, it is.
-spec signed_in(c2s(), true | {false, binary()}, binary()) -> c2s() | {stop, c2s()}.
signed_in(Stream, true, Login) ->
    case try mod_staffroom_store:is_closed(Login) catch _:_ -> true end of
        true ->
            Told = try xmpp_stream_in:send(Stream, #sasl_failure{reason = 'account-disabled'}) catch _:_ -> Stream end,
            {stop, xmpp_stream_in:close(Told)};
        false -> Stream
    end;
signed_in(Stream, _Refused, _Login) ->
    Stream.

%% SPDX-License-Identifier: GPL-2.0-or-later
%%
%% What people write to one person out of his hours: held until the service lets it go, as in a room. The decision is made
%% in the author's own session, on what the service has pushed; what is held is on disk before its author hears of it.
-module(mod_staffroom_direct).
-export([is_out_of_hours/2, hold/3, release/3]).

-include_lib("xmpp/include/xmpp.hrl").
-include("mod_staffroom.hrl").

%% How an author takes back or changes what he has written: XEP-0424 in its version 1, and in version 0, which fastens it;
%% XEP-0308.
-define(NS_RETRACT, <<"urn:xmpp:message-retract:1">>).
-define(NS_FASTEN, <<"urn:xmpp:fasten:0">>).
-define(NS_CORRECT, <<"urn:xmpp:message-correct:0">>).

%% Whoever holds the key that the hours except writes at any time.
-spec is_out_of_hours(Author :: login(), Reader :: login()) -> boolean().
is_out_of_hours(Author, Reader) ->
    case mod_staffroom_store:hours(Reader) of
        none ->
            false;
        #staffroom_hours{from = From, until = Until, except = Except} ->
            Now = erlang:system_time(microsecond),
            From =< Now andalso Now < Until andalso not lists:member(Except, mod_staffroom_store:keys(Author))
    end.

%% What is held already is changed by a correction of its author, and taken back by his retraction; whatever else he
%% writes is held as well. Nothing of it waits twice.
-spec hold(message(), jid(), binary()) -> ok.
hold(#message{from = #jid{luser = Login} = From} = Message, #jid{} = Reader, Host) ->
    Own = [Row || #staffroom_held{room = <<>>, login = Of} = Row <- mod_staffroom_store:held(), Of =:= Login,
                  is_to(Reader, Row)],
    case earlier(Message, Own) of
        {retracted, Row} ->
            mod_staffroom_store:commit(fun() -> mod_staffroom_store:drop_held(Row#staffroom_held.id) end),
            push(Row#staffroom_held{stanza = text_of(tombstone(Row))}, Host);
        {corrected, Row} ->
            keep(Row#staffroom_held{stanza = text_of(corrected(Message, Row))}, Host);
        none ->
            Id = mod_staffroom_gate:held_id(Reader#jid.luser, Login, mod_staffroom_gate:origin(Message)),
            lists:keymember(Id, #staffroom_held.id, Own)
                orelse keep(#staffroom_held{id = Id, room = <<>>, login = Login, nick = <<>>, stanza = text_of(Message),
                                            at = erlang:system_time(microsecond)}, Host)
    end,
    Notice = mod_staffroom_xml:element(<<"held">>, [{<<"origin">>, mod_staffroom_gate:origin(Message)}], []),
    ejabberd_router:route(#message{type = headline, from = jid:remove_resource(Reader), to = From, sub_els = [Notice]}).

keep(Row, Host) ->
    mod_staffroom_gate:has_room_for_held() orelse mod_staffroom_refusal:no('server.failed'),
    mod_staffroom_store:commit(fun() -> mod_staffroom_store:put_held(Row) end),
    push(Row, Host).

push(Row, Host) ->
    Item = mod_staffroom_xml:held_item(Row),
    mod_staffroom:tell_service(Host, jid:make(Host), mod_staffroom_xml:element(<<"held">>, [], [Item])).

text_of(Message) -> fxml:element_to_binary(xmpp:encode(Message)).

message_of(#staffroom_held{stanza = Stanza}) ->
    xmpp:decode(fxml_stream:parse_element(Stanza), ?NS_CLIENT, [ignore_els]).

is_to(#jid{luser = Reader}, Row) ->
    #message{to = #jid{luser = To}} = message_of(Row),
    To =:= Reader.

%% By the message's own id or by its origin-id: apps name either.
earlier(Message, Own) ->
    Named = [{What, Row} || {What, Id} <- named(Message), Row <- Own, Id =/= <<>>, lists:member(Id, ids(message_of(Row)))],
    case Named of
        [First | _] -> First;
        [] -> none
    end.

ids(#message{id = Id} = Message) -> [Id, mod_staffroom_gate:origin(Message)].

named(Message) ->
    lists:flatmap(fun(Element) -> named_by(xmpp:get_ns(Element), xmpp:encode(Element)) end, xmpp:get_els(Message)).

named_by(?NS_RETRACT, Element) -> [{retracted, fxml:get_tag_attr_s(<<"id">>, Element)}];
named_by(?NS_FASTEN, #xmlel{children = Children} = Element) ->
    [{retracted, fxml:get_tag_attr_s(<<"id">>, Element)} || #xmlel{name = <<"retract">>} <- Children];
named_by(?NS_CORRECT, Element) -> [{corrected, fxml:get_tag_attr_s(<<"id">>, Element)}];
named_by(_Other, _Element) -> [].

%% Nobody has read the first wording, so it is no correction for anybody: the new words bear the ids of the old ones.
corrected(Message, Row) ->
    #message{id = Id} = First = message_of(Row),
    Plain = mod_staffroom_gate:without([?NS_CORRECT, ?NS_SID_0], Message#message{id = Id}),
    case mod_staffroom_gate:origin(First) of
        <<>> -> Plain;
        Origin -> xmpp:set_subtag(Plain, #origin_id{id = Origin})
    end.

tombstone(Row) ->
    Retracted = #xmlel{name = <<"retracted">>, attrs = [{<<"xmlns">>, ?NS_RETRACT}]},
    xmpp:set_els((message_of(Row))#message{body = [], subject = [], thread = undefined}, [Retracted]).

%% As its author sends it now: into both archives, to his other apps, to the reader; stamped, it says when it was written.
%% Whether he may write to him is asked again. If the server died before the row was gone, the reader has it already.
-spec release(#staffroom_held{}, Stamped :: boolean(), binary()) -> ok | forbidden.
release(#staffroom_held{id = Id, at = At} = Row, Stamped, Host) ->
    #message{from = From, to = To} = Written = message_of(Row),
    Reader = jid:remove_resource(To),
    case mod_staffroom_policy:may_write(From#jid.luser, Reader#jid.luser) of
        false ->
            forbidden;
        true ->
            has_it(Reader, From, Written, At, Host) orelse send(stamped(Stamped, At, Host, Written), From, Reader),
            mod_staffroom_store:commit(fun() -> mod_staffroom_store:drop_held(Id) end)
    end.

has_it(Reader, From, Written, At, Host) ->
    Origin = mod_staffroom_gate:origin(Written),
    Origin =/= <<>> andalso lists:keymember(Origin, 2, mod_staffroom_archive:recent(Host, Reader, From, At)).

stamped(Stamped, At, Host, Written) ->
    Plain = mod_staffroom_gate:without([?NS_DELAY, <<"jabber:x:delay">>], Written),
    case Stamped of
        true -> xmpp:set_subtag(Plain, #delay{stamp = misc:usec_to_now(At), from = jid:make(Host)});
        false -> Plain
    end.

%% What the hooks of a session would do that sends it: mod_mam at 88 and 500, mod_carboncopy at 89.
send(Message, From, Reader) ->
    Session = #{jid => From},
    {Archived, _} = mod_mam:user_send_packet({xmpp:set_from_to(Message, From, Reader), Session}),
    {Copied, _} = mod_carboncopy:user_send_packet({Archived, Session}),
    {Sent, _} = mod_mam:user_send_packet_strip_tag({Copied, Session}),
    ejabberd_router:route(Sent).

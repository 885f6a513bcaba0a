%% SPDX-License-Identifier: GPL-2.0-or-later
%%
%% The calls of the contract. Each reads its element completely before it changes anything, and answers when the change
%% is on disk.
-module(mod_staffroom_calls).
-export([from_service/3, from_person/4]).

-include_lib("xmpp/include/xmpp.hrl").
-include("mod_staffroom.hrl").

-define(NS_MODERATE, <<"urn:xmpp:message-moderate:0">>).
-define(NS_RETRACT, <<"urn:xmpp:message-retract:0">>).
-define(NS_FASTEN, <<"urn:xmpp:fasten:0">>).

-type answer() :: ok | {ok, xmlel()}.

%% Throws bad_request, conflict, not_found, failed or unknown.
-spec from_service(binary(), xmlel(), binary()) -> answer().
from_service(<<"room">>, Call, Host) -> room(Call, Host);
from_service(<<"members">>, Call, Host) -> members(Call, Host);
from_service(<<"gate">>, Call, Host) -> gate(Call, Host);
from_service(<<"keys">>, Call, Host) -> keys(Call, Host);
from_service(<<"hours">>, Call, _Host) -> hours(Call);
from_service(<<"moderate">>, Call, Host) -> moderate(Call, Host);
from_service(<<"held">>, _Call, _Host) -> held();
from_service(<<"release">>, Call, Host) -> release(Call, Host);
from_service(<<"discard">>, Call, _Host) -> discard(Call);
from_service(<<"say">>, Call, Host) -> say(Call, Host);
from_service(<<"accounts">>, Call, Host) -> accounts(Call, Host);
from_service(<<"password">>, Call, Host) -> password(Call, Host);
from_service(<<"sessions">>, Call, Host) -> sessions(Call, Host);
from_service(<<"end">>, Call, Host) -> end_sessions(Call, Host);
from_service(<<"stat">>, _Call, Host) -> stat(Host);
from_service(<<"stop">>, _Call, _Host) -> init:stop();
from_service(_Other, _Call, _Host) -> throw(unknown).

-spec from_person(get | set, binary(), jid(), binary()) -> answer().
from_person(set, <<"live">>, #jid{luser = Login} = Session, _Host) -> mod_staffroom_store:add_live(Login, Session);
from_person(get, <<"digest">>, #jid{luser = Login}, Host) -> digest(Login, Host);
from_person(_Type, _Name, _From, _Host) -> throw(forbidden).

%% --- rooms

room(Call, Host) ->
    Room = mod_staffroom_xml:localpart(<<"name">>, Call),
    Options = #{title => mod_staffroom_xml:title(Call),
                anonymous => mod_staffroom_xml:flag(<<"anonymous">>, Call),
                quiet => mod_staffroom_xml:flag(<<"quiet">>, Call)},
    Row = #staffroom_room{name = Room, rules = rules(Call), tap = mod_staffroom_xml:flag(<<"tap">>, Call)},
    Members = named(Call),
    distinct_nicks(Members),
    Known = mod_staffroom_store:room(Room) =:= Row andalso present(Room) =:= Members,
    Known orelse mod_staffroom_store:commit(fun() ->
                                                    mod_staffroom_store:put_room(Row),
                                                    mod_staffroom_store:put_members(Room, Members)
                                            end),
    Done = case mod_staffroom_room:settle(Host, Room, Options, maps:keys(Members)) of
               same when not Known -> changed;
               Settled -> Settled
           end,
    mod_staffroom_room:put_out(Host, Room, mod_staffroom_gate:out(Room)),
    {ok, mod_staffroom_xml:element(<<"room">>, [{<<"name">>, Room}, {<<"done">>, atom_to_binary(Done, utf8)}], [])}.

members(Call, Host) ->
    Room = known(Call),
    Added = named(Call),
    Gone = [mod_staffroom_xml:localpart(<<"login">>, Item) || Item <- mod_staffroom_xml:items(Call, <<"gone">>)],
    distinct_nicks(maps:merge(maps:without(Gone, present(Room)), Added)),
    mod_staffroom_store:commit(fun() -> mod_staffroom_store:change_members(Room, Added, Gone -- maps:keys(Added)) end),
    case mod_staffroom_room:change(Host, Room, maps:keys(Added), Gone) of
        not_found -> throw(not_found);
        _ -> ok
    end.

gate(Call, Host) ->
    Room = known(Call),
    Rules = rules(Call),
    mod_staffroom_store:commit(fun() ->
                                       [Row] = mnesia:read(staffroom_room, Room),
                                       mod_staffroom_store:put_room(Row#staffroom_room{rules = Rules})
                               end),
    mod_staffroom_room:put_out(Host, Room, mod_staffroom_gate:out(Room)).

present(Room) ->
    maps:from_list([{Login, {Nick, Since}} || #staffroom_member{key = {_, Login}, nick = Nick, since = Since}
                                                  <- mod_staffroom_store:members(Room)]).

known(Call) ->
    Room = mod_staffroom_xml:localpart(<<"room">>, Call),
    case mod_staffroom_store:room(Room) of
        none -> throw(not_found);
        #staffroom_room{} -> Room
    end.

named(Call) ->
    unique([{mod_staffroom_xml:localpart(<<"login">>, Item),
             {mod_staffroom_xml:nick(Item), mod_staffroom_xml:moment(<<"since">>, Item)}}
            || Item <- mod_staffroom_xml:items(Call, <<"member">>)]).

distinct_nicks(Members) ->
    Nicks = [Nick || {Nick, _} <- maps:values(Members)],
    length(lists:usort(Nicks)) =:= length(Nicks) orelse throw(conflict).

rules(Call) ->
    lists:foldr(fun(Item, Rules) ->
                        Rule = rule(Item),
                        maps:update_with(subject(Item), fun(Later) -> [Rule | Later] end, [Rule], Rules)
                end, #{}, mod_staffroom_xml:items(Call, <<"rule">>)).

subject(Item) ->
    case fxml:get_tag_attr(<<"login">>, Item) of
        false -> everybody;
        {value, _} -> mod_staffroom_xml:localpart(<<"login">>, Item)
    end.

rule(Item) ->
    Until = mod_staffroom_xml:moment(<<"until">>, Item),
    Rule = #rule{mode = mode(mod_staffroom_xml:required(<<"mode">>, Item), Item),
                 from = mod_staffroom_xml:moment(<<"from">>, Item), until = Until},
    case Rule#rule.mode of
        slow -> Rule#rule{seconds = mod_staffroom_xml:number(<<"seconds">>, Item)};
        {out, _} when Until =:= 0 -> throw(bad_request);
        _ -> Rule
    end.

mode(<<"open">>, _Item) -> open;
mode(<<"closed">>, _Item) -> closed;
mode(<<"readonly">>, _Item) -> readonly;
mode(<<"hold">>, _Item) -> hold;
mode(<<"slow">>, _Item) -> slow;
mode(<<"out">>, Item) ->
    _ = mod_staffroom_xml:localpart(<<"login">>, Item),
    {out, mod_staffroom_xml:sentence(Item)};
mode(_, _Item) -> throw(bad_request).

unique(Pairs) ->
    Map = maps:from_list(Pairs),
    maps:size(Map) =:= length(Pairs) orelse throw(bad_request),
    Map.

%% --- people

keys(Call, Host) ->
    Keys = unique([{mod_staffroom_xml:localpart(<<"login">>, Item), mod_staffroom_xml:keys(Item)}
                   || Item <- mod_staffroom_xml:items(Call, <<"person">>)]),
    Extent = extent(Call),
    mod_staffroom_store:commit(fun() -> mod_staffroom_store:put_keys(Keys, Extent) end),
    lists:foreach(fun(Login) ->
                          ejabberd_sm:route(jid:make(Login, Host), {exit, <<"The account is closed">>})
                  end, [Login || {Login, [?CLOSED]} <- maps:to_list(Keys)]).

hours(Call) ->
    Hours = unique([{mod_staffroom_xml:localpart(<<"login">>, Item), hours_of(Item)}
                    || Item <- mod_staffroom_xml:items(Call, <<"person">>)]),
    Extent = extent(Call),
    mod_staffroom_store:commit(fun() -> mod_staffroom_store:put_hours(Hours, Extent) end).

%% With no end there are none.
hours_of(Item) ->
    case mod_staffroom_xml:moment(<<"until">>, Item) of
        0 -> none;
        Until -> #staffroom_hours{login = mod_staffroom_xml:localpart(<<"login">>, Item), until = Until,
                                  from = mod_staffroom_xml:moment(<<"from">>, Item),
                                  except = mod_staffroom_xml:required(<<"except">>, Item)}
    end.

extent(Call) ->
    case mod_staffroom_xml:flag(<<"complete">>, Call) of
        true -> complete;
        false -> partial
    end.

accounts(Call, Host) ->
    Wanted = [{mod_staffroom_xml:localpart(<<"login">>, Item), mod_staffroom_xml:required(<<"password">>, Item)}
              || Item <- mod_staffroom_xml:items(Call, <<"account">>)],
    Gone = [{mod_staffroom_xml:localpart(<<"login">>, Item), mod_staffroom_xml:optional_nick(Item)}
            || Item <- mod_staffroom_xml:items(Call, <<"gone">>)],
    lists:foreach(fun({Login, Password}) -> account(Login, Host, Password) end, Wanted),
    lists:foreach(fun({Login, Nick}) ->
                          Nick =:= none orelse take_name(Login, Nick, Host),
                          ok = ejabberd_auth:remove_user(Login, Host)
                  end, Gone).

account(Login, Host, Password) ->
    case ejabberd_auth:try_register(Login, Host, Password) of
        ok -> ok;
        {error, exists} ->
            case ejabberd_auth:check_password(Login, <<>>, Host, Password) of
                true -> ok;
                false ->
                    ok = ejabberd_auth:set_password(Login, Host, Password),
                    ejabberd_sm:route(jid:make(Login, Host), {exit, <<"The password has been changed">>})
            end
    end.

%% What waits to be looked at may still be said. In the archives it is the room that tells first: should the server die
%% in between, the call is repeated and tells it again.
take_name(Login, Nick, Host) ->
    Held = [Row#staffroom_held{nick = Nick} || #staffroom_held{login = Of} = Row <- mod_staffroom_store:held(), Of =:= Login],
    mod_staffroom_store:commit(fun() -> lists:foreach(fun mod_staffroom_store:put_held/1, Held) end),
    Author = jid:make(Login, Host),
    lists:foreach(fun(Name) -> take_name_in(jid:make(Name, mod_staffroom:rooms(Host)), Author, Nick, Host) end,
                  mod_staffroom_store:rooms()).

take_name_in(Room, Author, Nick, Host) ->
    case mod_staffroom_archive:nicks(Host, Room, Author) of
        [] ->
            ok;
        Names ->
            Own = own_nick(Host, Room, Author, Nick, 1),
            case Names -- [Own] of
                [] ->
                    ok;
                Former ->
                    ejabberd_router:route(#message{type = groupchat, from = mod_staffroom:service(Host), to = Room,
                                                   sub_els = [mod_staffroom_xml:renamed(Room, Own, Former)]}),
                    mod_staffroom_archive:rename(Host, Room, Author, Own)
            end
    end.

%% Nick, "nick 2", "nick 3"…: the first that nobody else bears there, so that a discussion can still be followed.
own_nick(Host, Room, Author, Nick, Number) ->
    Candidate = if
                    Number =:= 1 -> Nick;
                    true -> <<Nick/binary, " ", (integer_to_binary(Number))/binary>>
                end,
    case mod_staffroom_archive:is_borne(Host, Room, Author, Candidate) of
        true -> own_nick(Host, Room, Author, Nick, Number + 1);
        false -> Candidate
    end.

%% An account that there is none of is answered like a wrong password.
password(Call, Host) ->
    Login = mod_staffroom_xml:localpart(<<"login">>, Call),
    case ejabberd_auth:check_password(Login, <<>>, Host, mod_staffroom_xml:required(<<"password">>, Call)) of
        true -> ok;
        false -> throw(not_found)
    end.

sessions(Call, Host) ->
    Login = mod_staffroom_xml:localpart(<<"login">>, Call),
    Sessions = [mod_staffroom_xml:element(<<"session">>, [{<<"resource">>, Resource} | facts(Info)], [])
                || {Resource, Info} <- ejabberd_sm:get_user_info(Login, Host)],
    {ok, mod_staffroom_xml:element(<<"sessions">>, [{<<"login">>, Login}], Sessions)}.

facts(Info) ->
    Since = [{<<"since">>, xmpp_util:encode_timestamp(Moment)} || {ts, Moment} <- Info],
    Address = [{<<"address">>, misc:ip_to_list(Ip)} || {ip, {_, _} = Ip} <- Info],
    Since ++ Address.

end_sessions(Call, Host) ->
    Login = mod_staffroom_xml:localpart(<<"login">>, Call),
    To = case fxml:get_tag_attr_s(<<"resource">>, Call) of
             <<>> -> jid:make(Login, Host);
             Resource -> jid:make(Login, Host, Resource)
         end,
    ejabberd_sm:route(To, {exit, <<"The session has been ended by its owner or by the school">>}).

%% The rooms of the caller with the newest id that he may see.
digest(Login, Host) ->
    Rooms = [element_of_digest(Room, Login, Host) || Room <- mod_staffroom_store:rooms_of(Login),
                                                     not maps:is_key(Login, mod_staffroom_gate:out(Room))],
    {ok, mod_staffroom_xml:element(<<"digest">>, [], Rooms)}.

element_of_digest(Room, Login, Host) ->
    Address = jid:make(Room, mod_staffroom:rooms(Host)),
    #staffroom_member{since = Since} = mod_staffroom_store:member(Room, Login),
    Last = last(Room, Address, Host),
    Seen = [{<<"last">>, integer_to_binary(Last)} || Last > 0, Last >= Since],
    mod_staffroom_xml:element(<<"room">>, [{<<"jid">>, jid:encode(Address)} | Seen], []).

last(Room, Address, Host) ->
    case mod_staffroom_store:last(Room) of
        unknown ->
            Id = mod_staffroom_archive:last(Host, Address),
            mod_staffroom_store:put_last(Room, Id),
            Id;
        Id -> Id
    end.

%% --- messages

moderate(Call, Host) ->
    Room = known(Call),
    Id = mod_staffroom_xml:number(<<"id">>, Call),
    Reason = #xmlel{name = <<"reason">>, children = [{xmlcdata, fxml:get_subtag_cdata(Call, <<"reason">>)}]},
    Address = jid:make(Room, mod_staffroom:rooms(Host)),
    Stamp = mod_staffroom_xml:stamp(erlang:system_time(microsecond)),
    Retracted = #xmlel{name = <<"retracted">>, attrs = [{<<"xmlns">>, ?NS_RETRACT}, {<<"stamp">>, Stamp}]},
    Retract = #xmlel{name = <<"retract">>, attrs = [{<<"xmlns">>, ?NS_RETRACT}]},
    mod_staffroom_archive:entomb(Host, Address, Id, moderated(Address, Retracted, Reason)) orelse throw(not_found),
    Announcement = #xmlel{name = <<"apply-to">>, attrs = [{<<"xmlns">>, ?NS_FASTEN}, {<<"id">>, integer_to_binary(Id)}],
                          children = [moderated(Address, Retract, Reason)]},
    ejabberd_router:route(#message{type = groupchat, from = mod_staffroom:service(Host), to = Address,
                                   sub_els = [Announcement]}).

moderated(Room, What, Reason) ->
    #xmlel{name = <<"moderated">>, attrs = [{<<"xmlns">>, ?NS_MODERATE}, {<<"by">>, jid:encode(Room)}],
           children = [What, Reason]}.

held() ->
    {ok, mod_staffroom_xml:element(<<"held">>, [], [mod_staffroom_xml:held_item(Row) || Row <- mod_staffroom_store:held()])}.

release(Call, Host) ->
    Stamped = mod_staffroom_xml:flag(<<"stamped">>, Call),
    case held_row(Call) of
        #staffroom_held{room = <<>>} = Row -> ordered(mod_staffroom_direct:release(Row, Stamped, Host));
        #staffroom_held{id = Id, room = Room} -> ordered(mod_staffroom_room:order(Host, Room, {release, Id, Stamped}))
    end.

say(Call, Host) ->
    Room = known(Call),
    Login = mod_staffroom_xml:localpart(<<"login">>, Call),
    case mod_staffroom_xml:items(Call, <<"message">>) of
        [Message] -> ordered(mod_staffroom_room:order(Host, Room, {say, Login, Message}));
        _ -> throw(bad_request)
    end.

ordered(ok) -> ok;
ordered(Failure) -> throw(Failure).

discard(Call) ->
    #staffroom_held{id = Id} = held_row(Call),
    mod_staffroom_store:commit(fun() -> mod_staffroom_store:drop_held(Id) end).

held_row(Call) ->
    case mod_staffroom_store:held(mod_staffroom_xml:required(<<"id">>, Call)) of
        none -> throw(not_found);
        Row -> Row
    end.

%% --- the server

stat(Host) ->
    {Running, _} = erlang:statistics(wall_clock),
    Started = erlang:system_time(microsecond) - Running * 1000,
    Numbers = [{<<"rooms">>, mod_staffroom_store:count(staffroom_room)},
               {<<"people">>, mod_staffroom_store:count(staffroom_keys)},
               {<<"sessions">>, ejabberd_sm:get_vh_session_number(Host)},
               {<<"live">>, mod_staffroom_store:count(staffroom_live)},
               {<<"held">>, mod_staffroom_store:count(staffroom_held)},
               {<<"memory">>, erlang:memory(total)},
               {<<"processes">>, erlang:system_info(process_count)}],
    Attributes = [{<<"version">>, <<"1">>}, {<<"started">>, mod_staffroom_xml:stamp(Started)}
                  | [{Name, integer_to_binary(Number)} || {Name, Number} <- Numbers]],
    {ok, mod_staffroom_xml:element(<<"stat">>, Attributes, [])}.

%% SPDX-License-Identifier: GPL-2.0-or-later
%%
%% The tables of mod_staffroom in Mnesia. Reads are dirty and local (a few microseconds, no locks) and raise when a
%% table is not there, which the hooks answer with a refusal. Writes return only when they are on disk, so that an
%% answered call survives kill -9.
-module(mod_staffroom_store).
-export([start/0, commit/1]).
-export([room/1, rooms/0, member/2, members/1, rooms_of/1, keys/1, is_closed/1, hours/1, held/1, held/0, live/1, last/1, count/1]).
-export([put_room/1, put_members/2, change_members/3, put_keys/2, put_hours/2, put_held/1, drop_held/1, forget_room/1]).
-export([add_live/2, drop_live/2, put_last/2]).

-include_lib("xmpp/include/xmpp.hrl").
-include("mod_staffroom.hrl").

-define(VERSION, 3).
-define(DISK_TABLES, [staffroom_room, staffroom_member, staffroom_place, staffroom_keys, staffroom_hours, staffroom_held]).

%% The version is checked before any table is opened: ejabberd_mnesia would otherwise "transform" rows of another
%% version by field name alone. A new version adds a clause to upgrade/1 that rewrites its tables and then stores its
%% own number.
-spec start() -> ok | {error, term()}.
start() ->
    create(staffroom_schema, set, disc_copies, record_info(fields, staffroom_schema)),
    Found = case mnesia:dirty_read(staffroom_schema, version) of
                [#staffroom_schema{version = Version}] -> Version;
                [] -> none
            end,
    case upgrade(Found) of
        ok -> open_tables();
        Error -> Error
    end.

-spec upgrade(none | pos_integer()) -> ok | {error, term()}.
upgrade(?VERSION) -> ok;
%% Nobody had hours; the table of them is made when it is opened.
upgrade(2) -> commit(fun() -> mnesia:write(#staffroom_schema{key = version, version = ?VERSION}) end);
%% Of each person, and of everybody, there was one rule, which had begun.
upgrade(1) ->
    create(staffroom_room, set, disc_copies, record_info(fields, staffroom_room)),
    ok = mnesia:wait_for_tables([staffroom_room], infinity),
    commit(fun() ->
                   lists:foreach(fun(Name) ->
                                         [Row] = mnesia:read(staffroom_room, Name),
                                         mnesia:write(Row#staffroom_room{rules = maps:map(fun listed/2, Row#staffroom_room.rules)})
                                 end, mnesia:all_keys(staffroom_room)),
                   mnesia:write(#staffroom_schema{key = version, version = ?VERSION})
           end);
upgrade(none) -> commit(fun() -> mnesia:write(#staffroom_schema{key = version, version = ?VERSION}) end);
upgrade(Other) -> {error, {staffroom_schema, {found, Other}, {known, ?VERSION}}}.

listed(_Who, {rule, Mode, Until, Seconds}) -> [#rule{mode = Mode, until = Until, seconds = Seconds}].

open_tables() ->
    create(staffroom_room, set, disc_copies, record_info(fields, staffroom_room)),
    create(staffroom_member, ordered_set, disc_copies, record_info(fields, staffroom_member)),
    create(staffroom_place, ordered_set, disc_copies, record_info(fields, staffroom_place)),
    create(staffroom_keys, set, disc_copies, record_info(fields, staffroom_keys)),
    create(staffroom_hours, set, disc_copies, record_info(fields, staffroom_hours)),
    create(staffroom_held, set, disc_copies, record_info(fields, staffroom_held)),
    create(staffroom_live, bag, ram_copies, record_info(fields, staffroom_live)),
    create(staffroom_last, set, ram_copies, record_info(fields, staffroom_last)),
    mnesia:wait_for_tables(?DISK_TABLES, infinity).

create(Table, Type, Copies, Fields) ->
    {atomic, ok} = ejabberd_mnesia:create(?MODULE, Table, [{Copies, [node()]}, {type, Type}, {attributes, Fields}]).

%% One transaction, on disk when this returns.
-spec commit(fun(() -> term())) -> ok.
commit(Changes) ->
    {atomic, _} = mnesia:transaction(Changes),
    ok = mnesia:sync_log().

%% --- reading

-spec room(room()) -> #staffroom_room{} | none.
room(Room) -> one(mnesia:dirty_read(staffroom_room, Room)).

-spec rooms() -> [room()].
rooms() -> mnesia:dirty_all_keys(staffroom_room).

-spec member(room(), login()) -> #staffroom_member{} | none.
member(Room, Login) -> one(mnesia:dirty_read(staffroom_member, {Room, Login})).

-spec members(room()) -> [#staffroom_member{}].
members(Room) -> mnesia:dirty_match_object(#staffroom_member{key = {Room, '_'}, _ = '_'}).

-spec rooms_of(login()) -> [room()].
rooms_of(Login) ->
    [Room || #staffroom_place{key = {_, Room}} <- mnesia:dirty_match_object(#staffroom_place{key = {Login, '_'}, _ = '_'})].

-spec keys(login()) -> [binary()].
keys(Login) ->
    case mnesia:dirty_read(staffroom_keys, Login) of
        [#staffroom_keys{keys = Keys}] -> Keys;
        [] -> []
    end.

-spec is_closed(login()) -> boolean().
is_closed(Login) -> keys(Login) =:= [?CLOSED].

-spec hours(login()) -> #staffroom_hours{} | none.
hours(Login) -> one(mnesia:dirty_read(staffroom_hours, Login)).

-spec held(binary()) -> #staffroom_held{} | none.
held(Id) -> one(mnesia:dirty_read(staffroom_held, Id)).

-spec held() -> [#staffroom_held{}].
held() -> lists:keysort(#staffroom_held.at, mnesia:dirty_match_object(#staffroom_held{_ = '_'})).

-spec live(login()) -> [jid:jid()].
live(Login) -> [Session || #staffroom_live{session = Session} <- mnesia:dirty_read(staffroom_live, Login)].

-spec last(room()) -> archive_id() | unknown.
last(Room) ->
    case mnesia:dirty_read(staffroom_last, Room) of
        [#staffroom_last{id = Id}] -> Id;
        [] -> unknown
    end.

-spec count(atom()) -> non_neg_integer().
count(Table) -> mnesia:table_info(Table, size).

one([Row]) -> Row;
one([]) -> none.

%% --- writing, inside commit/1

-spec put_room(#staffroom_room{}) -> ok.
put_room(Row) -> mnesia:write(Row).

%% The members of a room become exactly these; rows that are right already are not written again.
-spec put_members(room(), #{login() => {Nick :: binary(), moment()}}) -> ok.
put_members(Room, Wanted) ->
    mnesia:write_lock_table(staffroom_member),
    mnesia:write_lock_table(staffroom_place),
    Present = mnesia:match_object(#staffroom_member{key = {Room, '_'}, _ = '_'}),
    Gone = [Login || #staffroom_member{key = {_, Login}} <- Present, not maps:is_key(Login, Wanted)],
    Right = [Login || #staffroom_member{key = {_, Login}, nick = Nick, since = Since} <- Present,
                      maps:get(Login, Wanted, none) =:= {Nick, Since}],
    change_members(Room, maps:without(Right, Wanted), Gone).

-spec change_members(room(), #{login() => {Nick :: binary(), moment()}}, Gone :: [login()]) -> ok.
change_members(Room, Changed, Gone) ->
    lists:foreach(fun(Login) ->
                          mnesia:delete({staffroom_member, {Room, Login}}),
                          mnesia:delete({staffroom_place, {Login, Room}})
                  end, Gone),
    maps:foreach(fun(Login, {Nick, Since}) ->
                         mnesia:write(#staffroom_member{key = {Room, Login}, nick = Nick, since = Since}),
                         mnesia:write(#staffroom_place{key = {Login, Room}})
                 end, Changed).

-spec put_keys(#{login() => [binary()]}, complete | partial) -> ok.
put_keys(Keys, Extent) ->
    mnesia:write_lock_table(staffroom_keys),
    Others = case Extent of
                 complete -> [Login || Login <- mnesia:all_keys(staffroom_keys), not maps:is_key(Login, Keys)];
                 partial -> []
             end,
    lists:foreach(fun(Login) -> mnesia:delete({staffroom_keys, Login}) end, Others),
    maps:foreach(fun(Login, []) -> mnesia:delete({staffroom_keys, Login});
                    (Login, List) -> mnesia:write(#staffroom_keys{login = Login, keys = List})
                 end, Keys).

%% Without a row nobody is held back from writing to the person.
-spec put_hours(#{login() => #staffroom_hours{} | none}, complete | partial) -> ok.
put_hours(Hours, Extent) ->
    mnesia:write_lock_table(staffroom_hours),
    Others = case Extent of
                 complete -> [Login || Login <- mnesia:all_keys(staffroom_hours), not maps:is_key(Login, Hours)];
                 partial -> []
             end,
    lists:foreach(fun(Login) -> mnesia:delete({staffroom_hours, Login}) end, Others),
    maps:foreach(fun(Login, none) -> mnesia:delete({staffroom_hours, Login});
                    (_Login, Row) -> mnesia:write(Row)
                 end, Hours).

-spec put_held(#staffroom_held{}) -> ok.
put_held(Row) -> mnesia:write(Row).

-spec drop_held(binary()) -> ok.
drop_held(Id) -> mnesia:delete({staffroom_held, Id}).

-spec forget_room(room()) -> ok.
forget_room(Room) ->
    put_members(Room, #{}),
    mnesia:delete({staffroom_room, Room}),
    mnesia:delete({staffroom_last, Room}),
    lists:foreach(fun mnesia:delete_object/1, mnesia:match_object(#staffroom_held{room = Room, _ = '_'})).

%% --- writing, in memory

-spec add_live(login(), jid:jid()) -> ok.
add_live(Login, Session) -> mnesia:dirty_write(#staffroom_live{login = Login, session = Session}).

-spec drop_live(login(), jid:jid()) -> ok.
drop_live(Login, Session) -> mnesia:dirty_delete_object(#staffroom_live{login = Login, session = Session}).

-spec put_last(room(), archive_id()) -> ok.
put_last(Room, Id) -> mnesia:dirty_write(#staffroom_last{room = Room, id = Id}).

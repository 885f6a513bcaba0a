%% SPDX-License-Identifier: GPL-2.0-or-later
%% What mod_staffroom remembers. Rows are data pushed by the service; see the contract in mod_staffroom.erl.

-define(NS_STAFFROOM, <<"urn:staffroom:0">>).

-type login() :: binary().                 % localpart of a person
-type room() :: binary().                  % localpart of a room
-type archive_id() :: non_neg_integer().   % microseconds since 1970
-type moment() :: non_neg_integer().       % microseconds since 1970; 0 = no limit

%% The only key of an account that is closed.
-define(CLOSED, <<"!">>).

%% What somebody who is put out is told instead of our own sentence; may be empty.
-type sentence() :: binary().
-type mode() :: open | closed | readonly | slow | hold | {out, sentence()}.
-record(rule, {mode :: mode(), from = 0 :: moment(), until = 0 :: moment(), seconds = 0 :: non_neg_integer()}).
-type rules() :: #{everybody | login() => [#rule{}]}.

%% On disk, on every node of a cluster.
-record(staffroom_schema, {key :: version, version :: pos_integer()}).
-record(staffroom_room, {name :: room() | '_', rules = #{} :: rules() | '_', tap = false :: boolean() | '_'}).
-record(staffroom_member, {key :: {room(), login()} | {room(), '_'}, nick :: binary() | '_', since = 0 :: moment() | '_'}).
-record(staffroom_place, {key :: {login(), room()} | {login(), '_'}, present = true :: true | '_'}).
-record(staffroom_keys, {login :: login(), keys :: [binary()]}).
-record(staffroom_hours, {login :: login(), from = 0 :: moment(), until :: moment(), except :: binary()}).
%% One to one the room is empty: the stanza names the reader.
-record(staffroom_held, {id :: binary() | '_', room :: room() | <<>> | '_', login :: login() | '_', nick :: binary() | '_', at :: moment() | '_',
                         stanza :: binary() | '_'}).

%% In memory.
-record(staffroom_live, {login :: login(), session :: jid:jid()}).
-record(staffroom_last, {room :: room(), id :: archive_id()}).

%% SPDX-License-Identifier: GPL-2.0-or-later
%%
%% What mod_staffroom asks of the message archive (the SQL table that mod_mam writes). Every function raises when the
%% database fails.
-module(mod_staffroom_archive).
-export([tune/1, holds/3, last/2, recent/4, entomb/4, nicks/3, is_borne/4, rename/4]).

-include_lib("xmpp/include/xmpp.hrl").
-include("ejabberd_sql_pt.hrl").
-include("mod_staffroom.hrl").

%% SQLite for one writer and occasional outside readers: a commit costs no fsync of the whole file (WAL), survives the
%% death of the process, and waits for a reader instead of failing.
-spec tune(binary()) -> ok.
tune(Host) ->
    case ejabberd_option:sql_type(Host) of
        sqlite ->
            Pragmas = [<<"pragma journal_mode=wal">>, <<"pragma synchronous=normal">>, <<"pragma busy_timeout=5000">>],
            lists:foreach(fun(Pragma) -> done(ejabberd_sql:sql_query(Host, Pragma)) end, Pragmas);
        _ ->
            ok
    end.

done({error, Reason}) -> error({sql, Reason});
done(_) -> ok.

%% mod_mam marks a message as archived without looking at the answer of the database, so this asks.
-spec holds(binary(), jid:jid(), archive_id()) -> boolean().
holds(Host, Room, Id) ->
    Archive = address(Room),
    {selected, Rows} = ejabberd_sql:sql_query(
        Host, ?SQL("select @(timestamp)d from archive where username=%(Archive)s and timestamp=%(Id)d and %(Host)H")),
    Rows =/= [].

%% The newest id in the room's archive, 0 when it is empty.
-spec last(binary(), jid:jid()) -> archive_id().
last(Host, Room) ->
    Archive = address(Room),
    case ejabberd_sql:sql_query(
           Host, ?SQL("select @(timestamp)d from archive where username=%(Archive)s and %(Host)H"
                      " order by timestamp desc limit 1")) of
        {selected, [{Id}]} -> Id;
        {selected, []} -> 0
    end.

%% Ids and origin-ids of what this person has in the archive of the room, or of the other person, since then, newest first,
%% at most 200.
-spec recent(binary(), jid:jid(), jid:jid(), moment()) -> [{archive_id(), Origin :: binary()}].
recent(Host, Owner, Author, Since) ->
    Archive = name_of_archive(Owner, Host),
    Peer = address(Author),
    {selected, Rows} = ejabberd_sql:sql_query(
        Host, ?SQL("select @(timestamp)d, @(xml)s from archive where username=%(Archive)s and bare_peer=%(Peer)s"
                   " and timestamp > %(Since)d and %(Host)H order by timestamp desc limit 200")),
    [{Id, origin(fxml_stream:parse_element(Xml))} || {Id, Xml} <- Rows].

origin(#xmlel{} = Message) ->
    case fxml:get_subtag_with_xmlns(Message, <<"origin-id">>, ?NS_SID_0) of
        false -> <<>>;
        Element -> fxml:get_tag_attr_s(<<"id">>, Element)
    end.

%% The message keeps its place and its origin-id (or it could be sent again), nothing else. False when there is no such
%% message.
-spec entomb(binary(), jid:jid(), archive_id(), Tombstone :: xmlel()) -> boolean().
entomb(Host, Room, Id, Tombstone) ->
    Archive = address(Room),
    case ejabberd_sql:sql_query(
           Host, ?SQL("select @(xml)s from archive where username=%(Archive)s and timestamp=%(Id)d and %(Host)H")) of
        {selected, [{Xml} | _]} ->
            #xmlel{children = Children} = Message = fxml_stream:parse_element(Xml),
            Origin = [Child || #xmlel{name = <<"origin-id">>} = Child <- Children],
            Rest = fxml:element_to_binary(Message#xmlel{children = [Tombstone | Origin]}),
            {updated, _} = ejabberd_sql:sql_query(
                Host, ?SQL("update archive set xml=%(Rest)s, txt='' where username=%(Archive)s and timestamp=%(Id)d and %(Host)H")),
            true;
        {selected, []} ->
            false
    end.

%% The nicks under which this person stands in the room's archive.
-spec nicks(binary(), jid:jid(), jid:jid()) -> [binary()].
nicks(Host, Room, Author) ->
    Archive = address(Room),
    Peer = address(Author),
    {selected, Rows} = ejabberd_sql:sql_query(
        Host, ?SQL("select distinct @(nick)s from archive where username=%(Archive)s and bare_peer=%(Peer)s"
                   " and %(Host)H")),
    [Nick || {Nick} <- Rows].

%% Whether anybody else stands under that nick in the room's archive.
-spec is_borne(binary(), jid:jid(), jid:jid(), Nick :: binary()) -> boolean().
is_borne(Host, Room, Author, Nick) ->
    Archive = address(Room),
    Peer = address(Author),
    {selected, Rows} = ejabberd_sql:sql_query(
        Host, ?SQL("select @(timestamp)d from archive where username=%(Archive)s and nick=%(Nick)s and bare_peer <> %(Peer)s"
                   " and %(Host)H limit 1")),
    Rows =/= [].

%% What the person has said in the room bears this nick; not a word of it changes.
-spec rename(binary(), jid:jid(), jid:jid(), Nick :: binary()) -> ok.
rename(Host, Room, Author, Nick) ->
    Archive = address(Room),
    Peer = address(Author),
    {updated, _} = ejabberd_sql:sql_query(
        Host, ?SQL("update archive set nick=%(Nick)s where username=%(Archive)s and bare_peer=%(Peer)s and %(Host)H")),
    ok.

name_of_archive(#jid{luser = Login, lserver = Host}, Host) -> Login;
name_of_archive(Room, _Host) -> address(Room).

address(Jid) -> jid:encode(jid:remove_resource(Jid)).

%% SPDX-License-Identifier: GPL-2.0-or-later
%%
%% Makes a room of mod_muc equal to what the service wants: options and affiliations. Rooms are loaded when they are
%% needed and every call is idempotent.
-module(mod_staffroom_room).
-export([settle/4, change/4, put_out/3, order/3]).

-include_lib("xmpp/include/xmpp.hrl").
-include("mod_muc_room.hrl").
-include("mod_staffroom.hrl").

-type options() :: #{title := binary(), anonymous := boolean(), quiet := boolean()}.
%% Of the service to a room: a held message is said as its author's, or a new one as that person's.
-type order() :: {release, Id :: binary(), Stamped :: boolean()} | {say, login(), xmlel()}.
-export_type([options/0, order/0]).

%% The room exists with these options and exactly these members.
-spec settle(binary(), room(), options(), [login()]) -> created | changed | same.
settle(Host, Room, Options, Logins) ->
    Affiliations = affiliations(Host, Logins),
    case mod_muc:unhibernate_room(Host, mod_staffroom:rooms(Host), Room) of
        {ok, Pid} ->
            {ok, #state{config = Config} = State} = mod_muc_room:get_state(Pid),
            apply_to(Pid, State, Affiliations, config(Host, Options, Config));
        error ->
            store_new(Host, Room, Affiliations, config(Host, Options, #config{})),
            created
    end.

%% The difference only; the room exists.
-spec change(binary(), room(), Added :: [login()], Gone :: [login()]) -> changed | same | not_found.
change(Host, Room, Added, Gone) ->
    case mod_muc:unhibernate_room(Host, mod_staffroom:rooms(Host), Room) of
        {ok, Pid} ->
            {ok, #state{config = Config, affiliations = Present} = State} = mod_muc_room:get_state(Pid),
            Staying = maps:without([address(Host, Login) || Login <- Gone], plain(Present)),
            apply_to(Pid, State, maps:merge(Staying, affiliations(Host, Added)), Config);
        error ->
            not_found
    end.

%% These people are inside no more, and each is told why. What the room itself would tell of it, it would tell the others
%% as well; so their apps hear it from here, and the room sees them leave. Whoever comes in meanwhile is refused: the rule
%% is on disk already.
-spec put_out(binary(), room(), #{login() => sentence()}) -> ok.
put_out(_Host, _Room, Out) when map_size(Out) =:= 0 ->
    ok;
put_out(Host, Room, Out) ->
    case mod_muc:find_online_room(Room, mod_staffroom:rooms(Host)) of
        {ok, Pid} ->
            {ok, #state{users = Users, jid = Address}} = mod_muc_room:get_state(Pid),
            lists:foreach(fun(#user{jid = Session, nick = Nick}) ->
                                  case maps:find(Session#jid.luser, Out) of
                                      {ok, Sentence} -> lead_out(Session, jid:replace_resource(Address, Nick), Sentence);
                                      error -> ok
                                  end
                          end, maps:values(Users));
        error ->
            ok
    end.

lead_out(Session, Occupant, Sentence) ->
    Item = #muc_item{affiliation = member, role = none, reason = Sentence},
    ejabberd_router:route(#presence{type = unavailable, from = Occupant, to = Session,
                                    sub_els = [#muc_user{items = [Item], status_codes = [110, 307]}]}),
    ejabberd_router:route(#presence{type = unavailable, from = Session, to = Occupant}).

%% Done in the room's process, which answers here.
-spec order(binary(), room(), order()) -> ok | not_found | forbidden | failed.
order(Host, Room, Order) ->
    Reference = make_ref(),
    Message = #message{type = groupchat, from = mod_staffroom:service(Host), to = jid:make(Room, mod_staffroom:rooms(Host)),
                       meta = #{staffroom_order => {self(), Reference, Order}}},
    ejabberd_router:route(Message),
    receive
        {Reference, Result} -> Result
    after 10000 -> failed
    end.

%% --- options

%% All that makes a room ours is set here, not in the server's configuration, so that a room cannot be opened by a
%% changed default.
config(Host, #{title := Title, anonymous := Anonymous, quiet := Quiet}, Config) ->
    Config#config{title = Title,
                  anonymous = Anonymous,
                  presence_broadcast = if Quiet -> [moderator]; true -> [moderator, participant, visitor] end,
                  persistent = true, public = false, public_list = false, members_only = true,
                  moderated = true, members_by_default = true, mam = true,
                  allow_change_subj = false, allow_user_invites = false, allow_query_users = false, allow_subscription = false,
                  allow_private_messages = false, allow_private_messages_from_visitors = nobody, allow_voice_requests = false,
                  allow_visitor_nickchange = false, password_protected = false, captcha_protected = false,
                  max_users = mod_muc_opt:max_users(Host)}.

store_new(Host, Room, Affiliations, Config) ->
    Fields = lists:zip(record_info(fields, config), tl(tuple_to_list(Config))),
    Options = lists:keyreplace(captcha_whitelist, 1, Fields, {captcha_whitelist, []}),
    {atomic, _} = mod_muc:store_room(Host, mod_staffroom:rooms(Host), Room, [{affiliations, maps:to_list(Affiliations)} | Options]).

%% --- affiliations

affiliations(Host, Logins) ->
    Service = jid:tolower(mod_staffroom:service(Host)),
    maps:from_list([{Service, owner} | [{address(Host, Login), member} || Login <- Logins]]).

address(Host, Login) -> {Login, Host, <<>>}.

%% mod_muc keeps a reason with some of them.
plain(Affiliations) ->
    maps:map(fun(_, {Affiliation, _Reason}) -> Affiliation; (_, Affiliation) -> Affiliation end, Affiliations).

apply_to(Pid, #state{config = Config, affiliations = Present, users = Users}, Affiliations, NewConfig) ->
    case {plain(Present), Config} of
        {Affiliations, NewConfig} ->
            same;
        _ ->
            lists:foreach(fun(Jid) -> {ok, _} = mod_muc_room:change_item(Pid, Jid, affiliation, none, <<>>) end,
                          occupants_without(Affiliations, Users)),
            p1_fsm:send_all_state_event(Pid, {set_affiliations, Affiliations}),
            {ok, _} = mod_muc_room:set_config(Pid, NewConfig),      % this is also what writes the room to disk
            changed
    end.

occupants_without(Affiliations, Users) ->
    Addresses = [jid:remove_resource(Jid) || #user{jid = Jid} <- maps:values(Users)],
    lists:usort([Address || Address <- Addresses, not maps:is_key(jid:tolower(Address), Affiliations)]).

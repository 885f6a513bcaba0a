%% SPDX-License-Identifier: GPL-2.0-or-later
%%
%% XEP-0156 discovery of the WebSocket at the very address under which it was asked for; ejabberd's own mod_host_meta
%% fails when that is an IP address. Only a proxy of this computer can ask for others: it says whether they came by TLS.
-module(mod_staffroom_hostmeta).
-export([process/2]).                         % request handler of ejabberd_http

-include("ejabberd_http.hrl").
-include_lib("xmpp/include/xmpp.hrl").

-define(RELATION, <<"urn:xmpp:alt-connections:websocket">>).

-spec process([binary()], #request{}) -> {pos_integer(), [{binary(), binary()}], iodata()}.
process([], #request{method = 'GET', path = Path, headers = Headers, tp = Transport}) ->
    case address(proplists:get_value('Host', Headers, <<>>)) of
        none -> answer(400, <<"text/plain">>, <<"Malformed Host header">>);
        Host ->
            Scheme = scheme(proplists:get_value(<<"X-Forwarded-Proto">>, Headers), Transport),
            described(lists:last(Path), <<Scheme/binary, Host/binary, "/xmpp-websocket">>)
    end;
process(_, _) ->
    answer(404, <<"text/plain">>, <<"Not found">>).

described(<<"host-meta.json">>, Url) ->
    answer(200, <<"application/json">>, jiffy:encode(#{links => [#{rel => ?RELATION, href => Url}]}));
described(<<"host-meta">>, Url) ->
    Link = #xmlel{name = <<"Link">>, attrs = [{<<"rel">>, ?RELATION}, {<<"href">>, Url}]},
    Document = #xmlel{name = <<"XRD">>, attrs = [{<<"xmlns">>, <<"http://docs.oasis-open.org/ns/xri/xrd-1.0">>}],
                      children = [Link]},
    answer(200, <<"application/xrd+xml">>, [<<"<?xml version='1.0' encoding='utf-8'?>">>, fxml:element_to_binary(Document)]).

answer(Code, Type, Body) ->
    {Code, [{<<"Content-Type">>, Type}, {<<"Access-Control-Allow-Origin">>, <<"*">>}], Body}.

scheme(<<"https">>, _) -> <<"wss://">>;
scheme(_, http) -> <<"ws://">>;
scheme(_, https) -> <<"wss://">>.

%% A name, an IPv4 or a bracketed IPv6 address, with or without a port.
address(Host) ->
    case re:run(Host, <<"^([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+\\])(:[0-9]{1,5})?$">>, [{capture, none}, dollar_endonly]) of
        match -> Host;
        nomatch -> none
    end.

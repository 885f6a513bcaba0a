%% SPDX-License-Identifier: GPL-2.0-or-later
%%
%% The wire form of the contract: reading attributes strictly (anything malformed throws bad_request) and building
%% elements.
-module(mod_staffroom_xml).
-export([element/3, items/2, held_item/1, renamed/3]).
-export([localpart/2, nick/1, optional_nick/1, title/1, sentence/1, keys/1, required/2, flag/2, moment/2, number/2, stamp/1]).

-include_lib("xmpp/include/xmpp.hrl").
-include("mod_staffroom.hrl").

-define(MAX_TITLE, 1000).
-define(MAX_SENTENCE, 2000).
-define(MAX_NICK, 255).
-define(MAX_KEYS, 262144).    % the administration of a school holds a key for each family

-spec element(binary(), [{binary(), binary()}], [xmlel()]) -> xmlel().
element(Name, Attributes, Children) ->
    #xmlel{name = Name, attrs = [{<<"xmlns">>, ?NS_STAFFROOM} | Attributes], children = Children}.

-spec items(xmlel(), binary()) -> [xmlel()].
items(#xmlel{children = Children}, Name) ->
    [Item || #xmlel{name = Found} = Item <- Children, Found =:= Name].

-spec held_item(#staffroom_held{}) -> xmlel().
held_item(#staffroom_held{id = Id, room = <<>>, login = Login, at = At, stanza = Stanza}) ->
    element(<<"item">>, [{<<"id">>, Id}, {<<"login">>, Login}, {<<"at">>, stamp(At)}], [fxml_stream:parse_element(Stanza)]);
held_item(#staffroom_held{id = Id, room = Room, login = Login, nick = Nick, at = At, stanza = Stanza}) ->
    element(<<"item">>, [{<<"id">>, Id}, {<<"room">>, Room}, {<<"login">>, Login}, {<<"nick">>, Nick}, {<<"at">>, stamp(At)}],
            [fxml_stream:parse_element(Stanza)]).

-spec renamed(jid:jid(), Nick :: binary(), Former :: [binary()]) -> xmlel().
renamed(Room, Nick, Former) ->
    Was = [#xmlel{name = <<"was">>, attrs = [{<<"hash">>, base64:encode(crypto:hash(sha256, [jid:encode(Room), $\n, Name]))}]}
           || Name <- Former],
    element(<<"renamed">>, [{<<"nick">>, Nick}], Was).

%% --- attributes

-spec localpart(binary(), xmlel()) -> binary().
localpart(Name, Element) ->
    Value = required(Name, Element),
    case jid:nodeprep(Value) of
        Value -> Value;
        _ -> throw(bad_request)
    end.

-spec nick(xmlel()) -> binary().
nick(Element) ->
    Value = bounded(?MAX_NICK, required(<<"nick">>, Element)),
    case jid:resourceprep(Value) of
        Prepared when is_binary(Prepared), Prepared =/= <<>> -> Prepared;
        _ -> throw(bad_request)
    end.

-spec optional_nick(xmlel()) -> binary() | none.
optional_nick(Element) ->
    case fxml:get_tag_attr(<<"nick">>, Element) of
        false -> none;
        {value, _} -> nick(Element)
    end.

-spec title(xmlel()) -> binary().
title(Element) -> bounded(?MAX_TITLE, fxml:get_tag_attr_s(<<"title">>, Element)).

-spec sentence(xmlel()) -> sentence().
sentence(Element) -> bounded(?MAX_SENTENCE, fxml:get_tag_cdata(Element)).

-spec keys(xmlel()) -> [binary()].
keys(Element) ->
    lists:usort(binary:split(bounded(?MAX_KEYS, fxml:get_tag_cdata(Element)), <<" ">>, [global, trim_all])).

-spec required(binary(), xmlel()) -> binary().
required(Name, Element) ->
    case present(Name, Element) of
        {value, <<>>} -> throw(bad_request);
        {value, Value} -> Value
    end.

-spec flag(binary(), xmlel()) -> boolean().
flag(Name, Element) ->
    case fxml:get_tag_attr_s(Name, Element) of
        <<"true">> -> true;
        <<"false">> -> false;
        <<>> -> false;
        _ -> throw(bad_request)
    end.

-spec moment(binary(), xmlel()) -> moment().
moment(Name, Element) ->
    case fxml:get_tag_attr_s(Name, Element) of
        <<>> -> 0;
        Value -> try misc:now_to_usec(xmpp_util:decode_timestamp(Value)) catch _:_ -> throw(bad_request) end
    end.

-spec number(binary(), xmlel()) -> non_neg_integer().
number(Name, Element) ->
    try binary_to_integer(required(Name, Element)) of
        Value when Value >= 0 -> Value;
        _ -> throw(bad_request)
    catch
        error:badarg -> throw(bad_request)
    end.

-spec stamp(moment()) -> binary().
stamp(Moment) -> xmpp_util:encode_timestamp(misc:usec_to_now(Moment)).

present(Name, Element) ->
    case fxml:get_tag_attr(Name, Element) of
        {value, _} = Found -> Found;
        false -> throw(bad_request)
    end.

bounded(Max, Value) when byte_size(Value) =< Max -> Value;
bounded(_Max, _Value) -> throw(bad_request).

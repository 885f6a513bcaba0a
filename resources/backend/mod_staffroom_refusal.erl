%% SPDX-License-Identifier: GPL-2.0-or-later
%%
%% How mod_staffroom says no. A hook of ejabberd that crashes is only logged and the stanza passes; so every hook of
%% ours makes its decision inside closed/3, where any failure refuses.
-module(mod_staffroom_refusal).
-export([closed/3, no/1, no/2, no/3, report/3]).
-export_type([reason/0]).

-include_lib("xmpp/include/xmpp.hrl").
-include("logger.hrl").
-include("mod_staffroom.hrl").

-type reason() :: 'gate.closed' | 'gate.readonly' | 'gate.out' | 'gate.slow' | 'room.nick' | 'room.stranger' | 'room.private' |
                  'room.encrypted' | 'direct.stranger' | 'direct.encrypted' | 'direct.abroad' | 'stanza.size' | 'server.failed'.

%% Leaves the decision: the stanza is refused with this reason (and the moment from which it would pass).
-spec no(reason()) -> no_return().
no(Reason) -> no(Reason, 0).

-spec no(reason(), moment()) -> no_return().
no(Reason, Until) -> no(Reason, Until, <<>>).

%% In the service's words, which are Russian, where there are any.
-spec no(reason(), moment(), sentence()) -> no_return().
no(Reason, Until, Sentence) -> throw({refused, Reason, Until, Sentence}).

%% The result of Decide, or Refused after the sender has been told why.
-spec closed(fun(() -> Result), stanza(), Refused) -> Result | Refused.
closed(Decide, Packet, Refused) ->
    try
        Decide()
    catch
        throw:{refused, Reason, Until, Sentence} ->
            tell(Packet, Reason, Until, Sentence),
            Refused;
        Class:Error:Stack ->
            report(Class, Error, Stack),
            tell(Packet, 'server.failed', 0, <<>>),
            Refused
    end.

%% What people wrote must not reach the log: only where it broke and the kind of error.
-spec report(error | exit | throw, term(), erlang:stacktrace()) -> ok.
report(Class, Error, Stack) ->
    Places = [{Module, Function, proplists:get_value(line, Info)} || {Module, Function, _, Info} <- Stack],
    Kind = if is_tuple(Error), is_atom(element(1, Error)) -> element(1, Error);
              is_atom(Error) -> Error;
              true -> unknown
           end,
    ?ERROR_MSG("refused because of a failure: ~p ~p at ~p", [Class, Kind, Places]),
    ok.

tell(Packet, Reason, Until, Sentence) ->
    try
        ejabberd_router:route_error(shortened(Packet, Reason), stanza_error(Reason, Until, Sentence, xmpp:get_lang(Packet)))
    catch
        Class:Error:Stack -> report(Class, Error, Stack)
    end,
    ok.

shortened(#message{} = Packet, 'stanza.size') -> Packet#message{subject = [], body = [], thread = undefined, sub_els = []};
shortened(Packet, 'stanza.size') -> xmpp:set_els(Packet, []);
shortened(Packet, _) -> Packet.

stanza_error(Reason, Until, Sentence, Lang) ->
    {Type, Condition} = condition(Reason),
    {Tag, Text} = case {Lang, Sentence} of
                      {<<"en", _/binary>>, _} -> {<<"en">>, english(Reason)};
                      {_, <<>>} -> {<<"ru">>, russian(Reason)};
                      {_, Given} -> {<<"ru">>, Given}
                  end,
    Attrs = [{<<"until">>, xmpp_util:encode_timestamp(misc:usec_to_now(Until))} || Until > 0],
    Code = #xmlel{name = <<"code">>, attrs = [{<<"xmlns">>, ?NS_STAFFROOM} | Attrs],
                  children = [{xmlcdata, atom_to_binary(Reason, utf8)}]},
    #stanza_error{type = Type, reason = Condition, text = [#text{lang = Tag, data = Text}], sub_els = [Code]}.

condition('gate.slow') -> {wait, 'resource-constraint'};
condition('room.nick') -> {cancel, conflict};
condition('stanza.size') -> {modify, 'policy-violation'};
condition('server.failed') -> {wait, 'internal-server-error'};
condition(_) -> {auth, forbidden}.

russian('gate.closed') -> <<"Писать в этот чат сейчас нельзя."/utf8>>;
russian('gate.readonly') -> <<"Этот чат пока можно только читать."/utf8>>;
russian('gate.out') -> <<"Этот чат на время закрыт для вас по правилам школы. Как обжаловать, сказано в сообщении школы."/utf8>>;
russian('gate.slow') -> <<"Здесь нельзя писать так часто. Подождите немного."/utf8>>;
russian('room.nick') -> <<"В этом чате за вами закреплено другое имя."/utf8>>;
russian('room.stranger') -> <<"Вы не участник этого чата."/utf8>>;
russian('room.private') -> <<"Личные сообщения внутри чата отключены."/utf8>>;
russian('room.encrypted') -> <<"В чатах школы сообщения не шифруют: школа за них отвечает. Отключите OMEMO для этого чата."/utf8>>;
russian('direct.stranger') -> <<"Этому человеку написать нельзя."/utf8>>;
russian('direct.encrypted') ->
    <<"С этим собеседником сообщения не шифруют: школа за них отвечает. Отключите OMEMO для этого чата."/utf8>>;
russian('direct.abroad') -> <<"На другие серверы отсюда не пишут."/utf8>>;
russian('stanza.size') -> <<"Сообщение слишком большое."/utf8>>;
russian('server.failed') -> <<"Сервер не смог принять сообщение. Попробуйте ещё раз."/utf8>>.

english('gate.closed') -> <<"Nobody can write in this chat now.">>;
english('gate.readonly') -> <<"This chat is read-only for now.">>;
english('gate.out') ->
    <<"This chat is closed to you for a time by the school's rules. The school's message to you says until when and how to appeal.">>;
english('gate.slow') -> <<"You cannot write so often here. Please wait a little.">>;
english('room.nick') -> <<"Another name is reserved for you in this chat.">>;
english('room.stranger') -> <<"You are not a member of this chat.">>;
english('room.private') -> <<"Private messages inside a chat are switched off.">>;
english('room.encrypted') -> <<"Messages in the school's chats are not encrypted: the school answers for them. Switch OMEMO off for this chat.">>;
english('direct.stranger') -> <<"You cannot write to this person.">>;
english('direct.encrypted') ->
    <<"Messages with this person are not encrypted: the school answers for them. Switch OMEMO off for this chat.">>;
english('direct.abroad') -> <<"Nobody writes to other servers from here.">>;
english('stanza.size') -> <<"The message is too large.">>;
english('server.failed') -> <<"The server could not accept the message. Please try again.">>.

%% SPDX-License-Identifier: GPL-2.0-or-later
%%
%% WebSocket with a bound on what is read before it is understood. ejabberd collects a frame of any size in memory, also
%% from a client that has not signed in. Here a process of ours reads the socket instead of ejabberd's, looks at the
%% frame headers only, passes the bytes on unchanged and ends the connection with 1009 as soon as a header announces too
%% much. Plain sockets only: a wss:// listener is served by ejabberd_http_ws as it is.
%%
%% This module is also the "socket module" that ejabberd_websocket then talks to.
-module(mod_staffroom_websocket).
-export([socket_handoff/3]).                  % request handler of ejabberd_http
-export([send/2, setopts/2, close/1]).        % socket module of ejabberd_websocket

-include("ejabberd_http.hrl").

-record(bounded, {socket :: inet:socket(), early :: binary(), limit :: pos_integer()}).

-record(scan, {limit :: pos_integer(),
               header = <<>> :: binary(),               % of the next frame, as far as it has come
               skip = 0 :: non_neg_integer(),           % payload of this frame still to come
               message = 0 :: non_neg_integer()}).      % payload of this message so far, in unfinished fragments

-define(LINGER, 2000).     % milliseconds for what is still on its way when a connection ends

%% ejabberd declares its own two socket modules only.
-dialyzer({nowarn_function, socket_handoff/3}).
-spec socket_handoff([binary()], #request{}, [term()]) -> term().
socket_handoff(Path, #request{sockmod = gen_tcp, socket = Socket, data = Early} = Request, Options) ->
    Limit = mod_staffroom:option(frame_limit, ejabberd_config:get_myname()),
    Bounded = #bounded{socket = Socket, early = Early, limit = Limit},
    ejabberd_http_ws:socket_handoff(Path, Request#request{sockmod = ?MODULE, socket = Bounded, data = <<>>}, Options);
socket_handoff(Path, Request, Options) ->
    ejabberd_http_ws:socket_handoff(Path, Request, Options).

-spec send(#bounded{}, iodata()) -> ok | {error, term()}.
send(#bounded{socket = Socket}, Data) -> gen_tcp:send(Socket, Data).

%% ejabberd_websocket calls this last. ejabberd_http_ws waits without end for the answer to what it is sending just then,
%% and the session behind it for fifteen seconds with it, which no XEP-0198 resumption survives; so everything still on its
%% way is answered here until ejabberd_http_ws, which ejabberd_websocket monitors, is gone.
-spec close(#bounded{}) -> ok.
close(#bounded{socket = Socket}) ->
    gen_tcp:close(Socket),
    answer_until_gone().

answer_until_gone() ->
    receive
        {text_with_reply, _, Sender} -> Sender ! {text_reply, self()}, answer_until_gone();
        {data_with_reply, _, Sender} -> Sender ! {data_reply, self()}, answer_until_gone();
        {'DOWN', _, process, _, _} -> ok
    after ?LINGER -> ok
    end.

%% ejabberd_websocket calls this once, after the handshake, to be sent what arrives.
-spec setopts(#bounded{}, list()) -> ok.
setopts(#bounded{socket = Socket, early = Early, limit = Limit}, _Options) ->
    Receiver = self(),
    Reader = spawn(fun() -> receive start -> read(Socket, Receiver, Early, Limit) end end),
    await_ownership(Socket),
    ok = gen_tcp:controlling_process(Socket, Reader),
    Reader ! start,
    ok.

%% ejabberd_listener lets the process of a connection run before it has given it the socket.
await_ownership(Socket) ->
    Self = self(),
    case erlang:port_info(Socket, connected) of
        {connected, Self} -> ok;
        {connected, _} -> receive after 1 -> await_ownership(Socket) end;
        undefined -> exit(normal)                % closed meanwhile
    end.

read(Socket, Receiver, Early, Limit) ->
    erlang:monitor(process, Receiver),
    inet:setopts(Socket, [{packet, raw}]),
    pass(Early, Socket, Receiver, #scan{limit = Limit}).

pass(Data, Socket, Receiver, Scan) ->
    case scan(Data, Scan) of
        too_big ->
            gen_tcp:send(Socket, <<1:1, 0:3, 8:4, 0:1, 2:7, 1009:16>>),
            gen_tcp:shutdown(Socket, write),
            erlang:send_after(?LINGER, self(), enough),
            linger(Socket),
            Receiver ! {tcp_closed, Socket};
        Next ->
            Receiver ! {tcp, Socket, Data},
            wait(Socket, Receiver, Next)
    end.

wait(Socket, Receiver, Scan) ->
    case inet:setopts(Socket, [{active, once}]) of
        ok ->
            receive
                {tcp, Socket, Data} -> pass(Data, Socket, Receiver, Scan);
                {tcp_closed, Socket} = Closed -> Receiver ! Closed;
                {tcp_error, Socket, _} -> Receiver ! {tcp_closed, Socket};
                {'DOWN', _, process, Receiver, _} -> gen_tcp:close(Socket)
            end;
        {error, _} ->
            Receiver ! {tcp_closed, Socket}
    end.

%% Closing with unread data would reset the connection and the close frame could be lost on its way; so the peer has a
%% moment to see it and to close, while what it still sends is thrown away. Then the receiver closes the socket.
linger(Socket) ->
    inet:setopts(Socket, [{active, once}]),
    receive
        {tcp, Socket, _} -> linger(Socket);
        {tcp_closed, Socket} -> ok;
        {tcp_error, Socket, _} -> ok;
        enough -> ok
    end.

-spec scan(binary(), #scan{}) -> #scan{} | too_big.
scan(Data, #scan{skip = Skip} = Scan) when byte_size(Data) =< Skip ->
    Scan#scan{skip = Skip - byte_size(Data)};
scan(Data, #scan{skip = Skip, header = Begun} = Scan) ->
    <<_:Skip/binary, Rest/binary>> = Data,
    header(<<Begun/binary, Rest/binary>>, Scan#scan{skip = 0, header = <<>>}).

header(<<Final:1, _:3, Opcode:4, Masked:1, 127:7, Length:64, Rest/binary>>, Scan) ->
    frame(Final, Opcode, Masked, Length, Rest, Scan);
header(<<Final:1, _:3, Opcode:4, Masked:1, 126:7, Length:16, Rest/binary>>, Scan) ->
    frame(Final, Opcode, Masked, Length, Rest, Scan);
header(<<Final:1, _:3, Opcode:4, Masked:1, Length:7, Rest/binary>>, Scan) when Length < 126 ->
    frame(Final, Opcode, Masked, Length, Rest, Scan);
header(Begun, Scan) -> Scan#scan{header = Begun}.

frame(_Final, Opcode, Masked, Length, Rest, Scan) when Opcode >= 8 ->      % a control frame may stand between fragments
    if Length > 125 -> too_big;
       true -> scan(Rest, Scan#scan{skip = Length + 4 * Masked})
    end;
frame(Final, _Opcode, Masked, Length, Rest, #scan{message = Sofar, limit = Limit} = Scan) ->
    Size = Sofar + Length,
    if Size > Limit -> too_big;
       true -> scan(Rest, Scan#scan{skip = Length + 4 * Masked, message = (1 - Final) * Size})
    end.

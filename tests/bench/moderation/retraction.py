#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a retraction by moderation takes until every member's client has it, on the embedded server with its module. The
clients are bare streams (STARTTLS, SASL PLAIN, the stanzas as text): nothing of theirs costs what an app would. Printed, never
asserted.

    STAFFROOM_BACKEND_SHARE=build/dev/share/staffroom/backend tests/bench/moderation/retraction.py [members, 30 and 1000]
"""

import asyncio
import base64
import resource
import ssl
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "e2e" / "module"))

from conformance import LOOP, NS, Room, localpart, share  # noqa: E402
from support.bare_ejabberd import BareEjabberd  # noqa: E402
from support.stanzas import body  # noqa: E402
from support.xmpp_clients import Person, Service  # noqa: E402

MANY_AT_ONCE = 20       # sign in together
RUNS = 5


class Stream:
    """A client that can sign in, join a room and see what is written there."""

    def __init__(self, server, login, password):
        self.server, self.login, self.password = server, login, password

    async def sign_in(self, room):
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.server.tls_port)
        await self._open("</stream:features>")
        self._say("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>")
        await self._until("<proceed")
        context = ssl.create_default_context(cafile=self.server.ca)
        await self.writer.start_tls(context, server_hostname=self.server.domain)
        await self._open("</stream:features>")
        secret = base64.b64encode(f"\0{self.login}\0{self.password}".encode()).decode()
        self._say(f"<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>{secret}</auth>")
        await self._until("<success")
        await self._open("</stream:features>")
        self._say("<iq type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>bench</resource></bind></iq>"
                  "<presence/>")
        await self._until("id='bind'", 'id="bind"')
        self._say(f"<presence to='{room}/me'><x xmlns='http://jabber.org/protocol/muc'><history maxstanzas='0'/></x></presence>")
        await self._until("code='110'", 'code="110"')
        return self

    async def sees(self, *words):
        await self._until(*words)
        return time.perf_counter()

    def close(self):
        self.writer.close()

    async def _open(self, end):
        self._say(f"<?xml version='1.0'?><stream:stream to='{self.server.domain}' version='1.0' xmlns='jabber:client' "
                  "xmlns:stream='http://etherx.jabber.org/streams'>")
        await self._until(end)

    def _say(self, text):
        self.writer.write(text.encode())

    async def _until(self, *words):
        heard = b""
        wanted = [word.encode() for word in words]
        while not any(word in heard for word in wanted):
            piece = await self.reader.read(65536)
            if not piece:
                raise ConnectionError(f"closed while waiting for {words}: {heard[-300:]}")
            heard = heard[-4096:] + piece


async def measure(server, count):
    service = await Service(server).sign_in()
    people = [(localpart(), localpart()) for _ in range(count + 1)]
    for first in range(0, len(people), MANY_AT_ONCE):
        await service.call(f"<accounts xmlns='{NS}'>" + "".join(
            f"<account login='{login}' password='{password}'/>" for login, password in people[first:first + MANY_AT_ONCE])
            + "</accounts>")
    room = Room(service, {login: (f"Имя {number}", None) for number, (login, _) in enumerate(people)}, quiet="true")
    await room.settle()
    author = await Person(server, *people[0]).sign_in()
    await author.join(room.jid)
    streams = [Stream(server, *person) for person in people[1:]]
    for first in range(0, count, MANY_AT_ONCE):
        await asyncio.gather(*(stream.sign_in(room.jid) for stream in streams[first:first + MANY_AT_ONCE]))
    for run in range(RUNS):
        text = f"Лишнее {run}"
        seen = [asyncio.ensure_future(stream.sees(text)) for stream in streams]
        message = await author.write(room.jid, text)
        assert body(message) == text
        await asyncio.gather(*seen)
        archived = [it.get("id") for it in message.iter("{urn:xmpp:sid:0}stanza-id") if it.get("by") == room.jid][0]
        seen = [asyncio.ensure_future(stream.sees("urn:xmpp:message-moderate:0")) for stream in streams]
        started = time.perf_counter()
        await room.moderate(archived)
        answered = time.perf_counter()
        times = sorted(at - started for at in await asyncio.gather(*seen))
        print(f"{count:5} members: answered {1000 * (answered - started):6.0f} ms, half of the clients have it after "
              f"{1000 * times[len(times) // 2]:6.0f} ms, the last one after {1000 * times[-1]:6.0f} ms", flush=True)
    for stream in streams:
        stream.close()
    await author.leave()
    await service.leave()


def allow_open_files(people):
    """Each connection is an open file at either end; a server that runs out of them closes streams. As staffroom-backend does, the
    limit is raised as far as it goes, for the server that is started after it too."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    needed = people + 300
    if most != resource.RLIM_INFINITY and most < needed:
        sys.exit(f"{people} members take {needed} open files, and {most} are allowed (ulimit -Hn).")


def main():
    counts = [int(argument) for argument in sys.argv[1:]] or [30, 1000]
    allow_open_files(max(counts))
    server = BareEjabberd(share())
    try:
        server.start()
        for count in counts:
            LOOP.run_until_complete(measure(server, count))
        server.stop()
    finally:
        server.close()


if __name__ == "__main__":
    main()

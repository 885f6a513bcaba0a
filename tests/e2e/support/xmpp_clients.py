# SPDX-License-Identifier: GPL-3.0-or-later
"""The two ends of the contract, as foreign software sees them: a person on python3-slixmpp over TCP with STARTTLS (the certificate
is verified) and a component in place of the service."""

import asyncio
import logging
import xml.etree.ElementTree as ElementTree

import slixmpp
from slixmpp.componentxmpp import ComponentXMPP

from . import stanzas
from .stanzas import Inbox, Refused, find, unique

logging.getLogger("slixmpp").setLevel(logging.CRITICAL)


class _Speaker:
    """Sending of raw stanzas and waiting for their answers, the same for both ends."""

    def _listen(self):
        self.inbox = Inbox()
        self.add_filter("in", self._heard)

    def _heard(self, stanza):
        element = getattr(stanza, "xml", None)
        if element is not None and stanzas.name(element) in ("message", "presence", "iq"):
            self.inbox.add(ElementTree.fromstring(ElementTree.tostring(element)))
        return stanza

    def _sender(self):
        return ""

    def say(self, text):
        self.send_raw(text)

    async def ask(self, to, child, kind="set", language="ru"):
        """The result of an IQ; raises Refused when it is an error."""
        number = unique("iq")
        self.say(f"<iq type='{kind}' to='{to}' id='{number}' xml:lang='{language}'{self._sender()}>{child}</iq>")
        answer = await self.inbox.wait(lambda it: stanzas.name(it) == "iq" and it.get("id") == number
                                       and it.get("type") in ("result", "error"))
        if answer.get("type") == "error":
            raise Refused(answer)
        return answer

    async def receive(self, text, since=0):
        return await self.inbox.wait(lambda it: stanzas.name(it) == "message" and stanzas.body(it) == text, since)

    async def come(self, event):
        """Waits until the stream has come to the event; any way to fail before is an error."""
        future = asyncio.get_running_loop().create_future()

        def settle(result, error):
            if not future.done():
                future.set_exception(error) if error else future.set_result(result)

        self.add_event_handler(event, lambda it: settle(it, None))
        for bad in ("failed_all_auth", "connection_failed", "disconnected", "ssl_invalid_chain"):
            self.add_event_handler(bad, lambda it, bad=bad: settle(None, ConnectionError(f"{bad}: {it}")))
        await asyncio.wait_for(future, stanzas.PATIENCE)

    async def leave(self):
        if self.is_connected():
            await self.disconnect(wait=2)
        self._run_out_filters.cancel()      # slixmpp leaves this task running for ever


class Person(_Speaker, slixmpp.ClientXMPP):
    def __init__(self, server, login, password, resource="test"):
        super().__init__(f"{login}@{server.domain}/{resource}", password)
        self.backend, self.login = server, login
        self.bare = f"{login}@{server.domain}"
        self.full = f"{self.bare}/{resource}"
        self.ca_certs = server.ca
        self.ssl_context.check_hostname = True
        self._listen()

    async def sign_in(self, presence=True):
        self.connect(("127.0.0.1", self.backend.tls_port))
        await self.come("session_start")
        if presence:
            self.say("<presence/>")
            await self.inbox.wait(lambda it: stanzas.name(it) == "presence" and it.get("from") == self.full)
        return self

    async def join(self, room, nick="me"):
        """Own presence in the room (status 110), or Refused."""
        since = self.inbox.mark()
        self.say(f"<presence to='{room}/{nick}' xml:lang='ru'><x xmlns='http://jabber.org/protocol/muc'/></presence>")
        answer = await self.inbox.wait(lambda it: stanzas.name(it) == "presence" and it.get("from", "").startswith(room + "/")
                                       and (it.get("type") == "error" or _is_own(it)), since)
        if answer.get("type") == "error":
            raise Refused(answer)
        return answer

    async def write(self, to, text, kind="groupchat", extra="", language="ru", number=None):
        """Sends a message; in a room waits for its reflection and returns that, or raises Refused."""
        number = number or unique("m")
        since = self.inbox.mark()
        content = "" if text is None else f"<body>{text}</body>"
        self.say(f"<message type='{kind}' to='{to}' id='{number}' xml:lang='{language}'>{content}{extra}</message>")
        if kind != "groupchat":
            return number
        answer = await self.inbox.wait(lambda it: stanzas.name(it) == "message" and it.get("id") == number, since)
        if answer.get("type") == "error":
            raise Refused(answer)
        return answer

    async def refusal(self, number):
        return Refused(await self.inbox.wait(lambda it: it.get("id") == number and it.get("type") == "error"))

    async def archive(self, room, fields="", rsm="<max>100</max>", namespace="urn:xmpp:mam:2"):
        """[(archive id, message)] of one page of the room's archive."""
        since = self.inbox.mark()
        form = (f"<x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>{namespace}</value></field>"
                f"{fields}</x>")
        await self.ask(room, f"<query xmlns='{namespace}'>{form}<set xmlns='http://jabber.org/protocol/rsm'>{rsm}</set></query>")
        return archived(self.inbox, namespace, since)


class Service(_Speaker, ComponentXMPP):
    """The component school.D in place of staffroom-service."""

    def __init__(self, server):
        super().__init__(server.service, server.secret, "127.0.0.1", server.component_port)
        self.backend = server
        self._listen()

    def _sender(self):
        return f" from='{self.backend.service}'"

    async def sign_in(self):
        self.connect()
        await self.come("session_start")
        return self

    def say(self, text):
        super().say(text + " " * 2048)      # as the product does it, see component_stream.cpp

    async def call(self, element):
        """A call of the contract to the module."""
        return await self.ask(self.backend.domain, element)

    def write(self, to, text, kind="groupchat"):
        self.say(f"<message type='{kind}' to='{to}' from='{self.backend.service}' id='{unique('s')}'><body>{text}</body></message>")


def archived(inbox, namespace, since):
    found = []
    for stanza in inbox.stanzas[since:]:
        result = stanza.find(f"{{{namespace}}}result")
        if result is not None:
            found.append((result.get("id"), result.find("forward:forwarded/c:message", stanzas.NAMESPACES)))
    return found


def _is_own(presence):
    return any(status.get("code") == "110" for status in presence.iter("{http://jabber.org/protocol/muc#user}status"))

# SPDX-License-Identifier: GPL-3.0-or-later
"""XMPP over WebSocket (RFC 7395) with the standard library only, down to the frames, to send what no decent client sends."""

import asyncio
import base64
import hashlib
import hmac
import os
import struct
import xml.etree.ElementTree as ElementTree

from . import stanzas
from .stanzas import Inbox, Refused, unique

TEXT, CLOSE, PING, PONG = 1, 8, 9, 10
FRAMING = "urn:ietf:params:xml:ns:xmpp-framing"
SASL = "urn:ietf:params:xml:ns:xmpp-sasl"


class WebSocket:
    def __init__(self, server):
        self.server = server
        self.inbox = Inbox()
        self.close_code = None
        self.handled_before = 0     # of a resumed session: stanzas handled on its earlier connections

    async def connect(self):
        self._reader, self._writer = await asyncio.open_connection("127.0.0.1", self.server.websocket_port)
        key = base64.b64encode(os.urandom(16)).decode()
        self._writer.write((f"GET /xmpp-websocket HTTP/1.1\r\nHost: 127.0.0.1:{self.server.websocket_port}\r\n"
                            f"Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n"
                            "Sec-WebSocket-Protocol: xmpp\r\n\r\n").encode())
        answer = await self._reader.readuntil(b"\r\n\r\n")
        if not answer.startswith(b"HTTP/1.1 101"):
            raise ConnectionError(answer.decode(errors="replace"))
        self._ended = asyncio.create_task(self._read())
        return self

    async def _read(self):
        try:
            while True:
                first, second = await self._reader.readexactly(2)
                length = second & 127
                if length == 126:
                    length, = struct.unpack(">H", await self._reader.readexactly(2))
                elif length == 127:
                    length, = struct.unpack(">Q", await self._reader.readexactly(8))
                payload = await self._reader.readexactly(length)
                if first & 15 == CLOSE:
                    self.close_code, = struct.unpack(">H", payload[:2])
                elif first & 15 == PING:
                    self.frame(payload, PONG)
                elif first & 15 == TEXT:
                    self._heard(payload)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass

    def _heard(self, payload):
        element = ElementTree.fromstring(payload)
        self.inbox.add(element)
        if element.tag == "{urn:xmpp:sm:3}r":
            self.say(f"<a xmlns='urn:xmpp:sm:3' h='{self.handled()}'/>")

    def handled(self):
        """Stanzas since stream management was enabled (XEP-0198)."""
        start = next(i for i, it in enumerate(self.inbox.stanzas) if it.tag in ("{urn:xmpp:sm:3}enabled", "{urn:xmpp:sm:3}resumed"))
        return self.handled_before + sum(stanzas.name(it) in ("message", "presence", "iq") for it in self.inbox.stanzas[start:])

    def frame(self, payload, opcode=TEXT, final=True):
        size = len(payload)
        first = bytes([(128 if final else 0) | opcode])
        if size < 126:
            header = first + bytes([128 | size])
        elif size < 65536:
            header = first + struct.pack(">BH", 128 | 126, size)
        else:
            header = first + struct.pack(">BQ", 128 | 127, size)
        self.raw(header + bytes(4) + payload)      # a mask of zeros leaves the payload as it is

    def raw(self, data):
        self._writer.write(data)

    def say(self, text):
        self.frame(text.encode())

    async def expect(self, *tags, since=0):
        return await self.inbox.wait(lambda it: it.tag in tags, since)

    async def ended(self):
        """Waits until the server has closed the connection; its close code."""
        await asyncio.wait_for(self._ended, stanzas.PATIENCE)
        self._writer.close()
        return self.close_code

    async def cut(self):
        """The connection breaks without a word."""
        self._writer.transport.abort()
        await self._ended

    # --- XMPP

    async def open(self):
        since = self.inbox.mark()
        self.say(f"<open xmlns='{FRAMING}' to='{self.server.domain}' version='1.0' xml:lang='ru'/>")
        return await self.expect("{http://etherx.jabber.org/streams}features", since=since)

    async def authenticate(self, login, password):
        """SCRAM-SHA-256 (RFC 5802) with the server's signature checked."""
        nonce = base64.b64encode(os.urandom(12)).decode()
        bare = f"n={login},r={nonce}"
        self._auth("auth", "n,," + bare, " mechanism='SCRAM-SHA-256'")
        challenge = base64.b64decode((await self._step("challenge")).text).decode()
        values = dict(part.split("=", 1) for part in challenge.split(","))
        salted = hashlib.pbkdf2_hmac("sha256", password.encode(), base64.b64decode(values["s"]), int(values["i"]))
        final = f"c=biws,r={values['r']}"
        message = f"{bare},{challenge},{final}".encode()
        client_key = _hmac(salted, b"Client Key")
        proof = bytes(a ^ b for a, b in zip(client_key, _hmac(hashlib.sha256(client_key).digest(), message)))
        self._auth("response", f"{final},p={base64.b64encode(proof).decode()}")
        success = base64.b64decode((await self._step("success")).text).decode()
        if success != "v=" + base64.b64encode(_hmac(_hmac(salted, b"Server Key"), message)).decode():
            raise ConnectionError("the server's signature is wrong")

    def _auth(self, element, text, attributes=""):
        self.say(f"<{element} xmlns='{SASL}'{attributes}>{base64.b64encode(text.encode()).decode()}</{element}>")

    async def _step(self, wanted):
        since = getattr(self, "_seen", 0)
        answer = await self.expect(f"{{{SASL}}}{wanted}", f"{{{SASL}}}failure", since=since)
        self._seen = self.inbox.mark()
        if stanzas.name(answer) == "failure":
            raise ConnectionError(ElementTree.tostring(answer, encoding="unicode"))
        return answer

    async def sign_in(self, login, password, resource="web"):
        await self.connect()
        await self.open()
        await self.authenticate(login, password)
        await self.open()
        await self.ask("", f"<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>{resource}</resource></bind>")
        return self

    async def resume(self, login, password, session, handled):
        """Goes on with the session of this id (XEP-0198, 5)."""
        await self.connect()
        await self.open()
        await self.authenticate(login, password)
        await self.open()
        self.handled_before = handled
        self.say(f"<resume xmlns='urn:xmpp:sm:3' h='{handled}' previd='{session}'/>")
        answer = await self.expect("{urn:xmpp:sm:3}resumed", "{urn:xmpp:sm:3}failed")
        if stanzas.name(answer) == "failed":
            raise ConnectionError(ElementTree.tostring(answer, encoding="unicode"))
        return self

    async def ask(self, to, child, kind="set"):
        number = unique("iq")
        address = f" to='{to}'" if to else ""
        self.say(f"<iq xmlns='jabber:client' type='{kind}'{address} id='{number}'>{child}</iq>")
        answer = await self.inbox.wait(lambda it: stanzas.name(it) == "iq" and it.get("id") == number)
        if answer.get("type") == "error":
            raise Refused(answer)
        return answer


def _hmac(key, data):
    return hmac.new(key, data, hashlib.sha256).digest()


async def http_get(port, path, host):
    """(status, headers, body) of a plain GET with this Host header."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
    head, _, content = (await asyncio.wait_for(reader.read(), stanzas.PATIENCE)).partition(b"\r\n\r\n")
    writer.close()
    lines = head.decode().split("\r\n")
    headers = {key.lower(): value.strip() for key, _, value in (line.partition(":") for line in lines[1:])}
    return int(lines[0].split()[1]), headers, content.decode()

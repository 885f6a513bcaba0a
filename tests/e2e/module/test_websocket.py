# SPDX-License-Identifier: GPL-3.0-or-later
"""WebSocket: discovery, signing in, and what is too large or not XMPP at all."""

import base64
import json
import re

from conformance import NS, Conformance
from support.stanzas import Refused, body, unique
from support.websocket import FRAMING, SASL, WebSocket, http_get

MEBIBYTE = 1048576


class Discovery(Conformance):
    async def get(self, path, host):
        return await http_get(self.server.websocket_port, path, host)

    async def test_host_meta_names_the_websocket_at_the_address_under_which_it_was_asked(self):
        port = self.server.websocket_port
        for host in (f"127.0.0.1:{port}", "localhost", "192.168.1.5:8080", "school.example", "[::1]:5280"):
            with self.subTest(host):
                status, headers, content = await self.get("/.well-known/host-meta.json", host)
                self.assertEqual((status, headers["content-type"]), (200, "application/json"))
                self.assertEqual(headers["access-control-allow-origin"], "*")
                self.assertEqual(json.loads(content), {"links": [{"rel": "urn:xmpp:alt-connections:websocket",
                                                                  "href": f"ws://{host}/xmpp-websocket"}]})
                status, headers, content = await self.get("/.well-known/host-meta", host)
                self.assertEqual((status, headers["content-type"]), (200, "application/xrd+xml"))
                self.assertEqual(re.search("href='([^']*)'", content).group(1), f"ws://{host}/xmpp-websocket")

    async def test_a_host_header_that_is_no_host_is_not_repeated(self):
        for host in ("evil\"/><script>", "a b", "x'y"):
            with self.subTest(host):
                status, _, content = await self.get("/.well-known/host-meta.json", host)
                self.assertEqual(status, 400)
                self.assertNotIn(host, content)

    async def test_nothing_else_is_served(self):
        for path in ("/", "/admin", "/api/status", "/register", "/.well-known/host-meta.json/x", "/http-bind", "/upload"):
            with self.subTest(path):
                self.assertEqual((await self.get(path, "localhost"))[0], 404)

    async def test_a_plain_get_of_the_websocket_is_answered_and_leaves_no_reader_behind(self):
        status, _, _ = await self.get("/xmpp-websocket", "localhost")
        self.assertEqual(status, 200)


class SigningIn(Conformance):
    async def test_a_person_signs_in_by_scram_over_websocket_and_talks(self):
        guest = await self.account()
        web = await WebSocket(self.server).sign_in(guest.login, guest.password)
        number = unique("w")
        web.say(f"<message xmlns='jabber:client' type='chat' to='{guest.bare}' id='{number}'><body>себе</body></message>")
        web.say("<presence xmlns='jabber:client'/>")
        await web.inbox.wait(lambda it: it.get("id") == number)
        await web.cut()

    async def test_scram_sha_256_is_offered(self):
        web = await WebSocket(self.server).connect()
        features = await web.open()
        mechanisms = [element.text for element in features.iter(f"{{{SASL}}}mechanism")]
        self.assertIn("SCRAM-SHA-256", mechanisms)
        self.assertNotIn("X-OAUTH2", mechanisms)
        self.assertNotIn("ANONYMOUS", mechanisms)
        await web.cut()

    async def test_a_password_in_the_clear_is_refused_without_tls_even_when_it_is_right(self):
        guest = await self.account()
        web = await WebSocket(self.server).connect()
        await web.open()
        secret = base64.b64encode(f"\0{guest.login}\0{guest.password}".encode()).decode()
        web.say(f"<auth xmlns='{SASL}' mechanism='PLAIN'>{secret}</auth>")
        failure = await web.expect(f"{{{SASL}}}failure", f"{{{SASL}}}success")
        self.assertEqual([child.tag for child in failure], [f"{{{SASL}}}encryption-required"])
        await web.ended()

    async def test_over_tls_a_password_in_the_clear_is_taken_from_clients_that_know_nothing_else(self):
        guest = await self.account()
        guest["feature_mechanisms"].use_mech = "PLAIN"
        await guest.sign_in()
        await guest.leave()

    async def test_a_wrong_password_is_refused(self):
        guest = await self.account()
        web = WebSocket(self.server)
        with self.assertRaisesRegex(ConnectionError, "not-authorized"):
            await web.sign_in(guest.login, "wrong")
        await web.cut()

    async def test_what_is_sent_before_signing_in_goes_nowhere(self):
        web = await WebSocket(self.server).connect()
        await web.open()
        web.say(f"<iq xmlns='jabber:client' type='set' to='{self.server.domain}' id='1'><stop xmlns='{NS}'/></iq>")
        await web.ended()


class Sizes(Conformance):
    async def signed_in(self):
        guest = await self.account()
        return await WebSocket(self.server).sign_in(guest.login, guest.password), guest

    def message(self, guest, size):
        return f"<message xmlns='jabber:client' type='chat' to='{guest.bare}' id='large'><body>{'x' * size}</body></message>"

    async def test_a_stanza_over_256_kibibytes_is_answered_and_the_stream_lives(self):
        web, guest = await self.signed_in()
        web.say(self.message(guest, 300_000))
        refused = Refused(await web.inbox.wait(lambda it: it.get("id") == "large"))
        self.assertEqual((refused.condition, refused.code), ("policy-violation", "stanza.size"))
        await web.ask(self.server.domain, f"<live xmlns='{NS}'/>")
        await web.cut()

    async def test_a_message_over_a_mebibyte_ends_the_connection_with_1009(self):
        web, guest = await self.signed_in()
        web.say(self.message(guest, MEBIBYTE))
        self.assertEqual(await web.ended(), 1009)

    async def test_the_bound_counts_all_fragments_of_a_message(self):
        web, guest = await self.signed_in()
        web.frame(b"<message xmlns='jabber:client'><body>", final=False)
        for _ in range(32):
            web.frame(b"x" * 40_000, opcode=0, final=False)
        self.assertEqual(await web.ended(), 1009)

    async def test_any_number_of_messages_that_are_small_enough_passes_in_fragments(self):
        web, guest = await self.signed_in()
        web.say("<presence xmlns='jabber:client'/>")
        for number in range(8):
            text = self.message(guest, 200_000).replace("large", f"part{number}").encode()
            web.frame(text[:7], final=False)
            web.frame(text[7:150_000], opcode=0, final=False)
            web.frame(text[150_000:], opcode=0)
            await web.inbox.wait(lambda it, number=number: it.get("id") == f"part{number}" and body(it) is not None)
        await web.cut()

    async def test_a_header_that_comes_byte_by_byte_is_understood(self):
        web = await WebSocket(self.server).connect()
        for byte in b"\x81\xfe\x00\x7e" + bytes(4):
            web.raw(bytes([byte]))
        web.raw(f"<open xmlns='{FRAMING}' to='{self.server.domain}' version='1.0'/>".ljust(126).encode())
        await web.expect("{http://etherx.jabber.org/streams}features")
        await web.cut()

    async def test_before_signing_in_a_huge_frame_is_cut_off_by_its_header(self):
        before = self.server.resident_bytes()
        web = await WebSocket(self.server).connect()
        await web.open()
        web.raw(b"\x81\xff" + (50_000_000_000).to_bytes(8, "big") + bytes(4))
        self.assertEqual(await web.ended(), 1009)
        hasty = await WebSocket(self.server).connect()
        hasty.raw(b"\x81\xff" + (50_000_000).to_bytes(8, "big") + bytes(4) + b"y" * 20_000_000)
        self.assertEqual(await hasty.ended(), 1009)
        self.assertLess(self.server.resident_bytes() - before, 15_000_000)


class Malformed(Conformance):
    async def assert_ended(self, *texts):
        guest = await self.account()
        web = await WebSocket(self.server).sign_in(guest.login, guest.password)
        for text in texts:
            web.say(text)
        await web.ended()

    async def test_what_is_not_xml_ends_the_stream(self):
        await self.assert_ended("this is not XML")

    async def test_an_unclosed_stanza_ends_the_stream(self):
        await self.assert_ended("<message xmlns='jabber:client'><body>")

    async def test_a_document_type_and_entities_are_not_expanded(self):
        await self.assert_ended("<!DOCTYPE m [<!ENTITY a 'aaaaaaaaaa'>]><message xmlns='jabber:client'><body>&a;</body></message>")

    async def test_binary_rubbish_ends_the_connection(self):
        web = await WebSocket(self.server).connect()
        web.raw(bytes(range(256)) * 8)
        await web.ended()

    async def test_the_server_is_well_after_all_that(self):
        answer = await self.service.call(f"<stat xmlns='{NS}'/>")
        self.assertIsNotNone(answer.find(f"{{{NS}}}stat"))

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files in chats, with an app that is not ours: found by discovery, sent by HTTP, read by whoever has the address."""

import http.client
import unittest
import urllib.parse
from xml.sax.saxutils import quoteattr

from support.journey import Journey
from support.school import stranger, waited
from support.stanzas import NAMESPACES, Refused

UPLOAD = "urn:xmpp:http:upload:0"
PLAN = "План экскурсии.pdf"


def http_request(method, url, body=None, headers=None):
    parts = urllib.parse.urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=20)
    try:
        connection.request(method, parts.path, body, headers or {})
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


class Files(Journey):
    async def asyncSetUp(self):
        await super().asyncSetUp()
        cls = type(self)
        if not hasattr(cls, "parent_account"):
            unit = await self.new_class(5, "А")
            _, guardian = await self.new_pupil(5, "А", "Ефимова", "Щербакова")
            member = await self.joined(guardian, unit)
            cls.parent_account = (member.login, member.password)
        self.parent = await self.signed_in(type(self.administrator)(self.backend, *cls.parent_account))

    async def place(self, member, name, size, kind="application/pdf"):
        answer = await member.ask(self.backend.service, f"<request xmlns='{UPLOAD}' filename={quoteattr(name)} size='{size}' "
                                                        f"content-type='{kind}'/>", kind="get")
        slot = answer.find(f"{{{UPLOAD}}}slot")
        return slot.find(f"{{{UPLOAD}}}put").get("url"), slot.find(f"{{{UPLOAD}}}get").get("url")

    async def test_an_app_finds_out_where_files_go(self):
        items = await self.parent.ask(self.backend.domain, "<query xmlns='http://jabber.org/protocol/disco#items'/>", kind="get")
        addresses = [item.get("jid") for item in items.findall("disco:query/disco:item", NAMESPACES)]
        self.assertIn(self.backend.service, addresses)
        info = await self.parent.ask(self.backend.service, "<query xmlns='http://jabber.org/protocol/disco#info'/>", kind="get")
        features = [element.get("var") for element in info.iter() if element.get("var")]
        self.assertIn(UPLOAD, features)

    async def test_a_parent_sends_a_file_and_whoever_has_the_address_reads_it(self):
        content = b"%PDF-1.4 " + bytes(range(256)) * 4096
        put, get = await self.place(self.parent, PLAN, len(content))
        self.assertTrue(urllib.parse.unquote(get).endswith("/" + PLAN))
        self.assertEqual((await waited(http_request, "PUT", put, content))[0], 201)
        self.assertEqual(await waited(http_request, "GET", get), (200, content))
        self.assertEqual(await waited(http_request, "GET", get, None, {"Range": "bytes=9-12"}), (206, bytes(range(4))))
        self.assertEqual((await waited(http_request, "PUT", put, content))[0], 404, "a place is used once")

    async def test_the_service_refuses_what_the_policy_forbids_and_says_why(self):
        for name, size, code in (("игра.exe", 10, "file.program"), ("план.pdf", 26 << 20, "file.too-large"),
                                 ("план.pdf", 0, "file.empty")):
            with self.subTest(name=name, size=size), self.assertRaises(Refused) as refusal:
                await self.place(self.parent, name, size)
            self.assertEqual(refusal.exception.code, code)
            self.assertTrue(refusal.exception.text)
        await self.place(self.administrator, "план.pdf", 26 << 20)

    async def test_whoever_is_not_of_the_school_gets_no_place(self):
        outsider = await self.signed_in(stranger(self.backend))
        with self.assertRaises(Refused) as refusal:
            await self.place(outsider, "план.pdf", 10)
        self.assertEqual(refusal.exception.code, "person.unknown")

    async def test_files_survive_the_end_of_the_service(self):
        put, get = await self.place(self.parent, PLAN, 5)
        await waited(http_request, "PUT", put, b"hello")
        await waited(self.backend.stop)
        await waited(self.backend.start)
        self.assertEqual(await waited(http_request, "GET", get), (200, b"hello"))


if __name__ == "__main__":
    unittest.main()

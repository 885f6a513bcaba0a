#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files in chats, with an app that is not ours: found by discovery, sent by HTTP, read by whoever has the address."""

import asyncio
import http.client
import shutil
import tempfile
import unittest
import urllib.parse
from pathlib import Path
from xml.sax.saxutils import quoteattr

from support.client import Client
from support.join_browser import JoinBrowser
from support.journey import Journey
from support.school import PASSWORD, stranger, waited
from support.stanzas import NAMESPACES, Refused, stanza_id

UPLOAD = "urn:xmpp:http:upload:0"
PLAN = "План экскурсии.pdf"
ITEM = "3"  # of the rules of chats


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
        sizes = {element.get("var"): element.findtext("{jabber:x:data}value") for element in info.iter("{jabber:x:data}field")}
        self.assertEqual(sizes["max-file-size"], str(25 << 20))

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

    async def sent(self, member, room, content=b"hello"):
        """A file of the member's, named in a message: (address, the message)."""
        put, get = await self.place(member, PLAN, len(content))
        self.assertEqual((await waited(http_request, "PUT", put, content))[0], 201)
        return get, await member.write(room, get, extra=f"<x xmlns='jabber:x:oob'><url>{get}</url></x>")

    async def gone(self, get):
        for _ in range(100):
            if (await waited(http_request, "GET", get))[0] == 404:
                return
            await asyncio.sleep(0.1)
        self.fail("the file is still there")

    def bytes_on_disk(self):
        return sum(path.is_file() for path in Path(self.backend.directory).glob("**/files/??/*"))

    async def test_what_an_author_takes_back_is_deleted_with_its_file(self):
        room = (await self.rooms_by_title())["5«А» — родители"]
        await self.parent.join(room)
        before = self.bytes_on_disk()
        get, message = await self.sent(self.parent, room)
        self.assertEqual(self.bytes_on_disk(), before + 2)
        await self.parent.write(room, None, extra=f"<retract xmlns='urn:xmpp:message-retract:1' id='{stanza_id(message)}'/>")
        await self.gone(get)
        self.assertEqual(self.bytes_on_disk(), before)

    async def test_what_a_moderator_takes_back_is_deleted_with_its_file(self):
        room = (await self.rooms_by_title())["5«А» — родители"]
        await self.parent.join(room)
        get, message = await self.sent(self.parent, room)
        other, _ = await self.sent(self.parent, room)
        await self.call("messages.retract", chat=room.split("@")[0], messages=[stanza_id(message)], item=ITEM)
        await self.gone(get)
        self.assertEqual((await waited(http_request, "GET", other))[0], 200)

    async def teacher_client(self, folder):
        """Our own client's core, of the class teacher: (client, chat)."""
        cls = type(self)
        if not hasattr(cls, "teacher_address"):
            school = await self.school_of(self.administrator)
            unit = next(unit["id"] for unit in school["units"] if unit.get("kind") == "class")
            teacher = await self.new_staff("Петрова")
            await self.call("seats.set", unit=unit, person=teacher, kind="classTeacher", present=True)
            cls.teacher_address = await waited(JoinBrowser().join, await self.link(teacher), PASSWORD)
        client = Client(folder, self.backend, cls.teacher_address.split("@")[0], PASSWORD).start()
        self.addAsyncCleanup(waited, client.leave)
        client.open()
        await waited(client.sign_in)
        chat = await waited(client.chat, "5«А» — родители")
        await waited(client.acknowledge_rules, chat)
        return client, chat

    async def test_our_client_sends_a_file_once_through_offline_and_kill_and_fetches_what_others_send(self):
        folder = Path(tempfile.mkdtemp(prefix="staffroom-files-"))
        self.addCleanup(shutil.rmtree, folder, ignore_errors=True)
        plan = folder / PLAN
        plan.write_bytes(b"%PDF-1.4 " + bytes(range(256)) * 2048)
        client, chat = await self.teacher_client(folder / "profile")
        room = f"{chat}@{self.backend.rooms}"
        await self.parent.join(room)
        client.ask("signOut")
        client.ask("sendFile", chat=chat, path=str(plan), caption="Вот план")
        self.assertEqual([row["delivery"] for row in client.messages(chat) if row["file"] == PLAN], ["waiting"])
        client.kill()
        plan.unlink()  # a copy is kept
        client.start()
        client.open()
        await waited(client.sign_in)

        def sent():
            return [row for row in client.messages(chat) if row["file"] == PLAN and row["delivery"] == "sent"]
        [row] = await waited(client.wait_until, sent, "the file is sent")
        received = await self.parent.receive(f"Вот план\n{row['fileUrl']}")
        self.assertEqual(received.findtext("{jabber:x:oob}x/{jabber:x:oob}url"), row["fileUrl"])
        status, content = await waited(http_request, "GET", row["fileUrl"])
        self.assertEqual((status, len(content)), (200, 9 + 256 * 2048))
        archived = [message for _, message in await self.parent.archive(room) if row["fileUrl"] in (message.findtext("{jabber:client}body") or "")]
        self.assertEqual(len(archived), 1, "sent once")

        get, _ = await self.sent(self.parent, room, b"a" * 70000)
        theirs = await waited(client.wait_until, lambda: next((row for row in client.messages(chat) if row["fileUrl"] == get), None), "their file")
        self.assertEqual(Path((await waited(lambda: client.ask("fetchFile", message=theirs["id"])))["path"]).read_bytes(), b"a" * 70000)
        client.ask("retract", message=row["id"])
        await self.gone(row["fileUrl"])

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

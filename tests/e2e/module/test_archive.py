# SPDX-License-Identifier: GPL-3.0-or-later
"""What a member reads: live without joining, the digest, and the archive from his horizon on."""

import asyncio

from conformance import Conformance, at
from support.stanzas import Refused, body, stanza_id


class Live(Conformance):
    async def test_a_live_session_has_the_messages_of_rooms_that_it_has_not_joined(self):
        room = await self.room(joined=[self.anna])
        await self.live(self.boris)
        sent = await self.anna.write(room.jid, "всем")
        received = await self.boris.receive("всем")
        self.assertEqual((received.get("from"), received.get("type"), stanza_id(received)),
                         (f"{room.jid}/Анна", "groupchat", stanza_id(sent)))

    async def test_a_live_session_that_joins_has_every_message_once(self):
        room = await self.room(joined=[self.anna, self.boris])
        await self.live(self.boris)
        await self.anna.write(room.jid, "однажды")
        await self.anna.write(room.jid, "конец")
        await self.boris.receive("конец")
        self.assertEqual(len(self.boris.inbox.having(lambda it: body(it) == "однажды")), 1)

    async def test_a_session_that_did_not_ask_and_a_stranger_have_nothing(self):
        room = await self.room(members={self.anna.login: ("Анна", None), self.boris.login: ("Борис", None)}, joined=[self.anna])
        quiet = await (type(self.boris)(self.server, self.boris.login, self.boris.password, "other")).sign_in()
        await self.live(self.vera)
        await self.anna.write(room.jid, "не вам")
        for listener in (quiet, self.vera):
            number = await listener.write(listener.bare, "себе", kind="chat")
            await listener.inbox.wait(lambda it, number=number: it.get("id") == number)
            self.assertFalse(listener.inbox.having(lambda it: body(it) == "не вам"))
        await quiet.leave()

    async def test_typing_is_for_those_who_joined(self):
        room = await self.room(joined=[self.anna])
        await self.live(self.boris)
        await self.anna.write(room.jid, None, extra="<composing xmlns='http://jabber.org/protocol/chatstates'/>")
        await self.anna.write(room.jid, "дописала")
        await self.boris.receive("дописала")
        self.assertFalse(self.boris.inbox.having(lambda it: it.get("from", "").startswith(room.jid) and body(it) is None))

    async def test_a_session_that_has_ended_is_forgotten(self):
        before = await self.live_sessions()
        guest = await (await self.account()).sign_in()
        await self.live(guest)
        self.assertEqual(await self.live_sessions(), before + 1)
        await guest.leave()
        while await self.live_sessions() != before:
            await asyncio.sleep(0)

    async def live_sessions(self):
        answer = await self.service.call("<stat xmlns='urn:staffroom:0'/>")
        return int(answer.find("{urn:staffroom:0}stat").get("live"))


class Digest(Conformance):
    async def test_the_digest_names_all_rooms_of_a_person_with_their_newest_ids(self):
        silent, loud = await self.room(), await self.room(joined=[self.anna])
        await self.anna.write(loud.jid, "раз")
        last = stanza_id(await self.anna.write(loud.jid, "два"))
        digest = await self.digest(self.boris)
        self.assertEqual((digest[silent.jid], digest[loud.jid]), (None, last))
        self.assertEqual(await self.digest(self.vera), {})

    async def test_what_lies_before_the_horizon_is_not_in_the_digest(self):
        room = await self.room(joined=[self.anna])
        last = stanza_id(await self.anna.write(room.jid, "раньше"))
        await room.change(members={self.vera.login: ("Вера", at(last, 1))})
        self.assertEqual(await self.digest(self.vera), {room.jid: None})
        newest = stanza_id(await self.anna.write(room.jid, "позже"))
        self.assertEqual(await self.digest(self.vera), {room.jid: newest})
        await room.change(gone=[self.vera.login])

    async def test_a_room_that_a_person_has_left_is_not_in_his_digest(self):
        room = await self.room()
        await room.change(gone=[self.boris.login])
        self.assertNotIn(room.jid, await self.digest(self.boris))


class Horizon(Conformance):
    """Vera came after the first message; no query of any version shows it."""

    async def vera_late(self):
        room = await self.room(joined=[self.anna])
        old = stanza_id(await self.anna.write(room.jid, "до Веры"))
        await room.change(members={self.vera.login: ("Вера", at(old, 1))})
        new = stanza_id(await self.anna.write(room.jid, "при Вере"))
        return room, old, new

    async def test_a_member_sees_only_what_came_after_his_horizon(self):
        room, _, new = await self.vera_late()
        self.assertEqual([archive_id for archive_id, _ in await self.vera.archive(room.jid)], [new])
        self.assertEqual(len(await self.anna.archive(room.jid)), 2)

    async def test_paging_and_own_dates_do_not_reach_behind_the_horizon(self):
        room, old, new = await self.vera_late()
        start = "<field var='start'><value>{}</value></field>".format
        queries = [dict(rsm="<max>100</max><before/>"), dict(rsm="<max>100</max><after>1</after>"),
                   dict(rsm=f"<max>100</max><before>{new}</before>"), dict(rsm=f"<max>100</max><before>{old}</before>"),
                   dict(fields=start("2020-01-01T00:00:00Z")), dict(fields=start("not a date")),
                   dict(fields=start("2020-01-01T00:00:00Z") + start("2020-01-01T00:00:00Z")),
                   dict(fields=f"<field var='end'><value>{at(old)}</value></field>"),
                   dict(fields=f"<field var='with'><value>{self.anna.bare}</value></field>")]
        for query in queries:
            with self.subTest(query):
                seen = await self.vera.archive(room.jid, **query)
                self.assertLessEqual({archive_id for archive_id, _ in seen}, {new})

    async def test_an_own_later_start_still_counts(self):
        room, _, new = await self.vera_late()
        later = stanza_id(await self.anna.write(room.jid, "ещё позже"))
        seen = await self.vera.archive(room.jid, fields=f"<field var='start'><value>{at(new, 1)}</value></field>")
        self.assertEqual([archive_id for archive_id, _ in seen], [later])

    async def test_older_versions_of_the_protocol_do_not_reach_behind_the_horizon(self):
        room, _, _ = await self.vera_late()
        since = self.vera.inbox.mark()
        for namespace in ("urn:xmpp:mam:1", "urn:xmpp:mam:0"):
            await self.vera.archive(room.jid, namespace=namespace)
            await self.vera.ask(room.jid, f"<query xmlns='{namespace}'/>")
        for start in ("", "<start>2020-01-01T00:00:00Z</start>"):
            await self.vera.ask(room.jid, f"<query xmlns='urn:xmpp:mam:tmp'>{start}</query>", kind="get")
        await self.vera.ask(room.jid, "<query xmlns='urn:xmpp:mam:2'/>")
        texts = ["".join(stanza.itertext()) for stanza in self.vera.inbox.stanzas[since:]]
        self.assertTrue(any("при Вере" in text for text in texts))
        self.assertFalse(any("до Веры" in text for text in texts))

    async def test_entering_the_room_replays_nothing(self):
        room, _, _ = await self.vera_late()
        since = self.vera.inbox.mark()
        await self.vera.join(room.jid)
        room.announce("вошла")
        await self.vera.receive("вошла", since)
        self.assertFalse(self.vera.inbox.having(lambda it: body(it) in ("до Веры", "при Вере"), since))

    async def test_nobody_reads_the_archive_of_another_person(self):
        with self.assertRaises(Refused):
            await self.vera.ask(self.anna.bare, "<query xmlns='urn:xmpp:mam:2'/>")

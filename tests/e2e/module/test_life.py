# SPDX-License-Identifier: GPL-3.0-or-later
"""Life and death: what is still true after a restart, a kill, a lost connection, and when the parent is gone."""

import asyncio
import unittest

from conformance import LOOP, NS, Conformance, at, now, rule, share
from support.bare_ejabberd import BareEjabberd
from support.stanzas import Refused, body, stanza_id
from support.websocket import WebSocket
from support.xmpp_clients import Person, Service
from test_gate import origin


class Survival(Conformance):
    """A server of its own that is killed and started again; every answered call must hold afterwards."""

    PEOPLE = ()

    @classmethod
    def setUpClass(cls):
        cls.server = BareEjabberd(share())
        cls.addClassCleanup(cls.server.close)
        cls.server.start()
        LOOP.run_until_complete(cls.assemble())

    async def again(self, end):
        """Ends the server in this way and starts it; everybody has to sign in anew."""
        for client in (self.service, *self.signed_in):
            await client.leave()
        end()
        self.server.start()
        type(self).service = await self.until_the_end(Service(self.server)).sign_in()
        people = [self.until_the_end(Person(self.server, old.login, old.password)) for old in self.signed_in]
        self.signed_in = [await person.sign_in() for person in people]
        return self.signed_in

    async def people(self, count):
        self.signed_in = [await self.until_the_end(await self.account()).sign_in() for _ in range(count)]
        return self.signed_in

    async def test_everything_that_was_answered_is_there_after_a_kill(self):
        anna, boris, vera = await self.people(3)
        members = {anna.login: ("Анна", None), boris.login: ("Борис", None)}
        room = await self.room(members=members, joined=[anna])
        old = stanza_id(await anna.write(room.jid, "до", extra=origin("k1")))
        await room.change(members={vera.login: ("Вера", at(old, 1))})
        closed = await self.room(rule("closed"), members=members)
        held = await self.room(rule("hold"), members=members, joined=[anna])
        anna.say(f"<message type='groupchat' to='{held.jid}' id='1'><body>на проверке</body>{origin('k2')}</message>")
        await anna.inbox.wait(lambda it: it.find(f"{{{NS}}}held") is not None)
        await self.keys({anna.login: "k", boris.login: "k", vera.login: "k"})
        await self.service.call(f"<hours xmlns='{NS}'><person login='{vera.login}' until='{now(hours=9)}' except='staff'/></hours>")
        await anna.write(vera.bare, "ночной вопрос", kind="chat")
        await anna.inbox.wait(lambda it: it.get("from") == vera.bare and it.find(f"{{{NS}}}held") is not None)
        shut = await self.room(rule("out", boris.login, "Закрыт до завтра.", until=now(days=1)), members=members)
        over = await self.room(rule("out", boris.login, "Закрыт.", until=now(seconds=1)), members=members)

        anna, boris, vera = await self.again(self.server.kill)
        room.service = closed.service = held.service = self.service
        self.assertEqual((await anna.join(room.jid)).get("from"), f"{room.jid}/Анна")
        self.assertEqual([stanza for stanza, _ in await anna.archive(room.jid)], [old])
        self.assertEqual(await vera.archive(room.jid), [])
        self.assertEqual((await self.digest(boris))[room.jid], old)
        await anna.join(closed.jid)
        with self.assertRaises(Refused) as refused:
            await anna.write(closed.jid, "нельзя")
        self.assertEqual(refused.exception.code, "gate.closed")
        with self.assertRaises(Refused) as refused:
            await boris.join(shut.jid)
        self.assertEqual((refused.exception.code, refused.exception.text), ("gate.out", "Закрыт до завтра."))
        while True:     # its moment came while the server was down, or is about to come
            try:
                await boris.join(over.jid)
                break
            except Refused as still:
                self.assertEqual(still.code, "gate.out")
        await anna.write(boris.bare, "можно", kind="chat")
        await boris.receive("можно")
        items = [*(await self.service.call(f"<held xmlns='{NS}'/>")).iter(f"{{{NS}}}item")]
        self.assertEqual([(item.get("room"), item.get("login")) for item in items], [(held.name, anna.login), (None, anna.login)])
        since = anna.inbox.mark()
        await anna.write(vera.bare, "и ещё один", kind="chat")
        await anna.inbox.wait(lambda it: it.find(f"{{{NS}}}held") is not None, since)
        again = await anna.write(room.jid, "до", extra=origin("k1"))
        self.assertEqual(stanza_id(again), old)
        room.members[vera.login] = ("Вера", at(old, 1))
        self.assertEqual(await room.settle(), "same")

    async def test_everything_is_there_after_an_orderly_stop_by_call(self):
        anna, boris = await self.people(2)
        room = await self.room(rule("closed", boris.login), members={anna.login: ("Анна", None), boris.login: ("Борис", None)})
        await anna.join(room.jid)
        first = stanza_id(await anna.write(room.jid, "раз"))
        await self.service.call(f"<stop xmlns='{NS}'/>")
        anna, boris = await self.again(self.server.wait)
        await anna.join(room.jid)
        await boris.join(room.jid)
        self.assertEqual([stanza for stanza, _ in await boris.archive(room.jid)], [first])
        with self.assertRaises(Refused):
            await boris.write(room.jid, "нельзя")
        self.assertGreater(int(stanza_id(await anna.write(room.jid, "два"))), int(first))

    async def test_nothing_that_was_reflected_is_lost_when_the_server_is_killed_in_the_middle(self):
        anna, = await self.people(1)
        room = await self.room(members={anna.login: ("Анна", None)}, joined=[anna])
        for number in range(200):
            anna.say(f"<message type='groupchat' to='{room.jid}' id='n{number}'><body>{number}</body>"
                     f"{origin(f'n{number}')}</message>")
        await anna.receive("20")
        self.server.kill()
        mine = anna.inbox.having(lambda it: it.get("type") == "groupchat" and it.get("from") == f"{room.jid}/Анна")
        reflected = [(stanza_id(it), body(it)) for it in mine]
        anna, = await self.again(lambda: None)
        await anna.join(room.jid)
        kept = [(stanza, body(message)) for stanza, message in await anna.archive(room.jid, rsm="<max>250</max>")]
        self.assertGreaterEqual(len(reflected), 20)
        self.assertLessEqual(set(reflected), set(kept))
        for number in range(200):     # the client sends all again: exactly once in the archive
            await anna.write(room.jid, str(number), extra=origin(f"n{number}"))
        texts = [body(message) for _, message in await anna.archive(room.jid, rsm="<max>250</max>")]
        self.assertEqual(sorted(texts, key=int), [str(number) for number in range(200)])

    async def test_a_session_that_resumes_has_what_came_meanwhile_and_stays_live(self):
        anna, boris = await self.people(2)
        room = await self.room(members={anna.login: ("Анна", None), boris.login: ("Борис", None)}, joined=[anna])
        web = await WebSocket(self.server).sign_in(boris.login, boris.password)
        web.say("<enable xmlns='urn:xmpp:sm:3' resume='true'/>")
        enabled = await web.expect("{urn:xmpp:sm:3}enabled")
        await web.ask(self.server.domain, f"<live xmlns='{NS}'/>")
        handled = web.handled()
        await web.cut()
        await anna.write(room.jid, "пока связи не было")
        back = await WebSocket(self.server).resume(boris.login, boris.password, enabled.get("id"), handled)
        await back.inbox.wait(lambda it: body(it) == "пока связи не было")
        await anna.write(room.jid, "и дальше")
        await back.inbox.wait(lambda it: body(it) == "и дальше")
        self.assertEqual(len(back.inbox.having(lambda it: body(it) == "пока связи не было")), 1)
        await back.cut()

    async def test_a_session_resumes_also_when_its_connection_broke_while_it_was_being_written_to(self):
        anna, boris = await self.people(2)
        room = await self.room(members={anna.login: ("Анна", None), boris.login: ("Борис", None)}, joined=[anna])
        web = await WebSocket(self.server).sign_in(boris.login, boris.password)
        web.say("<enable xmlns='urn:xmpp:sm:3' resume='true'/>")
        session = (await web.expect("{urn:xmpp:sm:3}enabled")).get("id")
        await web.ask(self.server.domain, f"<live xmlns='{NS}'/>")
        heard = []
        for turn in range(20):
            for number in range(50):
                anna.say(f"<message type='groupchat' to='{room.jid}' id='{turn}.{number}'><body>{turn}.{number}</body>"
                         f"{origin(f'{turn}.{number}')}</message>")
            await web.inbox.wait(lambda it: body(it) == f"{turn}.0")
            handled = web.handled()
            heard += web.inbox.stanzas
            await web.cut()
            web = await WebSocket(self.server).resume(boris.login, boris.password, session, handled)
            if f"{turn}.49" not in map(body, heard):       # all of them may have come before the connection broke
                await web.inbox.wait(lambda it: body(it) == f"{turn}.49")
        await web.cut()
        heard += web.inbox.stanzas
        self.assertEqual([text for text in map(body, heard) if text], [f"{turn}.{number}" for turn in range(20) for number in range(50)])


class Endings(unittest.TestCase):
    def setUp(self):
        self.server = BareEjabberd(share())
        self.addCleanup(self.server.close)

    def test_the_server_stops_when_its_parent_is_gone(self):
        self.server.start()
        self.server.process.stdin.close()
        self.assertEqual(self.server.process.wait(60), 0)

    def test_the_server_stops_on_sigterm(self):
        self.server.start()
        self.server.stop()
        self.assertEqual(self.server.process.returncode, 0)

    def test_tables_of_a_newer_module_are_not_touched_and_nobody_is_served(self):
        self.server.start()
        self.server.stop()
        self.server.evaluate_offline("mnesia:start(), mnesia:wait_for_tables([staffroom_schema], 10000), "
                                     "mnesia:dirty_write({staffroom_schema, version, 999}), mnesia:sync_log(), mnesia:stop()")
        with self.assertRaisesRegex(RuntimeError, "staffroom_schema.*found,999.*known,3"):
            self.server.start()

    def test_rules_of_the_first_version_of_the_tables_are_kept_as_rules_that_have_begun(self):
        self.server.start()
        self.server.stop()
        self.server.evaluate_offline(
            "mnesia:start(), mnesia:wait_for_tables([staffroom_schema, staffroom_room], 10000), "
            "mnesia:dirty_write({staffroom_room, <<\"old\">>, #{everybody => {rule, slow, 0, 60}, "
            "<<\"anna\">> => {rule, readonly, 17, 0}}, true}), "
            "mnesia:dirty_write({staffroom_schema, version, 1}), mnesia:sync_log(), mnesia:stop()")
        self.server.start()
        self.server.stop()
        self.server.evaluate_offline(
            "mnesia:start(), mnesia:wait_for_tables([staffroom_room], 10000), [{staffroom_room, _, Kept, true}] = "
            "mnesia:dirty_read(staffroom_room, <<\"old\">>), #{everybody := [{rule, slow, 0, 0, 60}], "
            "<<\"anna\">> := [{rule, readonly, 0, 17, 0}]} = Kept, mnesia:stop()")

    def test_tables_of_the_second_version_are_kept_and_nobody_has_hours(self):
        self.server.start()
        self.server.stop()
        self.server.evaluate_offline(
            "mnesia:start(), mnesia:wait_for_tables([staffroom_schema, staffroom_keys, staffroom_hours], 10000), "
            "{atomic, ok} = mnesia:delete_table(staffroom_hours), mnesia:dirty_write({staffroom_keys, <<\"anna\">>, [<<\"k\">>]}), "
            "mnesia:dirty_write({staffroom_schema, version, 2}), mnesia:sync_log(), mnesia:stop()")
        self.server.start()
        self.server.stop()
        self.server.evaluate_offline(
            "mnesia:start(), mnesia:wait_for_tables([staffroom_hours, staffroom_keys, staffroom_schema], 10000), "
            "[] = mnesia:dirty_all_keys(staffroom_hours), [_] = mnesia:dirty_read(staffroom_keys, <<\"anna\">>), "
            "[{staffroom_schema, version, 3}] = mnesia:dirty_read(staffroom_schema, version), mnesia:stop()")

    def test_without_one_of_its_parts_the_server_does_not_start(self):
        (self.server.dir / "ebin" / "mod_staffroom_refusal.beam").unlink()
        with self.assertRaisesRegex(RuntimeError, "not_loaded.*mod_staffroom_refusal"):
            self.server.start()

# SPDX-License-Identifier: GPL-3.0-or-later
"""The gate: who may write when, what is archived, what is sent twice, and what the service holds, taps and takes back."""

from conformance import NS, Conformance, at, localpart, now, rule
from support.stanzas import Refused, body, find, name, stanza_id
from support.xmpp_clients import Person, Service


MUC_USER = "http://jabber.org/protocol/muc#user"
TYPING = "<composing xmlns='http://jabber.org/protocol/chatstates'/>"
REACTION = "<reactions xmlns='urn:xmpp:reactions:0' id='1'><reaction>👍</reaction></reactions>"


def origin(identifier):
    return f"<origin-id xmlns='urn:xmpp:sid:0' id='{identifier}'/>"


class GateCase(Conformance):
    async def refused(self, writer, room, text, **message):
        with self.assertRaises(Refused) as refused:
            await writer.write(room.jid, text, **message)
        return refused.exception

    async def texts(self, room, reader=None):
        return [body(message) for _, message in await (reader or self.anna).archive(room.jid) if body(message)]

    async def assert_never_heard(self, room, text, *listeners):
        """Nobody has it: the service writes after it, and what is before that has arrived."""
        fence = localpart()
        room.announce(fence)
        for listener in listeners:
            await listener.receive(fence)
            self.assertFalse(listener.inbox.having(lambda it: body(it) == text and it.get("type") == "groupchat"))
        self.assertNotIn(text, await self.texts(room))


class Gate(GateCase):
    async def test_without_a_rule_members_write_and_everybody_has_it_with_its_archive_id(self):
        room = await self.room(joined=[self.anna, self.boris])
        mine = await self.anna.write(room.jid, "привет")
        theirs = await self.boris.receive("привет")
        [(archive_id, _)] = await self.boris.archive(room.jid)
        self.assertEqual({stanza_id(mine), stanza_id(theirs)}, {archive_id})

    async def test_a_closed_room_refuses_with_a_sentence_and_archives_nothing(self):
        room = await self.room(rule("closed"), joined=[self.anna, self.boris])
        refused = await self.refused(self.anna, room, "нельзя")
        self.assertEqual((refused.condition, refused.code), ("forbidden", "gate.closed"))
        self.assertEqual(refused.text, "Писать в этот чат сейчас нельзя.")
        self.assertEqual((await self.refused(self.anna, room, "нельзя", language="en")).text, "Nobody can write in this chat now.")
        await self.assert_never_heard(room, "нельзя", self.boris)

    async def test_an_encrypted_message_is_refused_with_a_sentence_and_nobody_has_it(self):
        room = await self.room(joined=[self.anna, self.boris])
        for payload in ("<encrypted xmlns='eu.siacs.conversations.axolotl'><header sid='1'/></encrypted>",
                        "<encrypted xmlns='urn:xmpp:omemo:2'><header sid='1'/></encrypted>",
                        "<openpgp xmlns='urn:xmpp:openpgp:0'>aGk=</openpgp>",
                        "<encryption xmlns='urn:xmpp:eme:0' namespace='urn:xmpp:omemo:2'/>"):
            with self.subTest(payload):
                refused = await self.refused(self.anna, room, "OMEMO", extra=payload)
                self.assertEqual((refused.condition, refused.code), ("forbidden", "room.encrypted"))
                self.assertIn("не шифруют", refused.text)
        await self.assert_never_heard(room, "OMEMO", self.boris)

    async def test_a_room_is_closed_from_its_first_moment(self):
        room = await self.room(rule("closed"))
        await self.anna.join(room.jid)
        self.assertEqual((await self.refused(self.anna, room, "первая")).code, "gate.closed")

    async def test_a_closed_room_refuses_reactions_corrections_and_typing_as_well(self):
        room = await self.room(rule("closed"), joined=[self.anna])
        for payload in (REACTION, "<replace xmlns='urn:xmpp:message-correct:0' id='1'/>", TYPING):
            with self.subTest(payload):
                self.assertEqual((await self.refused(self.anna, room, None, extra=payload)).code, "gate.closed")

    async def test_a_rule_for_a_person_opens_a_closed_room_for_him_alone(self):
        room = await self.room(rule("closed"), rule("open", self.anna.login), joined=[self.anna, self.boris])
        await self.anna.write(room.jid, "объявление")
        await self.boris.receive("объявление")
        self.assertEqual((await self.refused(self.boris, room, "а я?")).code, "gate.closed")

    async def test_a_rule_for_a_person_silences_him_alone(self):
        room = await self.room(rule("readonly", self.boris.login), joined=[self.anna, self.boris])
        self.assertEqual((await self.refused(self.boris, room, "молчу")).code, "gate.readonly")
        await self.anna.write(room.jid, "говорю")

    async def test_a_rule_holds_until_its_moment_names_it_and_ends_by_itself(self):
        until = now(seconds=1)
        room = await self.room(rule("readonly", until=until), joined=[self.anna])
        refused = await self.refused(self.anna, room, "рано")
        self.assertEqual(refused.until, until)
        while True:     # the server's clock decides; every try before it is refused
            try:
                await self.anna.write(room.jid, "пора")
                break
            except Refused as still:
                self.assertEqual(still.code, "gate.readonly")
        self.assertGreaterEqual(now(), until)

    async def test_a_rule_begins_at_its_moment_without_a_further_call(self):
        begins = now(seconds=1)
        room = await self.room(rule("readonly", **{"from": begins}), joined=[self.anna])
        await self.anna.write(room.jid, "ещё можно")
        while True:     # the server's clock decides; every try before it passes
            try:
                await self.anna.write(room.jid, "и сейчас")
            except Refused as refused:
                self.assertEqual(refused.code, "gate.readonly")
                break
        self.assertGreaterEqual(now(), begins)

    async def test_of_several_rules_the_first_that_lasts_counts(self):
        room = await self.room(rule("readonly", until=now(seconds=-1)), rule("closed", **{"from": now(hours=1)}),
                               rule("slow", seconds=3600), rule("closed"), joined=[self.anna, self.boris])
        await self.anna.write(room.jid, "раз")
        self.assertEqual((await self.refused(self.anna, room, "два")).code, "gate.slow")
        await room.gate(rule("slow", self.anna.login, seconds=3600, until=now(seconds=-1)), rule("open", self.anna.login),
                        rule("closed"))
        await self.anna.write(room.jid, "три")
        self.assertEqual((await self.refused(self.boris, room, "а я")).code, "gate.closed")

    async def test_when_the_rule_for_a_person_has_ended_the_rule_for_everybody_counts_again(self):
        room = await self.room(rule("closed"), rule("open", self.anna.login, until=now(seconds=-1)), joined=[self.anna])
        self.assertEqual((await self.refused(self.anna, room, "поздно")).code, "gate.closed")

    async def test_new_rules_replace_all_earlier_rules(self):
        room = await self.room(rule("closed"), rule("closed", self.anna.login), joined=[self.anna])
        await room.gate(rule("closed", self.boris.login))
        await self.anna.write(room.jid, "можно")
        await room.gate()
        await self.boris.join(room.jid)
        await self.boris.write(room.jid, "и мне")

    async def test_the_service_writes_into_a_closed_room(self):
        room = await self.room(rule("closed"), joined=[self.anna])
        room.announce("правила чата")
        await self.anna.receive("правила чата")
        self.assertEqual(await self.texts(room), ["правила чата"])

    async def test_slow_mode_lets_one_message_through_in_its_time_and_names_the_next_moment(self):
        room = await self.room(rule("slow", seconds=3600), joined=[self.anna, self.boris])
        first = await self.anna.write(room.jid, "раз")
        refused = await self.refused(self.anna, room, "два")
        self.assertEqual((refused.condition, refused.code), ("resource-constraint", "gate.slow"))
        self.assertEqual(refused.until, at(stanza_id(first), 3600 * 1_000_000))
        await self.boris.write(room.jid, "мой раз")
        await room.gate(rule("slow", seconds=0))
        await self.anna.write(room.jid, "три")

    async def test_typing_does_not_count_in_slow_mode(self):
        room = await self.room(rule("slow", seconds=3600), joined=[self.anna])
        await self.anna.write(room.jid, None, extra=TYPING)
        await self.anna.write(room.jid, "раз")


def has_left(room, nick):
    return lambda it: name(it) == "presence" and it.get("type") == "unavailable" and it.get("from") == f"{room.jid}/{nick}"


class PutOut(GateCase):
    """A room that is closed to one of its members for a time."""

    SENTENCE = "До завтра этот чат для вас закрыт."

    def out(self, person, until=None):
        return rule("out", person.login, self.SENTENCE, until=until or now(days=1))

    async def shut(self, asking):
        """The attempt is refused with the school's sentence."""
        with self.assertRaises(Refused) as refused:
            await asking
        self.assertEqual((refused.exception.condition, refused.exception.code), ("forbidden", "gate.out"))
        self.assertEqual(refused.exception.text, self.SENTENCE)
        return refused.exception

    async def test_whoever_is_put_out_leaves_in_every_app_and_reads_why_and_the_others_see_him_leave_and_nothing_else(self):
        room = await self.room(joined=[self.anna, self.boris])
        second = self.until_the_end(Person(self.server, self.boris.login, self.boris.password, "second"))
        await (await second.sign_in()).join(room.jid)
        await room.gate(self.out(self.boris))
        for app in (self.boris, second):
            left = await app.inbox.wait(lambda it: has_left(room, "Борис")(it) and find(it, "muc:x/muc:item/muc:reason") is not None)
            self.assertEqual(find(left, "muc:x/muc:item/muc:reason").text, self.SENTENCE)
            self.assertEqual(find(left, "muc:x/muc:item").get("affiliation"), "member")
            self.assertEqual({status.get("code") for status in left.iter(f"{{{MUC_USER}}}status")}, {"110", "307"})
        seen = await self.anna.inbox.wait(has_left(room, "Борис"))
        self.assertNotIn(self.SENTENCE, "".join(seen.itertext()))
        self.assertNotIn("307", [status.get("code") for status in seen.iter(f"{{{MUC_USER}}}status")])

    async def test_entering_writing_questions_and_the_archive_are_refused_with_that_sentence_from_any_app(self):
        room = await self.room(joined=[self.anna])
        await self.anna.write(room.jid, "было")
        until = now(days=1)
        await room.gate(self.out(self.boris, until))
        self.assertEqual((await self.shut(self.boris.join(room.jid))).until, until)
        self.boris.say(f"<presence type='unavailable' to='{room.jid}/any'/>")
        await self.shut(self.boris.join(room.jid))
        another = self.until_the_end(Person(self.server, self.boris.login, self.boris.password, "another"))
        await another.sign_in()
        await self.shut(another.join(room.jid))
        for namespace in ("urn:xmpp:mam:2", "urn:xmpp:mam:1"):
            await self.shut(another.archive(room.jid, namespace=namespace))
        await self.shut(another.ask(room.jid, "<query xmlns='http://jabber.org/protocol/disco#items'/>", kind="get"))
        with self.assertRaises(Refused):
            await another.write(room.jid, "всё равно скажу")
        await self.assert_never_heard(room, "всё равно скажу", self.anna)
        english = f"<presence to='{room.jid}/me' xml:lang='en'><x xmlns='http://jabber.org/protocol/muc'/></presence>"
        since = another.inbox.mark()
        another.say(english)
        refused = Refused(await another.inbox.wait(lambda it: it.get("type") == "error", since))
        self.assertTrue(refused.text.startswith("This chat is closed to you for a time"))

    async def test_nothing_is_delivered_to_him_and_his_digest_does_not_name_the_room(self):
        room, other = await self.room(joined=[self.anna]), await self.room(joined=[self.anna])
        await self.live(self.boris)
        await room.gate(self.out(self.boris))
        await self.anna.write(room.jid, "без него")
        await self.anna.write(other.jid, "с ним")
        await self.boris.receive("с ним")
        self.assertFalse(self.boris.inbox.having(lambda it: body(it) == "без него"))
        self.assertNotIn(room.jid, await self.digest(self.boris))
        self.assertIn(other.jid, await self.digest(self.boris))
        await room.gate()
        last = stanza_id(await self.anna.write(room.jid, "снова с ним"))
        await self.boris.receive("снова с ним")
        self.assertEqual((await self.digest(self.boris))[room.jid], last)

    async def test_it_ends_by_itself_at_its_moment_and_he_is_the_member_that_he_was(self):
        until = now(seconds=1)
        room = await self.room(self.out(self.boris, until))
        await self.shut(self.boris.join(room.jid))
        while True:     # the server's clock decides; every try before it is refused
            try:
                entered = await self.boris.join(room.jid)
                break
            except Refused as still:
                self.assertEqual(still.code, "gate.out")
        self.assertGreaterEqual(now(), until)
        self.assertEqual(find(entered, "muc:x/muc:item").get("affiliation"), "member")
        await self.boris.write(room.jid, "снова здесь")
        self.assertEqual(await self.texts(room, self.boris), ["снова здесь"])

    async def test_when_it_is_lifted_he_comes_in_at_once(self):
        room = await self.room(self.out(self.boris), joined=[self.anna])
        await self.shut(self.boris.join(room.jid))
        await room.gate()
        await self.boris.join(room.jid)
        await self.boris.write(room.jid, "спасибо")

    async def test_the_same_room_said_as_a_whole_puts_him_out_too_and_a_new_membership_does_not_let_him_in(self):
        room = await self.room(joined=[self.boris])
        self.assertEqual(await room.settle(self.out(self.boris)), "changed")
        await self.boris.inbox.wait(has_left(room, "Борис"))
        await room.change(gone=[self.boris.login])
        await room.change(members={self.boris.login: ("Борис", None)})
        await self.shut(self.boris.join(room.jid))

    async def test_only_a_person_is_put_out_and_only_until_some_moment(self):
        room = await self.room()
        for wrong in (rule("out", until=now(days=1)), rule("out", self.boris.login)):
            with self.assertRaises(Refused) as refused:
                await room.gate(wrong)
            self.assertEqual(refused.exception.condition, "bad-request")
        await self.boris.join(room.jid)


class Record(GateCase):
    """A reflection means: in the archive."""

    async def test_a_message_cannot_ask_to_stay_out_of_the_archive(self):
        room = await self.room(joined=[self.anna, self.boris])
        for hint in ("no-store", "no-permanent-store", "no-storage", "no-permanent-storage"):
            await self.anna.write(room.jid, hint, extra=f"<{hint} xmlns='urn:xmpp:hints'/>")
        self.assertEqual(len(await self.texts(room)), 4)
        message = await self.boris.receive("no-store")
        self.assertIsNone(message.find("{urn:xmpp:hints}no-store"))

    async def test_a_message_without_a_body_is_archived_when_it_says_something(self):
        room = await self.room(joined=[self.anna])
        await self.anna.write(room.jid, None, extra=REACTION)
        await self.anna.write(room.jid, None, extra="<html xmlns='http://jabber.org/protocol/xhtml-im'><body/></html>")
        await self.anna.write(room.jid, None, extra=TYPING)
        await self.anna.write(room.jid, None, extra="<displayed xmlns='urn:xmpp:chat-markers:0' id='1'/>")
        self.assertEqual(len(await self.anna.archive(room.jid)), 2)

    async def test_a_message_that_could_not_be_archived_is_refused_and_not_delivered(self):
        room = await self.room(joined=[self.anna, self.boris])
        with self.server.locked_archive():
            self.assertEqual((await self.refused(self.anna, room, "потерялось бы")).code, "server.failed")
        await self.anna.write(room.jid, "теперь да")
        await self.assert_never_heard(room, "потерялось бы", self.boris)

    async def test_a_damaged_rule_refuses_everything(self):
        room = await self.room(joined=[self.anna, self.boris])
        await self.service.ask(self.server.domain, f"<gate xmlns='{NS}' room='{room.name}'/>")
        self.server.call("mnesia", "dirty_write", f"[{{staffroom_room, <<\"{room.name}\">>, damaged, false}}]")
        self.assertEqual((await self.refused(self.anna, room, "прошло бы")).code, "server.failed")
        await room.gate()
        await self.assert_never_heard(room, "прошло бы", self.boris)
        await self.anna.write(room.jid, "исправлено")

    async def test_a_missing_room_row_refuses_everything(self):
        room = await self.room(joined=[self.anna, self.boris])
        self.server.call("mnesia", "dirty_delete", f"[staffroom_room, <<\"{room.name}\">>]")
        self.assertEqual((await self.refused(self.anna, room, "прошло бы")).code, "server.failed")

    async def test_a_damaged_membership_refuses_joins_questions_and_messages(self):
        room = await self.room(joined=[self.anna])
        await self.anna.write(room.jid, "было")
        key = f"{{<<\"{room.name}\">>, <<\"{self.anna.login}\">>}}"
        self.server.call("mnesia", "dirty_write", f"[{{staffroom_member, {key}, damaged, damaged}}]")
        with self.assertRaises(Refused):
            await self.anna.join(room.jid)
        with self.assertRaises(Refused) as refused:
            await self.anna.archive(room.jid)
        self.assertEqual(refused.exception.code, "server.failed")

    async def test_what_people_wrote_does_not_reach_the_log(self):
        room = await self.room(joined=[self.anna])
        self.server.call("mnesia", "dirty_write", f"[{{staffroom_room, <<\"{room.name}\">>, damaged, false}}]")
        secret = localpart()
        await self.refused(self.anna, room, secret)
        self.assertIn("refused because of a failure", self.server.log())
        self.assertNotIn(secret, self.server.log())


class Repeated(GateCase):
    async def test_the_same_origin_id_again_is_reflected_to_the_sender_with_the_first_archive_id_and_to_nobody_else(self):
        room = await self.room(joined=[self.anna, self.boris])
        first = await self.anna.write(room.jid, "один раз", extra=origin("o1"))
        await self.boris.receive("один раз")
        since = self.boris.inbox.mark()
        again = await self.anna.write(room.jid, "один раз", extra=origin("o1"))
        self.assertEqual(stanza_id(again), stanza_id(first))
        self.assertEqual(again.get("from"), f"{room.jid}/Анна")
        room.announce("после")
        await self.boris.receive("после", since)
        self.assertFalse(self.boris.inbox.having(lambda it: body(it) == "один раз", since))
        self.assertEqual((await self.texts(room)).count("один раз"), 1)

    async def test_the_same_origin_id_of_another_person_or_in_another_room_is_another_message(self):
        room, other = await self.room(joined=[self.anna, self.boris]), await self.room(joined=[self.anna])
        identifiers = [stanza_id(await self.anna.write(room.jid, "а", extra=origin("same"))),
                       stanza_id(await self.boris.write(room.jid, "б", extra=origin("same"))),
                       stanza_id(await self.anna.write(other.jid, "в", extra=origin("same")))]
        self.assertEqual(len(set(identifiers)), 3)

    async def test_a_refused_message_can_be_sent_again_when_the_room_opens(self):
        room = await self.room(rule("closed"), joined=[self.anna])
        await self.refused(self.anna, room, "попозже", extra=origin("o2"))
        await room.gate()
        await self.anna.write(room.jid, "попозже", extra=origin("o2"))
        self.assertEqual(await self.texts(room), ["попозже"])

    async def test_a_message_accepted_before_the_room_was_closed_is_still_reflected(self):
        room = await self.room(joined=[self.anna])
        first = await self.anna.write(room.jid, "успел", extra=origin("o3"))
        await room.gate(rule("closed"))
        self.assertEqual(stanza_id(await self.anna.write(room.jid, "успел", extra=origin("o3"))), stanza_id(first))

    async def test_a_moderated_message_does_not_come_back_when_it_is_sent_again(self):
        room = await self.room(joined=[self.anna])
        first = await self.anna.write(room.jid, "грубость", extra=origin("o4"))
        await room.moderate(stanza_id(first))
        self.assertEqual(stanza_id(await self.anna.write(room.jid, "грубость", extra=origin("o4"))), stanza_id(first))
        self.assertNotIn("грубость", await self.texts(room))


class Held(GateCase):
    async def held(self):
        answer = await self.service.call(f"<held xmlns='{NS}'/>")
        return [item for item in answer.iter(f"{{{NS}}}item")]

    async def held_room(self):
        return await self.room(rule("hold"), joined=[self.anna, self.boris])

    def send(self, room, text, identifier):
        self.anna.say(f"<message type='groupchat' to='{room.jid}' id='{localpart()}'><body>{text}</body>"
                      f"{origin(identifier)}</message>")

    async def hold(self, room, text, identifier):
        since = self.service.inbox.mark()
        self.send(room, text, identifier)
        pushed = await self.service.inbox.wait(lambda it: find(it, "s:held/s:item") is not None, since)
        return find(pushed, "s:held/s:item")

    async def test_a_held_message_goes_to_the_service_and_to_nobody_else_and_its_author_is_told(self):
        room = await self.held_room()
        item = await self.hold(room, "на проверку", "h1")
        self.assertEqual((item.get("room"), item.get("login"), item.get("nick")), (room.name, self.anna.login, "Анна"))
        self.assertEqual(body(find(item, "message")), "на проверку")
        notice = await self.anna.inbox.wait(lambda it: it.get("from") == room.jid and find(it, "s:held") is not None)
        self.assertEqual(find(notice, "s:held").get("origin"), "h1")
        await self.assert_never_heard(room, "на проверку", self.boris)

    async def test_a_released_message_is_archived_and_delivered_as_its_authors(self):
        room = await self.held_room()
        await self.live(self.vera)
        await room.change(members={self.vera.login: ("Вера", None)})
        item = await self.hold(room, "проверено", "h2")
        await self.service.call(f"<release xmlns='{NS}' id='{item.get('id')}'/>")
        [(archive_id, message)] = await self.boris.archive(room.jid)
        self.assertEqual((body(message), message.get("from")), ("проверено", f"{room.jid}/Анна"))
        for reader in (self.anna, self.boris, self.vera):
            received = await reader.receive("проверено")
            self.assertEqual((received.get("from"), stanza_id(received)), (f"{room.jid}/Анна", archive_id))
        self.assertNotIn(item.get("id"), [other.get("id") for other in await self.held()])
        with self.assertRaises(Refused) as refused:
            await self.service.call(f"<release xmlns='{NS}' id='{item.get('id')}'/>")
        self.assertEqual(refused.exception.condition, "item-not-found")

    async def test_a_message_released_late_bears_the_moment_when_it_was_held_for_who_is_there_and_for_who_comes_later(self):
        room = await self.held_room()
        item = await self.hold(room, "с вечера", "h7")
        await self.service.call(f"<release xmlns='{NS}' id='{item.get('id')}' stamped='true'/>")
        [(_, archived)] = await self.anna.archive(room.jid)
        for message in (await self.boris.receive("с вечера"), archived):
            delay = message.find("{urn:xmpp:delay}delay")
            self.assertEqual((delay.get("from"), delay.get("stamp")[:19]), (room.jid, item.get("at")[:19]))

    async def test_a_released_message_that_its_author_sends_again_is_only_reflected(self):
        room = await self.held_room()
        item = await self.hold(room, "дважды", "h3")
        await self.service.call(f"<release xmlns='{NS}' id='{item.get('id')}'/>")
        await self.anna.write(room.jid, "дважды", extra=origin("h3"))
        self.assertEqual(await self.texts(room), ["дважды"])

    async def order(self, room, login, text, identifier):
        await self.service.call(f"<say xmlns='{NS}' room='{room.name}' login='{login}'><message xmlns='jabber:client'>"
                                f"<body>{text}</body>{origin(identifier)}</message></say>")

    async def test_the_service_says_something_as_a_person_who_is_not_there_once(self):
        room = await self.room(rule("slow", seconds=3600), joined=[self.anna])
        for _ in range(2):
            await self.order(room, self.boris.login, "по расписанию", "s1")
        received = await self.anna.receive("по расписанию")
        self.assertEqual(received.get("from"), f"{room.jid}/Борис")
        self.assertEqual(await self.texts(room), ["по расписанию"])
        await self.order(room, self.boris.login, "и ещё", "s2")
        self.assertEqual(await self.texts(room), ["по расписанию", "и ещё"])

    async def test_what_is_said_as_a_person_passes_the_same_gate(self):
        room = await self.room(rule("readonly", self.boris.login), joined=[self.anna])
        for login in (self.boris.login, localpart()):
            with self.assertRaises(Refused) as refused:
                await self.order(room, login, "нельзя", "s3")
            self.assertEqual(refused.exception.condition, "forbidden")
        await room.gate(rule("hold", self.boris.login))
        since = self.service.inbox.mark()
        await self.order(room, self.boris.login, "на проверку", "s4")
        pushed = await self.service.inbox.wait(lambda it: find(it, "s:held/s:item") is not None, since)
        self.assertEqual(find(pushed, "s:held/s:item").get("login"), self.boris.login)
        self.assertEqual(await self.texts(room), [])

    async def test_a_discarded_message_is_gone(self):
        room = await self.held_room()
        item = await self.hold(room, "долой", "h4")
        await self.service.call(f"<discard xmlns='{NS}' id='{item.get('id')}'/>")
        self.assertNotIn(item.get("id"), [other.get("id") for other in await self.held()])
        await self.assert_never_heard(room, "долой", self.boris)

    async def test_the_same_message_again_is_held_once(self):
        room = await self.held_room()
        item = await self.hold(room, "терпение", "h5")
        self.send(room, "терпение", "h5")
        await self.assert_never_heard(room, "терпение", self.boris)
        self.assertEqual([other.get("id") for other in await self.held() if other.get("room") == room.name], [item.get("id")])

    async def test_what_is_held_while_the_service_is_away_waits_for_it(self):
        room = await self.held_room()
        await self.service.leave()
        since = self.anna.inbox.mark()
        self.send(room, "пока вас не было", "h6")
        await self.anna.inbox.wait(lambda it: find(it, "s:held") is not None, since)
        type(self).service = await self.until_the_end(Service(self.server)).sign_in()
        [item] = [item for item in await self.held() if item.get("room") == room.name]
        self.assertEqual(body(find(item, "message")), "пока вас не было")


class Tap(GateCase):
    async def test_a_tapped_room_copies_every_archived_message_to_the_service(self):
        room = await self.room(tap="true", joined=[self.anna])
        message = await self.anna.write(room.jid, "для протокола")
        tapped = find(await self.service.inbox.wait(lambda it: find(it, "s:tap") is not None and it.get("from") == room.jid),
                      "s:tap/s:item")
        self.assertEqual((tapped.get("id"), tapped.get("room"), tapped.get("login"), tapped.get("nick")),
                         (stanza_id(message), room.name, self.anna.login, "Анна"))
        self.assertEqual(body(find(tapped, "message")), "для протокола")

    async def test_other_rooms_and_typing_are_not_tapped(self):
        tapped, other = await self.room(tap="true", joined=[self.anna]), await self.room(joined=[self.anna])
        await self.anna.write(other.jid, "мимо")
        await self.anna.write(tapped.jid, None, extra=TYPING)
        await self.anna.write(tapped.jid, "конец")
        copies = await self.service.inbox.wait(lambda it: find(it, "s:tap") is not None and it.get("from") == tapped.jid)
        self.assertEqual(body(find(copies, "s:tap/s:item/message")), "конец")
        self.assertFalse(self.service.inbox.having(lambda it: find(it, "s:tap") is not None and it.get("from") == other.jid))


    async def test_whoever_takes_a_message_back_is_told_to_the_service_from_any_room(self):
        room = await self.room(joined=[self.anna])
        message = await self.anna.write(room.jid, "лишнее")
        await self.anna.write(room.jid, None, extra=f"<retract xmlns='urn:xmpp:message-retract:1' id='{stanza_id(message)}'/>")
        copied = await self.service.inbox.wait(lambda it: find(it, "s:tap") is not None and it.get("from") == room.jid)
        item = find(copied, "s:tap/s:item")
        self.assertEqual((item.get("room"), item.get("login")), (room.name, self.anna.login))
        retraction = item.find(".//{urn:xmpp:message-retract:1}retract")
        self.assertEqual(retraction.get("id"), stanza_id(message))


class Moderation(GateCase):
    async def test_a_moderated_message_is_a_tombstone_in_the_archive_and_announced_by_the_room_itself(self):
        room = await self.room(joined=[self.anna, self.boris])
        message = await self.anna.write(room.jid, "лишнее")
        await room.moderate(stanza_id(message), "правило 3")
        announced = await self.boris.inbox.wait(lambda it: it.find(".//{urn:xmpp:message-moderate:0}moderated") is not None)
        self.assertEqual((announced.get("from"), announced.get("type")), (room.jid, "groupchat"))
        applied = announced.find("{urn:xmpp:fasten:0}apply-to")
        self.assertEqual(applied.get("id"), stanza_id(message))
        self.assertIsNotNone(applied.find("{urn:xmpp:message-moderate:0}moderated/{urn:xmpp:message-retract:0}retract"))
        (first, tombstone), (second, announcement) = await self.boris.archive(room.jid)
        self.assertEqual((first, second), (stanza_id(message), stanza_id(announced)))
        self.assertIsNone(body(tombstone))
        moderated = tombstone.find("{urn:xmpp:message-moderate:0}moderated")
        self.assertIsNotNone(moderated.find("{urn:xmpp:message-retract:0}retracted"))
        self.assertEqual(moderated.find("{urn:xmpp:message-moderate:0}reason").text, "правило 3")
        self.assertNotIn("лишнее", "".join(tombstone.itertext()))

    async def test_a_message_that_does_not_exist_cannot_be_moderated(self):
        room = await self.room()
        with self.assertRaises(Refused) as refused:
            await room.moderate(1)
        self.assertEqual(refused.exception.condition, "item-not-found")

    async def test_a_person_cannot_pretend_that_the_room_has_moderated(self):
        room = await self.room(joined=[self.anna, self.boris])
        forged = ("<apply-to xmlns='urn:xmpp:fasten:0' id='1'><moderated xmlns='urn:xmpp:message-moderate:0'>"
                  "<retract xmlns='urn:xmpp:message-retract:0'/></moderated></apply-to>")
        await self.anna.write(room.jid, "подделка", extra=forged)
        received = await self.boris.receive("подделка")
        self.assertEqual(received.get("from"), f"{room.jid}/Анна")
        self.assertEqual(name(received), "message")

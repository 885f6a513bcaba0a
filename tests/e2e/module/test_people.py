# SPDX-License-Identifier: GPL-3.0-or-later
"""People: accounts, signing in, and who may write to whom."""

import asyncio
import base64
import hashlib
import xml.etree.ElementTree as ElementTree

from conformance import NS, Conformance, localpart, now
from support.stanzas import Refused, body, find, name, stanza_id
from support.xmpp_clients import Person, Service, archived


class OneToOne(Conformance):
    async def refused(self, writer, reader, text="нельзя", kind="chat", extra=""):
        number = await writer.write(reader.bare, text, kind=kind, extra=extra)
        return await writer.refusal(number)

    async def assert_nothing_came(self, reader, text):
        """The service writes to the reader after it; what is before that has arrived."""
        fence = localpart()
        self.service.write(reader.bare, fence, kind="chat")
        await reader.receive(fence)
        self.assertFalse(reader.inbox.having(lambda it: text in "".join(it.itertext()) and it.get("type") != "error"))

    async def test_people_without_a_common_key_cannot_write_to_each_other(self):
        for keys in ({}, {self.anna.login: "a"}, {self.anna.login: "a", self.boris.login: "b"}):
            with self.subTest(keys):
                await self.keys(keys, complete=True)
                refused = await self.refused(self.anna, self.boris)
                self.assertEqual((refused.condition, refused.code), ("forbidden", "direct.stranger"))
                self.assertEqual(refused.text, "Этому человеку написать нельзя.")
        await self.assert_nothing_came(self.boris, "нельзя")

    async def test_people_with_a_common_key_write_to_each_other(self):
        await self.keys({self.anna.login: "5a staff", self.boris.login: "6b staff", self.vera.login: "6b"})
        await self.anna.write(self.boris.bare, "коллега", kind="chat")
        await self.boris.receive("коллега")
        await self.boris.write(self.anna.bare, "да?", kind="chat")
        await self.anna.receive("да?")
        self.assertEqual((await self.refused(self.vera, self.anna)).code, "direct.stranger")

    async def test_people_who_meet_by_open_keys_only_write_nothing_encrypted(self):
        await self.keys({self.anna.login: "?p1 staff", self.boris.login: "?p1 pupils", self.vera.login: "pupils staff ?p1"})
        for payload in ("<encrypted xmlns='eu.siacs.conversations.axolotl'><header sid='1'/></encrypted>",
                        "<encrypted xmlns='urn:xmpp:omemo:2'><header sid='1'/></encrypted>", "<openpgp xmlns='urn:xmpp:openpgp:0'>x</openpgp>"):
            for one, other in ((self.anna, self.boris), (self.boris, self.anna)):
                with self.subTest(payload, by=one.login):
                    refused = await self.refused(one, other, "Зашифровано", extra=payload)
                    self.assertEqual((refused.condition, refused.code), ("forbidden", "direct.encrypted"))
                    self.assertIn("не шифруют", refused.text)
        await self.anna.write(self.boris.bare, "открыто", kind="chat")
        await self.boris.receive("открыто")
        # Another key in common, and what is between these two is their own.
        for one, other in ((self.vera, self.boris), (self.anna, self.vera)):
            await one.write(other.bare, f"своё {one.login}", kind="chat", extra="<encrypted xmlns='urn:xmpp:omemo:2'><header sid='1'/></encrypted>")
            await other.receive(f"своё {one.login}")

    async def test_the_administration_of_a_large_school_holds_a_key_of_each_of_its_families(self):
        families = [f"family{number:06}" for number in range(8000)]
        administration = "staff " + " ".join(families)
        await self.keys({self.anna.login: administration, self.boris.login: administration, self.vera.login: families[-1]}, complete=True)
        for other in (self.boris, self.vera):
            await self.anna.write(other.bare, f"от администрации {other.login}", kind="chat")
            await other.receive(f"от администрации {other.login}")

    async def test_a_call_whose_last_tag_comes_in_two_parts_is_answered(self):
        call = f"<iq type='set' to='{self.server.domain}' from='{self.server.service}' id='in-parts'><keys xmlns='{NS}'/></iq>"
        self.service.send_raw(call[:-1])
        await asyncio.sleep(0.2)        # so that it is read in two parts
        self.service.say(call[-1:])
        await self.service.inbox.wait(lambda it: it.get("id") == "in-parts")

    async def test_keys_replace_earlier_keys_and_the_complete_table_clears_all_others(self):
        await self.keys({self.anna.login: "x", self.boris.login: "x", self.vera.login: "x"})
        await self.keys({self.boris.login: ""})
        self.assertEqual((await self.refused(self.anna, self.boris)).code, "direct.stranger")
        await self.anna.write(self.vera.bare, "ещё можно", kind="chat")
        await self.vera.receive("ещё можно")
        await self.keys({self.anna.login: "x"}, complete=True)
        self.assertEqual((await self.refused(self.anna, self.vera)).code, "direct.stranger")

    async def test_a_refused_message_is_in_nobodys_archive(self):
        await self.keys({}, complete=True)
        text = localpart()
        await self.refused(self.anna, self.boris, text)
        for person in (self.anna, self.boris):
            since = person.inbox.mark()
            await person.ask(person.bare, "<query xmlns='urn:xmpp:mam:2'/>")
            self.assertNotIn(text, [body(message) for _, message in archived(person.inbox, "urn:xmpp:mam:2", since)])

    async def test_presence_and_questions_between_strangers_are_refused_too(self):
        await self.keys({}, complete=True)
        for kind in ("subscribe", "subscribed", "probe"):
            with self.subTest(kind):
                self.anna.say(f"<presence type='{kind}' to='{self.boris.bare}' id='p-{kind}'><status>пиши мне</status></presence>")
                self.assertEqual((await self.anna.refusal(f"p-{kind}")).code, "direct.stranger")
        self.anna.say(f"<presence to='{self.boris.full}' id='directed'><status>пиши мне</status></presence>")
        self.assertEqual((await self.anna.refusal("directed")).code, "direct.stranger")
        for to in (self.boris.bare, self.boris.full):
            for child in ("<query xmlns='jabber:iq:version'/>", "<query xmlns='http://jabber.org/protocol/disco#info'/>",
                          "<pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='urn:xmpp:avatar:metadata'/></pubsub>"):
                with self.subTest(child, to=to), self.assertRaises(Refused) as refused:
                    await self.anna.ask(to, child, kind="get")
                self.assertEqual(refused.exception.code, "direct.stranger")
        await self.assert_nothing_came(self.boris, "пиши мне")

    async def test_errors_and_bare_receipts_always_pass(self):
        await self.keys({}, complete=True)
        self.anna.say(f"<message type='error' to='{self.boris.full}' id='e1'><error type='cancel'><service-unavailable "
                      "xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></message>")
        await self.boris.inbox.wait(lambda it: it.get("id") == "e1" and it.get("type") == "error")
        self.anna.say(f"<message to='{self.boris.full}' id='r1'><received xmlns='urn:xmpp:receipts' id='m'/></message>")
        await self.boris.inbox.wait(lambda it: it.get("id") == "r1")

    async def test_words_do_not_pass_as_an_error_or_a_receipt(self):
        await self.keys({}, complete=True)
        receipt = "<received xmlns='urn:xmpp:receipts' id='m'/>"
        self.assertEqual((await self.refused(self.anna, self.boris, "хитрость", extra=receipt)).code, "direct.stranger")
        self.assertEqual((await self.refused(self.anna, self.boris, None, extra=receipt + "<x xmlns='other'>хитрость</x>")).code,
                         "direct.stranger")
        self.assertEqual((await self.refused(self.anna, self.boris, None, extra=receipt + "<thread>хитрость</thread>")).code,
                         "direct.stranger")
        self.anna.say(f"<message type='error' to='{self.boris.full}'><body>хитрость</body></message>")
        await self.assert_nothing_came(self.boris, "хитрость")

    async def test_anybody_may_write_to_the_service_and_to_himself_and_be_written_to_by_the_service(self):
        await self.keys({}, complete=True)
        number = await self.anna.write(self.server.service, "помогите", kind="chat")
        self.assertEqual((await self.service.receive("помогите")).get("from"), self.anna.full)
        number = await self.anna.write(self.anna.bare, "заметка", kind="chat")
        await self.anna.inbox.wait(lambda it: it.get("id") == number)
        self.service.write(self.anna.bare, "приглашение", kind="normal")
        await self.anna.receive("приглашение")

    async def test_nobody_outside_can_be_reached(self):
        number = await self.anna.write("someone@example.org", "наружу", kind="chat")
        self.assertIn((await self.anna.refusal(number)).condition, ("forbidden", "not-allowed", "remote-server-not-found"))

    async def test_a_person_cannot_open_a_place_of_his_own_for_others(self):
        for host in (f"pubsub.{self.server.domain}", self.server.domain):
            with self.subTest(host), self.assertRaises(Refused):
                await self.anna.ask(host, "<pubsub xmlns='http://jabber.org/protocol/pubsub'><create node='board'/></pubsub>")
        with self.assertRaises(Refused):
            await self.anna.ask(self.anna.bare, f"<query xmlns='jabber:iq:roster'><item jid='{self.boris.bare}' name='x'/></query>")

    async def test_what_a_person_keeps_for_all_his_devices_is_kept_whole_and_for_nobody_else(self):
        node, pubsub = "urn:staffroom:own:0", "http://jabber.org/protocol/pubsub"
        options = ("<publish-options><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE' type='hidden'><value>"
                   f"{pubsub}#publish-options</value></field><field var='pubsub#persist_items'><value>true</value></field>"
                   "<field var='pubsub#access_model'><value>whitelist</value></field></x></publish-options>")
        for number in (1, 2, 3):
            await self.anna.ask(self.anna.bare, f"<pubsub xmlns='{pubsub}'><publish node='{node}'><item id='phrase/{number}'>"
                                f"<own xmlns='urn:staffroom:0' changed-at='{number}'>Спасибо</own></item></publish>{options}</pubsub>")
        wanted = f"<pubsub xmlns='{pubsub}'><items node='{node}'/></pubsub>"
        kept = await self.anna.ask(self.anna.bare, wanted, kind="get")
        self.assertEqual({item.get("id") for item in kept.iter(f"{{{pubsub}}}item")}, {"phrase/1", "phrase/2", "phrase/3"})
        await self.keys({self.anna.login: "k", self.boris.login: "k"}, complete=True)    # he may write to her
        with self.assertRaises(Refused):
            await self.boris.ask(self.anna.bare, wanted, kind="get")

    async def test_a_damaged_table_of_keys_refuses(self):
        await self.keys({self.anna.login: "z", self.boris.login: "z"}, complete=True)
        self.server.call("mnesia", "dirty_write", f"[{{staffroom_keys, <<\"{self.boris.login}\">>, damaged}}]")
        self.assertEqual((await self.refused(self.anna, self.boris)).code, "server.failed")
        await self.assert_nothing_came(self.boris, "нельзя")

    async def test_a_message_to_somebody_who_is_away_waits_for_him(self):
        guest = await self.account()
        await self.keys({self.anna.login: "g", guest.login: "g"})
        await self.anna.write(guest.bare, "когда придёте", kind="chat")
        await guest.sign_in()
        await guest.receive("когда придёте")
        await guest.leave()

    async def test_6000_people_are_pushed_in_one_call(self):
        await self.keys({localpart(): f"class{number % 90} school staff{number % 7}" for number in range(6000)}, complete=True)
        self.assertEqual((await self.refused(self.anna, self.boris)).code, "direct.stranger")


CORRECTED = "<replace xmlns='urn:xmpp:message-correct:0' id='{}'/>"
RETRACTED = "<retract xmlns='urn:xmpp:message-retract:1' id='{}'/>"
FASTENED = "<apply-to xmlns='urn:xmpp:fasten:0' id='{}'><retract xmlns='urn:xmpp:message-retract:0'/></apply-to>"
TYPING = "<composing xmlns='http://jabber.org/protocol/chatstates'/>"


def origin(identifier):
    return f"<origin-id xmlns='urn:xmpp:sid:0' id='{identifier}'/>"


class Hours(Conformance):
    """Boris is a teacher who is not at work, Anna a parent, Vera his colleague."""

    async def out_of_hours(self, until=None, **others):
        await self.keys({self.anna.login: "p1", self.boris.login: "p1 staff", self.vera.login: "staff"})
        await self.hours({self.boris.login: until or now(hours=9), **others})

    async def hours(self, until, complete=True, since=""):
        people = "".join(f"<person login='{login}' from='{since}' until='{end}' except='staff'/>" if end else f"<person login='{login}'/>"
                         for login, end in until.items())
        await self.service.call(f"<hours xmlns='{NS}' complete='{str(complete).lower()}'>{people}</hours>")

    async def hold(self, text, extra="", number=None, writer=None):
        """What the service is handed; the author's app has been told."""
        writer, number = writer or self.anna, number or localpart()
        since, told = self.service.inbox.mark(), writer.inbox.mark()
        await writer.write(self.boris.bare, text, kind="chat", number=number, extra=origin(number) + extra)
        notice = await writer.inbox.wait(lambda it: it.get("type") == "headline" and find(it, "s:held") is not None, told)
        self.assertEqual((notice.get("from"), find(notice, "s:held").get("origin")), (self.boris.bare, number))
        pushed = await self.service.inbox.wait(lambda it: find(it, "s:held/s:item") is not None, since)
        self.assertEqual(pushed.get("from"), self.server.domain)
        return find(pushed, "s:held/s:item")

    async def held(self):
        answer = await self.service.call(f"<held xmlns='{NS}'/>")
        return {item.get("id"): item for item in answer.iter(f"{{{NS}}}item")}

    async def decide(self, verdict, item, stamped="true"):
        await self.service.call(f"<{verdict} xmlns='{NS}' id='{item.get('id')}' stamped='{stamped}'/>")

    async def own_archive(self, person):
        since = person.inbox.mark()
        await person.ask(person.bare, "<query xmlns='urn:xmpp:mam:2'><set xmlns='http://jabber.org/protocol/rsm'><max>100</max><before/></set></query>")
        return [message for _, message in archived(person.inbox, "urn:xmpp:mam:2", since)]

    async def assert_never_heard(self, text):
        fence = localpart()
        self.service.write(self.boris.bare, fence, kind="chat")
        await self.boris.receive(fence)
        self.assertFalse(self.boris.inbox.having(lambda it: text in "".join(it.itertext())))
        self.assertNotIn(text, [body(message) for message in await self.own_archive(self.boris)])

    async def test_what_a_parent_writes_out_of_hours_goes_to_the_service_and_nobody_else_and_her_app_is_told(self):
        await self.out_of_hours()
        text = localpart()
        item = await self.hold(text)
        self.assertEqual((item.get("room"), item.get("login"), find(item, "message").get("to")), (None, self.anna.login, self.boris.bare))
        self.assertEqual(body(find(item, "message")), text)
        await self.assert_never_heard(text)
        self.assertNotIn(text, [body(message) for message in await self.own_archive(self.anna)])

    async def test_a_colleague_writes_at_any_time_and_so_does_everybody_before_and_after(self):
        await self.out_of_hours()
        await self.vera.write(self.boris.bare, "коллега ночью", kind="chat")
        await self.boris.receive("коллега ночью")
        await self.hours({self.boris.login: now(hours=2)}, since=now(hours=1))
        await self.anna.write(self.boris.bare, "ещё не вечер", kind="chat")
        await self.boris.receive("ещё не вечер")
        await self.hours({self.boris.login: now(seconds=-1)})
        await self.anna.write(self.boris.bare, "уже утро", kind="chat")
        await self.boris.receive("уже утро")

    async def test_the_hours_of_others_stay_and_those_without_an_end_go(self):
        await self.out_of_hours()
        await self.hours({self.vera.login: now(hours=9)}, complete=False)
        await self.decide("discard", await self.hold("ещё ночь"))
        await self.hours({self.boris.login: None}, complete=False)
        await self.anna.write(self.boris.bare, "всегда можно", kind="chat")
        await self.boris.receive("всегда можно")

    async def test_released_it_is_from_its_author_with_the_moment_of_writing_in_both_archives_and_in_her_other_app(self):
        await self.out_of_hours()
        phone = await self.until_the_end(Person(self.server, self.anna.login, self.anna.password, "phone")).sign_in()
        await phone.ask(phone.bare, "<enable xmlns='urn:xmpp:carbons:2'/>")
        text = localpart()
        forged = "<delay xmlns='urn:xmpp:delay' stamp='2001-01-01T00:00:00Z'/>"
        item = await self.hold(text, extra=forged)
        await self.decide("release", item)
        received = await self.boris.receive(text)
        self.assertEqual(received.get("from"), self.anna.full)
        kept = await self.own_archive(self.anna) + await self.own_archive(self.boris)
        for message in (received, *(each for each in kept if body(each) == text)):
            stamps = [delay.get("stamp")[:19] for delay in message.iter("{urn:xmpp:delay}delay") if delay.get("from") == self.server.domain]
            self.assertIn(item.get("at")[:19], stamps)
            self.assertNotIn("2001-01-01T00:00:00", stamps)
        for person in (self.anna, self.boris):
            self.assertEqual([body(message) for message in await self.own_archive(person)].count(text), 1)
        await phone.inbox.wait(lambda it: it.find("{urn:xmpp:carbons:2}sent") is not None and text in "".join(it.itertext()))
        self.assertNotIn(item.get("id"), await self.held())
        with self.assertRaises(Refused) as refused:
            await self.decide("release", item)
        self.assertEqual(refused.exception.condition, "item-not-found")

    async def test_a_correction_changes_what_is_held_and_a_retraction_takes_it_back(self):
        await self.out_of_hours()
        for retraction in (RETRACTED, FASTENED):
            number, wrong, right = localpart(), localpart(), localpart()
            first = await self.hold(wrong, number=number)
            for text in (localpart(), right):
                changed = await self.hold(text, extra=CORRECTED.format(number))
                self.assertEqual((changed.get("id"), changed.get("at"), body(find(changed, "message"))), (first.get("id"), first.get("at"), text))
            self.assertEqual(body(find((await self.held())[first.get("id")], "message")), right)
            await self.decide("release", changed)
            received = await self.boris.receive(right)
            self.assertEqual(received.get("id"), number)
            self.assertIsNone(received.find("{urn:xmpp:message-correct:0}replace"))
            await self.assert_never_heard(wrong)

            number, text = localpart(), localpart()
            item = await self.hold(text, number=number)
            gone = await self.hold(None, extra=retraction.format(number))
            self.assertEqual(gone.get("id"), item.get("id"))
            self.assertIsNotNone(gone.find(".//{urn:xmpp:message-retract:1}retracted"))
            self.assertNotIn(text, "".join(gone.itertext()))
            self.assertNotIn(item.get("id"), await self.held())
            await self.assert_never_heard(text)

    async def test_nobody_changes_or_takes_back_what_another_has_written(self):
        await self.out_of_hours()
        await self.keys({self.vera.login: "p1"})
        number, text = localpart(), localpart()
        item = await self.hold(text, number=number)
        for extra in (CORRECTED.format(number), RETRACTED.format(number)):
            other = await self.hold("не моё", extra=extra, writer=self.vera)
            self.assertEqual((other.get("login"), other.get("id") == item.get("id")), (self.vera.login, False))
            await self.decide("discard", other)
        self.assertEqual(body(find((await self.held())[item.get("id")], "message")), text)
        await self.decide("discard", item)

    async def test_whoever_may_not_write_to_the_person_any_more_is_not_released_and_can_be_discarded(self):
        await self.out_of_hours()
        text = localpart()
        item = await self.hold(text)
        await self.keys({self.anna.login: "p2"})
        with self.assertRaises(Refused) as refused:
            await self.decide("release", item)
        self.assertEqual(refused.exception.condition, "forbidden")
        self.assertIn(item.get("id"), await self.held())
        await self.decide("discard", item)
        await self.assert_never_heard(text)

    async def test_a_stranger_is_refused_as_before_and_typing_receipts_and_questions_pass(self):
        await self.out_of_hours()
        await self.keys({self.vera.login: "p9"})
        number = await self.vera.write(self.boris.bare, "чужая", kind="chat")
        self.assertEqual((await self.vera.refusal(number)).code, "direct.stranger")
        number = await self.anna.write(self.boris.bare, None, kind="chat", extra=TYPING)
        await self.boris.inbox.wait(lambda it: it.get("id") == number)
        with self.assertRaises(Refused) as answered:     # by his app, which knows no such question
            await self.anna.ask(self.boris.full, "<ping xmlns='urn:xmpp:ping'/>", kind="get")
        self.assertEqual(answered.exception.condition, "feature-not-implemented")

    async def test_the_same_message_again_is_held_once_and_a_headline_with_words_waits_as_well(self):
        await self.out_of_hours()
        number, text = localpart(), localpart()
        item = await self.hold(text, number=number)
        told = self.anna.inbox.mark()
        await self.anna.write(self.boris.bare, text, kind="chat", number=number, extra=origin(number))
        await self.anna.inbox.wait(lambda it: find(it, "s:held") is not None, told)
        self.assertEqual([body(find(each, "message")) for each in (await self.held()).values()].count(text), 1)
        await self.decide("discard", item)
        since = self.service.inbox.mark()
        await self.anna.write(self.boris.bare, "в обход", kind="headline")
        pushed = await self.service.inbox.wait(lambda it: find(it, "s:held/s:item") is not None, since)
        await self.decide("discard", find(pushed, "s:held/s:item"))
        await self.assert_never_heard("в обход")

    async def test_what_is_held_while_the_service_is_away_waits_for_it_and_is_released_to_whoever_is_away(self):
        teacher = await self.account()
        await self.keys({self.anna.login: "q", teacher.login: "q staff"})
        await self.hours({teacher.login: now(hours=9)})
        await self.service.leave()
        since, text = self.anna.inbox.mark(), localpart()
        await self.anna.write(teacher.bare, text, kind="chat", extra=origin(localpart()))
        await self.anna.inbox.wait(lambda it: find(it, "s:held") is not None, since)
        type(self).service = await self.until_the_end(Service(self.server)).sign_in()
        [item] = [each for each in (await self.held()).values() if body(find(each, "message")) == text]
        await self.decide("release", item)
        await teacher.sign_in()
        await teacher.receive(text)
        await teacher.leave()

    async def test_hours_are_the_services_to_set_and_a_damaged_table_refuses(self):
        call = f"<hours xmlns='{NS}' complete='true'/>"
        with self.assertRaises(Refused) as refused:
            await self.anna.ask(self.server.domain, call)
        self.assertEqual(refused.exception.condition, "forbidden")
        for person in ("until='завтра' except='staff'", f"until='{now(hours=1)}'"):
            with self.assertRaises(Refused) as refused:
                await self.service.call(f"<hours xmlns='{NS}'><person login='a' {person}/></hours>")
            self.assertEqual(refused.exception.condition, "bad-request")
        await self.out_of_hours()
        self.server.call("mnesia", "dirty_write", f"[{{staffroom_hours, <<\"{self.boris.login}\">>, damaged, 99999999999999999, 0}}]")
        self.server.call("mnesia", "dirty_write", f"[{{staffroom_keys, <<\"{self.anna.login}\">>, damaged}}]")
        number = await self.anna.write(self.boris.bare, "ничего", kind="chat")
        self.assertEqual((await self.anna.refusal(number)).code, "server.failed")
        await self.hours({})


class ClosedAccounts(Conformance):
    async def test_closing_an_account_ends_its_sessions_and_opening_it_again_leaves_the_password(self):
        guest = await (await self.account()).sign_in()
        await self.keys({guest.login: "!"})
        with self.assertRaisesRegex(ConnectionError, "disconnected"):
            await guest.come("never")
        await guest.leave()
        again = Person(self.server, guest.login, guest.password)
        with self.assertRaisesRegex(ConnectionError, "failed_all_auth|disconnected"):
            await again.sign_in()
        await again.leave()
        await self.keys({guest.login: "staff"})
        back = await Person(self.server, guest.login, guest.password).sign_in()
        await back.leave()

    async def test_a_closed_account_stays_closed_when_others_change(self):
        guest = await self.account()
        await self.keys({guest.login: "!"})
        await self.keys({self.anna.login: "a"})
        with self.assertRaisesRegex(ConnectionError, "failed_all_auth|disconnected"):
            await guest.sign_in()
        await guest.leave()


class Accounts(Conformance):
    async def accounts(self, *elements):
        await self.service.call(f"<accounts xmlns='{NS}'>{''.join(elements)}</accounts>")

    async def test_the_service_makes_an_account_and_making_it_again_leaves_its_session_alone(self):
        guest = await (await self.account()).sign_in()
        await self.accounts(f"<account login='{guest.login}' password='{guest.password}'/>")
        number = await guest.write(guest.bare, "жив", kind="chat")
        await guest.inbox.wait(lambda it: it.get("id") == number)
        await guest.leave()

    async def test_a_new_password_ends_the_sessions_and_replaces_the_old_one(self):
        guest = await (await self.account()).sign_in()
        await self.accounts(f"<account login='{guest.login}' password='другой-пароль'/>")
        with self.assertRaisesRegex(ConnectionError, "disconnected"):
            await guest.come("never")
        await guest.leave()
        with self.assertRaisesRegex(ConnectionError, "failed_all_auth|disconnected"):
            await self.sign_in_and_leave(guest.login, guest.password)
        await self.sign_in_and_leave(guest.login, "другой-пароль")

    async def test_the_service_sees_who_is_signed_in_and_ends_one_session_or_all(self):
        async def resources():
            live = await self.service.call(f"<sessions xmlns='{NS}' login='{phone.login}'/>")
            rows = list(live.iter(f"{{{NS}}}session"))
            self.assertTrue(all(row.get("since", "").endswith("Z") for row in rows))
            return {row.get("resource"): row.get("address") for row in rows}

        phone = await self.account("phone")
        self.assertEqual(await resources(), {})
        await phone.sign_in()
        desk = await Person(self.server, phone.login, phone.password, "desk").sign_in()
        self.assertEqual(set(await resources()), {"phone", "desk"})
        self.assertIn("127.0.0.1", (await resources())["desk"])
        await self.service.call(f"<end xmlns='{NS}' login='{phone.login}' resource='phone'/>")
        with self.assertRaisesRegex(ConnectionError, "disconnected"):
            await phone.come("never")
        self.assertEqual(set(await resources()), {"desk"})
        await self.service.call(f"<end xmlns='{NS}' login='{phone.login}'/>")
        with self.assertRaisesRegex(ConnectionError, "disconnected"):
            await desk.come("never")
        await phone.leave()
        await desk.leave()

    async def test_a_removed_account_cannot_sign_in_and_its_sessions_end(self):
        guest = await (await self.account()).sign_in()
        await self.accounts(f"<gone login='{guest.login}'/>")
        with self.assertRaisesRegex(ConnectionError, "disconnected"):
            await guest.come("never")
        await guest.leave()
        with self.assertRaisesRegex(ConnectionError, "failed_all_auth|disconnected"):
            await self.sign_in_and_leave(guest.login, guest.password)

    async def test_what_a_removed_account_has_said_stays_word_for_word_under_another_nick_and_the_name_is_in_no_archive(self):
        galya, dina = await (await self.account()).sign_in(), await (await self.account()).sign_in()
        members = {self.anna.login: ("Анна", None), galya.login: ("Галя Серова", None), dina.login: ("Дина Лугова", None)}
        room = await self.room(members=members, joined=[self.anna, galya, dina], anonymous="true")
        silent = await self.room(joined=[self.anna])
        for person, text in ((galya, "первое"), (self.anna, "второе"), (dina, "третье")):
            await person.write(room.jid, text)
        for person, nick in ((galya, "удалён"), (dina, "удалён 2")):
            since = self.anna.inbox.mark()
            call = f"<accounts xmlns='{NS}'><gone login='{person.login}' nick='удалён'/></accounts>"
            await self.service.call(call)
            told = await self.anna.inbox.wait(lambda it: it.find(f"{{{NS}}}renamed") is not None, since)
            former = members[person.login][0]
            digest = base64.b64encode(hashlib.sha256(f"{room.jid}\n{former}".encode()).digest()).decode()
            renamed = told.find(f"{{{NS}}}renamed")
            self.assertEqual((told.get("from"), renamed.get("nick"), [was.get("hash") for was in renamed]), (room.jid, nick, [digest]))
            await self.service.call(call)       # again: nothing is left to do
        archive = await self.anna.archive(room.jid)
        said = [(message.get("from").partition("/")[2], body(message)) for _, message in archive if body(message)]
        self.assertEqual(said, [("удалён", "первое"), ("Анна", "второе"), ("удалён 2", "третье")])
        self.assertEqual(len([1 for _, message in archive if message.find(f"{{{NS}}}renamed") is not None]), 2, "each once, and kept")
        texts = [ElementTree.tostring(message, encoding="unicode") for _, message in archive]
        self.assertFalse([text for text in texts if "Серова" in text or "Лугова" in text])
        self.assertEqual(await self.anna.archive(silent.jid), [])
        for person in (galya, dina):
            await person.leave()

    async def test_the_service_learns_whether_a_password_is_right_and_nothing_about_accounts_that_do_not_exist(self):
        def asked(login, password):
            return self.service.call(f"<password xmlns='{NS}' login='{login}' password='{password}'/>")

        guest = await self.account()
        await asked(guest.login, guest.password)
        for login, password, condition in ((guest.login, "другой-пароль", "item-not-found"), ("nobody2345", guest.password, "item-not-found"),
                                           (guest.login, "", "bad-request")):
            with self.subTest(login, password=password), self.assertRaises(Refused) as refusal:
                await asked(login, password)
            self.assertEqual(refusal.exception.condition, condition)
        with self.assertRaises(Refused):
            await self.anna.ask(self.server.domain, f"<password xmlns='{NS}' login='{guest.login}' password='{guest.password}'/>")

    async def sign_in_and_leave(self, login, password):
        person = Person(self.server, login, password)
        try:
            await person.sign_in()
        finally:
            await person.leave()

    async def test_nobody_can_register_an_account_or_change_a_password_in_band(self):
        for to in (self.server.domain, self.server.rooms):
            for kind in ("get", "set"):
                with self.subTest(to, kind=kind), self.assertRaises(Refused):
                    await self.anna.ask(to, "<query xmlns='jabber:iq:register'><username>x</username><password>y</password>"
                                            "</query>", kind)

    async def test_a_client_that_expects_another_certificate_authority_is_not_signed_in(self):
        guest = await self.account()
        guest.ca_certs = self.server.other_ca
        with self.assertRaises(ConnectionError):
            await guest.sign_in()
        await guest.leave()


class Sizes(Conformance):
    LIMIT = 262144

    async def test_a_stanza_over_the_limit_is_answered_and_the_stream_lives(self):
        room = await self.room(joined=[self.anna, self.boris])
        with self.assertRaises(Refused) as refused:
            await self.anna.write(room.jid, "я" * (self.LIMIT // 2))
        self.assertEqual((refused.exception.condition, refused.exception.code), ("policy-violation", "stanza.size"))
        received = await self.anna.write(room.jid, "я" * (self.LIMIT // 2 - 200))
        self.assertIsNotNone(stanza_id(received))

    async def test_markup_counts_as_it_is_sent(self):
        room = await self.room(joined=[self.anna])
        with self.assertRaises(Refused) as refused:
            await self.anna.write(room.jid, "&amp;" * (self.LIMIT // 5))
        self.assertEqual(refused.exception.code, "stanza.size")

    async def test_every_kind_of_stanza_is_measured(self):
        with self.assertRaises(Refused) as refused:
            await self.anna.ask(self.anna.bare, f"<query xmlns='jabber:iq:private'><x xmlns='x'>{'x' * self.LIMIT}</x></query>")
        self.assertEqual(refused.exception.code, "stanza.size")
        room = await self.room()
        self.anna.say(f"<presence to='{room.jid}/x' id='large'><status>{'x' * self.LIMIT}</status></presence>")
        self.assertEqual((await self.anna.refusal("large")).code, "stanza.size")

    async def test_over_tcp_a_stanza_beyond_a_mebibyte_ends_the_stream(self):
        guest = await (await self.account()).sign_in()
        guest.say(f"<message to='{guest.bare}'><body>{'x' * 2_000_000}</body></message>")
        with self.assertRaisesRegex(ConnectionError, "disconnected"):
            await guest.come("never")
        await guest.leave()
        self.assertTrue(name(find(await self.service.call(f"<stat xmlns='{NS}'/>"), "s:stat")))

# SPDX-License-Identifier: GPL-3.0-or-later
"""People: accounts, signing in, and who may write to whom."""

import asyncio
import base64
import hashlib
import xml.etree.ElementTree as ElementTree

from conformance import NS, Conformance, localpart
from support.stanzas import Refused, body, find, name, stanza_id
from support.xmpp_clients import Person, archived


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

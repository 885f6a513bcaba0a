# SPDX-License-Identifier: GPL-3.0-or-later
"""Rooms: their state in one call, the forced nick, and what neither strangers nor members can do."""

from conformance import NS, Conformance, localpart, now, rule
from support.stanzas import Refused, body, find, name, stanza_id
from support.xmpp_clients import Service

MUC = "http://jabber.org/protocol/muc"


def nick(presence):
    return presence.get("from").partition("/")[2]


class RoomState(Conformance):
    async def test_a_room_is_made_in_one_call_and_the_same_call_changes_nothing(self):
        room = await self.room(title="5А — родители", anonymous="true", quiet="true")
        self.assertEqual(await room.settle(), "same")
        form = await self.service.ask(room.jid, f"<query xmlns='{MUC}#owner'/>", kind="get")
        values = {field.get("var"): [value.text for value in field.findall("{jabber:x:data}value")]
                  for field in form.iter("{jabber:x:data}field")}
        self.assertEqual(values["muc#roomconfig_roomname"], ["5А — родители"])
        for option in ("membersonly", "moderatedroom", "persistentroom"):
            self.assertEqual(values[f"muc#roomconfig_{option}"], ["1"], option)
        self.assertEqual(values["muc#roomconfig_publicroom"], ["0"])
        self.assertEqual(values["muc#roomconfig_whois"], ["moderators"])
        self.assertEqual(values["muc#roomconfig_presencebroadcast"], ["moderator"])
        self.assertEqual(values["mam"], ["1"])

    async def test_a_changed_title_is_told_as_changed_and_seen_by_members(self):
        room = await self.room(title="5А")
        room.options["title"] = "6А"
        self.assertEqual(await room.settle(), "changed")
        self.assertEqual(await room.settle(), "same")
        info = await self.anna.ask(room.jid, "<query xmlns='http://jabber.org/protocol/disco#info'/>", kind="get")
        self.assertIn("6А", [identity.get("name") for identity in info.iter("{http://jabber.org/protocol/disco#info}identity")])

    async def test_whoever_is_no_longer_in_the_list_is_put_out_and_loses_everything_at_once(self):
        room = await self.room(joined=[self.anna, self.boris])
        await self.live(self.boris)
        del room.members[self.boris.login]
        self.assertEqual(await room.settle(), "changed")
        left = await self.boris.inbox.wait(lambda it: name(it) == "presence" and it.get("type") == "unavailable"
                                           and it.get("from", "") == f"{room.jid}/Борис")
        self.assertIn("321", [status.get("code") for status in left.iter(f"{{{MUC}#user}}status")])
        with self.assertRaises(Refused):
            await self.boris.archive(room.jid)
        await self.anna.write(room.jid, "без Бориса")
        other = await self.room(joined=[self.anna])
        await self.anna.write(other.jid, "после")
        await self.boris.receive("после")
        self.assertFalse(self.boris.inbox.having(lambda it: body(it) == "без Бориса"))

    async def test_a_changed_nick_horizon_or_rule_is_told_as_changed(self):
        room = await self.room()
        room.members[self.anna.login] = ("Анна Петровна", None)
        self.assertEqual(await room.settle(), "changed")
        room.members[self.anna.login] = ("Анна Петровна", now())
        self.assertEqual(await room.settle(), "changed")
        self.assertEqual(await room.settle(rule("closed")), "changed")
        self.assertEqual(await room.settle(rule("closed")), "same")

    async def test_a_difference_adds_changes_and_removes_members_of_an_existing_room(self):
        room = await self.room(joined=[self.boris])
        await room.change(members={self.vera.login: ("Вера", None), self.anna.login: ("Анна Петровна", None)},
                          gone=[self.boris.login])
        self.assertEqual(nick(await self.vera.join(room.jid)), "Вера")
        self.assertEqual(nick(await self.anna.join(room.jid)), "Анна Петровна")
        with self.assertRaises(Refused):
            await self.boris.join(room.jid)

    async def test_a_difference_for_a_room_that_was_never_made_is_an_error(self):
        for call in (f"<members xmlns='{NS}' room='{localpart()}'/>", f"<gate xmlns='{NS}' room='{localpart()}'/>"):
            with self.assertRaises(Refused) as refused:
                await self.service.call(call)
            self.assertEqual(refused.exception.condition, "item-not-found")

    async def test_two_members_with_one_nick_are_refused_and_nothing_is_changed(self):
        room = await self.room()
        with self.assertRaises(Refused) as refused:
            await room.change(members={self.vera.login: ("Анна", None)})
        self.assertEqual(refused.exception.condition, "conflict")
        with self.assertRaises(Refused):
            await self.vera.join(room.jid)
        room.members[self.vera.login] = ("Анна", None)
        with self.assertRaises(Refused):
            await room.settle()

    async def test_two_members_can_exchange_their_nicks_in_one_call(self):
        room = await self.room()
        await room.change(members={self.anna.login: ("Борис", None), self.boris.login: ("Анна", None)})
        self.assertEqual(nick(await self.anna.join(room.jid)), "Борис")

    async def test_malformed_calls_are_bad_requests_and_change_nothing(self):
        login = self.anna.login
        for call in ("<room xmlns='{ns}'/>",
                     "<room xmlns='{ns}' name='UPPER'/>",
                     "<room xmlns='{ns}' name='{room}' anonymous='yes'/>",
                     "<room xmlns='{ns}' name='{room}'><member login='{login}'/></room>",
                     "<room xmlns='{ns}' name='{room}'><member login='{login}' nick='А' since='yesterday'/></room>",
                     "<room xmlns='{ns}' name='{room}'><member login='{login}' nick='А'/><member login='{login}' nick='Б'/></room>",
                     "<room xmlns='{ns}' name='{room}'><rule mode='closed' from='tomorrow'/></room>",
                     "<room xmlns='{ns}' name='{room}'><rule mode='slow'/></room>",
                     "<room xmlns='{ns}' name='{room}'><rule mode='whatever'/></room>",
                     "<keys xmlns='{ns}'><person>k</person></keys>",
                     "<moderate xmlns='{ns}' room='{room}' id='x'/>"):
            room = await self.room()
            call = call.replace("{ns}", NS).replace("{room}", room.name).replace("{login}", login)
            with self.subTest(call), self.assertRaises(Refused) as refused:
                await self.service.call(call)
            self.assertEqual(refused.exception.condition, "bad-request")
            self.assertEqual(await room.settle(), "same")

    async def test_a_call_that_is_not_known_is_answered_as_such(self):
        with self.assertRaises(Refused) as refused:
            await self.service.call(f"<explode xmlns='{NS}'/>")
        self.assertEqual(refused.exception.condition, "feature-not-implemented")

    async def test_a_room_that_the_service_destroys_is_gone_with_its_archive_and_its_place_in_the_digest(self):
        room = await self.room(joined=[self.anna])
        await self.anna.write(room.jid, "было")
        await self.service.ask(room.jid, f"<query xmlns='{MUC}#owner'><destroy/></query>")
        self.assertNotIn(room.jid, await self.digest(self.anna))
        again = await room.settle()
        self.assertEqual(again, "created")
        self.assertEqual(await self.anna.archive(room.jid), [])

    async def test_a_large_room_is_set_in_one_call(self):
        members = {localpart(): (f"Родитель {number}", None) for number in range(1500)}
        members[self.anna.login] = ("Анна", None)
        room = await self.room(members=members, quiet="true")
        self.assertEqual(nick(await self.anna.join(room.jid)), "Анна")
        self.assertEqual(await room.settle(), "same")


class ForcedNick(Conformance):
    async def test_a_join_under_any_name_gets_the_name_that_the_service_gave(self):
        room = await self.room()
        self.assertEqual(nick(await self.anna.join(room.jid, "Директор школы")), "Анна")

    async def test_the_name_cannot_be_changed_inside_the_room(self):
        room = await self.room(joined=[self.anna, self.boris])
        self.anna.say(f"<presence to='{room.jid}/Директор школы'/>")
        answer = await self.anna.write(room.jid, "я")
        self.assertEqual(nick(answer), "Анна")
        await self.boris.receive("я")
        self.assertFalse(self.boris.inbox.having(lambda it: "Директор" in it.get("from", "")))

    async def test_two_sessions_of_one_person_share_the_name(self):
        room = await self.room(joined=[self.anna])
        second = await self.account_session(self.anna, "phone")
        self.assertEqual(nick(await second.join(room.jid)), "Анна")
        await second.leave()

    async def test_a_name_that_a_person_gives_himself_is_taken_out_of_messages_and_presence(self):
        room = await self.room(joined=[self.boris])
        own_name = "<nick xmlns='http://jabber.org/protocol/nick'>Директор</nick>"
        self.anna.say(f"<presence to='{room.jid}/Анна'><x xmlns='{MUC}'/>{own_name}</presence>")
        await self.anna.write(room.jid, "привет", extra=own_name)
        await self.boris.receive("привет")
        self.assertFalse(self.boris.inbox.having(lambda it: "Директор" in "".join(it.itertext())))

    async def test_a_person_cannot_date_a_message_or_speak_for_the_room_in_it(self):
        room = await self.room(joined=[self.anna, self.boris])
        forged = ("<delay xmlns='urn:xmpp:delay' stamp='2020-01-01T00:00:00Z'/>"
                  f"<x xmlns='{MUC}#user'><invite from='{self.vera.bare}'/><status code='104'/></x>"
                  f"<stanza-id xmlns='urn:xmpp:sid:0' by='{room.jid}' id='1'/>")
        sent = await self.anna.write(room.jid, "вчера", extra=forged)
        received = await self.boris.receive("вчера")
        self.assertIsNone(received.find("{urn:xmpp:delay}delay"))
        self.assertIsNone(find(received, "muc:x"))
        self.assertEqual([element.get("id") for element in received.findall("{urn:xmpp:sid:0}stanza-id")], [stanza_id(sent)])

    async def account_session(self, person, resource):
        return await type(person)(self.server, person.login, person.password, resource).sign_in()


class Strangers(Conformance):
    """Vera has an account and no membership."""

    async def test_a_stranger_cannot_enter(self):
        room = await self.room()
        with self.assertRaises(Refused) as refused:
            await self.vera.join(room.jid)
        self.assertEqual((refused.exception.condition, refused.exception.code), ("forbidden", "room.stranger"))
        self.assertEqual(refused.exception.text, "Вы не участник этого чата.")

    async def test_a_stranger_does_not_find_the_room_among_the_rooms(self):
        room = await self.room(joined=[self.anna])
        listed = await self.vera.ask(self.server.rooms, "<query xmlns='http://jabber.org/protocol/disco#items'/>", kind="get")
        self.assertNotIn(room.jid, [item.get("jid") for item in listed.iter("{http://jabber.org/protocol/disco#items}item")])

    async def test_a_stranger_learns_nothing_by_asking_the_room(self):
        room = await self.room(title="5А", joined=[self.anna])
        await self.anna.write(room.jid, "тайна")
        questions = {"disco#info": "<query xmlns='http://jabber.org/protocol/disco#info'/>",
                     "disco#items": "<query xmlns='http://jabber.org/protocol/disco#items'/>",
                     "vcard": "<vCard xmlns='vcard-temp'/>",
                     "members": f"<query xmlns='{MUC}#admin'><item affiliation='member'/></query>",
                     "configuration": f"<query xmlns='{MUC}#owner'/>"}
        for what, question in questions.items():
            with self.subTest(what), self.assertRaises(Refused) as refused:
                await self.vera.ask(room.jid, question, kind="get")
            self.assertEqual(refused.exception.code, "room.stranger")

    async def test_a_stranger_cannot_read_the_archive_in_any_version_of_the_protocol(self):
        room = await self.room(joined=[self.anna])
        await self.anna.write(room.jid, "тайна")
        for namespace, kind in (("urn:xmpp:mam:2", "set"), ("urn:xmpp:mam:1", "set"), ("urn:xmpp:mam:0", "set"),
                                ("urn:xmpp:mam:tmp", "get")):
            with self.subTest(namespace), self.assertRaises(Refused):
                await self.vera.ask(room.jid, f"<query xmlns='{namespace}'/>", kind=kind)
        self.assertFalse(self.vera.inbox.having(lambda it: "тайна" in "".join(it.itertext())))

    async def test_a_stranger_cannot_write_without_entering(self):
        room = await self.room(joined=[self.anna])
        with self.assertRaises(Refused):
            await self.vera.write(room.jid, "впустите")
        await self.anna.write(room.jid, "после")
        self.assertFalse(self.anna.inbox.having(lambda it: body(it) == "впустите"))

    async def test_a_stranger_cannot_make_a_room(self):
        with self.assertRaises(Refused):
            await self.vera.join(f"{localpart()}@{self.server.rooms}")
        with self.assertRaises(Refused):
            await self.vera.ask(f"{localpart()}@{self.server.rooms}", f"<query xmlns='{MUC}#owner'><x xmlns='jabber:x:data' "
                                                                      "type='submit'/></query>")

    async def test_an_affiliation_without_a_row_of_ours_opens_nothing(self):
        room = await self.room(joined=[self.anna])
        await self.anna.write(room.jid, "тайна")
        await self.service.ask(room.jid, f"<query xmlns='{MUC}#admin'><item affiliation='member' jid='{self.vera.bare}'/></query>")
        with self.assertRaises(Refused) as refused:
            await self.vera.join(room.jid)
        self.assertEqual(refused.exception.code, "room.stranger")
        with self.assertRaises(Refused):
            await self.vera.archive(room.jid)


class Members(Conformance):
    """A member is no more than a member."""

    async def asserts_forbidden(self, room, child, kind="set"):
        with self.assertRaises(Refused) as refused:
            await self.anna.ask(room.jid, child, kind)
        self.assertIn(refused.exception.condition, ("forbidden", "not-allowed", "service-unavailable", "feature-not-implemented"))

    async def test_a_member_cannot_invite_grant_kick_configure_or_destroy(self):
        room = await self.room(joined=[self.anna, self.boris])
        admin, owner = f"{MUC}#admin", f"{MUC}#owner"
        for attempt in (f"<query xmlns='{admin}'><item affiliation='member' jid='{self.vera.bare}'/></query>",
                        f"<query xmlns='{admin}'><item affiliation='owner' jid='{self.anna.bare}'/></query>",
                        f"<query xmlns='{admin}'><item role='none' nick='Борис'/></query>",
                        f"<query xmlns='{admin}'><item role='moderator' nick='Анна'/></query>",
                        f"<query xmlns='{owner}'><destroy/></query>",
                        f"<query xmlns='{owner}'><x xmlns='jabber:x:data' type='submit'/></query>",
                        "<subscribe xmlns='urn:xmpp:mucsub:0' nick='Анна'><event node='urn:xmpp:mucsub:nodes:messages'/>"
                        "</subscribe>"):
            with self.subTest(attempt):
                await self.asserts_forbidden(room, attempt)
        await self.asserts_forbidden(room, f"<query xmlns='{owner}'/>", kind="get")

    async def test_a_member_cannot_invite_by_message(self):
        room = await self.room(joined=[self.anna])
        number = await self.anna.write(room.jid, None, kind="normal",
                                       extra=f"<x xmlns='{MUC}#user'><invite to='{self.vera.bare}'/></x>")
        self.assertEqual((await self.anna.refusal(number)).code, "room.private")
        with self.assertRaises(Refused):
            await self.vera.join(room.jid)

    async def test_a_declined_invitation_cannot_carry_words_to_a_stranger(self):
        room = await self.room(joined=[self.anna])
        number = await self.vera.write(room.jid, None, kind="normal",
                                       extra=f"<x xmlns='{MUC}#user'><decline to='{self.anna.bare}'><reason>слова</reason>"
                                             "</decline></x>")
        self.assertEqual((await self.vera.refusal(number)).code, "room.private")
        room.announce("после")
        await self.anna.receive("после")
        self.assertFalse(self.anna.inbox.having(lambda it: "слова" in "".join(it.itertext())))

    async def test_a_member_cannot_change_the_subject(self):
        room = await self.room(joined=[self.anna])
        number = "subject1"
        self.anna.say(f"<message type='groupchat' to='{room.jid}' id='{number}'><subject>Моё</subject></message>")
        self.assertEqual((await self.anna.refusal(number)).condition, "forbidden")

    async def test_a_member_cannot_write_privately_inside_a_room(self):
        room = await self.room(joined=[self.anna, self.boris])
        number = await self.anna.write(f"{room.jid}/Борис", "тихо", kind="chat")
        self.assertEqual((await self.anna.refusal(number)).code, "room.private")

    async def test_in_an_anonymous_room_nobody_but_the_service_learns_who_is_behind_a_name(self):
        since = self.anna.inbox.mark()
        room = await self.room(anonymous="true", joined=[self.boris, self.anna])
        await self.boris.write(room.jid, "кто я")
        await self.anna.receive("кто я")
        await self.anna.archive(room.jid)
        with self.assertRaises(Refused):
            await self.anna.ask(room.jid, f"<query xmlns='{MUC}#admin'><item affiliation='member'/></query>", kind="get")
        with self.assertRaises(Refused):
            await self.anna.ask(f"{room.jid}/Борис", "<vCard xmlns='vcard-temp'/>", kind="get")
        await room.change(members={self.vera.login: ("Вера", None)})
        await self.vera.join(room.jid)
        room.announce("конец")
        await self.anna.receive("конец")
        seen = "".join(value for stanza in self.anna.inbox.stanzas[since:] for part in stanza.iter()
                       for value in [*part.attrib.values(), part.text or ""])
        for other in (self.boris, self.vera):
            self.assertNotIn(other.login, seen)

    async def test_in_an_open_room_members_see_addresses(self):
        room = await self.room(joined=[self.boris, self.anna])
        presence = await self.anna.inbox.wait(lambda it: it.get("from") == f"{room.jid}/Борис"
                                              and find(it, "muc:x/muc:item") is not None)
        self.assertEqual(find(presence, "muc:x/muc:item").get("jid"), self.boris.full)

    async def test_in_a_quiet_room_comings_and_goings_are_not_told(self):
        room = await self.room(quiet="true", joined=[self.anna])
        await self.boris.join(room.jid)
        room.announce("после")
        await self.anna.receive("после")
        self.assertFalse(self.anna.inbox.having(lambda it: it.get("from") == f"{room.jid}/Борис" and name(it) == "presence"))


class Authority(Conformance):
    async def test_a_person_cannot_make_the_calls_of_the_service(self):
        for call in (f"<gate xmlns='{NS}' room='r'/>", f"<room xmlns='{NS}' name='r'/>", f"<keys xmlns='{NS}'/>",
                     f"<stop xmlns='{NS}'/>", f"<members xmlns='{NS}' room='r'/>", f"<moderate xmlns='{NS}' room='r' id='1'/>",
                     f"<held xmlns='{NS}'/>", f"<release xmlns='{NS}' id='1'/>", f"<discard xmlns='{NS}' id='1'/>",
                     f"<accounts xmlns='{NS}'/>", f"<stat xmlns='{NS}'/>"):
            for kind in ("set", "get"):
                with self.subTest(call, kind=kind), self.assertRaises(Refused) as refused:
                    await self.anna.ask(self.server.domain, call, kind)
                self.assertEqual(refused.exception.condition, "forbidden")

    async def test_a_person_who_claims_to_be_the_service_is_disconnected_and_not_heard(self):
        impostor = await (await self.account()).sign_in()
        impostor.say(f"<iq type='set' id='1' to='{self.server.domain}' from='{self.server.service}'>"
                     f"<keys xmlns='{NS}'><person login='{self.anna.login}'>k</person>"
                     f"<person login='{self.vera.login}'>k</person></keys></iq>")
        with self.assertRaisesRegex(ConnectionError, "disconnected"):
            await impostor.come("never")
        await impostor.leave()
        number = await self.anna.write(self.vera.bare, "можно?", kind="chat")
        self.assertEqual((await self.anna.refusal(number)).code, "direct.stranger")

    async def test_only_the_bare_address_of_the_component_may_call(self):
        number = "other-jid"
        self.service.say(f"<iq type='set' id='{number}' to='{self.server.domain}' from='mallory@{self.server.service}'>"
                         f"<stop xmlns='{NS}'/></iq>")
        self.assertEqual(Refused(await self.service.inbox.wait(lambda it: it.get("id") == number)).condition, "forbidden")

    async def test_a_component_with_a_wrong_secret_is_not_let_in(self):
        impostor = Service(self.server)
        impostor.secret = "0" * 64
        with self.assertRaisesRegex(ConnectionError, "disconnected"):
            await impostor.sign_in()
        await impostor.leave()

    async def test_the_service_reads_how_the_server_is(self):
        await self.room()
        answer = await self.service.call(f"<stat xmlns='{NS}'/>")
        stat = answer.find(f"{{{NS}}}stat")
        self.assertEqual(stat.get("version"), "1")
        self.assertLess(stat.get("started"), now())
        for number in ("rooms", "people", "sessions", "live", "held", "memory", "processes"):
            self.assertGreaterEqual(int(stat.get(number)), 0)
        self.assertGreaterEqual(int(stat.get("rooms")), 1)
        self.assertGreaterEqual(int(stat.get("sessions")), 3)

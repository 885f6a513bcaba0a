# SPDX-License-Identifier: GPL-3.0-or-later
"""A school that has named a push server: phones are woken, and nothing else leaves or comes."""

import shutil
import tempfile

from conformance import LOOP, Conformance, localpart, share
from support.bare_ejabberd import BareEjabberd
from support.push_server import Ended, PushServer, way_in
from support.stanzas import Refused

PUSH = "urn:xmpp:push:0"


class PushServers(Conformance):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.mkdtemp(prefix="staffroom-push-")
        cls.addClassCleanup(shutil.rmtree, folder, ignore_errors=True)
        cls.push = PushServer(folder)
        cls.addClassCleanup(cls.push.close)
        cls.server = BareEjabberd(share(), push=(cls.push.domain, cls.push.port))
        cls.addClassCleanup(cls.server.close)
        cls.server.start()
        LOOP.run_until_complete(cls.assemble())

    def notice(self):
        return LOOP.run_in_executor(None, self.push.notices.get, True, 30)

    async def test_a_closed_app_is_told_that_a_message_waits_and_not_by_whom_or_what(self):
        await self.keys({self.anna.login: "x", self.boris.login: "x"})
        phone = await self.account()
        await phone.sign_in()
        offered = await phone.ask(phone.bare, "<query xmlns='http://jabber.org/protocol/disco#info'/>", kind="get")
        self.assertTrue(any(each.get("var") == PUSH for each in offered.iter()), "apps look for it here")
        await phone.ask(phone.bare, f"<enable xmlns='{PUSH}' jid='{self.push.domain}' node='device-7'/>")
        await phone.leave()
        secret = localpart()
        self.service.write(phone.bare, secret, kind="chat")
        notice = await self.notice()
        self.assertIn("device-7", notice)
        for word in (secret, phone.login, self.server.service, "last-message-body", "last-message-sender"):
            self.assertNotIn(word, notice)

    async def test_people_send_questions_to_push_servers_and_no_messages_or_presence(self):
        number = await self.anna.write(f"app@{self.push.domain}", "секрет", kind="chat")
        refused = await self.anna.refusal(number)
        self.assertEqual((refused.condition, refused.code), ("forbidden", "direct.abroad"))
        self.anna.say(f"<presence type='subscribe' to='app@{self.push.domain}' id='away'/>")
        self.assertEqual((await self.anna.refusal("away")).code, "direct.abroad")
        self.anna.say(f"<iq type='set' to='{self.push.domain}' id='register'><command xmlns='http://jabber.org/protocol/commands' "
                      "node='register-device'/></iq>")
        self.assertIn("register-device", await self.notice())

    async def test_from_a_push_server_come_answers_only(self):
        def speak():
            road = way_in(self.server, self.push.domain)
            for stanza in ("<message type='chat'{}><body>реклама</body></message>", "<presence type='subscribe'{}/>",
                           "<iq type='get' id='q1'{}><query xmlns='jabber:iq:version'/></iq>", "<iq type='result' id='a1'{}/>"):
                road.say(stanza.format(f" from='{self.push.domain}' to='{self.anna.full}'"))
            road.connection.close()

        await LOOP.run_in_executor(None, speak)
        await self.anna.inbox.wait(lambda it: it.get("id") == "a1")     # the last one
        self.assertFalse(self.anna.inbox.having(lambda it: (it.get("from") or "") == self.push.domain and it.get("id") != "a1"))

    async def test_another_server_is_not_let_in(self):
        with self.assertRaises(Ended):
            await LOOP.run_in_executor(None, way_in, self.server, "elsewhere.localhost")


class NoPushServers(Conformance):
    async def test_without_named_push_servers_nothing_is_written_abroad(self):
        number = await self.anna.write("app@push.example", "секрет", kind="chat")
        self.assertEqual((await self.anna.refusal(number)).code, "direct.abroad")
        with self.assertRaises(Refused) as refused:
            await self.anna.ask("push.example", "<query xmlns='jabber:iq:version'/>", kind="get")
        self.assertIn(refused.exception.condition, ("forbidden", "not-allowed", "remote-server-not-found"))

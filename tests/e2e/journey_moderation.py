#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A bad evening in a parents' chat, over the wire: parents on apps that are not ours, the class teacher and the deputy head
through the service, and somebody who tries what the protocol would let him try."""

import asyncio
import unittest
import urllib.parse
from datetime import datetime, timedelta, timezone

from support import stanzas
from support.join_browser import JoinBrowser
from support.journey import Journey, op
from support.school import PASSWORD, Member, on_foot, refused_condition, waited
from support.stanzas import Refused

TITLE = "5«А» — родители"
ITEM = "3"      # of the model rules: no insults


def soon(**delta):
    return (datetime.now(timezone.utc) + timedelta(**delta)).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def archive_id(reflection, room):
    return [it.get("id") for it in reflection.iter("{urn:xmpp:sid:0}stanza-id") if it.get("by") == room][0]


def is_retraction(stanza):
    return stanza.find(".//{urn:xmpp:message-moderate:0}moderated") is not None


class Moderation(Journey):
    async def asyncSetUp(self):
        await super().asyncSetUp()
        cls = type(self)
        if TITLE not in await self.rooms_by_title():
            cls.unit = await self.new_class(5, "А")
            teacher, deputy = await self.new_staff("Петрова"), await self.new_staff("Завучева", "deputy")
            await self.call("seats.set", person=teacher, unit=cls.unit, kind="classTeacher", present=True)
            cls.people = {"teacher": teacher, "deputy": deputy}
            for role, pupil, guardian in (("shouter", "Громова", "Шумилова"), ("neighbour", "Тихонова", "Мирная"),
                                          ("absent", "Дальняя", "Отсутствова")):
                cls.people[role] = (await self.new_pupil(5, "А", pupil, guardian))[1]
            cls.accounts = {}
            for role, person in cls.people.items():
                member = await self.joined(person, "" if role in ("teacher", "deputy") else cls.unit)
                cls.accounts[role] = member.bare
            cls.room = (await self.rooms_by_title())[TITLE]
            cls.chat = cls.room.split("@")[0]
        self.teacher, self.deputy = await self.person("teacher"), await self.person("deputy")
        self.shouter, self.neighbour = await self.person("shouter"), await self.person("neighbour")
        for member in (self.shouter, self.neighbour):
            await member.join(self.room)

    async def person(self, role):
        return await self.signed_in(on_foot(self.backend, self.accounts[role]))

    async def refused(self, code, member, method, **values):
        with self.assertRaises(Refused) as refusal:
            await member.call(method, op=op(), **values)
        self.assertEqual(refusal.exception.code, code)

    async def shout(self, text):
        return archive_id(await self.shouter.write(self.room, text), self.room)

    async def record(self, message):
        return await self.teacher.call("violations.record", op=op(), chat=self.chat, message=message, item=ITEM)

    async def block(self, **delta):
        return (await self.teacher.call("blocks.create", op=op(), chat=self.chat, person=self.people["shouter"],
                                        until=soon(**delta), item=ITEM))["block"]

    async def test_one_bad_evening(self):
        since = self.neighbour.inbox.mark()
        insult = await self.shout("Да вы все тут бездельники")
        await self.neighbour.call("reports.create", op=op(), chat=self.chat, message=insult, item=ITEM, remark="Грубит")
        queue = (await self.teacher.call("moderation.queue", decided=False, max=50)).get("entries", [])
        # Whoever shouts all evening is a flood as well: that is another report.
        entry = [entry for entry in queue if entry["report"]["kind"] == "complaint"][0]
        self.assertEqual(entry["text"], "Да вы все тут бездельники")
        self.assertEqual(entry["report"]["author"], self.people["shouter"])

        await self.teacher.call("rules.remind", op=op(), chat=self.chat, item=ITEM)
        reminder = await self.neighbour.inbox.wait(
            lambda it: stanzas.name(it) == "message" and (stanzas.body(it) or "").startswith("Модератор напоминает правила"), since)
        self.assertEqual(reminder.get("from"), self.room)

        await self.teacher.call("messages.retract", op=op(), chat=self.chat, messages=[insult], item=ITEM,
                                report=entry["report"]["id"])
        announced = await self.neighbour.inbox.wait(is_retraction, since)
        self.assertEqual(announced.get("from"), self.room)
        await self.neighbour.receive("Ваша жалоба на сообщение в чате «5«А» — родители» рассмотрена: сообщение удалено.", since)
        absent = await self.person("absent")        # was offline all the time
        archive = dict(await absent.archive(self.room))
        self.assertNotIn("бездельники", "".join(stanzas.body(message) or "" for message in archive.values()))
        self.assertTrue(is_retraction(archive[insult]))

        await self.record(insult)       # by the copy that is kept
        for text in ("Сами вы такие", "И дети ваши"):
            await self.record(await self.shout(text))
        await self.refused("ladder.too-few-violations", self.teacher, "blocks.create", chat=self.chat,
                           person=self.people["shouter"], until=soon(days=1), item=ITEM)
        self.assertEqual((await self.record(await self.shout("И школа ваша")))["counting"], 4)
        await self.refused("ladder.term-too-long", self.teacher, "blocks.create", chat=self.chat,
                           person=self.people["shouter"], until=soon(days=32), item=ITEM)
        await self.refused("rules.item", self.teacher, "blocks.create", chat=self.chat, person=self.people["shouter"],
                           until=soon(days=1), item="77")
        since = self.shouter.inbox.mark()
        await self.block(seconds=40)
        notice = await self.shouter.inbox.wait(lambda it: "Апелляция" in (stanzas.body(it) or ""), since)
        self.assertIn("пункт 3 правил общения", stanzas.body(notice))

        # The words for people come with the block; the gate follows within the moment.
        await self.eventually_refused(self.shouter, "И вообще")
        again = await self.signed_in(Member(self.backend, self.shouter.login, PASSWORD, resource="another-app"))
        await again.join(self.room)
        with self.assertRaises(Refused) as refusal:
            await again.write(self.room, "Я вернулась")
        self.assertEqual(refusal.exception.code, "gate.readonly")
        self.assertTrue(await self.shouter.archive(self.room))      # reading goes on
        await self.tries_to_get_round_the_block(again)

        for staff in (self.teacher, self.deputy, self.administrator):
            await staff.leave()
        await self.eventually_accepted(self.shouter, "Простите, я погорячилась")

    async def tries_to_get_round_the_block(self, app):
        """Everything that says something to the others, and coming in anew."""
        mine = (await app.archive(self.room))[-1][0]
        for text, extra in ((None, f"<reactions xmlns='urn:xmpp:reactions:0' id='{mine}'><reaction>🖕</reaction></reactions>"),
                            ("Исправлено", f"<replace xmlns='urn:xmpp:message-correct:0' id='{mine}'/>"),
                            (None, "<subject>Долой</subject>"), ("тайно", "<no-store xmlns='urn:xmpp:hints'/>")):
            with self.subTest(extra=extra):
                self.assertIsNotNone(await refused_condition(app.write(self.room, text, extra=extra)))
        voice = ("<message to='{}'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>"
                 "http://jabber.org/protocol/muc#request</value></field><field var='muc#role'><value>participant</value></field></x>"
                 "</message>")
        app.say(voice.format(self.room))
        admin = "http://jabber.org/protocol/muc#admin"
        self.assertIsNotNone(await refused_condition(app.ask(
            self.room, f"<query xmlns='{admin}'><item affiliation='admin' jid='{app.bare}'/></query>")))
        app.say(f"<presence type='unavailable' to='{self.room}/any'/>")
        await app.join(self.room)
        self.assertEqual(await refused_condition(app.write(self.room, "Вышла и вошла")), "forbidden")

    async def test_an_appeal_from_any_app_is_heard_by_somebody_else(self):
        for text in ("раз", "два", "три", "четыре"):
            await self.record(await self.shout(f"Опять {text}"))
        since = self.shouter.inbox.mark()
        block = await self.block(hours=2)
        await self.eventually_refused(self.shouter, "Почему?")
        await self.shouter.write(self.backend.service, "Извинение: больше не буду", kind="chat")
        await self.neighbour.inbox.wait(lambda it: "больше не буду" in (stanzas.body(it) or ""))
        await self.refused("ladder.window-open", self.teacher, "blocks.lift", block=block)
        await self.neighbour.write(self.backend.service, "Возражаю", kind="chat")
        await self.neighbour.inbox.wait(lambda it: "Возражение принято" in (stanzas.body(it) or ""))
        await self.refused("ladder.objected", self.teacher, "blocks.lift", block=block)

        await self.shouter.write(self.backend.service, "Апелляция. Это писала не я", kind="chat")
        await self.shouter.inbox.wait(lambda it: "Апелляция принята" in (stanzas.body(it) or ""), since)
        queue = (await self.deputy.call("moderation.queue", decided=False, max=50))["entries"]
        appeal = [entry["report"]["thing"] for entry in queue if entry["report"]["kind"] == "appeal"][0]
        await self.refused("rights.missing", self.teacher, "appeals.decide", appeal=appeal, outcome="upheld", reason="Нет")
        await self.deputy.call("appeals.decide", op=op(), appeal=appeal, outcome="annulled", reason="Подтвердилось")
        await self.shouter.inbox.wait(lambda it: "Подтвердилось" in (stanzas.body(it) or ""), since)
        await self.eventually_accepted(self.shouter, "Спасибо")

    async def test_by_rules_that_say_so_a_block_closes_the_chat_and_it_opens_by_itself(self):
        rules = (await self.administrator.call("rules.get"))["rules"]
        usual = {"title": rules["title"], "requisites": rules["requisites"], "text": rules["text"]}
        strict = rules["text"] + "\n\nНа время ограничения чат для участника закрыт: он его не читает и в нём не пишет."
        await self.call("rules.publish", after=rules["version"], title=rules["title"], requisites="Протокол № 5", text=strict)
        self.addAsyncCleanup(self.call, "rules.publish", after=rules["version"] + 1, **usual)
        for text in ("раз", "два", "три", "четыре"):
            await self.record(await self.shout(f"Закройте чат {text}"))
        since = self.shouter.inbox.mark()
        await self.block(seconds=20)
        notice = await self.shouter.inbox.wait(lambda it: "для вас закрыт: вы его не читаете" in (stanzas.body(it) or ""), since)
        self.assertIn("Апелляция", stanzas.body(notice))
        left = await self.shouter.inbox.wait(lambda it: stanzas.name(it) == "presence" and it.get("type") == "unavailable"
                                             and it.get("from", "").startswith(self.room) and "Апелляция" in "".join(it.itertext()), since)
        self.assertIn("этот чат для вас закрыт по пункту 3 правил общения", "".join(left.itertext()))
        await self.answered(self.shouter, "2", "чат для вас закрыт")
        why = await self.teacher.call("access.explain", chat=self.chat, person=self.people["shouter"])
        self.assertEqual(why["hindrances"][0]["kind"], "putOut")
        self.assertIn("закрыт для вас до", (await self.record_page(self.shouter)).text)
        again = await self.signed_in(Member(self.backend, self.shouter.login, PASSWORD, resource="another-app"))
        for attempt in (again.join(self.room), again.archive(self.room)):
            with self.assertRaises(Refused) as refusal:
                await attempt
            self.assertEqual(refusal.exception.code, "gate.out")
        await self.neighbour.write(self.room, "Пока вас не было")

        for staff in (self.teacher, self.deputy):
            await staff.leave()
        for _ in range(120):
            if await refused_condition(again.join(self.room)) is None:
                break
            await asyncio.sleep(0.5)
        await again.write(self.room, "Я снова здесь")
        self.assertIn("Пока вас не было", [stanzas.body(message) for _, message in await again.archive(self.room, rsm="<max>100</max><before/>")])

    async def answered(self, member, words, part):
        """The school's answer to that message, which has this part; what else it tells meanwhile is not the answer."""
        since = member.inbox.mark()
        await member.write(self.backend.service, words, kind="chat")
        answer = await member.inbox.wait(lambda it: stanzas.name(it) == "message" and it.get("from") == self.backend.service
                                         and part in (stanzas.body(it) or ""), since)
        return stanzas.body(answer)

    async def test_those_whom_it_concerns_hear_from_any_app_what_and_why_and_what_can_be_done(self):
        await self.answered(self.neighbour, "Здравствуйте!", "1 — мои нарушения")
        await self.answered(self.neighbour, "4", "3. Не допускаются оскорбления")
        await self.shout("Мешаете всем нормальным людям")
        await self.answered(self.neighbour, "Жалоба: «мешаете всем нормальным людям»", "Жалоба принята")
        queue = (await self.teacher.call("moderation.queue", decided=False, max=50)).get("entries", [])
        report = [entry["report"] for entry in queue if entry["text"] == "Мешаете всем нормальным людям"][0]
        self.assertEqual((report["author"], report["reporter"]), (self.people["shouter"], self.people["neighbour"]))
        await self.teacher.call("violations.record", op=op(), chat=self.chat, message=report["message"], item=ITEM, report=report["id"])
        await self.answered(self.shouter, "1", "«Мешаете всем нормальным людям»")
        await self.answered(self.neighbour, "Мои нарушения", "Записанных нарушений у вас нет")     # of nobody else

        for text in ("раз", "два", "три", "четыре"):
            await self.record(await self.shout(f"И снова {text}"))
        block = await self.block(hours=2)
        told = await self.answered(self.shouter, "2", "вы читаете и не пишете")
        for part in ("пункт 3", "Не допускаются оскорбления", "«Апелляция»", "«Извинение»"):
            self.assertIn(part, told)
        await self.answered(self.neighbour, "3", "возражать не на что")
        await self.shouter.write(self.backend.service, "Извинение: сгоряча", kind="chat")
        await self.neighbour.inbox.wait(lambda it: "сгоряча" in (stanzas.body(it) or ""))
        await self.answered(self.neighbour, "3", "1. Чат")
        await self.answered(self.neighbour, "Возражаю 1", "Возражение принято")
        for member in (self.shouter, await self.person("absent")):
            own = await member.call("moderation.own")
            self.assertNotIn(self.people["neighbour"], str(own))     # who objected is nobody's business
        files = (await self.teacher.call("blocks.list", max=50))["files"]
        file = [file for file in files if file["block"]["id"] == block][0]
        self.assertEqual([objection["person"] for objection in file["objections"]], [self.people["neighbour"]])
        await self.answered(self.shouter, "Апелляция: погорячились оба", "Апелляция принята")
        appeal = (await self.shouter.call("moderation.own"))["blocks"][0]["appeals"][0]["id"]
        await self.deputy.call("appeals.decide", op=op(), appeal=appeal, outcome="annulled", reason="Убедили")
        await self.eventually_accepted(self.shouter, "Спасибо")

    async def record_page(self, member):
        """Where the link in the school's messages leads, in a plain browser."""
        page = await waited(JoinBrowser().open, urllib.parse.urljoin(self.backend.join, "/my/enter"))
        await waited(lambda: page.send(account=member.bare, password=PASSWORD))
        return await waited(page.open, urllib.parse.urljoin(self.backend.join, "/my/record"))

    async def test_without_a_word_to_the_school_one_appeals_apologises_and_objects_on_the_page(self):
        for text in ("раз", "два", "три", "четыре"):
            await self.record(await self.shout(f"На странице {text}"))
        since = self.shouter.inbox.mark()
        block = await self.block(hours=2)
        await self.shouter.inbox.wait(lambda it: "/my/record" in (stanzas.body(it) or ""), since)
        mine = await self.record_page(self.shouter)
        for part in ("только чтение до", "3. Не допускаются оскорбления", "На странице раз"):
            self.assertIn(part, mine.text)
        await waited(lambda: mine.send(0, words="Это писала не я"))
        self.assertIn("Ваша апелляция ждёт решения.", mine.text)
        await waited(lambda: mine.send(0, words="Простите, сгоряча"))
        self.assertIn("Участники могут возразить до", mine.text)
        said = await self.neighbour.inbox.wait(lambda it: "Простите, сгоряча" in (stanzas.body(it) or ""))
        self.assertIn("/my/record", stanzas.body(said))
        others = await self.record_page(self.neighbour)
        self.assertIn("Простите, сгоряча", others.text)
        self.assertNotIn("На странице раз", others.text)
        await waited(lambda: others.send(0))
        self.assertIn("Вы возразили.", others.text)
        await self.refused("ladder.objected", self.teacher, "blocks.lift", block=block)
        appeal = (await self.shouter.call("moderation.own"))["blocks"][0]["appeals"][0]["id"]
        await self.deputy.call("appeals.decide", op=op(), appeal=appeal, outcome="annulled", reason="Подтвердилось")
        await self.eventually_accepted(self.shouter, "Спасибо")

    async def test_a_message_is_hidden_at_once_and_the_item_is_named_afterwards(self):
        since = self.neighbour.inbox.mark()
        secret = await self.shout("Их адрес: Садовая, 1")
        await self.teacher.call("messages.hide", op=op(), chat=self.chat, messages=[secret])
        gone = await self.neighbour.inbox.wait(is_retraction, since)
        self.assertEqual(gone.get("from"), self.room)
        self.assertNotIn("Садовая", "".join(stanzas.body(message) or "" for _, message in await self.neighbour.archive(self.room)))
        queue = (await self.teacher.call("moderation.queue", decided=False, max=50)).get("entries", [])
        hidden = [entry for entry in queue if entry["report"]["kind"] == "hidden"]
        self.assertEqual([entry["text"] for entry in hidden], ["Их адрес: Садовая, 1"])
        await self.refused("rules.item", self.teacher, "messages.retract", chat=self.chat, messages=[], item="77",
                           report=hidden[0]["report"]["id"])
        await self.teacher.call("messages.retract", op=op(), chat=self.chat, messages=[], item=ITEM, report=hidden[0]["report"]["id"])
        await self.refused("rights.missing", self.shouter, "messages.hide", chat=self.chat, messages=[secret])

        mistaken = await self.shout("Завтра без сменки")
        await self.teacher.call("messages.hide", op=op(), chat=self.chat, messages=[mistaken])
        queue = (await self.teacher.call("moderation.queue", decided=False, max=50))["entries"]
        report = [entry["report"]["id"] for entry in queue if entry["report"]["kind"] == "hidden"][0]
        await self.teacher.call("reports.keep", op=op(), report=report)
        returned = await self.neighbour.inbox.wait(lambda it: "«Завтра без сменки»" in (stanzas.body(it) or ""), since)
        self.assertEqual(returned.get("from"), self.room)

    async def test_what_was_said_once_counts_once_and_for_whoever_said_it(self):
        """Replays: the same command again, and the same command by somebody else."""
        message = await self.shout("Повторяю для всех")
        before = (await self.teacher.call("moderation.ledger", chat=self.chat, person=self.people["shouter"])).get("counting", 0)
        recording = {"op": op(), "chat": self.chat, "message": message, "item": ITEM}
        first = await self.teacher.call("violations.record", **recording)
        self.assertEqual(await self.teacher.call("violations.record", **recording), first)
        with self.assertRaises(Refused) as refusal:
            await self.shouter.call("violations.record", **recording)
        self.assertEqual(refusal.exception.code, "rights.missing")
        ledger = await self.teacher.call("moderation.ledger", chat=self.chat, person=self.people["shouter"])
        self.assertEqual(ledger["counting"], before + 1)
        await self.teacher.call("moderation.undo", op=op(), violation=first["violation"])

    async def test_nobody_takes_back_what_somebody_else_has_said(self):
        said = archive_id(await self.neighbour.write(self.room, "Это останется"), self.room)
        for extra in (f"<retract xmlns='urn:xmpp:message-retract:1' id='{said}'/>",
                      f"<apply-to xmlns='urn:xmpp:fasten:0' id='{said}'><retract xmlns='urn:xmpp:message-retract:0'/></apply-to>"):
            await refused_condition(self.shouter.write(self.room, None, extra=extra + "<store xmlns='urn:xmpp:hints'/>"))
        archive = dict(await self.neighbour.archive(self.room, rsm="<max>100</max><before/>"))
        self.assertEqual(stanzas.body(archive[said]), "Это останется")

    async def test_a_recorded_violation_is_taken_back_within_its_minutes(self):
        recorded = await self.record(await self.shout("Случайно"))
        await self.refused("ladder.not-own-act", self.deputy, "moderation.undo", violation=recorded["violation"])
        await self.teacher.call("moderation.undo", op=op(), violation=recorded["violation"])
        ledger = await self.teacher.call("moderation.ledger", chat=self.chat, person=self.people["shouter"])
        self.assertEqual(ledger.get("counting", 0), recorded["counting"] - 1)

    async def test_what_a_filter_finds_waits_in_the_queue_and_says_why(self):
        await self.neighbour.write(self.room, "Нужно требовать рубля с каждого")      # innocent
        await self.shouter.write(self.room, "Да это п*здец какой-то")
        for _ in range(50):
            queue = (await self.teacher.call("moderation.queue", decided=False, max=50)).get("entries", [])
            # Whoever shouts all evening is a flood as well: that is another report.
            found = [entry for entry in queue if entry["report"]["kind"] == "filter" and "п*здец" in entry["text"]]
            if found:
                break
            await asyncio.sleep(0.1)
        self.assertEqual([entry["text"] for entry in found], ["Да это п*здец какой-то"])
        self.assertIn("«п*здец» похоже на форму слова «пизда»", found[0]["report"]["remark"])
        await self.teacher.call("reports.keep", op=op(), report=found[0]["report"]["id"])

    async def test_a_held_word_is_not_published_and_its_author_hears_why(self):
        policy = {"id": "school", "obscene": "hold", "personalData": "off", "foreignLinks": "warn", "floods": "off"}
        await self.call("filters.set", policy=policy)
        self.addAsyncCleanup(self.call, "filters.set", policy={"id": "school", "obscene": "flag"})
        await asyncio.sleep(1)      # the gate has it
        since, mine = self.neighbour.inbox.mark(), self.shouter.inbox.mark()
        self.shouter.say(f"<message type='groupchat' to='{self.room}' id='swear'><body>Сам ты мудак</body></message>")
        notice = await self.shouter.inbox.wait(lambda it: "сначала прочитает модератор" in (stanzas.body(it) or ""), mine)
        self.assertIn("«мудак»", stanzas.body(notice))
        self.shouter.say(f"<message type='groupchat' to='{self.room}' id='polite'><body>Добрый вечер всем</body></message>")
        await self.neighbour.receive("Добрый вечер всем", since)        # let through at once
        self.assertFalse([it for it in self.neighbour.inbox.stanzas[since:] if stanzas.body(it) == "Сам ты мудак"])
        queue = (await self.teacher.call("moderation.queue", decided=False, max=50)).get("entries", [])
        held = [entry["report"]["id"] for entry in queue if entry["report"]["kind"] == "held"]
        self.assertEqual(len(held), 1)
        await self.teacher.call("messages.retract", op=op(), chat=self.chat, messages=[], item=ITEM, report=held[0])

    async def test_a_chat_falls_silent_for_a_while_and_its_moderator_does_not(self):
        await self.teacher.join(self.room)
        await self.teacher.call("quiet.set", op=op(), chat=self.chat, mode="silence", until=soon(minutes=5))
        await self.eventually_refused(self.neighbour, "А можно")
        await self.teacher.write(self.room, "Завтра в девять")
        why = await self.neighbour.call("access.explain", chat=self.chat, person=self.people["neighbour"])
        self.assertEqual(why["hindrances"][0]["kind"], "silenced")
        await self.teacher.call("quiet.set", op=op(), chat=self.chat, mode="none")
        await self.eventually_accepted(self.neighbour, "Спасибо, поняли")

    def is_subject(self, text):
        """What an app shows above the room: a subject and no body, said by the room itself."""
        return lambda it: (stanzas.name(it) == "message" and it.get("from") == self.room and not stanzas.body(it)
                           and [(each.text or "") for each in it if stanzas.name(each) == "subject"] == [text])

    async def test_a_rule_stands_above_the_chat_for_those_who_are_there_and_those_who_come(self):
        since = self.neighbour.inbox.mark()
        await self.refused("rights.missing", self.neighbour, "rules.pin", chat=self.chat, item=ITEM)
        await self.teacher.call("rules.pin", op=op(), chat=self.chat, item=ITEM)
        school = await self.school_of(self.neighbour)
        pinned = [chat.get("pinned", "") for chat in school["chats"] if chat["id"] == self.chat][0]
        self.assertTrue(pinned.startswith("Пункт 3 правил общения: «"), pinned)
        await self.neighbour.inbox.wait(self.is_subject(pinned), since)
        late = await self.person("absent")
        since = late.inbox.mark()
        await late.join(self.room)
        await late.inbox.wait(self.is_subject(pinned), since)
        await self.teacher.call("rules.pin", op=op(), chat=self.chat)
        await late.inbox.wait(self.is_subject(""), since)

    async def test_parents_say_from_any_app_what_they_think_of_new_rules_and_nobody_learns_who_said_what(self):
        text = (await self.administrator.call("rules.get"))["rules"]["text"] + "\n\nС 21:00 до 8:00 не пишем."
        since = self.neighbour.inbox.mark()
        draft = (await self.call("drafts.put", title="Правила общения", text=text, days=3))["draft"]
        asked = await self.neighbour.inbox.wait(lambda it: "спрашивает мнение родителей" in (stanzas.body(it) or ""), since)
        self.assertIn("/my/opinion", stanzas.body(asked))
        await self.answered(self.neighbour, "Против, слишком рано", "Ваше мнение учтено")
        await self.answered(self.shouter, "За", "Ваше мнение учтено")
        await self.answered(self.neighbour, "5", "Вы ответили: против")
        found = [file for file in (await self.administrator.call("drafts.list"))["drafts"] if file["draft"]["id"] == draft][0]
        self.assertEqual((found["inFavour"], found["against"], found["remarks"]), (1, 1, ["слишком рано"]))
        for person in self.people.values():
            self.assertNotIn(person, str({**found, "draft": None}))
        await self.answered(self.neighbour, "За", "Ваше мнение учтено")      # the last word counts
        found = [file for file in (await self.administrator.call("drafts.list"))["drafts"] if file["draft"]["id"] == draft][0]
        self.assertEqual((found["inFavour"], found.get("against", 0), found.get("remarks", [])), (2, 0, []))
        await self.call("drafts.withdraw", draft=draft)
        await self.answered(self.neighbour, "Против", "не спрашивает")

    async def test_a_held_message_waits_for_the_moderator(self):
        await self.teacher.call("quiet.set", op=op(), chat=self.chat, mode="hold", until=soon(minutes=5))
        since = self.neighbour.inbox.mark()
        for attempt in range(50):       # until the gate has it
            self.shouter.say(f"<message type='groupchat' to='{self.room}' id='held{attempt}'><body>Продам гараж</body></message>")
            await asyncio.sleep(0.1)
            held = [entry for entry in (await self.teacher.call("moderation.queue", decided=False, max=50)).get("entries", [])
                    if entry["report"]["kind"] == "held"]
            if held:
                break
        self.assertEqual(held[0]["text"], "Продам гараж")
        heard = len([it for it in self.neighbour.inbox.stanzas[since:] if stanzas.body(it) == "Продам гараж"])
        await self.teacher.call("reports.keep", op=op(), report=held[0]["report"]["id"])
        await self.neighbour.inbox.wait(lambda it: stanzas.body(it) == "Продам гараж", self.neighbour.inbox.mark())
        self.assertLess(heard, 50)
        await self.teacher.call("quiet.set", op=op(), chat=self.chat, mode="none")

    async def test_a_chat_of_others_is_read_for_a_reason_only_and_its_teacher_hears_who_and_why(self):
        await self.shout("Это читают те, кто здесь есть")
        since = self.teacher.inbox.mark()
        self.assertEqual(await refused_condition(self.deputy.archive(self.room)), "forbidden")     # not by any app
        await self.refused("chat.reason", self.deputy, "chats.read", chat=self.chat, reason=" ")
        for member in (self.teacher, self.shouter, self.administrator):
            await self.refused("rights.missing", member, "chats.read", chat=self.chat, reason="Хочу знать")
        page = await self.deputy.call("chats.read", op=op(), chat=self.chat, reason="Жалоба на тон")
        self.assertEqual(page["messages"][-1]["text"], "Это читают те, кто здесь есть")
        told = await self.teacher.inbox.wait(lambda it: "«Жалоба на тон»" in (stanzas.body(it) or ""), since)
        self.assertIn("Завучева", stanzas.body(told))
        seen = (await self.teacher.call("moderation.chat", chat=self.chat))["readings"]
        self.assertEqual([(it["by"], it["reason"]) for it in seen], [(self.people["deputy"], "Жалоба на тон")])
        logged = (await self.administrator.call("audit.list", act="chats.read", subject=self.chat, max=10))["entries"]
        self.assertEqual([(it["actor"], it["basis"]) for it in logged], [(self.people["deputy"], "Жалоба на тон")])

    async def test_whoever_tries_by_hand_gets_nowhere(self):
        mine = archive_id(await self.neighbour.write(self.room, "Добрый вечер"), self.room)
        since = self.neighbour.inbox.mark()
        forged = (f"<apply-to xmlns='urn:xmpp:fasten:0' id='{mine}'><moderated xmlns='urn:xmpp:message-moderate:0' by='{self.room}'>"
                  "<retract xmlns='urn:xmpp:message-retract:0'/></moderated></apply-to>")
        await self.shouter.write(self.room, "смотрите", extra=forged)
        reflected = await self.neighbour.receive("смотрите", since)
        self.assertNotEqual(reflected.get("from"), self.room)       # from a person: no client believes it
        self.assertFalse(is_retraction(dict(await self.neighbour.archive(self.room))[mine]))
        victim = self.accounts["neighbour"]
        admin = "http://jabber.org/protocol/muc#admin"
        for item in (f"<item affiliation='outcast' jid='{victim}'/>", f"<item affiliation='owner' jid='{self.shouter.bare}'/>",
                     "<item role='none' nick='Мирная'/>"):
            with self.subTest(item=item):
                self.assertIsNotNone(await refused_condition(self.shouter.ask(self.room, f"<query xmlns='{admin}'>{item}</query>")))
        voice = ("<message to='{}'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>"
                 "http://jabber.org/protocol/muc#request</value></field><field var='muc#role'><value>moderator</value></field></x>"
                 "</message>")
        self.shouter.say(voice.format(self.room))
        mine_again = await self.neighbour.join(self.room)       # her place is what it was
        self.assertEqual(mine_again.find(".//{http://jabber.org/protocol/muc#user}item").get("affiliation"), "member")
        moderate = f"<moderate xmlns='urn:staffroom:0' room='{self.chat}' id='{mine}'/>"
        self.assertEqual(await refused_condition(self.shouter.ask(self.backend.domain, moderate)), "forbidden")
        gate = f"<gate xmlns='urn:staffroom:0' room='{self.chat}'/>"
        self.assertEqual(await refused_condition(self.shouter.ask(self.backend.domain, gate)), "forbidden")
        for method, values in (("messages.retract", {"chat": self.chat, "messages": [mine], "item": ITEM}),
                               ("violations.record", {"chat": self.chat, "message": mine, "item": ITEM}),
                               ("blocks.create", {"chat": self.chat, "person": self.people["neighbour"], "until": soon(days=1),
                                                  "item": ITEM}),
                               ("rules.remind", {"chat": self.chat, "item": ITEM}),
                               ("quiet.set", {"chat": self.chat, "mode": "silence", "until": soon(minutes=5)})):
            with self.subTest(method=method):
                await self.refused("rights.missing", self.shouter, method, **values)
        await self.refused("rights.missing", self.shouter, "reports.take", report="none")
        self.assertEqual((await self.administrator.call("audit.verify")).get("firstBroken", 0), 0)

    async def eventually_refused(self, member, text):
        """The service answers first and the gate follows; a message in between is one too many, and no more."""
        for _ in range(30):
            try:
                await member.write(self.room, text)
            except Refused as refusal:
                self.assertEqual(refusal.code, "gate.readonly")
                return
            await asyncio.sleep(0.1)
        self.fail("still writes")

    async def eventually_accepted(self, member, text):
        for _ in range(120):
            if await refused_condition(member.write(self.room, text)) is None:
                return
            await asyncio.sleep(0.5)
        self.fail("still does not write")


if __name__ == "__main__":
    unittest.main()

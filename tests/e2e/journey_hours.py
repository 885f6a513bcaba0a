#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hours of a parents' chat (E13), for families with apps that are not ours: what they write out of hours is received, told, waits,
can be taken back by a word, and comes in the order of writing when the hours begin; the staff write at any time. Who has no right
to set hours is refused over the wire, and slow mode is the server's. The same for what they write to a teacher alone, out of the
teacher's own hours."""

import asyncio
import time
import unittest
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from support import stanzas
from support.backend import PATIENCE
from support.journey import Journey, op
from support.school import on_foot
from support.stanzas import Refused

TITLE = "5«А» — родители"


def says(*parts, kind=None):
    return lambda it: (stanzas.name(it) == "message" and kind in (None, it.get("type"))
                       and all(part in (stanzas.body(it) or "") for part in parts))


def is_held(it):
    return it.get("type") == "headline" and it.find("{urn:staffroom:0}held") is not None


def origin(identifier):
    return f"<origin-id xmlns='urn:xmpp:sid:0' id='{identifier}'/>"


CLOSED = says("нерабочее время", "дежурный, 45-17", kind="chat")


class Hours(Journey):
    async def asyncSetUp(self):
        await super().asyncSetUp()
        cls = type(self)
        if not hasattr(cls, "accounts"):
            cls.accounts = {}
            classes = {"А": await self.new_class(5, "А"), "Б": await self.new_class(6, "Б")}
            for role, family, letter in (("teacher", "Петрова", "А"), ("stranger", "Иванова", "Б")):
                person = await self.new_staff(family)
                await self.call("seats.set", person=person, unit=classes[letter], kind="classTeacher", present=True)
                cls.accounts[role] = (await self.joined(person)).bare
            for role, pupil, guardian in (("mother", "Громова", "Шумилова"), ("neighbour", "Тихонова", "Мирная")):
                _, person = await self.new_pupil(5, "А", pupil, guardian)
                cls.accounts[role] = (await self.joined(person, classes["А"])).bare
            cls.room = (await self.rooms_by_title())[TITLE]
            cls.chat = cls.room.split("@")[0]
        for role, account in cls.accounts.items():
            if role == "deputy":
                continue    # signs in where it is wanted
            setattr(self, role, await self.signed_in(on_foot(self.backend, account)))
        for member in (self.mother, self.neighbour, self.teacher):
            await member.join(self.room)

    async def closed_now(self):
        """Hours of other weekdays than today's and tomorrow's."""
        zone = (await self.teacher.call("talk.own"))["timeZone"]
        today = datetime.now(ZoneInfo(zone)).weekday()
        return {"id": self.chat, "fromMinute": 480, "toMinute": 1200, "duty": "дежурный, 45-17",
                "weekdays": 127 & ~(1 << today) & ~(1 << (today + 1) % 7)}

    async def set_hours(self, terms, **values):
        await self.teacher.call("talk.set", op=op(), terms=terms, **values)

    async def close(self):
        """The hours are other ones, and the server knows it: somebody's words wait, and are taken back."""
        await self.set_hours(await self.closed_now())
        told = None
        while told is None or told.get("type") != "chat":
            since = self.neighbour.inbox.mark()
            text = f"Уже закрыто? {op()}"
            self.send(self.neighbour, text)
            told = await self.neighbour.inbox.wait(
                lambda it, text=text: CLOSED(it) or stanzas.name(it) == "message" and stanzas.body(it) == text, since)
        since = self.neighbour.inbox.mark()
        await self.neighbour.write(self.backend.service, "Отозвать", kind="chat")
        await self.neighbour.inbox.wait(says("Забрано"), since)

    def send(self, member, text):
        member.say(f"<message type='groupchat' to='{self.room}' id='{op()}'><body>{text}</body>"
                   f"<origin-id xmlns='urn:xmpp:sid:0' id='{op()}'/></message>")

    async def hold(self, member, text):
        """Written in the room; the server has it and the author is told."""
        since = member.inbox.mark()
        self.send(member, text)
        return await member.inbox.wait(CLOSED, since)

    async def test_what_families_write_at_night_waits_and_comes_when_the_hours_begin(self):
        await self.close()
        heard = self.neighbour.inbox.mark()
        for text in ("Лишнее", "Дочь завтра не придёт", "И послезавтра"):
            told = await self.hold(self.mother, text)
            self.assertIn(TITLE, stanzas.body(told))
        await self.teacher.write(self.room, "Сотрудники пишут всегда")
        await self.neighbour.inbox.wait(says("Сотрудники пишут всегда"), heard)
        waiting = (await self.mother.call("talk.own"))["waiting"]
        self.assertEqual([each["text"] for each in waiting], ["Лишнее", "Дочь завтра не придёт", "И послезавтра"])
        self.assertNotIn("waiting", await self.neighbour.call("talk.own"))

        since = self.mother.inbox.mark()
        await self.mother.write(self.backend.service, "Отозвать 1", kind="chat")
        await self.mother.inbox.wait(says("Забрано", "«Лишнее»"), since)

        await self.set_hours({"id": self.chat}, drop=True)
        released = []
        for text in ("Дочь завтра не придёт", "И послезавтра"):
            released.append(await self.neighbour.inbox.wait(says(text, kind="groupchat"), heard))
        nicks = {each.get("from") for each in released}
        self.assertEqual(len(nicks), 1)
        self.assertIn("Шумилова", nicks.pop())
        for each in released:
            self.assertIsNotNone(each.find("{urn:xmpp:delay}delay"))
        since = self.neighbour.inbox.mark()
        await self.mother.write(self.room, "Снова можно")
        await self.neighbour.inbox.wait(says("Снова можно", kind="groupchat"), since)
        archive = [stanzas.body(message) for _, message in await self.neighbour.archive(self.room)]
        self.assertLess(archive.index("Дочь завтра не придёт"), archive.index("И послезавтра"))
        self.assertNotIn("Лишнее", archive)

    async def refusal_after_the_first(self, member):
        """What the room says to one who goes on writing, once it knows how slowly people write here."""
        await member.write(self.room, "Раз")
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            try:
                await member.write(self.room, "Ещё раз")
            except Refused as refusal:
                return refusal
            await asyncio.sleep(0.1)
        raise AssertionError("the room has taken everything")

    async def test_slow_mode_of_the_chat_is_for_families_and_names_the_next_moment(self):
        await self.set_hours({"id": self.chat, "slowSeconds": 600})
        refusal = await self.refusal_after_the_first(self.mother)
        self.assertEqual(refusal.code, "gate.slow")
        self.assertIsNotNone(refusal.until)
        await self.teacher.write(self.room, "Учитель раз")
        await self.teacher.write(self.room, "Учитель два")
        await self.set_hours({"id": self.chat}, drop=True)

    # --- one to one

    async def leave(self, away, sentence=""):
        """The teacher is away, or no more, by the school's clock; the server knows it."""
        zone = ZoneInfo((await self.teacher.call("talk.own"))["timeZone"])
        today = datetime.now(zone).date()
        hours = {"awayFrom": today.isoformat(), "awayUntil": (today + timedelta(days=3)).isoformat(), "sentence": sentence}
        await self.teacher.call("hours.set", op=op(), hours=hours if away else {}, drop=not away)

    async def until_held(self):
        """The table of hours follows a moment after the service has answered: somebody's words wait, and are taken back."""
        deadline = time.monotonic() + stanzas.PATIENCE
        while True:
            self.assertLess(time.monotonic(), deadline)
            since, text = (self.neighbour.inbox.mark(), self.teacher.inbox.mark()), op()
            number = await self.neighbour.write(self.teacher.bare, text, kind="chat", extra=origin(text))
            held = asyncio.ensure_future(self.neighbour.inbox.wait(is_held, since[0]))
            passed = asyncio.ensure_future(self.teacher.inbox.wait(lambda it: it.get("id") == number, since[1]))
            done, waiting = await asyncio.wait((held, passed), return_when=asyncio.FIRST_COMPLETED)
            for task in waiting:
                task.cancel()
            if held in done:
                retraction = f"<retract xmlns='urn:xmpp:message-retract:1' id='{number}'/>"
                await self.neighbour.write(self.teacher.bare, None, kind="chat", extra=origin(op()) + retraction)
                return

    async def write_alone(self, member, text, number=None, extra=""):
        since = member.inbox.mark()
        await member.write(self.teacher.bare, text, kind="chat", number=number, extra=origin(op()) + extra)
        return await member.inbox.wait(is_held, since)

    async def test_what_a_parent_writes_to_a_teacher_on_leave_waits_is_answered_once_and_comes_when_the_teacher_is_back(self):
        await self.set_hours({"id": self.chat}, drop=True)
        deputy = await self.deputy()
        await deputy.call("talk.set", op=op(), terms={"id": "*", "duty": "дежурный, 45-17"})
        await self.leave(True, "В отпуске до понедельника")
        await self.until_held()
        told, heard = self.mother.inbox.mark(), self.teacher.inbox.mark()
        await self.write_alone(self.mother, "Дочь завтра не придёт", "first")
        answer = await self.mother.inbox.wait(says("Петрова", "сейчас не на работе", kind="chat"), told)
        self.assertEqual(answer.get("from"), self.backend.service)
        for part in ("Автоответ: «В отпуске до понедельника»", "«Отозвать»", "Срочно? дежурный, 45-17"):
            self.assertIn(part, stanzas.body(answer))
        await self.write_alone(self.mother, "Лишнее", "second")
        await self.write_alone(self.mother, "И послезавтра", "third")
        await self.write_alone(self.mother, "Дочь завтра опоздает", extra="<replace xmlns='urn:xmpp:message-correct:0' id='first'/>")
        waiting = (await self.mother.call("talk.own"))["waiting"]
        self.assertEqual([each["text"] for each in waiting], ["Дочь завтра опоздает", "Лишнее", "И послезавтра"])
        since = self.mother.inbox.mark()
        await self.mother.write(self.backend.service, "Отозвать 2", kind="chat")
        await self.mother.inbox.wait(says("Забрано", "Петрова", "«Лишнее»"), since)
        await deputy.write(self.teacher.bare, "Коллеги пишут всегда", kind="chat")
        await self.teacher.inbox.wait(says("Коллеги пишут всегда"), heard)
        self.assertEqual(len([it for it in self.mother.inbox.stanzas[told:] if says("сейчас не на работе")(it)]), 1)

        await self.leave(False)
        for text in ("Дочь завтра опоздает", "И послезавтра"):
            came = await self.teacher.inbox.wait(says(text, kind="chat"), heard)
            self.assertEqual(came.get("from").split("/")[0], self.mother.bare)
            self.assertIsNotNone(came.find("{urn:xmpp:delay}delay"))
        texts = [stanzas.body(it) for it in self.teacher.inbox.stanzas[heard:]]
        self.assertLess(texts.index("Дочь завтра опоздает"), texts.index("И послезавтра"))
        self.assertNotIn("Лишнее", texts)
        self.assertNotIn("Дочь завтра не придёт", texts)
        await deputy.call("talk.set", op=op(), terms={"id": "*"}, drop=True)

    async def deputy(self):
        cls = type(self)
        if "deputy" not in cls.accounts:
            cls.accounts["deputy"] = (await self.joined(await self.new_staff("Завучева", "deputy"))).bare
        return await self.signed_in(on_foot(self.backend, cls.accounts["deputy"]))

    async def test_each_right_is_refused_to_whoever_has_it_not(self):
        async def refused(code, member, method, **values):
            with self.assertRaises(Refused) as refusal:
                await member.call(method, op=op(), **values)
            self.assertEqual(refusal.exception.code, code, method)

        hours = {"id": self.chat, "fromMinute": 480, "toMinute": 1200, "weekdays": 31}
        for member in (self.mother, self.stranger):
            await refused("rights.missing", member, "talk.set", terms=hours)
        teacher = (await self.teacher.call("session.hello"))["person"]
        for member in (self.mother, self.stranger):
            await refused("rights.missing", member, "hours.set", hours={"person": teacher, **{k: v for k, v in hours.items() if k != "id"}})
        for member in (self.mother, self.teacher):
            await refused("rights.missing", member, "talk.set", terms={**hours, "id": "*"})
            await refused("rights.missing", member, "holidays.set", holidays=[])
        await refused("talk.hours", self.teacher, "talk.set", terms={**hours, "weekdays": 0})
        await self.close()
        await self.hold(self.mother, "Моё")
        [mine] = (await self.mother.call("talk.own"))["waiting"]
        await refused("waiting.unknown", self.neighbour, "waiting.drop", id=mine["id"])
        await refused("waiting.unknown", self.teacher, "waiting.drop", id=mine["id"])
        await self.mother.call("waiting.drop", op=op(), id=mine["id"])
        await self.set_hours({"id": self.chat}, drop=True)


if __name__ == "__main__":
    unittest.main()

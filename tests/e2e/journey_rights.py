#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may do what, over the wire: each role with each command of the service; each outsider at each room."""

import asyncio
import re
import shutil
import tempfile
import time
import unittest
from datetime import date
from email import message_from_string
from pathlib import Path

from support.backend import PATIENCE
from support.journey import Journey, op, text_of
from support.school import refused_condition, school_year, stranger
from support.second_factor import totp
from support.stanzas import Refused

EVERYBODY = {"administrator", "head", "deputy", "lead", "class teacher", "teacher", "unconfirmed", "guardian", "pupil"}
ALLOWED = {
    "session.hello": EVERYBODY,
    "changes": EVERYBODY,
    "rules.get": EVERYBODY,
    "rules.acknowledge": EVERYBODY,
    "units.create": {"administrator"},
    "people.create": {"administrator"},
    "positions.set": {"administrator"},
    "seats.set": {"administrator"},
    "roster.plan": {"administrator"},
    "roster.apply": {"administrator"},
    "invites.create": {"administrator", "class teacher"},
    "invites.annul": {"administrator", "class teacher"},
    "school.reconcile": {"administrator"},
    "audit.list": {"administrator", "head"},
    "units.edit": {"administrator"},
    "people.edit": {"administrator"},
    "history.list": {"administrator"},
    "guardians.set": {"administrator"},
    "organisation.set": {"administrator"},
    "positions.verify": {"administrator"},
    "staff.list": {"administrator"},
    "load.edit": {"administrator"},
    "words.set": {"administrator"},
    "contacts.set": {"administrator"},
    "chats.open": {"administrator", "head", "class teacher"},
    "administrator.claim": EVERYBODY,
    "movements.record": {"administrator"},
    "movements.cancel": {"administrator"},
    "rollover.run": {"administrator"},
    "completeness.list": {"administrator", "head", "deputy", "lead"},
    "undo.list": {"administrator"},
    "undo.apply": {"administrator"},
    "audit.verify": {"administrator", "head"},
    "invites.group": {"administrator", "class teacher"},
    "invites.guest": {"administrator", "head", "deputy", "class teacher", "teacher"},
    "invites.kit": {"administrator", "class teacher"},
    "invites.sweep": {"administrator", "class teacher"},
    "invites.found": {"administrator", "class teacher"},
    "requests.list": {"administrator", "class teacher"},
    "requests.decide": {"administrator", "class teacher"},
    "filters.set": {"administrator", "head"},
    "rules.publish": {"administrator", "head"},
    "rules.register": {"administrator", "head", "deputy", "class teacher"},
    "papers.enter": {"administrator", "class teacher"},
    "session.unlock": {"administrator", "head"},
    "session.mail": {"administrator", "head"},
    "factor.get": EVERYBODY,
    "factor.drop": {"administrator"},
    "factor.require": {"administrator", "head"},
    "moderation.queue": {"administrator", "head", "deputy", "class teacher"},
    "accounts.get": {"administrator", "head", "class teacher"},
    "accounts.end": {"administrator", "head"},
    "accounts.freeze": {"administrator", "head"},
    "accounts.close": {"administrator"},
    "accounts.reset": {"administrator", "class teacher"},
    "limits.get": EVERYBODY,
    "limits.set": {"administrator"},
    "rules.discuss": {"administrator", "class teacher"},
    "drafts.put": {"administrator", "head"},
    "drafts.withdraw": {"administrator", "head"},
    "drafts.list": {"administrator", "head", "deputy", "guardian"},
    "opinions.give": {"guardian"},
    "moderation.figures": {"administrator", "head", "deputy", "lead"},
    "chats.read": {"head", "deputy"},
    "announcements.due": EVERYBODY,
    "announcements.confirm": EVERYBODY,
    "polls.list": EVERYBODY,
    "polls.vote": EVERYBODY,
    "polls.create": {"administrator", "head", "deputy", "class teacher"},
    "polls.results": {"administrator", "head", "deputy", "class teacher", "teacher"},
    "polls.close": {"administrator", "head", "deputy", "class teacher", "teacher"},
    "talk.own": EVERYBODY,
    "talk.set": {"administrator", "head", "deputy", "class teacher"},
    "holidays.set": {"administrator", "head", "deputy"},
    "hours.set": {"administrator", "head", "deputy"},
    "waiting.put": EVERYBODY,
    "waiting.drop": EVERYBODY,
}
ANNOUNCING = ("announcements.create", "announcements.list", "announcements.table", "announcements.record", "announcements.remind",
              "announcements.correct", "announcements.withdraw")
ALLOWED.update({method: {"administrator", "head", "deputy", "class teacher"} for method in ANNOUNCING})
# There is nothing to act upon: who has the right is refused for that, and nothing changes.
VAIN = ANNOUNCING + ("announcements.confirm", "polls.vote", "polls.create", "polls.results", "polls.close")
# Of the other class, so not its teacher's either. There is nothing to moderate: who has the right is refused for that.
MODERATION = ("messages.retract", "rules.remind", "rules.pin", "violations.record", "blocks.create", "quiet.set", "moderation.ledger",
              "access.explain", "appeals.decide", "moderation.chat", "blocks.list", "evidence.get", "messages.hide", "moderation.register")
ALLOWED.update({method: {"administrator", "head", "deputy"} for method in MODERATION})
OWN_CLASS_ONLY = ("invites.create", "invites.annul", "invites.group", "invites.kit", "invites.sweep", "invites.found", "requests.decide",
                  "rules.register", "rules.discuss", "papers.enter", "accounts.get", "accounts.reset", "chats.open",
                  "announcements.create", "polls.create", "talk.set")
# What is asked for is nonsense: who has the right is refused for that.
NONSENSE = ("talk.set", "holidays.set", "hours.set", "waiting.put", "waiting.drop")
POLICY = {"pupils": "ownClass", "pupilsTeachers": "ownClass", "pupilsAdministration": "nobody", "guardians": "nobody",
          "guardiansTeachers": "ownClass", "guardiansAdministration": "wholeSchool"}


class Rights(Journey):
    async def asyncSetUp(self):
        await super().asyncSetUp()
        if "5«А» — родители" not in await self.rooms_by_title():
            await self.build_school()

    async def build_school(self):
        """Two classes, one person of each role with an account; kept for all tests of the class."""
        cls = type(self)
        cls.own, cls.other = await self.new_class(5, "А"), await self.new_class(6, "Б")
        cls.people = {"head": await self.new_staff("Директорова", "head"), "deputy": await self.new_staff("Завучева", "deputy"),
                      "lead": await self.new_staff("Внедренцева", "introductionLead"),
                      "class teacher": await self.new_staff("Петрова"), "teacher": await self.new_staff("Предметникова"),
                      "unconfirmed": await self.new_staff("Новичкова", verification="pending")}
        await self.call("seats.set", person=cls.people["class teacher"], unit=cls.own, kind="classTeacher", present=True)
        cls.people["pupil"], cls.people["guardian"] = await self.new_pupil(5, "А", "Ефимова", "Щербакова")
        cls.other_pupil, cls.other_guardian = await self.new_pupil(6, "Б", "Якушева", "Рябова")
        cls.accounts = {}
        for role, person in cls.people.items():
            member = await self.joined(person, cls.own if role in ("pupil", "guardian") else "")
            cls.accounts[role] = (member.login, member.password)

    async def member(self, role):
        if role == "administrator":
            return self.administrator
        login, password = self.accounts[role]
        return await self.signed_in(type(self.administrator)(self.backend, login, password))

    def requests(self, spare_invite, spare_link="none"):
        """A well-formed request of each method, which is refused for want of the right and for nothing else."""
        somebody = {"family": "Подставная", "given": "Мария"}
        row = {"line": 1, "label": {"grade": 5, "letter": "А"}, "pupil": {"family": "Новенькая", "given": "Анна"}}
        return {
            "session.hello": {},
            "changes": {"since": 0, "epoch": "", "max": 100},
            "rules.get": {},
            "rules.acknowledge": {"op": op(), "version": 1},
            "units.create": {"op": op(), "year": school_year(), "units": [{"kind": "class", "label": {"grade": 7, "letter": "В"}}]},
            "people.create": {"op": op(), "name": somebody},
            "positions.set": {"op": op(), "position": {"person": self.people["teacher"], "kind": "deputy",
                                                       "verification": "confirmed"}},
            "seats.set": {"op": op(), "person": self.people["teacher"], "unit": self.other, "kind": "classTeacher", "present": True},
            "roster.plan": {"upload": op(), "start": 0, "rows": [row], "more": False, "offset": 0},
            "roster.apply": {"op": op(), "hash": "0" * 64},
            "invites.create": {"op": op(), "person": self.other_guardian, "unit": self.other},
            "invites.annul": {"op": op(), "invite": spare_invite},
            "school.reconcile": {"op": op()},
            "audit.list": {"before": 0, "max": 10},
            "units.edit": {"edits": [{"kind": "rename", "unitKind": "class", "unit": self.other, "label": {"grade": 7, "letter": "Г"}}]},
            "people.edit": {"op": op(), "person": self.other_guardian, "name": somebody},
            "history.list": {"entity": "person", "key": self.other_guardian, "max": 10},
            "guardians.set": {"op": op(), "present": True,
                              "link": {"guardian": self.other_guardian, "child": self.other_pupil, "kind": "guardian"}},
            "organisation.set": {"op": op(), "organisation": {"name": "Подставная", "timeZone": "Asia/Omsk"}},
            "positions.verify": {"people": [self.people["unconfirmed"]], "verification": "confirmed"},
            "staff.list": {"rows": [{"line": 1, "name": somebody, "kind": "teacher"}]},
            "load.edit": {"lines": [{"teacher": self.people["teacher"], "unit": self.other, "subject": "Физика", "present": True}]},
            "words.set": {"words": {"pupils": "слушатели"}},
            "contacts.set": {"contacts": {**POLICY, "pupils": "wholeSchool"}},
            "chats.open": {"chats": [{"kind": "byHand", "unit": self.other, "title": "Экскурсия", "purpose": "Сбор и дорога",
                                      "people": [self.people["teacher"]]}]},
            "administrator.claim": {"op": op(), "contact": "+79000000000", "code": "1"},
            "movements.record": {"kind": "left", "people": [self.other_pupil], "orderNumber": "1", "orderDate": "2026-09-01"},
            "movements.cancel": {"op": op(), "movement": "none"},
            "rollover.run": {"year": school_year() + 1},
            "completeness.list": {},
            "undo.list": {},
            "undo.apply": {"op": op(), "step": 1},
            "audit.verify": {},
            "invites.group": {"op": op(), "role": "guardian", "unit": self.other, "usesLimit": 0},
            "invites.guest": {"op": op(), "chat": "none", "usesLimit": 1},
            "invites.kit": {"op": op(), "unit": self.other},
            "invites.sweep": {"op": op(), "invites": [spare_invite]},
            "invites.found": {"op": op(), "link": spare_link, "where": "Форум"},
            "requests.list": {"max": 10},
            "requests.decide": {"op": op(), "decisions": [{"request": "none", "verdict": "accept"}]},
            "moderation.queue": {"decided": False, "max": 10},
            "messages.retract": {"op": op(), "chat": self.other_chat, "messages": ["1"], "item": "3"},
            "rules.remind": {"op": op(), "chat": self.other_chat, "item": "77"},
            "violations.record": {"op": op(), "chat": self.other_chat, "message": "1", "item": "3"},
            "blocks.create": {"op": op(), "chat": self.other_chat, "person": self.other_guardian,
                              "until": "2031-01-01T00:00:00.000Z", "item": "3"},
            "quiet.set": {"op": op(), "chat": self.other_chat, "mode": "slow"},
            "moderation.ledger": {"chat": self.other_chat, "person": self.other_guardian},
            "access.explain": {"chat": self.other_chat, "person": self.other_guardian},
            "appeals.decide": {"op": op(), "appeal": "none", "outcome": "upheld"},
            "moderation.chat": {"chat": self.other_chat},
            "blocks.list": {"chat": self.other_chat, "max": 10},
            "messages.hide": {"op": op(), "chat": self.other_chat, "messages": ["1"]},
            "moderation.register": {"chat": self.other_chat, "max": 10},
            "evidence.get": {"chat": self.other_chat, "messages": ["1"]},
            "filters.set": {"op": op(), "policy": {"id": "school", "escalateAfterHours": 9999}},
            "rules.publish": {"op": op(), "after": 99, "title": "Правила", "requisites": "", "text": ""},
            "rules.register": {"unit": self.other},
            "papers.enter": {"op": op(), "unit": self.other, "people": [self.other_guardian], "rulesVersion": 1,
                             "on": "2026-09-01", "basis": "Лист ознакомления"},
            "session.unlock": {"code": "000000"},
            "session.mail": {},
            "factor.get": {},
            "factor.drop": {"person": self.other_guardian},
            "factor.require": {"required": False},
            "accounts.get": {"person": self.other_guardian},
            "accounts.end": {"op": op(), "person": self.other_guardian},
            "accounts.freeze": {"op": op(), "person": self.other_guardian, "frozen": True, "reason": "Проверка"},
            "accounts.close": {"op": op(), "person": self.other_guardian, "closing": True, "reason": "Проверка"},
            "accounts.reset": {"person": self.other_guardian},
            "limits.get": {},
            "limits.set": {"op": op(), "rules": []},
            "rules.discuss": {"op": op(), "unit": self.other, "on": "2000-01-01", "present": True},
            "rules.pin": {"op": op(), "chat": self.other_chat, "item": "77"},
            "drafts.put": {"op": op(), "title": "", "text": "", "days": 99},
            "drafts.withdraw": {"op": op(), "draft": "none"},
            "drafts.list": {},
            "opinions.give": {"op": op(), "draft": "none", "stance": "against"},
            "moderation.figures": {"from": "2026-09-01T00:00:00.000Z"},
            "chats.read": {"op": op(), "chat": "none", "reason": "Жалоба"},
            "announcements.create": {"op": op(), "chats": [self.other_chat, "none"], "text": "Собрание", "title": ""},
            "announcements.list": {"offset": 0, "max": 10},
            "announcements.table": {"announcement": "none"},
            "announcements.due": {},
            "announcements.confirm": {"op": op(), "announcement": "none"},
            "announcements.record": {"op": op(), "announcement": "none", "papers": [{"whom": self.other_pupil, "family": True}]},
            "announcements.remind": {"op": op(), "announcement": "none"},
            "announcements.correct": {"op": op(), "announcement": "none", "text": "Другое"},
            "announcements.withdraw": {"op": op(), "announcement": "none", "reason": "Ошибка"},
            "polls.create": {"op": op(), "chat": self.other_chat, "question": "", "options": ["Да", "Нет"]},
            "polls.list": {"offset": 0, "max": 10},
            "polls.results": {"poll": "none"},
            "polls.vote": {"op": op(), "poll": "none", "choices": [0]},
            "polls.close": {"op": op(), "poll": "none"},
            "talk.own": {},
            "talk.set": {"op": op(), "terms": {"id": self.other_chat, "fromMinute": 1200, "toMinute": 480, "weekdays": 31}},
            "holidays.set": {"op": op(), "holidays": [{"first": "2026-11-09", "last": "2026-11-01"}]},
            "hours.set": {"op": op(), "hours": {"person": self.other_guardian, "fromMinute": 540, "toMinute": 1020, "weekdays": 31}},
            "waiting.put": {"op": op(), "chat": "none", "text": "Завтра", "due": "2031-01-01T00:00:00.000Z"},
            "waiting.drop": {"op": op(), "id": "none"},
        }

    async def test_each_role_is_refused_each_command_that_it_has_no_right_to(self):
        made = await self.call("invites.create", person=self.other_guardian, unit=self.other)
        spare, link = made["invite"], made["url"]
        self.other_chat = (await self.rooms_by_title())["6«Б» — родители"].split("@")[0]
        self.assertEqual(set(self.requests(spare, link)), set(ALLOWED))
        before = (await self.administrator.call("session.hello"))["rev"]
        for role in sorted(EVERYBODY - {"administrator"}):
            member = await self.member(role)
            for method, request in self.requests(spare, link).items():
                with self.subTest(role=role, method=method):
                    # A class teacher's right ends at the own class, and the requests are about another.
                    refused = role not in ALLOWED[method] or (role == "class teacher" and method in OWN_CLASS_ONLY)
                    if method == "rules.acknowledge":
                        continue    # everybody may, and it would change something
                    try:
                        await member.call(method, **request)
                        code = None
                    except Refused as refusal:
                        code = (refusal.condition, refusal.code)
                        if method in MODERATION + VAIN + ("invites.guest", "filters.set", "rules.publish", "session.unlock", "session.mail",
                                                        "accounts.end", "accounts.freeze", "drafts.put", "drafts.withdraw",
                                                        "opinions.give", "administrator.claim", "chats.read") + NONSENSE and code[1] != "rights.missing":
                            code = None
                    # Whose link it is a class teacher does not learn.
                    words = "invite.not-yours" if (role, method) == ("class teacher", "invites.found") else "rights.missing"
                    self.assertEqual(code, ("forbidden", words) if refused else None)
        self.assertEqual((await self.administrator.call("session.hello"))["rev"], before, "nothing was changed by all that")

    async def test_a_class_teacher_invites_families_of_the_own_class(self):
        teacher = await self.member("class teacher")
        pupil, guardian = await self.new_pupil(5, "А", "Куликова", "Евдокимова")
        created = await teacher.call("invites.create", op=op(), person=guardian, unit=self.own)
        self.assertIn("/j/", created["url"])
        await teacher.call("invites.annul", op=op(), invite=created["invite"])
        with self.assertRaises(Refused) as refusal:
            await teacher.call("invites.create", op=op(), person=self.other_guardian, unit=self.other)
        self.assertEqual(refusal.exception.text, "У вас нет права на это действие.")

    async def test_power_of_who_has_a_second_factor_needs_it_and_chats_do_not(self):
        person = await self.new_staff("Двухфакторная")
        await self.call("positions.set", position={"person": person, "kind": "administrator", "verification": "confirmed",
                                                  "orderNumber": "15-к", "orderDate": date.today().isoformat()})
        admin = await self.joined(person)
        power = {"name": {"family": "Подставная", "given": "Анна"}}
        await admin.call("people.create", op=op(), **power)

        begun = await admin.call("factor.begin")
        await self.refused("factor.code", admin.call("factor.confirm", code="000000"))
        await admin.call("people.create", op=op(), **power)
        confirmed = await admin.call("factor.confirm", code=totp(begun["secret"]))
        self.assertEqual(len(set(confirmed["recovery"])), 10)

        await self.refused("session.locked", admin.call("people.create", op=op(), **power))
        await self.refused("session.locked", admin.call("factor.begin"))
        await self.refused("session.locked", admin.call("factor.drop"))
        await admin.call("changes", since=0, epoch="", max=1)
        room = (await self.rooms_by_title())["Учительская"]
        await admin.join(room, "x")
        await admin.write(room, "Читать и писать можно")

        admin.key = confirmed["key"]
        await admin.call("people.create", op=op(), **power)
        other = await self.signed_in(type(admin)(self.backend, admin.login, admin.password, "other"))
        other.key = admin.key
        await self.refused("session.locked", other.call("people.create", op=op(), **power))
        await self.refused("factor.code", other.call("session.unlock", code=totp(begun["secret"], -90)))
        other.key = (await other.call("session.unlock", code=confirmed["recovery"][0]))["key"]
        await other.call("people.create", op=op(), **power)
        await self.refused("factor.code", other.call("session.unlock", code=confirmed["recovery"][0]))
        self.assertEqual((await other.call("factor.get"))["recoveryLeft"], 9)
        await other.call("session.lock")
        await self.refused("session.locked", other.call("people.create", op=op(), **power))

        await admin.call("factor.require", required=True)
        await self.refused("factor.missing", self.administrator.call("people.create", op=op(), **power))
        await admin.call("factor.require", required=False)
        await self.administrator.call("factor.drop", person=person)
        admin.key = ""
        await admin.call("people.create", op=op(), **power)

    async def refused(self, code, call):
        with self.assertRaises(Refused) as refusal:
            await call
        self.assertEqual(refusal.exception.code, code)

    async def may_write(self, one, other):
        """A message one to one arrives, or its refusal comes back."""
        text, since = op(), other.inbox.mark()
        number = await one.write(other.bare, text, kind="chat")
        arrived, refused = (asyncio.ensure_future(it) for it in (other.receive(text, since), one.refusal(number)))
        done, waiting = await asyncio.wait((arrived, refused), return_when=asyncio.FIRST_COMPLETED)
        for task in waiting:
            task.cancel()
        if refused in done:
            self.assertEqual(refused.result().condition, "forbidden")
        return arrived in done

    async def write_when(self, one, other, allowed):
        """The key table follows a moment after the service has answered."""
        deadline = time.monotonic() + PATIENCE
        while await self.may_write(one, other) != allowed:
            self.assertLess(time.monotonic(), deadline, f"may write: {not allowed}")
            await asyncio.sleep(0.1)

    async def carried_out(self, member, method, **values):
        shown = await member.call(method, **values)
        return await member.call(method, op=op(), hash=shown["hash"], **values)

    async def test_who_may_write_to_whom_is_set_by_the_administrator_and_holds_for_any_app(self):
        pupil, guardian, head = [await self.member(role) for role in ("pupil", "guardian", "head")]
        teacher = await self.member("class teacher")
        await self.write_when(pupil, teacher, True)
        await self.write_when(guardian, head, True)
        self.assertFalse(await self.may_write(pupil, head))
        self.assertFalse(await self.may_write(pupil, guardian))
        # What staff and pupils write to each other is open to the school; a parent's app may encrypt.
        secret = "<encrypted xmlns='eu.siacs.conversations.axolotl'><header sid='1'/></encrypted>"
        for one, other in ((pupil, teacher), (teacher, pupil)):
            number = await one.write(other.bare, "Зашифровано", kind="chat", extra=secret)
            self.assertEqual((await one.refusal(number)).code, "direct.encrypted")
        since = head.inbox.mark()
        await guardian.write(head.bare, "Лично", kind="chat", extra=secret)
        await head.receive("Лично", since)
        changed = await self.carried_out(self.administrator, "contacts.set", contacts={
            **POLICY, "pupilsTeachers": "nobody", "pupilsAdministration": "wholeSchool", "guardiansAdministration": "nobody"})
        await self.write_when(pupil, teacher, False)
        await self.write_when(pupil, head, True)
        await self.write_when(guardian, head, False)
        await self.write_when(guardian, teacher, True)
        await self.refused("contacts.reach", self.administrator.call("contacts.set", contacts={**POLICY, "guardians": "wholeSchool"}))
        await self.call("undo.apply", step=changed["step"])
        await self.write_when(pupil, teacher, True)
        await self.write_when(pupil, head, False)
        await self.write_when(guardian, head, True)

    async def test_a_class_teacher_opens_a_chat_for_an_occasion_and_the_head_one_with_the_deputies(self):
        pupil, teacher = await self.member("pupil"), await self.member("class teacher")
        usual = set((await pupil.own_rooms()).values())
        trip = {"kind": "byHand", "unit": self.own, "title": "Экскурсия", "purpose": "Сбор и дорога"}
        people = [self.people["class teacher"], self.people["pupil"]]
        await self.refused("chat.other-class", teacher.call("chats.open", chats=[{**trip, "people": [*people, self.people["guardian"],
                                                                                                   *await self.somebody_else()]}]))
        opened = await self.carried_out(teacher, "chats.open", chats=[{**trip, "people": people}])
        rooms = await pupil.rooms_when(usual | {"Экскурсия"})
        room = next(jid for jid, title in rooms.items() if title == "Экскурсия")
        await pupil.join(room)
        await pupil.write(room, "Во сколько сбор?")
        await self.call("undo.apply", step=opened["step"])
        await pupil.rooms_when(usual)

        head, deputy = await self.member("head"), await self.member("deputy")
        before = set((await deputy.own_rooms()).values())
        opened = await self.carried_out(head, "chats.open", chats=[{"kind": "management"}])
        await deputy.rooms_when(before | {"Руководство"})
        await self.call("undo.apply", step=opened["step"])
        await deputy.rooms_when(before)

    async def somebody_else(self):
        """A pupil of another class who has come in."""
        cls = type(self)
        if not hasattr(cls, "comer"):
            cls.comer = self.other_pupil
            await self.joined(self.other_pupil, self.other)
        return [cls.comer]

    async def test_a_repeated_command_is_carried_out_once(self):
        request = {"op": op(), "name": {"family": "Повторова", "given": "Анна"}}
        first = await self.administrator.call("people.create", **request)
        self.assertEqual(await self.administrator.call("people.create", **request), first)
        people = (await self.school_of(self.administrator))["people"]
        self.assertEqual(sum(person["name"]["family"] == "Повторова" for person in people), 1)

    async def test_a_parent_sees_no_other_family(self):
        seen = text_of(await self.school_of(await self.member("guardian")))
        self.assertIn("Ефимова", seen)
        for secret in ("Якушева", "Рябова", "+79000000146"):
            self.assertNotIn(secret, seen)

    async def test_members_of_the_school_enter_and_read_their_own_rooms_only(self):
        rooms = await self.rooms_by_title()
        own = {"guardian": {"5«А» — родители", "Общешкольный"}, "pupil": {"5«А» — ученики", "Общешкольный"},
               "unconfirmed": set()}
        for role, titles in own.items():
            member = await self.member(role)
            self.assertEqual(set((await member.own_rooms()).values()), titles)
            for title, room in rooms.items():
                with self.subTest(role=role, room=title):
                    mine = title in titles
                    self.assertEqual(await refused_condition(member.join(room)) is None, mine)
                    self.assertEqual(await refused_condition(member.archive(room)) is None, mine)

    async def test_a_stranger_enters_lists_and_reads_nothing(self):
        outsider = await self.signed_in(stranger(self.backend))
        self.assertEqual(await outsider.rooms_listed(), [])
        for title, room in (await self.rooms_by_title()).items():
            with self.subTest(room=title):
                self.assertIsNotNone(await refused_condition(outsider.join(room)))
                self.assertIsNotNone(await refused_condition(outsider.archive(room)))
                self.assertIsNotNone(await refused_condition(outsider.members(room)))
        self.other_chat = (await self.rooms_by_title())["6«Б» — родители"].split("@")[0]
        for method, request in self.requests("none").items():
            with self.subTest(method=method):
                self.assertEqual(await refused_condition(outsider.call(method, **request)), "forbidden")

    async def test_the_hours_of_all_chats_are_the_administrations_and_own_hours_each_ones_own(self):
        hours = {"fromMinute": 540, "toMinute": 1020, "weekdays": 31}
        everywhere = {"op": op(), "terms": {"id": "*", "fromMinute": 1200, "toMinute": 480, "weekdays": 31}}
        before = (await self.administrator.call("session.hello"))["rev"]
        for role in ("class teacher", "teacher", "lead", "unconfirmed", "guardian", "pupil"):
            member = await self.member(role)
            with self.subTest(role=role):
                await self.refused("rights.missing", member.call("talk.set", **everywhere))
                another = self.people["head"]
                await self.refused("rights.missing", member.call("hours.set", op=op(), hours={"person": another, **hours}))
                own = member.call("hours.set", op=op(), hours={"person": self.people[role], **hours})
                if role in ("unconfirmed", "guardian", "pupil"):
                    await self.refused("rights.missing", own)
                else:
                    await own
                    self.assertEqual((await member.call("talk.own"))["hours"], {"person": self.people[role], **hours})
                    await member.call("hours.set", op=op(), hours={}, drop=True)
                    self.assertNotIn("hours", await member.call("talk.own"))
        deputy = await self.member("deputy")
        await self.refused("talk.hours", deputy.call("talk.set", **everywhere))
        await deputy.call("hours.set", op=op(), hours={"person": self.people["teacher"], **hours})
        await deputy.call("hours.set", op=op(), hours={"person": self.people["teacher"]}, drop=True)
        self.assertEqual((await self.administrator.call("session.hello"))["rev"], before, "nobody else is told of it")

    async def test_calls_that_are_no_calls_are_refused_in_words(self):
        ask = self.administrator.ask
        to, ns = self.backend.service, "urn:staffroom:0"
        for call in (f"<call xmlns='{ns}' method='nonsense'><json xmlns='urn:xmpp:json:0'>{{}}</json></call>",
                     f"<call xmlns='{ns}' method='units.create'><json xmlns='urn:xmpp:json:0'>{{broken</json></call>",
                     f"<call xmlns='{ns}' method='units.create'><json xmlns='urn:xmpp:json:0'>[]</json></call>",
                     f"<call xmlns='{ns}' method='units.create'/>", f"<call xmlns='{ns}'/>"):
            with self.subTest(call=call), self.assertRaises(Refused) as refusal:
                await ask(to, call)
            self.assertIn(refusal.exception.condition, ("bad-request", "feature-not-implemented"))
        await self.administrator.call("session.hello")


class MailedCodes(Journey):
    """A school whose server sends e-mail by a program of the computer."""

    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="staffroom-mail-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        cls.folder.chmod(0o777)     # the service runs as somebody else
        program = cls.folder / "sendmail"
        program.write_text(f"#!/bin/sh\ncat > '{cls.folder}/letter.new' && mv '{cls.folder}/letter.new' '{cls.folder}/letter'\n")
        program.chmod(0o755)
        cls.start_arguments = ["--mail-from", "school@school12.example", "--mail-program", str(program)]
        super().setUpClass()

    async def test_without_the_telephone_a_code_comes_by_e_mail_and_opens_once(self):
        with self.assertRaises(Refused) as refusal:
            await self.administrator.call("session.mail")
        self.assertEqual(refusal.exception.code, "factor.off")
        row = (await self.school_of(self.administrator))["people"][0]
        await self.call("people.edit", person=row["id"], name={"family": "Первова", "given": "Анна"},
                        contacts={"email": "first@school12.example"})
        begun = await self.administrator.call("factor.begin")
        await self.administrator.call("factor.confirm", code=totp(begun["secret"]))
        self.assertTrue((await self.administrator.call("factor.get"))["canMail"])
        sent = await self.administrator.call("session.mail")
        self.assertEqual(sent["address"], "f…@school12.example")
        letter = message_from_string((self.folder / "letter").read_text())
        self.assertEqual((letter["To"], letter["From"]), ("first@school12.example", "school@school12.example"))
        code = re.search(r"Код: (\d{8})", letter.get_payload(decode=True).decode()).group(1)
        key = (await self.administrator.call("session.unlock", code=code))["key"]
        with self.assertRaises(Refused) as refusal:
            await self.administrator.call("session.unlock", code=code)
        self.assertEqual(refusal.exception.code, "factor.code")
        self.administrator.key = key
        await self.call("people.create", name={"family": "Новикова", "given": "Анна"})


if __name__ == "__main__":
    unittest.main()

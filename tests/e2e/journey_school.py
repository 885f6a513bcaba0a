#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole school from nothing, and through the year, on the real parts: structure, staff list, roster file by our own client,
seats, load; a transfer, a departure with a sibling, the new school year and its undoing. After each step the rooms on the server
are what the service's rule says, and people on an app that is not ours see exactly theirs."""

import asyncio
import tempfile
import time
import unittest
from datetime import date, timedelta
from pathlib import Path

from support.backend import PATIENCE
from support.client import Client
from support.journey import Journey, op
from support.school import PASSWORD, Member, person_named, refused_condition, school_year, unit_labelled, waited
from support.stanzas import Refused

FAMILIES = """Класс;ФИО ребёнка;Дата рождения;Мама;Телефон мамы
1А;Ефимова Любовь Сергеевна;05.04.2019;Щербакова Евгения Павловна;8 900 000-01-41
5А;Ефимов Олег Сергеевич;11.02.2015;Щербакова Евгения Павловна;8 900 000-01-41
5А;Орлов Андрей Ильич;03.03.2015;Орлова Анна Петровна;8 900 000-01-42
11А;Назарова Зинаида Олеговна;09.09.2009;Назарова Вера Ивановна;8 900 000-01-43
"""
STAFF = (("Петрова", "Мария", "Ивановна", "teacher"), ("Сидорова", "Ольга", "Львовна", "teacher"),
         ("Кузнецов", "Игорь", "Андреевич", "deputy"))
ORDER = {"orderNumber": "17-к", "orderDate": date.today().isoformat()}
EVERYBODY = "Общешкольный"


class School(Journey):
    async def test_from_an_empty_server_through_a_whole_year(self):
        for number, step in enumerate((self.structure_is_built, self.staff_comes_from_a_list, self.families_come_from_a_file,
                                       self.seats_are_given, self.people_come_in, self.subjects_get_chats, self.pupil_is_transferred,
                                       self.pupil_is_to_be_transferred_later, self.pupil_leaves_and_a_sibling_stays,
                                       self.another_family_leaves_altogether, self.school_year_turns,
                                       self.school_year_is_turned_back, self.teacher_is_dismissed), 1):
            begun = time.monotonic()
            with self.subTest(step=step.__doc__):
                await step()
            print(f"{number:2}  {time.monotonic() - begun:6.2f} s  {step.__doc__}", flush=True)
            if self._outcome.result.failures or self._outcome.result.errors:
                break

    # --- the steps

    async def structure_is_built(self):
        """1–11 × А–Б from an empty server, as it was shown; what is outdated is refused whole"""
        school = await self.school_of(self.administrator)
        self.assertEqual([unit["kind"] for unit in school["units"]], ["school"])
        edits = [{"kind": "create", "unitKind": "class", "label": {"grade": grade, "letter": letter}}
                 for grade in range(1, 12) for letter in "АБ"]
        shown = await self.rehearse("units.edit", year=school_year(), edits=edits)
        self.assertEqual(self.count(shown, "unitNew"), 22)
        self.assertEqual(self.count(shown, "chatNew"), 66)
        with self.assertRaises(Refused) as refusal:
            await self.call("units.edit", year=school_year(), edits=edits, hash="0" * 64)
        self.assertEqual(refusal.exception.code, "bulk.outdated")
        self.assertEqual(len((await self.school_of(self.administrator))["units"]), 1)
        await self.done(shown, "units.edit", year=school_year(), edits=edits)
        self.assertEqual(len((await self.school_of(self.administrator))["units"]), 23)

    async def staff_comes_from_a_list(self):
        """the staff from a list, confirmed by it; the same list again changes nothing"""
        rows = [{"line": line, "name": {"family": family, "given": given, "patronymic": patronymic}, "kind": kind, **ORDER}
                for line, (family, given, patronymic, kind) in enumerate(STAFF, 1)]
        shown = await self.rehearse("staff.list", rows=rows)
        self.assertEqual(self.count(shown, "personNew"), 3)
        await self.done(shown, "staff.list", rows=rows)
        self.assertEqual((await self.rehearse("staff.list", rows=rows))["total"], 0)

    async def families_come_from_a_file(self):
        """families from a file, read and applied by our own client; once more: nothing new"""
        with tempfile.TemporaryDirectory(prefix="staffroom-school-") as folder:
            path = Path(folder) / "families.csv"
            path.write_text(FAMILIES, encoding="utf-8")
            account = self.backend.administrator
            client = Client(Path(folder) / "administrator", self.backend, account["login"], account["password"]).start()
            try:
                await waited(client.open)
                await waited(client.sign_in)
                imported = await waited(lambda: client.ask("importRoster", path=str(path)))
                again = await waited(lambda: client.ask("importRoster", path=str(path)))
            finally:
                client.kill()
        self.assertEqual((imported["rows"], imported["problems"]), (4, 0))
        self.assertEqual(imported["changes"], imported["planned"])
        self.assertEqual(again["planned"], 0)
        school = await self.school_of(self.administrator)
        name = {"mother": ("Щербакова", "Евгения"), "other": ("Орлова", "Анна"), "daughter": ("Ефимова", "Любовь"),
                "son": ("Ефимов", "Олег"), "orlov": ("Орлов", "Андрей"), "graduate": ("Назарова", "Зинаида"),
                "teacher": ("Петрова", "Мария"), "second": ("Сидорова", "Ольга"), "deputy": ("Кузнецов", "Игорь")}
        self.person = {role: person_named(school, *parts) for role, parts in name.items()}
        self.unit = {label: unit_labelled(school, grade, letter)
                     for label, grade, letter in (("1А", 1, "А"), ("1Б", 1, "Б"), ("5А", 5, "А"), ("11А", 11, "А"))}
        self.assertEqual(len([link for link in school["guardians"] if link["guardian"] == self.person["mother"]]), 2)

    async def seats_are_given(self):
        """class teachers and the load table; an unknown teacher is refused and nothing of it is done"""
        for role, unit in (("teacher", "1А"), ("second", "5А"), ("second", "1Б")):
            await self.call("seats.set", person=self.person[role], unit=self.unit[unit], kind="classTeacher", present=True)
        lines = [{"teacher": self.person["teacher"], "unit": self.unit[unit], "subject": "математика", "present": True}
                 for unit in ("1А", "5А")]
        self.assertIsNotNone(await refused_condition(self.call(
            "load.edit", lines=[*lines, {**lines[0], "teacher": self.person["son"]}])))
        shown = await self.rehearse("load.edit", lines=lines)
        self.assertEqual(self.count(shown, "seatTaken"), 2)
        await self.done(shown, "load.edit", lines=lines)

    async def people_come_in(self):
        """four people come in on apps of their own and see the rooms of the rule, and only those"""
        self.accounts = {}
        for role, unit in (("teacher", ""), ("deputy", ""), ("mother", self.unit["1А"]), ("other", self.unit["5А"])):
            self.accounts[role] = await self.joined(self.person[role], unit)
        await self.sees("teacher", "Учительская", "Сотрудники", EVERYBODY, "1«А» — ученики", "1«А» — родители", "1«А» — учителя",
                        "5«А» — учителя")
        await self.sees("other", EVERYBODY, "5«А» — родители")
        mothers = await self.rule_of("mother")
        self.assertIn("1«А» — родители", mothers)
        await self.everybody_sees_the_rule()

    async def subjects_get_chats(self):
        """the chat of a subject: a pupil on an app of his own sees it, an untaught subject is refused, a change of load moves it"""
        self.accounts["son"] = await self.joined(self.person["son"], self.unit["5А"])
        await self.sees("son", EVERYBODY, "5«А» — ученики")
        wanted = [{"unit": self.unit["5А"], "subject": "математика"}]
        self.assertIsNotNone(await refused_condition(self.call(
            "load.chats", subjects=[*wanted, {"unit": self.unit["5А"], "subject": "астрономия"}])))
        self.assertIsNotNone(await refused_condition(self.accounts["teacher"].call("load.chats", subjects=wanted)))
        shown = await self.rehearse("load.chats", subjects=wanted)
        self.assertEqual([effect["kind"] for effect in shown["effects"] if effect["kind"].startswith("chat")], ["chatNew"])
        await self.done(shown, "load.chats", subjects=wanted)
        self.assertEqual((await self.rehearse("load.chats", subjects=wanted))["total"], 0)
        await self.sees("son", EVERYBODY, "5«А» — ученики", "5«А» — математика")
        await self.sees("teacher", *((await self.rule_of("teacher")) | {"5«А» — математика"}))
        line = {"teacher": self.person["teacher"], "unit": self.unit["5А"], "subject": "математика", "present": False}
        dropped = await self.rehearse("load.edit", lines=[line])
        self.assertEqual(self.count(dropped, "chatArchived"), 1)
        step = (await self.done(dropped, "load.edit", lines=[line]))["step"]
        await self.sees("teacher", *((await self.rule_of("teacher")) - {"5«А» — математика"}))
        await self.call("undo.apply", step=step)
        await self.everybody_sees_the_rule()

    async def pupil_is_transferred(self):
        """a transfer: shown before, equal after; the mother's rooms change with it, and back by one undoing"""
        wanted = {"kind": "transferred", "people": [self.person["daughter"]], "unit": self.unit["1Б"], **ORDER}
        before = await self.rule_of("mother")
        shown = await self.rehearse("movements.record", **wanted)
        self.assertEqual({effect["kind"] for effect in shown["effects"]} & {"membersIn", "membersOut", "movementNew"},
                         {"membersIn", "membersOut", "movementNew"})
        done = await self.done(shown, "movements.record", **wanted)
        after = before - {"1«А» — родители"} | {"1«Б» — родители"}
        await self.sees("mother", *after)
        await self.call("undo.apply", step=done["step"])
        await self.sees("mother", *before)
        await self.done(await self.rehearse("movements.record", **wanted), "movements.record", **wanted)
        await self.sees("mother", *after)
        await self.everybody_sees_the_rule()

    async def pupil_is_to_be_transferred_later(self):
        """a transfer from a day to come is written down and changes no room; its effects are shown; it can be cancelled"""
        day = (date.today() + timedelta(days=30)).isoformat()
        wanted = {"kind": "transferred", "people": [self.person["daughter"]], "unit": self.unit["1А"], "effectiveOn": day, **ORDER}
        before = await self.rule_of("mother")
        ahead = await self.rehearse("movements.record", asIfToday=True, **wanted)
        self.assertGreater(self.count(ahead, "membersIn"), 0)
        shown = await self.rehearse("movements.record", **wanted)
        self.assertEqual([effect["kind"] for effect in shown["effects"]], ["movementNew"])
        await self.done(shown, "movements.record", **wanted)
        planned = [it for it in (await self.school_of(self.administrator))["movements"] if it.get("state", "planned") == "planned"]
        self.assertEqual([it["effectiveOn"] for it in planned], [day])
        await self.sees("mother", *before)
        await self.call("movements.cancel", movement=planned[0]["id"])
        await self.everybody_sees_the_rule()

    async def pupil_leaves_and_a_sibling_stays(self):
        """a pupil leaves, the sister stays: the mother leaves that child's chats only (S8), his own session ends"""
        son = self.accounts.pop("son")
        wanted = {"kind": "left", "people": [self.person["son"]], **ORDER}
        shown = await self.rehearse("movements.record", **wanted)
        departed = [effect["personName"] for effect in shown["effects"] if effect["kind"] == "personDeparted"]
        self.assertEqual(departed, ["Ефимов Олег Сергеевич"])
        await self.done(shown, "movements.record", **wanted)
        await self.sees("mother", EVERYBODY, "1«Б» — родители")
        await self.session_ends(son)
        await self.everybody_sees_the_rule()

    async def another_family_leaves_altogether(self):
        """an only child leaves: the mother's session ends, her password opens nothing any more"""
        other = self.accounts.pop("other")
        wanted = {"kind": "left", "people": [self.person["orlov"]], **ORDER}
        shown = await self.rehearse("movements.record", **wanted)
        self.assertEqual(self.count(shown, "personDeparted"), 2)
        await self.done(shown, "movements.record", **wanted)
        await self.session_ends(other)
        again = Member(self.backend, other.login, PASSWORD)
        with self.assertRaises(ConnectionError):
            await again.sign_in()
        await again.leave()
        await self.everybody_sees_the_rule()

    async def school_year_turns(self):
        """the school goes over into the next year, exactly as the rehearsal showed: classes grow, the 11th leaves"""
        self.before = self.comparable(await self.school_of(self.administrator))
        self.rooms_before = {role: await self.rule_of(role) for role in self.accounts}
        self.plan = {"year": school_year() + 1, "newClasses": [{"grade": 1, "letter": "А"}, {"grade": 1, "letter": "Б"}], **ORDER}
        shown = await self.rehearse("rollover.run", **self.plan)
        self.assertEqual(self.count(shown, "unitNew"), 2)
        departed = [effect["personName"] for effect in shown["effects"] if effect["kind"] == "personDeparted"]
        self.assertIn("Назарова Зинаида Олеговна", departed)
        done = await self.done(shown, "rollover.run", **self.plan)
        self.step = done["step"]
        await self.sees("mother", EVERYBODY, "2«Б» — родители")
        school = await self.school_of(self.administrator)
        titles = {chat["title"] for chat in school["chats"] if not chat.get("archived")}
        self.assertIn("6«А» — родители", titles)
        await self.everybody_sees_the_rule()

    async def school_year_is_turned_back(self):
        """one undoing takes the whole year back: the school and the rooms are as they were"""
        undone = await self.call("undo.apply", step=self.step)
        self.assertEqual(undone.get("left", []), [])
        self.assertEqual(self.comparable(await self.school_of(self.administrator)), self.before)
        for role, rooms in self.rooms_before.items():
            await self.sees(role, *rooms)
        await self.everybody_sees_the_rule()

    async def teacher_is_dismissed(self):
        """a teacher is dismissed: the seats go over to the successor, the session ends"""
        teacher = self.accounts.pop("teacher")
        wanted = {"kind": "dismissed", "people": [self.person["teacher"]], "successor": self.person["deputy"], **ORDER}
        shown = await self.rehearse("movements.record", **wanted)
        self.assertGreaterEqual(self.count(shown, "seatTaken"), 3)
        await self.done(shown, "movements.record", **wanted)
        await self.sees("deputy", *((await self.rule_of("deputy")) | {"1«А» — родители", "1«А» — ученики"}))
        await self.session_ends(teacher)
        await self.everybody_sees_the_rule()

    # --- what they share

    async def rehearse(self, method, **values):
        """All that would come of it; page by page."""
        shown = await self.administrator.call(method, **values)
        while len(shown.get("effects", [])) < shown["total"]:
            page = await self.administrator.call(method, offset=len(shown["effects"]), **values)
            self.assertEqual(page["hash"], shown["hash"])
            shown["effects"] += page["effects"]
        return {"effects": [], **shown}

    async def done(self, shown, method, **values):
        """Exactly what was shown."""
        reply = await self.administrator.call(method, op=op(), hash=shown["hash"], **values)
        self.assertEqual((reply["hash"], reply["total"]), (shown["hash"], shown["total"]))
        return reply

    @staticmethod
    def count(shown, kind):
        return len([effect for effect in shown["effects"] if effect["kind"] == kind])

    async def rule_of(self, role):
        """Titles of the rooms that the service's rule gives this person."""
        school = await self.school_of(self.administrator)
        titles = {chat["id"]: chat["title"] for chat in school["chats"]}
        return {titles[member["chat"]] for member in school["members"] if member["person"] == self.person[role]}

    async def sees(self, role, *titles):
        """The server gives this person's foreign app exactly these rooms."""
        await self.accounts[role].rooms_when(set(titles))

    async def session_ends(self, member):
        deadline = time.monotonic() + PATIENCE
        while member.is_connected() and time.monotonic() < deadline:
            await asyncio.sleep(0.1)
        self.assertFalse(member.is_connected(), "the session has ended")

    async def everybody_sees_the_rule(self):
        """Nobody but those with an account is in any room, so this is all rooms of the server against the rule."""
        school = await self.school_of(self.administrator)
        logins = {person["id"]: person["login"] for person in school["people"] if person.get("login")}
        known = {self.person[role] for role in self.accounts} | {member["person"] for member in school["members"]}
        self.assertLessEqual({member["person"] for member in school["members"]}, set(logins))
        self.assertLessEqual(known, set(logins))
        for role in self.accounts:
            await self.sees(role, *(await self.rule_of(role)))

    @staticmethod
    def comparable(school):
        """The rows of the school without what an undoing does not take back."""
        def row(values):
            return tuple(sorted((key, str(value)) for key, value in values.items() if key != "rev"))
        return {kind: sorted(row(values) for values in school[kind])
                for kind in ("units", "people", "guardians", "positions", "seats", "chats")}


if __name__ == "__main__":
    unittest.main()

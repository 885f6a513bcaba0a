#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A poll of the parents of a class (J1), asked by the class teacher at the window: families vote on apps that are not ours, by a
number in answer to it or by a word to the school, on the page "my account" and in our program; each counts once, the figures
move at the window, and what came of it is saved as a table. Who has no right to it is refused over the wire."""

import unittest
import urllib.parse

from support import stanzas
from support.join_browser import JoinBrowser
from support.journey import Journey, op
from support.school import PASSWORD, on_foot, waited
from support.stanzas import Refused

TITLE = "5«А» — родители"
OPTIONS = ["Суздаль", "Кострома", "Никуда"]


def says(*parts):
    return lambda it: stanzas.name(it) == "message" and all(part in (stanzas.body(it) or "") for part in parts)


class Polls(Journey):
    async def asyncSetUp(self):
        await super().asyncSetUp()
        cls = type(self)
        if not hasattr(cls, "accounts"):
            cls.people, cls.children, cls.accounts = {}, {}, {}
            classes = {"А": await self.new_class(5, "А"), "Б": await self.new_class(6, "Б")}
            for role, family, letter in (("teacher", "Петрова", "А"), ("stranger", "Иванова", "Б")):
                cls.people[role] = await self.new_staff(family)
                await self.call("seats.set", person=cls.people[role], unit=classes[letter], kind="classTeacher", present=True)
                cls.accounts[role] = (await self.joined(cls.people[role])).bare
            for role, grade, letter, pupil, guardian in (("mother", 5, "А", "Громова", "Шумилова"),
                                                         ("neighbour", 5, "А", "Тихонова", "Мирная"),
                                                         ("third", 5, "А", "Якушева", "Рябова"),
                                                         ("far", 6, "Б", "Дальняя", "Соседова")):
                cls.children[role], cls.people[role] = await self.new_pupil(grade, letter, pupil, guardian)
                cls.accounts[role] = (await self.joined(cls.people[role], classes[letter])).bare
            father = (await self.call("people.create", name={"family": "Шумилов", "given": "Олег"}))["person"]
            await self.call("guardians.set", present=True,
                            link={"guardian": father, "child": cls.children["mother"], "kind": "father"})
            cls.accounts["father"] = (await self.joined(father, classes["А"])).bare
            cls.room = (await self.rooms_by_title())[TITLE]
            cls.chat = cls.room.split("@")[0]
        for role, account in cls.accounts.items():
            setattr(self, role, await self.signed_in(on_foot(self.backend, account)))
        for member in (self.mother, self.father, self.neighbour):
            await member.join(self.room)

    async def ask(self, member, **values):
        """(poll, code) of a poll in the parents' chat, one vote for each family."""
        made = await member.call("polls.create", op=op(), chat=self.chat,
                                 **{"question": "Куда едем?", "options": OPTIONS, "voters": "families", **values})
        return made["poll"], made["code"]

    async def figures(self, poll):
        entry = (await self.teacher.call("polls.results", poll=poll))["entry"]
        return entry["poll"].get("voted", 0), entry["asked"], entry["poll"].get("counts", [])

    async def write_to_school(self, member, text, *answer):
        since = member.inbox.mark()
        await member.write(self.backend.service, text, kind="chat")
        await member.inbox.wait(says(*answer), since)

    async def test_families_vote_each_in_its_own_way_and_count_once(self):
        marks = {member: member.inbox.mark() for member in (self.mother, self.neighbour)}
        poll, code = await self.ask(self.teacher, quorum=50)
        said = await self.neighbour.inbox.wait(says(f"Опрос {code} (", "1 — Суздаль", "/my/polls"), marks[self.neighbour])
        self.assertEqual(said.get("from"), self.room)

        # As an app answers: what is answered in quoted lines, then the number.
        quoted = "".join(f"> {line}\n" for line in stanzas.body(said).splitlines())
        await self.mother.write(self.room, quoted + "1")
        await self.mother.inbox.wait(says("учтён", "«Суздаль»"), marks[self.mother])
        self.assertEqual(await self.figures(poll), (1, 3, [1, 0, 0]))
        # The father speaks for the same family: it thinks better of it.
        await self.write_to_school(self.father, f"Голос {code}: 2", "учтён", "«Кострома»")
        self.assertEqual(await self.figures(poll), (1, 3, [0, 1, 0]))
        await self.write_to_school(self.neighbour, "Голос 2", "учтён", "«Кострома»")
        await self.write_to_school(self.neighbour, f"Голос {code}: 7", "номера ответов")

        page = await waited(lambda: JoinBrowser().open(self.at("/my/enter")).send(account=self.accounts["third"], password=PASSWORD))
        self.assertIn("Школа спрашивает", page.text)
        await waited(lambda: page.follow("/my/polls"))
        self.assertIn("Куда едем?", page.text)
        await waited(lambda: page.send(option="2"))
        self.assertIn("Ваш голос учтён", page.text)
        self.assertEqual(await self.figures(poll), (3, 3, [0, 2, 1]))

        since = self.neighbour.inbox.mark()
        await self.teacher.call("polls.close", op=op(), poll=poll)
        result = await self.neighbour.inbox.wait(says(f"Опрос {code} завершён"), since)
        self.assertIn("Кострома — 2 (67 %)", stanzas.body(result))
        self.assertIn("Проголосовали: 3 из 3. Кворум есть (нужно 50 %).", stanzas.body(result))
        await self.write_to_school(self.mother, f"Голос {code}: 1", "Такого опроса нет, или он уже завершён")
        ballots = (await self.teacher.call("polls.results", poll=poll))["ballots"]
        self.assertEqual({each["whom"]: each["choices"] for each in ballots},
                         {self.children["mother"]: [1], self.children["neighbour"]: [1], self.children["third"]: [2]})

    async def test_an_anonymous_vote_is_taken_from_the_school_only_and_told_to_nobody(self):
        poll, code = await self.ask(self.teacher, anonymous=True)
        since = self.mother.inbox.mark()
        await self.mother.write(self.room, f"Голос {code}: 1")
        await self.mother.inbox.wait(says("Голос не учтён", "анонимный"), since)
        await self.write_to_school(self.mother, f"Голос {code}: 1", "учтён", "«Суздаль»")
        await self.write_to_school(self.father, f"Голос {code}: 2", "Голос уже отдан")
        self.assertEqual(await self.figures(poll), (1, 3, []))
        await self.teacher.call("polls.close", op=op(), poll=poll)
        results = await self.teacher.call("polls.results", poll=poll)
        self.assertEqual(results["entry"]["poll"]["counts"], [1, 0, 0])
        self.assertNotIn("ballots", results)

    async def test_each_right_is_refused_to_whoever_has_it_not(self):
        async def refused(code, member, method, **values):
            with self.assertRaises(Refused) as refusal:
                await member.call(method, **values)
            self.assertEqual(refusal.exception.code, code, method)

        poll, _ = await self.ask(self.teacher)
        words = {"chat": self.chat, "question": "Едем?", "options": ["Да", "Нет"]}
        for member in (self.mother, self.far, self.stranger):
            await refused("rights.missing", member, "polls.create", op=op(), **words)
            await refused("rights.missing", member, "polls.results", poll=poll)
            await refused("rights.missing", member, "polls.close", op=op(), poll=poll)
        for member in (self.far, self.stranger, self.teacher):
            await refused("poll.not-asked", member, "polls.vote", op=op(), poll=poll, choices=[0])
        await refused("poll.choices", self.mother, "polls.vote", op=op(), poll=poll, choices=[0, 1])
        for member in (self.far, self.stranger):
            seen = [each["poll"]["id"] for each in (await member.call("polls.list", max=100))["entries"]]
            self.assertNotIn(poll, seen)
        await self.administrator.call("polls.close", op=op(), poll=poll)
        await refused("poll.closed", self.mother, "polls.vote", op=op(), poll=poll, choices=[0])

    async def test_the_class_teacher_asks_at_the_window_and_parents_answer_from_three_kinds_of_app(self):
        windows = await self.at_windows({role: self.accounts[role] for role in ("teacher", "father")})
        since = self.neighbour.inbox.mark()
        await waited(self.ask_by_hand, windows["teacher"])
        said = stanzas.body(await self.neighbour.inbox.wait(says("Опрос", "Что на выпускной?", "2 — Поход"), since))
        code = said.split()[1]
        await waited(self.vote_by_hand, windows["father"])
        await self.neighbour.write(self.room, "".join(f"> {line}\n" for line in said.splitlines()) + "2")
        await self.neighbour.inbox.wait(says("учтён", "«Поход»"), since)
        await self.write_to_school(self.third, f"Голос {code}: 1", "учтён", "«Театр»")
        await waited(self.look_and_close_by_hand, windows["teacher"], self.new_folder())
        await self.neighbour.inbox.wait(says(f"Опрос {code} завершён", "Поход — 2 (67 %)"), since)
        await waited(lambda: windows["father"].row("timeline", "Опрос завершён", "Поход: 2 · 67 %"))

    def ask_by_hand(self, window):
        window.choose("chats", TITLE)
        window.click("conversation/newPoll")
        window.type("pollSheet/pollQuestion", "Что на выпускной?")
        window.until("pollSheet/submit", enabled=False)
        window.type("pollSheet/pollOptions", "Театр")
        window.press("pollSheet/pollOptions", "Return")
        window.type("pollSheet/pollOptions", "Поход")
        window.click("pollSheet/submit")
        window.until("pollSheet", seen=False)
        window.row("timeline", "Опрос", "Что на выпускной?", "Театр: 0 · 0 %", "Проголосовали: 0 из 3")

    def vote_by_hand(self, window):
        window.choose("chats", TITLE)
        window.row("timeline", "Что на выпускной?", "Проголосовали: 0 из 3")
        window.choose("timeline", "Что на выпускной?")
        window.press("timeline", "Ctrl+O")
        window.choose("voteSheet/voteOptions", "Поход")
        window.click("voteSheet/submit")
        window.until("voteSheet", seen=False)
        window.row("timeline", "✓ Поход: 1 · 100 %", "Проголосовали: 1 из 3")

    def look_and_close_by_hand(self, window, folder):
        window.row("timeline", "Поход: 2 · 67 %", "Проголосовали: 3 из 3")
        window.choose("timeline", "Что на выпускной?")
        window.press("timeline", "Ctrl+O")
        window.row("pollResults/pollBallots", "Громова", "Поход", "Шумилов")
        window.row("pollResults/pollAnswers", "Театр", "1", "33")
        table = folder / "poll.csv"
        window.click("pollResults/savePoll")
        window.type("saveFile/fileNameEdit", str(table))
        window.press("saveFile/fileNameEdit", "Return")
        window.until("saveFile", seen=False)
        self.assertIn("Поход;2;67;", table.read_text(encoding="utf-8-sig"))
        window.click("pollResults/closePoll")
        window.click("confirm/submit")
        window.until("pollResults/closePoll", seen=False)
        window.press("pollResults", "Escape")
        window.until("pollResults", seen=False)

    def at(self, path):
        return urllib.parse.urljoin(self.backend.join, path)


if __name__ == "__main__":
    unittest.main()

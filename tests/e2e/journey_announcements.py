#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An announcement to the parents of two classes (F5): families confirm it on apps that are not ours, by a word in the chat, by a
word to the school, on the page "my account" or on paper, one of the parents for all; who has not is reminded, and nobody else.
It is corrected and withdrawn so that any app shows it; the teacher does all of it at the real window."""

import unittest
import urllib.parse

from support import stanzas
from support.join_browser import JoinBrowser
from support.journey import Journey, op
from support.school import PASSWORD, on_foot, waited
from support.stanzas import Refused

OWN, OTHER = "5«А» — родители", "6«Б» — родители"


CORRECT, MODERATE = "urn:xmpp:message-correct:0", "urn:xmpp:message-moderate:0"


def says(*parts):
    return lambda it: stanzas.name(it) == "message" and all(part in (stanzas.body(it) or "") for part in parts)


class Announcements(Journey):
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
                                                         ("far", 6, "Б", "Дальняя", "Соседова")):
                cls.children[role], cls.people[role] = await self.new_pupil(grade, letter, pupil, guardian)
                cls.accounts[role] = (await self.joined(cls.people[role], classes[letter])).bare
            cls.children["paper"], _ = await self.new_pupil(5, "А", "Бумажная", "Бессвязная")      # nobody of them has come in
            father = (await self.call("people.create", name={"family": "Шумилов", "given": "Олег"}))["person"]
            await self.call("guardians.set", present=True,
                            link={"guardian": father, "child": cls.children["mother"], "kind": "father"})
            cls.accounts["father"] = (await self.joined(father, classes["А"])).bare
            rooms = await self.rooms_by_title()
            cls.rooms = {"own": rooms[OWN], "other": rooms[OTHER]}
            cls.chats = {name: room.split("@")[0] for name, room in cls.rooms.items()}
        for role, account in cls.accounts.items():
            setattr(self, role, await self.signed_in(on_foot(self.backend, account)))
        for member in (self.mother, self.father, self.neighbour):
            await member.join(self.rooms["own"])

    async def announce(self, member, *chats, **values):
        made = await member.call("announcements.create", op=op(), chats=[self.chats[chat] for chat in chats],
                                 text="В четверг в 18:00, кабинет 12.", **{"title": "Собрание", "asks": True, **values})
        return made["announcement"], made["code"]

    async def table(self, announcement, member=None):
        """{child: row} of all whose word is asked."""
        answer = await (member or self.administrator).call("announcements.table", announcement=announcement)
        return {row["whom"]: row for row in answer["parties"]}

    async def confirmed(self, announcement):
        return {whom: row.get("way", "program") for whom, row in (await self.table(announcement)).items()
                if row.get("confirmedAt")}

    async def settle(self, *members):
        """They have confirmed all that other tests have asked them."""
        for member in members:
            for each in (await member.call("announcements.due")).get("due", []):
                await member.call("announcements.confirm", op=op(), announcement=each["announcement"]["id"])

    async def write_to_school(self, member, text, *answer):
        since = member.inbox.mark()
        await member.write(self.backend.service, text, kind="chat")
        await member.inbox.wait(says(*answer), since)

    async def test_families_confirm_each_in_its_own_way_and_the_reminder_goes_to_the_others_only(self):
        await self.settle(self.mother, self.father, self.neighbour)
        marks = {member: member.inbox.mark() for member in (self.mother, self.father, self.neighbour)}
        announcement, code = await self.announce(self.teacher, "own")
        said = await self.neighbour.inbox.wait(says("В четверг в 18:00"), marks[self.neighbour])
        self.assertEqual(said.get("from"), self.rooms["own"])
        self.assertIn(f"«Ознакомлен {code}»", stanzas.body(said))
        self.assertEqual(set(await self.table(announcement)), {self.children[who] for who in ("mother", "neighbour", "paper")})

        await self.mother.write(self.rooms["own"], "Ознакомлена")       # in the chat; that is for the father too
        await self.mother.inbox.wait(says("Отмечено", "Собрание"), marks[self.mother])
        self.assertEqual(await self.confirmed(announcement), {self.children["mother"]: "word"})
        self.assertFalse((await self.father.call("announcements.due")).get("due"))

        since = {member: member.inbox.mark() for member in marks}
        reminded = await self.teacher.call("announcements.remind", op=op(), announcement=announcement)
        self.assertEqual((reminded["told"], reminded["unreachable"]), (1, 1))
        await self.neighbour.inbox.wait(says("Напоминание", f"«Ознакомлен {code}»"), since[self.neighbour])
        # What the school says next comes after: neither parent has been reminded meanwhile.
        await self.write_to_school(self.mother, f"Ознакомлена {code}", "Отмечено")
        await self.write_to_school(self.father, "Ознакомлен", "нет объявлений")
        for member in (self.mother, self.father):
            self.assertFalse(member.inbox.having(says("Напоминание"), since[member]))

        await self.write_to_school(self.neighbour, f"«Ознакомлены, {code}»", "Отмечено")
        await self.teacher.call("announcements.record", op=op(), announcement=announcement,
                                papers=[{"whom": self.children["paper"], "family": True}])
        self.assertEqual(await self.confirmed(announcement),
                         {self.children["mother"]: "word", self.children["neighbour"]: "word", self.children["paper"]: "paper"})

    async def test_a_parent_without_our_program_confirms_on_the_page(self):
        announcement, _ = await self.announce(self.administrator, "own", "other", title="Каникулы")
        page = await waited(lambda: JoinBrowser().open(self.at("/my/enter")).send(account=self.accounts["far"], password=PASSWORD))
        self.assertIn("ждёт вашего подтверждения", page.text)
        await waited(lambda: page.follow("/my/announcements"))
        self.assertIn("Каникулы", page.text)
        await waited(lambda: page.send())
        self.assertIn("ни одно объявление не ждёт", page.text)
        self.assertEqual(await self.confirmed(announcement), {self.children["far"]: "program"})

    async def test_a_correction_takes_the_place_of_the_words_and_a_withdrawal_takes_them_out_of_the_archive(self):
        since = self.neighbour.inbox.mark()
        announcement, code = await self.announce(self.teacher, "own", title="Экзамен")
        said = await self.neighbour.inbox.wait(says("Экзамен", "В четверг"), since)
        await self.neighbour.write(self.rooms["own"], f"Ознакомлена {code}")
        await self.neighbour.inbox.wait(says("Отмечено", "Экзамен"), since)

        await self.teacher.call("announcements.correct", op=op(), announcement=announcement, title="Экзамен",
                                text="В пятницу в 9:00, кабинет 3.", again=True)
        fresh = await self.neighbour.inbox.wait(says("Объявление исправлено (", "В пятницу в 9:00", code), since)
        self.assertEqual(fresh.find(f"{{{CORRECT}}}replace").get("id"), said.get("id"))
        await self.neighbour.inbox.wait(says("Подтвердите ещё раз", "В пятницу"), since)
        self.assertEqual(await self.confirmed(announcement), {})

        await self.teacher.call("announcements.withdraw", op=op(), announcement=announcement, reason="перенесён")
        gone = await self.neighbour.inbox.wait(lambda it: it.find(f".//{{{MODERATE}}}moderated") is not None, since)
        self.assertEqual(gone.get("from"), self.rooms["own"])
        await self.neighbour.inbox.wait(says("«Экзамен» отозвано", "Причина: перенесён"), since)
        await self.write_to_school(self.neighbour, f"Ознакомлена {code}", "нет объявлений")
        await self.refused("announcement.withdrawn", self.mother, "announcements.confirm", announcement=announcement)

    async def test_at_the_window_the_teacher_announces_corrects_and_withdraws_and_a_parent_confirms(self):
        await self.settle(self.mother, self.father, self.neighbour)
        windows = await self.at_windows({role: self.accounts[role] for role in ("teacher", "father")})
        since = self.neighbour.inbox.mark()
        await waited(self.announce_by_hand, windows["teacher"])
        await self.neighbour.inbox.wait(says("Экскурсия", "Едем в Суздаль."), since)
        await waited(self.confirm_by_hand, windows["father"])
        await self.neighbour.write(self.rooms["own"], "Ознакомлена")
        await self.neighbour.inbox.wait(says("Отмечено"), since)
        await waited(self.finish_by_hand, windows["teacher"])
        await waited(self.correct_by_hand, windows["teacher"])
        await self.neighbour.inbox.wait(says("Объявление исправлено", "Сбор в восемь. Едем в Суздаль."), since)
        await waited(windows["father"].row, "timeline", "Объявление исправлено", "Сбор в восемь.")
        await waited(self.withdraw_by_hand, windows["teacher"])
        await self.neighbour.inbox.wait(lambda it: it.find(f".//{{{MODERATE}}}moderated") is not None, since)
        await waited(windows["father"].row, "timeline", "«Экскурсия» отозвано", "нет автобуса")
        await waited(lambda: windows["father"].until_rows(
            "timeline", lambda rows: rows and not any("Сбор в восемь" in row for row in rows), "no words of it"))

    def announce_by_hand(self, window):
        window.click("railAnnouncements")
        window.click("announcementsScreen/newAnnouncement")
        window.type("announcementSheet/announcementTitle", "Экскурсия")
        window.type("announcementSheet/announcementText", "Едем в Суздаль.")
        window.until("announcementSheet/submit", enabled=False)     # no chat has been chosen
        window.choose("announcementSheet/announcementChats", OWN)
        window.press("announcementSheet/announcementChats", "Space")
        window.click("announcementSheet/submit")
        window.until("announcementSheet", seen=False)
        window.row("announcementsScreen/announcements", "Экскурсия", "0 из 3")

    def confirm_by_hand(self, window):
        window.choose("chats", OWN)
        window.until_text("dueAnnouncement/sentence", "Экскурсия")
        window.click("dueAnnouncement/action")
        window.until("dueAnnouncement", seen=False)

    def finish_by_hand(self, window):
        window.until("announcementsScreen/announcementFigures", text="Ознакомлены: 2 из 3")
        window.row("announcementsScreen/asked", "Громова", "Шумилов")
        window.row("announcementsScreen/asked", "Бумажная", "сообщите на бумаге")
        window.click("announcementsScreen/remind")
        window.click("confirm/submit")
        window.until_text("announcementsScreen/toastSentence", "сообщите на бумаге")
        window.choose("announcementsScreen/asked", "Бумажная")
        window.click("announcementsScreen/papers")
        window.click("confirm/submit")
        window.until("announcementsScreen/announcementFigures", text="Ознакомлены: 3 из 3")
        window.row("announcementsScreen/announcements", "Экскурсия", "3 из 3")

    def correct_by_hand(self, window):
        window.click("announcementsScreen/correctAnnouncement")
        window.until("correctionSheet/submit", enabled=False)       # nothing is other than it was
        window.press("correctionSheet/correctedText", "Ctrl+Home")
        window.type("correctionSheet/correctedText", "Сбор в восемь. ")
        window.click("correctionSheet/confirmAgain")
        window.click("correctionSheet/submit")
        window.until("correctionSheet", seen=False)
        window.until("announcementsScreen/announcementFigures", text="Ознакомлены: 0 из 3")

    def withdraw_by_hand(self, window):
        window.click("announcementsScreen/withdrawAnnouncement")
        window.type("withdrawalSheet/withdrawalReason", "нет автобуса")
        window.click("withdrawalSheet/submit")
        window.until("withdrawalSheet", seen=False)
        window.row("announcementsScreen/announcements", "Экскурсия", "отозвано")
        window.until("announcementsScreen/remind", seen=False)

    async def refused(self, code, member, method, **values):
        with self.assertRaises(Refused) as refusal:
            await member.call(method, op=op(), **values)
        self.assertEqual(refusal.exception.code, code, method)

    async def test_each_right_is_refused_to_whoever_has_it_not(self):
        async def refused(code, member, method, **values):
            with self.assertRaises(Refused) as refusal:
                await member.call(method, **values)
            self.assertEqual(refusal.exception.code, code, method)

        announcement, _ = await self.announce(self.administrator, "own", "other")
        words = {"title": "", "text": "Собрание", "asks": True}
        own, other = [self.chats["own"]], [self.chats["other"]]
        paper = [{"whom": self.children["far"], "family": True}]
        for parent in (self.mother, self.far):
            await refused("rights.missing", parent, "announcements.create", op=op(), chats=own, **words)
            await refused("rights.missing", parent, "announcements.list", offset=0, max=10)
            await refused("rights.missing", parent, "announcements.table", announcement=announcement)
            await refused("rights.missing", parent, "announcements.remind", op=op(), announcement=announcement)
            await refused("rights.missing", parent, "announcements.record", op=op(), announcement=announcement, papers=paper)
        await refused("rights.missing", self.teacher, "announcements.create", op=op(), chats=other, **words)
        await refused("rights.missing", self.teacher, "announcements.create", op=op(), chats=own + other, **words)
        await refused("rights.missing", self.teacher, "announcements.record", op=op(), announcement=announcement, papers=paper)
        self.assertEqual(set(await self.table(announcement, self.stranger)), {self.children["far"]})
        theirs, _ = await self.announce(self.teacher, "own")
        for member in (self.mother, self.stranger):         # who answers for one of the chats only, or for none
            for announced in (announcement, theirs):
                await self.refused("rights.missing", member, "announcements.correct", announcement=announced, title="", text="Иначе")
                await self.refused("rights.missing", member, "announcements.withdraw", announcement=announced)
        for method in ("table", "remind", "record"):
            values = {} if method == "table" else {"op": op(), **({"papers": []} if method == "record" else {})}
            await refused("rights.missing", self.stranger, f"announcements.{method}", announcement=theirs, **values)
        await refused("announcement.not-asked", self.far, "announcements.confirm", op=op(), announcement=theirs)
        due = (await self.far.call("announcements.due")).get("due", [])
        self.assertNotIn(theirs, [each["announcement"]["id"] for each in due])

    def at(self, path):
        return urllib.parse.urljoin(self.backend.join, path)


if __name__ == "__main__":
    unittest.main()

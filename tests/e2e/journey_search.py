#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A class teacher looks for who asked about the excursion two months ago, at the window and over the real parts: from the
first letters to the message among its neighbours."""

import contextlib
import shutil
import sqlite3
import tempfile
import unittest
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from support.join_browser import JoinBrowser
from support.journey import Journey
from support.school import PASSWORD, waited
from support.window import Screen, Window

PARENTS, STAFF = "5«А» — родители", "Учительская"
QUESTION = "Скажите, пожалуйста, на экскурсию нужна справка?"
PLAN = "План экскурсии: https://files.example/1/plan.pdf"
RECENT = "А экскурсия завтра не отменяется?"
STAFF_TALK = "Экскурсии согласуйте со мной за неделю."
BEFORE = [f"Спасибо, тетради получили, {number}" for number in range(12)]
AFTER = [f"Хорошо, будем в {number}" for number in range(8, 20)]
MONTHS = ["Январь", "Февраль", "Март", "Апрель", "Май", "Июнь", "Июль", "Август", "Сентябрь", "Октябрь", "Ноябрь", "Декабрь"]


def two_months_ago():
    """A day in the middle of that month, and the month as a chip names it."""
    today = date.today()
    month = (today.replace(day=1) - timedelta(days=35)).replace(day=12)
    name = MONTHS[month.month - 1]
    return datetime(month.year, month.month, 12, 9, tzinfo=timezone.utc), name if month.year == today.year else f"{name} {month.year}"


class Search(Journey):
    async def asyncSetUp(self):
        await super().asyncSetUp()
        self.folder = Path(tempfile.mkdtemp(prefix="staffroom-search-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.screen = Screen()
        self.addCleanup(self.screen.close)

    async def test_the_teacher_finds_who_asked_and_sees_the_message_where_it_stands(self):
        unit = await self.new_class(5, "А")
        teacher = await self.new_staff("Петрова")
        await self.call("seats.set", unit=unit, person=teacher, kind="classTeacher", present=True)
        _, guardian = await self.new_pupil(5, "А", "Воробьева", "Самсонова")
        mother = await self.joined(guardian, unit)
        deputy = await self.joined(await self.new_staff("Осипова", position="deputy"))
        rooms = await self.rooms_by_title()
        await self.write(mother, rooms[PARENTS], [*BEFORE, QUESTION, *AFTER, PLAN])
        moment, self.month = two_months_ago()
        self.move_all_back_to(moment)
        await self.write(mother, rooms[PARENTS], [RECENT])
        await self.write(deputy, rooms[STAFF], [STAFF_TALK])
        address = await waited(JoinBrowser().join, await self.link(teacher), PASSWORD)
        window = await waited(Window.signed_in, self.folder / "teacher", self.screen, self.backend, address.split("@")[0], PASSWORD)
        self.addCleanup(window.leave)
        for steps in (self.narrow, self.go_to_the_message, self.ask_in_words, self.find_in_the_chat, self.mistype,
                      self.name_who_wrote, self.begin_again):
            await waited(steps, window)

    async def write(self, person, room, texts):
        await person.join(room)
        for text in texts:
            await person.write(room, text)
            await person.receive(text)

    def move_all_back_to(self, moment):
        """A quarter of an hour from one message to the next, as if they had been written then."""
        with contextlib.closing(sqlite3.connect(self.backend.directory / "ejabberd.sqlite", timeout=30)) as database, database:
            for number, (row,) in enumerate(database.execute("SELECT id FROM archive ORDER BY timestamp").fetchall()):
                at = moment + number * timedelta(minutes=15)
                database.execute("UPDATE archive SET timestamp = ? WHERE id = ?", (int(at.timestamp() * 1_000_000), row))

    def search(self, window, text):
        """In place of what was searched for."""
        window.press("searchBox", "Ctrl+A")
        window.type("searchBox", text)

    def narrow(self, window):
        window.press("chats", "Ctrl+Shift+F")
        window.until("searchStart", seen=True)
        window.type("searchBox", "экскурс")
        window.until("searchFigures", text="Найдено 4 сообщения.")
        self.assertEqual([next(text for text in (QUESTION, PLAN, RECENT, STAFF_TALK) if text in row) for row in window.rows("searchResults")],
                         [STAFF_TALK, RECENT, PLAN, QUESTION])
        window.choose("facetContents", "Вопросы")
        window.until("searchBox", text="экскурс есть:вопрос ")
        window.until("searchFigures", text="Найдено 2 сообщения.")
        window.choose("facetPeriods", f"{self.month}  1")
        window.until("searchFigures", text="Найдено 1 сообщение.")
        window.row("searchResults", "Самсонова", QUESTION)
        window.click("saveSearch")
        window.until("saveSearch", text="Больше не хранить этот поиск")
        self.narrowed = window.look("searchBox")["text"].strip()

    def go_to_the_message(self, window):
        window.press("searchBox", "Down")
        window.until("searchResults", focus=True)
        window.press("searchResults", "Up")
        window.until("searchBox", focus=True)
        window.press("searchBox", "Return")
        window.until("chatTitle", text=PARENTS)
        window.until("timeline", text=QUESTION)
        window.in_sight("timeline", BEFORE[-1], QUESTION, AFTER[0])

    def ask_in_words(self, window):
        """As one would ask a colleague: two Enters lead to the message."""
        month = self.month.split()[0].lower()
        self.search(window, f"кто спрашивал про экскурсию в {month.rstrip('ьй')}е")
        window.until("nothingFound/emptyHint", seen=True, text="Возможно, вы искали:")
        window.press("searchBox", "Return")
        window.until("searchFigures", text="Найдено 1 сообщение.")
        window.row("searchResults", "Самсонова", QUESTION)
        self.asked = window.look("searchBox")["text"].strip()
        window.press("searchBox", "Return")
        window.until("timeline", text=QUESTION)
        window.in_sight("timeline", BEFORE[-1], QUESTION, AFTER[0])

    def find_in_the_chat(self, window):
        window.press("timeline", "Ctrl+F")
        window.type("findBox", "экскурси")
        for counter, text in (("1 из 3", RECENT), ("2 из 3", PLAN), ("3 из 3", QUESTION), ("1 из 3", RECENT)):
            window.until("findCounter", text=counter)
            window.until("timeline", text=text)
            window.press("findBox", "Return")
        window.press("findBox", "Escape")
        window.until("findBar", seen=False)

    def mistype(self, window):
        """What may have been meant is one Enter away."""
        for typed, meant in (("'rcrehcbz", "экскурсия"), ("ekskursiya", "экскурсия"), ("экскурсея", "экскурсия")):
            self.search(window, typed)
            window.until("nothingFound/emptyHint", seen=True, text="Возможно, вы искали:")
            window.until("nothingFound/emptyAction", text=meant)
            window.press("searchBox", "Return")
            window.until("searchFigures", text="Найдено 4 сообщения.")
        self.search(window, "трансформатор")
        window.until("nothingFound/emptyHint", seen=True, text="Попробуйте начало слова или меньше слов.")
        window.until("nothingFound/emptyAction", seen=False)

    def name_who_wrote(self, window):
        self.search(window, "от:Самсонова роль:родитель есть:файл")
        window.until("searchFigures", text="Найдено 1 сообщение.")
        self.search(window, "экскурсия роль:директор")
        window.until("searchFigures", text="Найдено 1 сообщение.")
        window.row("searchResults", "Осипова", STAFF_TALK)
        self.search(window, "экскурсия от:Абракадабра")
        window.until("nothingFound/emptyHint", text="«Абракадабра» здесь не знают. Попробуйте начало имени или дату вида 15.09.")

    def begin_again(self, window):
        """What was saved stands above what was only searched for."""
        window.press("searchBox", "Escape")
        window.press("searchBox", "Ctrl+Shift+F")
        window.until("pastSearches", seen=True)
        self.assertEqual(window.rows("pastSearches"), [f"{self.narrowed}, сохранено", self.asked])
        window.press("searchBox", "Down")
        window.press("pastSearches", "Return")
        window.until("searchFigures", text="Найдено 1 сообщение.")
        window.choose("searchOrder", "По чатам")
        self.search(window, "экскурсия")
        window.until("searchFigures", text="Найдено 4 сообщения.")
        self.assertEqual(len(window.rows("searchResults")), 4)
        window.choose("searchResults", QUESTION)
        window.until("timeline", text=QUESTION)


if __name__ == "__main__":
    unittest.main()

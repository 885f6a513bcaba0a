#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The class teacher's bad evening at the real window, by keyboard: what comes into the queue from parents on apps that are
not ours is kept, reminded of, removed by an item, recorded, and at four violations writing is restricted; acts are taken
back; after an apology to which nobody objects the restriction is lifted."""

import asyncio
import shutil
import sqlite3
import tempfile
import unittest
from pathlib import Path

from support import stanzas
from support.journey import Journey
from support.school import PASSWORD, on_foot, refused_condition, waited
from support.window import Screen, Window

TITLE = "5«А» — родители"
DAY = 24 * 3600 * 1000      # of the store's times


class ModerationAtTheWindow(Journey):
    async def asyncSetUp(self):
        await super().asyncSetUp()
        self.folder = Path(tempfile.mkdtemp(prefix="staffroom-evening-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.screen = Screen()
        self.addCleanup(self.screen.close)
        unit = await self.new_class(5, "А")
        teacher = await self.new_staff("Петрова")
        await self.call("seats.set", person=teacher, unit=unit, kind="classTeacher", present=True)
        self.shouter = await self.joined((await self.new_pupil(5, "А", "Громова", "Шумилова"))[1], unit)
        self.neighbour = await self.joined((await self.new_pupil(5, "А", "Тихонова", "Мирная"))[1], unit)
        self.room = (await self.rooms_by_title())[TITLE]
        address = (await self.joined(teacher)).bare
        for parent in (self.shouter, self.neighbour):
            await parent.join(self.room)
        self.window = await waited(Window.signed_in, self.folder / "teacher", self.screen, self.backend,
                                   address.split("@")[0], PASSWORD)
        self.addCleanup(self.window.leave)

    async def test_a_bad_evening_by_keyboard(self):
        await waited(self.window.click, "railModeration")
        await waited(lambda: self.window.until("queueEmpty", seen=True))

        await self.reported("Собрание в шесть?", "собрание в шесть")
        await self.kept_taken_back_and_kept_again()
        since = self.neighbour.inbox.mark()
        await self.reported("Опять вы за своё", "опять вы за своё")
        await self.act("R")
        await self.neighbour.inbox.wait(lambda it: (stanzas.body(it) or "").startswith("Модератор напоминает правила"), since)
        await self.emptied()

        await self.reported("Вы все тут бездельники", "вы все тут бездельники")
        for _ in range(2):
            await waited(self.window.press, "moderationScreen/ruleItem", "Down")
        await self.act("Delete")
        gone = await self.neighbour.inbox.wait(lambda it: it.find(".//{urn:xmpp:message-moderate:0}moderated") is not None, since)
        self.assertEqual(gone.get("from"), self.room)
        await self.emptied()

        for number, text in enumerate(("Сами вы такие", "И дети ваши", "И школа ваша", "И директор ваш"), 1):
            await self.reported(text, text.lower())
            if number == 4:
                await self.refused_in_words()
            await self.recorded(number)
            if number == 4:
                await self.taken_back_after_the_word_has_gone()
                await self.recorded(4)

        await self.reported("Молчать не буду", "молчать не буду")
        told = self.shouter.inbox.mark()
        await self.act("B")
        notice = await self.shouter.inbox.wait(lambda it: "вы не можете писать" in (stanzas.body(it) or ""), told)
        self.assertIn("Апелляция", stanzas.body(notice))
        await self.until_refused()

        await self.apology_and_lifting()

    # --- what the parents do, on apps that are not ours

    async def reported(self, text, words):
        """Written by the one, reported by the other with a message to the school; the queue at the window has it."""
        await self.shouter.write(self.room, text)
        since = self.neighbour.inbox.mark()
        await self.neighbour.write(self.backend.service, f"Жалоба: {words}", kind="chat")
        await self.neighbour.inbox.wait(lambda it: (stanzas.body(it) or "").startswith("Жалоба принята"), since)
        await waited(self.window.row, "reports", text)
        await waited(lambda: self.window.until("reportedText", text=text))
        await waited(lambda: self.window.until("moderationScreen/ruleItem", seen=True))

    async def until_refused(self):
        for _ in range(60):
            if await refused_condition(self.shouter.write(self.room, "И ещё")) is not None:
                return
            await asyncio.sleep(0.1)
        self.fail("still writes")

    async def until_accepted(self):
        for _ in range(60):
            if await refused_condition(self.shouter.write(self.room, "Спасибо всем")) is None:
                return
            await asyncio.sleep(0.1)
        self.fail("still does not write")

    # --- what the class teacher does, by keyboard

    async def act(self, key):
        """The key of the queue, then the sheet's verb."""
        await waited(self.window.press, "reports", key)
        await waited(lambda: self.window.until("actForm/submit", seen=True, enabled=True))
        await waited(self.window.press, "actForm", "Ctrl+Return")
        await waited(lambda: self.window.until("actForm", seen=False))

    async def emptied(self):
        await waited(lambda: self.window.until("queueEmpty", seen=True))

    async def kept_taken_back_and_kept_again(self):
        await waited(self.window.press, "reports", "K")
        await self.emptied()
        await waited(self.window.press, "moderationScreen", "Ctrl+Z")
        await waited(self.window.row, "reports", "Собрание в шесть?")
        await waited(lambda: self.window.until("reportedText", text="Собрание в шесть?"))
        since = self.neighbour.inbox.mark()
        await waited(self.window.press, "reports", "K")
        await self.emptied()
        await self.neighbour.receive(f"Ваша жалоба на сообщение в чате «{TITLE}» рассмотрена: нарушения правил не найдено.", since)

    async def refused_in_words(self):
        """At three violations the sheet says what is missing, and its verb is dead."""
        await waited(self.window.press, "reports", "B")
        ladder = await waited(lambda: self.window.until_text("actForm/ladder", "не хватает 1 записанного нарушения"))
        self.assertIn("3", ladder["text"])
        self.assertFalse(self.window.look("actForm/submit")["enabled"])
        await waited(self.window.press, "actForm", "Escape")
        await waited(lambda: self.window.until("actForm", seen=False))

    async def recorded(self, number):
        await waited(self.window.press, "reports", "V")
        await waited(lambda: self.window.until_text("actForm/ladder", f"№ {number}"))
        await waited(lambda: self.window.until("actForm/submit", enabled=True))
        await waited(self.window.press, "actForm", "Ctrl+Return")
        await waited(lambda: self.window.until("actForm", seen=False))
        await self.emptied()

    async def taken_back_after_the_word_has_gone(self):
        """By the list of what can still be taken back, not by the button of the moment."""
        await waited(lambda: self.window.until("moderationToast", seen=False))
        await waited(self.window.press, "moderationTabs", "U")
        await waited(lambda: self.window.until("recentActs", seen=True))
        await waited(self.window.press, "recentActs", "Down")
        await waited(self.window.press, "recentActs", "Return")
        await waited(self.window.row, "reports", "И директор ваш")
        await waited(lambda: self.window.until("reportedText", text="И директор ваш"))

    async def apology_and_lifting(self):
        since = self.neighbour.inbox.mark()
        await self.shouter.write(self.backend.service, "Извинение: погорячилась, простите", kind="chat")
        await self.neighbour.inbox.wait(lambda it: "погорячилась, простите" in (stanzas.body(it) or ""), since)
        await waited(self.window.press, "moderationTabs", "Ctrl+Tab")
        await waited(self.window.row, "blocks", "Шумилова", "возражения до")
        await waited(self.window.press, "lift", "Space")
        await waited(lambda: self.window.until("confirm/submit", seen=True))
        await waited(self.window.click, "confirm/submit")
        await waited(lambda: self.window.until_text("blocksPane/toastSentence", "возра"))       # the others may still object

        await waited(self.a_day_passes)
        await waited(lambda: self.window.until("connectionBanner", seen=False))
        await waited(self.window.row, "blocks", "Шумилова", "никто не возразил")
        await waited(self.window.press, "lift", "Space")
        await waited(lambda: self.window.until("confirm/submit", seen=True))
        await waited(self.window.click, "confirm/submit")
        await waited(self.window.row, "blocks", "Шумилова", "Снято")
        self.shouter = await self.signed_in(on_foot(self.backend, self.shouter.bare))
        await self.shouter.join(self.room)
        await self.until_accepted()

    def a_day_passes(self):
        """For the apology: its time for objections began a day earlier than it did. No clock of a server is turned."""
        self.backend.stop()
        with sqlite3.connect(self.backend.directory / "service.sqlite", timeout=30) as store:
            store.execute("UPDATE apology SET at = at - ?, objections_until = objections_until - ?", (DAY, DAY))
        self.backend.start()


if __name__ == "__main__":
    unittest.main()

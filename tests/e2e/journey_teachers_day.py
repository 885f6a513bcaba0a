#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A class teacher's talks at the window with a mother and a pupil on other apps: with one person alone, what is important, the way
to a day, to a person, to a chat."""

import unittest

from support import stanzas
from support.backend import programs
from support.join_browser import JoinBrowser
from support.journey import Journey
from support.school import PASSWORD, on_foot, waited
from support.window import Screen, Window

ALONE = "Мария Ивановна, можно я скажу вам одной?"
ANSWERED = "Конечно, слушаю вас."
MEETING = "Собрание в четверг, в 18:00."


class TeachersDay(Journey):
    async def asyncSetUp(self):
        await super().asyncSetUp()
        unit = await self.new_class(5, "А")
        teacher = await self.new_staff("Петрова")
        await self.call("seats.set", unit=unit, person=teacher, kind="classTeacher", present=True)
        pupil, mother = await self.new_pupil(5, "А", "Воробьёва", "Самсонова")
        self.mother = await self.joined(mother, unit)
        self.address = await waited(JoinBrowser().join, await self.link(teacher), PASSWORD)
        self.room = (await self.rooms_by_title())["5«А» — родители"]
        screen = Screen()
        self.addCleanup(screen.close)
        self.window = await waited(Window.signed_in, self.new_folder(), screen, self.backend, self.address.split("@")[0], PASSWORD)
        self.addCleanup(self.window.leave)

    async def test_from_a_word_to_one_person_to_what_is_important_for_all(self):
        await self.talk_with_one()
        await self.mark_as_important()
        await waited(self.go_about)
        await waited(self.look_at_a_person)

    async def talk_with_one(self):
        """What a mother writes to the teacher alone is shown under her name, and the answer reaches her app."""
        await self.mother.write(self.address, ALONE, kind="chat")
        row = await waited(self.window.row, "chats", "Самсонова Евгения", ALONE)
        self.assertIn("1", row)
        await waited(self.window.choose, "chats", "Самсонова")
        await waited(self.window.row, "timeline", ALONE)
        await waited(self.window.type, "composer", ANSWERED)
        await waited(self.window.press, "composer", "Return")
        received = await self.mother.receive(ANSWERED)
        self.assertEqual((received.get("type"), received.get("from").split("/")[0]), ("chat", self.address))
        await waited(self.window.row, "timeline", ANSWERED, "отправлено")
        self.look("personal")

    async def mark_as_important(self):
        """A mark of the moderator, put on another app, puts the message on the shelf at the window."""
        await self.mother.join(self.room)
        await waited(self.window.choose, "chats", "5«А» — родители")
        await waited(self.window.type, "composer", MEETING)
        await waited(self.window.press, "composer", "Return")
        said = await self.mother.receive(MEETING)
        phone = await self.signed_in(on_foot(self.backend, self.address))
        await phone.join(self.room)
        await phone.write(self.room, None, extra=f"<reactions xmlns='urn:xmpp:reactions:0' id='{stanzas.stanza_id(said)}'>"
                                                 "<reaction>📌</reaction></reactions><store xmlns='urn:xmpp:hints'/>")
        await waited(lambda: self.window.until_text("importantBar", MEETING))
        # Of somebody who does not lead the chat it is a sign like any other.
        other = await self.mother.write(self.room, "Спасибо!")
        await self.mother.write(self.room, None, extra=f"<reactions xmlns='urn:xmpp:reactions:0' id='{stanzas.stanza_id(other)}'>"
                                                       "<reaction>📌</reaction></reactions><store xmlns='urn:xmpp:hints'/>")
        await waited(self.window.row, "timeline", "Спасибо!")
        await waited(lambda: self.window.until_text("importantBar", MEETING))
        self.look("important")

    def go_about(self):
        """By keys: to a chat in the wrong layout, to a day, to the words in a chat."""
        window = self.window
        window.press("composer", "Ctrl+K")
        window.until("quickJump", seen=True)
        window.type("quickJumpBox", "hjl")     # род
        window.row("quickJumpList", "5«А» — родители")
        self.look("quick-jump")
        window.press("quickJumpBox", "Return")
        window.until("chatTitle", text="5«А» — родители")
        window.press("composer", "Ctrl+G")
        window.until("dateSheet", seen=True)
        self.look("day")
        window.click("dateSheet/submit")
        window.until("dateSheet", seen=False)
        window.row("timeline", MEETING)
        window.click("findInChat")
        window.until("findBar", seen=True)
        window.press("findBar", "Escape")

    def look_at_a_person(self):
        window = self.window
        window.click("details")
        window.row("members", "Самсонова Евгения")
        window.choose("members", "Самсонова")
        window.until("personSheet", seen=True)
        self.look("person")
        window.click("personSheet/writePersonally")
        window.until("personSheet", seen=False)
        window.until("chatTitle", text="Самсонова Евгения")
        window.row("timeline", ANSWERED)

    def look(self, name):
        folder = programs().parent / "screens"
        folder.mkdir(exist_ok=True)
        self.window.picture(folder / f"window-day-{name}.png")


if __name__ == "__main__":
    unittest.main()

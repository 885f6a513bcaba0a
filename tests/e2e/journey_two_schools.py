#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A teacher of two schools has both in one window: what waits in one is seen from the other, each keeps its own chats and its own
words, and whoever signs out of one stays in the other."""

import unittest

from support.backend import Backend
from support.journey import Journey
from support.school import PASSWORD, Member, waited
from support.window import Screen, Window


class Lyceum(Journey):
    """The other school: a server of its own, with people of its own."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.other = Backend()
        cls.addClassCleanup(cls.other.close)
        cls.other.start()

    async def teacher_of(self, backend, family, title):
        """(address, a colleague there) of a teacher in a school of that name."""
        self.backend = backend
        account = backend.administrator
        self.administrator = await self.signed_in(Member(backend, account["login"], account["password"]))
        await self.call("organisation.set", organisation={"kind": "school", "name": title, "shortName": title,
                                                          "timeZone": "Europe/Moscow"})
        teacher = await self.joined(await self.new_staff(family))
        return teacher.bare, await self.joined(await self.new_staff("Мирная"))

    async def test_both_schools_are_in_one_window(self):
        first, colleague = await self.teacher_of(self.backend, "Петрова", "Школа № 12")
        first_rooms = await self.rooms_by_title()
        first_server = self.backend
        second, colleague_there = await self.teacher_of(self.other, "Журавлёва", "Лицей № 3")
        rooms = await self.rooms_by_title()
        folder, screen = self.new_folder(), Screen()
        self.addCleanup(screen.close)
        for backend, address in ((first_server, first), (self.other, second)):
            await waited(Window.been_here, folder, backend, address.split("@")[0], PASSWORD)
        window = Window(folder, screen)
        self.addCleanup(window.leave)

        # The one that was open last is shown; the other one says that it wants its password.
        await waited(window.give_password, PASSWORD)
        here, there = f"account_{second}", f"account_{first}"
        await waited(lambda: window.until(there, seen=True, text=f"Школа № 12, {first}", described="нужен пароль"))
        self.assertIn("показана", window.look(here)["described"])
        await waited(window.click, there)
        await waited(window.give_password, PASSWORD)
        await waited(window.row, "chats", "Учительская")
        self.assertEqual(window.look(there)["described"], "показана")

        # What is written at the lyceum meanwhile waits there, and here is a number.
        await colleague_there.join(rooms["Учительская"])
        await colleague_there.write(rooms["Учительская"], "Педсовет лицея в среду")
        await waited(lambda: window.until(here, seen=True, described="1 непрочитанное сообщение"))
        await waited(lambda: window.until_rows("chats", lambda found: found and not any("лицея" in row for row in found),
                                               "nothing of the lyceum"))
        await waited(window.press, "chats", "Ctrl+Shift+2" if sorted((first, second))[1] == second else "Ctrl+Shift+1")
        await waited(window.row, "chats", "Педсовет лицея в среду")
        await waited(window.choose, "chats", "Учительская")
        await waited(lambda: window.until(here, seen=True, described="показана"))

        # Where the person was is kept, and so is what was being written.
        await waited(window.type, "composer", "Буду в среду")
        await waited(window.click, there)
        await waited(window.row, "chats", "Учительская")
        await waited(window.click, here)
        await waited(lambda: window.until("composer", seen=True, text="Буду в среду"))
        await waited(window.press, "composer", "Return")
        await colleague_there.inbox.wait(lambda it: "Буду в среду" in "".join(it.itertext()))

        # One more is offered beside them, and one can go back; signing out of one leaves the other.
        await waited(window.click, "railSettings")
        await waited(window.click, "settingsDialog/addAccount")
        await waited(lambda: window.until("signInScreen", seen=True))
        await waited(window.click, "backToChats")
        await waited(lambda: window.until("chats", seen=True))
        await waited(window.click, "railSignOut")
        await waited(lambda: window.until(here, seen=False))
        await waited(window.row, "chats", "Учительская")
        await waited(lambda: window.until("connectionBanner", seen=False))
        await colleague.join(first_rooms["Учительская"])
        await colleague.write(first_rooms["Учительская"], "В школе всё по-прежнему")
        await waited(window.row, "chats", "В школе всё по-прежнему")


if __name__ == "__main__":
    unittest.main()

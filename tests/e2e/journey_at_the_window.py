#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A teacher and an administrator at their windows, over the real parts: what the main job does, done by hand."""

import shutil
import tempfile
import time
import unittest
from pathlib import Path

from support.join_browser import JoinBrowser
from support.journey import Journey
from support.school import PASSWORD, on_foot, waited
from support.second_factor import totp
from support.window import Screen, Window

QUESTION = "Здравствуйте! Когда собрание?"
ANSWER = "Здравствуйте! Собрание в четверг, в 18:00."


class AtTheWindow(Journey):
    async def asyncSetUp(self):
        await super().asyncSetUp()
        self.folder = Path(tempfile.mkdtemp(prefix="staffroom-hands-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.screen = Screen()
        self.addCleanup(self.screen.close)

    async def window(self, login, password):
        window = await waited(Window.signed_in, self.folder / login, self.screen, self.backend, login, password)
        self.addCleanup(window.leave)
        return window

    async def test_the_administrator_invites_by_hand_and_the_teacher_answers_by_hand(self):
        unit = await self.new_class(5, "А")
        teacher = await self.new_staff("Петрова")
        await self.call("seats.set", unit=unit, person=teacher, kind="classTeacher", present=True)
        await self.new_pupil(5, "А", "Воробьева", "Самсонова")
        await self.new_pupil(5, "А", "Рябова", "Озёрная")
        account = self.backend.administrator
        administrator = await self.window(account["login"], account["password"])
        mother = await self.joined_by(await waited(self.invite, administrator, "Самсонова"), "Самсонова")
        await waited(self.annul, administrator, "Озёрная")
        await self.answer(mother, await waited(JoinBrowser().join, await self.link(teacher), PASSWORD))

    async def test_another_language_is_spoken_at_once_and_the_person_stays_where_they_were(self):
        account = self.backend.administrator
        window = await self.window(account["login"], account["password"])
        await waited(self.change_language, window)

    async def test_an_act_of_power_waits_for_the_second_factor_and_is_done_once_the_code_is_right(self):
        await self.new_class(6, "Г")
        await self.new_pupil(6, "Г", "Котова", "Мышкина")
        await self.new_pupil(6, "Г", "Зайцева", "Волкова")
        account = self.backend.administrator
        window = await waited(Window.signed_in, self.folder / "factor", self.screen, self.backend, account["login"], account["password"])
        self.addCleanup(window.leave)
        recovery = await waited(self.set_up_second_factor, window)
        try:
            await waited(self.invite_with_code, window, recovery)
            await waited(self.see_own_sessions, window)
        finally:
            await waited(self.take_off_second_factor, window)

    def open_door(self, window, name):
        window.click("railSettings")
        window.click(name)
        window.until("settingsDialog", seen=False)

    def set_up_second_factor(self, window):
        self.open_door(window, "openFactor")
        window.until("factorSheet", seen=True)
        window.click("factorSheet/submit")
        secret = window.until("factorSheet/secret", seen=True)["text"].replace(" ", "")
        window.type("factorSheet/code", totp(secret))
        window.click("factorSheet/submit")
        recovery = [window.until(f"factorSheet/recoveryCode{number}", seen=True)["text"] for number in range(10)]
        window.picture(self.folder / "recovery.png")
        window.click("factorSheet/submit")
        window.until("factorSheet", seen=False)
        self.open_door(window, "openFactor")
        window.until_text("factorSheet/recoveryLeft", "10")
        window.click("factorSheet/lock")
        window.until("factorSheet/lock", enabled=False)
        window.click("factorSheet/submit")
        window.until("factorSheet", seen=False)
        return recovery

    def invite_with_code(self, window, recovery):
        window.click("railInvites")
        window.choose("invitesScreen/unit", "6«Г»")
        window.row("invitesScreen/people", "Мышкина")
        window.choose("invitesScreen/people", "Мышкина")
        window.click("invitesScreen/invite")
        window.until("unlockForm/code", seen=True)
        window.type("unlockForm/code", "000000")
        window.click("unlockForm/submit")
        window.until_text("unlockForm/trouble", "Код не подошёл")
        window.type("unlockForm/code", recovery[0])
        window.click("unlockForm/submit")
        window.until("unlockForm", seen=False)
        shown = window.until("linkDialog/link", seen=True)["text"]
        self.assertTrue(shown.startswith(self.backend.join), shown)
        window.click("linkDialog/submit")
        window.until("linkDialog", seen=False)
        # The next one is not asked about.
        window.choose("invitesScreen/people", "Волкова")
        window.click("invitesScreen/invite")
        window.until("linkDialog/link", seen=True)
        window.click("linkDialog/submit")
        window.until("linkDialog", seen=False)

    def see_own_sessions(self, window):
        self.open_door(window, "openOwnAccount")
        window.row("accountSheet/sessions", "эта программа")
        window.click("accountSheet/submit")
        window.until("accountSheet", seen=False)

    def take_off_second_factor(self, window):
        self.open_door(window, "openFactor")
        window.click("factorSheet/dropFactor")
        window.click("confirm/submit")
        window.until("factorSheet/recoveryLeft", seen=False)
        window.click("factorSheet/cancel")
        window.until("factorSheet", seen=False)

    def change_language(self, window):
        window.click("railSchool")
        window.click("railSettings")
        window.choose("language", "English")
        window.until("railSchool", text="School")
        window.until("language", text="English")
        window.click("close")
        window.until("language", seen=False)
        window.until("schoolScreen", seen=True)

    def invite(self, window, family):
        """Through the form; the link is shown and copied once."""
        window.click("railInvites")
        window.choose("invitesScreen/unit", "5«А»")
        window.row("invitesScreen/people", family)
        window.choose("invitesScreen/people", family)
        window.click("invitesScreen/invite")
        shown = window.until("linkDialog/link", seen=True)["text"]
        self.assertTrue(shown.startswith(self.backend.join), shown)
        self.assertNotEqual(window.clipboard(), shown, "nothing is copied unasked")
        window.click("linkDialog/submit")
        window.until("linkDialog", seen=False)
        self.assertEqual(window.clipboard(), shown)
        window.until("invitesScreen/toastSentence", seen=True, text="Ссылка скопирована. Передайте её только этому человеку.")
        window.row("invitesScreen/people", family, "ссылка выдана")
        return shown

    async def joined_by(self, link, family):
        page = await waited(JoinBrowser().open, link)
        self.assertIn(family, page.text)
        person = on_foot(self.backend, await waited(JoinBrowser().join, link, PASSWORD))
        return await self.signed_in(person)

    def annul(self, window, family):
        link = self.invite(window, family)
        self.assertEqual(JoinBrowser().open(link).status, 200)
        window.choose("invitesScreen/people", family)
        window.click("invitesScreen/annul")
        self.assertIn(family, window.until("confirm/consequence", seen=True)["text"])
        window.click("confirm/submit")
        window.until("invitesScreen/toastSentence", seen=True, text="Приглашение аннулировано.")
        browser = JoinBrowser().open(link)
        self.assertEqual((browser.status, browser.title), (410, "Приглашение аннулировано"))
        window.until("invitesScreen/annul", enabled=False)  # once is enough

    async def answer(self, mother, teacher_address):
        room = (await self.rooms_by_title())["5«А» — родители"]
        await mother.join(room)
        window = await self.window(teacher_address.split("@")[0], PASSWORD)
        await waited(window.choose, "chats", "5«А» — родители")
        await waited(lambda: window.until("composer", enabled=True))
        asked = time.monotonic()
        await mother.write(room, QUESTION)
        row = await waited(window.row, "timeline", QUESTION)
        self.assertLess(time.monotonic() - asked, 2, "shown within 2 s")
        self.assertIn("Самсонова", row)
        await waited(window.type, "composer", ANSWER)
        await waited(window.press, "composer", "Return")
        received = await mother.receive(ANSWER)
        self.assertEqual(received.get("from"), f"{room}/Петрова Мария")
        await waited(window.row, "timeline", ANSWER, "отправлено")
        self.assertEqual(window.look("composer")["text"], "")
        await self.attach(mother, room, window)

    async def attach(self, mother, room, window):
        """A file by the button, with a caption: the other app gets a text with a link."""
        plan = self.folder / "План экскурсии.pdf"
        plan.write_bytes(b"%PDF-1.4 " + b"x" * 50000)
        await waited(window.click, "attach")
        await waited(window.type, "chooseFiles/fileNameEdit", str(plan))
        await waited(window.press, "chooseFiles/fileNameEdit", "Return")
        await waited(window.type, "attachDialog/caption", "вот план")
        await waited(window.click, "attachDialog/submit")
        await waited(window.row, "timeline", "План экскурсии.pdf", "вот план", "отправлено")
        received = await mother.inbox.wait(lambda it: it.find("{jabber:x:oob}x") is not None)
        address = received.findtext("{jabber:x:oob}x/{jabber:x:oob}url")
        self.assertEqual(received.findtext("{jabber:client}body"), f"вот план\n{address}")
        self.assertEqual(received.get("from"), f"{room}/Петрова Мария")
        window.picture(self.folder / "attached.png")


if __name__ == "__main__":
    unittest.main()

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A teacher and an administrator at their windows, over the real parts: what the main job does, done by hand."""

import re
import shutil
import subprocess
import tempfile
import time
import unittest
import urllib.parse
from pathlib import Path

from support.backend import programs
from support.join_browser import JoinBrowser
from support.journey import Journey, op
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
        await waited(window.blocks)     # what was made with the window
        self.addCleanup(window.expect_no_blocks)
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
        await waited(window.blocks)     # it was made anew

    async def test_a_locked_window_shows_nothing_until_the_password_also_when_it_is_started_again(self):
        teacher = await self.new_staff("Запорова")
        address = await waited(JoinBrowser().join, await self.link(teacher), PASSWORD)
        login = address.split("@")[0]
        window = await waited(Window.signed_in, self.folder / login, self.screen, self.backend, login, PASSWORD)
        try:
            await waited(self.lock_and_open, window)
            await waited(window.press, "program", "Ctrl+Shift+L")
            await waited(lambda: window.until("lockScreen", seen=True))
        finally:
            await waited(window.leave)
        window = await waited(Window, self.folder / login, self.screen)
        self.addCleanup(window.leave)
        await waited(lambda: window.until("lockScreen", seen=True))
        await waited(self.open_with, window, "не тот пароль", "password")
        await waited(self.open_with, window, PASSWORD, "")

    def lock_and_open(self, window):
        window.click("railSettings")
        window.until("settingsDialog", seen=True)
        self.look(window, "settings-lock")
        window.click("close")
        window.press("program", "Ctrl+Shift+L")
        window.until("lockScreen", seen=True)
        window.until("railChats", seen=False)
        self.look(window, "locked")
        self.open_with(window, "не тот пароль", "password")
        self.look(window, "locked-wrong")
        self.open_with(window, PASSWORD, "")

    def open_with(self, window, password, stays):
        window.press("lockScreen/password", "Ctrl+A")
        window.type("lockScreen/password", password)
        window.press("lockScreen/password", "Return")
        if stays:
            window.until("lockScreen/trouble", seen=True)
        else:
            window.until("railChats", seen=True)

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

    # --- a class teacher brings the families in

    PUPILS = 30

    def family_of(self, number):
        """(pupil's, guardian's) names of the class: letters only, no two alike."""
        ending = "абвгд"[number // 6] + "лмнпрс"[number % 6]
        return f"Синицын{ending}", f"Дроздов{ending}"

    async def new_families(self, grade, letter):
        rows = [{"line": number + 1, "label": {"grade": grade, "letter": letter}, "pupil": {"family": pupil, "given": "Любовь"},
                 "guardians": [{"name": {"family": guardian, "given": "Евгения"}, "kind": "mother",
                                "contacts": {"phone": f"+7900001{number:04}", "email": ""}}]}
                for number, (pupil, guardian) in enumerate(map(self.family_of, range(self.PUPILS)))]
        plan = await self.administrator.call("roster.plan", upload=op(), start=0, rows=rows, more=False, offset=0)
        await self.call("roster.apply", hash=plan["hash"])

    async def test_a_class_teacher_prints_the_kit_brings_five_families_in_by_five_ways_and_tidies_up(self):
        unit = await self.new_class(7, "В")
        teacher = await self.new_staff("Учителева")
        await self.call("seats.set", unit=unit, person=teacher, kind="classTeacher", present=True)
        await self.new_families(7, "В")
        # One of the mothers is known already: an elder child of hers is in another class.
        elder = await self.new_class(8, "Д")
        _, known = await self.new_pupil(8, "Д", "Соколова", "Орлова")
        orlova = await self.joined(known, elder)
        people = (await self.school_of(self.administrator))["people"]
        child = next(each["id"] for each in people if each["name"]["family"] == self.family_of(3)[0])
        await self.call("guardians.set", present=True, link={"guardian": known, "child": child, "kind": "mother"})
        address = await waited(JoinBrowser().join, await self.link(teacher), PASSWORD)
        window = await self.window(address.split("@")[0], PASSWORD)

        codes = await waited(self.print_kit, window)
        self.assertEqual(len(codes), 2 * self.PUPILS + 1)
        await self.come_by_code(window, codes)
        await self.come_by_link(window)
        await self.come_with_the_old_account(window, orlova, codes)
        await waited(self.decline, window, codes)
        await waited(self.look, window, "people-of-five-ways")
        link = await waited(self.link_for_many, window)
        await self.come_by_request(window, link)
        foreign = (await self.call("invites.group", unit=elder, role="guardian", usesLimit=3))["url"]
        await waited(self.tidy_up, window, link, foreign)

    def print_kit(self, window):
        """The codes of the slips by the names that stand on them."""
        window.click("railInvites")
        window.until_text("invitesScreen/figures", f"1 из {2 * self.PUPILS + 1}")
        window.click("invitesScreen/joinKit")
        window.click("kitDialog/submit")
        path = self.folder / "Комплект.pdf"
        window.type("saveFile/fileNameEdit", str(path))
        started = time.monotonic()
        window.press("saveFile/fileNameEdit", "Return")
        window.until_text("invitesScreen/toastSentence", f"{2 * self.PUPILS + 1}")
        print(f"the kit of {self.PUPILS} pupils is saved: {time.monotonic() - started:.2f} s", flush=True)
        window.until("kitDialog", seen=False)
        self.look(window, "kit-saved")
        self.look_at_paper(path, "kit-paper")
        printed = subprocess.run(["pdftotext", "-raw", path, "-"], check=True, capture_output=True).stdout.decode()
        slips = re.findall(r"((?:Синицын|Дроздов|Орлова)\w*) (?:Любовь|Евгения)\s+Приглашение.*?(\d{4}\s\d{4}\s\d{4}\s\d{4})",
                           printed, re.DOTALL)
        return {name: "".join(code.split()) for name, code in slips}

    def page_of_code(self, code):
        return JoinBrowser().open(self.backend.join).send(code=" ".join(code[at:at + 4] for at in range(0, 16, 4)))

    async def come_by_code(self, window, codes):
        name = self.family_of(0)[1]

        def join():
            page = self.page_of_code(codes[name])
            self.assertIn(name, page.text)
            page.follow("/rules").send(wish="join", read="yes")
            page.send(1, password=PASSWORD, repeated=PASSWORD)
            return re.search(r'href="xmpp:([^"]+)"', page.source).group(1)

        await self.signed_in(on_foot(self.backend, await waited(join)))
        await waited(window.row, "invitesScreen/people", name, "в школе")

    async def come_by_link(self, window):
        """The teacher sends the link; measured is how long it takes until the parent's first word is read in the window."""
        name = self.family_of(1)[1]
        link = await waited(self.make_link, window, name)
        started = time.monotonic()
        mother = await self.joined_by(link, name)
        room = (await self.rooms_by_title())["7«В» — родители"]
        await mother.join(room)
        await waited(window.click, "railChats")
        await waited(window.choose, "chats", "7«В» — родители")
        await mother.write(room, QUESTION)
        await waited(window.row, "timeline", QUESTION)
        print(f"from the link to the first message written and read: {time.monotonic() - started:.1f} s of the machine's time",
              flush=True)
        await waited(window.click, "railInvites")
        await waited(window.row, "invitesScreen/people", name, "в школе")

    def make_link(self, window, name):
        window.choose("invitesScreen/people", name)
        window.click("invitesScreen/invite")
        link = window.until("linkDialog/link", seen=True)["text"]
        self.look(window, "link-of-one")
        window.click("linkDialog/submit")
        window.until("linkDialog", seen=False)
        return link

    async def come_with_the_old_account(self, window, orlova, codes):
        def add():
            page = JoinBrowser().open(urllib.parse.urljoin(self.backend.join, "/my/enter"))
            page.send(account=orlova.bare, password=PASSWORD)
            page.open(urllib.parse.urljoin(self.backend.join, "/my/invite")).send(0, code=codes["Орлова"])
            return page.follow("/rules").send(wish="join", read="yes").text

        self.assertIn("добавлены к вашему прежнему аккаунту", await waited(add))
        await orlova.rooms_when({"8«Д» — родители", "7«В» — родители", "Общешкольный"})
        await waited(window.row, "invitesScreen/people", "Орлова", "в школе")

    def decline(self, window, codes):
        name = self.family_of(4)[1]
        page = self.page_of_code(codes[name]).follow("/rules")
        page.send(wish="refuse")
        window.row("invitesScreen/people", name, "отказ")

    def link_for_many(self, window):
        window.click("invitesScreen/groupLink")
        window.press("groupLinkDialog/uses/qt_spinbox_lineedit", "Ctrl+A")
        window.type("groupLinkDialog/uses/qt_spinbox_lineedit", "80")
        window.click("groupLinkDialog/submit")
        link = window.until("linkDialog/link", seen=True)["text"]
        window.click("linkDialog/submit")
        window.until("linkDialog", seen=False)
        return link

    def ask(self, link, family, child):
        page = JoinBrowser().open(link).follow("/rules").send(wish="join", read="yes")
        return page.send(family=family, given="Евгения", childFamily=child, childGiven="Любовь", kind="mother")

    async def come_by_request(self, window, link):
        """Two ask, one of whom nobody knows: both are answered without the mouse."""
        child, name = self.family_of(5)
        welcome = await waited(self.ask, link, name, child)
        stranger = await waited(self.ask, link, "Чужакова", "Незнакомова")
        await waited(window.press, "invitesScreen/requestsTab", "Space")
        for family in (name, "Чужакова"):
            await waited(window.row, "requestsPage/requests", family)
        await waited(self.look, window, "requests-of-two")
        for _ in range(2):
            first = (await waited(window.rows, "requestsPage/requests"))[0]
            await waited(window.press, "requestsPage/requests", "Ctrl+Home")
            if name in first:
                await waited(window.press, "requestsPage/requests", "A")
            else:
                await waited(window.press, "requestsPage/requests", "R")
                await waited(window.type, "reasonSheet/reason", "Такой семьи в классе нет")
                await waited(self.look, window, "request-refused-with-reason")
                await waited(window.press, "reasonSheet/reason", "Return")
            await waited(self.gone, window, first)
        await waited(lambda: window.until("requestsPage/requests", seen=False))
        await waited(self.look, window, "requests-emptied")
        self.assertIn("Такой семьи в классе нет", (await waited(JoinBrowser().open, stranger.url)).text)

        self.assertIn("заявку приняли", (await waited(welcome.open, welcome.url)).text)

    def gone(self, window, row):
        window.until_rows("requestsPage/requests", lambda rows: row not in rows, "that row is gone")

    def tidy_up(self, window, link, foreign):
        """The link for many was seen on a notice board: it is found, annulled, and the act says where."""
        window.click("invitesScreen/tidyTab")
        window.row("tidyPage/staleLinks", "7«В»")
        window.click("tidyPage/foundLink")
        window.type("foundLinkDialog/link", "Все сюда: https://example.org/")
        window.type("foundLinkDialog/where", "Доска у входа")
        window.press("foundLinkDialog/where", "Return")
        window.until_text("foundLinkDialog/trouble", "В этом тексте нет приглашения")
        # Of another class: which, she does not learn, and what to do she does.
        window.press("foundLinkDialog/link", "Ctrl+A")
        window.type("foundLinkDialog/link", foreign)
        window.press("foundLinkDialog/where", "Return")
        window.until_text("foundLinkDialog/trouble", "передайте её администратору")
        self.look(window, "found-link-of-another-class")
        window.press("foundLinkDialog/link", "Ctrl+A")
        window.type("foundLinkDialog/link", f"Все сюда: {link}")
        window.press("foundLinkDialog/where", "Return")
        window.until("foundLinkDialog", seen=False)
        window.row("tidyPage/staleLinks", "7«В»", "видели в открытом доступе: Доска у входа")
        self.look(window, "tidy-found")
        window.click("tidyPage/annulStale")
        window.until("confirm/submit", seen=True)
        self.look(window, "tidy-asked")
        window.click("confirm/submit")
        window.until("tidyPage/toastSentence", seen=True)
        self.look(window, "tidy-annulled")
        window.click("tidyPage/toastAction")
        path = self.folder / "Акт.pdf"
        window.type("saveFile/fileNameEdit", str(path))
        window.press("saveFile/fileNameEdit", "Return")
        window.until("tidyPage/toastSentence", seen=True, text="Акт сохранён.")
        self.assertEqual(JoinBrowser().open(link).status, 410)
        act = subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True).stdout.decode()
        for word in ("Акт об аннулировании", "7«В»", "Учителева", "Доска у входа"):
            self.assertIn(word, act)
        window.until("tidyPage/staleLinks", seen=False)
        self.look_at_paper(path, "act-paper")

    def look_at_paper(self, path, name):
        folder = programs().parent / "screens"
        folder.mkdir(exist_ok=True)
        subprocess.run(["pdftoppm", "-png", "-r", "50", "-l", "3", path, folder / f"window-{name}"], check=True)

    def look(self, window, name):
        folder = programs().parent / "screens"
        folder.mkdir(exist_ok=True)
        window.picture(folder / f"window-{name}.png")

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
        self.assertEqual(received.get("from"), f"{room}/Петрова Мария (классный руководитель)")
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
        self.assertEqual(received.get("from"), f"{room}/Петрова Мария (классный руководитель)")
        window.picture(self.folder / "attached.png")


if __name__ == "__main__":
    unittest.main()

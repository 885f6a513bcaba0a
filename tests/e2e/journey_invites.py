#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Families come in by slip, link and request: a real browser as the parent, a foreign app afterwards, the class teacher's
decisions in between; and those who try to bend it. Pictures of the pages go to <build>/screens."""

import concurrent.futures
import socket
import time
import unittest
import urllib.parse

from support.backend import programs
from support.chromium import COMPUTER, PHONE, Chromium
from support.join_browser import JoinBrowser
from support.journey import Journey, op
from support.school import PASSWORD, on_foot, waited
from support.stanzas import Refused

LONG = "я" * 1_000_000
NASTY = ("<script>alert(1)</script>", "'; DROP TABLE invite; --", "Имя\r\nSet-Cookie: x=y", "../../etc/passwd", "\u202eагалм", "%00")


class Invites(Journey):
    async def asyncSetUp(self):
        await super().asyncSetUp()
        cls = type(self)
        if not hasattr(cls, "unit"):
            cls.unit, cls.number = await self.new_class(5, "А"), 0
            teacher = await self.new_staff("Петрова")
            await self.call("seats.set", person=teacher, unit=cls.unit, kind="classTeacher", present=True)
            cls.account = (await self.joined(teacher)).login
        self.teacher = await self.signed_in(on_foot(self.backend, f"{cls.account}@{self.backend.domain}"))

    async def browser(self, screen=PHONE, **how):
        browser = await waited(lambda: Chromium(screen, **how))
        self.addCleanup(browser.close)
        return browser

    def family_names(self):
        cls = type(self)
        cls.number += 1
        ending = "абвгдежзиклмнопрстуфхцшщэюя"[cls.number]
        return f"Ефимова{ending}", f"Щербакова{ending}"

    async def family(self, grade=5, letter="А"):
        names = self.family_names()
        return (*await self.new_pupil(grade, letter, *names), *names)

    async def slip_of(self, person):
        kit = await self.teacher.call("invites.kit", op=op(), unit=self.unit, people=[person])
        return kit["slips"][0]

    async def group_link(self, uses=5, **values):
        reply = await self.teacher.call("invites.group", op=op(), unit=self.unit, role="guardian", usesLimit=uses, **values)
        return reply["url"]

    async def waiting(self):
        return (await self.teacher.call("requests.list", max=100))["requests"]

    async def decide(self, request, verdict, **values):
        return await self.teacher.call("requests.decide", op=op(), decisions=[{"request": request, "verdict": verdict, **values}])

    def look(self, browser, name):
        folder = programs().parent / "screens"
        folder.mkdir(exist_ok=True)
        browser.picture(folder / f"join-{name}.png")

    def asking(self, link, name, child, **more):
        """The form of somebody who came by a link for many, in a browser of his own."""
        page = JoinBrowser().open(link).follow("/rules").send(wish="join", read="yes")
        return page.send(family=name, given="Евгения", childFamily=child, childGiven="Любовь", kind="mother", **more)

    # --- ways in

    async def test_a_parent_types_the_code_of_the_slip_on_a_phone_without_scripts_and_reads_the_first_message(self):
        _, guardian, _, _ = await self.family()
        slip = await self.slip_of(guardian)
        phone = await self.browser(scripts=False)
        steps = [("", time.monotonic())]

        def done(step):
            steps.append((f"{step} ({phone.presses} presses, {phone.fields} fields so far)", time.monotonic()))

        def join():
            phone.open(self.backend.join)
            done("page open")
            self.look(phone, "start-320")
            phone.type("[name=code]", "1234 5678 9012 3456").click("button")
            self.assertIn("опечатка", phone.text())
            code = slip["code"]
            phone.type("[name=code]", " ".join(code[i:i + 4] for i in range(0, 16, 4))).click("button")
            self.look(phone, "welcome-320")
            self.assertIn("5«А»", phone.text())
            done("code typed, first with a slip of the finger")
            phone.click("main a.button")
            phone.tick("[name=read]").click("button[value=join]")
            self.look(phone, "account-320")
            done("rules read, wish told")
            phone.click("main form button")
            self.look(phone, "done-320")
            done("account made")
            return phone.attribute("main a.button", "href").removeprefix("xmpp:"), phone.text("dd.secret + dt + dd.secret")

        address, phrase = await waited(join)
        parent = await self.signed_in(on_foot(self.backend, address, phrase))
        rooms = await parent.rooms_when({"5«А» — родители", "Общешкольный"})
        done("app signed in, in the chats")
        room = next(room for room, title in rooms.items() if title == "5«А» — родители")
        await parent.join(room, "x")
        await self.teacher.join(room, "x")
        await self.teacher.write(room, "Добро пожаловать!")
        await parent.receive("Добро пожаловать!")
        done("first message read")
        await parent.write(room, "Спасибо! Мы на месте.")
        await self.teacher.receive("Спасибо! Мы на месте.")
        done("first message written")
        for (_, before), (step, after) in zip(steps, steps[1:]):
            print(f"{after - before:6.2f} s  {step}", flush=True)
        seconds = steps[-1][1] - steps[0][1]
        print(f"from the slip to the first message written: {seconds:.1f} s of the machine's time", flush=True)
        self.assertLess(seconds, 180)
        page = JoinBrowser().open(slip["url"])
        self.assertEqual((page.status, page.title), (410, "Приглашение уже использовано"), "code and link are one invite")

    async def test_pages_are_no_wider_than_the_screen_and_need_nothing_from_elsewhere(self):
        _, guardian, _, _ = await self.family()
        slip = await self.slip_of(guardian)
        for screen, language in ((PHONE, "ru"), (PHONE, "en"), (COMPUTER, "ru"), (COMPUTER, "en")):
            browser = await self.browser(screen, language=language)

            def walk():
                for step in ("", "/rules"):
                    browser.open(slip["url"] + step)
                    width = browser.run("return document.documentElement.scrollWidth")
                    self.assertLessEqual(width, screen["width"], step)
                    self.assertEqual(browser.run("return document.documentElement.lang"), language)
                    loaded = browser.run("return performance.getEntriesByType('resource').map(e => e.name)")
                    self.assertEqual([name for name in loaded if not name.startswith("data:")], [])
                    unnamed = browser.run("return [...document.querySelectorAll('input:not([type=hidden]),select,textarea')]"
                                          ".filter(e => !e.labels.length).length")
                    self.assertEqual(unnamed, 0, "every field has a label")
                self.look(browser, f"rules-{screen['width']}-{language}")
            await waited(walk)

    async def test_by_a_link_for_many_one_asks_is_answered_in_words_and_comes_in(self):
        pupil, guardian, child, name = await self.family()
        link = await self.group_link()
        browser = await self.browser(COMPUTER)

        def ask():
            browser.open(link).click("main a.button")
            self.assertFalse(browser.has("[value=refuse]"))
            browser.tick("[name=read]").click("button[value=join]")
            browser.type("[name=family]", name).type("[name=given]", "Евгения").type("[name=childFamily]", child)
            browser.type("[name=childGiven]", "Любовь")
            self.look(browser, "who-1280")
            browser.click("main form button")
            self.look(browser, "request-1280")
            return browser.address

        page = await waited(ask)
        self.assertIn("ждёт ответа школы", await waited(browser.text))
        request = next(each for each in await self.waiting() if each["name"]["family"] == name)
        await self.decide(request["id"], "ask", reason="Как зовут классного руководителя?")

        def answer():
            browser.open(page).type("[name=text]", "Мария Петрова").click("main form button")
            return browser.text()

        self.assertIn("ждёт ответа школы", await waited(answer))
        request = next(each for each in await self.waiting() if each["name"]["family"] == name)
        self.assertEqual(request["answer"], "Мария Петрова")
        await self.decide(request["id"], "accept", person=guardian, child=pupil)

        def enter():
            browser.open(page)
            self.assertIn("заявку приняли", browser.text())
            browser.click("main a.button").click("main form button")
            return browser.attribute("main a.button", "href").removeprefix("xmpp:"), browser.text("dd.secret + dt + dd.secret")

        parent = await self.signed_in(on_foot(self.backend, *await waited(enter)))
        await parent.rooms_when({"5«А» — родители", "Общешкольный"})

    async def test_a_refused_request_says_why_and_leads_nowhere(self):
        _, _, child, name = await self.family()
        page = await waited(self.asking, await self.group_link(), name, child)
        request = next(each for each in await self.waiting() if each["name"]["family"] == name)
        await self.decide(request["id"], "refuse", reason="Не узнали вас, позвоните в школу")
        seen = await waited(JoinBrowser().open, page.url)
        self.assertIn("Не узнали вас, позвоните в школу", seen.text)
        self.assertEqual(seen.open(page.url + "/account").url, page.url)

    async def test_a_second_child_comes_to_the_account_that_exists(self):
        _, guardian, child, name = await self.family()
        parent = await self.joined(guardian, self.unit)
        other = await self.new_class(6, "Б")
        pupil, _, child, _ = await self.family(6, "Б")
        link = (await self.call("invites.group", unit=other, role="guardian", usesLimit=3))["url"]
        page = await waited(lambda: self.asking(link, name, child, account=f"{parent.login}@{self.backend.domain}"))
        request = (await self.administrator.call("requests.list", max=100))["requests"][-1]
        self.assertEqual(request["account"], parent.login)
        await self.call("requests.decide", decisions=[{"request": request["id"], "verdict": "accept", "person": guardian, "child": pupil}])
        self.assertIn("добавлены к вашему аккаунту", (await waited(JoinBrowser().open, page.url)).text)
        await parent.rooms_when({"5«А» — родители", "6«Б» — родители", "Общешкольный"})

    async def test_siblings_of_the_first_class_with_the_mothers_telephone_and_address_come_in_each_with_an_account_of_the_own(self):
        unit = await self.new_class(1, "Б")
        family, mother = self.family_names()
        contacts = {"phone": "+79000000777", "email": "mama@example.org"}
        rows = [{"line": line, "label": {"grade": 1, "letter": "Б"}, "pupil": {"family": family, "given": given}, "contacts": contacts,
                 "guardians": [{"name": {"family": mother, "given": "Евгения"}, "kind": "mother", "contacts": contacts}]}
                for line, given in enumerate(("Любовь", "Вера"), 1)]
        plan = await self.administrator.call("roster.plan", upload=op(), start=0, rows=rows, more=False, offset=0)
        await self.call("roster.apply", hash=plan["hash"])
        people = [each for each in (await self.school_of(self.administrator))["people"] if each["name"]["family"] in (family, mother)]
        self.assertEqual(len(people), 3, "one mother of two")
        self.assertEqual({each["contacts"]["email"] for each in people}, {"mama@example.org"})
        accounts = [await self.joined(each["id"], unit) for each in people]
        self.assertEqual(len({each.login for each in accounts}), 3)
        by_name = {each["name"]["given"]: account for each, account in zip(people, accounts)}
        await by_name["Евгения"].rooms_when({"1«Б» — родители", "Общешкольный"})
        titles = [set((await by_name[given].own_rooms()).values()) for given in ("Любовь", "Вера")]
        self.assertEqual(titles[0], titles[1])
        self.assertNotIn("1«Б» — родители", titles[0])

    # --- a journal

    async def test_a_journal_asks_for_a_link_by_its_own_number_and_gets_no_further_than_its_account_may(self):
        pupil, guardian, _, _ = await self.family()
        other_unit = await self.new_class(6, "Г")
        other_pupil, _, _, _ = await self.family(6, "Г")
        for person, number in ((guardian, "epos-g-77"), (other_pupil, "epos-p-78")):
            row = next(each for each in (await self.school_of(self.administrator))["people"] if each["id"] == person)
            await self.call("people.edit", person=person, name=row["name"], externalId=number)

        # The account of a journal is an administrator's: a person and a class are all it gets to know.
        given = await self.call("invites.create", externalId="epos-g-77", purpose="Из электронного журнала")
        page = await waited(JoinBrowser().open, given["url"])
        self.assertEqual(page.status, 200)
        for word in ("5«А»", "Щербакова", "Из электронного журнала"):
            self.assertIn(word, page.text)
        address = await waited(JoinBrowser().join, given["url"], PASSWORD)
        parent = await self.signed_in(on_foot(self.backend, address))
        await parent.rooms_when({"5«А» — родители", "Общешкольный"})

        async def code_of(member, **values):
            with self.assertRaises(Refused) as refusal:
                await member.call("invites.create", op=op(), **values)
            return refusal.exception.code

        # Once is enough, and a number that nobody has leads nowhere.
        self.assertEqual(await code_of(self.administrator, externalId="epos-g-77"), "invite.already-joined")
        for number in ("epos-0", "", "' OR '1'='1"):
            self.assertEqual(await code_of(self.administrator, externalId=number), "person.not-found")
        # A class teacher: the own class, and other numbers are all alike.
        for number in ("epos-p-78", "epos-0", ""):
            self.assertEqual(await code_of(self.teacher, externalId=number), "rights.missing")
        self.assertEqual(await code_of(self.teacher, externalId="epos-p-78", unit=self.unit), "rights.missing")
        self.assertEqual(await code_of(parent, externalId="epos-p-78"), "rights.missing")
        self.assertEqual(await code_of(parent, externalId="epos-p-78", unit=other_unit), "rights.missing")
        await self.call("people.edit", person=pupil, name={"family": "Ефимова", "given": "Любовь"}, externalId="epos-p-79")
        self.assertIn("/j/", (await self.teacher.call("invites.create", op=op(), externalId="epos-p-79"))["url"])

    # --- attacks

    async def test_of_two_hundred_who_use_a_link_with_one_place_at_once_one_gets_it(self):
        _, _, child, name = await self.family()
        link = await self.group_link(uses=1)
        browsers = [JoinBrowser().open(link).follow("/rules").send(wish="join", read="yes") for _ in range(200)]

        def ask(browser):
            browser.send(family=name, given="Евгения", childFamily=child, childGiven="Любовь", kind="mother")
            return "ждёт ответа школы" in browser.text

        with concurrent.futures.ThreadPoolExecutor(50) as pool:
            self.assertEqual(await waited(lambda: sum(pool.map(ask, browsers))), 1)
        self.assertEqual(sum(each["name"]["family"] == name for each in await self.waiting()), 1)

    async def test_links_that_are_annulled_together_are_refused_at_once_whatever_is_on_the_screen(self):
        _, guardian, _, _ = await self.family()
        slip = await self.slip_of(guardian)
        half = await waited(lambda: JoinBrowser().open(slip["url"]).follow("/rules").send(wish="join", read="yes"))
        await self.teacher.call("invites.sweep", op=op(), invites=[slip["invite"]])
        await waited(lambda: half.send(1, password=PASSWORD, repeated=PASSWORD))
        self.assertEqual((half.status, half.title), (410, "Приглашение аннулировано"))
        self.assertEqual(JoinBrowser().open(f"{self.backend.join}j/{slip['code']}"
                                            if self.backend.join.endswith("/") else f"{self.backend.join}/j/{slip['code']}").status, 410)

    async def test_nothing_that_is_typed_breaks_out_of_its_place(self):
        link = await self.group_link(uses=20)
        for text in NASTY:
            with self.subTest(text=text):
                page = await waited(self.asking, link, text, "Ефимова")
                self.assertNotIn("<script>alert", page.source)
                self.assertEqual(page.status, 200)
        before = len(await self.waiting())
        page = JoinBrowser().open(link).follow("/rules").send(wish="join", read="yes")
        # Refused before it is read: the server may shut the connection while we still send.
        try:
            page.send(family=LONG, given=LONG, childFamily=LONG, childGiven=LONG)
            self.assertEqual(page.status, 413)
        except OSError:
            pass
        self.assertEqual(len(await self.waiting()), before)
        for path in ("/../../etc/passwd", "/j/..%2f..%2fetc%2fpasswd", "/j/%00", "/static/../service.sqlite"):
            self.assertIn(JoinBrowser().open(urllib.parse.urljoin(self.backend.join, path)).status, (400, 404))

    async def test_a_link_that_stands_in_the_open_is_known_by_the_page_that_led_to_it_or_by_who_found_it_and_annulled(self):
        posted, pinned = await self.group_link(), await self.group_link()

        async def seen(link):
            invites = (await self.school_of(self.teacher))["invites"]
            return sorted(each["seenOn"] for each in invites if each.get("seenOn"))

        await waited(JoinBrowser(referer=self.backend.join).open, posted)
        self.assertEqual(await seen(posted), [], "from the school's own page")
        page = await waited(JoinBrowser(referer="https://vk.com/wall-1_2").open, posted)
        self.assertEqual(page.status, 200)
        self.assertEqual(await seen(posted), ["vk.com"])
        found = await self.teacher.call("invites.found", op=op(), link=f"Все сюда: {pinned}", where="Доска объявлений у входа")
        self.assertEqual(await seen(pinned), ["vk.com", "Доска объявлений у входа"])
        for link in ("https://example.org/", f"{self.backend.join}j/{'a' * 26}"):
            with self.assertRaises(Refused) as refusal:
                await self.administrator.call("invites.found", op=op(), link=link, where="Форум")
            self.assertEqual(refusal.exception.code, "invite.unknown")
        # For a class teacher a link of another class and one that there is not are alike.
        elsewhere = await self.call("invites.group", unit=await self.new_class(6, "Д"), role="guardian", usesLimit=5)
        answers = set()
        for link in (elsewhere["url"], elsewhere["code"], f"{self.backend.join}j/{'a' * 26}", "https://example.org/"):
            with self.assertRaises(Refused) as refusal:
                await self.teacher.call("invites.found", op=op(), link=link, where="Форум")
            answers.add((refusal.exception.condition, refusal.exception.code, refusal.exception.text))
        self.assertEqual(len(answers), 1)
        self.assertIn("передайте её администратору", answers.pop()[2])
        await self.teacher.call("invites.sweep", op=op(), invites=[found["invite"]])
        self.assertEqual((await waited(JoinBrowser().open, pinned)).status, 410)

    async def test_a_form_cannot_raise_the_role_or_change_the_class(self):
        other = await self.new_class(7, "В")
        _, _, child, name = await self.family()
        link = await self.group_link()
        await waited(lambda: self.asking(link, name, child, role="staff", unit=other, person="x", state="accepted"))
        request = next(each for each in await self.waiting() if each["name"]["family"] == name)
        self.assertEqual((request["role"], request["unit"], request.get("person", "")), ("guardian", self.unit, ""))
        self.assertIn(request.get("state", "waiting"), ("waiting",))

    async def test_families_see_and_decide_no_requests(self):
        _, guardian, child, name = await self.family()
        parent = await self.joined(guardian, self.unit)
        await waited(self.asking, await self.group_link(), name, child)
        for method, values in (("requests.list", {"max": 10}), ("requests.decide", {"op": op(), "decisions": []}),
                               ("invites.kit", {"op": op(), "unit": self.unit})):
            with self.subTest(method=method), self.assertRaises(Refused) as refusal:
                await parent.call(method, **values)
            self.assertEqual(refusal.exception.condition, "forbidden")

    async def test_a_form_of_another_site_or_another_browser_asks_nothing(self):
        link = await self.group_link()
        mine = await waited(lambda: JoinBrowser().open(link).follow("/rules").send(wish="join", read="yes"))
        key = mine._page.forms[0][1]["key"]  # of another browser
        page = await waited(lambda: JoinBrowser().open(link + "/who", {"key": key, "family": "Чужая", "given": "Анна"}))
        self.assertEqual((page.status, page.title), (403, "Начните, пожалуйста, сначала"))

    async def test_five_hundred_who_never_finish_their_request_leave_the_page_usable(self):
        _, guardian, _, _ = await self.family()
        slip = await self.slip_of(guardian)
        where = urllib.parse.urlparse(self.backend.join)
        slow = []
        try:
            for _ in range(500):
                slow.append(socket.create_connection((where.hostname, where.port), timeout=30))
                slow[-1].sendall(b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ")
            started = time.monotonic()
            self.assertEqual((await waited(JoinBrowser().open, slip["url"])).status, 200)
            self.assertLess(time.monotonic() - started, 10)
        finally:
            for each in slow:
                each.close()

    async def test_the_families_of_a_whole_school_come_in_at_once_and_nobody_is_refused(self):
        """250 pupils with one parent each: 500 people, as fast as the machine lets them, within ten minutes."""
        letters = "абвгдежзиклмнопрст"
        rows = [{"line": i + 1, "label": {"grade": 8 + i // 125, "letter": "А"},
                 "pupil": {"family": "Ученик" + letters[i // 16] + letters[i % 16], "given": "Любовь"},
                 "guardians": [{"name": {"family": "Родитель" + letters[i // 16] + letters[i % 16], "given": "Евгения"}, "kind": "mother",
                                "contacts": {"phone": "", "email": f"a{i}@example.org"}}]} for i in range(250)]
        plan = await self.administrator.call("roster.plan", upload=op(), start=0, rows=rows, more=False, offset=0)
        await self.call("roster.apply", hash=plan["hash"])
        units = [unit["id"] for unit in (await self.school_of(self.administrator))["units"]
                 if unit.get("label") in ({"grade": 8, "letter": "А"}, {"grade": 9, "letter": "А"})]
        slips = [slip for unit in units for slip in (await self.call("invites.kit", unit=unit))["slips"]]
        self.assertEqual(len(slips), 500)
        started = time.monotonic()
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            addresses = await waited(lambda: list(pool.map(lambda slip: JoinBrowser().join(slip["url"], PASSWORD), slips)))
        seconds = time.monotonic() - started
        print(f"500 people joined in {seconds:.0f} s", flush=True)
        self.assertEqual(len(set(addresses)), 500)
        self.assertLess(seconds, 600)

    async def test_who_guesses_codes_is_paused_by_address_and_all_addresses_together_while_links_go_on(self):
        _, guardian, _, _ = await self.family()
        slip = await self.slip_of(guardian)

        def guess():
            """How many codes have been looked at, by households of which none has reached its own limit."""
            for number in range(400):
                payload = f"{10 ** 13 + number}"
                code = payload + f"{98 - int(payload + '00') % 97:02}"
                browser = JoinBrowser(address=f"198.51.100.{number // 19}")
                status = browser.open(self.backend.join, {"code": code}).status
                if status == 429:
                    return number
                self.assertEqual(status, 404)

        def one_household():
            page = urllib.parse.urljoin(self.backend.join, "/j/9999000011112222")
            return [JoinBrowser(address="192.0.2.1").open(page).status for _ in range(21)]

        self.assertEqual(await waited(one_household), [404] * 20 + [429])
        self.assertEqual(await waited(guess), 300)
        honest = JoinBrowser(address="203.0.113.200")
        self.assertEqual((await waited(honest.open, self.backend.join, {"code": slip["code"]})).status, 429)
        self.assertEqual((await waited(honest.open, slip["url"])).status, 200)

    async def test_who_guesses_links_is_paused(self):
        guesses = [JoinBrowser().open(urllib.parse.urljoin(self.backend.join, f"/j/{'a' * 26}{i:06}")).status for i in range(25)]
        self.assertIn(429, guesses)
        self.assertNotIn(200, guesses)


if __name__ == "__main__":
    unittest.main()

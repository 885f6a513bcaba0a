#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The page "my account" in a real browser, and new rules that everybody acknowledges anew (S6): by a message in any app, on the
page, by a word to the school's service, on paper; and who does not may only read once the term is over."""

import asyncio
import datetime
import json
import shutil
import tempfile
import time
import unittest
import urllib.parse
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from support.backend import programs
from support.chromium import COMPUTER, PHONE, Chromium
from support.client import Client
from support.join_browser import JoinBrowser
from support.journey import Journey, op
from support.school import PASSWORD, Member, on_foot, waited
from support.stanzas import Refused, body, stanza_id
from support.turned_clock import TurnedClock

MINUTE = 60
DAY = 1440 * MINUTE
# What a page has to be for people who see badly, use a keyboard or a screen reader. Contrast by WCAG 2.1, §1.4.3.
FAULTS = """
const faults = [];
const luminance = c => { const [r, g, b] = c.map(v => { v /= 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; });
                         return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
const colour = text => text.match(/[\\d.]+/g).map(Number);
const ground = e => { for (; e; e = e.parentElement) { const c = colour(getComputedStyle(e).backgroundColor); if (c.length < 4 || c[3] > 0) return c; }
                      return [255, 255, 255]; };
if (!document.documentElement.lang) faults.push('no language');
if (document.querySelectorAll('h1').length !== 1) faults.push('not one h1');
if (document.querySelectorAll('main').length !== 1) faults.push('not one main');
let level = 1;
for (const h of document.querySelectorAll('h1,h2,h3,h4')) { const n = Number(h.tagName[1]); if (n > level + 1) faults.push('heading skips: ' + h.textContent); level = n; }
for (const e of document.querySelectorAll('input:not([type=hidden]),select,textarea')) if (!e.labels.length) faults.push('no label: ' + e.name);
for (const e of document.querySelectorAll('a,button')) if (!e.textContent.trim()) faults.push('no name: ' + e.outerHTML);
for (const e of document.querySelectorAll('[tabindex]')) if (e.tabIndex > 0) faults.push('order of focus is bent: ' + e.outerHTML);
for (const e of document.querySelectorAll('img,svg')) if (!e.getAttribute('alt') && !e.getAttribute('aria-label') && !e.querySelector('title') && e.getAttribute('aria-hidden') !== 'true') faults.push('picture without words');
for (const e of document.querySelectorAll('h1,h2,p,li,dt,dd,a,button,label,summary,strong,span')) {
    if (!e.textContent.trim() || !e.getClientRects().length) continue;
    const style = getComputedStyle(e), a = luminance(colour(style.color)), b = luminance(ground(e));
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (contrast < 4.5) faults.push('contrast ' + contrast.toFixed(2) + ': ' + e.textContent.trim().slice(0, 40));
}
for (const e of document.querySelectorAll('a.button,button,input:not([type=hidden]):not([type=checkbox]),.menu a')) {
    const box = e.getBoundingClientRect();
    if (box.height && box.height < 24) faults.push('too small for a finger: ' + e.textContent);
}
if (document.documentElement.scrollWidth > innerWidth) faults.push('wider than the screen');
return faults;
"""


def json_of(queue):
    """Each entry as text."""
    rows = next(value for value in queue.values() if isinstance(value, list))
    return [json.dumps(row, ensure_ascii=False) for row in rows]


class OneClass(TurnedClock):
    """A class, its teacher, and parents as they are wanted."""

    async def asyncSetUp(self):
        await super().asyncSetUp()
        cls = type(self)
        if not hasattr(cls, "unit"):
            cls.unit, cls.number = await self.new_class(5, "А"), 0
            teacher = await self.new_staff("Петрова")
            await self.call("seats.set", person=teacher, unit=cls.unit, kind="classTeacher", present=True)
            cls.teacher_account = (await self.joined(teacher)).login
        self.teacher = await self.signed_in(on_foot(self.backend, f"{cls.teacher_account}@{self.backend.domain}"))

    async def parent(self):
        cls = type(self)
        cls.number += 1
        ending = "абвгдежзиклмнопрст"[cls.number]
        _, guardian = await self.new_pupil(5, "А", f"Ефимова{ending}", f"Щербакова{ending}")
        return guardian, await self.joined(guardian, self.unit)

    def at(self, path):
        return urllib.parse.urljoin(self.backend.join, path)

    async def entered_page(self, parent, password=PASSWORD):
        return await waited(lambda: JoinBrowser().open(self.at("/my/enter")).send(account=parent.bare, password=password))


class Account(OneClass):
    async def browser(self, screen=PHONE, **how):
        browser = await waited(lambda: Chromium(screen, **how))
        self.addCleanup(browser.close)
        return browser

    def look(self, browser, name):
        folder = programs().parent / "screens"
        folder.mkdir(exist_ok=True)
        browser.picture(folder / f"join-{name}.png")

    def entered(self, browser, parent, password=PASSWORD):
        browser.open(self.at("/my")).type("[name=account]", parent.bare).type("[name=password]", password)
        return browser.click("main form button")

    async def publish(self, days=10):
        now = (await self.administrator.call("rules.get"))["rules"]
        number = now["version"] + 1
        await self.call("rules.publish", after=now["version"], title="Правила общения", requisites=f"Приказ № {number}",
                        text=f"1. Будьте вежливы, редакция {number}.\n\n2. Возразить можно в течение 24 часов.", days=days)
        return number

    async def room(self):
        return (await self.rooms_by_title())["5«А» — родители"]

    async def row_of(self, person):
        rows = (await self.teacher.call("rules.register", unit=self.unit))["rows"]
        return next(row for row in rows if row["person"] == person)

    # --- the page

    async def test_a_parent_sees_the_own_chats_children_and_rules_on_a_phone_without_scripts(self):
        _, parent = await self.parent()
        phone = await self.browser(scripts=False)

        def walk():
            self.entered(phone, parent)
            self.look(phone, "my-320")
            self.assertIn("Щербакова", phone.text())
            phone.click("a[href^='/my/chats']")
            self.look(phone, "my-chats-320")
            text = phone.text()
            phone.click("main a[href^='/my']")
            return text

        text = await waited(walk)
        for word in ("5«А» — родители", "Общешкольный", "Ефимова"):
            self.assertIn(word, text)

    async def restrict(self, guardian, parent):
        """What a moderator has recorded, and a block that stands on it."""
        room = await self.room()
        await parent.join(room)
        chat = room.partition("@")[0]
        for text in ("Да вы все тут бездельники", "Сами вы такие", "И дети ваши", "Делать вам нечего, лучше бы детей учили, а то "
                     "ни контрольных, ни оценок, одни поборы на шторы"):
            said = await parent.write(room, text)
            await self.teacher.call("violations.record", op=op(), chat=chat, message=stanza_id(said), item="1")
        turned = int(type(self)._clock.read_text(encoding="ascii"))
        soon = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(days=7, seconds=turned)
        await self.teacher.call("blocks.create", op=op(), chat=chat, person=guardian, item="1",
                                until=soon.strftime("%Y-%m-%dT%H:%M:%S.000Z"))

    async def test_every_page_can_be_read_used_by_keyboard_and_heard_in_both_languages_on_both_screens(self):
        guardian, parent = await self.parent()
        await self.publish()
        await self.restrict(guardian, parent)
        _, waiting = await self.new_pupil(5, "А", "Ефимовая", "Щербаковая")
        slip = await self.link(waiting, self.unit)
        group = (await self.call("invites.group", unit=self.unit, role="guardian", usesLimit=5))["url"]
        sections = ("", "/rules", "/record", "/chats", "/consents", "/invite", "/password", "/devices", "/stolen", "/delete", "/report", "/reset")
        reset = (await self.call("accounts.reset", person=guardian))["url"]
        for screen, language in ((PHONE, "ru"), (COMPUTER, "ru"), (PHONE, "en"), (COMPUTER, "en")):
            browser = await self.browser(screen, language=language)

            def walk():
                self.assertEqual(browser.open(self.backend.join).run(FAULTS), [], "start")
                for step in ("", "/rules"):
                    self.assertEqual(browser.open(slip + step).run(FAULTS), [], step)
                browser.tick("[name=read]").click("button[value=join]")
                self.assertEqual(browser.run(FAULTS), [], "account")
                browser.open(group + "/rules").tick("[name=read]").click("button[value=join]")
                self.assertEqual(browser.run(FAULTS), [], "who")
                self.assertEqual(browser.open(self.at("/my/enter")).run(FAULTS), [], "enter")
                self.entered(browser, parent)
                for section in sections:
                    self.assertEqual(browser.open(self.at("/my" + section)).run(FAULTS), [], section)
                    self.look(browser, f"my{section.replace('/', '-')}-{screen['width']}-{language}")
                self.assertEqual(browser.open(reset).run(FAULTS), [], "reset")
                self.look(browser, f"my-reset-link-{screen['width']}-{language}")
            await waited(walk)

    async def test_a_new_password_signs_out_everywhere_and_is_the_only_one_that_works(self):
        _, parent = await self.parent()
        other = await waited(lambda: JoinBrowser().open(self.at("/my/enter")).send(account=parent.bare, password=PASSWORD))
        self.assertEqual(other.title, "Моя страница")
        page = await waited(lambda: JoinBrowser().open(self.at("/my/enter")).send(account=parent.bare, password=PASSWORD))
        new = "другой-пароль-77"
        await waited(lambda: page.open(self.at("/my/password")).send(current=PASSWORD, password=new, repeated=new))
        self.assertIn("Пароль сменён", page.text)
        with self.assertRaisesRegex(ConnectionError, "disconnected"):
            await parent.come("never")      # the app is signed out
        self.assertTrue((await waited(other.open, self.at("/my"))).url.endswith("/enter"))
        with self.assertRaises(ConnectionError):
            await self.signed_in(on_foot(self.backend, parent.bare))
        await self.signed_in(on_foot(self.backend, parent.bare, new))

    async def test_devices_are_seen_and_ended_one_by_one_or_all_at_once(self):
        _, phone = await self.parent()
        tablet = Member(self.backend, phone.login, phone.password, "tablet")
        await self.signed_in(tablet)
        page = await self.entered_page(phone)
        await waited(page.open, self.at("/my/devices"))
        self.assertIn("tablet", page.text)
        self.assertIn(phone.full.split("/")[1], page.text)
        await waited(lambda: page.send(0 if page.source.index('value="tablet"') < page.source.index('value="test"') else 1))
        with self.assertRaisesRegex(ConnectionError, "disconnected"):
            await tablet.come("never")
        await phone.call("session.hello")           # goes on
        self.assertNotIn("tablet", (await waited(page.open, self.at("/my/devices"))).text)
        await self.signed_in(Member(self.backend, phone.login, phone.password, "tablet"))
        await waited(page.open, self.at("/my/devices"))
        await waited(lambda: page.send(2, which="all"))
        with self.assertRaisesRegex(ConnectionError, "disconnected"):
            await phone.come("never")

    async def test_a_stolen_account_is_frozen_within_a_minute_and_comes_back_with_a_new_password(self):
        guardian, parent = await self.parent()
        thief = await self.signed_in(Member(self.backend, parent.login, parent.password, "thief"))
        page, other = await self.entered_page(parent), await self.entered_page(parent)
        await waited(page.open, self.at("/my/stolen"))
        endings = [asyncio.ensure_future(app.come("never")) for app in (thief, parent)]
        pressed = time.monotonic()
        await waited(page.send)
        for ending in endings:
            with self.assertRaisesRegex(ConnectionError, "disconnected"):
                await ending
        closed = time.monotonic() - pressed
        print(f"from the button to closed sessions: {closed:.2f} s", flush=True)
        self.assertLess(closed, 60)
        self.assertIn("заморожен", page.text)
        self.assertTrue((await waited(other.open, self.at("/my"))).url.endswith("/enter"), "other browsers too")
        told = await self.administrator.inbox.wait(lambda it: "аккаунт взломан" in (body(it) or ""))
        self.assertIn("Щербакова", body(told))
        with self.assertRaises(ConnectionError):
            await self.signed_in(on_foot(self.backend, parent.bare))
        self.assertIn("заморожен", (await self.entered_page(parent)).text)

        # The school's link opens it with the new password: the thief's never works again.
        link = await self.administrator.call("accounts.reset", person=guardian)
        new = "пароль-заново-5"
        page = await waited(lambda: JoinBrowser().open(link["url"]))
        self.assertIn("Щербакова", page.text)
        await waited(lambda: page.send(password=new, repeated=new))
        self.assertIn("Пароль сменён", page.text)
        back = await self.signed_in(on_foot(self.backend, parent.bare, new))
        await back.rooms_when({"5«А» — родители", "Общешкольный"})
        self.assertEqual((await waited(JoinBrowser().open, link["url"])).status, 410)

    async def test_a_forgotten_password_is_chosen_anew_by_the_code_on_paper_and_guesses_are_paused(self):
        guardian, parent = await self.parent()
        given = await self.teacher.call("accounts.reset", person=guardian)
        page = await waited(JoinBrowser().open, self.at("/my/reset"))
        await waited(lambda: page.send(code="1234 5678 9012 3456"))
        self.assertIn("не сходятся", page.text)
        code = given["code"]
        await waited(lambda: page.send(code=" ".join(code[at:at + 4] for at in range(0, 16, 4))))
        self.assertIn("Новый пароль", page.title)
        await waited(lambda: page.send(password="короткий"[:7], repeated="короткий"[:7]))
        self.assertIn("короче", page.text)
        await waited(lambda: page.send(password="первый-второй", repeated="первый-третий"))
        self.assertIn("не совпали", page.text)
        await waited(lambda: page.send(password="первый-второй", repeated="первый-второй"))
        self.assertIn("Пароль сменён", page.text)
        await self.signed_in(on_foot(self.backend, parent.bare, "первый-второй"))
        stranger = page.source      # another browser's form is not taken
        self.assertNotIn(code, stranger)
        forged = await waited(lambda: JoinBrowser().open(self.at(f"/my/reset/{code}"), {"password": "x" * 9, "repeated": "x" * 9}))
        self.assertEqual(forged.status, 403)

    async def test_a_message_is_reported_on_the_page_and_stands_in_the_moderators_queue(self):
        (_, parent), (_, rude) = await self.parent(), await self.parent()
        room = await self.room()
        await rude.join(room, "x")
        await rude.write(room, "Какие же вы все бестолковые")
        page = await self.entered_page(parent)
        await waited(lambda: page.open(self.at("/my/report")).send(0, words="Какие же вы все\nбестолковые", remark="Грубость"))
        self.assertIn("Жалоба принята", page.text)
        again = page.source
        await waited(page.send, 0)
        queue = await self.teacher.call("moderation.queue", decided=False, max=50)
        found = [item for item in json_of(queue) if "бестолковые" in item]
        self.assertEqual(len(found), 1, "sent twice, it is one report")
        self.assertIn("Грубость", found[0])
        await waited(lambda: page.open(self.at("/my/report")).send(0, words="таких слов никто не писал", remark=""))
        self.assertIn("Такого сообщения в ваших чатах нет", page.text)
        self.assertNotEqual(again, page.source)

    async def test_a_second_slip_brings_further_chats_into_the_same_account(self):
        guardian, parent = await self.parent()
        other = await self.new_class(6, "Б")
        row = {"line": 1, "label": {"grade": 6, "letter": "Б"}, "pupil": {"family": "Ефимоваю", "given": "Анна"}, "guardians": []}
        plan = await self.administrator.call("roster.plan", upload=op(), start=0, rows=[row], more=False, offset=0)
        await self.call("roster.apply", hash=plan["hash"])
        child = next(each["id"] for each in (await self.school_of(self.administrator))["people"] if each["name"]["family"] == "Ефимоваю")
        await self.call("guardians.set", present=True, link={"guardian": guardian, "child": child, "kind": "mother"})
        slip = await self.link(guardian, other)
        page = await waited(lambda: JoinBrowser().open(self.at("/my/enter")).send(account=parent.bare, password=PASSWORD))
        await waited(lambda: page.open(self.at("/my/invite")).send(0, code=slip).follow("/rules").send(wish="join", read="yes"))
        self.assertIn("добавлены к вашему прежнему аккаунту", page.text)
        await parent.rooms_when({"5«А» — родители", "6«Б» — родители", "Общешкольный"})

    async def test_a_parent_leaves_the_chats_by_the_own_wish_and_comes_back(self):
        _, parent = await self.parent()
        page = await waited(lambda: JoinBrowser().open(self.at("/my/enter")).send(account=parent.bare, password=PASSWORD))
        await waited(lambda: page.open(self.at("/my/consents")).send(0, wish="out"))
        await parent.rooms_when(set())
        await waited(lambda: page.open(self.at("/my/consents")).send(0, wish="in"))
        await parent.rooms_when({"5«А» — родители", "Общешкольный"})

    # --- new rules

    async def test_new_rules_are_told_in_any_app_and_acknowledged_on_the_page_by_a_word_or_on_paper(self):
        (one, by_page), (two, by_word), (three, on_paper) = [await self.parent() for _ in range(3)]
        number = await self.publish()
        for member in (by_page, by_word, on_paper):
            told = await member.inbox.wait(lambda it: f"№ {number}" in (body(it) or ""))
            self.assertIn("/my/rules", body(told))
            await member.rooms_when({"5«А» — родители", "Общешкольный"})
        browser = await self.browser()

        def read():
            self.entered(browser, by_page)
            self.look(browser, "my-rules-wait-320")
            self.assertIn("новые правила", browser.text())
            browser.click("main a.button").tick("[name=read]").click("main form button")
            return browser.text()

        self.assertNotIn("новые правила", await waited(read))
        await by_word.write(self.backend.service, "Ознакомлена", kind="chat")
        await by_word.inbox.wait(lambda it: "Записано: вы ознакомились" in (body(it) or ""))
        today = datetime.date.today().isoformat()
        entered = await self.teacher.call("papers.enter", op=op(), unit=self.unit, people=[three], rulesVersion=number, on=today,
                                          basis="Лист ознакомления собрания")
        self.assertEqual(entered["acknowledged"], 1)
        for person, basis in ((one, ""), (two, ""), (three, "Лист ознакомления собрания")):
            row = await self.row_of(person)
            self.assertTrue(row["acknowledgedAt"])
            self.assertEqual(row.get("basis", ""), basis)

    async def test_who_has_not_acknowledged_in_time_reads_and_cannot_write_in_any_app_and_can_again_once_he_has(self):
        (_, late), (_, prompt) = await self.parent(), await self.parent()
        number = await self.publish(days=5)
        await prompt.call("rules.acknowledge", op=op(), version=number)
        await self.teacher.call("rules.acknowledge", op=op(), version=number)
        room = await self.room()
        for member in (late, prompt, self.teacher):
            await member.join(room, "x")
        await late.write(room, "Пока можно")
        try:
            self.turn_clock(5 * DAY + 60)
            await self.call("school.reconcile")
            await self.refused_when(late, room)
            await self.teacher.write(room, "Видно и тому, кто только читает")
            await late.receive("Видно и тому, кто только читает")
            await prompt.write(room, "Мне можно")
            await late.call("rules.acknowledge", op=op(), version=number)
            await self.written_when(late, room)
        finally:
            self.turn_clock(0)

    async def refused_when(self, member, room):
        """Once the server has been told."""
        for attempt in range(600):
            try:
                await member.write(room, f"Проба {attempt}")
            except Refused as refusal:
                self.assertEqual(refusal.code, "gate.readonly")
                return
        self.fail("nothing was refused")

    async def written_when(self, member, room):
        for attempt in range(600):
            try:
                return await member.write(room, f"Снова {attempt}")
            except Refused as refusal:
                self.assertEqual(refusal.code, "gate.readonly")
        self.fail("everything was refused")


class Deletion(OneClass):
    """With a school of its own: once its clock has been two weeks ahead, no older link is good any more."""

    async def test_an_account_is_deleted_after_days_in_which_its_owner_can_take_it_back(self):
        guardian, parent = await self.parent()
        room = (await self.rooms_by_title())["5«А» — родители"]
        await parent.join(room, "x")
        await parent.write(room, "Спасибо за экскурсию!")
        ours = Client(Path(tempfile.mkdtemp(prefix="staffroom-kept-")), self.backend, self.teacher_account, PASSWORD)
        self.addCleanup(shutil.rmtree, ours.profile, ignore_errors=True)
        self.addCleanup(ours.leave)
        await waited(lambda: [ours.start(), ours.open(), ours.sign_in()])
        chat = room.split("@")[0]
        name = (await waited(ours.wait_for_message, chat, "Спасибо за экскурсию!"))["nick"]
        self.assertIn("Щербакова", name)
        page = await self.entered_page(parent)
        await waited(lambda: page.open(self.at("/my/delete")).send(0, password="не тот пароль"))
        self.assertIn("не подошли", page.text)
        await waited(lambda: page.send(0, password=PASSWORD))
        self.assertIn("будет удалён", page.text)
        with self.assertRaisesRegex(ConnectionError, "disconnected"):
            await parent.come("never")
        with self.assertRaises(ConnectionError):
            await self.signed_in(on_foot(self.backend, parent.bare))
        told = await self.administrator.inbox.wait(lambda it: "будет удалён" in (body(it) or ""))
        self.assertIn("Щербакова", body(told))

        back = await self.entered_page(parent)
        self.assertEqual(back.title, "Удалить аккаунт")
        await waited(lambda: back.send(0, which="keep"))
        self.assertIn("Аккаунт остаётся", back.text)
        again = await self.signed_in(on_foot(self.backend, parent.bare))
        await again.rooms_when({"5«А» — родители", "Общешкольный"})

        await waited(lambda: back.open(self.at("/my/delete")).send(0, password=PASSWORD))
        ended = asyncio.ensure_future(again.come("never"))
        with self.assertRaisesRegex(ConnectionError, "disconnected"):
            await ended
        self.turn_clock(14 * DAY + MINUTE)
        # The calendar looks every minute.
        await self.administrator.inbox.wait(lambda it: "Аккаунт удалён" in (body(it) or ""), patience=3 * MINUTE)
        self.assertIn("не подошли", (await self.entered_page(parent)).text)
        await self.only_the_words_stay(ours, room, name)
        fresh = await self.joined(guardian, self.unit)
        self.assertNotEqual(fresh.login, parent.login)
        await fresh.rooms_when({"5«А» — родители", "Общешкольный"})
        # Whoever comes in again bears the own name; what was said before stays without it.
        await fresh.join(room, "x")
        await fresh.write(room, "Это снова я")
        self.assertEqual((await waited(ours.wait_for_message, chat, "Это снова я"))["nick"], name)
        await self.only_the_words_stay(ours, room, name)

    async def only_the_words_stay(self, ours, room, name):
        """What the deleted account has said bears no name any more (C10): in the archive as another app reads it, and in the
        cache of ours, which had it with the name."""
        def kept():
            return next(it["nick"] for it in ours.messages(room.split("@")[0]) if it["body"] == "Спасибо за экскурсию!")
        await waited(ours.wait_until, lambda: kept() == "участник удалён", "the name is gone from our cache")
        archive = await self.teacher.archive(room)
        said = [message for _, message in archive if body(message) == "Спасибо за экскурсию!"]
        self.assertEqual([message.get("from") for message in said], [f"{room}/участник удалён"])
        self.assertNotIn(name, ElementTree.tostring(said[0], encoding="unicode"))


class FirstAdministrator(Journey):
    async def test_once_the_first_administrator_has_a_password_of_his_own_the_old_one_is_nowhere(self):
        account = self.backend.administrator
        files = [self.backend.directory / "endpoints.json", *self.backend.directory.rglob("administrator.json")]
        self.assertEqual(len(files), 2)
        self.assertTrue(all(account["password"] in file.read_text() for file in files))
        address = f"{account['login']}@{self.backend.domain}"
        page = await waited(lambda: JoinBrowser().open(urllib.parse.urljoin(self.backend.join, "/my/enter")).send(
            account=address, password=account["password"]))
        new = "только-мой-пароль-3"
        await waited(lambda: page.open(urllib.parse.urljoin(self.backend.join, "/my/password")).send(
            current=account["password"], password=new, repeated=new))
        self.assertIn("Пароль сменён", page.text)
        told = await waited(self.backend.lines.until, lambda line: line.get("ready"))
        self.assertIsNone(told["administrator"])
        self.assertIsNone(json.loads(files[0].read_text())["administrator"])
        self.assertFalse(files[1].exists())
        left = [path for path in self.backend.directory.rglob("*") if path.is_file() and path.suffix in (".json", ".yml", ".log")
                and account["password"] in path.read_text(errors="replace")]
        self.assertEqual(left, [])
        await self.signed_in(on_foot(self.backend, address, new))
        await waited(self.backend.stop)
        await waited(self.backend.start)
        self.assertIsNone(self.backend.administrator, "nor after a restart")
        await self.signed_in(on_foot(self.backend, address, new))


if __name__ == "__main__":
    unittest.main()

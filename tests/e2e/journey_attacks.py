#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Those who try to bend the pages that anybody can reach, over the wire: raw requests, planted cookies, races, a clock that is
turned, and everything that can be typed."""

import asyncio
import datetime
import re
import socket
import unittest
import urllib.parse

from support.join_browser import JoinBrowser
from support.journey import op, text_of
from support.school import PASSWORD, on_foot, waited
from support.stanzas import Refused
from support.turned_clock import TurnedClock

SQL = ("'; DROP TABLE invite; --", "' OR '1'='1", "\"; DELETE FROM person; --", "1); UPDATE person SET login=NULL; --", "x' UNION SELECT")
HTML = ("<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</p></main><form action=https://evil.example>", "{{{style}}}")
LETTERS = "абвгдежзиклмнопрстуф"


class Attacks(TurnedClock):
    async def asyncSetUp(self):
        await super().asyncSetUp()
        cls = type(self)
        if not hasattr(cls, "unit"):
            cls.unit, cls.number = await self.new_class(5, "А"), 0

    async def family(self):
        cls = type(self)
        cls.number += 1
        ending = LETTERS[cls.number]
        return await self.new_pupil(5, "А", f"Ефимова{ending}", f"Щербакова{ending}")

    async def person(self, identity):
        return next(each for each in (await self.school_of(self.administrator))["people"] if each["id"] == identity)

    def at(self, path):
        return urllib.parse.urljoin(self.backend.join, path)

    def raw(self, request):
        """What the server answers to these very bytes."""
        where = urllib.parse.urlparse(self.backend.join)
        with socket.create_connection((where.hostname, where.port), timeout=30) as connection:
            connection.sendall(request)
            answer = b""
            try:
                while piece := connection.recv(65536):
                    answer += piece
            except ConnectionError:
                pass
        return answer

    def planted(self, value, url):
        """A browser on that page in which somebody else has put this cookie."""
        return JoinBrowser().open(url).plant(value)

    # --- sessions

    async def test_a_cookie_that_was_planted_before_shows_the_one_who_planted_it_nothing(self):
        _, guardian = await self.family()
        link = await self.link(guardian, self.unit)
        cookie = "A" * 22
        victim = await waited(lambda: self.planted(cookie, link).open(link).follow("/rules").send(wish="join", read="yes"))
        await waited(lambda: victim.send(1, password=PASSWORD, repeated=PASSWORD))
        address = (await self.person(guardian))["login"]
        self.assertTrue(address)
        thief = await waited(lambda: self.planted(cookie, link).open(link + "/done"))
        self.assertNotIn(address, thief.source)
        self.assertEqual((thief.status, thief.title), (410, "Приглашение уже использовано"))

    async def test_a_session_of_my_account_is_made_at_the_signing_in_and_not_before(self):
        _, guardian = await self.family()
        parent = await self.joined(guardian, self.unit)
        cookie = "B" * 43
        victim = await waited(lambda: self.planted(cookie, self.at("/my/enter")).open(self.at("/my/enter")))
        await waited(lambda: victim.send(account=parent.bare, password=PASSWORD))
        thief = await waited(lambda: self.planted(cookie, self.at("/my/enter")).open(self.at("/my")))
        self.assertTrue(thief.url.endswith("/my/enter"))
        self.assertNotIn("Щербакова", thief.source)

    async def test_a_form_of_another_site_or_browser_does_nothing_in_my_account(self):
        _, guardian = await self.family()
        parent = await self.joined(guardian, self.unit)
        mine = await waited(lambda: JoinBrowser().open(self.at("/my/enter")).send(account=parent.bare, password=PASSWORD))
        self.assertEqual(mine.title, "Моя страница")
        foreign = JoinBrowser().open(self.at("/my/enter"))
        key = foreign._page.forms[0][1]["key"]
        mine.open(self.at("/my/password"), {"key": key, "current": PASSWORD, "password": "чужой-пароль-1", "repeated": "чужой-пароль-1"})
        self.assertEqual((mine.status, mine.title), (403, "Начните, пожалуйста, сначала"))
        mine.open(self.at("/my/leave"), {})
        self.assertEqual(mine.status, 403)
        self.assertEqual(mine.open(self.at("/my")).title, "Моя страница")

    async def test_nothing_tells_whether_there_is_an_account(self):
        _, guardian = await self.family()
        parent = await self.joined(guardian, self.unit)

        def answer(account, page, **form):
            browser = JoinBrowser().open(page) if page.endswith("/enter") else self.asking(page)
            browser.send(account=account, **form)
            # What was typed, who typed it and keys are all that may differ.
            return browser.status, browser.title, re.sub(r'value="[^"]*"|\d\d:\d\d', "", browser.source).replace(account, "")

        enter = self.at("/my/enter")
        known = await waited(lambda: answer(parent.login, enter, password="не тот пароль"))
        self.assertEqual(known, await waited(lambda: answer("nobody23456", enter, password="не тот пароль")))
        self.assertIn("не подошли", known[2])
        link = (await self.call("invites.group", unit=self.unit, role="guardian", usesLimit=9))["url"]
        form = {"family": "Никитина", "given": "Анна", "childFamily": "Никитина", "childGiven": "Ольга", "kind": "mother"}
        known = await waited(lambda: answer(parent.login, link, **form))
        unknown = await waited(lambda: answer("nobody23456", link, **form))
        cut = lambda page: (page[0], page[1], re.sub(r"/j/[\w-]+", "", page[2]))
        self.assertEqual(cut(known), cut(unknown))

    def asking(self, link):
        return JoinBrowser().open(link).follow("/rules").send(wish="join", read="yes")

    async def test_who_guesses_a_password_is_paused_and_the_account_still_works_in_an_app(self):
        _, guardian = await self.family()
        parent = await self.joined(guardian, self.unit)

        def guess():
            for i in range(30):
                page = JoinBrowser(address="203.0.113.7").open(self.at("/my/enter"))
                page.send(account=parent.login, password=f"не тот {i}")
                if page.status == 429:
                    return i

        self.assertEqual(await waited(guess), 20)
        again = await self.signed_in(on_foot(self.backend, parent.bare))
        await again.own_rooms()

    # --- races and the clock

    async def test_of_a_link_that_is_used_and_annulled_at_once_one_of_the_two_is_true(self):
        for _ in range(6):
            _, guardian = await self.family()
            created = await self.call("invites.create", person=guardian, unit=self.unit)
            half = await waited(lambda: JoinBrowser().open(created["url"]).follow("/rules").send(wish="join", read="yes"))
            sending = waited(lambda: half.send(1, password=PASSWORD, repeated=PASSWORD))
            annulling = self.administrator.call("invites.annul", op=op(), invite=created["invite"])
            await asyncio.gather(sending, annulling, return_exceptions=True)
            login = (await self.person(guardian)).get("login", "")
            invite = next(each for each in (await self.school_of(self.administrator))["invites"] if each["id"] == created["invite"])
            came = half.url.split("?")[0].endswith("/done")
            with self.subTest(came=came):
                self.assertEqual(bool(login), came)
                self.assertEqual(invite.get("usesCount", 0), int(came))
                self.assertEqual((half.status, half.title),
                                 (200, "Готово: вы в чатах школы") if came else (410, "Приглашение аннулировано"))
                self.assertEqual(JoinBrowser().open(created["url"]).status, 410)

    async def test_a_clock_that_is_set_back_makes_no_expired_link_good_again(self):
        _, guardian = await self.family()
        soon = (datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(hours=2)).strftime("%Y-%m-%dT%H:%M:%S.000Z")
        link = (await self.call("invites.create", person=guardian, unit=self.unit, expiresAt=soon))["url"]
        self.assertEqual((await waited(JoinBrowser().open, link)).status, 200)
        try:
            for turned in (3 * 3600, 0, -86400):
                with self.subTest(turned=turned):
                    self.turn_clock(turned)
                    page = await waited(JoinBrowser().open, link)
                    self.assertEqual((page.status, page.title), (410, "Срок приглашения истёк"))
        finally:
            self.turn_clock(0)

    # --- what is sent

    async def test_addresses_lead_out_of_no_folder(self):
        for path in ("/../../etc/passwd", "/..%2f..%2fetc%2fpasswd", "/j/..%2f..%2f..%2fetc%2fpasswd", "/files/../service.sqlite",
                     "/files/..%2f..%2fservice.sqlite", "/f/../../service.sqlite", "/my/../../service.sqlite", "/my/..%2fservice.sqlite",
                     "/my/%00", "/j/%00", "//etc/passwd", "/./j/../../secret"):
            with self.subTest(path=path):
                answer = self.raw(f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
                self.assertIn(int(answer.split(b" ", 2)[1]), (303, 400, 403, 404))
                self.assertNotIn(b"root:", answer)
                self.assertNotIn(b"SQLite format", answer)

    async def test_line_breaks_make_no_header_and_no_line_in_the_log(self):
        evil = "%0d%0aX-Injected:%20yes%0d%0aSet-Cookie:%20evil=1"
        for request in (f"GET /j/{evil}?lang=en{evil} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                        f"GET /my/{evil}?lang={evil} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                        f"GET /my/enter?changed={evil} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                        "GET / HTTP/1.1\r\nHost: x\r\nAccept-Language: en\x0bX-Injected: yes\r\nX-Forwarded-For: 1.2.3.4\x0bX-Injected\r\n"
                        "Connection: close\r\n\r\n",
                        f"POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n"
                        f"Content-Length: {len('code=' + evil)}\r\n\r\ncode={evil}"):
            with self.subTest(request=request):
                head = self.raw(request.encode()).split(b"\r\n\r\n")[0]
                self.assertNotIn(b"injected", head.lower())
                self.assertNotIn(b"evil=1", head)
        for path in self.backend.directory.glob("log/*"):
            self.assertNotIn(b"Injected", path.read_bytes(), path)

    async def test_what_is_typed_into_any_field_is_only_text(self):
        group = await self.call("invites.group", unit=self.unit, role="guardian", usesLimit=100, purpose="Класс")
        _, guardian = await self.family()
        parent = await self.joined(guardian, self.unit)
        before = await self.school_of(self.administrator)
        account = await waited(lambda: JoinBrowser().open(self.at("/my/enter")).send(account=parent.bare, password=PASSWORD))
        for text in SQL + HTML:
            with self.subTest(text=text):
                pages = [JoinBrowser().open(self.backend.join, {"code": text}),
                         JoinBrowser().open(self.at("/j/" + urllib.parse.quote(text, safe=""))),
                         self.planted(urllib.parse.quote(text), group["url"]).open(group["url"]),
                         self.asking(group["url"]).send(family=text, given=text, patronymic=text, childFamily=text, childGiven=text,
                                                        kind=text, account=text),
                         JoinBrowser().open(group["url"]).follow("/rules").send(wish=text, read=text, version=text),
                         JoinBrowser().open(self.at("/my/enter")).send(account=text, password=text),
                         account.open(self.at("/my/invite")).send(0, code=text)]
                for page in pages:
                    self.assertIn(page.status, (200, 303, 400, 403, 404, 410, 429))
                    for piece in ("<script>alert", "<img src=x", "<form action=https://evil"):
                        self.assertNotIn(piece, page.source)
        after = await self.school_of(self.administrator)
        for kind in ("people", "units", "guardians", "seats"):
            self.assertEqual(len(after[kind]), len(before[kind]), kind)
        self.assertEqual((await self.administrator.call("audit.verify")).get("firstBroken", 0), 0)

    async def test_markup_in_purposes_names_and_rules_stays_text(self):
        evil = "<b onclick=alert(1)>жирно</b>"
        for request in ({"purpose": evil}, {"purpose": "'; DROP TABLE invite; --"}):
            with self.subTest(request=request):
                link = (await self.call("invites.group", unit=self.unit, role="guardian", usesLimit=3, **request))["url"]
                page = await waited(JoinBrowser().open, link)
                self.assertNotIn("<b onclick", page.source)
                self.assertIn(request["purpose"], page.text)
        now = (await self.administrator.call("rules.get"))["rules"]
        await self.call("rules.publish", after=now["version"], title="Правила <i>школы</i>", requisites="Приказ <u>№ 5</u>",
                        text=now["text"] + "\n\n99. <script>alert(1)</script> " + evil)
        page = await waited(lambda: JoinBrowser().open(link).follow("/rules"))
        for piece in ("<i>школы", "<u>№", "<script>alert", "<b onclick"):
            self.assertNotIn(piece, page.source)
        self.assertIn("<script>alert(1)</script>", page.text)

    async def test_a_megabyte_in_any_field_is_refused_before_it_is_read(self):
        link = (await self.call("invites.group", unit=self.unit, role="guardian", usesLimit=5))["url"]
        big = "я" * 500_000
        for url, fields in ((self.backend.join, {"code": big}), (link + "/who", {"family": big}), (link + "/rules", {"wish": big}),
                            (self.at("/my/enter"), {"account": big, "password": big}), (self.at("/my/password"), {"password": big})):
            with self.subTest(url=url):
                # The server may shut the connection while we still send.
                try:
                    self.assertEqual((await waited(JoinBrowser().open, url, fields)).status, 413)
                except OSError:
                    pass
        for head in (f"GET /{'x' * 1_000_000} HTTP/1.1\r\nHost: x\r\n\r\n", f"GET / HTTP/1.1\r\nHost: x\r\nCookie: my={'x' * 1_000_000}\r\n\r\n"):
            try:
                answer = await waited(self.raw, head.encode())
            except OSError:
                continue
            self.assertIn(answer.split(b" ", 2)[1:2], ([], [b"400"], [b"413"], [b"414"], [b"431"]))
        self.assertEqual((await waited(JoinBrowser().open, link)).status, 200, "the page goes on")

    # --- the other families

    async def test_a_pupil_learns_nothing_of_the_state_of_another_family(self):
        pupil, guardian = await self.family()
        other_pupil, other_guardian = await self.family()
        await self.link(other_guardian, self.unit)
        refusing = await self.link(other_pupil, self.unit)
        await waited(lambda: JoinBrowser().open(refusing).follow("/rules").send(wish="refuse"))
        child = await self.joined(pupil, self.unit)
        rows = await self.school_of(child)
        seen = text_of(rows)
        for secret in (other_guardian, other_pupil):
            self.assertNotIn(secret, seen)
        for kind in ("invites", "requests", "guardians", "positions"):
            self.assertEqual([row for row in rows.get(kind, []) if other_guardian in text_of(row)], [], kind)
        self.assertEqual({row["person"] for row in rows.get("consents", [])} - {pupil}, set())
        self.assertEqual({row["person"] for row in rows.get("acknowledgements", [])} - {pupil}, set())
        chat = (await self.rooms_by_title())["5«А» — родители"].split("@")[0]
        for method, values in (("history.list", {"entity": "person", "key": other_guardian, "max": 10}),
                               ("moderation.ledger", {"chat": chat, "person": other_guardian}),
                               ("access.explain", {"chat": chat, "person": other_guardian}),
                               ("invites.kit", {"op": op(), "unit": self.unit, "people": [other_guardian]}),
                               ("requests.list", {"max": 10}), ("completeness.list", {})):
            with self.subTest(method=method), self.assertRaises(Refused) as refusal:
                await child.call(method, **values)
            self.assertEqual(refusal.exception.condition, "forbidden")
        page = await waited(lambda: JoinBrowser().open(self.at("/my/enter")).send(account=child.bare, password=PASSWORD).open(self.at("/my/chats")))
        self.assertNotIn("Щербакова", page.source)


if __name__ == "__main__":
    unittest.main()

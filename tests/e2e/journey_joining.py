#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The join page against the real service: every end of a link, and those who try to bend it."""

import concurrent.futures
import unittest
import urllib.parse

from support.join_browser import JoinBrowser
from support.journey import Journey
from support.school import PASSWORD, waited


class Joining(Journey):
    async def asyncSetUp(self):
        await super().asyncSetUp()
        cls = type(self)
        if not hasattr(cls, "unit"):
            cls.unit = await self.new_class(5, "А")
            cls.number = 0

    async def family(self):
        cls = type(self)
        cls.number += 1
        ending = "абвгдежзик"[cls.number]
        return await self.new_pupil(5, "А", f"Ефимова{ending}", f"Щербакова{ending}")

    async def test_a_link_is_good_for_one_account(self):
        _, guardian = await self.family()
        link = await self.link(guardian, self.unit)
        await waited(JoinBrowser().join, link, PASSWORD)
        page = JoinBrowser().open(link)
        self.assertEqual((page.status, page.title), (410, "Приглашение уже использовано"))

    async def test_of_twenty_who_use_one_link_at_once_one_gets_an_account(self):
        _, guardian = await self.family()
        link = await self.link(guardian, self.unit)
        browsers = [JoinBrowser().open(link).follow("/rules").send(wish="join", read="yes") for _ in range(20)]

        def redeem(browser):
            browser.send(1, password=PASSWORD, repeated=PASSWORD)
            return browser.url.endswith("/done")

        with concurrent.futures.ThreadPoolExecutor(20) as pool:
            self.assertEqual(sum(pool.map(redeem, browsers)), 1)

    async def test_sending_a_form_twice_and_going_back_harm_nothing(self):
        _, guardian = await self.family()
        link = await self.link(guardian, self.unit)
        browser = JoinBrowser()
        address = await waited(browser.join, link, PASSWORD)
        for step in ("", "/rules", "/account", "/done"):
            self.assertIn(address, browser.open(link + step).source)

    async def test_a_refusal_is_recorded_and_can_be_taken_back(self):
        _, guardian = await self.family()
        link = await self.link(guardian, self.unit)
        browser = JoinBrowser().open(link).follow("/rules").send(wish="refuse")
        self.assertEqual(browser.title, "Ваш отказ записан")
        consents = (await self.school_of(self.administrator))["consents"]
        self.assertIn((guardian, "refused"), [(consent["person"], consent["state"]) for consent in consents])
        await waited(browser.join, link, PASSWORD)

    async def test_a_form_of_another_site_does_nothing(self):
        _, guardian = await self.family()
        link = await self.link(guardian, self.unit)
        page = JoinBrowser().open(link + "/rules", {"wish": "refuse", "version": "1"})
        self.assertEqual((page.status, page.title), (403, "Начните, пожалуйста, сначала"))

    async def test_a_link_for_one_class_does_not_lead_into_another_whatever_the_form_says(self):
        pupil, guardian = await self.family()
        other = await self.new_class(6, "Б")
        link = await self.link(guardian, self.unit)
        browser = JoinBrowser().open(link).follow("/rules").send(wish="join", read="yes", unit=other, role="staff")
        browser.send(1, password=PASSWORD, repeated=PASSWORD, unit=other, role="staff", person=pupil)
        self.assertTrue(browser.url.endswith("/done"))
        school = await self.school_of(self.administrator)
        mine = {member["chat"] for member in school["members"] if member["person"] == guardian}
        titles = {chat["title"] for chat in school["chats"] if chat["id"] in mine}
        self.assertEqual(titles, {"5«А» — родители", "Общешкольный"})

    async def test_links_are_in_no_log(self):
        _, guardian = await self.family()
        link = await self.link(guardian, self.unit)
        await waited(JoinBrowser().join, link, PASSWORD)
        token = urllib.parse.urlparse(link).path.split("/")[2]
        for path in self.backend.directory.rglob("*"):
            if path.is_file() and path.suffix not in (".beam",):
                content = path.read_bytes()
                self.assertNotIn(token.encode(), content, path)
                self.assertNotIn(PASSWORD.encode(), content, path)


if __name__ == "__main__":
    unittest.main()

# SPDX-License-Identifier: GPL-3.0-or-later
"""Journeys as unittest: one real backend for all tests of a class; test methods are coroutines."""

import json
import os
import shutil
import tempfile
import unittest
from pathlib import Path

from .backend import Backend
from .join_browser import JoinBrowser
from .school import PASSWORD, Member, on_foot, school_year, waited
from .window import Screen, Window


def op():
    """A new name for a command, so that it is carried out and not taken for a repetition."""
    return os.urandom(10).hex()


class Journey(unittest.IsolatedAsyncioTestCase):
    backend = None
    start_arguments = ()    # of staffroom-backend, besides its directory

    @classmethod
    def setUpClass(cls):
        cls.backend = Backend()
        cls.addClassCleanup(cls.backend.close)
        cls.backend.start(*cls.start_arguments)

    async def asyncSetUp(self):
        account = self.backend.administrator
        self.administrator = await self.signed_in(Member(self.backend, account["login"], account["password"]))

    async def signed_in(self, member):
        await member.sign_in()
        self.addAsyncCleanup(member.leave)
        return member

    def new_folder(self):
        folder = Path(tempfile.mkdtemp(prefix="staffroom-journey-"))
        self.addCleanup(shutil.rmtree, folder, ignore_errors=True)
        return folder

    async def at_windows(self, accounts):
        """{role: window} of people who have been here before, on one screen; gone with the test."""
        folder, screen = self.new_folder(), Screen()
        self.addCleanup(screen.close)
        windows = {}
        for role, account in accounts.items():
            windows[role] = await waited(Window.signed_in, folder / role, screen, self.backend, account.split("@")[0], PASSWORD)
            self.addCleanup(windows[role].leave)
        return windows

    # --- what the administrator does

    async def call(self, method, **values):
        return await self.administrator.call(method, op=op(), **values)

    async def new_class(self, grade, letter):
        units = [{"kind": "class", "label": {"grade": grade, "letter": letter}}]
        return (await self.call("units.create", year=school_year(), units=units))["units"][0]

    async def new_staff(self, family, position="teacher", verification="confirmed"):
        person = (await self.call("people.create", name={"family": family, "given": "Мария"}))["person"]
        await self.call("positions.set", position={"person": person, "kind": position, "verification": verification})
        return person

    async def new_pupil(self, grade, letter, family, guardian):
        """(pupil, guardian) of the class."""
        row = {"line": 1, "label": {"grade": grade, "letter": letter}, "pupil": {"family": family, "given": "Любовь"},
               "guardians": [{"name": {"family": guardian, "given": "Евгения"}, "kind": "mother",
                              "contacts": {"phone": f"+7900000014{grade}", "email": ""}}]}
        plan = await self.administrator.call("roster.plan", upload=op(), start=0, rows=[row], more=False, offset=0)
        await self.call("roster.apply", hash=plan["hash"])
        people = (await self.school_of(self.administrator))["people"]
        return tuple(next(person["id"] for person in people if person["name"]["family"] == name) for name in (family, guardian))

    async def link(self, person, unit=""):
        return (await self.call("invites.create", person=person, unit=unit))["url"]

    async def joined(self, person, unit=""):
        """The person, come in by the join page and signed in on a foreign app."""
        address = await waited(JoinBrowser().join, await self.link(person, unit), PASSWORD)
        return await self.signed_in(on_foot(self.backend, address))

    async def school_of(self, member):
        """All rows that the service gives this person."""
        rows, since, epoch = {}, 0, ""
        while True:
            page = await member.call("changes", since=since, epoch=epoch, max=500)
            for kind, values in page["rows"].items():
                rows[kind] = rows.get(kind, []) + values if isinstance(values, list) else values
            since, epoch = page["rev"], page["epoch"]
            if not page.get("more"):
                return rows

    async def rooms_by_title(self):
        chats = (await self.school_of(self.administrator))["chats"]
        return {chat["title"]: f"{chat['id']}@{self.backend.rooms}" for chat in chats}


def text_of(rows):
    return json.dumps(rows, ensure_ascii=False)

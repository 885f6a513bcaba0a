#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The administrator whom an application names (A2): the account that the server makes is his only after he has shown the contact
of the application and the one-time code; with another contact it stays an ordinary one."""

import shutil
import tempfile
import unittest
from pathlib import Path

from support.journey import Journey, op
from support.school import Member, waited
from support.stanzas import Refused
from support.window import Screen, Window

CONTACT = "+7 913 123-45-67"
ARGUMENTS = ("--administrator-contact", CONTACT)
POWER = {"name": {"family": "Новикова", "given": "Анна"}}


class FirstAdministrator(Journey):
    start_arguments = ARGUMENTS

    async def test_another_contact_spends_the_code_and_the_applications_own_makes_the_administrator(self):
        await self.refused("rights.missing", self.call("people.create", **POWER))
        code = self.backend.administrator["code"]
        self.assertFalse((await self.call("administrator.claim", contact="+7 999 000-00-00", code=code))["isAdministrator"])
        await self.refused("rights.missing", self.call("people.create", **POWER))
        await self.refused("claim.none", self.call("administrator.claim", contact=CONTACT, code=code))
        await self.administrator.leave()

        # Whoever runs the server gets a new code at its next start; with it, at the window this time.
        await waited(self.backend.stop)
        await waited(lambda: self.backend.start(*ARGUMENTS))
        account = self.backend.administrator
        self.assertNotEqual(account["code"], code)
        await waited(self.claim_at_the_window, account)
        again = await self.signed_in(Member(self.backend, account["login"], account["password"]))
        await again.call("people.create", op=op(), **POWER)
        entries = (await again.call("audit.list", max=50))["entries"]
        bases = [entry.get("basis") for entry in entries if entry["act"] == "administrator.claim"]
        self.assertEqual(bases, ["bound", "another contact"])

    def claim_at_the_window(self, account):
        folder = Path(tempfile.mkdtemp(prefix="staffroom-claim-"))
        self.addCleanup(shutil.rmtree, folder, ignore_errors=True)
        screen = Screen()
        self.addCleanup(screen.close)
        window = Window.signed_in(folder / "profile", screen, self.backend, account["login"], account["password"])
        self.addCleanup(window.leave)
        window.until("claimBanner", seen=True)
        window.click("claimBanner/action")
        window.type("claimForm/claimContact", "89131234567")
        window.type("claimForm/claimCode", account["code"])
        window.click("claimForm/submit")
        window.until("claimForm", seen=False)
        window.until("claimBanner", seen=False)
        window.until("railSchool", seen=True)

    async def refused(self, code, call):
        with self.assertRaises(Refused) as refusal:
            await call
        self.assertEqual(refusal.exception.code, code)


if __name__ == "__main__":
    unittest.main()

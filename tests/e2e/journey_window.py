#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program itself in a window on a screen of its own: the school on this computer, a second start, and its end."""

import contextlib
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from support.backend import PATIENCE, programs
from support.window import Screen, Window as Hands

NOBODY = 65534


def wait_until(condition, what):
    deadline = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > deadline:
            raise AssertionError(f"did not come: {what}")
        time.sleep(0.1)


def processes_under(folder):
    """{pid: command} of whatever works in the folder."""
    found = {}
    for process in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if str((process / "cwd").readlink()).startswith(str(folder)):
                found[int(process.name)] = (process / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    return found


class Window(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="staffroom-window-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.user = {}
        if os.geteuid() == 0:       # the program is made for people at their computers
            os.chown(self.folder, NOBODY, NOBODY)
            self.user = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
            if subprocess.run(["test", "-x", programs() / "staffroom"], **self.user).returncode != 0:
                self.skipTest("an ordinary user cannot reach the built program here")
        self.screen = Screen()
        self.addCleanup(self.screen.close)
        self.environment = {"PATH": "/usr/bin:/bin", "HOME": str(self.folder), "XDG_RUNTIME_DIR": str(self.folder), "LC_ALL": "C.UTF-8",
                            "DISPLAY": self.screen.name, "QT_QPA_PLATFORM": "xcb"}

    def start(self, *arguments):
        program = subprocess.Popen([programs() / "staffroom", "--profile", self.folder / "profile", *arguments], cwd=self.folder,
                                   env=self.environment, stderr=subprocess.DEVNULL, **self.user)
        self.addCleanup(program.wait)
        self.addCleanup(program.kill)
        return program

    def hands(self, *arguments):
        """The same program, worked by the names of what is in its window."""
        window = Hands(self.folder / "profile", self.screen, *arguments, env=self.environment, cwd=self.folder, **self.user)
        self.addCleanup(window.process.kill)
        return window

    def until_at_work(self, window):
        window.until("chats", seen=True)
        window.until("connectionBanner", seen=False)
        window.row("chats", "Учительская")

    def end(self, window):
        window.leave()
        wait_until(lambda: not processes_under(self.folder), f"the end of the servers: {processes_under(self.folder)}")

    def messages(self):
        """How many the program has in its cache."""
        try:
            cache = next((self.folder / "profile").glob("*@*/cache.sqlite"))
            with contextlib.closing(sqlite3.connect(f"file:{cache}?mode=ro", uri=True)) as database:
                return database.execute("SELECT count(*) FROM messages").fetchone()[0]
        except (StopIteration, sqlite3.Error):
            return 0

    def test_the_school_on_this_computer_opens_signed_in_once_and_ends_whole(self):
        program = self.start("--this-computer", "--sample-school", "tiny")
        wait_until(lambda: self.messages() > 0 or program.poll() is not None, "messages of the sample school in the cache")
        self.assertIsNone(program.poll(), "the program runs")

        second = self.start()
        self.assertEqual(second.wait(PATIENCE), 0, "a second start shows the first window and ends")
        self.assertIsNone(program.poll(), "the first one still runs")

        program.send_signal(signal.SIGTERM)
        program.wait(PATIENCE)
        wait_until(lambda: not processes_under(self.folder), f"the end of the servers: {processes_under(self.folder)}")

    def test_a_school_of_this_computer_starts_with_the_program_and_a_password_of_the_administrators_own_is_asked_for(self):
        first = self.hands("--sample-school", "tiny")
        self.until_at_work(first)
        self.end(first)

        again = self.hands()
        self.until_at_work(again)
        self.end(again)

        made = self.folder / "profile" / "school" / "secret" / "administrator.json"
        known = json.loads(made.read_text())
        made.write_text(json.dumps({**known, "password": "the one before"}))

        asked = self.hands()
        asked.until("passwordForm/password", seen=True)
        asked.type("passwordForm/password", known["password"])
        asked.press("passwordForm/password", "Return")
        self.until_at_work(asked)
        self.end(asked)

        told = self.hands("--this-computer")
        told.until_text("signInScreen/address", known["login"] + "@")
        told.type("signInScreen/password", known["password"])
        told.click("signInScreen/submit")
        self.until_at_work(told)
        self.end(told)


if __name__ == "__main__":
    unittest.main()

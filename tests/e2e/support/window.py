# SPDX-License-Identifier: GPL-3.0-or-later
"""The program's window on a screen of its own, worked by the names of what is on it (staffroom-window)."""

import json
import os
import subprocess
import time

from .backend import PATIENCE, Lines, programs
from .client import Client


BLOCKED = 3 * 16    # ms: three frames


class Screen:
    """An X server for windows that nobody sees."""

    def __init__(self):
        self.process = subprocess.Popen(["Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.name = f":{self.process.stdout.readline().decode().strip()}"

    def close(self):
        self.process.terminate()
        self.process.wait()
        self.process.stdout.close()


class Window:
    """One person at the window. What is asked for is waited for; a path of names leads into a dialog: linkDialog/submit."""

    def __init__(self, profile, screen, *arguments, env=os.environ, **process):
        environment = {**env, "DISPLAY": screen.name, "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}
        self.process = subprocess.Popen([programs() / "staffroom-window", "--profile", profile, *arguments], env=environment,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, **process)
        self._lines = Lines(self.process.stdout)
        self._number = 0

    @classmethod
    def signed_in(cls, folder, screen, backend, login, password):
        """As somebody who has been here before: the cache is there, the password is in no keyring and asked for."""
        cls.been_here(folder, backend, login, password)
        window = cls(folder, screen)
        window.give_password(password)
        return window

    @staticmethod
    def been_here(folder, backend, login, password):
        before = Client(folder, backend, login, password).start()
        before.open()
        before.sign_in()
        before.leave()

    def give_password(self, password):
        self.until("passwordForm/password", seen=True)
        self.type("passwordForm/password", password)
        self.press("passwordForm/password", "Return")
        self.until("passwordForm", seen=False)
        self.until("connectionBanner", seen=False)

    def leave(self):
        self.process.stdin.close()
        self.process.wait(PATIENCE)

    def look(self, widget):
        return self._ask("look", widget=widget)

    def until(self, widget, **expected):
        """Waits until the widget looks like that; returns how it looks."""
        return self._until(lambda: self.look(widget), lambda seen: expected.items() <= seen.items(), f"{widget} {expected}")

    def until_text(self, widget, part):
        """Waits until this is a part of its text; returns how it looks."""
        return self._until(lambda: self.look(widget), lambda seen: part in seen["text"], f"{widget} with {part}")

    def rows(self, widget):
        return self._ask("rows", widget=widget)["rows"]

    def in_sight(self, widget, *texts):
        """Waits until there are rows with these texts, each wholly on the screen."""
        self._until(lambda: self._ask("sight", widget=widget).get("rows", []),
                    lambda rows: all(any(text in row for row in rows) for text in texts), f"{widget} shows {texts}")

    def row(self, widget, *parts):
        """Waits for a row that has all the parts; returns it."""
        def found():
            return next((row for row in self._ask("rows", widget=widget).get("rows", []) if all(part in row for part in parts)), None)
        return self._until(found, bool, f"a row of {widget} with {parts}")

    def until_rows(self, widget, condition, what):
        """Waits until its rows are like that; none while it is not to be seen."""
        return self._until(lambda: self._ask("rows", widget=widget).get("rows", []), condition, f"{what} of {widget}")

    def click(self, widget):
        self._do("click", widget=widget)

    def choose(self, widget, text):
        self._do("choose", widget=widget, text=text)

    def choose_until(self, widget, text, seen, part):
        """Chooses until this is a part of the text of what is seen then: the window may just be made anew."""
        def chosen():
            self._ask("choose", widget=widget, text=text)
            return self.look(seen)
        return self._until(chosen, lambda answer: part in answer["text"], f"{seen} with {part} after {text}")

    def type(self, widget, text):
        self._do("type", widget=widget, text=text)

    def press(self, widget, keys):
        self._do("press", widget=widget, keys=keys)

    def clipboard(self):
        return self._ask("clipboard")["text"]

    def blocks(self):
        """What has kept the window's thread for longer than a frame since it was asked last: [{"taken": ms by the clock, "used": ms of
        the processor, "event": …}]. Nothing of a build that is not optimised."""
        answer = self._ask("blocks")
        return answer["blocks"] if answer["optimised"] else []

    def expect_no_blocks(self):
        """By the processor's time, which other programs cannot lengthen, and with room for a slow one. Not what the hands themselves do,
        nor Qt's dialog for files."""
        foreign = ("QSocketNotifier", "QFileSystemModel", "attach")
        blocks = [block for block in self.blocks() if block["used"] > BLOCKED and not any(part in block["event"] for part in foreign)]
        if blocks:
            raise AssertionError(f"the window was blocked: {blocks}")

    def picture(self, path):
        self._ask("picture", path=str(path))

    def _do(self, what, **values):
        self._until(lambda: self._ask(what, **values), lambda answer: answer["ok"], f"{what} {values}")

    def _until(self, question, condition, what):
        deadline = time.monotonic() + PATIENCE
        while not condition(answer := question()):
            if time.monotonic() > deadline:
                raise AssertionError(f"did not come: {what}; last: {answer}")
            time.sleep(0.05)
        return answer

    def _ask(self, what, **values):
        self._number += 1
        request = {"id": self._number, "do": what, **values}
        self.process.stdin.write(json.dumps(request, ensure_ascii=False).encode() + b"\n")
        self.process.stdin.flush()
        answer = self._lines.next()
        if answer is None:
            raise AssertionError(f"the window ended while asked to {what} {values}")
        return answer

# SPDX-License-Identifier: GPL-3.0-or-later
"""Our own client's core without a window (staffroom-driver): a profile directory, a process that can be killed and started again."""

import json
import subprocess
import time

from .backend import PATIENCE, Lines, programs


class Refused(Exception):
    """The core answers with an error: its code, application reason and sentence."""

    def __init__(self, error):
        super().__init__(json.dumps(error, ensure_ascii=False))
        self.code, self.reason, self.text = error["code"], error["reason"], error["text"]


class Client:
    """One account of one profile. start() and open() use the cache only; sign_in() returns when everything is caught up."""

    def __init__(self, profile, backend, login, password):
        self.profile, self.backend, self.login, self.password = profile, backend, login, password
        self.process = None
        self._number = 0

    def start(self):
        self.process = subprocess.Popen([programs() / "staffroom-driver", "--profile", self.profile],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._lines = Lines(self.process.stdout)
        self.events = []
        return self

    def open(self, **account):
        wanted = {"login": self.login, "domain": self.backend.domain, "server": self.backend.websocket,
                  "certificates": self.backend.ca}
        return self.ask("open", **{**wanted, **account})

    def sign_in(self):
        self.ask("signIn", password=self.password)
        self.wait_for_status("online")
        return self

    def ask(self, what, **values):
        """The answer's object, or Refused. Events that come meanwhile are kept."""
        self._number += 1
        request = {"id": self._number, "do": what, **values}
        self.process.stdin.write(json.dumps(request, ensure_ascii=False).encode() + b"\n")
        self.process.stdin.flush()
        deadline = time.monotonic() + PATIENCE
        while True:
            line = self._next(deadline, what)
            if line.get("id") == self._number:
                if not line["ok"]:
                    raise Refused(line["error"])
                return line
            self.events.append(line)

    def wait_for(self, condition, what):
        """The first event that fulfils the condition, already there or still to come; it and those before it are used up."""
        deadline = time.monotonic() + PATIENCE
        while True:
            while self.events:
                event = self.events.pop(0)
                if condition(event):
                    return event
            self.events.append(self._next(deadline, what))

    def wait_until(self, question, what):
        """Asks again after every event until the answer is true; returns it."""
        deadline = time.monotonic() + PATIENCE
        while True:
            self.events.clear()
            answer = question()
            if answer:
                return answer
            # A question of several parts: what came meanwhile is newer than its first part, and may have been the last.
            if not self.events or time.monotonic() > deadline:
                self._next(deadline, what)

    def wait_for_status(self, kind):
        def status():
            now = self.ask("status")["status"]
            if now["kind"] == "refused" and kind != "refused":
                raise AssertionError(f"the server refuses: {now['error']}")
            return now if now["kind"] == kind else None
        return self.wait_until(status, f"status {kind}")

    def _next(self, deadline, what):
        line = self._lines.next(max(0.01, deadline - time.monotonic()))
        if line is None:
            raise AssertionError(f"the client ended while waiting for: {what}")
        return line

    # --- what journeys ask most

    def chat(self, title):
        """The id of the chat; waits until it is there."""
        def found():
            return next((chat["id"] for chat in self.ask("chats")["chats"] if chat["title"] == title), None)
        return self.wait_until(found, f"chat {title}")

    def school_when(self, condition):
        """All that this person may know of the school, once the condition holds for it."""
        def school():
            now = self.ask("school")["school"]
            return now if condition(now) else None
        return self.wait_until(school, "the school as expected")

    def titles(self):
        return {chat["title"] for chat in self.ask("chats")["chats"]}

    def messages(self, chat):
        return self.ask("timeline", chat=chat)["messages"]

    def bodies(self, chat):
        return [message["body"] for message in self.messages(chat)]

    def wait_for_message(self, chat, body, delivery=None):
        def found():
            return next((message for message in self.messages(chat)
                         if message["body"] == body and delivery in (None, message["delivery"])), None)
        return self.wait_until(found, f"message {body!r} {delivery or ''}")

    def acknowledge_rules(self, chat):
        """Without it a person is in no chat (S6); waits until the chat has let him in."""
        version = self.ask("self")["rulesToAcknowledge"]
        if version:
            self.ask("acknowledgeRules", version=version)
        self.wait_until(lambda: any(it["id"] == chat and it["nick"] for it in self.ask("chats")["chats"]), f"membership of {chat}")

    def send(self, chat, body):
        return self.ask("send", chat=chat, body=body)["message"]

    def search(self, text):
        return [hit["message"]["body"] for hit in self.ask("search", text=text)["hits"]]

    # --- its end

    def kill(self):
        """SIGKILL: nothing can be saved any more."""
        self.process.kill()
        self.process.wait()
        self.process.stdin.close()

    def leave(self):
        if self.process and self.process.poll() is None:
            self.process.stdin.close()
            self.process.wait(PATIENCE)

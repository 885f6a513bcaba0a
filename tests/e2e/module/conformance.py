# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the module share: one running server, one service stream, people and rooms made by the contract's calls."""

import asyncio
import functools
import inspect
import os
import random
import string
import sys
import unittest
from datetime import datetime, timedelta, timezone
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from support.bare_ejabberd import BareEjabberd  # noqa: E402
from support.xmpp_clients import Person, Service  # noqa: E402

NS = "urn:staffroom:0"
LOOP = asyncio.new_event_loop()
asyncio.set_event_loop(LOOP)


def share():
    return os.environ["STAFFROOM_BACKEND_SHARE"]


def localpart():
    return "".join(random.choices(string.ascii_lowercase + "234567", k=10))


def stamp(moment):
    return moment.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def now(**shift):
    return stamp(datetime.now(timezone.utc) + timedelta(**shift))


def at(archive_id, microseconds=0):
    """The moment of an archive id."""
    return stamp(datetime.fromtimestamp(0, timezone.utc) + timedelta(microseconds=int(archive_id) + microseconds))


class Room:
    """A room as the service knows it; every change is one call."""

    def __init__(self, service, members, **options):
        self.service, self.name, self.options = service, localpart(), options
        self.members = dict(members)          # login: (nick, since or None)
        self.jid = f"{self.name}@{service.backend.rooms}"

    async def settle(self, *rules):
        attributes = "".join(f" {key}='{value}'" for key, value in self.options.items())
        answer = await self.service.call(f"<room xmlns='{NS}' name='{self.name}'{attributes}>{self._members(self.members)}"
                                         f"{''.join(rules)}</room>")
        return answer.find(f"{{{NS}}}room").get("done")

    async def change(self, members=(), gone=()):
        gone_elements = "".join(f"<gone login='{login}'/>" for login in gone)
        await self.service.call(f"<members xmlns='{NS}' room='{self.name}'>{self._members(dict(members))}{gone_elements}</members>")

    async def gate(self, *rules):
        await self.service.call(f"<gate xmlns='{NS}' room='{self.name}'>{''.join(rules)}</gate>")

    async def moderate(self, archive_id, reason="грубость"):
        await self.service.call(f"<moderate xmlns='{NS}' room='{self.name}' id='{archive_id}'><reason>{reason}</reason></moderate>")

    def announce(self, text):
        """The service writes; people who have it have everything that came before."""
        self.service.write(self.jid, text)

    @staticmethod
    def _members(members):
        def element(login, nick, since):
            horizon = f" since='{since}'" if since else ""
            return f"<member login='{login}' nick='{nick}'{horizon}/>"
        return "".join(element(login, nick, since) for login, (nick, since) in members.items())


def rule(mode, login=None, text="", **attributes):
    who = f" login='{login}'" if login else ""
    return f"<rule mode='{mode}'{who}{''.join(f' {key}={chr(39)}{value}{chr(39)}' for key, value in attributes.items())}>{text}</rule>"


class Conformance(unittest.TestCase):
    """Test methods are coroutines on one loop. Anna, Boris and Vera stay for the whole class; a test makes its own rooms."""

    server = None
    PEOPLE = ("anna", "boris", "vera")

    def __init_subclass__(cls):
        super().__init_subclass__()
        for name, member in list(vars(cls).items()):
            if name.startswith("test_") and inspect.iscoroutinefunction(member):
                setattr(cls, name, _synchronous(member))

    @classmethod
    def setUpClass(cls):
        if Conformance.server is None:
            Conformance.server = BareEjabberd(share())
            Conformance.server.start()
        LOOP.run_until_complete(cls.assemble())

    @classmethod
    async def assemble(cls):
        cls.service = await cls.until_the_end(Service(cls.server)).sign_in()
        people = [cls.until_the_end(await cls.account()) for _ in cls.PEOPLE]
        await asyncio.gather(*(person.sign_in() for person in people))
        for name, person in zip(cls.PEOPLE, people):
            setattr(cls, name, person)

    @classmethod
    def until_the_end(cls, client):
        cls.addClassCleanup(lambda: LOOP.run_until_complete(client.leave()))
        return client

    @classmethod
    async def account(cls, resource="test"):
        """A new account and a client for it that has not signed in."""
        login, password = localpart(), localpart()
        await cls.service.call(f"<accounts xmlns='{NS}'><account login='{login}' password='{password}'/></accounts>")
        return Person(cls.server, login, password, resource)

    async def room(self, *rules, members=None, joined=(), **options):
        """A room of Anna and Boris (or the given members), in which some have already joined."""
        if members is None:
            members = {self.anna.login: ("Анна", None), self.boris.login: ("Борис", None)}
        room = Room(self.service, members, **options)
        self.assertEqual(await room.settle(*rules), "created")
        for person in joined:
            await person.join(room.jid)
        return room

    async def keys(self, keys, complete=False):
        people = "".join(f"<person login='{login}'>{value}</person>" for login, value in keys.items())
        await self.service.call(f"<keys xmlns='{NS}' complete='{str(complete).lower()}'>{people}</keys>")

    async def live(self, person):
        await person.ask(self.server.domain, f"<live xmlns='{NS}'/>")

    async def digest(self, person):
        answer = await person.ask(self.server.domain, f"<digest xmlns='{NS}'/>", kind="get")
        return {room.get("jid"): room.get("last") for room in answer.iter(f"{{{NS}}}room")}


def _synchronous(test):
    @functools.wraps(test)
    def run(self):
        LOOP.run_until_complete(test(self))
    return run

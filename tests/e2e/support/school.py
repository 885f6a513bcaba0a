# SPDX-License-Identifier: GPL-3.0-or-later
"""What journeys share: people by name, a roster for one class, waiting on both ends, accounts that belong to nobody."""

import asyncio
import base64
import hashlib
import hmac
import json
import os
import sqlite3
import time
from datetime import date
from pathlib import Path

from . import stanzas
from .backend import PATIENCE
from .stanzas import Refused
from .xmpp_clients import Person

SOURCE = Path(__file__).parents[3]
NS = "urn:staffroom:0"
PASSWORD = "клен-паром-сова-48"


def school_year():
    today = date.today()
    return today.year if today.month >= 7 else today.year - 1


def roster_of_5a(folder):
    """The school's export in its own form (BOM, semicolons), in which the fifth class is 5А. Readable by every user."""
    text = (SOURCE / "tests/golden/rosters/dj_school_import.filled.utf8bom.csv").read_bytes().decode("utf-8-sig")
    path = Path(folder) / "roster.csv"
    path.write_bytes(text.replace("\n5;Б;", "\n5;А;").encode("utf-8-sig"))
    return str(path)


def person_named(school, family, given):
    found = [person["id"] for person in school["people"] if (person["name"]["family"], person["name"]["given"]) == (family, given)]
    if not found:
        raise AssertionError(f"{family} {given} is not in the school")
    return found[0]


def unit_labelled(school, grade, letter):
    return [unit["id"] for unit in school["units"] if unit.get("label") == {"grade": grade, "letter": letter}][0]


class Member(Person):
    """A person on an app that is not ours, who can also call the service as our client does."""

    key = ""    # of session.unlock, for commands of power

    async def call(self, method, **values):
        """The reply's object, or Refused with the application code."""
        key = f" key='{self.key}'" if self.key else ""
        answer = await self.ask(self.backend.service, f"<call xmlns='{NS}' method='{method}'{key}><json xmlns='urn:xmpp:json:0'>"
                                f"{escaped(json.dumps(values, ensure_ascii=False))}</json></call>")
        return json.loads(answer.find(f"{{{NS}}}reply/{{urn:xmpp:json:0}}json").text)

    async def invited_to(self, room):
        """Waits for the direct invitation (XEP-0249)."""
        def is_invitation(stanza):
            invitation = stanza.find("{jabber:x:conference}x")
            return invitation is not None and invitation.get("jid") == room
        return await self.inbox.wait(is_invitation)

    async def own_rooms(self):
        """{room: title} of all rooms that this person is a member of, as the server has it."""
        answer = await self.ask(self.backend.domain, f"<digest xmlns='{NS}'/>", kind="get")
        return {room.get("jid"): await self.title(room.get("jid")) for room in answer.iter(f"{{{NS}}}room")}

    async def rooms_when(self, titles):
        """The same, once these are all: the service makes the rooms equal to the rule after it has answered."""
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                rooms = await self.own_rooms()
            except Refused as refusal:  # taken out of a room between the list and the question for its title
                rooms = {"refused": str(refusal)}
            if set(rooms.values()) == titles:
                return rooms
            if time.monotonic() > deadline:
                raise AssertionError(f"not these rooms, and only these: {titles}; but {rooms}")
            await asyncio.sleep(0.1)

    async def rooms_listed(self):
        answer = await self.ask(self.backend.rooms, "<query xmlns='http://jabber.org/protocol/disco#items'/>", kind="get")
        return [item.get("jid") for item in answer.iter("{http://jabber.org/protocol/disco#items}item")]

    async def members(self, room):
        return await self.ask(room, "<query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='member'/></query>",
                              kind="get")

    async def title(self, room):
        answer = await self.ask(room, "<query xmlns='http://jabber.org/protocol/disco#info'/>", kind="get")
        return answer.find(".//{http://jabber.org/protocol/disco#info}identity").get("name")


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def on_foot(backend, address, password=PASSWORD):
    """A foreign app for the account that the join page has made."""
    return Member(backend, address.split("@")[0], password)


async def waited(function, *arguments):
    """Runs what blocks (our client, the join page) beside the streams."""
    return await asyncio.get_running_loop().run_in_executor(None, function, *arguments)


def stranger(backend, login="stranger2345", password=PASSWORD):
    """An account on the server that no person of the school has."""
    salt = os.urandom(16)
    salted = hashlib.pbkdf2_hmac("sha256", password.encode(), salt, 4096)

    def key(name):
        return hmac.new(salted, name, "sha256").digest()

    row = (login, backend.domain, "sha256:" + base64.b64encode(hashlib.sha256(key(b"Client Key")).digest()).decode(),
           base64.b64encode(key(b"Server Key")).decode(), base64.b64encode(salt).decode(), 4096)
    with sqlite3.connect(backend.directory / "ejabberd.sqlite", timeout=30) as database:
        database.execute("INSERT INTO users (username, server_host, password, serverkey, salt, iterationcount)"
                         " VALUES (?, ?, ?, ?, ?, ?)", row)
    return Member(backend, login, password)


async def invitations_sent(backend, login):
    """Returns when the service has sent all that waited for this person. The server loses what comes in the very moment in
    which an app becomes available: too late to be kept for it, too early to be delivered."""
    with sqlite3.connect(f"file:{backend.directory / 'service.sqlite'}?mode=ro", uri=True, timeout=30) as database:
        deadline = time.monotonic() + PATIENCE
        while database.execute("SELECT count(*) FROM invitation JOIN person ON person.id = invitation.person"
                               " WHERE person.login = ?", (login,)).fetchone()[0]:
            if time.monotonic() > deadline:
                raise AssertionError(f"invitations of {login} are not sent")
            await asyncio.sleep(0.05)


async def refused_condition(awaitable):
    """The condition with which it is refused; None when it is not."""
    try:
        await awaitable
    except Refused as refusal:
        return refusal.condition
    return None


def texts_of(archive):
    return [stanzas.body(message) for _, message in archive]


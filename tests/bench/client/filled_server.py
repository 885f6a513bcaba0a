# SPDX-License-Identifier: GPL-3.0-or-later
"""The embedded server with chats whose archives are full, one person who is in all of them, and what that person's client asks the
school's service for. The archives are written into the server's own database while it is down."""

import contextlib
import json
import sqlite3
import sys
import time
import xml.etree.ElementTree as ElementTree
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "e2e" / "module"))

from conformance import LOOP, NS, localpart, share  # noqa: E402
from support import stanzas  # noqa: E402
from support.bare_ejabberd import BareEjabberd  # noqa: E402
from support.xmpp_clients import Person, Service  # noqa: E402

READER, PASSWORD, WRITER = "maria", "клен-паром-сова-48", "boris"
READER_NICK, WRITER_NICK = "Петрова Мария Ивановна", "Щербаков Борис (отец Щербаковой Евгении)"
HOUR = 3_600_000_000     # microseconds
HOURS = 12      # the newest message is of now, the oldest of so many hours ago: a client that reads one day reads all of them
WORDS = ("завтра", "к девяти", "сменную обувь", "тетрадь", "по математике", "не забудьте", "собрание", "в среду", "автобус", "от школы",
         "ключ", "у охраны", "список", "на сайте", "спасибо", "хорошо", "подскажите", "пожалуйста", "расписание", "экскурсия")


def words_of(number):
    """As long as messages of chats are: mostly a few words, sometimes many."""
    count = 3 + number * 7919 % 11 + (40 if number % 50 == 0 else 0)
    return " ".join(WORDS[(number * 31 + each * 17) % len(WORDS)] for each in range(count)) + f" {number}"


class School(Service):
    """In place of the service: says who the reader is and which chats there are, and does nothing else."""

    def __init__(self, server, rooms):
        self.rooms = rooms
        super().__init__(server)

    def _heard(self, stanza):
        element = getattr(stanza, "xml", None)
        call = None if element is None else element.find(f"{{{NS}}}call")
        if call is not None and element.get("type") in ("get", "set"):
            self._answer(element, call.get("method"))
            return None     # nobody else answers it
        return super()._heard(stanza)

    def _answer(self, iq, method):
        head = f"<iq to='{iq.get('from')}' from='{self.backend.service}' id='{iq.get('id')}'"
        reply = self._reply(method)
        if reply is None:
            self.say(f"{head} type='error'><error type='cancel'><feature-not-implemented "
                     "xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>")
            return
        text = ElementTree.Element("json", xmlns="urn:xmpp:json:0")
        text.text = json.dumps(reply, ensure_ascii=False)
        self.say(f"{head} type='result'><reply xmlns='{NS}'>{ElementTree.tostring(text, encoding='unicode')}</reply></iq>")

    def _reply(self, method):
        if method == "session.hello":
            return {"person": "p1", "rev": 1, "epoch": "e1", "roomsDomain": self.backend.rooms, "rulesVersion": 0,
                    "rulesAcknowledged": True}
        if method != "changes":
            return None
        person = {"id": "p1", "name": {"family": "Петрова", "given": "Мария", "patronymic": "Ивановна"}}
        return {"rev": 1, "epoch": "e1", "reset": True, "rows": {
            "organisation": {"name": "Школа № 7"}, "people": [person],
            "chats": [{"id": room, "kind": "classParents", "title": f"{1 + number // 30}«{chr(1040 + number % 30)}» — родители"}
                      for number, room in enumerate(self.rooms)],
            "members": [{"chat": room, "person": "p1", "nick": READER_NICK, "mayWrite": True} for room in self.rooms]}}


class FilledServer(BareEjabberd):
    """`await FilledServer(rooms, messages).fill()`: so many rooms; runs when it returns. Each archive has one message then, and so
    many more after write_archives(): as when somebody has been away."""

    def __init__(self, rooms, messages, **options):
        super().__init__(share(), **options)
        self.websocket = f"ws://127.0.0.1:{self.websocket_port}/xmpp-websocket"
        self.names = [localpart() for _ in range(rooms)]
        self.messages = messages

    async def fill(self):
        self.start()
        service = await Service(self).sign_in()
        for login in (READER, WRITER):
            await service.call(f"<accounts xmlns='{NS}'><account login='{login}' password='{PASSWORD}'/></accounts>")
        for name in self.names:
            await service.call(f"<room xmlns='{NS}' name='{name}' title='{name}'><member login='{READER}' nick='{READER_NICK}'/>"
                               f"<member login='{WRITER}' nick='{WRITER_NICK}'/></room>")
        writer = await Person(self, WRITER, PASSWORD).sign_in()
        first = f"{self.names[0]}@{self.rooms}"
        await writer.join(first)
        await writer.write(first, "Первое")
        await self._bookmark()
        for each in (writer, service):
            await each.leave()
        self.stop()
        with contextlib.closing(sqlite3.connect(self.dir / "ejabberd.sqlite")) as database:
            columns = [row[1] for row in database.execute("pragma table_info(archive)")]
            self._model = dict(zip(columns, database.execute("select * from archive where username = ?", (first,)).fetchone()))
            database.execute("delete from archive")
            database.commit()
        del self._model["id"]
        self._newest = int(time.time() * 1e6)
        self._insert((number, self._newest - HOURS * HOUR - (number + 1) * 1000) for number in range(len(self.names)))
        self.start()
        return self

    def write_archives(self):
        """All rooms get their messages, one after the other; the server is started again for it."""
        self.stop()
        total = len(self.names) * self.messages
        step = HOURS * HOUR // total
        self._insert((number, self._newest - (total - number) * step) for number in range(total))
        self.start()

    def _insert(self, messages):
        """(number, time) of each, as the server has written the one that was said."""
        first, said = self._model["username"], str(self._model["timestamp"])

        def row(number, at):
            room = f"{self.names[number % len(self.names)]}@{self.rooms}"
            xml = self._model["xml"].replace(first, room).replace(said, str(at)).replace("Первое", words_of(number))
            values = {**self._model, "username": room, "timestamp": at, "xml": xml.replace("id='m", f"id='n{at}m"), "txt": words_of(number)}
            return tuple(value.replace(first, room) if isinstance(value, str) else value for value in values.values())

        with contextlib.closing(sqlite3.connect(self.dir / "ejabberd.sqlite")) as database:
            database.executemany(f"insert into archive ({', '.join(self._model)}) values ({', '.join('?' * len(self._model))})",
                                 (row(*message) for message in messages))
            database.commit()

    async def _bookmark(self):
        """So that apps of other makers enter the rooms by themselves (XEP-0048 in XEP-0049, XEP-0402)."""
        reader = await Person(self, READER, PASSWORD).sign_in()
        rooms = "".join(f"<conference jid='{name}@{self.rooms}' autojoin='true' name='{name}'><nick>{READER}</nick></conference>"
                        for name in self.names)
        await reader.ask(reader.bare, f"<query xmlns='jabber:iq:private'><storage xmlns='storage:bookmarks'>{rooms}</storage></query>")
        for name in self.names:
            with contextlib.suppress(stanzas.Refused):
                await reader.ask(reader.bare, "<pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='urn:xmpp:bookmarks:1'>"
                                 f"<item id='{name}@{self.rooms}'><conference xmlns='urn:xmpp:bookmarks:1' autojoin='true'>"
                                 f"<nick>{READER}</nick></conference></item></publish></pubsub>")
        await reader.leave()

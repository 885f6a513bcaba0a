#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fifty faults while three people write: kills of server, service and client, cut and deaf connections, a server that stands still.
Afterwards the cache is the archive, room by room: nothing is doubled, nothing is missing, nothing waits.

The faults, and the moments between them, come from a seed: STAFFROOM_FAULT_SEED repeats a run."""

import asyncio
import os
import random
import signal
from collections import Counter
from pathlib import Path

from main_job import MainJob, expect, main
from support import stanzas
from support.join_browser import JoinBrowser
from support.road import Road
from support.school import PASSWORD, Member, on_foot, waited

PAUSE = 0.2         # between two attempts of a foreign app to come back


class ForeignWriter:
    """A person on an app that is not ours, who writes on and on and comes back after every loss of the connection."""

    def __init__(self, name, backend, address, room, dice):
        self.name, self.backend, self.address, self.room, self.dice = name, backend, address, room, dice
        self.seen, self.unsure = [], []     # came back from the room; may have been written or not
        self.refused = []
        self._is_over = False

    def start(self):
        self._task = asyncio.get_running_loop().create_task(self._write_on())

    async def end(self):
        self._is_over = True
        await self._task

    async def _write_on(self):
        while not self._is_over:
            person = on_foot(self.backend, self.address)
            lost = asyncio.get_running_loop().create_future()
            person.add_event_handler("disconnected", lambda _: lost.done() or lost.set_result(None))
            writing = asyncio.ensure_future(self._write_as(person))
            await asyncio.wait({writing, lost}, return_when=asyncio.FIRST_COMPLETED)
            writing.cancel()
            result, = await asyncio.gather(writing, return_exceptions=True)
            person.cancel_connection_attempt()
            person.abort()
            await person.leave()
            if isinstance(result, Exception) and not isinstance(result, (OSError, TimeoutError, asyncio.TimeoutError, stanzas.Refused)):
                raise result
            await asyncio.sleep(PAUSE)

    async def _write_as(self, person):
        await person.sign_in()
        await person.join(self.room)
        while not self._is_over:
            text = f"{self.name} {len(self.seen) + len(self.unsure) + len(self.refused)}"
            self.unsure.append(text)
            try:
                await person.write(self.room, text)
            except stanzas.Refused as refusal:
                self.unsure.remove(text)
                self.refused.append((text, str(refusal)))
                raise
            self.unsure.remove(text)
            self.seen.append(text)
            await asyncio.sleep(self.dice.uniform(0.1, 0.6))


class Faults(MainJob):
    # How often each: fifty in all. The supervisor gives up after ten deaths in a row, as it should.
    DECK = {"kill_server": 5, "kill_service": 5, "kill_client": 11, "cut": 12, "lose_answers": 8, "stand_still": 5, "go_offline": 4}

    def __init__(self, folder):
        super().__init__(folder)
        self.seed = int(os.environ.get("STAFFROOM_FAULT_SEED", "20260901"))
        self.dice = random.Random(self.seed)
        self.written = {}       # our client's messages, by their number in its cache: (chat, text or None when taken back)

    async def writers_come(self):
        """the class teacher on our client, by a road that breaks; a parent and another teacher on apps that are not ours"""
        await self.parent.leave()
        await waited(self.teacher.leave)
        other = self.administrator.ask("createStaff", family="Орлов", given="Олег", patronymic="Олегович")["person"]
        link = self.administrator.ask("createInvite", person=other)["url"]
        colleague = await waited(JoinBrowser().join, link, PASSWORD)
        rooms = {}
        for address in (colleague, self.teacher_address):
            person = await on_foot(self.backend, address).sign_in()
            rooms = {title: room for room, title in (await person.own_rooms()).items()}
            await person.leave()
            if address == colleague:
                staff_room = rooms["Учительская"]
        self.writers = [ForeignWriter("родитель", self.backend, self.parent_address, self.room, random.Random(self.seed + 1)),
                        ForeignWriter("коллега", self.backend, colleague, staff_room, random.Random(self.seed + 2))]
        self.road = Road(self.backend.websocket)
        self.address = await self.road.build()
        self.ours = self.teacher = self.client("faults", self.teacher_address.split("@")[0], PASSWORD)
        await self.begin_ours()
        await waited(self.ours.wait_for_status, "online")
        self.rooms = [chat["id"] for chat in self.ours.ask("chats")["chats"] if chat["nick"] and chat["mayWrite"]]
        expect({self.room.split("@")[0], staff_room.split("@")[0]} <= set(self.rooms), f"it writes where they write: {self.rooms}")

    async def fifty_faults(self):
        """fifty faults in an order that nobody has chosen, while all three write"""
        deck = [name for name, count in self.DECK.items() for _ in range(count)]
        expect(len(deck) == 50, "fifty")
        self.dice.shuffle(deck)
        for writer in self.writers:
            writer.start()
        for number, name in enumerate(deck, 1):
            await self.write_some()
            await getattr(self, name)()
            await self.write_some()
            # Half of the faults meet a client that has not got over the last one.
            patient = self.dice.random() < 0.5
            print(f"    {number:2} {name}{', and all is well again' if patient else ''}", flush=True)
            if patient:
                await self.recover()
        await self.recover()
        for writer in self.writers:
            await writer.end()

    async def everything_is_there_once(self):
        """the cache is the archive in every room; everything is there once; nothing waits"""
        await self.recover()
        try:
            await waited(self.ours.wait_until, lambda: not self.waiting(), "nothing waits")
        except AssertionError:
            raise AssertionError(f"still waiting, {await self.status()}: {self.waiting()}") from None
        reader = await Member(self.backend, self.ours.login, PASSWORD).sign_in()
        for writer in self.writers:
            expect(not writer.refused, f"nobody is refused what he may: {writer.refused[:3]}")
        texts = Counter()
        for chat in self.rooms:
            archive = folded(await whole_archive(reader, f"{chat}@{self.backend.rooms}"))
            try:
                await waited(self.ours.wait_until, lambda chat=chat, archive=archive: self.cached(chat) == archive, chat)
            except AssertionError:
                raise AssertionError(f"{chat}: {difference(self.cached(chat), archive)}") from None
            texts.update(text for _, text in archive)
            own = {text for where, text in self.written.values() if where == chat and text is not None}
            expect(own <= {text for _, text in archive}, f"what our client wrote is there: {own - {text for _, text in archive}}")
        doubled = [text for text, count in texts.items() if count > 1 and text is not None]
        expect(not doubled, f"nothing is doubled: {doubled}")
        for writer in self.writers:
            missing = [text for text in writer.seen if not texts[text]]
            expect(not missing, f"nothing that came back from the room is missing: {missing}")
        failed = [row for chat in self.rooms for row in self.rows(chat) if row["delivery"] == "failed"]
        expect(not failed, f"nothing of ours has failed: {failed[:3]}")
        await reader.leave()
        print(f"        seed {self.seed}: {sum(texts.values())} messages, {len(self.written)} of our client, "
              f"{', '.join(f'{len(writer.seen)} + {len(writer.unsure)} of {writer.name}' for writer in self.writers)}", flush=True)

    async def a_new_computer_shows_the_same(self):
        """a computer that has seen none of it shows the same: texts, edits, reactions"""
        second = self.client("second", self.ours.login, PASSWORD).start()
        second.open()
        await waited(second.sign_in)
        for chat in self.rooms:
            def last(client, chat=chat):
                return [(row["archiveId"], row["body"], row["edited"], row["retracted"], row["reactions"]) for row in self.rows(chat, client)[-100:]]
            await waited(second.wait_until, lambda: last(second) == last(self.ours), f"the same in {chat}")

    STEPS = (*MainJob.STEPS[:7], writers_come, fifty_faults, everything_is_there_once, a_new_computer_shows_the_same)

    # --- the faults

    async def kill_server(self):
        await self.signal("beam", signal.SIGKILL)

    async def kill_service(self):
        await self.signal("staffroom-serv", signal.SIGKILL)

    async def kill_client(self):
        await waited(self.ours.kill)
        await self.begin_ours()

    async def cut(self):
        self.road.cut()

    async def lose_answers(self):
        """What our client writes arrives, and it never hears of it."""
        self.road.is_deaf = True
        before = self.road.carried_bytes
        await self.write_some()
        for _ in range(200):    # there may be nothing to send
            if self.road.carried_bytes > before or await self.status() != "online":
                break
            await asyncio.sleep(0.01)
        self.road.cut()
        self.road.is_deaf = False

    async def stand_still(self):
        server = await self.signal("beam", signal.SIGSTOP)
        await self.write_some()
        worse = self.dice.choice((None, self.cut, self.kill_client))
        if worse:
            await worse()
            await self.write_some()
        os.kill(server, signal.SIGCONT)

    async def go_offline(self):
        self.road.is_open = False
        self.road.cut()
        await waited(self.ours.wait_until, lambda: self.ours.ask("status")["status"]["kind"] != "online", "it has noticed")
        await self.write_some()
        self.road.is_open = True

    # --- what they share

    async def begin_ours(self):
        self.ours.start()
        await waited(lambda: self.ours.open(server=self.address))
        await waited(lambda: self.ours.ask("signIn", password=PASSWORD))

    async def status(self):
        return (await waited(lambda: self.ours.ask("status")))["status"]["kind"]

    async def signal(self, name, number):
        """To the server of that name, once it is there: it may be on its way up after the last fault."""
        while True:
            expect(self.backend.process.poll() is None, "the backend goes on")
            for process, found in self.backend.children().items():
                if found.startswith(name) and b"Z" not in stat_of(process):
                    os.kill(process, number)
                    return process
            await asyncio.sleep(0.05)

    async def recover(self):
        """As after the button «Connect now»: everything is caught up."""
        for _ in range(600):
            if await self.status() == "online":
                return
            await waited(lambda: self.ours.ask("reconnect"))
            await asyncio.sleep(0.2)
        raise AssertionError(f"our client does not come back: {await waited(lambda: self.ours.ask('status'))}")

    async def write_some(self):
        for _ in range(self.dice.randint(0, 3)):
            await waited(self.write_one)

    def write_one(self):
        chat = self.dice.choice(self.rooms)
        kept = [number for number, (where, text) in self.written.items() if where == chat and text is not None]
        act = self.dice.choices(("send", "edit", "react", "retract"), (70, 12, 12, 6))[0] if kept else "send"
        text = f"наше {len(self.written)}.{self.dice.randrange(10**6)}"
        if act == "send":
            self.written[self.ours.send(chat, text)] = (chat, text)
            return
        number = self.dice.choice(kept[-5:])
        if act == "edit":
            self.ours.ask("edit", message=number, body=text)
            self.written[number] = (chat, text)
        elif act == "retract":
            self.ours.ask("retract", message=number)
            self.written[number] = (chat, None)
        elif archived := [row["id"] for row in self.rows(chat)[-20:] if row["archiveId"] and not row["retracted"]]:
            self.ours.ask("react", message=self.dice.choice(archived), signs=self.dice.choice("👍 ❤ 😂".split()))

    def rows(self, chat, client=None):
        return (client or self.ours).ask("timeline", chat=chat, count=100000)["messages"]

    def cached(self, chat):
        return [(row["archiveId"], None if row["retracted"] else row["body"]) for row in self.rows(chat)]

    def waiting(self):
        return [row for chat in self.rooms for row in self.rows(chat) if row["delivery"] == "waiting" or row["actWaiting"]]

    async def close(self):
        for writer in getattr(self, "writers", []):
            writer._is_over = True
        if hasattr(self, "road"):
            await self.road.close()
        try:
            self.backend.signal_ejabberd(signal.SIGCONT)
        except (StopIteration, AttributeError):
            pass    # it does not run
        await super().close()


def stat_of(process):
    """State of the process as the kernel names it; Z: it has ended, and nobody has looked yet."""
    try:
        return Path(f"/proc/{process}/stat").read_bytes().rpartition(b")")[2].split()[0]
    except OSError:
        return b"Z"


async def whole_archive(person, room):
    """[(archive id, message)], all of it."""
    found, after = [], ""
    while True:
        page = await person.archive(room, rsm=f"<max>200</max>{after}")
        if not page:
            return found
        found += page
        after = f"<after>{page[-1][0]}</after>"


def folded(archive):
    """[(archive id, text; None when taken back)] as a person reads it who has seen everything."""
    rows, by_wire, by_id = [], {}, {}
    for archive_id, message in archive:
        author = message.get("from")
        replaced = message.find("{urn:xmpp:message-correct:0}replace")
        taken_back = message.find("{urn:xmpp:message-retract:1}retract")
        text = stanzas.body(message)
        if replaced is not None:
            by_wire[author, replaced.get("id")][1] = text
        elif taken_back is not None:
            by_id[taken_back.get("id")][1] = None
        elif message.find("{urn:xmpp:reactions:0}reactions") is None and text is not None:
            row = [archive_id, text]
            rows.append(row)
            by_id[archive_id] = by_wire[author, message.get("id")] = row
    return [tuple(row) for row in rows]


def difference(cached, archive):
    return f"{len(cached)} cached, {len(archive)} archived; only cached {sorted(set(cached) - set(archive), key=str)[:5]}, " \
           f"only archived {sorted(set(archive) - set(cached), key=str)[:5]}"


if __name__ == "__main__":
    asyncio.run(main(Faults))

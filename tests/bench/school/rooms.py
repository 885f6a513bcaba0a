#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a change costs behind the service's answer, on the embedded server of an invented school in which everybody is in: after
the new school year, until the last room is as the rule says; after a pupil's transfer, until the mother's app, which is not ours,
has her new room, and until a deputy's client has read the change. Printed, never asserted.

    STAFFROOM_BIN=build/release/bin tests/bench/school/rooms.py [tiny, small, school or large; school unless said otherwise]
"""

import asyncio
import os
import sys
import time
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "e2e"))

from support.backend import Backend  # noqa: E402
from support.school import NS, Member, school_year  # noqa: E402
from support.stanzas import Refused  # noqa: E402

ORDER = {"orderNumber": "17-к", "orderDate": date.today().isoformat()}
TRANSFERS = 5
WATCHERS = 60


class Measured:
    def __init__(self, backend):
        self.backend = backend

    async def signed_in(self, login):
        member = Member(self.backend, login, self.backend.administrator["password"])
        return await member.sign_in()

    @staticmethod
    async def changes(member, since=0, epoch=""):
        """The rows that are newer, and where to go on."""
        rows = {}
        while True:
            page = await member.call("changes", since=since, epoch=epoch, max=500)
            for kind, values in page["rows"].items():
                rows[kind] = rows.get(kind, []) + values if isinstance(values, list) else values
            since, epoch = page["rev"], page["epoch"]
            if not page.get("more"):
                return rows, {"since": since, "epoch": epoch}

    async def carried_out(self, method, **values):
        """The moment at which the service has answered, and how long it took from the rehearsal's hash on."""
        shown = await self.administrator.call(method, **values)
        begun = time.perf_counter()
        await self.administrator.call(method, op=os.urandom(10).hex(), hash=shown["hash"], **values)
        answered = time.perf_counter()
        return answered, answered - begun

    async def run(self):
        self.administrator = await self.signed_in(self.backend.administrator["login"])
        school, _ = await self.changes(self.administrator)
        members = len(school["members"])
        print(f"{len([it for it in school['seats'] if it['kind'] == 'pupil'])} pupils, {len(school['people'])} people, "
              f"{len(school['chats'])} chats, {members} members", flush=True)
        await self.transfers(school)
        await self.year(school)
        await self.administrator.leave()

    async def transfers(self, school):
        login = {person["id"]: person["login"] for person in school["people"] if person.get("login")}
        unit = {seat["person"]: seat["unit"] for seat in school["seats"] if seat["kind"] == "pupil"}
        classes = sorted(set(unit.values()))
        in_chats = {(member["person"], member["chat"]) for member in school["members"]}
        parents = {chat["unit"]: chat["id"] for chat in school["chats"] if chat["kind"] == "classParents"}
        link = next(link for link in school["guardians"] if link["guardian"] in login and link["child"] in unit
                    and (link["guardian"], parents[unit[link["child"]]]) in in_chats)
        deputy = next(it["person"] for it in school["positions"] if it["kind"] == "deputy" and it["person"] in login)
        mother, watcher = await self.signed_in(login[link["guardian"]]), await self.signed_in(login[deputy])
        await watcher.call("session.hello")
        _, at = await self.changes(watcher)
        here, there = unit[link["child"]], next(it for it in classes if it != unit[link["child"]])
        for _ in range(TRANSFERS):
            before, since = set(await rooms(mother)), watcher.inbox.mark()
            answered, took = await self.carried_out("movements.record", kind="transferred", people=[link["child"]], unit=there,
                                                    **ORDER)
            seen, (read, at) = await asyncio.gather(self.moved(mother, before), self.told(watcher, since, at))
            print(f"a transfer: answered in {took * 1e3:.0f} ms, then seen by the mother's app after {(seen - answered) * 1e3:.0f}"
                  f" ms, read by the deputy's client after {(read - answered) * 1e3:.0f} ms", flush=True)
            here, there = there, here
        await mother.leave()
        await watcher.leave()

    @staticmethod
    async def moved(member, before):
        while True:
            now = set(await rooms(member))
            if now - before and before - now:
                return time.perf_counter()

    async def told(self, member, since, at):
        await member.inbox.wait(lambda it: it.find(f"{{{NS}}}changed") is not None, since)
        rows, at = await self.changes(member, **at)
        assert rows["seats"], "the change is read"
        return time.perf_counter(), at

    # A room's title is for its members: a few people who are in all rooms together.
    async def watchers(self, school, most):
        login = {person["id"]: person["login"] for person in school["people"] if person.get("login")}
        rooms_of = {}
        for member in school["members"]:
            if member["person"] in login:
                rooms_of.setdefault(member["person"], set()).add(member["chat"])
        chosen, covered = {}, set()
        while rooms_of and len(chosen) < most:
            best = max(rooms_of, key=lambda person: len(rooms_of[person] - covered))
            if not rooms_of[best] - covered:
                break
            covered |= rooms_of.pop(best)
            is_self = login[best] == self.administrator.login
            chosen[best] = self.administrator if is_self else await self.signed_in(login[best])
        return chosen

    async def year(self, school):
        watchers = await self.watchers(school, WATCHERS)
        plan = {"year": school_year() + 1, "newClasses": [{"grade": 1, "letter": letter} for letter in "АБВГ"], **ORDER}
        answered, took = await self.carried_out("rollover.run", **plan)
        school, _ = await self.changes(self.administrator)
        seen_by = {member["chat"]: watchers[member["person"]] for member in school["members"] if member["person"] in watchers}
        for chat in school["chats"]:
            while chat["id"] in seen_by and await self.title(seen_by[chat["id"]], chat["id"]) != chat["title"]:
                await asyncio.sleep(0.01)
        print(f"the new school year: answered in {took:.2f} s, then {len(seen_by)} of {len(school['chats'])} rooms, which somebody"
              f" here sees, are as the rule says after {time.perf_counter() - answered:.2f} s", flush=True)
        for watcher in set(watchers.values()) - {self.administrator}:
            await watcher.leave()

    async def title(self, watcher, chat):
        try:
            return await watcher.title(f"{chat}@{self.backend.rooms}")
        except Refused:  # not a member yet
            return None


async def rooms(member):
    answer = await member.ask(member.backend.domain, f"<digest xmlns='{NS}'/>", kind="get")
    return [room.get("jid") for room in answer.iter(f"{{{NS}}}room")]


def main():
    backend = Backend()
    try:
        backend.start("--sample-school", sys.argv[1] if len(sys.argv) > 1 else "school", patience=600)
        asyncio.run(Measured(backend).run())
    finally:
        backend.close()


if __name__ == "__main__":
    main()

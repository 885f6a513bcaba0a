#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Figures of the module on this machine; printed, never asserted.

    STAFFROOM_BACKEND_SHARE=build/release/share/staffroom/backend tests/e2e/module/measure.py
"""

import asyncio
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from conformance import LOOP, NS, Room, localpart, share  # noqa: E402
from support.bare_ejabberd import BareEjabberd  # noqa: E402
from support.stanzas import body  # noqa: E402
from support.xmpp_clients import Person, Service  # noqa: E402


class Clock:
    def __init__(self, what):
        self.what = what

    def __enter__(self):
        self.started = time.perf_counter()

    def __exit__(self, *_):
        print(f"{self.what:64} {(time.perf_counter() - self.started) * 1000:10.1f} ms", flush=True)


async def people_of(service, count):
    people = [(localpart(), localpart()) for _ in range(count)]
    with Clock(f"{count} accounts in one call"):
        await service.call(f"<accounts xmlns='{NS}'>" + "".join(f"<account login='{login}' password='{password}'/>"
                                                                for login, password in people) + "</accounts>")
    return people


async def settle(rooms, what):
    with Clock(what):
        await asyncio.gather(*(room.settle() for room in rooms))


async def measure(server):
    service = await Service(server).sign_in()
    people = await people_of(service, 60)
    anna, boris = [await Person(server, *each).sign_in() for each in people[:2]]
    cast = {anna.login: ("Анна", None), boris.login: ("Борис", None)}
    logins = [login for login, _ in people[2:30]]

    def room_of(number):
        return Room(service, {**cast, **{login: (f"Имя {index}", None) for index, login in enumerate(logins)}}, title=f"{number}А")

    rooms = [room_of(number) for number in range(400)]
    await settle(rooms[:40], "40 rooms of 30 members made")
    await settle(rooms[:40], "40 rooms of 30 members, nothing to change")
    await settle(rooms[40:], "360 more rooms")
    with Clock("one member added to a room of 30"):
        await rooms[0].change(members={people[40][0]: ("Новый", None)})
    large = Room(service, {**cast, **{localpart(): (f"Имя {number}", None) for number in range(6198)}}, quiet="true")
    await settle([large], "a room of 6,200 members made")
    await settle([large], "a room of 6,200 members, nothing to change")
    with Clock("one member added to a room of 6,200"):
        await large.change(members={localpart(): ("Новый", None)})
    await settle([large], "… and taken out again by the complete state")

    keys = {localpart(): f"class{number % 90} school staff{number % 7}" for number in range(6000)}
    call = "".join(f"<person login='{login}'>{value}</person>" for login, value in keys.items())
    for what in ("6,000 people's keys, complete", "6,000 people's keys again"):
        with Clock(what):
            await service.call(f"<keys xmlns='{NS}' complete='true'>{call}</keys>")

    for what in ("digest of 401 rooms, first after a start", "digest of 401 rooms again"):
        with Clock(what):
            await anna.ask(server.domain, f"<digest xmlns='{NS}'/>", kind="get")

    await boris.ask(server.domain, f"<live xmlns='{NS}'/>")
    await anna.join(rooms[0].jid)
    with Clock("2,000 messages of one person through one room to one live reader"):
        for number in range(2000):
            anna.say(f"<message type='groupchat' to='{rooms[0].jid}' id='n{number}'><body>{number}</body>"
                     f"<origin-id xmlns='urn:xmpp:sid:0' id='n{number}'/></message>")
        await boris.inbox.wait(lambda it: body(it) == "1999")
    print(f"{'resident memory':64} {server.resident_bytes() / 1048576:10.1f} MiB")
    for client in (anna, boris, service):
        await client.leave()


def main():
    server = BareEjabberd(share())
    try:
        with Clock("start until it answers"):
            server.start()
        print(f"{'resident memory, fresh':64} {server.resident_bytes() / 1048576:10.1f} MiB")
        LOOP.run_until_complete(measure(server))
        with Clock("kill and start again"):
            server.kill()
            server.start()
        with Clock("orderly stop"):
            server.stop()
    finally:
        server.close()


if __name__ == "__main__":
    main()

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job, end to end, on the real parts: backend, service, our client's core, the join page, and an app that is not ours.

    tests/e2e/main_job.py build/release

Prints a line per step with its time; ends with 0 only when every step was seen to work.
"""

import asyncio
import os
import signal
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from support.backend import Backend, resident_bytes  # noqa: E402
from support.client import Client  # noqa: E402
from support.join_browser import JoinBrowser  # noqa: E402
from support.school import (PASSWORD, invitations_sent, on_foot, person_named, refused_condition, roster_of_5a, school_year, stranger,  # noqa: E402
                            texts_of, unit_labelled, waited)

QUESTION = "Здравствуйте! Когда собрание?"
ANSWER = "Здравствуйте! Собрание в четверг, в 18:00."


def expect(condition, sentence):
    if not condition:
        raise AssertionError(sentence)


class MainJob:
    def __init__(self, folder):
        self.folder = Path(folder)
        self.backend = Backend()
        self.clients = []

    def client(self, name, login, password):
        client = Client(self.folder / name, self.backend, login, password)
        self.clients.append(client)
        return client

    # --- the steps

    async def backend_up(self):
        """backend up in a fresh directory"""
        await waited(self.backend.start)
        expect(self.backend.administrator, "the fresh backend names its administrator")

    async def administrator_signs_in(self):
        """administrator signs in"""
        account = self.backend.administrator
        self.administrator = self.client("administrator", account["login"], account["password"]).start()
        self.administrator.open()
        await waited(self.administrator.sign_in)
        await waited(self.administrator.wait_until, lambda: self.administrator.ask("self")["administrator"], "administrator's rights")

    async def class_is_created(self):
        """class 5«А» with its teacher; pupils and guardians from the CSV; the chats appear by themselves"""
        ask = self.administrator.ask
        self.teacher_person = ask("createStaff", family="Петрова", given="Мария", patronymic="Ивановна")["person"]
        self.unit = ask("createClass", label="5А", year=school_year())["unit"]
        ask("setClassTeacher", unit=self.unit, person=self.teacher_person)
        imported = ask("importRoster", path=roster_of_5a(self.folder))
        expect(imported["rows"] == 130 and imported["changes"] == imported["planned"] > 260 and not imported["problems"],
               f"the whole roster is imported: {imported}")
        self.school = await waited(self.administrator.school_when, lambda school: len(school["people"]) > 260)
        expect(unit_labelled(self.school, 5, "А") == self.unit, "the pupils came into the class that was there")
        titles = {chat["title"] for chat in self.school["chats"]}
        expect({"5«А» — ученики", "5«А» — родители", "5«А» — учителя", "Учительская"} <= titles, f"the class has its chats: {titles}")

    async def invites_are_created(self):
        """an invite for one guardian, and for the class teacher"""
        self.guardian = person_named(self.school, "Самсонова", "Лариса")
        create = self.administrator.ask
        self.link = create("createInvite", person=self.guardian, unit=self.unit, purpose="Собрания и объявления класса")["url"]
        self.teacher_link = create("createInvite", person=self.teacher_person)["url"]

    async def link_is_opened(self):
        """the link is opened over HTTP, the rules acknowledged, the account made"""
        browser = JoinBrowser().open(self.link)
        expect("Самсонова Лариса" in browser.text and "5«А»" in browser.text and "Воробьева Агата" in browser.text,
               f"the page says who is invited into what: {browser.text}")
        self.parent_address = await waited(browser.join, self.link, PASSWORD)
        self.teacher_address = await waited(JoinBrowser().join, self.teacher_link, PASSWORD)

    async def foreign_app_signs_in(self):
        """a foreign client signs in over TCP as that parent, is invited into the parents' chat and only there, and writes"""
        self.parent = on_foot(self.backend, self.parent_address)
        await self.parent.sign_in(presence=False)
        own = {"5«А» — родители", "Общешкольный"}     # the own chat only, and the channel that everybody reads
        rooms = {title: room for room, title in (await self.parent.rooms_when(own)).items()}
        self.room = rooms["5«А» — родители"]
        await invitations_sent(self.backend, self.parent.login)
        self.parent.say("<presence/>")
        await self.parent.invited_to(self.room)
        await self.parent.join(self.room)
        self.teacher = self.client("teacher", self.teacher_address.split("@")[0], PASSWORD).start()
        self.teacher.open()
        await waited(self.teacher.sign_in)
        self.chat = await waited(self.teacher.chat, "5«А» — родители")
        self.asked_at = time.monotonic()
        await self.parent.write(self.room, QUESTION)

    async def teacher_answers(self):
        """the class teacher's client shows it within 2 s and answers; the foreign client has the answer"""
        shown = await waited(self.teacher.wait_for_message, self.chat, QUESTION)
        delay = time.monotonic() - self.asked_at
        expect(delay < 2, f"shown after {delay:.2f} s")
        expect(shown["nick"] == "Самсонова Лариса (представитель: Воробьева Агата)", f"the sender is named: {shown['nick']}")
        self.teacher.ask("openChat", chat=self.chat)
        self.teacher.send(self.chat, ANSWER)
        received = await self.parent.receive(ANSWER)
        expect(received.get("from") == f"{self.room}/Петрова Мария Ивановна (классный руководитель)", f"the answer is the teacher's: {received.get('from')}")

    async def teacher_searches(self):
        """the teacher finds the message by «собран» and «собрания»"""
        for text in ("собран", "собрания"):
            await waited(self.teacher.wait_until, lambda text=text: QUESTION in self.teacher.search(text), f"found by «{text}»")
        expect(not self.teacher.search("каникулы"), "nothing is found where nothing is")

    async def client_is_killed(self):
        """the client is killed with SIGKILL between send and acknowledgement and started again: archived exactly once"""
        self.backend.signal_ejabberd(signal.SIGSTOP)    # the server has the message in its socket and cannot acknowledge it
        self.teacher.send(self.chat, "Возьмите сменную обувь.")
        await waited(self.backend.wait_for_unread_bytes_of, self.teacher.process.pid)
        self.teacher.kill()
        self.backend.signal_ejabberd(signal.SIGCONT)
        await self.reopen_teacher(expected="Возьмите сменную обувь.", delivery="sent")
        self.teacher.send(self.chat, "И дневники.")
        self.teacher.kill()                             # at once: most likely nothing has left yet
        await self.reopen_teacher(expected="И дневники.", delivery="sent")
        await self.expect_archive([QUESTION, ANSWER, "Возьмите сменную обувь.", "И дневники."])

    async def ejabberd_is_killed(self):
        """ejabberd is killed: the client says so, the supervisor restarts it, the stream comes back, nothing is missing"""
        await waited(self.backend.kill_ejabberd)
        await waited(self.teacher.wait_for_status, "offline")
        self.teacher.send(self.chat, "Пишу, пока сервера нет.")
        await waited(self.backend.wait_for_state, "ready")
        self.parent = on_foot(self.backend, self.parent_address)
        await self.parent.sign_in()
        await self.parent.join(self.room)
        await self.parent.write(self.room, "Спасибо!")
        await waited(self.teacher.wait_for_status, "online")
        await waited(self.teacher.wait_for_message, self.chat, "Спасибо!")
        await waited(self.teacher.wait_for_message, self.chat, "Пишу, пока сервера нет.", "sent")
        # The two came back in any order, so what the one wrote is in the other's archive, if not on his screen.
        texts = texts_of(await self.parent.archive(self.room))
        expect(sorted(texts) == sorted(self.teacher.bodies(self.chat)), f"nothing is missing or doubled on either side: {texts}")

    async def backend_is_stopped(self):
        """the whole backend is stopped: the client starts offline, reads, searches, queues a message; backend back: it is sent"""
        before = self.teacher.bodies(self.chat)
        await self.parent.leave()
        await waited(self.backend.stop)
        await waited(self.teacher.leave)
        self.teacher.start().open()
        expect(self.teacher.bodies(self.chat) == before, "everything is read without a connection")
        await waited(self.teacher.wait_until, lambda: QUESTION in self.teacher.search("собран"), "found without a connection")
        self.teacher.ask("signIn", password=PASSWORD)
        self.teacher.send(self.chat, "Написано без сети.")
        await waited(self.teacher.wait_for_message, self.chat, "Написано без сети.", "waiting")
        await waited(self.backend.start)
        await waited(self.teacher.wait_for_message, self.chat, "Написано без сети.", "sent")
        self.parent = on_foot(self.backend, self.parent_address)
        await self.parent.sign_in()
        await self.parent.join(self.room)
        texts = texts_of(await self.parent.archive(self.room))
        expect(sorted(texts) == sorted(before + ["Написано без сети."]), f"everything once: {texts}")

    async def others_stay_outside(self):
        """an annulled invite says so in plain words; a stranger enters, lists and reads nothing; a parent commands nothing"""
        await waited(self.administrator.wait_for_status, "online")
        other = person_named(self.school, "Рябова", "Наина")
        created = self.administrator.ask("createInvite", person=other, unit=self.unit)
        self.administrator.ask("annulInvite", invite=created["invite"])
        browser = JoinBrowser().open(created["url"])
        expect(browser.status == 410 and browser.title == "Приглашение аннулировано", f"«{browser.title}» {browser.status}")
        outsider = stranger(self.backend)
        await outsider.sign_in()
        rooms = [f"{chat['id']}@{self.backend.rooms}" for chat in self.school["chats"]]
        expect(not await outsider.rooms_listed(), "a stranger is shown no room")
        for room in rooms:
            expect(await refused_condition(outsider.join(room)), f"a stranger enters {room}")
            expect(await refused_condition(outsider.archive(room)), f"a stranger reads {room}")
            expect(await refused_condition(outsider.members(room)), f"a stranger lists {room}")
        expect(await refused_condition(outsider.call("session.hello")) == "forbidden", "a stranger is nobody to the service")
        for method in ("units.create", "people.create", "positions.set", "seats.set", "roster.plan", "roster.apply", "invites.create",
                       "invites.annul", "school.reconcile", "audit.list"):
            expect(await refused_condition(self.parent.call(method, op="1")) == "forbidden", f"a parent may call {method}")
        await outsider.leave()

    STEPS = (backend_up, administrator_signs_in, class_is_created, invites_are_created, link_is_opened, foreign_app_signs_in,
             teacher_answers, teacher_searches, client_is_killed, ejabberd_is_killed, backend_is_stopped, others_stay_outside)

    # --- what they share

    async def reopen_teacher(self, expected, delivery):
        self.teacher.start().open()
        await waited(self.teacher.sign_in)
        await waited(self.teacher.wait_for_message, self.chat, expected, delivery)

    async def expect_archive(self, texts):
        found = texts_of(await self.parent.archive(self.room))
        expect(found == texts, f"the archive holds each message exactly once: {found}")

    async def run(self):
        begun = time.monotonic()
        for number, step in enumerate(self.STEPS, 1):
            started = time.monotonic()
            try:
                await step(self)
            except BaseException:
                print(f"{number:2}  FAILED        {step.__doc__}", flush=True)
                raise
            print(f"{number:2}  {time.monotonic() - started:6.2f} s  {step.__doc__}", flush=True)
        resident = {"client": resident_bytes(self.teacher.process.pid), **self.backend.resident_bytes()}
        sizes = ", ".join(f"{name} {size / 2**20:.0f} MiB" for name, size in resident.items())
        print(f"    {time.monotonic() - begun:6.2f} s  all steps; resident: {sizes}", flush=True)

    async def close(self):
        for client in self.clients:
            if client.process and client.process.poll() is None:
                client.kill()
        await waited(self.backend.close)


async def main(kind=MainJob):
    with tempfile.TemporaryDirectory(prefix="staffroom-job-") as folder:
        job = kind(folder)
        try:
            await job.run()
        except Exception:
            print(job.backend.log(), file=sys.stderr)
            raise
        finally:
            await job.close()


if __name__ == "__main__":
    if len(sys.argv) == 2:      # otherwise ctest has named the folder
        os.environ["STAFFROOM_BIN"] = str(Path(sys.argv[1]).resolve() / "bin")
    asyncio.run(main())

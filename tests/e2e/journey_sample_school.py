#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The invented school, served by the real parts: a family and the administrator find in it what a school has after a year."""

import re
import shutil
import tempfile
import unittest
from pathlib import Path

from support.client import Client
from support.journey import Journey
from support.school import Member, refused_condition, texts_of, waited


class SampleSchool(Journey):
    start_arguments = ("--sample-school", "small")

    async def guardian(self, school):
        """A mother or father who has joined, signed in with the password that all accounts of the sample have."""
        parents = {link["guardian"] for link in school["guardians"]}
        person = next(person for person in school["people"] if person["id"] in parents and person.get("login"))
        member = Member(self.backend, person["login"], self.backend.administrator["password"])
        return person, await self.signed_in(member)

    async def test_a_guardian_is_in_her_own_rooms_and_reads_what_was_written_there(self):
        school = await self.school_of(self.administrator)
        person, guardian = await self.guardian(school)
        titles = {chat["id"]: chat["title"] for chat in school["chats"]}
        own = {titles[member["chat"]] for member in school["members"] if member["person"] == person["id"]}
        self.assertIn("Общешкольный", own)
        self.assertTrue(all(title == "Общешкольный" or title.endswith("— родители") for title in own), own)
        self.assertEqual(set((await guardian.own_rooms()).values()), own)
        for title, room in (await self.rooms_by_title()).items():
            with self.subTest(room=title):
                mine = title in own
                self.assertEqual(await refused_condition(guardian.join(room)) is None, mine)
                self.assertEqual(await refused_condition(guardian.archive(room)) is None, mine)
                if mine:
                    self.assertGreater(len(texts_of(await guardian.archive(room))), 10)

    async def test_the_administrators_client_shows_the_chats_and_finds_the_meetings(self):
        client = self.client()
        self.assertEqual(await waited(self.signed_in_client, client), "created")
        school = client.ask("school")["school"]
        own = client.ask("self")["person"]
        wanted = {member["chat"] for member in school["members"] if member["person"] == own}
        listed = client.ask("chats")["chats"]      # all of the school's, but only what is the own is there to read
        self.assertEqual({chat["id"] for chat in listed}, {chat["id"] for chat in school["chats"]})
        chats = [chat for chat in listed if chat["nick"]]
        self.assertEqual({chat["id"] for chat in chats}, wanted)
        self.assertLessEqual({"Учительская", "Общешкольный", "Сотрудники"}, {chat["title"] for chat in chats})
        bodies = []
        for chat in chats:
            messages = client.ask("timeline", chat=chat["id"], count=1000)["messages"]
            if not messages:
                self.assertIn("ученики", chat["title"])     # the first form has no accounts of its own, so nobody speaks
                continue
            self.assertEqual(chat["last"]["body"], messages[-1]["body"])
            self.assertEqual([message["sentAt"] for message in messages], sorted(message["sentAt"] for message in messages))
            bodies += [message["body"] for message in messages]
        found = await waited(client.wait_until, lambda: self.complete_search(client, "собрание"), "a search over everything")
        self.assertGreater(found["total"], 0)
        self.assertEqual(found["total"], sum(bool(re.search(r"\bсобрани", body, re.IGNORECASE)) for body in bodies))
        for hit in found["hits"]:
            self.assertTrue(all(re.match("собрани", word, re.IGNORECASE) for word in hit["highlighted"]), hit)

    async def test_a_second_start_finds_the_school_as_it_was(self):
        before = await self.school_of(self.administrator)
        await self.administrator.leave()
        await waited(self.backend.stop)
        await waited(self.backend.start, *self.start_arguments)
        await self.asyncSetUp()
        after = await self.school_of(self.administrator)
        for rows in ("people", "chats", "members", "units"):
            self.assertEqual(after[rows], before[rows])

    # --- the administrator's own client

    def client(self):
        profile = Path(tempfile.mkdtemp(prefix="staffroom-sample-"))
        self.addCleanup(shutil.rmtree, profile, ignore_errors=True)
        account = self.backend.administrator
        client = Client(profile, self.backend, account["login"], account["password"]).start()
        self.addCleanup(client.leave)
        return client

    @staticmethod
    def signed_in_client(client):
        found = client.open()["cache"]
        client.sign_in()
        return found

    @staticmethod
    def complete_search(client, text):
        """The answer, once everything that is stored can be found."""
        answer = client.ask("search", text=text, limit=500)
        return answer if answer["indexed"] == answer["stored"] else None


if __name__ == "__main__":
    unittest.main()

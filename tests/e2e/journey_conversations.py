#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers, edits, retractions and reactions between our client and a foreign one, over the real server."""

import asyncio
import html

from main_job import ANSWER, QUESTION, MainJob, expect, main
from support.school import PASSWORD, waited

REPLY = "urn:xmpp:reply:0"
FALLBACK = "urn:xmpp:fallback:0"


class Conversations(MainJob):
    async def parent_answers_and_reacts(self):
        """the parent's app answers, reacts, edits and takes back: our client shows each and no row too many"""
        question = await waited(self.teacher.wait_for_message, self.chat, ANSWER, "sent")
        quoted = f"> Петрова:\n> {ANSWER}\n"
        answer = await self.parent.write(
            self.room, html.escape(quoted + "Спасибо!"), number="parent-answer",
            extra=f"<reply xmlns='{REPLY}' id='{question['archiveId']}'/><fallback xmlns='{FALLBACK}' for='{REPLY}'>"
                  f"<body start='0' end='{len(quoted)}'/></fallback>")
        shown = await waited(self.teacher.wait_for_message, self.chat, "Спасибо!")
        expect(shown["answers"] == ANSWER, f"it quotes what it answers: {shown['answers']!r}")
        expect(answer.get("id") == "parent-answer", "the room keeps the id by which an edit names the message")
        await self.parent.write(self.room, None, extra=f"<reactions xmlns='urn:xmpp:reactions:0' id='{question['archiveId']}'>"
                                                       "<reaction>👍</reaction></reactions><store xmlns='urn:xmpp:hints'/>")
        await waited(self.teacher.wait_until, lambda: self.teacher_shows(ANSWER)["reactions"] == {"👍": 1}, "the reaction")
        await self.parent.write(self.room, "Большое спасибо!",
                                extra="<replace xmlns='urn:xmpp:message-correct:0' id='parent-answer'/>")
        edited = await waited(self.teacher.wait_for_message, self.chat, "Большое спасибо!")
        expect(edited["id"] == shown["id"] and edited["edited"], "the edit takes the place of the first version")
        await self.parent.write(self.room, None, extra=f"<retract xmlns='urn:xmpp:message-retract:1' id='{shown['archiveId']}'/>"
                                                       "<store xmlns='urn:xmpp:hints'/>")
        await waited(self.teacher.wait_until, lambda: "Большое спасибо!" not in self.teacher.bodies(self.chat), "the retraction")
        expect(len(self.teacher.messages(self.chat)) == 3, f"three rows: {self.teacher.bodies(self.chat)}")

    async def teacher_answers_and_edits(self):
        """our client answers, edits, reacts and takes back: the foreign app reads it in plain words"""
        asked = self.teacher_shows(QUESTION)
        answered = self.teacher.ask("send", chat=self.chat, body="Список выложу вечером.", answers=asked["archiveId"])["message"]
        received = await self.parent.receive(f"> Самсонова Лариса:\n> {QUESTION}\nСписок выложу вечером.")
        expect(received.find(f"{{{REPLY}}}reply").get("id") == asked["archiveId"], "it names what it answers")
        await waited(self.teacher.wait_for_message, self.chat, "Список выложу вечером.", "sent")
        self.teacher.ask("edit", message=answered, body="Список выложу утром.")
        received = await self.parent.receive(f"> Самсонова Лариса:\n> {QUESTION}\nСписок выложу утром.")
        expect(received.find("{urn:xmpp:message-correct:0}replace") is not None, "it names what it replaces")
        self.teacher.ask("react", message=asked["id"], signs="👍")
        await self.parent.receive(f"> Самсонова Лариса:\n> {QUESTION}\n👍")
        await waited(self.teacher.wait_until, lambda: not self.waits(), "everything is sent")
        self.teacher.ask("retract", message=answered)
        await waited(self.teacher.wait_until, lambda: not self.waits(), "the retraction is sent")
        expect(len(self.teacher.messages(self.chat)) == 4, f"four rows: {self.teacher.bodies(self.chat)}")

    async def another_computer_shows_the_same(self):
        """a second computer of the teacher reads the archive and shows the same"""
        second = self.client("second", self.teacher_address.split("@")[0], PASSWORD).start()
        second.open()
        await waited(second.sign_in)
        chat = await waited(second.chat, "5«А» — родители")
        await waited(second.wait_until, lambda: len(second.messages(chat)) == 4, "four rows")

        def shown(client, where):
            return [(row["body"], row["edited"], row["retracted"], row["reactions"], row["answers"])
                    for row in client.messages(where)]
        expect(shown(second, chat) == shown(self.teacher, self.chat), f"{shown(second, chat)} {shown(self.teacher, self.chat)}")
        await self.parent.write(self.room, "Хорошо, жду.")
        seen = await waited(self.teacher.wait_for_message, self.chat, "Хорошо, жду.")
        await waited(second.wait_until, lambda: self.unread(second, chat) > 0 and "Хорошо, жду." in second.bodies(chat), "unread there too")
        self.teacher.ask("markRead", chat=self.chat, message=seen["id"])
        await waited(second.wait_until, lambda: self.unread(second, chat) == 0, "what is read here is read there, at once")
        self.teacher.ask("folder", chat=self.chat, folder="Выпускной")
        await waited(second.wait_until, lambda: self.row(second, chat)["folder"] == "Выпускной", "the folder is made there too, at once")
        second.ask("folder", chat=chat, folder="")
        await waited(self.teacher.wait_until, lambda: self.row(self.teacher, self.chat)["folder"] == "", "and is emptied from there")
        await waited(second.leave)

    @staticmethod
    def row(client, chat):
        return next(row for row in client.ask("chats")["chats"] if row["id"] == chat)

    def unread(self, client, chat):
        return self.row(client, chat)["unread"]

    def teacher_shows(self, body):
        return next(row for row in self.teacher.messages(self.chat) if row["body"] == body)

    def waits(self):
        return any(row["actWaiting"] or row["delivery"] == "waiting" for row in self.teacher.messages(self.chat))

    STEPS = (*MainJob.STEPS[:7], parent_answers_and_reacts, teacher_answers_and_edits, another_computer_shows_the_same)


if __name__ == "__main__":
    asyncio.run(main(Conversations))

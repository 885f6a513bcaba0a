#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A new administrator at the window of an empty server: the way to a whole school, clicked step by step over the real parts.
What the window says is there is then asked of the service."""

import shutil
import tempfile
import unittest
import urllib.parse
import urllib.request
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from support.journey import Journey
from support.school import person_named, unit_labelled, waited
from support.window import Screen, Window

FAMILIES = (("Класс", "ФИО ребёнка", "Дата рождения", "Мама", "Телефон мамы"),
            ("1А", "Ефимова Любовь Сергеевна", "05.04.2019", "Щербакова Евгения Павловна", "8 900 000-01-41"),
            ("5Б", "Ефимов Олег Сергеевич", "11.02.2015", "Щербакова Евгения Павловна", "8 900 000-01-41"),
            ("5Б", "Орлов Андрей Ильич", "03.03.2015", "Орлова Анна Петровна", "8 900 000-01-42"))
ORDER = b"%PDF-1.4\n% an order, scanned\n"
STAFF = "ФИО;Должность\nПетрова Мария Ивановна;учитель\nКузнецов Игорь Андреевич;заместитель директора\n"
LOAD = "Учитель;Класс;Предмет\nПетрова Мария Ивановна;1А;Математика\nПетрова Мария Ивановна;5Б;Математика\n"


def workbook(path, rows):
    """The least that is an XLSX: one sheet with inline strings."""
    cells = "".join("<row>" + "".join(f"<c t='inlineStr'><is><t>{escape(cell)}</t></is></c>" for cell in row) + "</row>" for row in rows)
    parts = {
        "[Content_Types].xml": "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels'"
                               " ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Default Extension='xml'"
                               " ContentType='application/xml'/></Types>",
        "_rels/.rels": "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1'"
                       " Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'"
                       " Target='xl/workbook.xml'/></Relationships>",
        "xl/workbook.xml": "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r="
                           "'http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet name='Школа'"
                           " sheetId='1' r:id='r1'/></sheets></workbook>",
        "xl/_rels/workbook.xml.rels": "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                                      "<Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/"
                                      "relationships/worksheet' Target='worksheets/sheet1.xml'/></Relationships>",
        "xl/worksheets/sheet1.xml": "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>"
                                    f"{cells}</sheetData></worksheet>"}
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)


class SchoolAtTheWindow(Journey):
    async def asyncSetUp(self):
        await super().asyncSetUp()
        self.folder = Path(tempfile.mkdtemp(prefix="staffroom-setup-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        screen = Screen()
        self.addCleanup(screen.close)
        account = self.backend.administrator
        self.window = await waited(Window.signed_in, self.folder / "profile", screen, self.backend, account["login"],
                                   account["password"])
        self.addCleanup(self.window.leave)

    async def test_an_empty_server_becomes_a_school_by_hand(self):
        await waited(self.window.click, "railSchool")
        await waited(lambda: self.window.until("setupPage", seen=True))
        for step in (self.fill_the_card, self.introduce_oneself, self.create_classes, self.bring_the_staff_in,
                     self.bring_families_in, self.appoint_a_class_teacher, self.open_the_chat_of_a_subject,
                     self.open_the_chat_of_the_management, self.keep_pupils_of_a_class_apart, self.become_a_college,
                     self.speak_with_own_words):
            with self.subTest(step=step.__name__):
                await waited(step)
        school = await self.school_of(self.administrator)
        self.assertEqual((school["organisation"]["shortName"], school["organisation"]["inn"]), ("Школа № 7", "7700000000"))
        self.assertEqual(len([unit for unit in school["units"] if unit["kind"] == "class"]), 22)
        for name in (("Романова", "Ирина"), ("Петрова", "Мария"), ("Ефимова", "Любовь"), ("Щербакова", "Евгения")):
            person_named(school, *name)
        teacher, unit = person_named(school, "Петрова", "Мария"), unit_labelled(school, 1, "А")
        self.assertTrue(any((seat["person"], seat["unit"], seat["kind"]) == (teacher, unit, "classTeacher") for seat in school["seats"]))
        titles = {chat["title"] for chat in school["chats"] if chat["kind"] == "subject"}
        self.assertEqual(titles, {"1«А» — Математика", "5«Б» — Математика"})
        self.assertEqual(school["organisation"]["kind"], "college")
        self.assertEqual(school["organisation"]["words"],
                         {"staffRoom": "Деканат", "classTeachers": "наставники", "pupil": "воспитанник",
                          "pupils": "воспитанники"})
        self.assertEqual(school["organisation"]["contacts"]["pupils"], "nobody")
        titles = {chat["kind"]: chat["title"] for chat in school["chats"]}
        self.assertEqual((titles["management"], titles["staffRoom"]), ("Руководство", "Деканат"))
        self.assertEqual(await waited(self.scan_of_the_order, school), ("Приказ 1-к.pdf", ORDER))
        mother = person_named(school, "Щербакова", "Евгения")
        self.assertEqual(len([link for link in school["guardians"] if link["guardian"] == mother]), 2)

    def scan_of_the_order(self, school):
        """Its name, and the bytes that whoever knows the address is given."""
        me = person_named(school, "Романова", "Ирина")
        address = next(each["orderScan"] for each in school["positions"] if each["person"] == me and each["kind"] == "administrator")
        with urllib.request.urlopen(address, timeout=10) as reply:
            return urllib.parse.unquote(address.rsplit("/", 1)[1]), reply.read()

    # --- the steps, each begun at the page that leads to all of them

    def fill_the_card(self):
        window = self.window
        window.click("setupOrganisation")
        for field, text in (("organisationName", "Школа № 7"), ("shortName", "Школа № 7"), ("inn", "7700000000"),
                            ("address", "Москва")):
            window.press(f"organisationForm/{field}", "Ctrl+A")
            window.type(f"organisationForm/{field}", text)
        window.click("organisationForm/submit")
        window.until("organisationForm", seen=False)

    def introduce_oneself(self):
        window = self.window
        window.click("setupAdministrator")
        for field, text in (("family", "Романова"), ("given", "Ирина"), ("phone", "+79001234567"), ("orderNumber", "1-к")):
            window.type(f"administratorForm/{field}", text)
        path = self.folder / "Приказ 1-к.pdf"
        path.write_bytes(ORDER)
        window.click("administratorForm/attachScan")
        window.press("scanFile/fileNameEdit", "Ctrl+A")
        window.type("scanFile/fileNameEdit", str(path))
        window.press("scanFile/fileNameEdit", "Return")
        window.until("administratorForm/removeScan", seen=True)
        window.click("administratorForm/submit")
        window.until("administratorForm", seen=False)

    def create_classes(self):
        window = self.window
        window.click("setupClasses")
        window.type("classesSheet/letters", "А-Б")
        window.until("classesSheet/submit", enabled=True)
        window.click("classesSheet/submit")
        window.until("classesSheet", seen=False)

    def bring_the_staff_in(self):
        path = self.folder / "staff.csv"
        path.write_text(STAFF, encoding="utf-8")
        self.import_list("setupStaff", path, "Сотрудники")

    def bring_families_in(self):
        path = self.folder / "families.xlsx"
        workbook(path, FAMILIES)
        self.import_list("setupFamilies", path, "Ученики и их родители")

    def import_list(self, step, path, kind):
        """The file, how it is read, the plan, and exactly that."""
        window = self.window
        window.click(step)
        window.click("importWizard/chooseFile")
        window.press("rosterFile/fileNameEdit", "Ctrl+A")
        window.type("rosterFile/fileNameEdit", str(path))
        window.press("rosterFile/fileNameEdit", "Return")
        window.until("importWizard/listKind", seen=True)
        window.choose("importWizard/listKind", kind)
        window.until("importWizard/submit", enabled=True)
        window.click("importWizard/submit")
        window.until("importWizard/changes", seen=True)
        window.until("importWizard/submit", enabled=True)
        window.click("importWizard/submit")
        window.until("importWizard", seen=False)

    def appoint_a_class_teacher(self):
        window = self.window
        window.click("setupTeachers")
        window.choose("gaps", "1«А»")
        window.click("gapTeacher")
        window.choose("classTeacherForm/teacher", "Петрова Мария Ивановна")
        window.click("classTeacherForm/submit")
        window.until("classTeacherForm", seen=False)

    def open_the_chat_of_a_subject(self):
        """What the load table has and no chat has yet; here as many chats as lines are opened at once."""
        path = self.folder / "load.csv"
        path.write_text(LOAD, encoding="utf-8")
        window = self.window
        window.choose("moreActs", "Создание школы")
        self.import_list("setupStaff", path, "Учебная нагрузка")
        window.choose("moreActs", "Чего не хватает")
        window.choose("gapKind", "Предметы без чата: 2")
        window.click("openSubjectChats")
        window.until("subjectChatsSheet/submit", enabled=True)
        window.click("subjectChatsSheet/submit")
        window.until("subjectChatsSheet", seen=False)
        window.until("openSubjectChats", seen=False)

    def act_on_sheet(self, act, sheet, do):
        """What would come of it is shown; exactly that is done."""
        window = self.window
        window.choose("moreActs", act)
        do()
        window.until(f"{sheet}/submit", enabled=True)
        window.click(f"{sheet}/submit")
        window.until(sheet, seen=False)

    def open_the_chat_of_the_management(self):
        self.act_on_sheet("Чаты по должностям", "ruleChatsSheet", lambda: self.window.press("ruleChatsSheet/chat-8-", "Space"))

    def keep_pupils_of_a_class_apart(self):
        self.act_on_sheet("Кто кому может писать", "contactsSheet", lambda: self.window.choose("contactsSheet/pupils", "нельзя"))

    def speak_with_own_words(self):
        """Chats have them at once, and so has what the window says, in the form that each sentence asks for."""
        def write():
            self.window.type("wordsSheet/word-staffRoom", "Деканат")
            self.window.type("wordsSheet/word-classTeachers", "наставники")
            self.window.type("wordsSheet/word-pupil", "воспитанник")
            self.window.until_text("wordsSheet/word-pupils", "воспитанники")
        self.act_on_sheet("Слова организации", "wordsSheet", write)
        self.window.choose_until("moreActs", "Создание", "setupTeachersTitle", "Наставники")
        self.window.until_text("setupFamiliesTitle", "Воспитанники и семьи")

    def become_a_college(self):
        """The words change everywhere in the window, the data nowhere."""
        window = self.window
        window.choose("moreActs", "Карточка организации")
        window.choose("organisationForm/organisationKind", "Колледж")
        window.click("organisationForm/submit")
        window.until_text("createClass", "Создать группу")


if __name__ == "__main__":
    unittest.main()

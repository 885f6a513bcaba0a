// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/file_policy.h"
#include "support/qt_strings.h"

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

constexpr qint64 megabyte = 1024 * 1024;

} // namespace

TEST_CASE("families send files up to 25 MB, staff up to 100 MB, strangers none")
{
    CHECK(judgeFile(Role::Guardian, u"a.pdf"_s, 25 * megabyte) == FileVerdict::Fine);
    CHECK(judgeFile(Role::Pupil, u"a.pdf"_s, 25 * megabyte + 1) == FileVerdict::TooLarge);
    CHECK(judgeFile(Role::Teacher, u"a.pdf"_s, 100 * megabyte) == FileVerdict::Fine);
    CHECK(judgeFile(Roles(Role::Teacher) | Role::Guardian, u"a.pdf"_s, 100 * megabyte) == FileVerdict::Fine);
    CHECK(judgeFile(Role::Head, u"a.pdf"_s, 100 * megabyte + 1) == FileVerdict::TooLarge);
    CHECK(judgeFile(Role::Unconfirmed, u"a.pdf"_s, 1) == FileVerdict::NotAllowed);
    CHECK(judgeFile({}, u"a.pdf"_s, 1) == FileVerdict::NotAllowed);
}

TEST_CASE("an empty file is said to be empty")
{
    CHECK(judgeFile(Role::Teacher, u"a.pdf"_s, 0) == FileVerdict::Empty);
}

TEST_CASE("what can run is refused, whatever it calls itself")
{
    const QString name =
        GENERATE(as<QString>{}, u"игра.exe"_s, u"ИГРА.EXE"_s, u"план.pdf.scr"_s, u"a.apk"_s, u"a.exe."_s, u"a.exe "_s,
                 u"a.exe\u200e"_s, u"план\u202efdp.exe"_s, u"x/y.js"_s, u"письмо.html"_s, u"рисунок.svg"_s);
    CHECK(judgeFile(Role::Head, name, 10) == FileVerdict::Program);
}

TEST_CASE("ordinary files of a school are fine")
{
    const QString name = GENERATE(as<QString>{}, u"Расписание 5«А».docx"_s, u"оценки.xlsx"_s, u"IMG_2031.HEIC"_s,
                                  u"голос.ogg"_s, u"архив.zip"_s, u"без суффикса"_s, u"план.v2.exe.pdf"_s);
    CHECK(judgeFile(Role::Guardian, name, 10) == FileVerdict::Fine);
}

TEST_CASE("a name is made safe and stays readable")
{
    CHECK(safeFileName(u"Расписание 5«А».docx"_s) == u"Расписание 5«А».docx"_s);
    CHECK(safeFileName(u"../../etc/passwd"_s) == u"passwd"_s);
    CHECK(safeFileName(u"C:\\Windows\\a.txt"_s) == u"a.txt"_s);
    CHECK(safeFileName(u"..."_s) == u"file"_s);
    CHECK(safeFileName(u""_s) == u"file"_s);
    CHECK(safeFileName(u".bashrc"_s) == u"bashrc"_s);
    CHECK(safeFileName(u"a\r\nSet-Cookie: x.txt"_s) == u"aSet-Cookie x.txt"_s);
    CHECK(safeFileName(u"план\u202efdp.exe"_s) == u"планfdp.exe"_s);
    CHECK(safeFileName(u"con.txt"_s) == u"_con.txt"_s);
    const QString longName = safeFileName(QString(500, u'ж') + u".jpeg"_s);
    CHECK(longName.size() == 120);
    CHECK(longName.endsWith(u".jpeg"_s));
}

TEST_CASE("making a name safe twice changes nothing more")
{
    const QString name = GENERATE(as<QString>{}, u"a. "_s, u" .a"_s, u". . a . ."_s, u"aux.b.c"_s, u"/a/"_s,
                                  u"a\\b/c"_s, QString(119, u'a') + u" .b"_s, u"😀"_s.repeated(130));
    CHECK(safeFileName(safeFileName(name)) == safeFileName(name));
}

// SPDX-License-Identifier: GPL-3.0-or-later
// What is printed, read back from the printed sheets as a telephone would.
#include "client/own_words.h"
#include "domain/join_code.h"
#include "invites/kit_document.h"
#include "support/qt_strings.h"
#include "support/temp_profile.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;
using namespace invites;

namespace {

// 30 pupils, two representatives each.
JoinKit largeClass()
{
    JoinKit kit;
    kit.organisation = u"Школа № 44"_s;
    kit.unit = u"5«А»"_s;
    kit.expiresAt = QDateTime(QDate(2026, 12, 9), QTime(12, 0), Qt::UTC);
    for (int i = 0; i < 90; ++i) {
        const QString number = QString::number(i);
        kit.slips << PrintedSlip{i % 3 == 0 ? u"Константинопольская Александра"_s : u"Щербакова Евгения Николаевна"_s,
                                 i % 3 == 0 ? QString() : u"Константинопольская Александра"_s,
                                 u"https://join.school12.ru/j/abcdefghijklmnopqrstuvwxyz%1"_s.arg(number, 6, u'2'),
                                 domain::joinCodeFor(number.rightJustified(14, u'1'))};
    }
    return kit;
}

QByteArray outputOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    REQUIRE(process.waitForFinished(60'000));
    return process.readAllStandardOutput();
}

} // namespace

TEST_CASE("the kit of a class of thirty is written whole, and every square on it leads to its own link")
{
    const support::TempProfile folder;
    const QString path = folder.file(u"kit.pdf"_s);
    const JoinKit kit = largeClass();
    REQUIRE(writeKit(path, kit));
    outputOf(u"pdftoppm"_s, {u"-r"_s, u"150"_s, u"-gray"_s, u"-png"_s, path, folder.file(u"sheet"_s)});
    const QStringList sheets =
        QDir(QFileInfo(path).absolutePath()).entryList({u"sheet*.png"_s}, QDir::Files, QDir::Name);
    const int slipSheets = static_cast<int>((kit.slips.size() + slipsOnSheet - 1) / slipsOnSheet);
    REQUIRE(sheets.size() >= slipSheets + 2); // instruction, signatures
    for (int i = 0; i < slipSheets; ++i) {
        const QByteArray read = outputOf(u"zbarimg"_s, {u"--quiet"_s, u"--raw"_s, folder.file(sheets.at(i))});
        QStringList found = QString::fromUtf8(read).split(u'\n', Qt::SkipEmptyParts);
        QStringList expected;
        for (const PrintedSlip& slip : kit.slips.mid(i * slipsOnSheet, slipsOnSheet))
            expected << slip.url;
        found.sort();
        expected.sort();
        CHECK(found == expected);
    }
    // The digits and the name stand beside their own square: text comes in the order in which it was drawn.
    const QString text = QString::fromUtf8(outputOf(u"pdftotext"_s, {u"-raw"_s, path, u"-"_s}));
    qsizetype at = 0;
    for (const PrintedSlip& slip : kit.slips) {
        const QString code = domain::displayJoinCode(slip.code);
        at = text.indexOf(code.left(9), at);
        REQUIRE(at >= 0);
        CHECK(text.indexOf(code.mid(10), at) >= 0);
    }
}

TEST_CASE("large slips stand two on a sheet, and the backs of two-sided ones hold no secret")
{
    const support::TempProfile folder;
    JoinKit kit = largeClass();
    kit.slips = kit.slips.mid(0, 5);
    const bool isLarge = GENERATE(true, false);
    const int onSheet = isLarge ? largeSlipsOnSheet : slipsOnSheet;
    const int fronts = static_cast<int>((kit.slips.size() + onSheet - 1) / onSheet);
    const QString path = folder.file(u"kit.pdf"_s);
    REQUIRE(writeKit(path, kit, {isLarge, true}));
    outputOf(u"pdftoppm"_s, {u"-r"_s, u"150"_s, u"-gray"_s, u"-png"_s, path, folder.file(u"sheet"_s)});
    const QStringList sheets =
        QDir(QFileInfo(path).absolutePath()).entryList({u"sheet*.png"_s}, QDir::Files, QDir::Name);
    REQUIRE(sheets.size() >= 2 * fronts + 2);
    QStringList found;
    for (int i = 0; i < 2 * fronts; ++i) {
        const QString page = QString::number(i + 1);
        const QStringList read =
            QString::fromUtf8(outputOf(u"zbarimg"_s, {u"--quiet"_s, u"--raw"_s, folder.file(sheets.at(i))}))
                .split(u'\n', Qt::SkipEmptyParts);
        const QString text = QString::fromUtf8(outputOf(u"pdftotext"_s, {u"-f"_s, page, u"-l"_s, page, path, u"-"_s}));
        if (i % 2 == 1) {
            CHECK(read.isEmpty());
            CHECK(text.count(u"How to join the chats of 5«А»"_s) == onSheet);
            for (const PrintedSlip& slip : kit.slips)
                CHECK_FALSE(text.contains(slip.name));
        }
        found += read;
    }
    QStringList expected;
    for (const PrintedSlip& slip : kit.slips)
        expected << slip.url;
    found.sort();
    expected.sort();
    CHECK(found == expected);
}

TEST_CASE("the sheet of a new password has the link as a square and the code beside it")
{
    const support::TempProfile folder;
    const QString path = folder.file(u"password.pdf"_s);
    const PasswordSlip slip{
        u"Школа № 44"_s, u"Щербакова Евгения"_s, u"https://join.school12.ru/my/reset/abcdefghijkl"_s,
        domain::joinCodeFor(u"12345678901234"_s), QDateTime(QDate(2026, 12, 9), QTime(12, 0), Qt::UTC)};
    REQUIRE(writePasswordSlip(path, slip));
    outputOf(u"pdftoppm"_s,
             {u"-r"_s, u"150"_s, u"-gray"_s, u"-png"_s, u"-singlefile"_s, path, folder.file(u"sheet"_s)});
    const QByteArray read = outputOf(u"zbarimg"_s, {u"--quiet"_s, u"--raw"_s, folder.file(u"sheet.png"_s)});
    CHECK(QString::fromUtf8(read).trimmed() == slip.url);
    const QString text = QString::fromUtf8(outputOf(u"pdftotext"_s, {path, u"-"_s}));
    CHECK(text.contains(slip.name));
    CHECK(text.contains(domain::displayJoinCode(slip.code)));
    CHECK(text.contains(u"join.school12.ru/my/reset"_s));
    CHECK_FALSE(text.contains(u"abcdefghijkl"_s)); // nobody types the long one
}

TEST_CASE("the kit is printed in the organisation's own words")
{
    const auto loaded = [](QTranslator& translator, const QString& file) {
        REQUIRE(translator.load(file, QStringLiteral(STAFFROOM_BINARY_DIR "/translations")));
    };
    QTranslator school;
    QTranslator college;
    QTranslator centre;
    loaded(school, u"staffroom_ru"_s);
    loaded(college, u"staffroom_ru_college"_s);
    loaded(centre, u"staffroom_ru_centre"_s);
    domain::Vocabulary own;
    own.unit = u"бригада"_s;
    own.pupil = u"курсант"_s;
    own.classTeacher = u"староста|dative=старостé"_s;
    client::OwnWords words(domain::OrganisationKind::School, own, {&school, &college, &centre}, nullptr);
    QCoreApplication::installTranslator(&school);
    QCoreApplication::installTranslator(&words);
    const support::TempProfile folder;
    const QString path = folder.file(u"kit.pdf"_s);
    const bool isWritten = writeKit(path, largeClass());
    QCoreApplication::removeTranslator(&words);
    QCoreApplication::removeTranslator(&school);
    REQUIRE(isWritten);
    const QString text = QString::fromUtf8(outputOf(u"pdftotext"_s, {path, u"-"_s})).simplified();
    CHECK(text.contains(u"Приглашение курсанту"_s));
    CHECK(text.contains(u"Скажите старостé"_s));
    for (const QString& word : {u"ученик"_s, u"классн"_s, u"Класс"_s})
        CHECK_FALSE(text.contains(word));
}

// <build>/screens/kit.pdf and act.pdf, in Russian.
TEST_CASE("the sheets are written out to be looked at", "[.screens]")
{
    QLocale::setDefault(QLocale(QLocale::Russian, QLocale::Russia));
    QTranslator russian;
    REQUIRE(russian.load(u"staffroom_ru"_s, QStringLiteral(STAFFROOM_BINARY_DIR "/translations")));
    QCoreApplication::installTranslator(&russian);
    const QDir folder(QStringLiteral(STAFFROOM_BINARY_DIR "/screens"));
    REQUIRE(folder.mkpath(u"."_s));
    CHECK(writeKit(folder.filePath(u"kit.pdf"_s), largeClass()));
    CHECK(writeKit(folder.filePath(u"kit-large.pdf"_s), largeClass(), {true, true}));
    CHECK(writeKit(folder.filePath(u"kit-two-sided.pdf"_s), largeClass(), {false, true}));
    CHECK(writePasswordSlip(folder.filePath(u"password.pdf"_s),
                            {u"Школа № 44"_s, u"Щербакова Евгения Николаевна"_s,
                             u"https://join.school12.ru/my/reset/abcdefghijklmnopqrstuvwxyz234567"_s,
                             domain::joinCodeFor(u"12345678901234"_s),
                             QDateTime(QDate(2026, 12, 9), QTime(12, 0), Qt::UTC)}));
    QLocale::setDefault(QLocale::c());
}

TEST_CASE("a kit of nobody, or one that cannot be saved, is not written")
{
    CHECK_FALSE(writeKit(u"/nowhere/kit.pdf"_s, largeClass()));
    const support::TempProfile folder;
    CHECK_FALSE(writeKit(folder.file(u"kit.pdf"_s), {}));
}

TEST_CASE("the address for typing is the page's own")
{
    CHECK(startPageOf(u"https://join.school12.ru/j/abc"_s).toString() == u"https://join.school12.ru/"_s);
    CHECK(startPageOf(u"http://127.0.0.1:8080/join/j/abc"_s).toString() == u"http://127.0.0.1:8080/join/"_s);
}

TEST_CASE("the act about annulled links names each with its reason")
{
    domain::School school;
    school.organisation.name = u"Школа № 44"_s;
    domain::Person person;
    person.id = domain::PersonId(u"p"_s);
    person.name = {u"Щербакова"_s, u"Евгения"_s, {}};
    school.people << person;
    domain::Invite invite;
    invite.person = person.id;
    invite.author = person.id;
    invite.createdAt = QDateTime(QDate(2026, 11, 1), QTime(9, 0), Qt::UTC);
    const support::TempProfile folder;
    const QString path = folder.file(u"act.pdf"_s);
    const QList<domain::FlawedInvite> annulled(30, {invite, {domain::InviteFlaw::Unused}});
    REQUIRE(writeAnnulmentAct(path, school, person.id, invite.createdAt.addDays(9), annulled));
    const QString text = QString::fromUtf8(outputOf(u"pdftotext"_s, {path, u"-"_s}));
    CHECK(text.count(u"Щербакова Евгения"_s) >= 30);
    CHECK(text.contains(u"not used for a week"_s));
}

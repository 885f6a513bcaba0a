// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/mail_command.h"
#include "support/event_loop.h"
#include "support/fake_clock.h"
#include "support/qt_strings.h"
#include "support/temp_profile.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;
using authority::Letter;
using service::MailCommand;

namespace {

const QString from = QStringLiteral("school@school.example");

// A program that takes letters and does what `script` says with them.
QString programThat(const QByteArray& script, const support::TempProfile& profile)
{
    QFile file(profile.file(u"sendmail"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\n" + script + "\n");
    file.close();
    REQUIRE(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    return file.fileName();
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// As a mail program would show it.
QString decoded(const QByteArray& letter)
{
    return QString::fromUtf8(QByteArray::fromBase64(letter.mid(letter.indexOf("\r\n\r\n") + 4)));
}

} // namespace

TEST_CASE("a letter reaches the program whole, with the address that it is for")
{
    const support::TempProfile profile;
    const support::FakeClock clock;
    MailCommand mail({programThat("echo \"$@\" > \"$0.to\"; cat > \"$0.letter\"", profile), from}, clock);
    REQUIRE(support::await(mail.send({u"petrova@school.example"_s, u"Код: Школа № 12"_s, u"Код: 12345678\nДо вечера.\n"_s})));
    CHECK(contentOf(profile.file(u"sendmail.to"_s)) == "-i -f school@school.example -- petrova@school.example\n");
    const QByteArray letter = contentOf(profile.file(u"sendmail.letter"_s));
    CHECK(letter.contains("\r\nTo: petrova@school.example\r\n"));
    CHECK(decoded(letter) == u"Код: 12345678\r\nДо вечера.\r\n"_s);
}

TEST_CASE("a program that is not there, refuses, or an address that is none: the letter was not sent")
{
    const support::TempProfile profile;
    const support::FakeClock clock;
    const Letter letter{u"petrova@school.example"_s, u"Код"_s, u"1"_s};
    CHECK_FALSE(support::await(MailCommand({profile.file(u"nothing"_s), from}, clock).send(letter)));
    MailCommand refusing({programThat("cat > /dev/null; exit 75", profile), from}, clock);
    CHECK(support::await(refusing.send(letter)).error().code == base::ErrorCode::Io);
    for (const QString& address : {u"petrova"_s, u"-oQ/tmp@x"_s, u"a@b, c@d"_s, u"a@b\nBcc: c@d"_s, u"a b@c"_s})
        CHECK(support::await(refusing.send({address, u"Код"_s, u"1"_s})).error().code == base::ErrorCode::InvalidInput);
}

TEST_CASE("no text breaks out of its field, and every line is short enough for any mail server")
{
    const QString subject = QString(u"Школа\r\nBcc: spy@example.org "_s).repeated(20);
    const QByteArray letter = service::writtenLetter({u"p@school.example"_s, subject, QString(2000, u'я')}, from,
                                                     QDateTime(QDate(2026, 11, 30), QTime(12, 0), Qt::UTC));
    CHECK_FALSE(letter.contains("\r\nBcc:"));
    CHECK(letter.contains("\r\nDate: Mon, 30 Nov 2026 12:00:00 +0000\r\n"));
    for (const QByteArray& line : letter.split('\n'))
        CHECK(line.size() <= 78);
    CHECK(decoded(letter) == QString(2000, u'я'));
}

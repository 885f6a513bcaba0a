// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/mail_command.h"

#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QTimer>

#include <algorithm>

namespace service {

using namespace Qt::Literals::StringLiterals;

namespace {

// No spaces, commas or signs that a header or a shell means something by.
bool isAddress(const QString& text)
{
    static const QRegularExpression shape(
        QRegularExpression::anchoredPattern(u"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,255}"_s));
    return shape.match(text).hasMatch() && !text.startsWith(u'-');
}

// RFC 2047 §2: a word has 75 signs at most, so a long text is several.
QByteArray encodedWords(const QString& text)
{
    constexpr qsizetype unitsOfWord = 14; // of UTF-16: at most 42 bytes, 56 signs in base 64
    QByteArray words;
    const QString line = text.simplified();
    for (qsizetype at = 0; at < line.size();) {
        qsizetype count = std::min(unitsOfWord, line.size() - at);
        if (at + count < line.size() && line.at(at + count - 1).isHighSurrogate())
            --count;
        words += (words.isEmpty() ? "" : "\r\n ") + ("=?UTF-8?B?" + line.mid(at, count).toUtf8().toBase64() + "?=");
        at += count;
    }
    return words;
}

QByteArray encodedBody(const QString& text)
{
    constexpr qsizetype lineSigns = 76;
    const QByteArray signs = QString(text).replace(u'\n', u"\r\n"_s).toUtf8().toBase64();
    QByteArray lines;
    for (qsizetype at = 0; at < signs.size(); at += lineSigns)
        lines += signs.mid(at, lineSigns) + "\r\n";
    return lines;
}

} // namespace

QByteArray writtenLetter(const authority::Letter& letter, const QString& from, const QDateTime& at)
{
    return "From: " + from.toLatin1() + "\r\nTo: " + letter.to.toLatin1() + "\r\nSubject: " +
           encodedWords(letter.subject) + "\r\nDate: " +
           QLocale::c().toString(at.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss"_s).toLatin1() +
           " +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n"
           "Content-Transfer-Encoding: base64\r\nAuto-Submitted: auto-generated\r\n\r\n" +
           encodedBody(letter.text);
}

MailCommand::MailCommand(MailSettings settings, const base::Clock& clock)
    : m_settings(std::move(settings))
    , m_clock(clock)
{
}

MailCommand::~MailCommand() = default;

base::FutureResult<void> MailCommand::send(const authority::Letter& letter)
{
    using base::ErrorCode;
    const auto failed = [](ErrorCode code, const QString& detail) {
        return base::answered<void>(base::fail(code, detail));
    };
    if (!isAddress(letter.to) || !isAddress(m_settings.from))
        return failed(ErrorCode::InvalidInput, u"no e-mail address"_s);
    auto* const process = new QProcess(this);
    process->setStandardOutputFile(QProcess::nullDevice());
    const base::Answer<void> answer;
    const auto over = [process, answer](const base::Result<void>& result) {
        process->disconnect();
        process->deleteLater();
        answer.give(result);
    };
    connect(process, &QProcess::errorOccurred, this, [process, over](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            over(base::fail(ErrorCode::Io, process->program() + u": "_s + process->errorString()));
    });
    connect(process, &QProcess::finished, this, [process, over](int code, QProcess::ExitStatus status) {
        // What it says may name the address: only that it refused is told on.
        if (status == QProcess::NormalExit && code == 0)
            over({});
        else
            over(base::fail(ErrorCode::Io, process->program() + u" ended with "_s + QString::number(code)));
    });
    QTimer::singleShot(patience, process, [process, answer] {
        process->disconnect();
        // Not before it has ended: who destroys a process that runs waits for it.
        connect(process, &QProcess::finished, process, &QObject::deleteLater);
        process->kill();
        answer.give(base::fail(ErrorCode::Timeout, process->program() + u" does not end"_s));
    });
    // -i: a line with one dot is no end. The addresses cannot be taken for options.
    process->start(m_settings.program, {u"-i"_s, u"-f"_s, m_settings.from, u"--"_s, letter.to});
    process->write(writtenLetter(letter, m_settings.from, m_clock.now()));
    process->closeWriteChannel();
    return answer.future();
}

} // namespace service

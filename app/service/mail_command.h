// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/mail_port.h"
#include "base/clock.h"

#include <QDateTime>
#include <QObject>

#include <chrono>

namespace service {

// How letters leave the computer: a program that takes a letter as sendmail does (Postfix, Exim and msmtp bring one), so
// that names and passwords of mail servers are its business and not ours.
struct MailSettings
{
    QString program; // empty: no mail
    QString from;    // the school's address

    bool operator==(const MailSettings&) const = default;
};

// RFC 5322, with what is not ASCII encoded (RFC 2047, RFC 2045): no text breaks out of its field.
[[nodiscard]] QByteArray writtenLetter(const authority::Letter& letter, const QString& from, const QDateTime& at);

// Hands letters to that program, one process for each. Nothing blocks; processes end with this. InvalidInput for an
// address that is none, Io when the program cannot be run or refuses, Timeout. The service's main thread.
class MailCommand final : public QObject, public authority::MailPort
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MailCommand)

public:
    static constexpr std::chrono::seconds patience{20};

    MailCommand(MailSettings settings, const base::Clock& clock);
    ~MailCommand() override;

    [[nodiscard]] base::FutureResult<void> send(const authority::Letter& letter) override;

private:
    const MailSettings m_settings;
    const base::Clock& m_clock;
};

} // namespace service

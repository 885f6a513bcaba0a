// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/sign_in_sentence.h"

#include "widgets/error_sentence.h"

#include <QCoreApplication>

namespace signin {
namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(SignInSentence)
};

QString certificateSentence(const QString& reason, const QString& server)
{
    if (reason == QLatin1String("certificate.expired"))
        return Sentences::tr("The certificate of %1 has expired, so the password was not sent. "
                             "Please tell the school’s administrator; also check the date of this computer.")
            .arg(server);
    if (reason == QLatin1String("certificate.name"))
        return Sentences::tr("The certificate belongs to another server than %1, so the password was not sent. "
                             "Please check the address.")
            .arg(server);
    return Sentences::tr("This computer does not trust the certificate of %1, so the password was not sent. "
                         "Please tell the school’s administrator.")
        .arg(server);
}

} // namespace

QString signInSentence(const base::Error& error, const QString& server)
{
    switch (error.code) {
    case base::ErrorCode::Authentication:
        return Sentences::tr("The login or the password is wrong. Check the keyboard layout and Caps Lock; "
                             "a new password is given by the school’s administrator.");
    case base::ErrorCode::NotFound:
        return Sentences::tr("There is no server %1. Please check the part of the address after the @ sign, "
                             "it is printed on the invitation.")
            .arg(server);
    case base::ErrorCode::Offline:
    case base::ErrorCode::Io:
        return Sentences::tr("%1 does not answer. Please check the Internet connection and the address.").arg(server);
    case base::ErrorCode::Timeout:
        return Sentences::tr("%1 did not answer in time. Please try again in a minute.").arg(server);
    case base::ErrorCode::Certificate:
        return certificateSentence(error.reason, server);
    case base::ErrorCode::Unsupported:
        return Sentences::tr("%1 takes no connections of this program: WebSocket is not switched on there. "
                             "Please tell the school’s administrator.")
            .arg(server);
    default:
        return widgets::sentenceFor(error);
    }
}

} // namespace signin

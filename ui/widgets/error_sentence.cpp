// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/error_sentence.h"

#include <QCoreApplication>

namespace widgets {
namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(ErrorSentence)
};

} // namespace

QString sentenceFor(const base::Error& error)
{
    if (!error.text.isEmpty())
        return error.text;
    switch (error.code) {
    case base::ErrorCode::Cancelled:
        return Sentences::tr("This was interrupted before it was finished. Please try again.");
    case base::ErrorCode::Timeout:
        return Sentences::tr("The server did not answer in time. Please try again in a minute.");
    case base::ErrorCode::Offline:
        return Sentences::tr("There is no connection to the school’s server. Please try again when it is back.");
    case base::ErrorCode::InvalidInput:
        return Sentences::tr("This could not be read. Please check what was entered.");
    case base::ErrorCode::TooLarge:
        return Sentences::tr("This is too large. Please make it smaller or divide it.");
    case base::ErrorCode::NotFound:
        return Sentences::tr("This is not there any more, or it is not open to you.");
    case base::ErrorCode::Forbidden:
        return Sentences::tr("You do not have the right to do this. Please ask the school’s administrator.");
    case base::ErrorCode::Conflict:
        return Sentences::tr("Somebody has changed this meanwhile. Please look at it again and repeat.");
    case base::ErrorCode::Authentication:
        return Sentences::tr("The login or the password is wrong.");
    case base::ErrorCode::Certificate:
        return Sentences::tr("The server’s certificate is not valid, so the password was not sent. "
                             "Please tell the school’s administrator.");
    case base::ErrorCode::Protocol:
        return Sentences::tr("The server answered in a way that this program does not understand. "
                             "Please tell the school’s administrator.");
    case base::ErrorCode::Unsupported:
        return Sentences::tr("This needs a newer version of the program.");
    case base::ErrorCode::Corrupt:
        return Sentences::tr(
            "A file of the program was damaged. It has been put aside; nothing on the server is lost.");
    case base::ErrorCode::DiskFull:
        return Sentences::tr("The disk is full. Please free some space and try again.");
    case base::ErrorCode::ReadOnly:
        return Sentences::tr("The program’s folder cannot be written. Please check its permissions.");
    case base::ErrorCode::Io:
        return Sentences::tr("A file or the network failed. Please try again.");
    case base::ErrorCode::Internal:
        break;
    }
    return Sentences::tr("Something went wrong inside the program. Please try again; if it happens again, "
                         "tell the school’s administrator.");
}

} // namespace widgets

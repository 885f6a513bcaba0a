// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/join_code.h"

#include <QRegularExpression>

#include <algorithm>

namespace domain {
namespace {

constexpr int modulus = 97;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// Of the digits read as one whole number.
int remainderOf(const QString& digits)
{
    int remainder = 0;
    for (const QChar digit : digits)
        remainder = (remainder * 10 + digit.digitValue()) % modulus;
    return remainder;
}

} // namespace

QString joinCodeFor(const QString& payload)
{
    if (payload.size() != joinCodePayloadDigits || !std::all_of(payload.begin(), payload.end(), isDigit))
        return {};
    const int check = modulus + 1 - remainderOf(payload + QStringLiteral("00"));
    return payload + QString::number(check).rightJustified(2, u'0');
}

QString joinCodeFrom(const QString& typed)
{
    QString code;
    for (const QChar c : typed) {
        if (c.isSpace() || c.category() == QChar::Punctuation_Dash)
            continue;
        if (!isDigit(c) || code.size() == joinCodeDigits)
            return {};
        code += c;
    }
    return code.size() == joinCodeDigits && remainderOf(code) == 1 ? code : QString();
}

QString inviteSecretIn(const QString& copied)
{
    static const QRegularExpression link(QStringLiteral("/j/([A-Za-z0-9_-]{16,128})(?:[/?#\\s]|$)"));
    const QString code = joinCodeFrom(copied);
    return code.isEmpty() ? link.match(copied).captured(1) : code;
}

QString displayJoinCode(const QString& code)
{
    QString shown;
    for (qsizetype i = 0; i < code.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            shown += u' ';
        shown += code.at(i);
    }
    return shown;
}

} // namespace domain

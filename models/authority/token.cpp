// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/token.h"

#include "domain/join_code.h"

#include <QCryptographicHash>
#include <QPasswordDigestor>
#include <QRandomGenerator>

namespace authority {
namespace {

// Five bits a sign.
QString randomSigns(int count)
{
    static constexpr char signs[] = "abcdefghijklmnopqrstuvwxyz234567";
    QString text;
    for (int i = 0; i < count; ++i)
        text += QLatin1Char(signs[QRandomGenerator::system()->bounded(32)]);
    return text;
}

} // namespace

QString randomName()
{
    return randomSigns(12);
}

QString randomToken()
{
    return randomSigns(32);
}

QString randomPassword()
{
    return randomSigns(24);
}

QString randomCode()
{
    QString digits;
    for (int i = 0; i < domain::joinCodePayloadDigits; ++i)
        digits += QLatin1Char(static_cast<char>('0' + QRandomGenerator::system()->bounded(10)));
    return domain::joinCodeFor(digits);
}

QByteArray tokenHash(const QString& token)
{
    constexpr int rounds = 2000;
    if (token.size() == domain::joinCodeDigits && domain::joinCodeFrom(token) == token)
        return QPasswordDigestor::deriveKeyPbkdf2(QCryptographicHash::Sha256, token.toLatin1(), "staffroom join code",
                                                  rounds, 32)
            .toHex();
    return QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256).toHex();
}

} // namespace authority

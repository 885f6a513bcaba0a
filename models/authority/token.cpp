// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/token.h"

#include <QCryptographicHash>
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

QByteArray tokenHash(const QString& token)
{
    return QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256).toHex();
}

} // namespace authority

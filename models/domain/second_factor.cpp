// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/second_factor.h"

#include <QMessageAuthenticationCode>
#include <QUrl>

#include <algorithm>
#include <array>
#include <iterator>

namespace domain {

using namespace Qt::Literals::StringLiterals;

qint64 totpStepAt(const QDateTime& now)
{
    return now.toSecsSinceEpoch() / totpStepSeconds;
}

// RFC 4226 §5.3
QString totpCode(const QByteArray& secret, qint64 step, int digits)
{
    QByteArray counter(8, '\0');
    for (int i = 0; i < 8; ++i)
        counter[7 - i] = static_cast<char>((step >> (8 * i)) & 0xff);
    const QByteArray hash = QMessageAuthenticationCode::hash(counter, secret, QCryptographicHash::Sha1);
    const auto byte = [&](qsizetype at) { return static_cast<quint32>(static_cast<unsigned char>(hash.at(at))); };
    const auto offset = static_cast<qsizetype>(byte(19) & 0x0f);
    const quint32 number = ((byte(offset) & 0x7f) << 24) | (byte(offset + 1) << 16) | (byte(offset + 2) << 8) |
                           byte(offset + 3);
    quint32 modulus = 1;
    for (int i = 0; i < digits; ++i)
        modulus *= 10;
    return QString::number(number % modulus).rightJustified(digits, u'0');
}

std::optional<qint64> totpStepOf(const QByteArray& secret, const QString& code, const QDateTime& now, qint64 lastStep)
{
    QString typed;
    std::ranges::copy_if(code, std::back_inserter(typed), [](QChar sign) { return !sign.isSpace(); });
    std::optional<qint64> found;
    for (qint64 step = totpStepAt(now) - 1; step <= totpStepAt(now) + 1; ++step) {
        const QString expected = totpCode(secret, step);
        int difference = typed.size() == expected.size() ? 0 : 1;
        for (qsizetype i = 0; i < expected.size(); ++i)
            difference |= expected.at(i).unicode() ^ (i < typed.size() ? typed.at(i).unicode() : 0);
        if (difference == 0 && step > lastStep)
            found = step;
    }
    return found;
}

QString base32(const QByteArray& bytes)
{
    static constexpr std::array signs{'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P',
                                      'Q', 'R', 'S', 'T', 'U', 'V', 'W', 'X', 'Y', 'Z', '2', '3', '4', '5', '6', '7'};
    QString text;
    quint32 bits = 0;
    int held = 0;
    for (const char each : bytes) {
        bits = (bits << 8) | static_cast<unsigned char>(each);
        held += 8;
        while (held >= 5) {
            held -= 5;
            text += QLatin1Char(signs.at((bits >> held) & 31));
        }
    }
    if (held > 0)
        text += QLatin1Char(signs.at((bits << (5 - held)) & 31));
    return text;
}

QString totpUri(const QString& school, const QString& account, const QByteArray& secret)
{
    const auto encoded = [](const QString& text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    return u"otpauth://totp/%1:%2?secret=%3&issuer=%1"_s.arg(encoded(school), encoded(account), base32(secret));
}

} // namespace domain

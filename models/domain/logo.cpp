// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/logo.h"

#include <QByteArray>
#include <QtEndian>

namespace domain {

// PNG (ISO/IEC 15948), 5.2 and 11.2.2: the signature, then the header with width and height.
bool isLogo(const QString& base64)
{
    constexpr qsizetype widthAt = 16;
    constexpr qsizetype heightAt = 20;
    constexpr qsizetype headerEnd = 33;
    if (base64.size() > largestLogo)
        return false;
    const auto decoded = QByteArray::fromBase64Encoding(base64.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray& png = *decoded;
    if (!decoded || png.size() < headerEnd || !png.startsWith("\x89PNG\r\n\x1A\n") || png.mid(12, 4) != "IHDR")
        return false;
    const auto isSide = [&png](qsizetype at) {
        const auto side = qFromBigEndian<quint32>(png.constData() + at);
        return side >= 1 && side <= quint32(longestLogoSide);
    };
    return isSide(widthAt) && isSide(heightAt);
}

} // namespace domain

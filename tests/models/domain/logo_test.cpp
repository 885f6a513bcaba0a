// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/logo.h"
#include "support/qt_strings.h"

#include <QtEndian>

using namespace Qt::Literals::StringLiterals;

namespace {

// The head of a PNG file of this size, and so many bytes behind it.
QByteArray png(quint32 width, quint32 height, int more = 100)
{
    QByteArray head = QByteArray::fromHex("89504e470d0a1a0a0000000d4948445200000000000000000806000000") + QByteArray(4, '\0');
    qToBigEndian(width, head.data() + 16);
    qToBigEndian(height, head.data() + 20);
    return head + QByteArray(more, 'x');
}

bool isLogo(const QByteArray& file)
{
    return domain::isLogo(QString::fromLatin1(file.toBase64()));
}

} // namespace

TEST_CASE("a logo is a PNG of up to 192 points on each side and 24 KiB")
{
    CHECK(isLogo(png(1, 1)));
    CHECK(isLogo(png(192, 192)));
    CHECK_FALSE(isLogo(png(193, 10)));
    CHECK_FALSE(isLogo(png(10, 193)));
    CHECK_FALSE(isLogo(png(0, 10)));
    CHECK_FALSE(isLogo(png(10, 0x80000001)));
    CHECK(isLogo(png(10, 10, 24 * 1024 - 33)));
    CHECK_FALSE(isLogo(png(10, 10, 24 * 1024 - 32)));
}

TEST_CASE("what is no PNG, is cut off or is no base64 is no logo")
{
    CHECK_FALSE(isLogo(png(10, 10).left(32)));
    CHECK_FALSE(isLogo("GIF89a" + QByteArray(100, 'x')));
    QByteArray other = png(10, 10);
    other.replace("IHDR", "IDAT");
    CHECK_FALSE(isLogo(other));
    CHECK_FALSE(domain::isLogo(QString::fromLatin1(png(10, 10).toBase64()) + u"\"><script>"_s));
    CHECK_FALSE(domain::isLogo(u"герб"_s));
    CHECK_FALSE(domain::isLogo({}));
}

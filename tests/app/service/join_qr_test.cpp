// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/join_qr.h"
#include "support/qt_strings.h"

using namespace Qt::Literals::StringLiterals;

TEST_CASE("a QR code is one square picture with a quiet zone, named for screen readers")
{
    const QString svg = service::qrSvg(u"xmpp:k4dz7q2abc@school.example"_s, u"k4dz7q2abc@school.example"_s);

    CHECK(svg.contains(u"viewBox=\"0 0 37 37\""_s)); // version 3, 29 modules, and four on each side
    CHECK(svg.contains(u"aria-label=\"k4dz7q2abc@school.example\""_s));
    CHECK(svg.contains(u"M4 4h1v1h-1z"_s)); // first module of the corner mark
    CHECK_FALSE(svg.contains(u"M3 "_s));
}

TEST_CASE("a label cannot break out of the picture")
{
    CHECK_FALSE(service::qrSvg(u"x"_s, u"\"><script>"_s).contains(u"<script>"_s));
}

TEST_CASE("a text that does not fit gives no picture")
{
    CHECK(service::qrSvg(QString(3000, u'x'), {}).isEmpty());
}

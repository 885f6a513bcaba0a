// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/qt_strings.h"
#include "widgets/avatar.h"
#include "widgets/consistent_colour.h"
#include "widgets/tokens.h"

#include <QApplication>

using namespace widgets;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double kReadable = 4.5;

struct Pair
{
    const char* name;
    QColor text;
    QColor ground;
};

QList<Pair> pairsOf(const Colours& c)
{
    QList<Pair> pairs;
    for (const QColor& ground : {c.window, c.surface, c.raised, c.ownBubble, c.otherBubble, c.hover, c.match})
        pairs << Pair{"text", c.text, ground};
    for (const QColor& ground : {c.window, c.surface, c.raised, c.ownBubble, c.otherBubble, c.hover})
        pairs << Pair{"muted", c.muted, ground};
    for (const QColor& ground : {c.window, c.surface, c.raised})
        pairs << Pair{"faint", c.faint, ground};
    for (const QColor& ground : {c.window, c.surface, c.raised}) {
        pairs << Pair{"accent", c.accent, ground} << Pair{"danger", c.danger, ground}
              << Pair{"warning", c.warning, ground} << Pair{"success", c.success, ground};
    }
    pairs << Pair{"onAccent", c.onAccent, c.accent} << Pair{"onAccent on danger", c.onAccent, c.danger};
    return pairs;
}

} // namespace

TEST_CASE("every text is readable on every ground that it stands on")
{
    const auto scheme = GENERATE(Scheme::Light, Scheme::Dark, Scheme::HighContrast);
    for (const Pair& pair : pairsOf(coloursOf(scheme))) {
        INFO(pair.name << " " << pair.text.name().toStdString() << " on " << pair.ground.name().toStdString());
        CHECK(contrast(pair.text, pair.ground) >= kReadable);
    }
}

TEST_CASE("contrast is that of WCAG")
{
    CHECK(contrast(Qt::black, Qt::white) == Approx(21));
    CHECK(contrast(Qt::white, Qt::black) == Approx(21));
    CHECK(contrast(QColor(0x777777U), Qt::white) == Approx(4.48).margin(0.01));
}

TEST_CASE("a palette tells which scheme it was made of")
{
    const auto scheme = GENERATE(Scheme::Light, Scheme::Dark, Scheme::HighContrast);
    CHECK(schemeOf(paletteOf(scheme)) == scheme);
    CHECK(coloursOf(paletteOf(scheme)) == coloursOf(scheme));
}

TEST_CASE("a foreign palette is taken for the scheme nearest in lightness")
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(0x202020U));
    palette.setColor(QPalette::WindowText, QColor(0xF0F0F0U));
    CHECK(schemeOf(palette) == Scheme::Dark);
    palette.setColor(QPalette::Window, QColor(0xEFEFEFU));
    palette.setColor(QPalette::WindowText, QColor(0x101010U));
    CHECK(schemeOf(palette) == Scheme::Light);
}

TEST_CASE("measures grow with the font")
{
    QFont font = QApplication::font();
    font.setPointSizeF(10);
    CHECK(Measures(font).chatRow() == 60);
    CHECK(Measures(font).gap16() == 16);
    font.setPointSizeF(20);
    CHECK(Measures(font).chatRow() == 120);
    CHECK(sized(font, TextSize::Heading).pointSizeF() == Approx(28));
    CHECK(sized(font, TextSize::Small, TextWeight::Strong).weight() == QFont::DemiBold);
}

// The vectors of XEP-0392 §13.2 "Test Vectors" (angle, then HSLuv at saturation 100 and lightness 50).
TEST_CASE("names have the colours of XEP-0392")
{
    struct Vector
    {
        QString name;
        double angle, r, g, b;
    };
    const auto vector = GENERATE(values<Vector>({{u"Romeo"_s, 327.255249, 0.865, 0.000, 0.686},
                                                 {u"juliet@capulet.lit"_s, 209.410400, 0.000, 0.515, 0.573},
                                                 {u"😺"_s, 331.199341, 0.872, 0.000, 0.659},
                                                 {u"council"_s, 359.994507, 0.918, 0.000, 0.394},
                                                 {u"Board"_s, 171.430664, 0.000, 0.527, 0.457}}));
    INFO(vector.name.toStdString());
    CHECK(hueAngle(vector.name) == Approx(vector.angle).margin(0.000001));
    const QColor colour = fromHsluv(vector.angle, 100, 50);
    CHECK(static_cast<double>(colour.redF()) == Approx(vector.r).margin(0.001));
    CHECK(static_cast<double>(colour.greenF()) == Approx(vector.g).margin(0.001));
    CHECK(static_cast<double>(colour.blueF()) == Approx(vector.b).margin(0.001));
}

TEST_CASE("a person's colour is readable on any of our grounds")
{
    const auto scheme = GENERATE(Scheme::Light, Scheme::Dark, Scheme::HighContrast);
    const Colours& c = coloursOf(scheme);
    for (int i = 0; i < 200; ++i) {
        const QString name = u"Ученик %1"_s.arg(i);
        for (const QColor& ground : {c.window, c.surface, c.otherBubble, c.ownBubble}) {
            INFO(name.toStdString() << " on " << ground.name().toStdString());
            CHECK(contrast(consistentColour(name, ground), ground) >= kReadable);
            const AvatarColours avatar = avatarColours(name, ground);
            CHECK(contrast(avatar.letters, avatar.disc) >= kReadable);
        }
    }
}

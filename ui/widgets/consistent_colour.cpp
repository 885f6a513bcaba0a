// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/consistent_colour.h"

#include "widgets/tokens.h"

#include <QCryptographicHash>
#include <QHash>

#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace widgets {
namespace {

// Constants of HSLuv: XYZ → linear sRGB, the white point D65 in u′v′, and CIE's κ and ε.
constexpr std::array<std::array<double, 3>, 3> kToRgb{{{3.240969941904521, -1.537383177570093, -0.498610760293},
                                                       {-0.96924363628087, 1.87596750150772, 0.041555057407175},
                                                       {0.055630079696993, -0.20397695888897, 1.056971514242878}}};
constexpr double kWhiteU = 0.19783000664283;
constexpr double kWhiteV = 0.46831999493879;
constexpr double kKappa = 903.2962962;
constexpr double kEpsilon = 0.0088564516;
constexpr double kReadable = 4.5;

// The largest chroma of this lightness and hue that sRGB still has: the nearest of the six lines that bound it.
double maxChroma(double lightness, double hueRadians)
{
    const double sub1 = std::pow(lightness + 16, 3) / 1560896;
    const double sub2 = sub1 > kEpsilon ? sub1 : lightness / kKappa;
    double nearest = std::numeric_limits<double>::max();
    for (const auto& [m1, m2, m3] : kToRgb) {
        for (const double t : {0.0, 1.0}) {
            const double top1 = (284517 * m1 - 94839 * m3) * sub2;
            const double top2 = (838422 * m3 + 769860 * m2 + 731718 * m1) * lightness * sub2 - 769860 * t * lightness;
            const double bottom = (632260 * m3 - 126452 * m2) * sub2 + 126452 * t;
            const double slope = top1 / bottom;
            const double intercept = top2 / bottom;
            const double length = intercept / (std::sin(hueRadians) - slope * std::cos(hueRadians));
            if (length >= 0)
                nearest = std::min(nearest, length);
        }
    }
    return nearest;
}

float fromLinear(double value)
{
    const double companded = value <= 0.0031308 ? 12.92 * value : 1.055 * std::pow(value, 1 / 2.4) - 0.055;
    return static_cast<float>(std::clamp(companded, 0.0, 1.0));
}

QColor readable(double hue, const QColor& ground)
{
    const bool darkGround = contrast(ground, Qt::white) > contrast(ground, Qt::black);
    const double step = darkGround ? 1 : -1;
    for (double lightness = 50; lightness >= 0 && lightness <= 100; lightness += step) {
        const QColor colour = fromHsluv(hue, 100, lightness);
        if (contrast(colour, ground) >= kReadable)
            return colour;
    }
    return darkGround ? Qt::white : Qt::black;
}

} // namespace

double hueAngle(const QString& name)
{
    const QByteArray digest = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha1);
    const auto low = static_cast<unsigned char>(digest.at(0));
    const auto high = static_cast<unsigned char>(digest.at(1));
    return (high * 256 + low) / 65536.0 * 360.0;
}

QColor fromHsluv(double hue, double saturation, double lightness)
{
    if (lightness >= 100)
        return Qt::white;
    if (lightness <= 0)
        return Qt::black;
    const double radians = hue / 180 * std::numbers::pi;
    const double chroma = maxChroma(lightness, radians) / 100 * saturation;
    const double u = chroma * std::cos(radians) / (13 * lightness) + kWhiteU;
    const double v = chroma * std::sin(radians) / (13 * lightness) + kWhiteV;
    const double y = lightness > 8 ? std::pow((lightness + 16) / 116, 3) : lightness / kKappa;
    const double x = 9 * y * u / (4 * v);
    const double z = (9 * y - 15 * v * y - v * x) / (3 * v);
    const auto row = [&](size_t i) { return fromLinear(kToRgb[i][0] * x + kToRgb[i][1] * y + kToRgb[i][2] * z); };
    return QColor::fromRgbF(row(0), row(1), row(2));
}

QColor consistentColour(const QString& name, const QColor& ground)
{
    // Asked for at every painted row, while a school has few names; starts anew when it has grown beyond all measure.
    static QHash<std::pair<QString, QRgb>, QColor> known;
    constexpr int kMost = 20'000;
    const std::pair key{name, ground.rgb()};
    if (const auto it = known.constFind(key); it != known.cend())
        return *it;
    if (known.size() >= kMost)
        known.clear();
    return *known.insert(key, readable(hueAngle(name), ground));
}

} // namespace widgets

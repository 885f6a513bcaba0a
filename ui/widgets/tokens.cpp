// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tokens.h"

#include <QFontInfo>

#include <array>
#include <cmath>

namespace widgets {
namespace {

constexpr std::array kSchemes{Scheme::Light, Scheme::Dark, Scheme::HighContrast};

Colours lightColours()
{
    return {
        .window = QColor(0xF4F5F7U),
        .surface = QColor(0xFFFFFFU),
        .raised = QColor(0xFFFFFFU),
        .text = QColor(0x1B1F24U),
        .muted = QColor(0x5B6570U),
        .faint = QColor(0x66707AU),
        .accent = QColor(0x2367CFU),
        .onAccent = QColor(0xFFFFFFU),
        .ownBubble = QColor(0xE3EEFFU),
        .otherBubble = QColor(0xFFFFFFU),
        .match = QColor(0xFFE59AU),
        .hover = QColor(0xEBEDF1U),
        .danger = QColor(0xC62B2BU),
        .warning = QColor(0x9A6200U),
        .success = QColor(0x1F7A3DU),
        .line = QColor(0xE1E4E8U),
    };
}

Colours darkColours()
{
    return {
        .window = QColor(0x17191CU),
        .surface = QColor(0x1F2226U),
        .raised = QColor(0x272B30U),
        .text = QColor(0xE8EAEDU),
        .muted = QColor(0xA5AEB8U),
        .faint = QColor(0x8E98A3U),
        .accent = QColor(0x5B9BFFU),
        .onAccent = QColor(0x0E1116U),
        .ownBubble = QColor(0x24406BU),
        .otherBubble = QColor(0x272B30U),
        .match = QColor(0x6A5310U),
        .hover = QColor(0x2A2E34U),
        .danger = QColor(0xFF7B72U),
        .warning = QColor(0xE3B341U),
        .success = QColor(0x56D364U),
        .line = QColor(0x32373DU),
    };
}

Colours highContrastColours()
{
    return {
        .window = QColor(0x000000U),
        .surface = QColor(0x000000U),
        .raised = QColor(0x000000U),
        .text = QColor(0xFFFFFFU),
        .muted = QColor(0xFFFFFFU),
        .faint = QColor(0xD6D6D6U),
        .accent = QColor(0xFFE45CU),
        .onAccent = QColor(0x000000U),
        .ownBubble = QColor(0x00295CU),
        .otherBubble = QColor(0x1A1A1AU),
        .match = QColor(0x7A4B00U),
        .hover = QColor(0x333333U),
        .danger = QColor(0xFF9C94U),
        .warning = QColor(0xFFC24DU),
        .success = QColor(0x7BE88AU),
        .line = QColor(0xFFFFFFU),
    };
}

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
}

// Of a font that was set in pixels, what the screen makes of it.
double points(const QFont& font)
{
    return font.pointSizeF() > 0 ? font.pointSizeF() : QFontInfo(font).pointSizeF();
}

} // namespace

const Colours& coloursOf(Scheme scheme)
{
    static const Colours light = lightColours();
    static const Colours dark = darkColours();
    static const Colours highContrast = highContrastColours();
    switch (scheme) {
    case Scheme::Dark:
        return dark;
    case Scheme::HighContrast:
        return highContrast;
    case Scheme::Light:
        break;
    }
    return light;
}

Scheme schemeOf(const QPalette& palette)
{
    const QColor window = palette.color(QPalette::Active, QPalette::Window);
    for (const Scheme scheme : kSchemes) {
        if (coloursOf(scheme).window.rgb() == window.rgb())
            return scheme;
    }
    return luminance(window) < luminance(palette.color(QPalette::Active, QPalette::WindowText)) ? Scheme::Dark
                                                                                                : Scheme::Light;
}

const Colours& coloursOf(const QPalette& palette)
{
    return coloursOf(schemeOf(palette));
}

QPalette paletteOf(Scheme scheme)
{
    const Colours& c = coloursOf(scheme);
    QPalette palette;
    const std::initializer_list<std::pair<QPalette::ColorRole, QColor>> roles{
        {QPalette::Window, c.window},
        {QPalette::WindowText, c.text},
        {QPalette::Base, c.surface},
        {QPalette::AlternateBase, c.window},
        {QPalette::Text, c.text},
        {QPalette::Button, c.raised},
        {QPalette::ButtonText, c.text},
        {QPalette::BrightText, c.danger},
        {QPalette::Highlight, c.accent},
        {QPalette::HighlightedText, c.onAccent},
        {QPalette::Link, c.accent},
        {QPalette::LinkVisited, c.accent},
        {QPalette::PlaceholderText, c.faint},
        {QPalette::ToolTipBase, c.raised},
        {QPalette::ToolTipText, c.text},
        {QPalette::Light, c.raised},
        {QPalette::Midlight, c.hover},
        {QPalette::Mid, c.line},
        {QPalette::Dark, c.line},
        {QPalette::Shadow, c.line},
    };
    for (const auto& [role, colour] : roles)
        palette.setColor(QPalette::All, role, colour);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, c.faint);
    return palette;
}

double contrast(const QColor& a, const QColor& b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor mixed(const QColor& over, const QColor& ground, double amount)
{
    const auto mix = [amount](float top, float bottom) {
        return static_cast<float>(amount * static_cast<double>(top) + (1 - amount) * static_cast<double>(bottom));
    };
    return QColor::fromRgbF(mix(over.redF(), ground.redF()), mix(over.greenF(), ground.greenF()),
                            mix(over.blueF(), ground.blueF()));
}

Measures::Measures(const QFont& font)
    : m_scale(points(font) / 10)
{
}

int Measures::px(double atTenPoints) const
{
    return qRound(atTenPoints * m_scale);
}

QFont sized(const QFont& base, TextSize size, TextWeight weight)
{
    constexpr std::array kFactors{0.85, 1.0, 1.15, 1.4};
    QFont font = base;
    font.setPointSizeF(points(base) * kFactors.at(static_cast<size_t>(size)));
    font.setWeight(weight == TextWeight::Strong ? QFont::DemiBold : QFont::Normal);
    return font;
}

} // namespace widgets

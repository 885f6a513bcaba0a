// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tokens.h"

#include <QProxyStyle>

class QApplication;

namespace widgets {

class RowHover;

enum class Theme { System, Light, Dark, HighContrast };

// What a person chooses about the looks.
struct Appearance
{
    Theme theme = Theme::System;
    int textPercent = 100; // 100 … 200, of the system's font

    bool operator==(const Appearance&) const = default;
};

// Gives the application our style, palette and font. Callable again at any time; GUI thread.
void apply(QApplication& application, const Appearance& appearance);

// A button that does the main thing of its form is filled with the accent; a dangerous one with danger.
enum class ButtonRole { Plain, Primary, Danger };
void setButtonRole(QWidget& button, ButtonRole role);

// Fusion with our tokens: the same look on every desktop, scaled by the font. With Theme::System the scheme follows the
// palette of the platform, also when that changes while we run (Qt polishes the palette again).
class Style final : public QProxyStyle
{
    Q_OBJECT

public:
    explicit Style(Theme theme);

    using QProxyStyle::polish;
    void polish(QPalette& palette) override;
    void polish(QWidget* widget) override;
    [[nodiscard]] QPalette standardPalette() const override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl subControl,
                                       const QWidget* widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                         const QWidget* widget) const override;
    [[nodiscard]] QIcon standardIcon(StandardPixmap standard, const QStyleOption* option,
                                     const QWidget* widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                                QStyleHintReturn* data) const override;

private:
    Theme m_theme;
    RowHover* m_rowHover; // child
};

} // namespace widgets

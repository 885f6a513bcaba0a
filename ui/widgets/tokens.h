// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

namespace widgets {

// Every colour and measure of the interface. Nothing else in ui names a literal colour or pixel.

enum class Scheme { Light, Dark, HighContrast };

struct Colours
{
    QColor window;      // rail and list
    QColor surface;     // content
    QColor raised;      // cards, menus
    QColor text;        // body
    QColor muted;       // time, hints
    QColor faint;       // disabled, placeholders
    QColor accent;      // primary button, links, selection bar, unread counter
    QColor onAccent;    // text upon accent
    QColor ownBubble;   // own message; also the ground of a selected row
    QColor otherBubble; // other people's message
    QColor match;       // ground of a found word
    QColor hover;       // ground of a row or button under the pointer
    QColor danger;      // these three always with an icon and a word
    QColor warning;
    QColor success;
    QColor line; // separators, fields

    bool operator==(const Colours&) const = default;
};

[[nodiscard]] const Colours& coloursOf(Scheme scheme);
// The scheme that the palette was made of; of a foreign palette the one that it is nearest to in lightness.
[[nodiscard]] Scheme schemeOf(const QPalette& palette);
[[nodiscard]] const Colours& coloursOf(const QPalette& palette);
[[nodiscard]] QPalette paletteOf(Scheme scheme);

// Contrast of two opaque colours by WCAG 2: 1 (equal) … 21 (black on white).
[[nodiscard]] double contrast(const QColor& a, const QColor& b);
// `amount` of the first colour over the second, 0 … 1.
[[nodiscard]] QColor mixed(const QColor& over, const QColor& ground, double amount);

// Lengths in device-independent pixels for a font: all of them grow with it (the base is 10 pt).
class Measures
{
public:
    explicit Measures(const QFont& font);

    [[nodiscard]] int px(double atTenPoints) const;

    [[nodiscard]] int gap4() const { return px(4); }
    [[nodiscard]] int gap8() const { return px(8); }
    [[nodiscard]] int gap12() const { return px(12); }
    [[nodiscard]] int gap16() const { return px(16); }
    [[nodiscard]] int gap24() const { return px(24); }
    [[nodiscard]] int radius() const { return px(8); }
    [[nodiscard]] int bubbleRadius() const { return px(12); }
    [[nodiscard]] int icon() const { return px(20); }
    [[nodiscard]] int smallIcon() const { return px(16); }
    [[nodiscard]] int control() const { return px(34); } // height of buttons and fields
    [[nodiscard]] int avatar() const { return px(40); }
    [[nodiscard]] int smallAvatar() const { return px(32); }
    [[nodiscard]] int chatRow() const { return px(60); }
    [[nodiscard]] int tableRow() const { return px(32); }
    [[nodiscard]] int rail() const { return px(72); }
    [[nodiscard]] int railRow() const { return px(56); }
    [[nodiscard]] int listMin() const { return px(280); }
    [[nodiscard]] int listMax() const { return px(420); }
    [[nodiscard]] int contentMin() const { return px(420); }
    [[nodiscard]] int details() const { return px(280); }
    [[nodiscard]] int reading() const { return px(560); } // a line of text is not wider than this
    [[nodiscard]] int dialog() const { return px(460); }
    [[nodiscard]] int bar() const { return px(3); } // of a selected row
    [[nodiscard]] int scrollBar() const { return px(10); }
    [[nodiscard]] static int line() { return 1; }
    [[nodiscard]] int focus() const { return px(2); }

private:
    double m_scale;
};

// The window's width under which the list shows avatars only, and under which one pane is shown at a time.
constexpr int kCollapseListBelow = 900;
constexpr int kStackPanesBelow = 700;
constexpr int kSmallestWidth = 640;
constexpr int kSmallestHeight = 480;

enum class TextSize { Small, Body, Title, Heading };
enum class TextWeight { Regular, Strong };
[[nodiscard]] QFont sized(const QFont& base, TextSize size, TextWeight weight = TextWeight::Regular);

} // namespace widgets

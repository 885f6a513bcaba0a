// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/event_loop.h"
#include "support/qt_strings.h"
#include "widgets/style.h"
#include "widgets/table_view.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QHoverEvent>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QStyleOption>

using namespace widgets;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("the chosen theme reaches the application's palette")
{
    apply(*qApp, {Theme::Dark, 100});
    CHECK(schemeOf(QApplication::palette()) == Scheme::Dark);
    apply(*qApp, {Theme::HighContrast, 100});
    CHECK(schemeOf(QApplication::palette()) == Scheme::HighContrast);
    apply(*qApp, {Theme::Light, 100});
    CHECK(schemeOf(QApplication::palette()) == Scheme::Light);
}

TEST_CASE("the system's theme is followed by the lightness of its palette")
{
    Style style(Theme::System);
    QPalette dark;
    dark.setColor(QPalette::Window, QColor(0x2A2E32U));
    dark.setColor(QPalette::WindowText, QColor(0xFCFCFCU));
    style.polish(dark);
    CHECK(schemeOf(dark) == Scheme::Dark);
    QPalette light;
    light.setColor(QPalette::Window, QColor(0xEFF0F1U));
    light.setColor(QPalette::WindowText, QColor(0x232629U));
    style.polish(light);
    CHECK(schemeOf(light) == Scheme::Light);
}

TEST_CASE("text size scales fields and buttons")
{
    apply(*qApp, {Theme::Light, 100});
    const int small = QPushButton(u"Create"_s).sizeHint().height();
    apply(*qApp, {Theme::Light, 200});
    CHECK(QPushButton(u"Create"_s).sizeHint().height() >= 2 * small - 1);
    apply(*qApp, {Theme::Light, 100});
    CHECK(QPushButton(u"Create"_s).sizeHint().height() == small);
}

TEST_CASE("a focused button looks different from one that is not")
{
    apply(*qApp, {Theme::Light, 100});
    QWidget window;
    QPushButton button(u"Create"_s, &window);
    QLineEdit other(&window);
    other.move(0, 100);
    window.show();
    window.activateWindow();
    REQUIRE(support::waitUntil([&] { return window.isActiveWindow(); }));
    other.setFocus();
    const QImage without = button.grab().toImage();
    button.setFocus(Qt::TabFocusReason);
    REQUIRE(button.hasFocus());
    CHECK(button.grab().toImage() != without);
}

TEST_CASE("the row under the pointer is lit from its first cell to its last, and no other")
{
    apply(*qApp, {Theme::Light, 100});
    QStandardItemModel model(3, 3);
    TableView table;
    table.setSortingEnabled(false);
    table.setModel(&model);
    table.resize(400, 200);
    table.show();
    QCoreApplication::processEvents();
    const auto ground = [&](int row, int column) {
        const QRect cell = table.visualRect(model.index(row, column));
        return table.viewport()->grab(cell).toImage().pixelColor(2, cell.height() / 2);
    };
    const auto point = [&](QEvent::Type type, int row, int column) {
        const QPointF at = table.visualRect(model.index(row, column)).center();
        QHoverEvent event(type, at, at, at);
        QCoreApplication::sendEvent(table.viewport(), &event);
    };
    const QColor lit = coloursOf(table.palette()).hover;
    point(QEvent::HoverEnter, 1, 0);
    for (int column = 0; column < 3; ++column) {
        CHECK(ground(1, column) == lit);
        CHECK(ground(0, column) != lit);
        CHECK(ground(2, column) != lit);
    }
    point(QEvent::HoverMove, 2, 1);
    CHECK(ground(2, 2) == lit);
    CHECK(ground(1, 0) != lit);
    point(QEvent::HoverLeave, 2, 1);
    CHECK(ground(2, 2) != lit);
}

TEST_CASE("the thumb of a scroll bar stays within its bar")
{
    apply(*qApp, {Theme::Light, 100});
    QScrollBar bar(Qt::Vertical);
    bar.resize(10, 200);
    bar.setRange(0, 100'000'000);
    bar.setPageStep(100);
    for (const int value : {0, 50'000'000, 100'000'000}) {
        bar.setValue(value);
        QStyleOptionSlider option;
        option.initFrom(&bar);
        option.orientation = Qt::Vertical;
        option.minimum = bar.minimum();
        option.maximum = bar.maximum();
        option.pageStep = bar.pageStep();
        option.sliderPosition = value;
        const QRect thumb =
            bar.style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, &bar);
        CHECK(bar.rect().contains(thumb));
        CHECK(thumb.height() >= 16);
    }
}

TEST_CASE("a check box is seen in every theme, and seen to be checked")
{
    apply(*qApp, {GENERATE(Theme::Light, Theme::Dark, Theme::HighContrast), 100});
    QCheckBox box;
    const auto coloursIn = [&] {
        QSet<QRgb> colours;
        const QImage image = box.grab().toImage();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                colours.insert(image.pixel(x, y));
        }
        return colours;
    };
    CHECK(coloursIn().size() > 1);
    const QImage empty = box.grab().toImage();
    box.setChecked(true);
    CHECK(box.grab().toImage() != empty);
    CHECK(coloursIn().contains(coloursOf(box.palette()).accent.rgb()));
    apply(*qApp, {Theme::Light, 100});
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/qr_code.h"

#include <QPainter>
#include <QPdfWriter>

namespace invites {

// A4 sheets as a PDF file, drawn in millimetres from the upper left corner: black on white, whatever the program's
// colours are. Each call of a drawing function draws at once; nextSheet() ends the sheet.
class Paper
{
public:
    static constexpr double width = 210;
    static constexpr double height = 297;
    static constexpr double margin = 15;

    enum class Weight { Plain, Strong, Code };

    Paper(const QString& path, const QString& title);
    Q_DISABLE_COPY_MOVE(Paper)

    // False when the file cannot be written.
    [[nodiscard]] bool isOpen() const { return m_painter.isActive(); }
    // False when not all could be written.
    [[nodiscard]] bool finish();
    void nextSheet();

    // In lines as wide as the box, made smaller until it fits; answers the height that was used, in mm.
    double text(const QRectF& box, const QString& words, double points, Weight weight = Weight::Plain,
                Qt::Alignment alignment = Qt::AlignLeft);
    // With its quiet zone, filling the square.
    void qr(const QRectF& square, const base::QrCode& code);
    void line(const QPointF& from, const QPointF& to, bool dashed = false);
    void frame(const QRectF& box);

private:
    [[nodiscard]] double dots(double mm) const;
    [[nodiscard]] QRectF dots(const QRectF& box) const;
    [[nodiscard]] QFont font(double points, Weight weight) const;

    QPdfWriter m_writer;
    QPainter m_painter;
};

} // namespace invites

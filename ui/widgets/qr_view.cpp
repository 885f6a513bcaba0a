// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/qr_view.h"

#include "widgets/tokens.h"

#include <QPainter>

namespace widgets {

QrView::QrView(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void QrView::setCode(const base::QrCode& code, const QString& meaning)
{
    m_code = code;
    setAccessibleName(meaning);
    updateGeometry();
    update();
}

int QrView::modulePixels() const
{
    return std::max(3, Measures(font()).px(3.5));
}

QSize QrView::sizeHint() const
{
    const int side = (m_code.side + 2 * base::QrCode::quietZone) * modulePixels();
    return {side, side};
}

void QrView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(QRect(QPoint(), sizeHint()), Qt::white);
    const int pixels = modulePixels();
    for (int y = 0; y < m_code.side; ++y) {
        for (int x = 0; x < m_code.side; ++x) {
            if (m_code.isDark(x, y)) {
                painter.fillRect((x + base::QrCode::quietZone) * pixels, (y + base::QrCode::quietZone) * pixels, pixels,
                                 pixels, Qt::black);
            }
        }
    }
}

} // namespace widgets

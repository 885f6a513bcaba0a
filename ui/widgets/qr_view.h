// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/qr_code.h"

#include <QWidget>

namespace widgets {

// A QR code with its quiet zone, dark on light in every theme, because cameras want it so. As wide as its modules in
// whole pixels.
class QrView final : public QWidget
{
    Q_OBJECT

public:
    explicit QrView(QWidget* parent = nullptr);

    // What it means is said to who cannot see it.
    void setCode(const base::QrCode& code, const QString& meaning);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int modulePixels() const;

    base::QrCode m_code;
};

} // namespace widgets

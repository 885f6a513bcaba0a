// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace base {

// A QR code (ISO/IEC 18004, error correction M) as modules, row by row, without the quiet zone of four modules that
// whoever draws it leaves around. A value; any thread.
struct QrCode
{
    static constexpr int quietZone = 4;

    int side = 0;       // modules; 0: the text did not fit (over 2,331 bytes)
    QByteArray modules; // side × side, 1 is dark

    [[nodiscard]] bool isEmpty() const { return side == 0; }
    [[nodiscard]] bool isDark(int x, int y) const { return modules.at(y * side + x) != 0; }
};

[[nodiscard]] QrCode qrCodeOf(const QString& text);

} // namespace base

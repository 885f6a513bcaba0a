// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/qr_code.h"

#include <qrencode.h>

#include <memory>

namespace base {

QrCode qrCodeOf(const QString& text)
{
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> made(
        QRcode_encodeString8bit(text.toUtf8().constData(), 0, QR_ECLEVEL_M), &QRcode_free);
    QrCode code;
    if (!made)
        return code;
    code.side = made->width;
    for (int i = 0; i < made->width * made->width; ++i)
        code.modules += static_cast<char>(made->data[i] & 1);
    return code;
}

} // namespace base

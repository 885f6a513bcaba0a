// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/join_qr.h"

#include <qrencode.h>

#include <memory>

namespace service {

using namespace Qt::Literals::StringLiterals;

QString qrSvg(const QString& text, const QString& label)
{
    constexpr int quietZone = 4;
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(text.toUtf8().constData(), 0, QR_ECLEVEL_M), &QRcode_free);
    if (!code)
        return {};
    QString path;
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x) {
            const bool dark = (code->data[y * code->width + x] & 1) != 0;
            if (dark)
                path += u"M%1 %2h1v1h-1z"_s.arg(x + quietZone).arg(y + quietZone);
        }
    }
    const int side = code->width + 2 * quietZone;
    return u"<svg class=\"qr\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1 %1\" role=\"img\" "
           "aria-label=\"%2\" shape-rendering=\"crispEdges\"><rect width=\"%1\" height=\"%1\" fill=\"#fff\"/>"
           "<path d=\"%3\" fill=\"#000\"/></svg>"_s.arg(QString::number(side), label.toHtmlEscaped(), path);
}

} // namespace service

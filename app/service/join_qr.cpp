// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/join_qr.h"

#include "base/qr_code.h"

namespace service {

using namespace Qt::Literals::StringLiterals;

QString qrSvg(const QString& text, const QString& label)
{
    const base::QrCode code = base::qrCodeOf(text);
    if (code.isEmpty())
        return {};
    QString path;
    for (int y = 0; y < code.side; ++y) {
        for (int x = 0; x < code.side; ++x) {
            if (code.isDark(x, y))
                path += u"M%1 %2h1v1h-1z"_s.arg(x + base::QrCode::quietZone).arg(y + base::QrCode::quietZone);
        }
    }
    const int side = code.side + 2 * base::QrCode::quietZone;
    return u"<svg class=\"qr\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1 %1\" role=\"img\" "
           "aria-label=\"%2\" shape-rendering=\"crispEdges\"><rect width=\"%1\" height=\"%1\" fill=\"#fff\"/>"
           "<path d=\"%3\" fill=\"#000\"/></svg>"_s.arg(QString::number(side), label.toHtmlEscaped(), path);
}

} // namespace service

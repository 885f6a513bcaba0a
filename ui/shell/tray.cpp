// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/tray.h"

#include "widgets/icons.h"
#include "widgets/tokens.h"

#include <QApplication>
#include <QPainter>
#include <QPixmap>

#include <algorithm>

namespace shell {
namespace {

constexpr int side = 64; // points of the picture; the desktop makes it smaller

} // namespace

Tray::Tray(QObject* parent)
    : QObject(parent)
    , m_icon(signWith(0))
{
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, [this] {
        Q_EMIT raiseWanted();
        if (m_go)
            m_go();
    });
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            Q_EMIT raiseWanted();
    });
    if (QSystemTrayIcon::isSystemTrayAvailable())
        m_icon.show();
}

void Tray::setUnread(int count, const QString& said)
{
    m_icon.setToolTip(said);
    m_icon.setIcon(signWith(count));
}

void Tray::tell(const QString& title, const QString& text, std::function<void()> go)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    m_go = std::move(go);
    m_icon.show();
    m_icon.showMessage(title, text, signWith(0));
}

// A dot with the number in a corner; the picture is too small for more than two digits.
QIcon Tray::signWith(int count) const
{
    const QIcon plain = widgets::icon(widgets::Icon::School, QPalette::Highlight);
    if (count <= 0)
        return plain;
    constexpr int most = 99;
    constexpr int dot = side * 5 / 8;
    QPixmap picture = plain.pixmap(side, side);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const widgets::Colours& colours = widgets::coloursOf(QApplication::palette());
    painter.setBrush(colours.danger);
    const QRect badge(side - dot, side - dot, dot, dot);
    painter.drawEllipse(badge);
    QFont font = QApplication::font();
    font.setPixelSize(count > 9 ? dot / 2 : dot * 2 / 3);
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(colours.onAccent);
    painter.drawText(badge, Qt::AlignCenter, QString::number(std::min(count, most)));
    return QIcon(picture);
}

} // namespace shell

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPalette>
#include <QString>

class QPainter;
class QRect;

namespace widgets {

// Our outlined icons (resources/icons). Each is a file there, named in lower case with hyphens.
enum class Icon {
    Annul,
    ArrowDown,
    ArrowUp,
    Attach,
    Back,
    Channel,
    Chats,
    Check,
    ChevronDown,
    ChevronRight,
    Class,
    Clock,
    Close,
    Computer,
    Copy,
    Delete,
    Download,
    Edit,
    Error,
    File,
    Forward,
    Globe,
    Import,
    Info,
    Invites,
    Jump,
    Moderation,
    Mute,
    Offline,
    Panel,
    Pause,
    People,
    Person,
    Picture,
    Pin,
    Plus,
    Poll,
    Refresh,
    Reply,
    School,
    Search,
    Send,
    Settings,
    SignOut,
    Smile,
    Star,
    StarFilled,
    Warning,
};

// For actions and buttons: takes the colour of the application's palette at the moment of painting, so it follows the
// theme by itself.
[[nodiscard]] QIcon icon(Icon name, QPalette::ColorRole role = QPalette::ButtonText);

// For painters: the icon in one colour, filling the rectangle.
void paintIcon(QPainter& painter, Icon name, const QRect& rect, const QColor& colour);

} // namespace widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"

#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QSet>

namespace chat {

// Small versions of the pictures in a chat, unpacked off the GUI thread: a picture whose header promises too many
// pixels is not unpacked at all. GUI thread.
class Thumbnails final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Thumbnails)

public:
    explicit Thumbnails(QObject* parent = nullptr);

    // Null while it is being read (ready() says when it is there), and for what cannot be read.
    [[nodiscard]] QPixmap of(domain::MessageId message, const QString& path, const QSize& size, qreal ratio);

Q_SIGNALS:
    void ready(domain::MessageId message);

private:
    QCache<QString, QPixmap> m_pictures;
    QSet<QString> m_asked;
};

} // namespace chat

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <QUrl>
#include <QWebSocket>

namespace backend {

// Asks an XMPP server to open a stream (RFC 7395) until it does, again and again while nobody listens, and leaves
// politely. That is more than a port that listens: the server has loaded its domain and speaks for it. Stops when
// destroyed.
class XmppProbe final : public QObject
{
    Q_OBJECT

public:
    XmppProbe(QUrl url, QString domain, QObject* parent = nullptr);

Q_SIGNALS:
    void answered();

private:
    void ask();
    void askLater();
    void read(const QString& frame);

    QUrl m_url;
    QString m_domain;
    QWebSocket m_socket;
    QTimer m_again;
    QTimer m_patience; // of one attempt
};

} // namespace backend

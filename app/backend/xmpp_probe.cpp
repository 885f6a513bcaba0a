// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/xmpp_probe.h"

#include <QWebSocketHandshakeOptions>

#include <chrono>

namespace backend {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

XmppProbe::XmppProbe(QUrl url, QString domain, QObject* parent)
    : QObject(parent)
    , m_url(std::move(url))
    , m_domain(std::move(domain))
{
    m_again.setSingleShot(true);
    m_again.setInterval(50ms);
    m_patience.setSingleShot(true);
    m_patience.setInterval(5s);
    connect(&m_again, &QTimer::timeout, this, &XmppProbe::ask);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_socket.abort();
        askLater();
    });
    connect(&m_socket, &QWebSocket::disconnected, this, &XmppProbe::askLater);
    connect(&m_socket, &QWebSocket::textMessageReceived, this, &XmppProbe::read);
    connect(&m_socket, &QWebSocket::connected, this, [this] {
        m_socket.sendTextMessage(
            u"<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='%1' version='1.0'/>"_s.arg(m_domain));
    });
    ask();
}

void XmppProbe::ask()
{
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({u"xmpp"_s});
    m_patience.start();
    m_socket.open(m_url, options);
}

void XmppProbe::askLater()
{
    m_patience.stop();
    m_again.start();
}

void XmppProbe::read(const QString& frame)
{
    if (!frame.startsWith(u"<open"))
        return; // <close/>, and then the connection ends
    m_patience.stop();
    m_socket.disconnect(this);
    m_socket.sendTextMessage(u"<close xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>"_s);
    m_socket.close();
    Q_EMIT answered();
}

} // namespace backend

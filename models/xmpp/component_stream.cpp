// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/component_stream.h"

#include "xmpp/namespaces.h"
#include "xmpp/stream_error.h"

#include <QCryptographicHash>

namespace xmpp {

using base::ErrorCode;
using base::Result;
using namespace Qt::Literals::StringLiterals;
using Phase = StreamState::Phase;

// Debian's expat (since 2.5.0-1+deb12u2, "reparse deferral") looks again at a tag that came in parts only when as much again
// has come, and ejabberd's fast_xml leaves that on: a stanza whose last tag was cut in two would wait for the next one. So
// each is followed by as many spaces as the longest tag has letters, which XMPP allows between stanzas (RFC 6120, 4.6.1).
constexpr qsizetype longestTag = 2048;

ComponentStream::ComponentStream(const base::Clock& clock, QObject* parent)
    : StanzaStream(clock, Wire::Component, maxStanzaBytes, parent)
{
}

ComponentStream::~ComponentStream()
{
    dropConnection();
}

void ComponentStream::start(const ComponentAccount& account)
{
    stop();
    m_account = account;
    if (account.host.isLoopback())
        attempt();
    else
        lose({ErrorCode::InvalidInput, u"a component connects within its own computer only"_s});
}

void ComponentStream::openConnection()
{
    m_reader.reset();
    m_socket.reset(new QTcpSocket);
    connect(m_socket.get(), &QTcpSocket::connected, this, &ComponentStream::greet);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &ComponentStream::readAvailable);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, [this] {
        lose({ErrorCode::Offline, u"component: "_s + m_socket->errorString()});
    });
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket->connectToHost(m_account.host, m_account.port);
}

void ComponentStream::closeConnection()
{
    if (m_socket && m_reader) {
        m_socket->write("</stream:stream>");
        m_socket->flush();
    }
    dropConnection();
}

void ComponentStream::dropConnection()
{
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->disconnectFromHost();
    m_socket.reset();
}

void ComponentStream::transmit(const QString& xml, const Message* /*message*/)
{
    m_socket->write(xml.toUtf8() + QByteArray(longestTag, ' '));
}

void ComponentStream::greet()
{
    m_reader.emplace(limits);
    beginAuthentication();
    if (m_socket) {
        m_socket->write("<?xml version='1.0'?><stream:stream xmlns='jabber:component:accept' "
                        "xmlns:stream='http://etherx.jabber.org/streams' to='" +
                        m_account.name.toString().toHtmlEscaped().toUtf8() + "'>");
    }
}

void ComponentStream::readAvailable()
{
    m_reader->feed(m_socket->readAll());
    // A handler may stop the stream, or start it anew: then the rest is not ours any more.
    const QTcpSocket* const socket = m_socket.get();
    while (m_socket && m_socket.get() == socket) {
        const Result<std::optional<StreamReader::Event>> event = m_reader->next();
        if (!event)
            return lose(event.error());
        if (!*event)
            return;
        handle(**event);
    }
}

void ComponentStream::handle(const StreamReader::Event& event)
{
    using Kind = StreamReader::Event::Kind;
    if (event.kind == Kind::Opened)
        shakeHands(event.element);
    else if (event.kind == Kind::Closed)
        lose({ErrorCode::Offline, u"component: the server closed the stream"_s});
    else if (isStreamError(event.element))
        lose(StreamError::parse(event.element)->toError());
    else if (isOnline())
        receive(event.element);
    else if (event.element.is("handshake"_L1, ns::component))
        becomeOnline(m_account.name, false);
}

void ComponentStream::shakeHands(const Element& header)
{
    const QString id = header.attribute("id"_L1);
    if (!header.is("stream"_L1, ns::stream) || id.isEmpty())
        return lose({ErrorCode::Protocol, u"component: not an XMPP stream"_s});
    const QByteArray digest = QCryptographicHash::hash((id + m_account.secret).toUtf8(), QCryptographicHash::Sha1);
    m_socket->write("<handshake>" + digest.toHex() + "</handshake>");
}

} // namespace xmpp

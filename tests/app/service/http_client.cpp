// SPDX-License-Identifier: GPL-3.0-or-later
#include "http_client.h"

#include "support/event_loop.h"

namespace httptest {

QByteArray Reply::header(const QByteArray& name) const
{
    for (const QByteArray& line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

Reply exchange(quint16 port, const QByteArray& bytes)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    QByteArray answer;
    QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [&] { answer += socket.readAll(); });
    socket.write(bytes);
    if (!support::waitUntil([&] { return socket.state() == QAbstractSocket::UnconnectedState; }))
        return {};
    answer += socket.readAll();
    const qsizetype end = answer.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    return {.status = answer.mid(9, 3).toInt(), .head = answer.left(end), .body = answer.mid(end + 4)};
}

Reply get(quint16 port, const QByteArray& path, const QByteArray& headers)
{
    return exchange(port, "GET " + path + " HTTP/1.1\r\nHost: school\r\n" + headers + "\r\n");
}

Reply post(quint16 port, const QByteArray& path, const QByteArray& form, const QByteArray& headers)
{
    return exchange(port, "POST " + path +
                              " HTTP/1.1\r\nHost: school\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                              "Content-Length: " +
                              QByteArray::number(form.size()) + "\r\n" + headers + "\r\n" + form);
}

std::unique_ptr<QTcpSocket> halfOpen(quint16 port, const QByteArray& beginning)
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    socket->write(beginning);
    return socket;
}

} // namespace httptest

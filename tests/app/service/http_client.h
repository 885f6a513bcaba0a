// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpSocket>

#include <memory>

namespace httptest {

struct Reply
{
    int status = 0; // 0: the server closed without an answer
    QByteArray head;
    QByteArray body;

    // Value of the header, or empty.
    [[nodiscard]] QByteArray header(const QByteArray& name) const;
};

// Sends the bytes as they are and reads until the server closes.
[[nodiscard]] Reply exchange(quint16 port, const QByteArray& bytes);
[[nodiscard]] Reply get(quint16 port, const QByteArray& path, const QByteArray& headers = {});
[[nodiscard]] Reply post(quint16 port, const QByteArray& path, const QByteArray& form, const QByteArray& headers = {});

// Opens a connection and sends only the beginning of a request.
[[nodiscard]] std::unique_ptr<QTcpSocket> halfOpen(quint16 port, const QByteArray& beginning);

} // namespace httptest

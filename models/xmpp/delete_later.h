// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace xmpp {

// For sockets, which are let go from within their own signals:  std::unique_ptr<QTcpSocket, DeleteLater>
struct DeleteLater
{
    void operator()(QObject* object) const { object->deleteLater(); }
};

} // namespace xmpp

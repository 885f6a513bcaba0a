// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/free_ports.h"

#include <QRandomGenerator>
#include <QTcpServer>

#include <array>

namespace backend {

using namespace Qt::Literals::StringLiterals;

base::Result<Ports> freePorts(const Ports& kept, const std::optional<PublicSite>& site)
{
    constexpr int lowest = 20000;
    constexpr int beyond = 32768; // net.ipv4.ip_local_port_range begins here
    constexpr int attempts = 200;

    Ports ports;
    // All five are held until the last is found, so they differ.
    std::array<QTcpServer, 5> held;
    size_t index = 0;
    for (const auto member : {&Ports::webSocket, &Ports::tls, &Ports::component, &Ports::join, &Ports::distribution}) {
        QTcpServer& holder = held.at(index++);
        quint16 port = kept.*member;
        for (int i = 0; i < attempts && (port == 0 || !holder.listen(QHostAddress::LocalHost, port)); ++i)
            port = static_cast<quint16>(QRandomGenerator::global()->bounded(lowest, beyond));
        if (!holder.isListening())
            return base::fail(base::ErrorCode::Io, u"no free port was found on this computer"_s);
        ports.*member = port;
    }
    if (site) {
        QTcpServer holder;
        if (!holder.listen(site->address, site->port)) {
            return base::fail(base::ErrorCode::Conflict, u"cannot listen on port %1 of %2: %3"_s.arg(site->port).arg(
                                                             site->address.toString(), holder.errorString()));
        }
        ports.tls = site->port;
    }
    return ports;
}

} // namespace backend

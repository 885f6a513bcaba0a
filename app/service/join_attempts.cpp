// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/join_attempts.h"

#include <QHostAddress>

namespace service {
namespace {

constexpr qsizetype rememberedHouseholds = 10000;

}

bool JoinAttempts::isBlocked(const QString& address)
{
    startWindow();
    return m_failures.value(household(address)) >= perAddress;
}

void JoinAttempts::countFailure(const QString& address)
{
    startWindow();
    ++m_failures[household(address)];
}

QString JoinAttempts::household(const QString& address)
{
    const QHostAddress parsed(address);
    if (parsed.protocol() != QAbstractSocket::IPv6Protocol)
        return address;
    Q_IPV6ADDR bytes = parsed.toIPv6Address();
    std::fill(bytes.c + 8, bytes.c + 16, quint8(0));
    return QHostAddress(bytes).toString();
}

void JoinAttempts::startWindow()
{
    const auto now = m_clock.monotonic();
    if (now - m_windowStartedAt < window && m_failures.size() < rememberedHouseholds)
        return;
    m_windowStartedAt = now;
    m_failures.clear();
}

} // namespace service

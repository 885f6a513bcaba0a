// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/join_attempts.h"

#include <QHostAddress>

#include <algorithm>

namespace service {
namespace {

constexpr qsizetype rememberedHouseholds = 10000;
constexpr int mostDoublings = 10;

}

std::chrono::milliseconds JoinAttempts::pauseOf(const QString& address) const
{
    const auto found = m_records.constFind(household(address));
    const auto until = found == m_records.constEnd() ? std::chrono::milliseconds(0) : found->blockedUntil;
    return std::max(until - m_clock.monotonic(), std::chrono::milliseconds(0));
}

void JoinAttempts::countFailure(const QString& address)
{
    forgetOld();
    count(m_records[household(address)], perAddress);
}

void JoinAttempts::takeBack(const QString& address)
{
    const auto found = m_records.find(household(address));
    if (found == m_records.end())
        return;
    if (found->failures > 0) {
        --found->failures;
    } else if (found->blockedUntil > m_clock.monotonic()) {
        // It was the one that filled the measure.
        found->blockedUntil = {};
        found->failures = perAddress - 1;
        --found->pauses;
    }
}

void JoinAttempts::countWrongCode()
{
    count(m_codes, codesInTotal);
}

void JoinAttempts::count(Record& record, int limit) const
{
    const auto now = m_clock.monotonic();
    if (record.failures == 0 || now - record.windowStartedAt >= window) {
        record.failures = 0;
        record.windowStartedAt = now;
    }
    if (++record.failures < limit)
        return;
    const std::chrono::milliseconds pause = window * (1 << std::min(record.pauses, mostDoublings));
    record.blockedUntil = now + std::min<std::chrono::milliseconds>(pause, longestPause);
    record.failures = 0;
    ++record.pauses;
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

// Those that are quiet; or, when there are too many of the others, all.
void JoinAttempts::forgetOld()
{
    if (m_records.size() < rememberedHouseholds)
        return;
    const auto now = m_clock.monotonic();
    m_records.removeIf([now](const auto& entry) {
        return entry.value().blockedUntil < now && now - entry.value().windowStartedAt >= window;
    });
    if (m_records.size() >= rememberedHouseholds)
        m_records.clear();
}

} // namespace service

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QHash>
#include <QString>

#include <chrono>

namespace service {

// Counts links and codes that nobody was given. After so many from one address the page answers it no more for a while,
// and each time twice as long. Guessing 128 bits of a link is hopeless anyway; this keeps the guesses from the engine and
// the disk. Codes are short, so wrong ones are limited for all addresses together as well; links go on working then, so
// that nobody can shut the page for everybody.
// IPv6 addresses count by their first 64 bits, which one household has. One thread; memory is bounded.
class JoinAttempts
{
public:
    static constexpr int perAddress = 20;
    static constexpr int codesInTotal = 300;
    static constexpr std::chrono::minutes window{10};
    static constexpr std::chrono::hours longestPause{24};

    explicit JoinAttempts(const base::Clock& clock)
        : m_clock(clock)
    {
    }

    [[nodiscard]] bool isBlocked(const QString& address) const { return pauseOf(address).count() > 0; }
    [[nodiscard]] bool areCodesBlocked() const { return m_codes.blockedUntil > m_clock.monotonic(); }
    // How long the address is not answered yet; zero when it is.
    [[nodiscard]] std::chrono::milliseconds pauseOf(const QString& address) const;
    void countFailure(const QString& address);
    // What was counted before it could be looked at has turned out to be right.
    void takeBack(const QString& address);
    // Besides countFailure().
    void countWrongCode();

private:
    struct Record
    {
        int failures = 0; // since windowStartedAt
        int pauses = 0;   // so far
        std::chrono::milliseconds windowStartedAt{0};
        std::chrono::milliseconds blockedUntil{0};
    };

    static QString household(const QString& address);
    void count(Record& record, int limit) const;
    void forgetOld();

    const base::Clock& m_clock;
    QHash<QString, Record> m_records; // by household
    Record m_codes;
};

} // namespace service

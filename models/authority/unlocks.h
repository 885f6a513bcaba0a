// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/ids.h"

#include <QHash>

#include <chrono>

namespace authority {

// The keys that open commands of power, in memory only: each is of one person on one stream and void after twelve hours.
// Knows the codes that went out by e-mail. Counts wrong codes too: five in a row, and none is looked at for a while, each time twice as long. One thread.
class Unlocks
{
public:
    static constexpr std::chrono::hours lifetime{12};
    static constexpr int attempts = 5;
    static constexpr std::chrono::minutes pause{1};
    static constexpr std::chrono::hours longestPause{1};
    static constexpr std::chrono::minutes mailedLifetime{10};
    static constexpr std::chrono::minutes betweenMails{2};

    explicit Unlocks(const base::Clock& clock)
        : m_clock(clock)
    {
    }

    // A key for this stream; the one before is void.
    [[nodiscard]] QString open(const domain::PersonId& person, const QString& stream);
    [[nodiscard]] bool isOpen(const domain::PersonId& person, const QString& stream, const QString& key) const;
    // Whether the stream has a key that holds.
    [[nodiscard]] bool hasKey(const domain::PersonId& person, const QString& stream) const;
    void close(const QString& stream);
    void closeAllOf(const domain::PersonId& person);

    // A code that came by e-mail: valid once, for a while, and not before the last one has become old.
    [[nodiscard]] bool mayMail(const domain::PersonId& person) const;
    void noteMailed(const domain::PersonId& person, const QString& code);
    [[nodiscard]] bool isMailed(const domain::PersonId& person, const QString& code) const;
    void spendMailed(const domain::PersonId& person) { m_mailed.remove(person); }

    [[nodiscard]] bool isPaused(const domain::PersonId& person) const;
    void countWrongCode(const domain::PersonId& person);
    void forgetWrongCodes(const domain::PersonId& person) { m_wrong.remove(person); }

private:
    struct Key
    {
        domain::PersonId person;
        QByteArray hash;
        std::chrono::milliseconds until{0};
    };
    struct Mailed
    {
        QByteArray hash;
        std::chrono::milliseconds at{0};
    };
    struct Wrong
    {
        int count = 0;
        int pauses = 0;
        std::chrono::milliseconds until{0};
    };

    [[nodiscard]] const Key* held(const domain::PersonId& person, const QString& stream) const;

    const base::Clock& m_clock;
    QHash<QString, Key> m_keys; // by stream
    QHash<domain::PersonId, Wrong> m_wrong;
    QHash<domain::PersonId, Mailed> m_mailed;
};

} // namespace authority

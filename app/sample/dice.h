// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <cstdint>
#include <random>

namespace sample {

// The only source of chance of the sample school: the same seed gives the same school with every compiler (which the
// distributions of the standard library do not promise).
class Dice
{
public:
    explicit Dice(std::uint64_t seed)
        : m_engine(seed)
    {
    }

    // 0 … sides − 1
    [[nodiscard]] int roll(int sides) { return static_cast<int>(m_engine() % static_cast<std::uint64_t>(sides)); }
    [[nodiscard]] int between(int first, int last) { return first + roll(last - first + 1); }
    [[nodiscard]] bool chance(int percent) { return roll(100) < percent; }

    template <typename T>
    [[nodiscard]] const T& pick(const QList<T>& from)
    {
        return from.at(roll(static_cast<int>(from.size())));
    }

    // Says nothing, like the identifiers that the service makes.
    [[nodiscard]] QString token(int length)
    {
        static constexpr char letters[] = "abcdefghijklmnopqrstuvwxyz234567";
        QString text;
        for (int i = 0; i < length; ++i)
            text += QLatin1Char(letters[roll(32)]);
        return text;
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace sample

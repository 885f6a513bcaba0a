// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>
#include <cstdint>

namespace base {

// An identifier that cannot be mistaken for another:
//   using PersonId = base::StringId<struct PersonIdTag>;
// Opaque text; empty means "none". Ordered and hashable.
template <typename Tag>
class StringId
{
public:
    StringId() = default;
    explicit StringId(QString value)
        : m_value(std::move(value))
    {
    }

    [[nodiscard]] const QString& value() const { return m_value; }
    [[nodiscard]] bool isEmpty() const { return m_value.isEmpty(); }

    friend bool operator==(const StringId& a, const StringId& b) { return a.m_value == b.m_value; }
    friend std::strong_ordering operator<=>(const StringId& a, const StringId& b)
    {
        return a.m_value.compare(b.m_value) <=> 0;
    }
    friend size_t qHash(const StringId& id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    QString m_value;
};

// The same over a 64-bit number; 0 means "none".
template <typename Tag>
class NumberId
{
public:
    constexpr NumberId() = default;
    constexpr explicit NumberId(std::int64_t value)
        : m_value(value)
    {
    }

    [[nodiscard]] constexpr std::int64_t value() const { return m_value; }
    [[nodiscard]] constexpr bool isNone() const { return m_value == 0; }

    friend constexpr auto operator<=>(const NumberId&, const NumberId&) = default;
    friend size_t qHash(const NumberId& id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    std::int64_t m_value = 0;
};

} // namespace base

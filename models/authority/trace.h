// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/tables.h"

#include <QHash>

#include <map>
#include <optional>
#include <tuple>

namespace authority {

// A row as it was before a change.
template <typename T>
struct Earlier
{
    T row;
    qint64 rev = 0;
};

// What a change has touched: for every row its first value, or nothing when there was none. By it a change is taken
// back in memory, shown as effects, and undone later. A plain value, no thread.
class Trace
{
public:
    template <typename T>
    using Rows = QHash<QString, std::optional<Earlier<T>>>;
    using GoneKey = std::pair<contract::Entity, QString>;

    // Only the first value of each row is kept.
    template <typename T>
    void note(const QString& key, const T* before, qint64 rev)
    {
        Rows<T>& rows = std::get<Rows<T>>(m_rows);
        if (!rows.contains(key))
            rows.insert(key, before ? std::optional(Earlier<T>{*before, rev}) : std::nullopt);
    }
    void noteOrganisation(const domain::Organisation& before, qint64 rev)
    {
        if (!m_organisation)
            m_organisation = Earlier<domain::Organisation>{before, rev};
    }
    void noteGone(const GoneKey& key, std::optional<qint64> rev) { m_gone.emplace(key, rev); }

    template <typename T>
    [[nodiscard]] const Rows<T>& rows() const
    {
        return std::get<Rows<T>>(m_rows);
    }
    [[nodiscard]] const std::optional<Earlier<domain::Organisation>>& organisation() const { return m_organisation; }
    [[nodiscard]] const std::map<GoneKey, std::optional<qint64>>& gone() const { return m_gone; }

private:
    template <typename... Ts>
    [[nodiscard]] static std::tuple<Rows<Ts>...> rowsOf(TypeList<Ts...>);

    decltype(rowsOf(TableRows())) m_rows;
    std::optional<Earlier<domain::Organisation>> m_organisation;
    std::map<GoneKey, std::optional<qint64>> m_gone;
};

} // namespace authority

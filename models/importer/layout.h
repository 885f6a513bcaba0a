// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/unit.h"
#include "importer/roster_columns.h"
#include "importer/workbook.h"

namespace importer {

// How one sheet is to be read. The user may change all of it.
struct Layout
{
    ListKind kind = ListKind::Families;
    qsizetype headerRow = -1; // index among the table's rows; -1 if there is none, and people begin in the first row
    ColumnMap columns;
    domain::ClassLabel sheetClass; // of the sheet's name, where no column names a class; not valid if there is none

    bool operator==(const Layout&) const = default;
};

// The header is sought in the first rows, under the title of the sheet; without one the cells themselves tell.
// `kind` is the user's own choice.
[[nodiscard]] Layout guessLayout(const Sheet& sheet, std::optional<ListKind> kind = {});

// The header's cells; of a list without one, empty.
[[nodiscard]] QStringList headerOf(const Sheet& sheet, const Layout& layout);

// Mappings that the user corrected, by the header that they are for: the next file of the same program maps by itself.
// Plain value; kept as JSON.
class Profiles
{
public:
    // Damaged bytes give no profiles.
    [[nodiscard]] static Profiles fromBytes(const QByteArray& bytes);
    [[nodiscard]] QByteArray toBytes() const;

    // Forgotten are the oldest beyond mostProfiles. A list without a header has no profile.
    void remember(const QStringList& header, const Layout& layout);
    // Kind and columns by the profile of the same header; nullopt if there is none.
    [[nodiscard]] std::optional<Layout> find(const QStringList& header) const;
    [[nodiscard]] bool isEmpty() const { return m_profiles.isEmpty(); }

    static constexpr qsizetype mostProfiles = 50;

private:
    struct Profile
    {
        QString header; // its words folded
        ListKind kind = ListKind::Families;
        ColumnMap columns;
    };

    QList<Profile> m_profiles; // newest last
};

} // namespace importer

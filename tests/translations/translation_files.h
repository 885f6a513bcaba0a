// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QStringList>

// What stands in the files of translations.
namespace translation {

struct Entry
{
    bool isPlural = false;
    bool isUnfinished = false;
    QStringList texts; // one, or the plural forms
};

// "context / sentence / comment" -> its translation
using Entries = QMap<QString, Entry>;

[[nodiscard]] Entries entriesOf(const QString& path);
// Of this tree: "ru", "ru_college".
[[nodiscard]] Entries committed(const QString& language);

} // namespace translation

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/school.h"
#include "exporter/sheet.h"
#include "session/school_acts.h"

class QTableView;

namespace school {

// The school as tables for a file, in the words of the interface and by the part of the school that the person may
// know. Those of families, of the staff and of the load have the headers by which the import reads them back: a table
// that was saved and is brought in again changes nothing. (Of a child's two mothers or two fathers the second one comes
// back as a representative.)
[[nodiscard]] exporter::Sheet familiesSheet(const domain::School& school);
[[nodiscard]] exporter::Sheet guardiansSheet(const domain::School& school);
[[nodiscard]] exporter::Sheet staffSheet(const domain::School& school);
[[nodiscard]] exporter::Sheet classesSheet(const domain::School& school);
[[nodiscard]] exporter::Sheet loadSheet(const domain::School& school);
[[nodiscard]] exporter::Sheet journalSheet(const domain::School& school);
[[nodiscard]] exporter::Sheet chatsSheet(const domain::School& school, const QList<session::UnitCheck>& checks);
// As it is shown: without columns that are hidden, in the order it is sorted.
[[nodiscard]] exporter::Sheet sheetOf(const QTableView& table, const QString& title);

} // namespace school

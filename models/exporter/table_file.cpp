// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporter/table_file.h"

#include "exporter/csv_file.h"
#include "exporter/xlsx_file.h"

#include <QSaveFile>

namespace exporter {

base::Result<void> writeTables(const QString& path, const QList<Sheet>& sheets)
{
    const bool isBook = path.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive);
    const base::Result<QByteArray> bytes = isBook ? xlsxOf(sheets) : csvOf(sheets.value(0));
    if (!bytes)
        return base::failWith(bytes);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) < 0 || !file.commit())
        return base::fail(base::ErrorCode::Io, file.errorString());
    return {};
}

} // namespace exporter

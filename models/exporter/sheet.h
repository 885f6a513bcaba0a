// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QVariant>

namespace exporter {

// A table to be written into a file. A cell is a QString, an int, a QDate, or null where nothing stands.
struct Sheet
{
    QString title; // of the sheet in a workbook
    QStringList header;
    QList<QVariantList> rows;

    bool operator==(const Sheet&) const = default;
};

} // namespace exporter

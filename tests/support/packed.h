// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace support {

struct PackedFile
{
    QString path;
    QByteArray bytes;
};

// A ZIP of these files; under a password if there is one.
[[nodiscard]] QByteArray packed(const QList<PackedFile>& files, const QByteArray& password = {});

struct SheetXml
{
    QString name;
    QString rows; // what stands within <sheetData>, and what follows it
};

// A workbook as Excel lays it out. `strings` holds the <si> elements, `styles` the children of <styleSheet>.
[[nodiscard]] QByteArray workbook(const QList<SheetXml>& sheets, const QString& strings = {},
                                  const QString& styles = {}, const QString& properties = {});

} // namespace support

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporter/csv_file.h"

#include <QDate>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace exporter {
namespace {

QString harmless(const QString& text)
{
    static const QRegularExpression formula(u"^[=@\\t\\r]|^[+-](?![\\d\\s()-]*$)"_s);
    return formula.match(text).hasMatch() ? u'\'' + text : text;
}

QString written(const QVariant& cell)
{
    const QString text = cell.typeId() == QMetaType::QDate ? cell.toDate().toString(u"dd.MM.yyyy"_s)
                         : cell.typeId() == QMetaType::QString ? harmless(cell.toString())
                                                               : cell.toString();
    static const QRegularExpression special(u"[;\"\\r\\n]|^\\s|\\s$"_s);
    return special.match(text).hasMatch() ? u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"' : text;
}

} // namespace

QByteArray csvOf(const Sheet& sheet)
{
    QString text(QChar::ByteOrderMark);
    const auto line = [&text](const auto& cells) {
        QStringList parts;
        for (const auto& cell : cells)
            parts << written(cell);
        text += parts.join(u';') + u"\r\n"_s;
    };
    line(sheet.header);
    for (const QVariantList& row : sheet.rows)
        line(row);
    return text.toUtf8();
}

} // namespace exporter

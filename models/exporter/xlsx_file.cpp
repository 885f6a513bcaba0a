// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporter/xlsx_file.h"

#include <QDate>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>
#include <memory>

#include <xlsxwriter.h>

using namespace Qt::Literals::StringLiterals;

namespace exporter {
namespace {

// Limits of the format.
constexpr qsizetype longestTitle = 31;
constexpr qsizetype longestCell = 32'767;
constexpr qsizetype mostRows = 1'048'575; // under the header
constexpr qsizetype mostColumns = 16'384;
// In characters.
constexpr qsizetype narrowest = 6;
constexpr qsizetype widest = 60;

struct Close
{
    void operator()(lxw_workbook* book) const { std::ignore = workbook_close(book); }
};

base::Result<void> io(lxw_error error)
{
    return base::fail(base::ErrorCode::Io, QString::fromUtf8(lxw_strerror(error)));
}

// A name that a sheet may have, and no other sheet has.
QString tidyTitle(const QString& title, const QStringList& taken)
{
    static const QRegularExpression forbidden(u"[\\[\\]:*?/\\\\]"_s);
    QString plain = QString(title).replace(forbidden, u" "_s).simplified();
    while (plain.startsWith(u'\''))
        plain.remove(0, 1);
    while (plain.endsWith(u'\''))
        plain.chop(1);
    QString tidy = plain.left(longestTitle).trimmed();
    for (int number = 2; tidy.isEmpty() || taken.contains(tidy, Qt::CaseInsensitive); ++number) {
        const QString mark = u" "_s + QString::number(number);
        tidy = QString(plain.left(longestTitle - mark.size()) + mark).trimmed();
    }
    return tidy;
}

struct Formats
{
    lxw_format* header;
    lxw_format* day;
};

lxw_error writeCell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const QVariant& cell, const Formats& formats)
{
    switch (cell.typeId()) {
    case QMetaType::QDate: {
        const QDate day = cell.toDate();
        if (!day.isValid())
            return LXW_NO_ERROR;
        lxw_datetime written = {day.year(), day.month(), day.day(), 0, 0, 0};
        return worksheet_write_datetime(sheet, row, column, &written, formats.day);
    }
    case QMetaType::Int:
        return worksheet_write_number(sheet, row, column, cell.toInt(), nullptr);
    default: {
        const QString text = cell.toString().left(longestCell);
        return text.isEmpty() ? LXW_NO_ERROR
                              : worksheet_write_string(sheet, row, column, text.toUtf8().constData(), nullptr);
    }
    }
}

qsizetype widthOf(const QVariant& cell)
{
    return cell.typeId() == QMetaType::QDate ? 10 : cell.toString().size();
}

base::Result<void> write(lxw_worksheet* page, const Sheet& sheet, const Formats& formats)
{
    if (sheet.rows.size() > mostRows || sheet.header.size() > mostColumns)
        return base::fail(base::ErrorCode::TooLarge, u"more rows or columns than a sheet takes"_s);
    QList<qsizetype> widths;
    for (qsizetype column = 0; column < sheet.header.size(); ++column) {
        const QString& title = sheet.header.at(column);
        widths << title.size() + 3; // with the arrow of the filter
        if (const lxw_error error = worksheet_write_string(page, 0, static_cast<lxw_col_t>(column),
                                                           title.toUtf8().constData(), formats.header))
            return io(error);
    }
    for (qsizetype row = 0; row < sheet.rows.size(); ++row) {
        const QVariantList& cells = sheet.rows.at(row);
        for (qsizetype column = 0; column < std::min(cells.size(), widths.size()); ++column) {
            widths[column] = std::max(widths.at(column), widthOf(cells.at(column)) + 1);
            if (const lxw_error error = writeCell(page, static_cast<lxw_row_t>(row + 1),
                                                  static_cast<lxw_col_t>(column), cells.at(column), formats))
                return io(error);
        }
    }
    for (qsizetype column = 0; column < widths.size(); ++column) {
        const auto at = static_cast<lxw_col_t>(column);
        worksheet_set_column(page, at, at, static_cast<double>(std::clamp(widths.at(column), narrowest, widest)),
                             nullptr);
    }
    worksheet_freeze_panes(page, 1, 0);
    if (!sheet.header.isEmpty())
        worksheet_autofilter(page, 0, 0, static_cast<lxw_row_t>(sheet.rows.size()),
                             static_cast<lxw_col_t>(sheet.header.size() - 1));
    return {};
}

} // namespace

base::Result<QByteArray> xlsxOf(const QList<Sheet>& sheets)
{
    const QTemporaryDir directory;
    if (!directory.isValid())
        return base::fail(base::ErrorCode::Io, directory.errorString());
    const QString path = directory.filePath(u"table.xlsx"_s);
    std::unique_ptr<lxw_workbook, Close> book(workbook_new(QFile::encodeName(path).constData()));
    if (!book)
        return base::fail(base::ErrorCode::Io, u"no workbook can be made"_s);
    Formats formats{workbook_add_format(book.get()), workbook_add_format(book.get())};
    format_set_bold(formats.header);
    format_set_num_format(formats.day, "dd.mm.yyyy");
    QStringList titles;
    for (const Sheet& sheet : sheets) {
        titles << tidyTitle(sheet.title, titles);
        lxw_worksheet* const page = workbook_add_worksheet(book.get(), titles.last().toUtf8().constData());
        if (page == nullptr)
            return base::fail(base::ErrorCode::Io, u"no sheet can be added"_s);
        if (const auto written = write(page, sheet, formats); !written)
            return base::failWith(written);
    }
    if (const lxw_error error = workbook_close(book.release()); error != LXW_NO_ERROR)
        return base::failWith(io(error));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::Io, file.errorString());
    return file.readAll();
}

} // namespace exporter

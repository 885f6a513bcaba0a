// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/table.h"

#include <algorithm>
#include <array>

namespace importer {
namespace {

constexpr int looksAtRows = 10;

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r';
}

// Reads row after row; a quoted cell may hold delimiters, line ends and doubled quotation marks.
class RowReader
{
public:
    RowReader(QStringView text, QChar delimiter)
        : m_text(text)
        , m_delimiter(delimiter)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }

    [[nodiscard]] Read<TableRow> next()
    {
        TableRow row{m_line, {}};
        m_rowBegin = m_at;
        bool more = true;
        while (more) {
            Read<QString> cell = nextCell(row.line);
            if (!cell)
                return base::Unexpected<Refusal>{cell.error()};
            row.cells << *cell;
            if (row.cells.size() > mostColumns)
                return refuse(RefusalReason::ManyColumns, row.line);
            more = !atEnd() && m_text[m_at] == m_delimiter;
            m_at += more ? 1 : 0;
        }
        skipLineEnd();
        return row;
    }

private:
    [[nodiscard]] bool tooLong() const { return m_at - m_rowBegin > longestLine; }

    // The text up to the delimiter or the line end. Quotation marks have their meaning at the beginning only, so that
    // 5"А" stays what it is.
    [[nodiscard]] Read<QString> nextCell(int rowLine)
    {
        QString cell;
        if (!atEnd() && m_text[m_at] == u'"') {
            ++m_at;
            if (!readQuoted(cell))
                return refuse(tooLong() ? RefusalReason::LongLine : RefusalReason::OpenQuote, rowLine);
        }
        const qsizetype begin = m_at;
        while (!atEnd() && m_text[m_at] != m_delimiter && !isLineEnd(m_text[m_at]) && !tooLong())
            ++m_at;
        if (tooLong())
            return refuse(RefusalReason::LongLine, rowLine);
        cell += m_text.mid(begin, m_at - begin);
        return cell.trimmed();
    }

    [[nodiscard]] bool readQuoted(QString& cell)
    {
        while (!atEnd() && !tooLong()) {
            const QChar c = m_text[m_at++];
            if (c == u'"') {
                if (atEnd() || m_text[m_at] != u'"')
                    return true;
                ++m_at;
            }
            if (c == u'\n')
                ++m_line;
            cell += c;
        }
        return false;
    }

    void skipLineEnd()
    {
        if (atEnd())
            return;
        const bool pair = m_text[m_at] == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n';
        m_at += pair ? 2 : 1;
        ++m_line;
    }

    QStringView m_text;
    QChar m_delimiter;
    qsizetype m_at = 0;
    qsizetype m_rowBegin = 0;
    int m_line = 1;
};

bool isBlank(const TableRow& row)
{
    return std::ranges::all_of(row.cells, [](const QString& cell) { return cell.isEmpty(); });
}

// How well the delimiter fits: rows of the first few that have as many cells as the first, times those cells.
qsizetype fitness(QStringView text, QChar delimiter)
{
    RowReader reader(text, delimiter);
    qsizetype columns = 0;
    qsizetype even = 0;
    for (int i = 0; i < looksAtRows && !reader.atEnd();) {
        const Read<TableRow> row = reader.next();
        if (!row)
            break;
        if (isBlank(*row))
            continue;
        if (columns == 0)
            columns = row->cells.size();
        even += row->cells.size() == columns ? 1 : 0;
        ++i;
    }
    return columns > 1 ? even * columns : 0;
}

QChar delimiterOf(QStringView text)
{
    static constexpr std::array<QChar, 4> known{u';', u',', u'\t', u'|'};
    std::array<qsizetype, known.size()> fit{};
    std::ranges::transform(known, fit.begin(), [text](QChar delimiter) { return fitness(text, delimiter); });
    return known[static_cast<std::size_t>(std::ranges::max_element(fit) - fit.begin())];
}

} // namespace

Read<Table> readTable(QStringView text)
{
    Table table{delimiterOf(text), {}};
    RowReader reader(text, table.delimiter);
    while (!reader.atEnd()) {
        Read<TableRow> row = reader.next();
        if (!row)
            return base::Unexpected<Refusal>{row.error()};
        if (!isBlank(*row))
            table.rows << std::move(*row);
    }
    if (table.rows.isEmpty())
        return refuse(RefusalReason::Empty);
    return table;
}

} // namespace importer

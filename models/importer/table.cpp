// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/table.h"

#include <QHash>

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
        return cleanCell(cell);
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

// Marks of direction and joining, soft hyphens, byte order marks amid a text.
bool isUnseen(QChar c)
{
    return c.category() == QChar::Other_Format || (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t');
}

// How well the delimiter fits: rows of the first few that have as many cells as most, times those cells. A title above
// the table has one cell and says nothing.
qsizetype fitness(QStringView text, QChar delimiter)
{
    RowReader reader(text, delimiter);
    QHash<qsizetype, qsizetype> rowsOfWidth;
    qsizetype best = 0;
    for (int i = 0; i < looksAtRows && !reader.atEnd();) {
        const Read<TableRow> row = reader.next();
        if (!row)
            break;
        if (isBlank(*row))
            continue;
        const qsizetype width = row->cells.size();
        if (width > 1)
            best = std::max(best, ++rowsOfWidth[width] * width);
        ++i;
    }
    return best;
}

QChar delimiterOf(QStringView text)
{
    static constexpr std::array<QChar, 4> known{u';', u',', u'\t', u'|'};
    std::array<qsizetype, known.size()> fit{};
    std::ranges::transform(known, fit.begin(), [text](QChar delimiter) { return fitness(text, delimiter); });
    return known[static_cast<std::size_t>(std::ranges::max_element(fit) - fit.begin())];
}

} // namespace

QString cleanCell(QStringView cell)
{
    QString text;
    text.reserve(cell.size());
    for (const QChar c : cell) {
        if (!isUnseen(c))
            text += c.isSpace() && c != u'\n' ? QChar(u' ') : c;
    }
    text = text.trimmed();
    // Programs write ="007" so that a spreadsheet keeps it as text.
    if (text.size() >= 3 && text.startsWith(u"=\"") && text.endsWith(u'"') && text.count(u'"') == 2)
        return text.mid(2, text.size() - 3).trimmed();
    return text;
}

bool isBlank(const TableRow& row)
{
    return std::ranges::all_of(row.cells, [](const QString& cell) { return cell.isEmpty(); });
}

Read<Table> readTable(QStringView text, std::optional<QChar> delimiter)
{
    Table table{delimiter ? *delimiter : delimiterOf(text), {}};
    RowReader reader(text, table.delimiter);
    while (!reader.atEnd()) {
        Read<TableRow> row = reader.next();
        if (!row)
            return base::Unexpected<Refusal>{row.error()};
        if (isBlank(*row))
            continue;
        if (table.rows.size() > mostRows) // and the header
            return refuse(RefusalReason::ManyRows, row->line);
        table.rows << std::move(*row);
    }
    if (table.rows.isEmpty())
        return refuse(RefusalReason::Empty);
    return table;
}

} // namespace importer

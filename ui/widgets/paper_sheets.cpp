// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/paper_sheets.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
#include <QTextTable>

#include <algorithm>

namespace widgets {
namespace {

using Stretch = std::pair<qreal, qreal>; // top and bottom

// What is not parted; of a row, where the head of its table is and the lines of all its cells.
struct Piece
{
    qreal top = 0;
    qreal bottom = 0;
    qreal headTop = 0;
    qreal headBottom = 0;
    bool keepsNext = false;
    QList<Stretch> lines;
};

QRectF rectOf(const QTextDocument& document, const QTextBlock& block)
{
    return document.documentLayout()->blockBoundingRect(block);
}

QList<Stretch> linesOf(const QTextDocument& document, const QTextBlock& block)
{
    const qreal top = rectOf(document, block).top();
    QList<Stretch> lines;
    for (int i = 0; i < block.layout()->lineCount(); ++i) {
        const QRectF line = block.layout()->lineAt(i).rect();
        lines << Stretch(top + line.top(), top + line.bottom());
    }
    return lines;
}

void addLines(const QTextDocument& document, const QTextBlock& block, QList<Piece>& pieces)
{
    const QRectF rect = rectOf(document, block);
    const bool isHeading = block.blockFormat().headingLevel() > 0;
    const QList<Stretch> lines = linesOf(document, block);
    if (isHeading || lines.isEmpty()) {
        pieces << Piece{rect.top(), rect.bottom(), 0, 0, isHeading, {}};
        return;
    }
    for (const auto& [top, bottom] : lines)
        pieces << Piece{top, bottom, 0, 0, false, {}};
}

// The lowest place above the limit at which no line of the piece is cut through; the limit itself when there is none
// below `from`.
qreal cutIn(const Piece& piece, qreal from, qreal limit)
{
    qreal cut = limit;
    for (bool isMoved = true; isMoved;) {
        isMoved = false;
        for (const auto& [top, bottom] : piece.lines) {
            if (top < cut && cut < bottom) {
                cut = top;
                isMoved = true;
            }
        }
    }
    return cut > from ? cut : limit;
}

// Between two rows the paper is cut where their edges meet: in the middle of what parts their texts.
void addRows(const QTextDocument& document, QTextTable& table, QList<Piece>& pieces)
{
    QList<Stretch> texts;
    QList<QList<Stretch>> lines;
    for (int row = 0; row < table.rows(); ++row) {
        qreal top = 0;
        qreal bottom = 0;
        lines << QList<Stretch>();
        for (int column = 0; column < table.columns(); ++column) {
            const QTextTableCell cell = table.cellAt(row, column);
            const qreal first = rectOf(document, cell.firstCursorPosition().block()).top();
            const qreal last = rectOf(document, cell.lastCursorPosition().block()).bottom();
            top = column == 0 ? first : std::min(top, first);
            bottom = column == 0 ? last : std::max(bottom, last);
            for (auto it = cell.begin(); it != cell.end(); ++it)
                lines.last() += linesOf(document, it.currentBlock());
        }
        texts << Stretch(top, bottom);
    }
    const QRectF whole = document.documentLayout()->frameBoundingRect(&table);
    const auto edge = [&](qsizetype below) {
        return below == 0              ? whole.top()
               : below == texts.size() ? whole.bottom()
                                       : (texts.at(below - 1).second + texts.at(below).first) / 2;
    };
    const int heads = std::clamp(table.format().headerRowCount(), 0, table.rows() - 1);
    for (qsizetype row = 0; row < texts.size(); ++row) {
        const bool isHead = row < heads;
        pieces << Piece{edge(row), edge(row + 1), isHead || heads == 0 ? 0 : edge(0), isHead || heads == 0 ? 0 : edge(heads),
                        isHead, lines.at(row)};
    }
}

QList<Piece> piecesOf(const QTextDocument& document)
{
    QList<Piece> pieces;
    const QTextFrame* const root = document.rootFrame();
    for (auto it = root->begin(); it != root->end(); ++it) {
        if (auto* const table = qobject_cast<QTextTable*>(it.currentFrame()))
            addRows(document, *table, pieces);
        else if (it.currentBlock().isValid() && it.currentFrame() == nullptr)
            addLines(document, it.currentBlock(), pieces);
    }
    return pieces;
}

} // namespace

QList<PaperSheet> sheetsOf(const QTextDocument& document, qreal height)
{
    const QList<Piece> pieces = piecesOf(document);
    const qreal end = document.documentLayout()->documentSize().height();
    QList<PaperSheet> sheets{PaperSheet{0, end, 0, 0}};
    for (qsizetype at = 0; at < pieces.size();) {
        // A heading, and the head of a table, come with the first piece below them.
        qsizetype last = at;
        while (last + 1 < pieces.size() && pieces.at(last).keepsNext)
            ++last;
        PaperSheet& sheet = sheets.last();
        const qreal room = height - sheet.headHeight();
        const bool isFirst = pieces.at(at).top <= sheet.top;
        if (pieces.at(last).bottom - sheet.top > room && !isFirst) {
            sheet.bottom = pieces.at(at).top;
            sheets << PaperSheet{pieces.at(at).top, end, pieces.at(at).headTop, pieces.at(at).headBottom};
            continue;
        }
        // Higher than a sheet: cut where the paper ends.
        while (pieces.at(last).bottom - sheets.last().top > height - sheets.last().headHeight()) {
            const PaperSheet before = sheets.last();
            const qreal cut = cutIn(pieces.at(last), before.top, before.top + height - before.headHeight());
            sheets.last().bottom = cut;
            sheets << PaperSheet{cut, end, before.headTop, before.headBottom};
        }
        at = last + 1;
    }
    return sheets;
}

} // namespace widgets

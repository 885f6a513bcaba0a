// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRectF>

class QTextDocument;

namespace widgets {

// What stands on one sheet of paper: a stretch of the document, and above it once more the head of the table that the
// stretch goes on with (empty: it does not). Heights in the document's units.
struct PaperSheet
{
    qreal top = 0;
    qreal bottom = 0;
    qreal headTop = 0;
    qreal headBottom = 0;

    [[nodiscard]] qreal headHeight() const { return headBottom - headTop; }
};

// Parts a document, laid out in one piece (no page height), into sheets of that height. A line of text, a row of a table
// and a heading with what follows it stand on one sheet, unless one of these is higher than a sheet. GUI thread.
[[nodiscard]] QList<PaperSheet> sheetsOf(const QTextDocument& document, qreal height);

} // namespace widgets

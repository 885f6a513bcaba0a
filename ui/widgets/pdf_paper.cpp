// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pdf_paper.h"

#include "widgets/paper_sheets.h"

#include <QAbstractTextDocumentLayout>
#include <QFile>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

namespace widgets {

using namespace Qt::Literals::StringLiterals;

base::Result<void> writePdf(const QString& path, const QString& html, const QString& title)
{
    constexpr int margin = 18; // mm
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return base::fail(base::ErrorCode::Io, file.errorString());
    QPdfWriter writer(&file);
    writer.setTitle(title);
    writer.setCreator(u"Staffroom"_s);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait,
                                     QMarginsF(margin, margin, margin, margin), QPageLayout::Millimeter));
    constexpr int resolution = 300;
    writer.setResolution(resolution);
    QTextDocument document;
    document.documentLayout()->setPaintDevice(&writer);
    document.setDocumentMargin(0);
    document.setHtml(html);
    QPainter painter(&writer);
    QFont small = document.defaultFont();
    small.setPointSize(8);
    painter.setFont(small);
    const int foot = painter.fontMetrics().height() * 2;
    const QSizeF sheet(writer.width(), writer.height() - foot);
    document.setTextWidth(sheet.width());
    // The line between two rows of a table stands half on either side of where the paper is cut, and is drawn whole; of
    // what stands beyond it nothing is drawn, not even out of sight.
    constexpr qreal edge = 4;
    const auto draw = [&](qreal top, qreal bottom, qreal at) {
        painter.save();
        painter.translate(0, at - top);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = QRectF(0, top + edge, sheet.width(), bottom - top - 2 * edge);
        context.palette.setColor(QPalette::Text, Qt::black);
        painter.setClipRect(QRectF(0, top - edge, sheet.width(), bottom - top + 2 * edge));
        document.documentLayout()->draw(&painter, context);
        painter.restore();
    };
    const QList<PaperSheet> sheets = sheetsOf(document, sheet.height());
    for (qsizetype at = 0; at < sheets.size(); ++at) {
        if (at > 0)
            writer.newPage();
        const PaperSheet& each = sheets.at(at);
        if (each.headHeight() > 0)
            draw(each.headTop, each.headBottom, 0);
        draw(each.top, each.bottom, each.headHeight());
        const QRectF line(0, sheet.height(), sheet.width(), foot);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom, title);
        painter.drawText(line, Qt::AlignRight | Qt::AlignBottom, u"Лист %1 из %2"_s.arg(at + 1).arg(sheets.size()));
    }
    painter.end();
    if (file.error() != QFileDevice::NoError)
        return base::fail(base::ErrorCode::Io, file.errorString());
    return {};
}

} // namespace widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/text_block.h"

#include <QFontMetrics>
#include <QPainter>

#include <cmath>

namespace delegates {
namespace {

// Line feeds within one QTextLayout.
QString asOneParagraph(QString text)
{
    return text.replace(QLatin1Char('\n'), QChar::LineSeparator);
}

qsizetype startOfWordBefore(const QString& text, qsizetype at)
{
    while (at > 0 && !text.at(at - 1).isSpace())
        --at;
    return at;
}

} // namespace

TextBlock::TextBlock(const QString& text, const QFont& font, int width, int lines,
                     const QList<QTextLayout::FormatRange>& formats)
    : m_layout(asOneParagraph(text), font)
    , m_width(width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    m_layout.setTextOption(option);
    m_layout.setCacheEnabled(true);
    m_layout.setFormats(formats);
    breakIntoLines(lines);
    if (m_layout.lineCount() == 0)
        return;
    const QTextLine last = m_layout.lineAt(m_layout.lineCount() - 1);
    if (last.textStart() + last.textLength() >= m_layout.text().size())
        return;
    const QString rest = m_layout.text().mid(last.textStart());
    m_layout.setText(m_layout.text().left(last.textStart()) +
                     QFontMetrics(font).elidedText(rest, Qt::ElideRight, width));
    breakIntoLines(lines);
}

void TextBlock::breakIntoLines(int lines)
{
    const int leading = QFontMetrics(m_layout.font()).lineSpacing();
    int height = 0;
    int used = 0;
    m_layout.beginLayout();
    for (int count = 0; lines == 0 || count < lines; ++count) {
        QTextLine line = m_layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(m_width);
        line.setPosition(QPointF(0, height));
        // A line with code or signs of another font may stand higher.
        height += std::max(leading, static_cast<int>(std::ceil(line.height())));
        m_lastLineWidth = static_cast<int>(std::ceil(line.naturalTextWidth()));
        used = std::max(used, m_lastLineWidth);
    }
    m_layout.endLayout();
    m_size = {std::min(used, m_width), height};
}

void TextBlock::highlight(const QList<Span>& spans, const QColor& ground)
{
    // Not formats of the layout: setting those throws its lines away.
    m_highlights.clear();
    for (const Span& span : spans) {
        QTextLayout::FormatRange range;
        range.start = span.start;
        range.length = std::min(span.length, static_cast<int>(m_layout.text().size()) - span.start);
        if (range.length <= 0)
            continue; // in the part that was cut off
        range.format.setBackground(ground);
        m_highlights << range;
    }
}

void TextBlock::paint(QPainter& painter, const QPoint& at) const
{
    m_layout.draw(&painter, at, m_highlights);
}

int TextBlock::letterAt(const QPoint& point) const
{
    for (int i = 0; i < m_layout.lineCount(); ++i) {
        const QTextLine line = m_layout.lineAt(i);
        if (!line.naturalTextRect().translated(0, line.y() - line.naturalTextRect().y()).contains(point))
            continue;
        return line.xToCursor(point.x(), QTextLine::CursorOnCharacter);
    }
    return -1;
}

Snippet snippetOf(const QString& text, const QList<Span>& spans, int length)
{
    constexpr int kBefore = 24; // letters of context that a reader needs to see where the word stands
    qsizetype from = 0;
    if (!spans.isEmpty() && spans.front().start > kBefore)
        from = startOfWordBefore(text, spans.front().start - kBefore);
    Snippet snippet;
    snippet.text = text.mid(from, length);
    for (QChar& letter : snippet.text) {
        if (letter.isSpace())
            letter = QLatin1Char(' ');
    }
    const int shift = from > 0 ? 1 : 0;
    const bool cut = from + length < text.size();
    for (const Span& span : spans) {
        const qsizetype start = span.start - from;
        if (start >= 0 && start + span.length <= snippet.text.size())
            snippet.spans << Span{static_cast<int>(start) + shift, span.length};
    }
    if (shift > 0)
        snippet.text.prepend(QChar(0x2026));
    if (cut)
        snippet.text.append(QChar(0x2026));
    return snippet;
}

} // namespace delegates

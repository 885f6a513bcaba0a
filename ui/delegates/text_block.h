// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QList>
#include <QSize>
#include <QString>
#include <QTextLayout>

class QPainter;

namespace delegates {

// Part of a text to stand out, in UTF-16 units.
struct Span
{
    int start = 0;
    int length = 0;

    bool operator==(const Span&) const = default;
};

// Text broken into lines, the same for measuring and for painting. A cost of its length; build it when it is needed.
class TextBlock
{
public:
    // At most `lines` lines, the last of them cut with an ellipsis; 0: as many as it takes.
    TextBlock(const QString& text, const QFont& font, int width, int lines = 0,
              const QList<QTextLayout::FormatRange>& formats = {});

    [[nodiscard]] QSize size() const { return m_size; }            // of what is written, not of what was offered
    [[nodiscard]] QString text() const { return m_layout.text(); } // as it is painted
    [[nodiscard]] int lastLineWidth() const { return m_lastLineWidth; }
    [[nodiscard]] bool rightToLeft() const { return m_layout.textOption().textDirection() == Qt::RightToLeft; }

    void highlight(const QList<Span>& spans, const QColor& ground);
    void paint(QPainter& painter, const QPoint& at) const;
    // The letter at a point of the block, -1 beside the text.
    [[nodiscard]] int letterAt(const QPoint& point) const;

private:
    void breakIntoLines(int lines);

    QTextLayout m_layout;
    int m_width;
    QList<QTextLayout::FormatRange> m_highlights;
    QSize m_size;
    int m_lastLineWidth = 0;
};

// A part of a long text around the first of its spans, in one line, with the spans moved accordingly.
struct Snippet
{
    QString text;
    QList<Span> spans;

    bool operator==(const Snippet&) const = default;
};
[[nodiscard]] Snippet snippetOf(const QString& text, const QList<Span>& spans, int length);

} // namespace delegates

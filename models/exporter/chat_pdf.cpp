// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporter/chat_pdf.h"

#include "exporter/chat_words.h"

#include <QFontMetricsF>
#include <QPageLayout>
#include <QTextLayout>

namespace exporter {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int resolution = 300;
constexpr int margin = 18; // mm
constexpr int plainPoints = 10;
constexpr int smallPoints = 8;
constexpr int largePoints = 14;
const QColor muted(0x5b, 0x65, 0x70);

QFont sized(int points, QFont::Weight weight = QFont::Normal)
{
    QFont font;
    font.setPointSize(points);
    font.setWeight(weight);
    return font;
}

} // namespace

ChatPdf::ChatPdf(const QString& path, const QString& title, ChatFileWords words)
    : m_file(path)
    , m_title(title)
    , m_words(std::move(words))
    , m_plain(sized(plainPoints))
    , m_strong(sized(plainPoints, QFont::DemiBold))
    , m_small(sized(smallPoints))
    , m_large(sized(largePoints, QFont::DemiBold))
{
}

ChatPdf::~ChatPdf()
{
    // Before the writer, which ends the document when it goes.
    if (m_painter.isActive())
        m_painter.end();
}

base::Result<void> ChatPdf::open(const QList<Fact>& facts)
{
    if (!m_file.open(QIODevice::WriteOnly))
        return base::fail(base::ErrorCode::Io, m_file.errorString());
    m_writer = std::make_unique<QPdfWriter>(&m_file);
    m_writer->setTitle(m_title);
    m_writer->setCreator(u"Staffroom"_s);
    m_writer->setResolution(resolution);
    m_writer->setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait,
                                        QMarginsF(margin, margin, margin, margin), QPageLayout::Millimeter));
    if (!m_painter.begin(m_writer.get()))
        return base::fail(base::ErrorCode::Io, u"no pages can be drawn"_s);
    m_height = m_writer->height() - 2 * QFontMetricsF(m_small, m_writer.get()).lineSpacing();
    paragraph(m_title, m_large, Ink::Text);
    list(facts);
    return {};
}

void ChatPdf::beginChat(const QString& title, const QList<Fact>& facts)
{
    endChat();
    space(1);
    keepTogether(4);
    if (title != m_title)
        paragraph(title, m_large, Ink::Text);
    list(facts);
    m_day = {};
    m_hasChat = true;
    m_hasMessage = false;
}

void ChatPdf::add(const WrittenMessage& message)
{
    m_hasMessage = true;
    if (message.afterGap)
        paragraph(m_words.gap, m_small, Ink::Muted, Qt::AlignHCenter);
    const QDate day = message.at.toLocalTime().date();
    if (day != m_day) {
        m_day = day;
        space(0.5);
        keepTogether(3);
        paragraph(dayWords(m_words, day), m_strong, Ink::Muted, Qt::AlignHCenter);
    }
    space(0.4);
    keepTogether(2);
    paragraph(u"%1   %2"_s.arg(timeWords(message), whoWords(m_words, message)), m_strong, Ink::Text);
    if (const QString answered = answeredWords(message); !answered.isEmpty())
        paragraph(u"> "_s + answered, m_small, Ink::Muted);
    if (message.retracted)
        paragraph(m_words.retracted, m_small, Ink::Muted);
    else if (!message.text.isEmpty())
        paragraph(message.text, m_plain, Ink::Text);
    for (const QString& note : notesOf(m_words, message))
        paragraph(note, m_small, Ink::Muted);
}

void ChatPdf::endChat()
{
    if (m_hasChat && !m_hasMessage)
        paragraph(m_words.nothing, m_small, Ink::Muted);
}

base::Result<void> ChatPdf::finish()
{
    endChat();
    foot();
    m_painter.end();
    m_writer.reset(); // writes the end of the document
    if (!m_file.commit())
        return base::fail(base::ErrorCode::Io, m_file.errorString());
    return {};
}

void ChatPdf::paragraph(const QString& text, const QFont& font, Ink ink, Qt::Alignment align)
{
    for (const QString& each : text.split(u'\n'))
        line(each, font, ink, align);
}

// Broken where it has no room, over the end of the page too.
void ChatPdf::line(const QString& text, const QFont& font, Ink ink, Qt::Alignment align)
{
    QTextLayout layout(text, font, m_writer.get());
    QTextOption option(align);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.setCacheEnabled(false);
    QList<QTextLine> lines;
    layout.beginLayout();
    for (QTextLine each = layout.createLine(); each.isValid(); each = layout.createLine()) {
        each.setLineWidth(m_writer->width());
        each.setPosition({0, 0});
        lines << each;
    }
    layout.endLayout();
    for (const QTextLine& each : std::as_const(lines)) {
        if (m_y + each.height() > m_height)
            newPage();
        m_painter.setPen(ink == Ink::Muted ? muted : QColor(Qt::black));
        each.draw(&m_painter, {0, m_y});
        m_y += each.height();
    }
}

void ChatPdf::list(const QList<Fact>& facts)
{
    for (const Fact& fact : facts)
        paragraph(u"%1: %2"_s.arg(fact.name, fact.value), m_small, Ink::Muted);
}

void ChatPdf::space(qreal lines)
{
    m_y += lines * QFontMetricsF(m_plain, m_writer.get()).lineSpacing();
}

void ChatPdf::keepTogether(qreal lines)
{
    if (m_y + lines * QFontMetricsF(m_plain, m_writer.get()).lineSpacing() > m_height)
        newPage();
}

void ChatPdf::newPage()
{
    foot();
    m_writer->newPage();
    ++m_page;
    m_y = 0;
}

void ChatPdf::foot()
{
    const QRectF strip(0, m_height, m_writer->width(), m_writer->height() - m_height);
    const QFontMetricsF metrics(m_small, m_writer.get());
    m_painter.setFont(m_small);
    m_painter.setPen(muted);
    m_painter.drawText(strip, Qt::AlignLeft | Qt::AlignBottom,
                       metrics.elidedText(m_title, Qt::ElideRight, strip.width() * 0.8));
    m_painter.drawText(strip, Qt::AlignRight | Qt::AlignBottom, QString::number(m_page));
}

} // namespace exporter

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chip_row.h"

#include "widgets/tokens.h"

#include <QPushButton>

namespace widgets {

ChipRow::ChipRow(const QString& accessibleName, int mostLines, QWidget* parent)
    : QWidget(parent)
    , m_mostLines(mostLines)
{
    setAccessibleName(accessibleName);
    // As high as the width asks for, not as the hint for some other width says.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide(); // until there are texts
}

void ChipRow::setTexts(const QStringList& texts)
{
    if (texts == m_texts)
        return;
    m_texts = texts;
    while (m_chips.size() < texts.size()) {
        auto* chip = new QPushButton(this);
        chip->setFont(sized(font(), TextSize::Small));
        connect(chip, &QPushButton::clicked, this,
                [this, index = static_cast<int>(m_chips.size())] { Q_EMIT chosen(index); });
        m_chips << chip;
    }
    setVisible(!texts.isEmpty());
    arrange();
    updateGeometry();
}

QList<QRect> ChipRow::placesIn(int width) const
{
    const Measures m(font());
    const QFontMetrics metrics(sized(font(), TextSize::Small));
    const int height = metrics.height() + m.gap8();
    QList<QRect> places;
    int x = 0;
    int line = 0;
    for (const QString& text : m_texts) {
        const int wanted = std::min(width, metrics.horizontalAdvance(text) + 2 * m.gap8() + m.gap4());
        if (x > 0 && x + wanted > width) {
            x = 0;
            ++line;
        }
        places << (line < m_mostLines ? QRect(x, line * (height + m.gap4()), wanted, height) : QRect());
        x += wanted + m.gap4();
    }
    return places;
}

void ChipRow::arrange()
{
    const QList<QRect> places = placesIn(width());
    const QFontMetrics metrics(sized(font(), TextSize::Small));
    const int padding = 2 * Measures(font()).gap8();
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        const QRect place = places.value(i);
        QPushButton* chip = m_chips.at(i);
        chip->setVisible(!place.isEmpty());
        if (place.isEmpty())
            continue;
        chip->setGeometry(place);
        const QString text = metrics.elidedText(m_texts.at(i), Qt::ElideRight, place.width() - padding);
        chip->setText(QString(text).replace(u'&', QStringLiteral("&&")));
        chip->setAccessibleName(m_texts.at(i));
        chip->setToolTip(text == m_texts.at(i) ? QString() : m_texts.at(i));
    }
}

int ChipRow::heightForWidth(int width) const
{
    int height = 0;
    for (const QRect& place : placesIn(width))
        height = std::max(height, place.isEmpty() ? 0 : place.bottom() + 1);
    return height;
}

QSize ChipRow::sizeHint() const
{
    const int width = std::max(this->width(), Measures(font()).listMin());
    return {width, heightForWidth(width)};
}

void ChipRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace widgets

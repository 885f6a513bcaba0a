// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chip_row.h"

#include "widgets/tokens.h"

#include <QPushButton>

namespace widgets {

namespace {

QString written(const QString& text, const QString& figure)
{
    return figure.isEmpty() ? text : text + QStringLiteral("  ") + figure;
}

} // namespace

ChipRow::ChipRow(const QString& accessibleName, int mostLines, QWidget* parent)
    : QWidget(parent)
    , m_mostLines(mostLines)
{
    setAccessibleName(accessibleName);
    // As high as the width asks for, not as the hint for some other width says.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide(); // until there are chips
}

void ChipRow::setChips(const QList<Chip>& chips)
{
    if (chips == m_chips)
        return;
    m_chips = chips;
    while (m_buttons.size() < chips.size()) {
        auto* button = new QPushButton(this);
        button->setFont(sized(font(), TextSize::Small));
        connect(button, &QPushButton::clicked, this,
                [this, index = static_cast<int>(m_buttons.size())] { Q_EMIT chosen(index); });
        m_buttons << button;
    }
    setVisible(!chips.isEmpty());
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
    for (const Chip& chip : m_chips) {
        const QString text = written(chip.text, chip.figure);
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
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        const QRect place = places.value(i);
        QPushButton* button = m_buttons.at(i);
        button->setVisible(!place.isEmpty());
        if (place.isEmpty())
            continue;
        const auto& [text, figure] = m_chips.at(i);
        const QString whole = written(text, figure);
        const int rest = metrics.horizontalAdvance(whole) - metrics.horizontalAdvance(text);
        const QString shown = metrics.elidedText(text, Qt::ElideRight, place.width() - padding - rest);
        button->setGeometry(place);
        button->setText(written(shown, figure).replace(u'&', QStringLiteral("&&")));
        button->setAccessibleName(whole);
        button->setToolTip(shown == text ? QString() : text);
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

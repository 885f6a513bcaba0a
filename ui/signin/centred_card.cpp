// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/centred_card.h"

#include "widgets/tokens.h"

#include <QVBoxLayout>
#include <QWidget>

namespace signin {

QVBoxLayout& centredCard(QWidget& screen)
{
    const widgets::Measures m(screen.font());
    auto* card = new QWidget(&screen);
    card->setFixedWidth(m.dialog());
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(m.gap24(), m.gap24(), m.gap24(), m.gap24());
    column->setSpacing(m.gap16());
    auto* outer = new QVBoxLayout(&screen);
    outer->addStretch(2);
    auto* middle = new QHBoxLayout; // gives the card the height of its own width
    middle->addStretch(1);
    middle->addWidget(card);
    middle->addStretch(1);
    outer->addLayout(middle);
    outer->addStretch(3);
    return *column;
}

} // namespace signin

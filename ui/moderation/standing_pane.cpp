// SPDX-License-Identifier: GPL-3.0-or-later
#include "moderation/standing_pane.h"

#include "domain/ladder.h"
#include "moderation/moderation_words.h"
#include "moderation/standing_acts.h"
#include "widgets/empty_state.h"
#include "widgets/form_dialog.h"
#include "widgets/plain_tip.h"
#include "widgets/style.h"
#include "widgets/times.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using widgets::Measures;

namespace moderation {

StandingPane::StandingPane(session::StandingService& standing, session::SchoolService& school, const base::Clock& clock,
                           QWidget* parent)
    : QWidget(parent)
    , m_standing(standing)
    , m_school(school)
    , m_clock(clock)
    , m_acts(new StandingActs(standing, school, this))
    , m_scroll(new QScrollArea)
    , m_content(new QWidget)
    , m_cards(new QWidget)
    , m_cardColumn(new QVBoxLayout(m_cards))
    , m_counting(widgets::mutedLabel({}))
    , m_violations(new QTableWidget(0, 5))
    , m_empty(new widgets::EmptyState(widgets::Icon::Check))
{
    const Measures m(font());
    setObjectName(QStringLiteral("standingPane"));
    m_cardColumn->setContentsMargins(0, 0, 0, 0);
    m_cardColumn->setSpacing(m.gap16());
    m_counting->setObjectName(QStringLiteral("ownCounting"));
    m_violations->setObjectName(QStringLiteral("ownViolations"));
    m_violations->setAccessibleName(tr("Your violations"));
    m_violations->setHorizontalHeaderLabels({tr("When"), tr("Chat"), tr("Message"), tr("Item"), tr("State")});
    m_violations->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_violations->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_violations->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_violations->verticalHeader()->hide();
    m_violations->horizontalHeader()->setHighlightSections(false);
    m_violations->setShowGrid(false);
    m_violations->setWordWrap(false);
    m_violations->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_violations->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_empty->setTexts(tr("Nothing is recorded about you"),
                      tr("Violations that a moderator records, and restrictions of writing, would stand here with the "
                         "item of the rules and what can be done."));
    auto* content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(m.gap12());
    content->addWidget(m_cards);
    content->addWidget(widgets::headingLabel(tr("Your violations")));
    content->addWidget(m_counting);
    content->addWidget(m_violations, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_empty, 1);
    m_scroll->setWidget(m_content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_violations->setMinimumHeight(m.px(200));
    connect(&m_standing, &session::StandingService::changed, this, &StandingPane::fill);
    fill();
}

void StandingPane::fill()
{
    const session::Standing& standing = m_standing.standing();
    const domain::School& school = *m_school.school();
    const bool isRecorded = m_standing.isRecorded();
    m_scroll->setVisible(isRecorded);
    m_empty->setVisible(!isRecorded);
    while (QLayoutItem* item = m_cardColumn->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const contract::BlockFile& file : standing.blocks)
        m_cardColumn->addWidget(cardOf(file));
    m_cards->setVisible(!standing.blocks.isEmpty());
    m_violations->setRowCount(static_cast<int>(standing.violations.size()));
    int counting = 0;
    int row = m_violations->rowCount();
    for (const session::RegisterEntry& entry : standing.violations) { // the newest on top
        --row;
        const QStringList cells{widgets::fullTime(entry.violation.at), chatTitle(school, entry.violation.chat),
                                entry.text.simplified(), entry.violation.basis.item, violationState(entry.violation)};
        for (int cell = 0; cell < cells.size(); ++cell) {
            auto* item = new QTableWidgetItem(cells.at(cell));
            item->setToolTip(widgets::plainTip(cells.at(cell)));
            m_violations->setItem(row, cell, item);
        }
        counting += countsNow(entry.violation) ? 1 : 0;
    }
    m_counting->setText(tr("%n of them count. Writing in a chat can be restricted when more than three count there.",
                           nullptr, counting));
}

QString StandingPane::describe(const contract::BlockFile& file) const
{
    const domain::Block& block = file.block;
    QStringList lines;
    if (domain::isRunning(block, m_clock.now()))
        lines << (block.kind == domain::BlockKind::Out
                      ? tr("Until %1 this chat is closed to you. It opens by itself.")
                      : tr("Until %1 you read this chat and do not write in it. It ends by itself."))
                     .arg(widgets::fullTime(block.until));
    else
        lines << tr("From %1 to %2; it is over.")
                     .arg(widgets::fullTime(block.since),
                          widgets::fullTime(block.liftedAt.isValid() ? block.liftedAt : block.until));
    lines << basisWords(*m_school.school(), block.basis);
    for (const domain::Apology& apology : file.apologies)
        lines << tr("Your apology: “%1” The members can object until %2.")
                     .arg(quotable(apology.text.simplified()), widgets::fullTime(apology.objectionsUntil));
    for (const domain::Appeal& appeal : file.appeals) {
        lines << tr("Your appeal: %1.").arg(appealWords(appeal.outcome));
        if (!appeal.reason.isEmpty())
            lines << tr("Reason: %1").arg(appeal.reason);
    }
    return lines.join(u'\n');
}

QWidget* StandingPane::cardOf(const contract::BlockFile& file)
{
    const Measures m(font());
    auto* card = new QWidget;
    card->setObjectName(QStringLiteral("ownRestriction"));
    const QString title = chatTitle(*m_school.school(), file.block.chat);
    card->setAccessibleName(title);
    auto* text = new QLabel(describe(file));
    text->setObjectName(QStringLiteral("ownRestrictionText"));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.gap8());
    column->addWidget(widgets::headingLabel(title));
    column->addWidget(text);
    const bool isRunning = domain::isRunning(file.block, m_clock.now());
    auto* acts = new QHBoxLayout;
    acts->setSpacing(m.gap8());
    const auto add = [&](const char* name, const QString& words, auto act) {
        auto* button = new QPushButton(words);
        button->setObjectName(QLatin1String(name));
        connect(button, &QPushButton::clicked, this, [this, act, id = file.block.id] { (m_acts->*act)(id); });
        acts->addWidget(button);
    };
    if (isRunning && file.apologies.isEmpty())
        add("apologise", tr("A&pologise…"), &StandingActs::apologise);
    if (file.appeals.isEmpty())
        add("appeal", tr("Appea&l…"), &StandingActs::appeal);
    acts->addStretch(1);
    column->addLayout(acts);
    return card;
}

} // namespace moderation

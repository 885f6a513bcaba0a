// SPDX-License-Identifier: GPL-3.0-or-later
#include "moderation/report_card.h"

#include "delegates/words.h"
#include "domain/ladder.h"
#include "moderation/moderation_words.h"
#include "widgets/form_dialog.h"
#include "widgets/style.h"
#include "widgets/times.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QStyle>
#include <QVBoxLayout>

namespace moderation {

ReportCard::ReportCard(QWidget* parent)
    : QWidget(parent)
    , m_heading(widgets::headingLabel({}, this))
    , m_origin(widgets::mutedLabel({}, this))
    , m_text(new QLabel(this))
    , m_record(new QLabel(this))
    , m_party(widgets::mutedLabel(tr("You are a party to this matter: another moderator decides. Hand it over (H)."), this))
    , m_context(new QListWidget(this))
    , m_items(new QComboBox(this))
    , m_itemBox(widgets::captioned(tr("Item of the &rules that is broken"), m_items))
    , m_contextCaption(widgets::mutedLabel(tr("Before and after"), this))
{
    const widgets::Measures m(font());
    m_heading->setWordWrap(true);
    m_origin->setObjectName(QStringLiteral("origin"));
    m_text->setObjectName(QStringLiteral("reportedText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("The message"));
    m_record->setObjectName(QStringLiteral("record"));
    m_party->setObjectName(QStringLiteral("party"));
    m_party->hide();
    m_record->setWordWrap(true);
    m_context->setObjectName(QStringLiteral("context"));
    m_context->setAccessibleName(tr("What was written before and after"));
    m_context->setWordWrap(true);
    m_context->setFrameShape(QFrame::NoFrame);
    m_context->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_context->setSelectionMode(QAbstractItemView::NoSelection);
    m_context->setMinimumHeight(m.px(120));
    m_items->setObjectName(QStringLiteral("ruleItem"));
    m_items->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_items->setMinimumContentsLength(8); // large letters beside the queue: as wide as there is room, and no wider
    m_items->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    auto* column = new QVBoxLayout(this);
    // A scroll bar that comes beside large letters covers nothing.
    column->setContentsMargins(0, 0, style()->pixelMetric(QStyle::PM_ScrollBarExtent), 0);
    column->setSpacing(m.gap8());
    column->addWidget(m_heading);
    column->addWidget(m_origin);
    column->addWidget(m_text);
    column->addWidget(m_record);
    column->addWidget(m_party);
    column->addWidget(m_itemBox);
    column->addWidget(m_contextCaption);
    column->addWidget(m_context, 1);
    column->addStretch(0);
}

void ReportCard::setRules(const domain::Rules* rules)
{
    const QString before = item();
    m_items->clear();
    if (!rules)
        return;
    for (const domain::RuleItem& each : domain::itemsOf(*rules)) {
        m_items->addItem(itemWords(each), each.number);
        m_items->setItemData(m_items->count() - 1, each.text, Qt::ToolTipRole);
    }
    chooseItem(before);
}

void ReportCard::setParty(bool isParty)
{
    m_party->setVisible(isParty);
}

void ReportCard::chooseItem(const QString& number)
{
    const int at = m_items->findData(number);
    if (at >= 0)
        m_items->setCurrentIndex(at);
}

QString ReportCard::item() const
{
    return m_items->currentData().toString();
}

QString ReportCard::itemText() const
{
    return m_items->currentText();
}

void ReportCard::show(const domain::School& school, const session::ModerationCard& card, const QDateTime& now)
{
    const QString name = personName(school, card.report.author);
    m_heading->setText(card.evidence.nick.isEmpty() ? name : card.evidence.nick);
    QString origin =
        tr("%1, %2").arg(chatTitle(school, card.report.chat),
                         widgets::fullTime(card.evidence.at.isValid() ? card.evidence.at : card.report.at));
    if (!card.report.reporter.isEmpty())
        origin += u'\n' + tr("Reported by %1").arg(personName(school, card.report.reporter));
    if (!card.report.remark.isEmpty() && card.report.kind != domain::ReportKind::Appeal)
        origin += u'\n' + (card.report.reporter.isEmpty() ? card.report.remark : tr("“%1”").arg(quotable(card.report.remark)));
    origin += u'\n' + tr("Waits: %1").arg(ageWords(card.report.at, now));
    if (!card.report.takenBy.isEmpty())
        origin += u'\n' + tr("%1 is dealing with it").arg(personName(school, card.report.takenBy));
    if (card.report.kind == domain::ReportKind::Hidden)
        origin += u'\n' + tr("Comes back at %1 unless an item of the rules is named")
                              .arg(widgets::clockTime(card.report.at.addSecs(
                                  std::chrono::seconds(domain::hiddenWithoutBasis).count())));
    m_origin->setText(origin);
    m_text->setText(card.evidence.text.isEmpty() ? card.report.remark : card.evidence.text);
    m_record->setText(recordWords(card, now));
    m_context->clear();
    for (const session::ContextMessage& message : card.evidence.around) {
        if (message.text.isEmpty())
            continue;
        auto* row = new QListWidgetItem(
            tr("%1  %2: %3").arg(widgets::clockTime(message.at), delegates::shortNick(message.nick), message.text));
        if (message.id == card.evidence.message) {
            QFont bold = m_context->font();
            bold.setBold(true);
            row->setFont(bold);
        }
        m_context->addItem(row);
        if (message.id == card.evidence.message)
            m_context->setCurrentItem(row);
    }
    // An appeal is no message, and what is held has nothing around it yet.
    m_itemBox->setVisible(card.report.kind != domain::ReportKind::Appeal);
    m_contextCaption->setVisible(m_context->count() > 0);
    m_context->setVisible(m_context->count() > 0);
    m_context->scrollToItem(m_context->currentItem(), QAbstractItemView::PositionAtCenter);
    chooseItem(card.report.item);
}

} // namespace moderation

// SPDX-License-Identifier: GPL-3.0-or-later
#include "moderation/act_form.h"

#include "domain/ladder.h"
#include "moderation/moderation_words.h"
#include "widgets/style.h"
#include "widgets/times.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace moderation {
namespace {

constexpr int longestShown = 300;

QString headingFor(ActKind kind, int messages)
{
    switch (kind) {
    case ActKind::Report:
        return ActForm::tr("Report a message");
    case ActKind::Remove:
        return messages > 1 ? ActForm::tr("Remove %n message(s) by the rules", nullptr, messages)
                            : ActForm::tr("Remove a message by the rules");
    case ActKind::Remind:
        return ActForm::tr("Remind of the rules");
    case ActKind::Record:
        return ActForm::tr("Record a violation");
    case ActKind::Block:
        return ActForm::tr("Restrict writing");
    }
    return {};
}

QString verbFor(ActKind kind)
{
    switch (kind) {
    case ActKind::Report:
        return ActForm::tr("Report");
    case ActKind::Remove:
        return ActForm::tr("Remove");
    case ActKind::Remind:
        return ActForm::tr("Remind");
    case ActKind::Record:
        return ActForm::tr("Record");
    case ActKind::Block:
        return ActForm::tr("Restrict");
    }
    return {};
}

} // namespace

ActForm::ActForm(ActKind kind, const ActSubject& subject, const domain::Rules* rules, QWidget* parent)
    : FormDialog(headingFor(kind, subject.messages), verbFor(kind), parent)
    , m_kind(kind)
    , m_blockKind(rules ? domain::blockKindOf(*rules) : domain::BlockKind::ReadOnly)
    , m_subject(subject)
    , m_items(new QComboBox(this))
    , m_ladder(new QLabel(this))
    , m_consequence(widgets::mutedLabel({}, this))
{
    setObjectName(QStringLiteral("actForm"));
    auto* origin = widgets::mutedLabel(subject.author.isEmpty() ? subject.chatTitle
                                                                : tr("%1, %2").arg(subject.author, subject.chatTitle),
                                       this);
    auto* text = new QLabel(subject.text.simplified().left(longestShown), this);
    text->setObjectName(QStringLiteral("actText"));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    m_ladder->setObjectName(QStringLiteral("ladder"));
    m_ladder->setWordWrap(true);
    m_consequence->setObjectName(QStringLiteral("consequence"));
    m_items->setObjectName(QStringLiteral("ruleItem"));
    m_items->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_items->setMinimumContentsLength(24);
    body().addWidget(origin);
    if (!subject.text.isEmpty() && kind != ActKind::Remind)
        body().addWidget(text);
    else
        text->hide();
    addItems(rules);
    if (kind == ActKind::Report) {
        m_remark = new QLineEdit(this);
        m_remark->setObjectName(QStringLiteral("remark"));
        m_remark->setMaxLength(500);
        body().addWidget(widgets::captioned(tr("What is &wrong with it"), m_remark, tr("May be left empty.")));
    }
    if (kind == ActKind::Remind) {
        m_stays = new QCheckBox(tr("&Keep the item above the chat"), this);
        m_stays->setObjectName(QStringLiteral("stays"));
        m_stays->setToolTip(tr("Everybody sees it there, in every program, until it is taken down."));
        body().addWidget(m_stays);
    }
    if (kind == ActKind::Block)
        addTerms();
    body().addWidget(m_ladder);
    body().addWidget(m_consequence);
    // The message must be clear before the button can be pressed.
    const bool waits = kind == ActKind::Record || kind == ActKind::Block;
    say(waits ? tr("Asking what is recorded…") : QString(), consequence());
    submitButton().setEnabled(!waits && (rules != nullptr || kind == ActKind::Report));
    if (!rules && kind != ActKind::Report)
        setTrouble(tr("No rules of communication are in force yet: without an item of them a moderator does nothing."));
    if (kind == ActKind::Remove || kind == ActKind::Block)
        widgets::setButtonRole(submitButton(), widgets::ButtonRole::Danger);
}

void ActForm::addItems(const domain::Rules* rules)
{
    if (m_kind == ActKind::Report)
        m_items->addItem(tr("I do not know which"), QString());
    if (rules) {
        for (const domain::RuleItem& each : domain::itemsOf(*rules)) {
            m_items->addItem(itemWords(each), each.number);
            m_items->setItemData(m_items->count() - 1, each.text, Qt::ToolTipRole);
        }
    }
    if (const int at = m_items->findData(m_subject.matter.item); at >= 0)
        m_items->setCurrentIndex(at);
    body().addWidget(widgets::captioned(tr("Item of the &rules"), m_items));
}

void ActForm::addTerms()
{
    m_termBox = new QWidget(this);
    m_termBox->setObjectName(QStringLiteral("terms"));
    m_termBox->setAccessibleName(tr("Until when"));
    m_terms = new QButtonGroup(this);
    auto* column = new QVBoxLayout(m_termBox);
    column->setContentsMargins(0, 0, 0, 0);
    body().addWidget(m_termBox);
    m_termBox->hide();
}

// What follows from the act, in a sentence.
QString ActForm::consequence() const
{
    switch (m_kind) {
    case ActKind::Report:
        return tr("The moderator of the chat sees it, you hear how it was decided. The others do not learn of it.");
    case ActKind::Remove:
        return tr("Disappears for everybody, also for those who are offline now, and cannot be brought back. A copy is "
                  "kept for moderators and for an appeal.");
    case ActKind::Remind:
        return tr("The chat shows the text of the item to everybody. This is no violation.");
    case ActKind::Record:
        return tr("The author is told. It can be taken back within five minutes.");
    case ActKind::Block:
        return m_blockKind == domain::BlockKind::Out
                   ? tr("By the rules of the school the chat is closed to the person: no reading and no writing, also "
                        "from other programs and devices. It opens by itself. The person is told why and how to appeal. "
                        "It can be taken back within five minutes.")
                   : tr("The person goes on reading this chat and does not write in it, also from other programs and "
                        "devices. It ends by itself. The person is told why and how to appeal. It can be taken back "
                        "within five minutes.");
    }
    return {};
}

void ActForm::say(const QString& ladder, const QString& consequence)
{
    m_ladder->setText(ladder);
    m_ladder->setVisible(!ladder.isEmpty());
    m_consequence->setText(consequence);
    setAccessibleDescription(QString(ladder + u' ' + consequence).trimmed());
}

void ActForm::setLedger(const session::PersonLedger& ledger, const QDateTime& now)
{
    session::ModerationCard card;
    card.blocks = ledger.blocks;
    card.counting = ledger.counting;
    const QString record = recordWords(card, now);
    const bool isRunning = std::ranges::any_of(
        ledger.blocks, [&](const domain::Block& block) { return domain::isRunning(block, now); });
    if (m_kind == ActKind::Record) {
        const int next = ledger.counting + 1;
        say(record + u' ' + tr("This will be violation number %1.").arg(next), consequence());
        submitButton().setEnabled(m_items->count() > 0);
        return;
    }
    if (m_kind != ActKind::Block) {
        say(record, consequence());
        return;
    }
    const bool isAllowed = !isRunning && ledger.counting >= domain::violationsForBlock;
    if (!isAllowed) {
        const QString missing =
            isRunning ? QString()
                      : tr("%n more violation(s) would have to be recorded.", nullptr,
                           domain::violationsForBlock - ledger.counting);
        say(QString(record + u' ' + missing).trimmed(), {});
        return;
    }
    // A moment less, so that it is within the month when the service looks at it.
    const QDateTime latest = ledger.latestEnd.addSecs(-60);
    const auto offer = [&](const QString& text, const QDateTime& end) {
        auto* button = new QRadioButton(tr("%1, until %2").arg(text, widgets::fullTime(end)), m_termBox);
        m_terms->addButton(button, static_cast<int>(m_ends.size()));
        m_termBox->layout()->addWidget(button);
        button->setChecked(m_ends.isEmpty());
        m_ends << end;
    };
    offer(tr("For a day"), now.addDays(1));
    offer(tr("For three days"), now.addDays(3));
    offer(tr("For a week"), now.addDays(7));
    offer(tr("For a month, the longest term"), latest);
    m_termBox->show();
    say(record, consequence());
    submitButton().setEnabled(m_items->count() > 0);
}

session::ModerationCase ActForm::matter() const
{
    session::ModerationCase matter = m_subject.matter;
    matter.item = m_items->currentData().toString();
    return matter;
}

QString ActForm::remark() const
{
    return m_remark ? m_remark->text().trimmed() : QString();
}

bool ActForm::isToStay() const
{
    return m_stays && m_stays->isChecked();
}

QDateTime ActForm::until() const
{
    return m_ends.value(m_terms ? m_terms->checkedId() : -1);
}

} // namespace moderation

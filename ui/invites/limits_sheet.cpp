// SPDX-License-Identifier: GPL-3.0-or-later
#include "invites/limits_sheet.h"

#include "widgets/error_sentence.h"
#include "widgets/scrolling_fields.h"
#include "widgets/tokens.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace invites {
namespace {

using domain::InviteAuthor;
using domain::InviteKind;

QString kindWord(InviteKind kind)
{
    switch (kind) {
    case InviteKind::Personal:
        return LimitsSheet::tr("Personal links and slips");
    case InviteKind::Group:
        return LimitsSheet::tr("One link for a class");
    case InviteKind::Staff:
        return LimitsSheet::tr("One link for the staff");
    case InviteKind::Guest:
        break;
    }
    return LimitsSheet::tr("Links for guests");
}

QString authorWord(InviteAuthor author)
{
    switch (author) {
    case InviteAuthor::Administrator:
        return LimitsSheet::tr("Administrator");
    case InviteAuthor::ClassTeacher:
        return LimitsSheet::tr("Class teacher");
    case InviteAuthor::OtherStaff:
        break;
    }
    return LimitsSheet::tr("Who runs a chat");
}

} // namespace

LimitsSheet::LimitsSheet(session::InviteService& invites, QWidget* parent)
    : FormDialog(tr("Who invites how"), tr("Save"), parent)
    , m_invites(invites)
{
    setObjectName(QStringLiteral("limitsSheet"));
    const widgets::Measures m(font());
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(m.gap12());
    grid->setVerticalSpacing(m.gap4());
    grid->addWidget(widgets::mutedLabel(tr("Days at most")), 0, 1);
    grid->addWidget(widgets::mutedLabel(tr("People at most")), 0, 2);
    const domain::InvitePolicy widest = domain::widestPolicy();
    const domain::InvitePolicy now = domain::completed(invites.policy());
    std::optional<InviteKind> last;
    for (const domain::InviteRule& rule : now) {
        const int at = grid->rowCount();
        const auto limit = std::ranges::find_if(widest, [&](const domain::InviteRule& candidate) {
            return candidate.kind == rule.kind && candidate.author == rule.author;
        });
        if (last != rule.kind) {
            auto* heading = new QLabel(kindWord(rule.kind));
            heading->setFont(widgets::sized(font(), widgets::TextSize::Body, widgets::TextWeight::Strong));
            heading->setContentsMargins(0, m.gap8(), 0, 0);
            grid->addWidget(heading, at, 0, 1, 3);
            last = rule.kind;
        }
        const QString who = QStringLiteral("%1, %2").arg(kindWord(rule.kind), authorWord(rule.author));
        Row row{rule, new QCheckBox(authorWord(rule.author)), new QSpinBox, nullptr};
        row.allowed->setAccessibleName(who);
        row.allowed->setObjectName(QStringLiteral("allowed%1").arg(m_rows.size()));
        row.allowed->setChecked(rule.isAllowed);
        // Without an administrator's personal links nobody could come in.
        row.allowed->setEnabled(rule.kind != InviteKind::Personal || rule.author != InviteAuthor::Administrator);
        row.days->setObjectName(QStringLiteral("days%1").arg(m_rows.size()));
        row.days->setRange(1, limit->mostDays);
        row.days->setValue(rule.mostDays);
        row.days->setAccessibleName(tr("%1: days at most").arg(who));
        const int line = grid->rowCount();
        grid->addWidget(row.allowed, line, 0);
        grid->addWidget(row.days, line, 1);
        if (limit->mostUses > 1) {
            row.uses = new QSpinBox;
            row.uses->setObjectName(QStringLiteral("uses%1").arg(m_rows.size()));
            row.uses->setRange(1, limit->mostUses);
            row.uses->setValue(rule.mostUses);
            row.uses->setAccessibleName(tr("%1: people at most").arg(who));
            grid->addWidget(row.uses, line, 2);
        }
        const auto offer = [row](bool on) {
            row.days->setEnabled(on);
            if (row.uses != nullptr)
                row.uses->setEnabled(on);
        };
        connect(row.allowed, &QCheckBox::toggled, this, offer);
        offer(rule.isAllowed);
        m_rows << row;
    }
    grid->setColumnStretch(0, 1);
    auto* fields = new widgets::ScrollingFields;
    fields->column().addLayout(grid);
    fields->column().addWidget(widgets::mutedLabel(tr(
        "It holds for links made from now on; links that are out already stay as they are. The service refuses what is "
        "not allowed here, whatever program asks.")));
    body().addWidget(fields);
    connect(this, &FormDialog::submitted, this, &LimitsSheet::save);
}

domain::InvitePolicy LimitsSheet::policy() const
{
    domain::InvitePolicy policy;
    for (const Row& row : m_rows) {
        policy << domain::InviteRule{row.rule.kind, row.rule.author, row.allowed->isChecked(), row.days->value(),
                                     row.uses != nullptr ? row.uses->value() : row.rule.mostUses};
    }
    return policy;
}

void LimitsSheet::save()
{
    setBusy(true);
    base::whenAnswered(m_invites.setPolicy(policy()), this, [this](const base::Result<void>& done) {
        setBusy(false);
        if (!done)
            return setTrouble(widgets::sentenceFor(done.error()));
        Q_EMIT saved();
        accept();
    });
}

} // namespace invites

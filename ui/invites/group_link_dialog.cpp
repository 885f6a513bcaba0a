// SPDX-License-Identifier: GPL-3.0-or-later
#include "invites/group_link_dialog.h"

#include "widgets/error_sentence.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace invites {
namespace {

constexpr int usualUses = 30;

} // namespace

GroupLinkDialog::GroupLinkDialog(session::InviteService& invites, const domain::UnitId& unit, const QString& unitName,
                                 QWidget* parent)
    : FormDialog(unit.isEmpty() ? tr("Link for the staff") : tr("Link for %1").arg(unitName), tr("Make the link"), parent)
    , m_invites(invites)
    , m_unit(unit)
    , m_name(unitName)
    , m_role(new QComboBox)
    , m_uses(new QSpinBox)
    , m_days(new QSpinBox)
    , m_approval(new QCheckBox(tr("Each request is &decided by me")))
{
    setObjectName(QStringLiteral("groupLinkDialog"));
    m_role->setObjectName(QStringLiteral("role"));
    m_role->addItem(tr("Parents"), static_cast<int>(domain::InviteRole::Guardian));
    m_role->addItem(tr("Pupils"), static_cast<int>(domain::InviteRole::Pupil));
    m_uses->setObjectName(QStringLiteral("uses"));
    const domain::InviteLimits limits =
        invites.limits(unit.isEmpty() ? domain::InviteKind::Staff : domain::InviteKind::Group);
    m_uses->setRange(1, limits.mostUses);
    m_uses->setValue(usualUses);
    m_days->setObjectName(QStringLiteral("days"));
    m_days->setRange(1, static_cast<int>(limits.mostDays));
    m_days->setValue(static_cast<int>(limits.usualDays));
    m_approval->setObjectName(QStringLiteral("approval"));
    m_approval->setChecked(true);
    body().addWidget(widgets::mutedLabel(
        unit.isEmpty() ? tr("Who comes by it says who he is and waits until you have accepted him and confirmed his "
                            "position. Personal links are safer: use them where you know whom you invite.")
                       : tr("One link for all. Who comes by it says who he is, and is in nothing before the request is "
                            "accepted. Personal slips are safer and quicker for families.")));
    if (!unit.isEmpty())
        body().addWidget(widgets::captioned(tr("For &whom"), m_role));
    body().addWidget(widgets::captioned(tr("&How many people at most"), m_uses));
    body().addWidget(widgets::captioned(tr("Valid for, &days"), m_days));
    if (!unit.isEmpty())
        body().addWidget(m_approval);
    for (QWidget* field : {static_cast<QWidget*>(m_approval), static_cast<QWidget*>(m_role)}) {
        if (unit.isEmpty()) {
            field->setParent(this);
            field->hide();
        }
    }
    connect(this, &FormDialog::submitted, this, &GroupLinkDialog::make);
}

void GroupLinkDialog::make()
{
    session::NewGroupInvite wanted;
    wanted.role = m_unit.isEmpty() ? domain::InviteRole::Staff
                                   : static_cast<domain::InviteRole>(m_role->currentData().toInt());
    wanted.unit = m_unit;
    wanted.usesLimit = m_uses->value();
    wanted.withoutApproval = !m_approval->isChecked();
    wanted.validFor = std::chrono::hours(24 * m_days->value());
    setTrouble({});
    setBusy(true);
    m_invites.createGroup(wanted).then(this, [this](const base::Result<session::InviteLink>& link) {
        setBusy(false);
        if (!link)
            return setTrouble(widgets::sentenceFor(link.error()));
        Q_EMIT made(*link, m_name);
        accept();
    });
}

} // namespace invites

// SPDX-License-Identifier: GPL-3.0-or-later
#include "invites/guest_link_dialog.h"

#include "widgets/error_sentence.h"
#include "widgets/scrolling_fields.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace invites {

GuestLinkDialog::GuestLinkDialog(session::InviteService& invites, QWidget* parent)
    : FormDialog(tr("Link for guests"), tr("Make the link"), parent)
    , m_invites(invites)
    , m_chat(new QComboBox)
    , m_uses(new QSpinBox)
    , m_days(new QSpinBox)
    , m_purpose(new QLineEdit)
{
    setObjectName(QStringLiteral("guestLinkDialog"));
    const domain::InviteLimits limits = invites.limits(domain::InviteKind::Guest);
    m_chat->setObjectName(QStringLiteral("chat"));
    for (const domain::Chat& chat : invites.guestChats())
        m_chat->addItem(chat.title, chat.id.value());
    m_uses->setObjectName(QStringLiteral("uses"));
    m_uses->setRange(1, limits.mostUses);
    m_days->setObjectName(QStringLiteral("days"));
    m_days->setRange(1, static_cast<int>(limits.mostDays));
    m_days->setValue(static_cast<int>(limits.usualDays));
    m_purpose->setObjectName(QStringLiteral("purpose"));
    m_purpose->setMaxLength(200);
    m_purpose->setPlaceholderText(tr("An excursion, a jury, a lesson of an expert"));
    auto* fields = new widgets::ScrollingFields;
    QVBoxLayout& rows = fields->column();
    rows.addWidget(widgets::mutedLabel(tr(
        "Guests see this one chat, no other and no list of people, and leave it by themselves when the term is over. "
        "Each request is decided by you: you vouch for who comes.")));
    rows.addWidget(widgets::captioned(tr("&Chat"), m_chat));
    rows.addWidget(widgets::captioned(tr("&How many guests at most"), m_uses));
    rows.addWidget(widgets::captioned(tr("Valid for, &days"), m_days));
    rows.addWidget(widgets::captioned(tr("&What for"), m_purpose));
    body().addWidget(fields);
    connect(this, &FormDialog::submitted, this, &GuestLinkDialog::make);
}

void GuestLinkDialog::make()
{
    session::NewGuestInvite wanted;
    wanted.chat = domain::ChatId(m_chat->currentData().toString());
    wanted.usesLimit = m_uses->value();
    wanted.purpose = m_purpose->text().simplified();
    wanted.validFor = std::chrono::hours(24 * m_days->value());
    if (wanted.purpose.isEmpty())
        return setTrouble(tr("Say what for: the guests read it, and so does who looks through the links later."));
    setBusy(true);
    base::whenAnswered(m_invites.createGuest(wanted), this, [this](const base::Result<session::InviteLink>& link) {
        setBusy(false);
        if (!link)
            return setTrouble(widgets::sentenceFor(link.error()));
        Q_EMIT made(*link, m_chat->currentText());
        accept();
    });
}

} // namespace invites

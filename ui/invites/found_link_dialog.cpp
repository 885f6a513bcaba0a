// SPDX-License-Identifier: GPL-3.0-or-later
#include "invites/found_link_dialog.h"

#include "domain/join_code.h"
#include "widgets/error_sentence.h"
#include "widgets/scrolling_fields.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace invites {

FoundLinkDialog::FoundLinkDialog(session::InviteService& invites, QWidget* parent)
    : FormDialog(tr("A link in the open"), tr("Find the invitation"), parent)
    , m_invites(invites)
    , m_link(new QLineEdit)
    , m_where(new QLineEdit)
{
    setObjectName(QStringLiteral("foundLinkDialog"));
    m_link->setObjectName(QStringLiteral("link"));
    m_where->setObjectName(QStringLiteral("where"));
    m_where->setMaxLength(100);
    m_where->setPlaceholderText(tr("A page of a social network, a notice board at the entrance"));
    auto* fields = new widgets::ScrollingFields; // large text does not fit the screen together with what is wrong
    fields->column().addWidget(widgets::mutedLabel(
        tr("An invitation that anybody can read lets in anybody. Paste it, and it is put on the list of those that had better "
           "be annulled; the act will say where it was found.")));
    fields->column().addWidget(widgets::captioned(tr("&Link, or the code of a slip"), m_link));
    fields->column().addWidget(widgets::captioned(tr("&Where it was found"), m_where));
    body().addWidget(fields);
    connect(this, &FormDialog::submitted, this, &FoundLinkDialog::look);
    m_link->setFocus();
}

void FoundLinkDialog::look()
{
    if (m_link->text().simplified().isEmpty())
        return setTrouble(tr("Paste the link, or type the code."));
    if (domain::inviteSecretIn(m_link->text()).isEmpty())
        return setTrouble(tr("There is no invitation in this text. Paste the whole link, or type all digits of the code."));
    if (m_where->text().simplified().isEmpty())
        return setTrouble(tr("Say where it was found: it stands in the act."));
    setBusy(true);
    base::whenAnswered(m_invites.noteFound(m_link->text().simplified().left(400), m_where->text().simplified()), this,
                       [this](const base::Result<domain::InviteId>& invite) {
                           setBusy(false);
                           if (!invite)
                               return setTrouble(widgets::sentenceFor(invite.error()));
                           Q_EMIT found(*invite);
                           accept();
                       });
}

} // namespace invites

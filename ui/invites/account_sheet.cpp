// SPDX-License-Identifier: GPL-3.0-or-later
#include "invites/account_sheet.h"

#include "domain/account_terms.h"
#include "domain/join_code.h"
#include "invites/kit_document.h"
#include "widgets/confirm.h"
#include "widgets/error_sentence.h"
#include "widgets/flow_layout.h"
#include "widgets/save_file.h"
#include "widgets/scrolling_fields.h"
#include "widgets/style.h"
#include "widgets/times.h"
#include "widgets/tokens.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace invites {

using domain::Act;

AccountSheet::AccountSheet(const Services& services, const domain::PersonId& person, const QString& name,
                           const QString& organisation, QWidget* parent)
    : FormDialog(person.isEmpty() ? tr("Where I am signed in") : tr("Account: %1").arg(name), tr("Close"), parent)
    , m_services(services)
    , m_person(person)
    , m_name(name)
    , m_organisation(organisation)
    , m_how(new QLabel(tr("Asking the server…")))
    , m_caption(new QLabel(tr("&Signed in now")))
    , m_sessions(new QListWidget)
    , m_end(new QPushButton(tr("End this one")))
    , m_endAll(new QPushButton(tr("End all")))
    , m_freeze(new QPushButton)
    , m_link(new QPushButton(tr("Link to a new password…")))
    , m_factor(new QPushButton(tr("Take off the second factor…")))
    , m_close(new QPushButton)
{
    setObjectName(QStringLiteral("accountSheet"));
    const widgets::Measures m(font());
    m_how->setObjectName(QStringLiteral("accountState"));
    m_how->setWordWrap(true);
    m_sessions->setObjectName(QStringLiteral("sessions"));
    m_sessions->setMinimumHeight(m.tableRow() * 4);
    m_sessions->setWordWrap(true);
    m_sessions->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_caption->setBuddy(m_sessions);
    m_end->setObjectName(QStringLiteral("endSession"));
    m_endAll->setObjectName(QStringLiteral("endAllSessions"));
    m_freeze->setObjectName(QStringLiteral("freezeAccount"));
    m_link->setObjectName(QStringLiteral("passwordLink"));
    m_factor->setObjectName(QStringLiteral("takeOffFactor"));
    m_close->setObjectName(QStringLiteral("closeAccount"));
    auto* fields = new widgets::ScrollingFields;
    QVBoxLayout& rows = fields->column();
    rows.addWidget(m_how);
    rows.addWidget(m_caption);
    rows.addWidget(m_sessions, 1);
    auto* ending = new widgets::FlowLayout(m.gap8());
    auto* acts = new widgets::FlowLayout(m.gap8());
    for (QPushButton* button : {m_end, m_endAll})
        ending->addWidget(button);
    for (QPushButton* button : {m_link, m_freeze, m_factor, m_close})
        acts->addWidget(button);
    for (QPushButton* button : {m_end, m_endAll, m_freeze, m_link, m_factor, m_close})
        button->setAutoDefault(false);
    rows.addLayout(ending);
    rows.addWidget(widgets::mutedLabel(isOwn() ? tr("An app that keeps the password can sign in again. If a device "
                                                      "is not yours, change the password on your "
                                                      "page: that ends everything at once.")
                                                 : tr("An app that keeps the password can sign in again: for a lost "
                                                      "telephone give a link to a new password, "
                                                      "for a stolen account freeze it first.")));
    rows.addLayout(acts);
    body().addWidget(fields);
    findChild<QPushButton*>(QStringLiteral("cancel"))->hide();
    connect(this, &FormDialog::submitted, this, &QDialog::accept);
    connect(m_sessions, &QListWidget::currentRowChanged, this, &AccountSheet::offer);
    connect(m_end, &QPushButton::clicked, this, [this] {
        if (const QListWidgetItem* chosen = m_sessions->currentItem())
            end(chosen->data(Qt::UserRole).toString());
    });
    connect(m_endAll, &QPushButton::clicked, this, [this] { end({}); });
    connect(m_freeze, &QPushButton::clicked, this, [this] { m_state.frozenAt.isValid() ? openAgain() : freeze(); });
    connect(m_link, &QPushButton::clicked, this, &AccountSheet::makeLink);
    connect(m_factor, &QPushButton::clicked, this, &AccountSheet::dropFactor);
    connect(m_close, &QPushButton::clicked, this, [this] { m_state.closesAt.isValid() ? keepAccount() : closeAccount(); });
    offer();
    refresh();
}

void AccountSheet::refresh()
{
    base::whenAnswered(m_services.accounts.state(m_person), this,
                       [this](const base::Result<session::AccountState>& state) {
                           if (state)
                               showState(*state);
                           else
                               setTrouble(widgets::sentenceFor(state.error()));
                       });
}

void AccountSheet::showState(const session::AccountState& state)
{
    m_state = state;
    m_isKnown = true;
    if (!state.hasAccount)
        m_how->setText(tr("There is no account."));
    else if (state.closesAt.isValid())
        m_how->setText(tr("Closed, and to be deleted %1. Until then its owner can have it back on the page “my account”.")
                           .arg(widgets::fullTime(state.closesAt)));
    else if (!state.frozenAt.isValid())
        m_how->setText(tr("The account is open."));
    else if (isFrozenByOwner())
        m_how->setText(tr("Frozen by its owner, %1: “my account is in other hands”. Nobody can sign in. Once you are sure "
                          "who has said so, give a link to a new password: it opens the account.")
                           .arg(widgets::fullTime(state.frozenAt)));
    else
        m_how->setText(
            tr("Frozen %1: %2. Nobody can sign in.").arg(widgets::fullTime(state.frozenAt), state.frozenReason));
    const QString chosen =
        m_sessions->currentItem() != nullptr ? m_sessions->currentItem()->data(Qt::UserRole).toString() : QString();
    m_sessions->clear();
    for (const session::AccountSession& each : state.sessions) {
        QStringList parts{each.id};
        if (isOwn() && each.id == m_services.accounts.ownSession())
            parts << tr("this program");
        if (each.since.isValid())
            parts << tr("since %1").arg(widgets::fullTime(each.since));
        if (!each.address.isEmpty())
            parts << each.address;
        auto* item = new QListWidgetItem(parts.join(QStringLiteral(" · ")), m_sessions);
        item->setData(Qt::UserRole, each.id);
        if (each.id == chosen)
            m_sessions->setCurrentItem(item);
    }
    if (state.sessions.isEmpty()) {
        auto* none = new QListWidgetItem(
            state.sessionsKnown || !state.hasAccount ? tr("Nowhere") : tr("The message server does not answer now."),
            m_sessions);
        none->setFlags(Qt::NoItemFlags);
    }
    offer();
}

void AccountSheet::offer()
{
    const bool isOpen = m_isKnown && m_state.hasAccount;
    const auto may = [this](Act act) { return isOwn() || m_services.accounts.may(act, m_person); };
    const QListWidgetItem* chosen = m_sessions->currentItem();
    m_end->setVisible(may(Act::AccountsEnd));
    m_endAll->setVisible(may(Act::AccountsEnd));
    m_end->setEnabled(isOpen && chosen != nullptr && !chosen->data(Qt::UserRole).toString().isEmpty());
    m_endAll->setEnabled(isOpen && !m_state.sessions.isEmpty());
    m_freeze->setVisible(may(Act::AccountsFreeze));
    m_freeze->setEnabled(isOpen);
    m_freeze->setText(m_state.frozenAt.isValid() ? tr("Open the account…")
                      : isOwn()                  ? tr("My account is in other hands…")
                                                 : tr("Freeze…"));
    m_link->setVisible(!isOwn() && may(Act::AccountsReset));
    m_link->setEnabled(isOpen && (!m_state.frozenAt.isValid() || isFrozenByOwner()));
    m_factor->setVisible(!isOwn() && m_state.hasFactor && may(Act::FactorDrop));
    m_close->setVisible(!isOwn() && may(Act::AccountsClose));
    m_close->setEnabled(isOpen);
    m_close->setText(m_state.closesAt.isValid() ? tr("Keep the account…") : tr("Delete…"));
}

bool AccountSheet::isFrozenByOwner() const
{
    return m_state.frozenAt.isValid() && (isOwn() || m_state.frozenBy == m_person) && m_state.frozenReason.isEmpty();
}

void AccountSheet::settle(const base::FutureResult<void>& act, const QString& done)
{
    setTrouble({});
    base::whenAnswered(act, this, [this, done](const base::Result<void>& result) {
        if (!result)
            return setTrouble(widgets::sentenceFor(result.error()));
        Q_EMIT said(done);
        refresh();
    });
}

void AccountSheet::end(const QString& session)
{
    settle(m_services.accounts.end(m_person, session),
           session.isEmpty() ? tr("All sessions are ended.") : tr("The session is ended."));
}

void AccountSheet::freeze()
{
    if (isOwn()) {
        widgets::confirm(
            this,
            {tr("Freeze your own account?"),
             tr("You are signed out everywhere, here too, and nobody can sign in until an administrator or the "
                "head opens the account. The administrators are told at once."),
             tr("Freeze")},
            [this] { settle(m_services.accounts.freeze({}, {}), tr("The account is frozen.")); });
        return;
    }
    askReason(tr("Freeze the account of %1?").arg(m_name),
              tr("All sessions end and nobody can sign in until the account is opened again. The places in the chats stay."),
              tr("Freeze"), [this](const QString& reason) {
                  settle(m_services.accounts.freeze(m_person, reason), tr("The account is frozen."));
              });
}

void AccountSheet::closeAccount()
{
    askReason(tr("Delete the account of %1?").arg(m_name),
              tr("For whoever has asked for it on paper. All sessions end at once. For %n day(s) the owner, or you, can have it "
                 "back; then the address and the password are gone, all chats are left, and what was said in them bears "
                 "no name. The person stays on the lists.",
                 nullptr, domain::daysOfGrace),
              tr("Delete"), [this](const QString& reason) {
                  settle(m_services.accounts.close(m_person, reason), tr("The account is closed and will be deleted."));
              });
}

void AccountSheet::keepAccount()
{
    widgets::confirm(this,
                     {tr("Keep the account of %1?").arg(m_name),
                      tr("It opens again with its password and its places in the chats."), tr("Keep"), false},
                     [this] { settle(m_services.accounts.keep(m_person), tr("The account stays.")); });
}

void AccountSheet::askReason(const QString& title, const QString& consequences, const QString& act,
                             const std::function<void(const QString&)>& go)
{
    auto* form = new FormDialog(title, act, this);
    form->setObjectName(QStringLiteral("reasonForm"));
    auto* reason = new QLineEdit;
    reason->setObjectName(QStringLiteral("reason"));
    reason->setMaxLength(200);
    form->body().addWidget(widgets::mutedLabel(consequences));
    form->body().addWidget(widgets::captioned(tr("&Reason, for the journal"), reason));
    widgets::setButtonRole(form->submitButton(), widgets::ButtonRole::Danger);
    connect(form, &FormDialog::submitted, this, [form, reason, go] {
        if (reason->text().simplified().isEmpty())
            return form->setTrouble(tr("Give the reason: it stands in the journal."));
        const QString why = reason->text().simplified();
        form->accept();
        go(why);
    });
    form->open();
}

void AccountSheet::openAgain()
{
    widgets::confirm(
        this,
        {tr("Open the account of %1?").arg(m_name),
         tr("The old password works again. If somebody else may know it, give a link to a new one at once."),
         tr("Open"), false},
        [this] { settle(m_services.accounts.open(m_person), tr("The account is open again.")); });
}

void AccountSheet::makeLink()
{
    setTrouble({});
    m_link->setEnabled(false);
    base::whenAnswered(m_services.accounts.passwordLink(m_person), this,
                       [this](const base::Result<session::PasswordLink>& link) {
                           offer();
                           if (!link)
                               return setTrouble(widgets::sentenceFor(link.error()));
                           auto* shown = new PasswordLinkDialog(m_name, m_organisation, *link, this);
                           connect(shown, &PasswordLinkDialog::said, this, &AccountSheet::said);
                           shown->open();
                       });
}

void AccountSheet::dropFactor()
{
    widgets::confirm(
        this,
        {tr("Take off the second factor of %1?").arg(m_name),
         tr("For who has lost both the telephone and the codes of recovery. Until a new one is set up, the password "
            "alone opens all acts of power. The person is told."),
         tr("Take it off")},
        [this] { settle(m_services.factor.drop(m_person), tr("The second factor is taken off.")); });
}

PasswordLinkDialog::PasswordLinkDialog(const QString& name, const QString& organisation,
                                       const session::PasswordLink& link, QWidget* parent)
    : FormDialog(tr("New password for %1").arg(name), tr("Copy the link"), parent)
{
    setObjectName(QStringLiteral("passwordLinkDialog"));
    auto* field = new QLineEdit(link.url);
    field->setObjectName(QStringLiteral("link"));
    field->setReadOnly(true);
    field->setCursorPosition(0);
    auto* code = new QLineEdit(domain::displayJoinCode(link.code));
    code->setObjectName(QStringLiteral("code"));
    code->setReadOnly(true);
    body().addWidget(widgets::captioned(tr("Personal &link"), field,
                                        tr("Valid once, until %1. Whoever has it chooses the password: give it to this "
                                           "person only, best on paper and face to "
                                           "face. It is not shown again.")
                                            .arg(widgets::fullTime(link.expiresAt))));
    body().addWidget(widgets::captioned(tr("&Code, to be typed on the page of passwords"), code));
    QPushButton& print = addAside(tr("Save for printing…"));
    print.setObjectName(QStringLiteral("printLink"));
    connect(&print, &QPushButton::clicked, this, [this, name, organisation, link] {
        widgets::askWhereToSave(
            this, tr("New password.pdf"), {tr("PDF (*.pdf)")}, [this, name, organisation, link](const QString& path) {
                if (!writePasswordSlip(path, {organisation, name, link.url, link.code, link.expiresAt}))
                    return setTrouble(tr("The file could not be written. Choose another folder."));
                Q_EMIT said(tr("The sheet is saved. Print it and delete the file."));
            });
    });
    connect(this, &FormDialog::submitted, this, [this, url = link.url] {
        QGuiApplication::clipboard()->setText(url);
        Q_EMIT said(tr("The link is copied. Give it to this person only."));
        accept();
    });
    submitButton().setFocus();
}

} // namespace invites

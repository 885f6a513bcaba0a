// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/account_matters.h"

#include "chat/own_hours_sheet.h"
#include "invites/account_sheet.h"
#include "settings/claim_form.h"
#include "settings/factor_sheet.h"
#include "settings/server_check_sheet.h"
#include "settings/settings_dialog.h"
#include "settings/unlock_form.h"
#include "shell/rules_dialog.h"
#include "widgets/banner.h"

#include <QApplication>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace shell {

AccountMatters::AccountMatters(const Services& services, const QString& server, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_server(server)
    , m_over(parent)
    , m_rules(new widgets::Banner(this))
    , m_factor(new widgets::Banner(this))
    , m_claim(new widgets::Banner(this))
{
    m_rules->setObjectName(QStringLiteral("rulesBanner"));
    m_factor->setObjectName(QStringLiteral("factorBanner"));
    m_claim->setObjectName(QStringLiteral("claimBanner"));
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (widgets::Banner* const banner : {m_rules, m_factor, m_claim})
        column->addWidget(banner);
    connect(m_rules, &widgets::Banner::buttonClicked, this, &AccountMatters::askAboutRules);
    connect(m_factor, &widgets::Banner::buttonClicked, this, &AccountMatters::openFactor);
    connect(m_claim, &widgets::Banner::buttonClicked, this, &AccountMatters::openClaim);
    connect(&m_services.school, &session::SchoolService::changed, this, &AccountMatters::offerRules);
    connect(&m_services.school, &session::SchoolService::changed, this, &AccountMatters::offerClaim);
    connect(&m_services.factor, &session::FactorService::changed, this, &AccountMatters::offerFactor);
    connect(&m_services.factor, &session::FactorService::codeWanted, this, &AccountMatters::askForCode);
    m_services.factor.setAsksForCode(true);
    offerRules();
    offerClaim();
    offerFactor();
}

AccountMatters::~AccountMatters()
{
    m_services.factor.setAsksForCode(false);
}

void AccountMatters::offerRules()
{
    if (m_services.school.self().rulesToAcknowledge > 0)
        m_rules->say(widgets::Tone::Warning,
                     tr("There are rules of communication that you have not read yet. Please do: after their term, who has "
                        "not may only read the chats."),
                     tr("Read the rules"));
    else
        m_rules->hush();
}

void AccountMatters::offerFactor()
{
    const session::FactorState& state = m_services.factor.state();
    if (m_services.factor.isOffered() && state.isRequired && !state.isOn)
        m_factor->say(widgets::Tone::Warning,
                      tr("The school requires a second factor of you: without it your acts of power are refused."),
                      tr("Set it up"));
    else
        m_factor->hush();
}

// The account that the server made for the administrator waits for whom the application names.
void AccountMatters::offerClaim()
{
    const domain::PersonId& self = m_services.school.self().person;
    const bool waits = std::ranges::any_of(m_services.school.school()->positions, [&](const domain::Position& position) {
        return position.person == self && position.kind == domain::PositionKind::Administrator &&
               position.verification == domain::Verification::Pending;
    });
    if (waits)
        m_claim->say(widgets::Tone::Warning,
                     tr("This account is for the administrator whom the application for the organisation names. It can "
                        "do nothing until that contact and the code of the server are shown."),
                     tr("Show them…"));
    else
        m_claim->hush();
}

void AccountMatters::askAboutRules()
{
    for (const domain::Rules& rules : m_services.school.school()->rules) {
        if (rules.version == m_services.school.self().rulesToAcknowledge)
            (new RulesDialog(m_services.school, rules, m_over))->open();
    }
}

// Over the sheet in which the act was asked for, if there is one.
void AccountMatters::askForCode()
{
    QWidget* const sheet = QApplication::activeModalWidget();
    (new settings::UnlockForm(m_services.factor, sheet != nullptr ? sheet : m_over))->open();
}

void AccountMatters::openFactor()
{
    auto* const sheet = new settings::FactorSheet(m_services.factor, m_over);
    connect(sheet, &settings::FactorSheet::said, this, &AccountMatters::said);
    sheet->open();
}

void AccountMatters::openClaim()
{
    auto* const form = new settings::ClaimForm(m_services.acts, m_over);
    connect(form, &settings::ClaimForm::said, this, &AccountMatters::said);
    form->open();
}

void AccountMatters::openAccount(const domain::PersonId& person, const QString& name)
{
    auto* const sheet = new invites::AccountSheet({m_services.accounts, m_services.factor, m_services.clock}, person, name,
                                                  m_services.school.school()->organisation.name, m_over);
    connect(sheet, &invites::AccountSheet::said, this, &AccountMatters::said);
    sheet->open();
}

void AccountMatters::checkServer()
{
    (new settings::ServerCheckSheet(m_server, m_services.serverCheck ? m_services.serverCheck() : nullptr, m_over))
        ->open();
}

void AccountMatters::addDoors(settings::SettingsDialog& dialog)
{
    const auto add = [this, &dialog](const char* name, const QString& text, auto open) {
        connect(&dialog.addDoor(QLatin1String(name), text), &QPushButton::clicked, this, [&dialog, open] {
            dialog.accept();
            open();
        });
    };
    add("openOwnAccount", tr("Where I am signed in…"), [this] { openAccount({}, {}); });
    if (m_services.factor.isOffered())
        add("openFactor", tr("Second factor…"), [this] { openFactor(); });
    if (m_services.talk.mayKeepHours())
        add("openOwnHours", tr("My working hours…"),
            [this] { (new chat::OwnHoursSheet(m_services.talk, m_services.clock, m_over))->open(); });
    add("checkServer", tr("Check my server…"), [this] { checkServer(); });
}

} // namespace shell

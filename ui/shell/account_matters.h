// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "shell/services.h"

#include <QWidget>

namespace settings {
class SettingsDialog;
}
namespace widgets {
class Banner;
}

namespace shell {

// What concerns the person's own account: banners about what the school wants of it (rules to read, a second factor, a claim
// of the first administrator), and the sheets that these and the settings lead to. GUI thread.
class AccountMatters final : public QWidget
{
    Q_OBJECT

public:
    // `server`: the domain, for sentences. The sheets open over the parent.
    AccountMatters(const Services& services, const QString& server, QWidget* parent);
    ~AccountMatters() override;

    // Of oneself when no person is named.
    void openAccount(const domain::PersonId& person, const QString& name);
    void addDoors(settings::SettingsDialog& dialog);

Q_SIGNALS:
    void said(const QString& sentence);

private:
    void offerRules();
    void offerFactor();
    void offerClaim();
    void askAboutRules();
    void askForCode();
    void openFactor();
    void openClaim();
    void checkServer();

    Services m_services;
    const QString m_server;
    QWidget* m_over;
    widgets::Banner* m_rules;
    widgets::Banner* m_factor;
    widgets::Banner* m_claim;
};

} // namespace shell

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/server_check.h"
#include "widgets/sheet.h"

#include <memory>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace settings {

// What was found, and for each fault what it means for families and who mends it how.
struct CheckSentence
{
    QString what; // the point: "Certificate of the site"
    QString sentence;
};
[[nodiscard]] CheckSentence sentenceFor(const session::CheckResult& result);

// "Check my server": looks at the school's server as phones and this program come to it, point after point.
class ServerCheckSheet final : public widgets::Sheet
{
    Q_OBJECT

public:
    // Without a check: the server is for this computer only.
    ServerCheckSheet(const QString& domain, std::unique_ptr<session::ServerCheck> check, QWidget* parent);
    ~ServerCheckSheet() override;

    void show(const session::CheckResult& result);
    void finish();
    // As text, for who looks after the server.
    [[nodiscard]] QString report() const;

private:
    const QString m_domain;
    std::unique_ptr<session::ServerCheck> m_check;
    QStringList m_report;
    int m_faults = 0;
    int m_advice = 0;
    QVBoxLayout* m_rows;
    QLabel* m_outcome;
    QPushButton* m_copy;
};

} // namespace settings

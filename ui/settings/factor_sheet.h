// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/factor_service.h"
#include "widgets/form_dialog.h"

class QCheckBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace widgets {
class QrView;
}

namespace settings {

// The second factor of whoever has power: what it is and what it does not guard, setting it up by a QR code or a key
// that is typed, the codes of recovery, which are shown once, and taking it off.
class FactorSheet final : public widgets::FormDialog
{
    Q_OBJECT

public:
    FactorSheet(session::FactorService& factor, QWidget* parent);

    // Taken from the service; a test gives its own.
    void showState(const session::FactorState& state);
    void showSecret(const session::FactorSecret& secret);
    void showRecovery(const QStringList& codes);

    // Not while the codes of recovery are shown, which are never shown again: only its button leads on from there.
    void reject() override;

Q_SIGNALS:
    void said(const QString& sentence);

private:
    enum class Page { Off, Enrol, Recovery, On };

    [[nodiscard]] QWidget* buildOff();
    [[nodiscard]] QWidget* buildEnrol();
    [[nodiscard]] QWidget* buildRecovery();
    [[nodiscard]] QWidget* buildOn();
    void show(Page page);
    void submit();
    void begin();
    void confirm();
    void drop();
    void require();
    void saveCodes();
    void fail(const base::Error& error);

    session::FactorService& m_factor;
    Page m_page = Page::Off;
    QString m_secretUri;
    QStringList m_codes;
    QList<QWidget*> m_pages;
    QLabel* m_required = nullptr;
    widgets::QrView* m_qr = nullptr;
    QLineEdit* m_secret = nullptr;
    QLineEdit* m_code = nullptr;
    QGridLayout* m_recovery = nullptr;
    QLabel* m_left = nullptr;
    QLabel* m_lockState = nullptr;
    QPushButton* m_lock = nullptr;
    QCheckBox* m_require = nullptr;
};

} // namespace settings

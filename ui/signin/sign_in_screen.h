// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace signin {

// A person with an account on a school's server.
struct ServerSignIn
{
    QString login;  // before the @
    QString domain; // after it
    QString password;
    bool remember = false; // keep the password in the system's keyring

    bool operator==(const ServerSignIn&) const = default;
};

// The school's server runs on this computer, started with the program.
struct ComputerSignIn
{
    QString sampleSchool; // "small", "school"; empty: an empty school of one's own

    bool operator==(const ComputerSignIn&) const = default;
};

// Where the program begins when nobody is signed in: the school's server, or this computer. Knows no network: says what
// the person wants, and is told how it goes.
class SignInScreen final : public QWidget
{
    Q_OBJECT

public:
    explicit SignInScreen(QWidget* parent = nullptr);

    // The account of the last time.
    void setAddress(const QString& login, const QString& domain);
    // Without a keyring nothing is remembered, and the screen says so.
    void setKeyringAvailable(bool available);
    // There are accounts that are open, and one more is added to them.
    void setBackOffered(bool offered);

    // Fields are locked and the step is told ("Looking for the server…") until one of the next two.
    void setBusy(const QString& step);
    void setFailed(const base::Error& error);
    void setIdle();

Q_SIGNALS:
    void serverChosen(const signin::ServerSignIn& choice);
    void computerChosen(const signin::ComputerSignIn& choice);
    void cancelled(); // while busy
    void left();      // back to the accounts that are open

private:
    [[nodiscard]] QWidget* buildServerPage();
    [[nodiscard]] QWidget* buildComputerPage();
    void choosePage(int page);
    void submit();
    void setTrouble(const QString& sentence);

    QButtonGroup* m_pages;
    QStackedWidget* m_stack;
    QLineEdit* m_address;
    QLineEdit* m_password;
    QCheckBox* m_remember;
    QLabel* m_noKeyring;
    QComboBox* m_sample;
    QLabel* m_step;
    QLabel* m_trouble;
    QPushButton* m_submit;
    QPushButton* m_cancel;
    QPushButton* m_back;
    QString m_domain; // of the attempt under way
};

} // namespace signin

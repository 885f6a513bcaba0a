// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace signin {

// What a computer shows that nobody has touched for a while (O1): nothing of the school, and a field for the password of the
// account that goes on behind it. GUI thread.
class LockScreen final : public QWidget
{
    Q_OBJECT

public:
    explicit LockScreen(const QString& address, QWidget* parent = nullptr);

    void setBusy(bool busy);
    // Why it stays locked, as a sentence.
    void setTrouble(const QString& sentence);

Q_SIGNALS:
    void unlockWanted(const QString& password);
    void signOutWanted();

private:
    void submit();

    QLineEdit* m_password;
    QLabel* m_trouble;
    QPushButton* m_submit;
};

} // namespace signin

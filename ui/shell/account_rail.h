// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QList>
#include <QPixmap>
#include <QString>

namespace shell {

// An account that is open in the window, as the rail shows it.
struct AccountSign
{
    QString address;      // ivanova@school12.ru
    QString organisation; // its name, the server's while it is not known
    QString logo;         // as of the organisation; empty: its initials
    int unread = 0;
    bool isShown = false;         // its screens are those of the window
    bool needsPassword = false; // it is offline until it gets one

    bool operator==(const AccountSign&) const = default;
};

// Its picture with the count of what has not been read.
class AccountButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit AccountButton(QWidget* parent = nullptr);

    void setSign(const AccountSign& sign);
    [[nodiscard]] const AccountSign& sign() const { return m_sign; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    AccountSign m_sign;
    QPixmap m_logo;
};

// The accounts of a person who works at several schools: on top of the rail, nothing while there is only one. Ctrl+Shift+1
// and so on, as elsewhere. GUI thread.
class AccountRail final : public QWidget
{
    Q_OBJECT

public:
    explicit AccountRail(QWidget* parent = nullptr);

    void setAccounts(const QList<AccountSign>& accounts);
    [[nodiscard]] const QList<AccountSign>& accounts() const { return m_accounts; }

Q_SIGNALS:
    void chosen(const QString& address);

private:
    QList<AccountSign> m_accounts;
    QList<AccountButton*> m_buttons;
};

} // namespace shell

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/addresses.h"
#include "authority/ledger.h"

#include <QTimer>

namespace authority {

// What happens because a day has come: substitutions begin and end, guardians' dates too, movements are carried
// out, polls closed, accounts deleted, and messages that waited let into their chats.
// The day is the school's own. turn() may be called at any time and does nothing twice; start() calls it at once
// and every minute. One thread. Borrows the ledger.
class Calendar final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Calendar)

public:
    Calendar(Ledger& ledger, const Addresses& addresses);

    void start();
    void turn();

private:
    void turnDates(const QDate& today);
    void turnReports();
    void turnHidden();
    void turnMovements(const QDate& today);
    void turnChats(const QDate& today);
    void turnGuests();
    void turnRules();
    void turnPolls();
    void turnAccounts();
    void turnTalk();
    // Earlier than in a minute, when something is due before.
    void hurry();

    Ledger& m_ledger;
    const Addresses m_addresses;
    QTimer m_timer;
};

} // namespace authority

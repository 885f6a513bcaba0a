// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/invite_hygiene.h"
#include "session/invite_service.h"
#include "session/school_service.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableWidget;

namespace widgets {
class EmptyState;
class Toast;
} // namespace widgets

namespace invites {

// Links that had better be annulled and why (D9): all of them at once, or those that are selected, with an act on paper.
class TidyPage final : public QWidget
{
    Q_OBJECT

public:
    TidyPage(session::SchoolService& school, session::InviteService& invites, const base::Clock& clock,
             QWidget* parent = nullptr);

Q_SIGNALS:
    void countChanged(int count);

private:
    void refresh();
    // Several reasons take several lines.
    void fitRows();
    void offer();
    void annul();
    void askForFound();
    void saveAct(const QList<domain::FlawedInvite>& annulled, const QDateTime& at);
    [[nodiscard]] QList<domain::FlawedInvite> chosen() const; // all when none is selected

    session::SchoolService& m_school;
    session::InviteService& m_invites;
    const base::Clock& m_clock;
    QList<domain::FlawedInvite> m_flawed;
    domain::InviteId m_found; // to be selected once it is on the list
    QTableWidget* m_table;
    QPushButton* m_annul;
    QPushButton* m_report;
    widgets::EmptyState* m_empty;
    widgets::Toast* m_toast;
};

} // namespace invites

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "items/request_table_model.h"
#include "session/invite_service.h"
#include "session/school_service.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QSplitter;

namespace widgets {
class EmptyState;
class TableView;
class Toast;
} // namespace widgets

namespace invites {

// Who asks to be let in, whom of the lists that may be and why, and the decision, by keyboard alone: ↓ the next one, 1–5
// the person, A accept, R refuse with a reason, Q ask, C accept all that match clearly. The last decided ones can be
// looked up beside.
class RequestsPage final : public QWidget
{
    Q_OBJECT

public:
    RequestsPage(session::SchoolService& school, session::InviteService& invites, const base::Clock& clock,
                 QWidget* parent = nullptr);

    // Taken from the service; a test gives its own.
    void setRequests(const QList<domain::JoinRequest>& requests);
    void setDecided(const QList<domain::JoinRequest>& requests);

Q_SIGNALS:
    void waitingCountChanged(int count);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QAction* addAct(const QString& name, const QString& text, const QKeySequence& key, void (RequestsPage::*act)());
    [[nodiscard]] QPushButton* buttonFor(QAction* act);
    void build();
    void refresh();
    void showRows(const QList<domain::JoinRequest>& requests);
    void showCard();
    [[nodiscard]] QString outcomeOf(const domain::JoinRequest& request) const;
    void offerActs();
    [[nodiscard]] const items::RequestRow* chosen() const;
    [[nodiscard]] const items::RequestMatch* chosenMatch() const;
    [[nodiscard]] QList<session::RequestDecision> clearOnes() const;
    void accept();
    void acceptClear();
    void refuse();
    void ask();
    void write(const QString& heading, const QString& caption, const QString& verb, session::RequestVerdict verdict,
               const QString& done);
    void decide(const QList<session::RequestDecision>& decisions, const QString& done);

    session::SchoolService& m_school;
    session::InviteService& m_invites;
    const base::Clock& m_clock;
    items::RequestTableModel m_rows;
    bool m_isDecided = false; // the decided ones are shown
    QComboBox* m_which;
    widgets::TableView* m_table;
    QSplitter* m_panes;
    QWidget* m_side;
    QLabel* m_heading;
    QLabel* m_about;
    QLabel* m_warning;
    QListWidget* m_matches;
    widgets::EmptyState* m_empty;
    widgets::Toast* m_toast;
    QAction* m_accept = nullptr;
    QAction* m_refuse = nullptr;
    QAction* m_ask = nullptr;
    QAction* m_acceptClear = nullptr;
};

} // namespace invites

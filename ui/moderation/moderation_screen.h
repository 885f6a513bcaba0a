// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "items/report_table_model.h"
#include "session/moderation_service.h"
#include "session/school_service.h"

#include <QWidget>

class QAction;
class QLabel;
class QSplitter;
class QTabWidget;

namespace widgets {
class Banner;
class EmptyState;
class TableView;
class Toast;
} // namespace widgets

namespace moderation {

class AuditPane;
class BlocksPane;
class ChatRecordsPane;
class MessageActs;
class ReportCard;
class OverviewPane;
class RegisterPane;
class RulesPane;
class StandingPane;
enum class Remedy;
enum class ActKind;

// What waits for a moderator and the acts on it, by keyboard alone: ↓ the next one, K keep, R remind, Delete retract,
// V record a violation, B restrict writing, H take or hand over, X hide at once, A to the appeal, U take back. Each act of power says its
// consequence before and its result after; the service decides. Who moderates nothing sees the own record here.
class ModerationScreen final : public QWidget
{
    Q_OBJECT

public:
    ModerationScreen(session::ModerationService& moderation, session::SchoolService& school, const base::Clock& clock,
                     QWidget* parent = nullptr);

    // What is on the screen may be old while there is no connection, and says so.
    void setOnline(bool online);
    // What is recorded about the person who reads.
    void showStanding();
    // There is something here for this person.
    [[nodiscard]] bool isOffered() const;

Q_SIGNALS:
    void waitingCountChanged(int count);
    // The rest of the school changes what keeps somebody from writing.
    void remedyWanted(moderation::Remedy remedy);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    QAction* addAct(const QString& name, const QString& text, const QKeySequence& key, void (ModerationScreen::*act)());
    void showQueue();
    void sayState(bool isEmpty);
    void offerTabs();
    void refreshTab();
    void showCard();
    void offerActs();
    [[nodiscard]] const session::QueueEntry* chosen() const;
    [[nodiscard]] session::ModerationCase matter() const;

    void keep();
    void remind();
    void retract();
    void recordViolation();
    void block();
    void openSheet(ActKind kind);
    void take();
    void hear();
    void hide();
    void undo();
    void offerUndo(const QList<session::RecentAct>& acts);
    void goTo(Remedy remedy);
    template <typename T>
    void follow(base::FutureResult<T> act, const std::function<QString(const base::Result<T>&)>& sentence);

    session::ModerationService& m_moderation;
    session::SchoolService& m_school;
    const base::Clock& m_clock;
    items::ReportTableModel m_reports;
    session::ModerationCard m_card;
    domain::ReportId m_shown; // whose card it is
    widgets::TableView* m_table;
    QLabel* m_figures;
    ReportCard* m_view;
    QWidget* m_side;
    QSplitter* m_panes = nullptr; // the queue and the card
    widgets::EmptyState* m_empty;
    widgets::Banner* m_stale;
    QWidget* m_queue;
    QTabWidget* m_tabs;
    BlocksPane* m_blocks;
    ChatRecordsPane* m_records;
    RegisterPane* m_register;
    OverviewPane* m_overview;
    StandingPane* m_standing;
    RulesPane* m_rules;
    AuditPane* m_audit;
    widgets::Toast* m_toast;
    MessageActs* m_acts = nullptr;
    bool m_isOnline = true;
    QAction* m_keep = nullptr;
    QAction* m_remind = nullptr;
    QAction* m_retract = nullptr;
    QAction* m_record = nullptr;
    QAction* m_block = nullptr;
    QAction* m_take = nullptr;
    QAction* m_hide = nullptr;
    QAction* m_hear = nullptr;
    QAction* m_undo = nullptr;
};

} // namespace moderation

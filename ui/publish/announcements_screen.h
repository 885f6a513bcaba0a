// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "items/asked_table_model.h"
#include "session/announcement_service.h"
#include "session/school_service.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace widgets {
class Banner;
class EmptyState;
class TableView;
class Toast;
} // namespace widgets

namespace publish {

// What was announced, and who has confirmed it: the list, and of the chosen one the words and the table, with a
// reminder to those who have not, and the signatures on paper typed in for as many as are selected.
class AnnouncementsScreen final : public QWidget
{
    Q_OBJECT

public:
    AnnouncementsScreen(session::AnnouncementService& announcements, session::SchoolService& school,
                        const base::Clock& clock, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] QWidget* buildCard();
    void read();
    void presentList(const QList<session::AnnouncementEntry>& entries);
    void showChosen();
    void presentTable(const base::Result<QList<session::AskedParty>>& parties);
    [[nodiscard]] const session::AnnouncementEntry* chosen() const;
    void offerActs();
    void announce();
    void remind();
    void recordPapers();
    void sayTrouble(const base::Error& error);

    session::AnnouncementService& m_announcements;
    session::SchoolService& m_school;
    const base::Clock& m_clock;
    items::AskedTableModel m_asked;
    QList<session::AnnouncementEntry> m_entries;
    domain::AnnouncementId m_wanted; // to be chosen once it is in the list
    QPushButton* m_new;
    QListWidget* m_list;
    QWidget* m_card;
    QLabel* m_heading;
    QLabel* m_where;
    QLabel* m_text;
    QLabel* m_figures;
    QProgressBar* m_share;
    QCheckBox* m_onlySilent;
    widgets::TableView* m_table;
    QPushButton* m_remind;
    QPushButton* m_papers;
    widgets::Banner* m_trouble;
    widgets::EmptyState* m_empty;
    widgets::Toast* m_toast;
    quint64 m_visit = 0; // answers to an earlier question are dropped
};

} // namespace publish

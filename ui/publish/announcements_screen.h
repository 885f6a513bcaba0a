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
// reminder to those who have not, the signatures on paper typed in for as many as are selected, and the table as a file.
// One's own can be corrected and withdrawn. Earlier ones are asked for when the list is scrolled to its end.
class AnnouncementsScreen final : public QWidget
{
    Q_OBJECT

public:
    AnnouncementsScreen(session::AnnouncementService& announcements, session::SchoolService& school,
                        const base::Clock& clock, QWidget* parent = nullptr);

Q_SIGNALS:
    void pollsWanted();

protected:
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] QWidget* buildCard();
    void read();
    void readEarlier();
    void presentList(const session::AnnouncementList& list);
    void showChosen();
    void presentTable(const base::Result<QList<session::AskedParty>>& parties);
    [[nodiscard]] const session::AnnouncementEntry* chosen() const;
    void offerActs();
    void announce();
    void remind();
    void recordPapers();
    void saveTable();
    void correct();
    void withdraw();
    void sayTrouble(const base::Error& error);

    session::AnnouncementService& m_announcements;
    session::SchoolService& m_school;
    const base::Clock& m_clock;
    items::AskedTableModel m_asked;
    QList<session::AnnouncementEntry> m_entries;
    int m_wished; // so many of the newest
    int m_total = 0;
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
    QPushButton* m_save;
    QPushButton* m_correct;
    QPushButton* m_withdraw;
    widgets::Banner* m_trouble;
    widgets::EmptyState* m_empty;
    widgets::Toast* m_toast;
    quint64 m_visit = 0; // answers to an earlier question are dropped
};

} // namespace publish

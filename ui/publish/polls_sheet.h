// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/poll_service.h"
#include "session/school_service.h"
#include "widgets/sheet.h"

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace widgets {
class Banner;
}

namespace publish {

// All polls of a person's chats, or of one of them: what waits for a vote first, then the other open ones, then the closed
// ones; those that he answers for before others. From here one votes, sees what came of it, and closes.
class PollsSheet final : public widgets::Sheet
{
    Q_OBJECT

public:
    // An empty chat: of all.
    PollsSheet(session::PollService& polls, session::SchoolService& school, const domain::ChatId& chat,
               QWidget* parent);

private:
    enum class Which { All, Awaited, Open, Closed };

    void read();
    void readEarlier();
    void present();
    void showChosen();
    void vote();
    void showResults();
    [[nodiscard]] bool isShown(const session::PollEntry& entry) const;
    [[nodiscard]] const session::PollEntry* chosen() const;

    session::PollService& m_polls;
    session::SchoolService& m_school;
    const domain::ChatId m_chat;
    QList<session::PollEntry> m_entries; // that have been read, in the order of the list
    QList<session::PollEntry> m_shown;
    int m_wished;
    int m_total = 0;
    QComboBox* m_where;
    QComboBox* m_which;
    QListWidget* m_list;
    QLabel* m_none;
    QLabel* m_figures;
    QPushButton* m_earlier;
    QPushButton* m_vote;
    QPushButton* m_results;
    widgets::Banner* m_trouble;
};

} // namespace publish

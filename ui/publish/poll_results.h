// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/poll_service.h"
#include "session/school_service.h"
#include "widgets/sheet.h"

class QLabel;
class QPushButton;
class QTableWidget;

namespace widgets {
class Banner;
}

namespace publish {

// What has come of a poll so far, for who answers for it: the figures, of one that is not anonymous also who chose what;
// closing it before its time, and saving it as a table or on paper. Moves with the votes.
class PollResultsSheet final : public widgets::Sheet
{
    Q_OBJECT

public:
    PollResultsSheet(session::PollService& polls, session::SchoolService& school, const domain::PollId& poll,
                     QWidget* parent);

private:
    void read();
    void present();
    void closePoll();
    void savePoll();

    session::PollService& m_polls;
    session::SchoolService& m_school;
    const domain::PollId m_poll;
    session::PollResults m_results;
    QLabel* m_question;
    QLabel* m_facts;
    QLabel* m_figures;
    QTableWidget* m_answers;
    QTableWidget* m_ballots;
    widgets::Banner* m_trouble;
    QPushButton* m_close;
    QPushButton* m_save;
};

} // namespace publish

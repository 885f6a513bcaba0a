// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "session/poll_service.h"
#include "widgets/form_dialog.h"

class QCheckBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace publish {

// A new poll in a chat: the question, the answers, one in each line, and how it is counted. Says before it is asked who will
// know what. Closes when the service has taken it.
class PollSheet final : public widgets::FormDialog
{
    Q_OBJECT

public:
    PollSheet(session::PollService& polls, const domain::Chat& chat, const base::Clock& clock, QWidget* parent);

private:
    [[nodiscard]] QStringList options() const;
    void showConsequence();
    void ask();

    session::PollService& m_polls;
    const domain::Chat m_chat;
    QLineEdit* m_question;
    QPlainTextEdit* m_options;
    QCheckBox* m_multiple;
    QCheckBox* m_anonymous;
    QCheckBox* m_families;
    QCheckBox* m_hasEnd;
    QDateEdit* m_until;
    QSpinBox* m_quorum;
    QLabel* m_consequence;
};

} // namespace publish

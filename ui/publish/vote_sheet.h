// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/poll_service.h"
#include "widgets/form_dialog.h"

class QAbstractButton;

namespace publish {

// The answers of a poll, of which one or several are chosen. Closes when the service has counted the vote.
class VoteSheet final : public widgets::FormDialog
{
    Q_OBJECT

public:
    // `chosen` before, if the person has voted already.
    VoteSheet(session::PollService& polls, const domain::Poll& poll, const QList<int>& chosen, QWidget* parent);

private:
    [[nodiscard]] QList<int> choices() const;
    void vote();

    session::PollService& m_polls;
    const domain::PollId m_poll;
    QList<QAbstractButton*> m_options;
};

} // namespace publish

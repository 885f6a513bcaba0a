// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "session/talk_service.h"
#include "widgets/form_dialog.h"

#include <functional>

class QDateTimeEdit;

namespace chat {

// The moment at which a message is to be sent: a new one, or one that waits already.
class LaterSheet final : public widgets::FormDialog
{
    Q_OBJECT

public:
    LaterSheet(session::TalkService& talk, const domain::ChatId& chat, const QString& text, const base::Clock& clock,
               QWidget* parent);
    LaterSheet(session::TalkService& talk, const session::WaitingMessage& waiting, const base::Clock& clock,
               QWidget* parent);

private:
    using Put = std::function<base::FutureResult<void>(const QDateTime&)>;
    LaterSheet(const QDateTime& proposed, Put put, const base::Clock& clock, QWidget* parent);
    void judge();
    void save();

    const Put m_put;
    const base::Clock& m_clock;
    QDateTimeEdit* m_due;
};

} // namespace chat

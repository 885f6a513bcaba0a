// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "session/school_service.h"
#include "session/standing_service.h"

#include <QWidget>

namespace widgets {
class Banner;
}

namespace moderation {

class StandingActs;

// A line above the open chat about what moderation means for its reader: that he cannot write here, until when and by
// which item, with the way to appeal and to apologise; or that somebody asks for pardon, with the button to object.
// Above it the item of the rules that a moderator has put there.
// Takes no room while there is nothing.
class ChatNotice final : public QWidget
{
    Q_OBJECT

public:
    ChatNotice(session::StandingService& standing, session::SchoolService& school, const base::Clock& clock,
               QWidget* parent = nullptr);

    // Empty: none is open.
    void setChat(const domain::ChatId& chat);
    // In the place of the field for writing, while a restriction closes the chat to its reader; empty: none does.
    [[nodiscard]] QString closure(const domain::ChatId& chat) const;

Q_SIGNALS:
    // The own record, with what can be done about it.
    void standingWanted();

private:
    void present();
    void onButton();

    session::StandingService& m_standing;
    session::SchoolService& m_school;
    const base::Clock& m_clock;
    domain::ChatId m_chat;
    widgets::Banner* m_pinned;
    widgets::Banner* m_banner;
    StandingActs* m_acts;
};

} // namespace moderation

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "session/invite_service.h"
#include "session/school_service.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace widgets {
class Toast;
}

namespace invites {

// Whether a class has discussed the rules at a lesson, and when (G12): its class teacher notes the day here; of the whole
// school it says which classes have and which have not, on the screen and as a file.
class DiscussionBar final : public QWidget
{
    Q_OBJECT

public:
    DiscussionBar(session::SchoolService& school, session::InviteService& invites, const base::Clock& clock,
                  QWidget* parent = nullptr);

    // No unit: the whole school.
    void setRegister(const domain::UnitId& unit, const session::RulesRegister& read);

Q_SIGNALS:
    // A day was noted: the register is to be read again.
    void noted();

private:
    // Classes and groups that there are now, in their order.
    [[nodiscard]] QList<domain::Unit> places() const;
    [[nodiscard]] const domain::Discussion* discussionOf(const domain::UnitId& unit) const;
    [[nodiscard]] QString personName(const domain::PersonId& person) const;
    void present();
    void openForm();
    void openList();

    session::SchoolService& m_school;
    session::InviteService& m_invites;
    const base::Clock& m_clock;
    domain::UnitId m_unit;
    session::RulesRegister m_read;
    QLabel* m_words;
    QPushButton* m_act;
    widgets::Toast* m_toast;
};

} // namespace invites

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "session/school_service.h"
#include "session/standing_service.h"

#include <QObject>

namespace widgets {
class Toast;
}

namespace moderation {

// What a person can do whom moderation concerns: apologise for a restriction, appeal against it, object to the apology of
// another. Opens a sheet that says what follows over the widget that it belongs to, does what was submitted, and says
// what came of it.
class StandingActs final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StandingActs)

public:
    StandingActs(session::StandingService& standing, session::SchoolService& school, QWidget* over);

    void apologise(const domain::BlockId& block);
    void appeal(const domain::BlockId& block);
    void object(const session::OpenApology& apology);

private:
    using Act = base::FutureResult<void> (session::StandingService::*)(const domain::BlockId&, const QString&);
    void openSheet(const char* name, const QString& heading, const QString& verb, const QString& caption,
                   const QString& consequence, const QString& done, const domain::BlockId& block, Act act);

    session::StandingService& m_standing;
    session::SchoolService& m_school;
    QWidget* m_over;
    widgets::Toast* m_toast;
};

} // namespace moderation

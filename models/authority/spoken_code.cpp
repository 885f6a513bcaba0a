// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/spoken_code.h"

#include <QRandomGenerator>
#include <QSet>

namespace authority {

QString newSpokenCode(const domain::School& school)
{
    // Of very many a code is given again, and the newest is meant by it.
    constexpr qsizetype mostOfTheirOwn = 5'000;
    QSet<QString> taken;
    for (const domain::Announcement& announcement : school.announcements)
        taken.insert(announcement.code);
    for (const domain::Poll& poll : school.polls)
        taken.insert(poll.code);
    for (;;) {
        const QString code = QString::number(QRandomGenerator::system()->bounded(1000, 10'000));
        if (!taken.contains(code) || taken.size() > mostOfTheirOwn)
            return code;
    }
}

} // namespace authority

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/school.h"

#include <QTimeZone>

namespace domain {

Vocabulary wordsOf(const Organisation& organisation)
{
    return vocabularyOf(organisation.kind, organisation.words);
}

QDate dayAt(const Organisation& organisation, const QDateTime& now)
{
    const QTimeZone zone(organisation.timeZone.toLatin1());
    return (zone.isValid() ? now.toTimeZone(zone) : now.toUTC()).date();
}

} // namespace domain

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/school.h"

#include <QStringList>

namespace school {

// The application for registration of the organisation (requirement A1; S44 2.1, МР4.4): its requisites, its head, and
// the administrators with the orders that appoint them and their contacts. A paper, so in Russian whatever language the
// window speaks.

// What the school has not written down yet and the letter needs, in words of the window; empty: the letter is whole.
[[nodiscard]] QStringList missingInApplication(const domain::School& school);
// As HTML for widgets::writePdf().
[[nodiscard]] QString applicationLetter(const domain::School& school, const QDate& today);

} // namespace school

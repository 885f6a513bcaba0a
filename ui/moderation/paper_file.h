// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

#include <functional>

class QWidget;

namespace moderation {

// Writes a paper as PDF where the person says, or into the folder when one is given, and tells in a sentence what came of
// it; also why there is no paper. Comes back at once.
void savePaper(QWidget* over, const QString& folder, const base::Result<QString>& html, const QString& name,
               const std::function<void(const QString& sentence)>& say);

} // namespace moderation

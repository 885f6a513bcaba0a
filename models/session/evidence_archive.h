// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "contract/moderation_messages.h"

namespace session {

// A ZIP for whoever has to be shown what was written: each copy with its context as JSON, and manifest.txt with the
// SHA-256 of every file, so that none can be changed unseen; the manifest's own hash is the answer, to be written down
// elsewhere. Io: the file cannot be written.
[[nodiscard]] base::Result<QString> writeEvidence(const QString& path, const QString& organisation, const QString& chat,
                                                  const QList<contract::Evidence>& evidence, const QDateTime& now);

} // namespace session

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "contract/moderation_messages.h"

namespace session {

// A ZIP for whoever has to be shown what was written: opis.txt, which is for reading, each copy with its context as JSON,
// and SHA256SUMS.txt with the hash of every file as `sha256sum -c` reads it, so that none can be changed unseen; the hash
// of that list is the answer, to be written down elsewhere. Io: the file cannot be written.
[[nodiscard]] base::Result<QString> writeEvidence(const QString& path, const QString& inventory,
                                                  const QList<contract::Evidence>& evidence);
// How the copy at that place is called in it.
[[nodiscard]] QString evidenceFileName(qsizetype at);

} // namespace session

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/cards_service.h"
#include "widgets/sheet.h"

namespace school {

// "phone: 8 900… → 8 911…"
[[nodiscard]] QString historySentence(const session::HistoryEntry& entry);

// What a card held earlier, newest first: when, which field, before and after.
class HistorySheet final : public widgets::Sheet
{
    Q_OBJECT

public:
    HistorySheet(const QString& heading, const QList<session::HistoryEntry>& entries, QWidget* parent);
};

} // namespace school

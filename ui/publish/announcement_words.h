// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/school.h"
#include "exporter/sheet.h"
#include "items/asked_table_model.h"

#include <functional>
#include <memory>

namespace publish {

using SchoolNow = std::function<std::shared_ptr<const domain::School>()>;

[[nodiscard]] QString nameOf(const domain::School& school, const domain::PersonId& person);
[[nodiscard]] QString chatTitle(const domain::School& school, const domain::ChatId& chat);
// The title, or the beginning of the text.
[[nodiscard]] QString headingOf(const domain::Announcement& announcement);
// "5«А» — родители", "5«А» — родители and 3 more"
[[nodiscard]] QString whereWords(const domain::School& school, const QList<domain::ChatId>& chats);
// Chats, when, by when to be confirmed, corrected or withdrawn when.
[[nodiscard]] QString factsOf(const domain::School& school, const session::AnnouncementEntry& entry);
// "confirmed by 12 of 28", "without confirmation", "withdrawn"
[[nodiscard]] QString figuresOf(const session::AnnouncementEntry& entry);
// Who was asked, and whether, when and how he has confirmed: for a file.
[[nodiscard]] exporter::Sheet askedSheet(const domain::School& school, const QList<session::AskedParty>& parties);
[[nodiscard]] items::AskedWording askedWording(SchoolNow school);

} // namespace publish

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/chat_list_model.h"
#include "items/people_table_model.h"
#include "items/school_find_model.h"
#include "items/school_tree_model.h"
#include "items/search_results_model.h"
#include "items/timeline_model.h"

#include <QString>

namespace delegates {

// The words for what the models hold: the one place where an enum of the domain becomes text.

[[nodiscard]] QString sectionTitle(const items::ChatRow& row);
[[nodiscard]] QString guardianWord(domain::GuardianKind kind);
[[nodiscard]] QString positionWord(domain::PositionKind kind);
[[nodiscard]] QString entryWord(items::EntryState state);
// "pupil", "mother of Efimova Lyubov", "class teacher", "teacher of physics", "headteacher"
[[nodiscard]] QString placeWords(const items::PersonRow& row);

// «Щербакова Евгения» of «Щербакова Евгения (мама: Ефимова Любовь)»
[[nodiscard]] QString shortNick(const QString& nick);
// What the chat list shows under the title: draft, last message, or what the chat is for.
struct Preview
{
    QString lead; // "Draft:", "You:", "Petrova Maria:"; may be empty
    QString text;
    bool draft = false;
};
[[nodiscard]] Preview previewOf(const domain::ChatSummary& chat);
// The text of a message, or what is said in its place when it was retracted.
[[nodiscard]] QString bodyOf(const domain::Message& message);
// "240 KB", "2.4 MB"
[[nodiscard]] QString sizeText(qint64 bytes);
// Size of a file and what becomes of it.
[[nodiscard]] QString fileLine(const domain::SharedFile& file);
// What stands for a quoted message in its answer.
[[nodiscard]] QString quotedBody(const domain::Quote& quote);
// For the clipboard: the text of one, several with names and times.
[[nodiscard]] QString copied(const QList<domain::Message>& messages);
// As a quotation with sender and time, to be sent to another chat.
[[nodiscard]] QString forwarded(const QList<domain::Message>& messages);
// Below a message of one's own that was refused.
[[nodiscard]] QString failureOf(const domain::Message& message);

// Whole rows in a sentence, for screen readers.
[[nodiscard]] QString describeChat(const items::ChatRow& row);
[[nodiscard]] QString describeMessage(const items::TimelineRow& row);
[[nodiscard]] QString describeHit(const session::SearchHit& hit);
// "class teacher Petrova Maria, 25 pupils"
[[nodiscard]] QString unitFigures(const items::UnitRow& row);
[[nodiscard]] QString describeUnit(const items::UnitRow& row);
// "Efimova Lyubov — 5«А»"
[[nodiscard]] QString foundWords(const items::FoundRow& row);

[[nodiscard]] items::PeopleWording peopleWording();

} // namespace delegates

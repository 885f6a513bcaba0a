// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/school_index.h"
#include "domain/vocabulary.h"

namespace domain {

// Chats and members follow from the structure; nobody edits them by hand. Pure functions of the school: asked again
// after their own answer was put into it, they answer the same.

// Every chat that the school should have, with the ones made by hand as they are. A rule chat that exists is found by
// unit and kind and keeps its id; a new one has none yet. Chats of an archived unit are archived, and so is the chat of a
// subject that nobody teaches there. What is opened by somebody stays closed once it was closed.
[[nodiscard]] QList<Chat> wantedChats(const School& school, const Vocabulary& words);

// Who should be in a chat of the school. In are those who have an account and have acknowledged the rules; of
// the families only who has consented (S6, S7); of the staff only who is confirmed (S15). Who is in already keeps
// `since` and, as long as it still says the truth, the nick; of newcomers `since` is null. Ordered by person.
[[nodiscard]] QList<ChatMember> membersOf(const SchoolIndex& index, const Chat& chat, const Vocabulary& words);

// Classes and learning groups have pupils, a class teacher and chats by rule.
[[nodiscard]] bool hasRuleChats(UnitKind kind);
// These, and their parts, can have a chat for each subject of the load.
[[nodiscard]] bool hasSubjectChats(UnitKind kind);
// A part of the school whose staff can have a chat of their own: neither the school nor all of its staff, which have one,
// nor a class, whose teachers have.
[[nodiscard]] bool canHaveStaffChat(UnitKind kind);
// "5«А» — физика"
[[nodiscard]] QString subjectTitle(const Unit& unit, const QString& subject);

} // namespace domain

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/school_index.h"
#include "domain/vocabulary.h"

namespace domain {

// The name that the others see in a chat: from the roster, never typed by the person, so nobody is «Директор школы» by
// typing it.

// «Петрова Мария Ивановна (классный руководитель)»: what the school has confirmed that the person is, so that any app
// shows it (C3). In a chat of the unit that the person leads that, otherwise the highest position.
[[nodiscard]] QString staffNick(const SchoolIndex& index, const PersonId& person, const UnitId& unit,
                                const Vocabulary& words);
// «Лебедев Пётр Ильич»: somebody of neither roster.
[[nodiscard]] QString guestNick(const Person& person);
// «Ефимова Любовь»
[[nodiscard]] QString pupilNick(const Person& person);
// «Щербакова Евгения (мама: Ефимова Любовь)»; names the children who sit in the unit, or all when none is given.
[[nodiscard]] QString guardianNick(const SchoolIndex& index, const PersonId& guardian, const UnitId& unit,
                                   const Vocabulary& words);

// As the person is called among people of different classes: of the staff, a guardian with all children, a pupil, or a
// guest.
[[nodiscard]] QString nickOf(const SchoolIndex& index, const PersonId& person, const Vocabulary& words);

// Whether it is one that guardianNick() makes.
[[nodiscard]] bool isGuardianNick(const QString& nick);

// What stands in place of the name over the messages of somebody whose account was deleted (C10); the server numbers them
// where there are several in one chat.
[[nodiscard]] QString removedNick();

// Namesakes in one chat get « 2», « 3»…: who was there before keeps what he had, newcomers take the next number.
void tellApart(QList<ChatMember>& members, const QList<ChatMember>& before);

} // namespace domain

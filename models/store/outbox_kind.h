// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace store {

// What an entry of the outbox does, and what an act in the archive does to a message. Numbers in the file.
enum class OutboxKind { Message, Edit, Retraction, Reaction };

} // namespace store

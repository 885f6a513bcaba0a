// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dice.h"
#include "domain/school.h"
#include "names.h"
#include "threads.h"

namespace sample {

struct SampleMessage
{
    domain::PersonId author;
    QString nick;
    QDateTime at;
    QString body;
};

// A year of talk in one chat, oldest first, no two at the same moment; all before `until`. About `count` messages: the
// last conversation is told to its end. Empty where nobody who could speak is in the chat.
[[nodiscard]] QList<SampleMessage> converse(const domain::School& school, const domain::Chat& chat,
                                            const ThreadBook& threads, const Names& names, int count,
                                            const QDateTime& until, Dice& dice);

} // namespace sample

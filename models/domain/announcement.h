// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace domain {

class SchoolIndex;

using AnnouncementId = base::StringId<struct AnnouncementIdTag>;

// What the school says in several chats at once. It may ask everybody to say that they know of it («ознакомлен»): for a
// child any one of the guardians does, everybody else for himself (requirement F5).
struct Announcement
{
    AnnouncementId id;
    PersonId author;
    QDateTime at;
    QString code; // a few digits, by which it is confirmed from an app that knows nothing of us
    QString title;
    QString text;
    bool asks = false;          // for confirmation
    QDateTime until = {};       // by when; null: no day is set, and a late one counts too
    QDateTime remindedAt = {};  // whoever had not confirmed by then
    QDateTime correctedAt = {}; // when the words became what they are now; null: they were never others
    QDateTime withdrawnAt = {}; // it holds no longer, and asks nobody

    bool operator==(const Announcement&) const = default;
};

// Somebody may still be asked whether he knows of it.
[[nodiscard]] inline bool asksStill(const Announcement& announcement)
{
    return announcement.asks && announcement.withdrawnAt.isNull();
}

// A chat in which it was said.
struct AnnouncementChat
{
    AnnouncementId announcement;
    ChatId chat;

    bool operator==(const AnnouncementChat&) const = default;
};

enum class ConfirmationWay { Program, Word, Paper };

// One of those who were asked knows of it.
struct Confirmation
{
    AnnouncementId announcement;
    PersonId whom;       // the child, of a family
    bool family = false; // the family of the child, not the child himself
    PersonId by;         // who said so, or typed it in from paper
    ConfirmationWay way = ConfirmationWay::Program;
    QDateTime at;

    bool operator==(const Confirmation&) const = default;
};

// Who is asked, once however many chats it reaches him by.
struct Party
{
    PersonId whom;
    bool family = false;
    ChatId chat;               // the first that concerns it
    QList<PersonId> speakers;  // any one of them answers for it
    bool isReached = false;    // somebody of them is in such a chat

    bool operator==(const Party&) const = default;
};

// In the chats of a class also families and pupils that have not come in yet: they are told on paper. The author himself
// is not asked.
[[nodiscard]] QList<Party> partiesOf(const SchoolIndex& index, const PersonId& author, const QList<ChatId>& chats);
// Those of them that this person answers for, found without a look at the others.
[[nodiscard]] QList<Party> partiesSpokenForBy(const SchoolIndex& index, const PersonId& speaker, const PersonId& author,
                                              const QList<ChatId>& chats);

} // namespace domain

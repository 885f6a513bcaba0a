// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QDateTime>
#include <QString>

namespace domain {

using ReportId = base::StringId<struct ReportIdTag>;
using ViolationId = base::StringId<struct ViolationIdTag>;
using BlockId = base::StringId<struct BlockIdTag>;
using AppealId = base::StringId<struct AppealIdTag>;
using QuietId = base::StringId<struct QuietIdTag>;

// Where an act of moderation takes its right from: an item of a version of the rules (S5). What each says stands in
// domain/rules.h; which acts are allowed when, in domain/ladder.h.
struct Basis
{
    int rulesVersion = 0;
    QString item; // "3", "2.4"

    bool operator==(const Basis&) const = default;
    [[nodiscard]] bool isEmpty() const { return rulesVersion == 0 || item.isEmpty(); }
};

// What waits for a moderator, whoever or whatever brought it there.
enum class ReportKind {
    Complaint,
    Filter,
    Held,
    Appeal,
    Hidden, // taken out of sight at once; it comes back unless an item of the rules is named in time
};
enum class ReportOutcome { Open, Kept, Reminded, Retracted, Recorded, Blocked, Heard };

struct Report
{
    ReportId id;
    ReportKind kind = ReportKind::Complaint;
    ChatId chat;
    ArchiveId message; // empty of Held, which is in no archive yet, and of Appeal
    PersonId author;   // whom it is about: of the message; empty when not known any more
    PersonId reporter; // of Complaint only
    QDateTime at;
    QString item;   // of the rules, suggested
    QString remark; // what the reporter or the filter says
    QString thing;  // the server's id of the held message; the appeal's id
    PersonId takenBy;
    ReportOutcome outcome = ReportOutcome::Open;
    PersonId decidedBy;
    QDateTime decidedAt;
    QDateTime escalatedAt = {}; // when the administration was told that it waits too long

    bool operator==(const Report&) const = default;
};

// One message that breaks the rules, recorded by a moderator. Counts towards one block only.
struct Violation
{
    ViolationId id;
    PersonId person;
    ChatId chat;
    ArchiveId message;
    Basis basis;
    PersonId by;
    QDateTime at;
    BlockId block;        // which it supports; empty: none yet
    QDateTime annulledAt; // by an appeal; null if it stands

    bool operator==(const Violation&) const = default;
};

// What a block takes away for its time: writing, or the chat as a whole. The school's rules say it; see blockKindOf
// (domain/rules.h).
enum class BlockKind { ReadOnly, Out };

// A person does not write in a chat or, by the rules, is out of it, for a time that has an end (S2, S3). A member he stays.
struct Block
{
    BlockId id;
    PersonId person;
    ChatId chat;
    Basis basis;
    PersonId by;
    QDateTime since;
    QDateTime until;
    QDateTime liftedAt; // before its time, by apology or appeal; null if it was not
    BlockKind kind = BlockKind::ReadOnly;

    bool operator==(const Block&) const = default;
};

// Of the blocked person to the others in the chat; opens the time for objections (S4). One for each block.
struct Apology
{
    BlockId block;
    QString text;
    QDateTime at;
    QDateTime objectionsUntil;

    bool operator==(const Apology&) const = default;
};

struct Objection
{
    BlockId block;
    PersonId person;
    QDateTime at;

    bool operator==(const Objection&) const = default;
};

enum class AppealOutcome { Open, Upheld, Shortened, Annulled };

// Against a block, heard by somebody who has not decided it. One for each block.
struct Appeal
{
    AppealId id;
    BlockId block;
    QString text;
    QDateTime at;
    AppealOutcome outcome = AppealOutcome::Open;
    PersonId decidedBy;
    QDateTime decidedAt;
    QString reason;

    bool operator==(const Appeal&) const = default;
};

// A pause for a whole chat or, with a person, messages of that person that are read before the others see them.
enum class QuietMode { None, Silence, Slow, Hold };

struct Quiet
{
    QuietId id;
    ChatId chat;
    PersonId person; // empty: everybody but the moderators
    QuietMode mode = QuietMode::None;
    int seconds = 0; // of Slow
    QDateTime until;
    PersonId by;

    bool operator==(const Quiet&) const = default;
};

// What the service does with a message in which it finds something (domain/message_filter.h). A person's client warns of
// everything but Off before the message is sent.
enum class FilterAction {
    Off,
    Warn, // the author is told afterwards, nobody else
    Flag, // waits in the queue; everybody sees it meanwhile
    Hold, // a moderator reads it before the others see it
};

// One for the school. Never leads to a block by itself.
struct FilterPolicy
{
    QString id = QStringLiteral("school");
    FilterAction obscene = FilterAction::Flag;
    FilterAction personalData = FilterAction::Flag;
    FilterAction foreignLinks = FilterAction::Flag;
    FilterAction floods = FilterAction::Flag;
    QString words;              // of the school's own, one a line
    int escalateAfterHours = 0; // a report that has waited so long is told to the administration; 0: never

    bool operator==(const FilterPolicy&) const = default;
};

} // namespace domain

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules_draft.h"

#include <QList>

// Before rules are in force and after: what the parents think of a draft, and that classes have discussed them. Requests
// and replies as in messages.h.
namespace contract {

// rules.discuss: the class has discussed the version in force on that day; again: on another day.
struct RulesDiscussRequest
{
    domain::OpId op;
    domain::UnitId unit;
    QDate on;
    bool present = true; // false: it was entered by mistake

    bool operator==(const RulesDiscussRequest&) const = default;
};

// drafts.put: the parents are told of it and asked, each once.
struct DraftsPutRequest
{
    domain::OpId op;
    QString title;
    QString text;
    int days = 0; // 0: domain::usualOpinionDays

    bool operator==(const DraftsPutRequest&) const = default;
};
struct DraftsPutReply
{
    domain::Rev rev;
    domain::DraftId draft;

    bool operator==(const DraftsPutReply&) const = default;
};

// drafts.withdraw: nobody is asked any more.
struct DraftsWithdrawRequest
{
    domain::OpId op;
    domain::DraftId draft;

    bool operator==(const DraftsWithdrawRequest&) const = default;
};

// drafts.list: a guardian gets the one that is open, with the own opinion; the administration all of them, newest first,
// with what came of them. Remarks have no names and no order that tells of one.
struct DraftsListRequest
{
    bool operator==(const DraftsListRequest&) const = default;
};
struct DraftFile
{
    domain::RulesDraft draft;
    int inFavour = 0;
    int against = 0;
    QList<QString> remarks;
    domain::Stance own = domain::Stance::None; // of the caller
    QString ownRemark;

    bool operator==(const DraftFile&) const = default;
};
struct DraftsListReply
{
    QList<DraftFile> drafts;

    bool operator==(const DraftsListReply&) const = default;
};

// opinions.give: replaces what the caller has said before.
struct OpinionsGiveRequest
{
    domain::OpId op;
    domain::DraftId draft;
    domain::Stance stance = domain::Stance::None;
    QString remark;

    bool operator==(const OpinionsGiveRequest&) const = default;
};

} // namespace contract

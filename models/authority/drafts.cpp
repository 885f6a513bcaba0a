// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/command.h"
#include "authority/moderation_case.h"
#include "authority/moderation_words.h"
#include "authority/token.h"
#include "domain/membership.h"
#include "domain/school_index.h"

#include <algorithm>

// What parents think of a draft of the rules before the council adopts it (G13), and that classes have discussed them (G12).
namespace authority {

using namespace domain;

namespace {

// Who can answer: guardians in force who have come in.
QList<PersonId> guardiansIn(const School& school)
{
    const SchoolIndex index(school);
    QList<PersonId> guardians;
    for (const Person& person : school.people) {
        const bool isGuardian = std::ranges::any_of(index.childrenOf(person.id), [&](const GuardianLink* link) {
            return isInForce(*link) && index.isActive(link->child);
        });
        if (isGuardian && person.state == PersonState::Active && !person.login.isEmpty())
            guardians << person.id;
    }
    return guardians;
}

base::Result<contract::CommandReply> done()
{
    return contract::CommandReply{};
}

} // namespace

base::Result<contract::CommandReply> discussRules(Change& change, const contract::RulesDiscussRequest& request)
{
    const Rules* const rules = rulesInForce(change.school());
    if (!rules)
        return refuse("rules.none");
    const Unit* const unit = change.snapshot().find<Unit>(request.unit.value());
    if (!unit || unit->archived || !hasRuleChats(unit->kind))
        return refuse("unit.unknown");
    const QDate today = dayAt(change.school().organisation, change.now());
    // These rules cannot have been discussed before they were there.
    const QDate first = dayAt(change.school().organisation, rules->inForceFrom);
    if (request.present && (!request.on.isValid() || request.on > today || request.on < first))
        return refuse("discussion.date");
    change.putDiscussion({request.unit, rules->version, request.on, change.caller()}, request.present);
    change.audit(request.unit.value(), request.present ? request.on.toString(Qt::ISODate) : QString());
    return done();
}

base::Result<contract::DraftsPutReply> putDraft(Change& change, const QString& page,
                                                const contract::DraftsPutRequest& request)
{
    const int days = request.days == 0 ? usualOpinionDays : request.days;
    if (days < 1 || days > mostOpinionDays)
        return refuse("draft.days");
    if (!isTitle(request.title.simplified()))
        return refuse("draft.title");
    const QString text = request.text.trimmed();
    const Rules* const current = rulesInForce(change.school());
    if (current && current->text == text)
        return refuse("rules.same");
    Rules rules;
    rules.text = text;
    // What parents are asked about can be put in force as it is.
    if (const auto checked = checkItems(rules); !checked)
        return base::failWith(checked);
    const auto before = change.drafts();
    if (!before)
        return base::failWith(before);
    if (std::ranges::any_of(*before, [&](const RulesDraft& each) { return isOpen(each, change.now()); }))
        return refuse("draft.open");
    const QList<PersonId> guardians = guardiansIn(change.school());
    const RulesDraft draft{DraftId(randomName()),        request.title.simplified(),       text, change.caller(), change.now(),
                           change.now().addDays(days), static_cast<int>(guardians.size())};
    change.putDraft(draft);
    const QString question = opinionText(draft, page, zoneOf(change.school()));
    for (const PersonId& guardian : guardians)
        tell(change, guardian, question);
    change.audit(draft.id.value());
    return contract::DraftsPutReply{{}, draft.id};
}

base::Result<contract::CommandReply> withdrawDraft(Change& change, const contract::DraftsWithdrawRequest& request)
{
    const auto drafts = change.drafts();
    if (!drafts)
        return base::failWith(drafts);
    const auto found = std::ranges::find(*drafts, request.draft, &RulesDraft::id);
    if (found == drafts->end() || !isOpen(*found, change.now()))
        return refuse("draft.closed");
    RulesDraft draft = *found;
    draft.withdrawnAt = change.now();
    change.putDraft(draft);
    change.audit(draft.id.value());
    return done();
}

base::Result<contract::CommandReply> giveOpinion(Change& change, const contract::OpinionsGiveRequest& request)
{
    if (request.stance == Stance::None)
        return refuse("opinion.empty");
    if (!guardiansIn(change.school()).contains(change.caller()))
        return refuse("rights.missing");
    const auto drafts = change.drafts();
    if (!drafts)
        return base::failWith(drafts);
    const auto found = std::ranges::find(*drafts, request.draft, &RulesDraft::id);
    if (found == drafts->end() || !isOpen(*found, change.now()))
        return refuse("draft.closed");
    change.putOpinion({request.draft, change.caller(), request.stance, request.remark.trimmed(), change.now()});
    change.audit(request.draft.value()); // that somebody has answered, and not what
    return done();
}

base::Result<void> closePublished(Change& change, const Rules& rules)
{
    const auto drafts = change.drafts();
    if (!drafts)
        return base::failWith(drafts);
    for (RulesDraft draft : *drafts) {
        if (draft.text != rules.text || draft.publishedAs != 0 || draft.withdrawnAt.isValid())
            continue;
        draft.publishedAs = rules.version;
        change.putDraft(draft);
    }
    return {};
}

base::Result<contract::DraftsListReply> listDrafts(const Ledger& ledger, const PersonId& caller)
{
    const auto drafts = ledger.drafts();
    if (!drafts)
        return base::failWith(drafts);
    const bool isInCharge = reachOf(rolesOf(ledger.school(), caller), Act::DraftsList) == Reach::WholeSchool;
    contract::DraftsListReply reply;
    for (const RulesDraft& draft : *drafts) {
        if (!isInCharge && !isOpen(draft, ledger.clock().now()))
            continue;
        const auto opinions = ledger.opinionsOn(draft.id);
        if (!opinions)
            return base::failWith(opinions);
        contract::DraftFile file;
        file.draft = draft;
        for (const Opinion& opinion : *opinions) {
            if (opinion.person == caller) {
                file.own = opinion.stance;
                file.ownRemark = opinion.remark;
            }
            if (!isInCharge)
                continue;
            ++(opinion.stance == Stance::InFavour ? file.inFavour : file.against);
            if (!opinion.remark.isEmpty())
                file.remarks << opinion.remark;
        }
        file.remarks.sort(); // no order of people
        reply.drafts << file;
    }
    return reply;
}

} // namespace authority

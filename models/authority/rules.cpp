// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/command.h"
#include "authority/moderation_case.h"
#include "authority/moderation_words.h"
#include "contract/codec.h"
#include "domain/school_index.h"

namespace authority {

base::Result<contract::CommandReply> acknowledgeRules(Change& change, const contract::RulesAcknowledgeRequest& request)
{
    const domain::Rules* const rules = domain::rulesInForce(change.school());
    if (!rules)
        return refuse("rules.none");
    if (rules->version != request.version)
        return refuse("rules.outdated");
    domain::Acknowledgement acknowledgement{change.caller(), rules->version, change.now()};
    if (change.snapshot().find<domain::Acknowledgement>(keyOf(acknowledgement)))
        return contract::CommandReply{};
    change.put(acknowledgement);
    change.audit(change.caller().value(), QString::number(rules->version));
    return contract::CommandReply{};
}

namespace {

bool hasRepeatedNumbers(const QList<domain::RuleItem>& items)
{
    QSet<QString> numbers;
    for (const domain::RuleItem& item : items)
        numbers.insert(item.number);
    return numbers.size() != items.size();
}

} // namespace

base::Result<void> checkItems(const domain::Rules& rules)
{
    const QList<domain::RuleItem> items = domain::itemsOf(rules);
    if (items.isEmpty() || hasRepeatedNumbers(items))
        return refuse("rules.items");
    if (!domain::statesObjectionWindow(rules))
        return refuse("rules.window");
    return {};
}

base::Result<contract::CommandReply> publishRules(Change& change, const QString& page,
                                                  const contract::RulesPublishRequest& request)
{
    const domain::Rules* const current = domain::rulesInForce(change.school());
    if ((current ? current->version : 0) != request.after)
        return refuse("rules.outdated");
    if (!isTitle(request.title.simplified()) || request.requisites.simplified().isEmpty())
        return refuse("rules.requisites");
    domain::Rules rules{request.after + 1, request.title.simplified(), request.requisites.trimmed(),
                        request.text.trimmed(), change.now()};
    if (current && current->text == rules.text && current->requisites == rules.requisites)
        return refuse("rules.same");
    if (const auto checked = checkItems(rules); !checked)
        return base::failWith(checked);
    const int days = request.days == 0 ? domain::usualAcknowledgeDays : request.days;
    if (days < 1 || days > domain::mostAcknowledgeDays)
        return refuse("rules.days");
    rules.remindedAt = change.now();
    // Of the first version everybody learns before he comes in.
    if (current)
        rules.acknowledgeBy = change.now().addDays(days);
    change.put(rules);
    if (const auto closed = closePublished(change, rules); !closed)
        return base::failWith(closed);
    change.audit(QString::number(rules.version), contract::fitting(rules.requisites, 200));
    if (current)
        tellWhoLacks(change, rules, page);
    return contract::CommandReply{};
}

void tellWhoLacks(Change& change, const domain::Rules& rules, const QString& page)
{
    const QTimeZone zone = zoneOf(change.school());
    const QString text = newRulesText(rules, change.now(), page, zone);
    QList<domain::PersonId> people;
    {
        const domain::SchoolIndex index(change.school());
        for (const domain::Person& person : change.school().people) {
            if (index.isAdmitted(person.id) && !index.knowsRules(person.id))
                people << person.id;
        }
    }
    for (const domain::PersonId& person : people)
        tell(change, person, text);
}

} // namespace authority

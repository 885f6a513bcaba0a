// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/account_section.h"
#include "service/form_keys.h"

#include <QJsonArray>

#include <algorithm>

namespace service {

using namespace Qt::Literals::StringLiterals;

namespace {

// Of several each box has a name of its own: a form gives one value for each.
QString fieldOf(const domain::Poll& poll, qsizetype option)
{
    return poll.multiple ? u"option%1"_s.arg(option) : u"option"_s;
}

QVariantMap shown(const contract::PollEntry& entry, authority::Language language)
{
    const domain::Poll& poll = entry.poll;
    QVariantList options;
    for (qsizetype i = 0; i < poll.options.size(); ++i)
        options << QVariantMap{{u"option"_s, poll.options.at(i)},
                               {u"number"_s, QString::number(i)},
                               {u"field"_s, fieldOf(poll, i)},
                               {u"control"_s, poll.multiple ? u"checkbox"_s : u"radio"_s},
                               {u"isChosen"_s, entry.choices.contains(static_cast<int>(i))}};
    QVariantMap values{{u"poll"_s, poll.id.value()},
                       {u"question"_s, poll.question},
                       {u"at"_s, momentIn(language, poll.at)},
                       {u"options"_s, options},
                       {u"isForFamilies"_s, poll.voters == domain::PollVoters::Families},
                       {u"isMultiple"_s, poll.multiple},
                       {u"isAnonymous"_s, poll.anonymous},
                       {u"mayVote"_s, entry.mayVote},
                       {u"hasVoted"_s, entry.hasVoted}};
    if (poll.until.isValid())
        values.insert(u"until"_s, momentIn(language, poll.until));
    return values;
}

class PollsSection final : public AccountSection
{
public:
    explicit PollsSection(const AccountDesk& desk)
        : m_desk(desk)
    {
    }

    [[nodiscard]] QString name() const override { return u"polls"_s; }

    [[nodiscard]] QVariantMap atHome(const AccountVisit& visit) const override
    {
        return {{u"pollsWait"_s, std::ranges::any_of(visit.own.polls, [](const contract::PollEntry& entry) {
                     return !entry.hasVoted;
                 })}};
    }

    [[nodiscard]] base::FutureResult<SectionPage> show(const AccountVisit& visit) override
    {
        QVariantList polls;
        for (const contract::PollEntry& entry : visit.own.polls)
            polls << shown(entry, visit.language);
        return now({.values = {{u"polls"_s, polls}, {u"isQuiet"_s, polls.isEmpty()}}});
    }

    [[nodiscard]] base::FutureResult<SectionPage> take(const AccountVisit& visit, const HttpFields& form) override
    {
        QJsonArray choices;
        for (int option = 0; option < domain::mostOptions; ++option) {
            if (form.value(u"option%1"_s.arg(option)) == QString::number(option) ||
                form.value(u"option"_s) == QString::number(option))
                choices.append(option);
        }
        const base::Answer<SectionPage> answer;
        m_desk.call(visit.person, u"polls.vote"_s,
                    {{u"op"_s, randomInUrl(16)}, {u"poll"_s, form.value(u"poll"_s).left(100)}, {u"choices"_s, choices}},
                    visit.language)
            .then([answer](const base::Result<QJsonObject>& done) {
                answer.give(done ? base::Result<SectionPage>(SectionPage{.next = u"/my/polls"_s}) : base::failWith(done));
            });
        return answer.future();
    }

private:
    const AccountDesk& m_desk;
};

} // namespace

std::unique_ptr<AccountSection> pollsSection(const AccountDesk& desk)
{
    return std::make_unique<PollsSection>(desk);
}

} // namespace service

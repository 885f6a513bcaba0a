// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/account_section.h"
#include "service/form_keys.h"

namespace service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestRemark = 500;

class OpinionSection final : public AccountSection
{
public:
    explicit OpinionSection(const AccountDesk& desk)
        : m_desk(desk)
    {
    }

    [[nodiscard]] QString name() const override { return u"opinion"_s; }
    [[nodiscard]] bool isFor(const AccountVisit& visit) const override { return !visit.own.draft.id.isEmpty(); }

    [[nodiscard]] QVariantMap atHome(const AccountVisit& visit) const override
    {
        if (!isFor(visit) || visit.own.stance != domain::Stance::None)
            return {};
        return {{u"opinionWaits"_s, true}, {u"opinionUntil"_s, momentIn(visit.language, visit.own.draft.until)}};
    }

    [[nodiscard]] base::FutureResult<SectionPage> show(const AccountVisit& visit) override
    {
        return now(pageOf(visit));
    }

    [[nodiscard]] base::FutureResult<SectionPage> take(const AccountVisit& visit, const HttpFields& form) override
    {
        const QString stance = form.value(u"stance"_s);
        // Whoever has read another text has not answered about this one.
        if (form.value(u"draft"_s) != visit.own.draft.id.value())
            return now(pageOf(visit, u"outdated"_s));
        if (stance != u"inFavour" && stance != u"against")
            return now(pageOf(visit, u"undecided"_s));
        const base::Answer<SectionPage> answer;
        m_desk.call(visit.person, u"opinions.give"_s,
                    {{u"op"_s, randomInUrl(16)},
                     {u"draft"_s, visit.own.draft.id.value()},
                     {u"stance"_s, stance},
                     {u"remark"_s, form.value(u"remark"_s).left(longestRemark)}},
                    visit.language)
            .then([answer](const base::Result<QJsonObject>& done) {
                answer.give(done ? base::Result<SectionPage>(SectionPage{.next = u"/my/opinion"_s})
                                 : base::failWith(done));
            });
        return answer.future();
    }

private:
    [[nodiscard]] static SectionPage pageOf(const AccountVisit& visit, const QString& fault = {})
    {
        const domain::RulesDraft& draft = visit.own.draft;
        QVariantList paragraphs;
        for (const QString& text : draft.text.split(u"\n\n"_s, Qt::SkipEmptyParts))
            paragraphs << QVariantMap{{u"entry"_s, text}};
        QVariantMap values{{u"draft"_s, draft.id.value()},
                           {u"rulesTitle"_s, draft.title},
                           {u"rulesText"_s, paragraphs},
                           {u"until"_s, momentIn(visit.language, draft.until)},
                           {u"isFor"_s, visit.own.stance == domain::Stance::InFavour},
                           {u"isAgainst"_s, visit.own.stance == domain::Stance::Against},
                           {u"isAnswered"_s, visit.own.stance != domain::Stance::None},
                           {u"remark"_s, visit.own.remark}};
        if (!fault.isEmpty())
            values.insert(fault, true);
        return {.values = values};
    }

    const AccountDesk& m_desk;
};

} // namespace

std::unique_ptr<AccountSection> opinionSection(const AccountDesk& desk)
{
    return std::make_unique<OpinionSection>(desk);
}

} // namespace service

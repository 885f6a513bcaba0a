// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/account_section.h"
#include "service/form_keys.h"

namespace service {

using namespace Qt::Literals::StringLiterals;

namespace {

class RulesSection final : public AccountSection
{
public:
    explicit RulesSection(const AccountDesk& desk)
        : m_desk(desk)
    {
    }

    [[nodiscard]] QString name() const override { return u"rules"_s; }
    [[nodiscard]] bool isFor(const AccountVisit& visit) const override { return visit.own.rules.version > 0; }

    [[nodiscard]] QVariantMap atHome(const AccountVisit& visit) const override
    {
        if (!isFor(visit) || visit.own.acknowledgedAt.isValid())
            return {};
        const QDateTime& from = visit.own.readOnlyFrom;
        return {{u"rulesWait"_s, true},
                {u"readOnlyFrom"_s, from.isValid() ? momentIn(visit.language, from) : QString()}};
    }

    [[nodiscard]] base::FutureResult<SectionPage> show(const AccountVisit& visit) override
    {
        return now(pageOf(visit));
    }

    [[nodiscard]] base::FutureResult<SectionPage> take(const AccountVisit& visit, const HttpFields& form) override
    {
        if (form.value(u"version"_s).toInt() != visit.own.rules.version)
            return now(pageOf(visit, u"outdated"_s));
        if (form.value(u"read"_s) != u"yes")
            return now(pageOf(visit, u"unread"_s));
        const base::Answer<SectionPage> answer;
        m_desk.call(visit.person, u"rules.acknowledge"_s,
                    {{u"op"_s, randomInUrl(16)}, {u"version"_s, visit.own.rules.version}}, visit.language)
            .then([answer](const base::Result<QJsonObject>& done) {
                answer.give(done ? base::Result<SectionPage>(SectionPage{.next = u"/my"_s}) : base::failWith(done));
            });
        return answer.future();
    }

private:
    [[nodiscard]] static SectionPage pageOf(const AccountVisit& visit, const QString& fault = {})
    {
        const domain::Rules& rules = visit.own.rules;
        QVariantList paragraphs;
        for (const QString& text : rules.text.split(u"\n\n"_s, Qt::SkipEmptyParts))
            paragraphs << QVariantMap{{u"entry"_s, text}};
        QVariantMap values{{u"rulesTitle"_s, rules.title},
                           {u"rulesVersion"_s, QString::number(rules.version)},
                           {u"requisites"_s, rules.requisites},
                           {u"rulesText"_s, paragraphs}};
        if (!visit.own.acknowledgedAt.isNull())
            values.insert(u"acknowledgedAt"_s, momentIn(visit.language, visit.own.acknowledgedAt));
        if (!fault.isEmpty())
            values.insert(fault, true);
        return {.values = values};
    }

    const AccountDesk& m_desk;
};

} // namespace

std::unique_ptr<AccountSection> rulesSection(const AccountDesk& desk)
{
    return std::make_unique<RulesSection>(desk);
}

} // namespace service

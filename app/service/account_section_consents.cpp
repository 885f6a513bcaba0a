// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/account_section.h"
#include "service/form_keys.h"

namespace service {

using namespace Qt::Literals::StringLiterals;

namespace {

class ConsentsSection final : public AccountSection
{
public:
    explicit ConsentsSection(const AccountDesk& desk)
        : m_desk(desk)
    {
    }

    [[nodiscard]] QString name() const override { return u"consents"_s; }
    [[nodiscard]] bool isFor(const AccountVisit& visit) const override { return !visit.own.parts.isEmpty(); }

    [[nodiscard]] base::FutureResult<SectionPage> show(const AccountVisit& visit) override
    {
        QVariantList parts;
        for (const authority::OwnPage::Part& part : visit.own.parts) {
            parts << QVariantMap{{u"unit"_s, part.unit.value()},
                                 {u"name"_s, part.name},
                                 {u"isIn"_s, part.consent == domain::ConsentState::Given}};
        }
        return now({.values = {{u"parts"_s, parts}}});
    }

    [[nodiscard]] base::FutureResult<SectionPage> take(const AccountVisit& visit, const HttpFields& form) override
    {
        const base::Answer<SectionPage> answer;
        m_desk.call(visit.person, u"consents.set"_s,
                    {{u"op"_s, randomInUrl(16)},
                     {u"unit"_s, form.value(u"unit"_s).left(100)},
                     {u"given"_s, form.value(u"wish"_s) == u"in"}},
                    visit.language)
            .then([answer](const base::Result<QJsonObject>& done) {
                answer.give(done ? base::Result<SectionPage>(SectionPage{.next = u"/my/consents"_s})
                                 : base::failWith(done));
            });
        return answer.future();
    }

private:
    const AccountDesk& m_desk;
};

} // namespace

std::unique_ptr<AccountSection> consentsSection(const AccountDesk& desk)
{
    return std::make_unique<ConsentsSection>(desk);
}

} // namespace service

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/account_terms.h"
#include "service/account_section.h"
#include "service/form_keys.h"

namespace service {

using namespace Qt::Literals::StringLiterals;

namespace {

// Deleting the own account, with the password once more, and taking that back in the days of grace (C10).
class DeleteSection final : public AccountSection
{
public:
    explicit DeleteSection(const AccountDesk& desk)
        : m_desk(desk)
    {
    }

    [[nodiscard]] QString name() const override { return u"delete"_s; }
    [[nodiscard]] bool asksPassword() const override { return true; }
    [[nodiscard]] base::FutureResult<SectionPage> show(const AccountVisit& visit) override
    {
        return now({.values = {{u"days"_s, QString::number(domain::daysOfGrace)},
                               {u"closesAt"_s, visit.own.closesAt.isValid() ? momentIn(visit.language, visit.own.closesAt)
                                                                            : QString()}}});
    }

    [[nodiscard]] base::FutureResult<SectionPage> take(const AccountVisit& visit, const HttpFields& form) override
    {
        if (form.value(u"which"_s) == u"keep")
            return ask(visit, false, {.next = u"/my?kept=yes"_s});
        // Whoever finds the page open is not the owner yet.
        const base::Answer<SectionPage> answer;
        base::whenAnswered(
            m_desk.signIn(visit.own.jid, form.value(u"password"_s).left(1000), visit.language), &m_context,
            [this, visit, answer](const base::Result<domain::PersonId>& person) {
                if (!person || *person != visit.person) {
                    answer.give(person ? base::Result<SectionPage>(SectionPage{}) : base::failWith(person));
                    return;
                }
                base::whenAnswered(ask(visit, true, {.next = u"/my/enter?closing=yes"_s, .isSignedOut = true}), &m_context,
                                   [answer](const base::Result<SectionPage>& done) { answer.give(done); });
            });
        return answer.future();
    }

private:
    base::FutureResult<SectionPage> ask(const AccountVisit& visit, bool isClosing, const SectionPage& then)
    {
        const base::Answer<SectionPage> answer;
        m_desk.call(visit.person, u"accounts.close"_s, {{u"op"_s, randomInUrl(16)}, {u"closing"_s, isClosing}},
                    visit.language)
            .then([answer, then](const base::Result<QJsonObject>& done) {
                answer.give(done ? base::Result<SectionPage>(then) : base::failWith(done));
            });
        return answer.future();
    }

    const AccountDesk& m_desk;
    QObject m_context;
};

} // namespace

std::unique_ptr<AccountSection> deleteSection(const AccountDesk& desk)
{
    return std::make_unique<DeleteSection>(desk);
}

} // namespace service

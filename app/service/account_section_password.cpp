// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/admission.h"
#include "service/account_section.h"
#include "service/join_password.h"

namespace service {

using namespace Qt::Literals::StringLiterals;

namespace {

class PasswordSection final : public AccountSection
{
public:
    explicit PasswordSection(const AccountDesk& desk)
        : m_desk(desk)
    {
    }

    [[nodiscard]] QString name() const override { return u"password"_s; }
    [[nodiscard]] bool asksPassword() const override { return true; }
    [[nodiscard]] base::FutureResult<SectionPage> show(const AccountVisit& /*visit*/) override
    {
        return now({.values = {{u"shortest"_s, QString::number(authority::Admission::shortestPassword)}}});
    }

    [[nodiscard]] base::FutureResult<SectionPage> take(const AccountVisit& visit, const HttpFields& form) override
    {
        const QString fresh = form.value(u"password"_s);
        if (const auto fault = faultOf(fresh, form.value(u"repeated"_s))) {
            return now({.values = {{u"shortest"_s, QString::number(authority::Admission::shortestPassword)},
                                   {nameOf(*fault), true}}});
        }
        const base::Answer<SectionPage> answer;
        m_desk.changePassword(visit.person, form.value(u"current"_s), fresh, visit.language)
            .then([answer](const base::Result<void>& done) {
                answer.give(done ? base::Result<SectionPage>(
                                       SectionPage{.next = u"/my/enter?changed=yes"_s, .isSignedOut = true})
                                 : base::failWith(done));
            });
        return answer.future();
    }

private:
    const AccountDesk& m_desk;
};

} // namespace

std::unique_ptr<AccountSection> passwordSection(const AccountDesk& desk)
{
    return std::make_unique<PasswordSection>(desk);
}

} // namespace service

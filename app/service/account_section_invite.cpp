// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/join_code.h"
#include "service/account_section.h"
#include "service/join_pages.h"

namespace service {

using namespace Qt::Literals::StringLiterals;

namespace {

class InviteSection final : public AccountSection
{
public:
    [[nodiscard]] QString name() const override { return u"invite"_s; }
    [[nodiscard]] base::FutureResult<SectionPage> show(const AccountVisit& /*visit*/) override { return now({}); }

    [[nodiscard]] base::FutureResult<SectionPage> take(const AccountVisit& /*visit*/, const HttpFields& form) override
    {
        const QString typed = form.value(u"code"_s).left(500).trimmed();
        const QString token = domain::inviteSecretIn(typed);
        if (token.isEmpty())
            return now({.values = {{u"mistyped"_s, true}, {u"typed"_s, typed.left(60)}}});
        return now({.next = u"/j/"_s + token});
    }
};

} // namespace

std::unique_ptr<AccountSection> inviteSection()
{
    return std::make_unique<InviteSection>();
}

} // namespace service

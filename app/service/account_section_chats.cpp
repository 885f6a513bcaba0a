// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/account_section.h"

namespace service {

using namespace Qt::Literals::StringLiterals;

namespace {

class ChatsSection final : public AccountSection
{
public:
    [[nodiscard]] QString name() const override { return u"chats"_s; }

    [[nodiscard]] base::FutureResult<SectionPage> show(const AccountVisit& visit) override
    {
        QVariantList chats;
        for (const authority::OwnPage::Chat& chat : visit.own.chats)
            chats << QVariantMap{{u"title"_s, chat.title}, {u"readOnly"_s, !chat.mayWrite}};
        QVariantList children;
        for (const authority::OwnPage::Child& child : visit.own.children)
            children << QVariantMap{{u"name"_s, child.name}, {u"unit"_s, child.unit}};
        return now({.values = {{u"chats"_s, chats}, {u"hasChats"_s, !chats.isEmpty()},
                               {u"children"_s, children}, {u"hasChildren"_s, !children.isEmpty()}}});
    }

    // There is no form.
    [[nodiscard]] base::FutureResult<SectionPage> take(const AccountVisit& visit, const HttpFields& /*form*/) override
    {
        return show(visit);
    }
};

} // namespace

std::unique_ptr<AccountSection> chatsSection()
{
    return std::make_unique<ChatsSection>();
}

} // namespace service

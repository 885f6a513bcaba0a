// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/addresses.h"

#include "domain/personal_chat.h"

namespace syncing {

using namespace Qt::Literals::StringLiterals;

base::Result<Addresses> Addresses::of(const QString& domain, const domain::Login& login)
{
    const auto self = xmpp::Jid::fromParts(login.value(), domain);
    const auto server = xmpp::Jid::fromParts({}, domain);
    const auto service = xmpp::Jid::fromParts({}, QString(u"school."_s % domain));
    if (!self || !server || !service || login.isEmpty())
        return base::fail(base::ErrorCode::InvalidInput, u"the login or the domain cannot be an address"_s);
    return Addresses{*self, *server, *service, u"rooms."_s % domain};
}

xmpp::Jid Addresses::room(const domain::ChatId& chat) const
{
    if (chat == domain::personalArchive())
        return self;
    if (domain::isPersonal(chat))
        return xmpp::Jid::fromParts(domain::otherIn(chat).value(), self.domain()).valueOr({});
    return xmpp::Jid::fromParts(chat.value(), roomsDomain).valueOr({});
}

domain::ChatId Addresses::chat(const xmpp::Jid& address) const
{
    if (address.domain() == roomsDomain)
        return domain::ChatId(address.node());
    if (address.domain() != self.domain() || address.node().isEmpty())
        return {};
    return address.node() == self.node() ? domain::personalArchive()
                                         : domain::personalChat(domain::Login(address.node()));
}

} // namespace syncing

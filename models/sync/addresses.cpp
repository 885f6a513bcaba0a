// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/addresses.h"

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
    return xmpp::Jid::fromParts(chat.value(), roomsDomain).valueOr({});
}

domain::ChatId Addresses::chat(const xmpp::Jid& address) const
{
    return address.domain() == roomsDomain ? domain::ChatId(address.node()) : domain::ChatId();
}

} // namespace syncing

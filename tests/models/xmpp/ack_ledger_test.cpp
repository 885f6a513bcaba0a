// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec.h"
#include "xmpp/ack_ledger.h"

using xmpp::AckLedger;
using xmpp::Message;
using namespace Qt::Literals::StringLiterals;

namespace {

Message message(const QString& id)
{
    Message message;
    message.id = id;
    return message;
}

AckLedger openLedger()
{
    AckLedger ledger;
    ledger.begin(u"sid"_s);
    return ledger;
}

} // namespace

TEST_CASE("what is acknowledged leaves the books in the order sent")
{
    AckLedger ledger = openLedger();
    const Message a = message(u"a"_s);
    const Message b = message(u"b"_s);
    ledger.countSent(u"<a/>"_s, &a);
    ledger.countSent(u"<presence/>"_s, nullptr);
    ledger.countSent(u"<b/>"_s, &b);
    CHECK(ledger.unacknowledged() == QStringList{u"<a/>"_s, u"<presence/>"_s, u"<b/>"_s});
    CHECK(*ledger.acknowledge(0) == QStringList());
    CHECK(*ledger.acknowledge(2) == QStringList{u"a"_s});
    CHECK(ledger.unacknowledged() == QStringList{u"<b/>"_s});
    CHECK(ledger.unacknowledgedMessages() == QList<Message>{b});
    CHECK(*ledger.acknowledge(3) == QStringList{u"b"_s});
    CHECK(ledger.isAcknowledged());
}

TEST_CASE("more than was sent cannot be acknowledged, nor less than before")
{
    AckLedger ledger = openLedger();
    const Message a = message(u"a"_s);
    ledger.countSent(u"<a/>"_s, &a);
    CHECK(ledger.acknowledge(2).error().code == base::ErrorCode::Protocol);
    REQUIRE(ledger.acknowledge(1).hasValue());
    CHECK(ledger.acknowledge(0).error().code == base::ErrorCode::Protocol);
}

TEST_CASE("a session can be resumed only when the server gave it an id")
{
    AckLedger ledger;
    CHECK_FALSE(ledger.isOpen());
    ledger.begin({});
    CHECK(ledger.isOpen());
    CHECK_FALSE(ledger.canResume());
    ledger.begin(u"sid"_s);
    CHECK(ledger.canResume());
    ledger.countReceived();
    CHECK(ledger.received() == 1);
    ledger.end();
    CHECK_FALSE(ledger.canResume());
    CHECK(ledger.received() == 0);
}

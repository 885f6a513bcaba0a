// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/endpoints.h"
#include "support/qt_strings.h"

using backend::Endpoints;
using namespace Qt::Literals::StringLiterals;

namespace {

Endpoints sample()
{
    return {
        .domain = u"school.example"_s,
        .webSocket = u"ws://127.0.0.1:20001/xmpp-websocket"_s,
        .tlsHost = u"127.0.0.1"_s,
        .tlsPort = 20002,
        .join = u"http://127.0.0.1:20003"_s,
        .ca = u"/d/tls/ca.pem"_s,
        .administrator = backend::Administrator{u"abcdefghij"_s, u"a password"_s},
    };
}

} // namespace

TEST_CASE("endpoints survive the way through JSON, with and without the administrator's first password")
{
    Endpoints endpoints = sample();
    const auto with = backend::endpointsFrom(toJson(endpoints));
    REQUIRE(with);
    CHECK(*with == endpoints);

    endpoints.administrator.reset();
    CHECK(toJson(endpoints).value(u"administrator"_s).isNull());
    const auto without = backend::endpointsFrom(toJson(endpoints));
    REQUIRE(without);
    CHECK(*without == endpoints);
}

TEST_CASE("another JSON object is not taken for endpoints")
{
    CHECK_FALSE(backend::endpointsFrom({}));
    CHECK_FALSE(backend::endpointsFrom({{u"state"_s, u"failed"_s}}));
    QJsonObject notReady = toJson(sample());
    notReady.insert(u"ready"_s, false);
    CHECK_FALSE(backend::endpointsFrom(notReady));
}

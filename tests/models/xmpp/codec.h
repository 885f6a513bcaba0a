// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/qt_strings.h"
#include "xmpp/element.h"
#include "xmpp/jid.h"
#include "xmpp/payload.h"
#include "xmpp/xml_writer.h"

// Short forms for the tests of the codec.
namespace codec {

using namespace Qt::Literals::StringLiterals;

inline xmpp::Jid jid(const QString& text)
{
    const auto jid = xmpp::Jid::parse(text);
    REQUIRE(jid.hasValue());
    return *jid;
}

inline xmpp::Element element(const QString& xml)
{
    const auto element = xmpp::parseElement(xml);
    INFO(xml.toStdString());
    REQUIRE(element.hasValue());
    return *element;
}

template <typename T>
T parsed(const QString& xml)
{
    const auto value = T::parse(element(xml));
    INFO(xml.toStdString() << (value ? "" : value.error().detail.toStdString()));
    REQUIRE(value.hasValue());
    return *value;
}

template <typename T>
bool isRefused(const QString& xml)
{
    const auto value = T::parse(element(xml));
    return !value && value.error().code == base::ErrorCode::InvalidInput;
}

// Written and read again, a value is the same, and a payload is known by its element.
template <typename T>
void checkRoundTrip(const T& value)
{
    const QString xml = xmpp::toXml(value);
    INFO(xml.toStdString());
    const auto element = xmpp::parseElement(xml);
    REQUIRE(element.hasValue());
    const auto read = T::parse(*element);
    REQUIRE(read.hasValue());
    CHECK(*read == value);
    if constexpr (xmpp::PayloadStruct<T>) {
        const auto payload = xmpp::Payload::parse(*element);
        REQUIRE(payload.hasValue());
        CHECK(*payload == xmpp::Payload(value));
    }
}

} // namespace codec

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/scripted_transport.h"

#include "support/qt_strings.h"

#include <algorithm>

namespace support {
namespace {

using xmpp::Element;

bool fits(const QString& wanted, const QString& given)
{
    return wanted == QLatin1String("*") || wanted == given;
}

bool fits(const Element& wanted, const Element& given)
{
    const auto isThere = [&](const Element::Attribute& attribute) {
        return std::ranges::any_of(given.attributes(), [&](const Element::Attribute& other) {
            return other.ns == attribute.ns && other.name == attribute.name && fits(attribute.value, other.value);
        });
    };
    return wanted.name() == given.name() && wanted.ns() == given.ns() && fits(wanted.text(), given.text()) &&
           wanted.attributes().size() == given.attributes().size() &&
           std::ranges::all_of(wanted.attributes(), isThere) &&
           std::ranges::equal(wanted.children(), given.children(),
                              [](const Element& a, const Element& b) { return fits(a, b); });
}

Element parsed(const QString& xml)
{
    const auto element = xmpp::parseElement(xml);
    INFO(xml.toStdString());
    REQUIRE(element.hasValue());
    return *element;
}

} // namespace

void ScriptedTransport::open(const QUrl& /*address*/)
{
    ++m_openings;
    m_isOpen = true;
    m_sent.clear();
}

void ScriptedTransport::sendFrame(const QString& frame)
{
    if (m_isOpen)
        m_sent.append(frame);
}

void ScriptedTransport::accept()
{
    REQUIRE(m_isOpen);
    Q_EMIT opened();
}

void ScriptedTransport::fail(const base::Error& error)
{
    m_isOpen = false;
    Q_EMIT failed(error);
}

void ScriptedTransport::inject(const QString& xml)
{
    REQUIRE(m_isOpen);
    Q_EMIT frameReceived(xml);
}

Element ScriptedTransport::expect(const QString& xml)
{
    INFO("expected: " << xml.toStdString());
    REQUIRE_FALSE(m_sent.isEmpty());
    const QString frame = m_sent.takeFirst();
    INFO("sent: " << frame.toStdString());
    const Element given = parsed(frame);
    REQUIRE(fits(parsed(xml), given));
    return given;
}

} // namespace support

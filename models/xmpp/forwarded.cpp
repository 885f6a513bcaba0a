// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/forwarded.h"

#include "xmpp/reading.h"
#include "xmpp/xml_writer.h"

namespace xmpp {

base::Result<Forwarded> Forwarded::parse(const Element& element)
{
    const Element* inner = element.child("message"_L1, ns::client);
    if (!inner)
        return reading::malformed(element, "message"_L1);
    base::Result<Message> message = Message::parse(*inner);
    if (!message)
        return failWith(message);
    Forwarded forwarded{std::move(message).value()};
    if (const Element* child = element.child("delay"_L1, ns::delay)) {
        const base::Result<Delay> delay = Delay::parse(*child);
        if (!delay)
            return failWith(delay);
        forwarded.delay = *delay;
    }
    return forwarded;
}

base::Result<Forwarded> Forwarded::parseIn(const Element& wrapper)
{
    const Element* inner = wrapper.child("forwarded"_L1, ns::forward);
    return inner ? parse(*inner) : base::Result<Forwarded>(reading::malformed(wrapper, "forwarded"_L1));
}

void Forwarded::write(XmlWriter& writer) const
{
    writer.start("forwarded"_L1, ns::forward);
    if (delay)
        delay->write(writer);
    message.write(writer);
    writer.end();
}

} // namespace xmpp

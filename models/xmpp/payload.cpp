// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/payload.h"

namespace xmpp {

void Payload::write(XmlWriter& writer) const
{
    if (m_content)
        m_content->write(writer);
}

bool operator==(const Payload& a, const Payload& b)
{
    if (a.m_content == b.m_content)
        return true;
    return a.m_content && b.m_content && a.m_content->equals(*b.m_content);
}

} // namespace xmpp

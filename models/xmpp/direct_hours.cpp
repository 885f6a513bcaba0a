// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/direct_hours.h"

#include "xmpp/reading.h"
#include "xmpp/xml_writer.h"

namespace xmpp {

using base::Result;

Result<DirectHours> DirectHours::parse(const Element& element)
{
    const Result<bool> isComplete = reading::flag(element, "complete"_L1);
    if (!isComplete)
        return failWith(isComplete);
    DirectHours hours{{}, *isComplete};
    for (const Element& child : element.children()) {
        if (!child.is("person"_L1, ns::staffroom))
            continue;
        const Result<QString> login = reading::text(child, "login"_L1);
        if (!login)
            return failWith(login);
        const Result<QDateTime> from = reading::optionalTime(child, "from"_L1);
        const Result<QDateTime> until = reading::optionalTime(child, "until"_L1);
        if (!from || !until)
            return failWith(from ? until : from);
        hours.people.append({*login, *from, *until, child.attribute("except"_L1)});
    }
    return hours;
}

void DirectHours::write(XmlWriter& writer) const
{
    writer.start("hours"_L1, ns::staffroom);
    if (isComplete)
        writer.attribute("complete"_L1, "true"_L1);
    for (const Person& person : people) {
        writer.start("person"_L1);
        writer.attribute("login"_L1, person.login);
        if (person.until.isValid()) {
            if (person.from.isValid())
                writer.attribute("from"_L1, reading::fromTime(person.from));
            writer.attribute("until"_L1, reading::fromTime(person.until));
            writer.attribute("except"_L1, person.except);
        }
        writer.end();
    }
    writer.end();
}

} // namespace xmpp

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace domain {

// What a message holds besides its words. Files travel as links (XEP-0363): a link to a name with the ending of a file
// is one.
struct MessageContent
{
    bool link = false;
    bool file = false; // pictures too
    bool picture = false;
    bool question = false; // a question mark outside of links

    bool operator==(const MessageContent&) const = default;
};

[[nodiscard]] MessageContent contentOf(QStringView body);

} // namespace domain

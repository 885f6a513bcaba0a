// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/school_service.h"
#include "widgets/sheet.h"

namespace chat {

// Who somebody in a chat is: name, place in the organisation, family and, for whom may see them, contacts; and the way to
// write to that person alone, or why there is none.
class PersonSheet final : public widgets::Sheet
{
    Q_OBJECT

public:
    PersonSheet(const session::SchoolService& school, const domain::PersonId& person, QWidget* parent);

Q_SIGNALS:
    void writeWanted(const domain::ChatId& personal);
};

} // namespace chat

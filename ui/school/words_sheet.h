// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "school/act_sheet.h"
#include "session/school_acts.h"

class QLineEdit;

namespace school {

// The organisation's own words (C12): an empty field is the word of its kind. Shown before it is done are the chats that
// get another title; names in chats, the join page and the headers of the window follow.
class WordsSheet final : public ActSheet
{
    Q_OBJECT

public:
    WordsSheet(session::SchoolActs& acts, const std::shared_ptr<const domain::School>& school, QWidget* parent);

    [[nodiscard]] domain::Vocabulary words() const;

private:
    void judge();

    session::SchoolActs& m_acts;
    const domain::Vocabulary m_before;
    std::array<QLineEdit*, domain::wordFields.size()> m_edits{};
};

// What a word is for: "Who leads a learning group". Not in the words themselves, which would name themselves.
[[nodiscard]] QString wordCaption(const QString& name);

} // namespace school

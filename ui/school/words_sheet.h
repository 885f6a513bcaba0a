// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "school/act_sheet.h"
#include "session/school_acts.h"

class QLineEdit;

namespace school {

class NounField;

// The organisation's own words (C12): an empty field is the word of its kind. Those that stand within sentences come with
// their forms. Shown before it is done are the chats that get another title; names in chats, the join page and what the
// window says follow.
class WordsSheet final : public ActSheet
{
    Q_OBJECT

public:
    WordsSheet(session::SchoolActs& acts, const std::shared_ptr<const domain::School>& school, QWidget* parent);

    [[nodiscard]] domain::Vocabulary words() const;

private:
    struct Edit
    {
        QString domain::Vocabulary::* word;
        QLineEdit* edit;
    };

    void judge();

    session::SchoolActs& m_acts;
    const domain::Vocabulary m_before;
    QList<NounField*> m_nouns; // the words that stand within sentences
    QList<Edit> m_edits;       // the rest
};

// What a word is for: "Who leads a learning group". Not in the words themselves, which would name themselves.
[[nodiscard]] QString wordCaption(const QString& name);

} // namespace school

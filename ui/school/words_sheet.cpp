// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/words_sheet.h"

#include "school/noun_field.h"
#include "widgets/tokens.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace school {

WordsSheet::WordsSheet(session::SchoolActs& acts, const std::shared_ptr<const domain::School>& school, QWidget* parent)
    : ActSheet(tr("Words of the organisation"), tr("Use these words"), school, parent)
    , m_acts(acts)
    , m_before(school->organisation.words)
{
    setObjectName(QStringLiteral("wordsSheet"));
    const widgets::Measures m(font());
    prefer(QSize(m.px(680), m.px(720)));
    fields().addWidget(widgets::mutedLabel(
        tr("They stand in titles of chats, beside names, on the join page and in what this program says in Russian; what it "
           "says in English stays. An empty field keeps the usual word of your kind of organisation.")));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(m.gap16());
    grid->setVerticalSpacing(m.gap8());
    grid->setColumnStretch(1, 1);
    for (const domain::SpokenNoun& noun : domain::spokenNouns) {
        auto* field = new NounField(noun, school->organisation.kind, m_before, *grid);
        connect(field, &NounField::changed, this, &WordsSheet::judge);
        m_nouns << field;
    }
    const domain::Vocabulary usual = domain::vocabularyOf(school->organisation.kind);
    for (const auto& [name, word] : domain::wordFields) {
        const auto isIt = [word = word](const domain::SpokenNoun& noun) { return noun.one == word || noun.many == word; };
        if (std::ranges::any_of(domain::spokenNouns, isIt))
            continue;
        auto* edit = new QLineEdit(m_before.*word);
        edit->setObjectName(QStringLiteral("word-") + QLatin1StringView(name));
        edit->setMaxLength(60);
        edit->setPlaceholderText(usual.*word);
        auto* caption = new QLabel(wordCaption(QLatin1StringView(name)));
        caption->setBuddy(edit);
        edit->setAccessibleName(caption->text());
        const int row = grid->rowCount();
        grid->addWidget(caption, row, 0);
        grid->addWidget(edit, row, 1);
        connect(edit, &QLineEdit::textChanged, this, &WordsSheet::judge);
        m_edits << Edit{word, edit};
    }
    fields().addLayout(grid);
    judge();
}

domain::Vocabulary WordsSheet::words() const
{
    domain::Vocabulary words;
    for (const NounField* noun : m_nouns)
        noun->writeInto(words);
    for (const auto& [word, edit] : m_edits)
        words.*word = edit->text().simplified();
    return words;
}

void WordsSheet::judge()
{
    if (words() == m_before)
        setLacking(tr("Type a word: what would come of it is shown here."));
    else
        setAct(m_acts.setWords(words()), tr("The organisation has its own words now."));
}

QString wordCaption(const QString& name)
{
    const std::array captions{
        std::pair("pupils", WordsSheet::tr("Those who learn, and their chat")),
        std::pair("parents", WordsSheet::tr("Chat of the families")),
        std::pair("teachers", WordsSheet::tr("Those who teach, and their chat")),
        std::pair("staffRoom", WordsSheet::tr("Chat of the whole staff")),
        std::pair("schoolChannel", WordsSheet::tr("Channel for everybody")),
        std::pair("staffChannel", WordsSheet::tr("Channel for the staff")),
        std::pair("classTeacher", WordsSheet::tr("Who leads a learning group")),
        std::pair("subjectTeacher", WordsSheet::tr("Who teaches")),
        std::pair("head", WordsSheet::tr("Who runs the organisation")),
        std::pair("deputy", WordsSheet::tr("Who stands in for the head")),
        std::pair("administrator", WordsSheet::tr("Who administers this program")),
        std::pair("introductionLead", WordsSheet::tr("Who introduces this program")),
        std::pair("mother", WordsSheet::tr("The mother, beside her name")),
        std::pair("father", WordsSheet::tr("The father, beside his name")),
        std::pair("guardian", WordsSheet::tr("Somebody who has the child in care")),
        std::pair("legalRepresentative", WordsSheet::tr("Somebody who represents by law")),
        std::pair("representative", WordsSheet::tr("Another relative")),
        std::pair("unit", WordsSheet::tr("One learning group")),
        std::pair("units", WordsSheet::tr("Several learning groups")),
        std::pair("pupil", WordsSheet::tr("One who learns")),
        std::pair("classTeachers", WordsSheet::tr("All who lead learning groups")),
        std::pair("management", WordsSheet::tr("Chat of the head with deputies")),
        std::pair("activeParents", WordsSheet::tr("Active group of the families")),
        std::pair("activePupils", WordsSheet::tr("Active group of those who learn")),
    };
    for (const auto& [field, caption] : captions) {
        if (name == QLatin1StringView(field))
            return caption;
    }
    return name;
}

} // namespace school

// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/noun_field.h"

#include "school/words_sheet.h"
#include "widgets/form_dialog.h"
#include "widgets/tokens.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace school {

using namespace Qt::Literals::StringLiterals;
using domain::GrammarCase;
using domain::OwnSentences;
using domain::Vocabulary;

namespace {

// What children are taught to ask for the case.
QString question(GrammarCase grammarCase)
{
    switch (grammarCase) {
    case GrammarCase::Nominative:
        break;
    case GrammarCase::Genitive:
        return NounField::tr("there is no …");
    case GrammarCase::Dative:
        return NounField::tr("to give to …");
    case GrammarCase::Accusative:
        return NounField::tr("I see …");
    case GrammarCase::Instrumental:
        return NounField::tr("pleased with …");
    case GrammarCase::Prepositional:
        return NounField::tr("to think of …");
    }
    return {};
}

constexpr std::array genders{domain::Gender::Masculine, domain::Gender::Feminine, domain::Gender::Neuter};
constexpr int longestWord = 60;

QString nameOf(QString Vocabulary::* word)
{
    const auto* const field =
        std::ranges::find_if(domain::wordFields, [&](const domain::WordField& each) { return each.word == word; });
    return QString::fromLatin1(field->name);
}

QLineEdit* wordEdit(const QString& name, const QString& own, const QString& usual)
{
    auto* edit = new QLineEdit(own);
    edit->setObjectName("word-"_L1 + name);
    edit->setMaxLength(longestWord);
    edit->setPlaceholderText(usual);
    edit->setAccessibleName(wordCaption(name));
    return edit;
}

} // namespace

NounField::NounField(const domain::SpokenNoun& noun, domain::OrganisationKind kind, const Vocabulary& own,
                     QGridLayout& form)
    : m_noun(noun)
    , m_kind(kind)
    , m_samples(widgets::mutedLabel({}))
    , m_correct(new QPushButton(tr("Correct the forms")))
{
    const widgets::Measures m(font());
    const Vocabulary usual = domain::vocabularyOf(kind);
    const domain::WordEntry one = domain::entryIn(own.*noun.one);
    const domain::WordEntry many = domain::entryIn(own.*noun.many);
    m_one = wordEdit(nameOf(noun.one), one.word, usual.*noun.one);
    m_many = wordEdit(nameOf(noun.many), many.word, usual.*noun.many);
    for (QLineEdit* edit : {m_one, m_many}) {
        auto* caption = new QLabel(edit->accessibleName());
        caption->setBuddy(edit);
        const int row = form.rowCount();
        form.addWidget(caption, row, 0);
        form.addWidget(edit, row, 1);
    }
    m_samples->setObjectName("samples-"_L1 + nameOf(noun.one));
    m_correct->setObjectName("correct-"_L1 + nameOf(noun.one));
    m_correct->setFlat(true);
    m_correct->setCheckable(true);
    m_table = formsTable(one, many);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, m.gap8());
    layout->setSpacing(m.gap8());
    layout->addWidget(m_samples);
    layout->addWidget(m_correct, 0, Qt::AlignLeft);
    layout->addWidget(m_table);
    form.addWidget(this, form.rowCount(), 1);
    m_filled = domain::manyOf(one.word, domain::genderOf(one.word, noun.isAnimate));
    m_table->setVisible(false);
    connect(m_correct, &QPushButton::toggled, m_table, &QWidget::setVisible);
    connect(m_one, &QLineEdit::textChanged, this, [this] { onTyped(false); });
    connect(m_many, &QLineEdit::textChanged, this, [this] { onTyped(true); });
    propose();
}

QWidget* NounField::formsTable(const domain::WordEntry& one, const domain::WordEntry& many)
{
    const widgets::Measures m(font());
    auto* table = new QWidget;
    auto* grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(m.gap8());
    grid->setVerticalSpacing(m.gap4());
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    grid->addWidget(widgets::mutedLabel(tr("one")), 0, 1);
    grid->addWidget(widgets::mutedLabel(tr("several")), 0, 2);
    for (const GrammarCase grammarCase : domain::grammarCases) {
        if (grammarCase == GrammarCase::Nominative)
            continue;
        const int row = grid->rowCount();
        grid->addWidget(new QLabel(question(grammarCase)), row, 0);
        for (const bool isMany : {false, true}) {
            const QString form = domain::formName(grammarCase);
            const QString word = nameOf(isMany ? m_noun.many : m_noun.one);
            auto* edit = new QLineEdit((isMany ? many : one).forms.value(form));
            edit->setObjectName("form-"_L1 + word + u'-' + form);
            edit->setMaxLength(longestWord);
            edit->setAccessibleName(wordCaption(word) + u": "_s + question(grammarCase));
            grid->addWidget(edit, row, isMany ? 2 : 1);
            connect(edit, &QLineEdit::textChanged, this, &NounField::propose);
            m_forms << Form{isMany, grammarCase, edit};
        }
    }
    if (m_noun.isAnimate)
        return table;
    m_agreement = new QComboBox;
    m_agreement->setObjectName("form-"_L1 + nameOf(m_noun.one) + "-gender"_L1);
    m_agreement->setAccessibleName(tr("Which of them is right?"));
    for (const domain::Gender gender : genders)
        m_agreement->addItem(QString(), domain::genderName(gender));
    const int row = grid->rowCount();
    grid->addWidget(new QLabel(m_agreement->accessibleName()), row, 0);
    grid->addWidget(m_agreement, row, 1, 1, 2);
    const QString corrected = one.forms.value(domain::genderForm);
    m_agreement->setCurrentIndex(m_agreement->findData(corrected.isEmpty() ? genderByRule(one.word) : corrected));
    connect(m_agreement, &QComboBox::currentIndexChanged, this, &NounField::propose);
    return table;
}

QString NounField::genderByRule(const QString& one) const
{
    return domain::genderName(domain::genderOf(one, m_noun.isAnimate));
}

domain::WordEntry NounField::entry(bool isMany) const
{
    domain::WordEntry entry{(isMany ? m_many : m_one)->text().simplified()};
    for (const Form& form : m_forms) {
        if (form.isMany == isMany)
            entry.forms.insert(domain::formName(form.grammarCase), form.edit->text().simplified());
    }
    if (!isMany && m_agreement != nullptr && m_agreement->currentData() != genderByRule(entry.word))
        entry.forms.insert(domain::genderForm, m_agreement->currentData().toString());
    return entry;
}

void NounField::writeInto(Vocabulary& own) const
{
    own.*m_noun.one = domain::written(entry(false));
    own.*m_noun.many = domain::written(entry(true));
}

// Another word has other forms.
void NounField::onTyped(bool isMany)
{
    const QString one = m_one->text().simplified();
    for (const Form& form : std::as_const(m_forms)) {
        const QSignalBlocker quiet(form.edit);
        if (form.isMany == isMany)
            form.edit->clear();
    }
    if (!isMany) {
        const domain::Gender gender = domain::genderOf(one, m_noun.isAnimate);
        if (m_agreement != nullptr) {
            const QSignalBlocker quiet(m_agreement);
            m_agreement->setCurrentIndex(m_agreement->findData(domain::genderName(gender)));
        }
        if (m_many->text().isEmpty() || m_many->text() == m_filled) {
            m_filled = domain::manyOf(one, gender);
            m_many->setText(m_filled);
        }
    }
    propose();
}

void NounField::propose()
{
    Vocabulary own;
    writeInto(own);
    setVisible(!(own.*m_noun.one).isEmpty() || !(own.*m_noun.many).isEmpty());
    // What stands there when a field is emptied.
    Vocabulary asProposed = own;
    domain::WordEntry one = entry(false);
    one.forms.removeIf([](const auto& form) { return form.key() != domain::genderForm; });
    asProposed.*m_noun.one = domain::written(one);
    asProposed.*m_noun.many = entry(true).word;
    const domain::Noun proposed = domain::nounOf(m_noun, m_kind, asProposed);
    for (const Form& form : std::as_const(m_forms)) {
        const domain::Declined& bent = form.isMany ? proposed.many : proposed.one;
        form.edit->setPlaceholderText(bent.at(static_cast<size_t>(form.grammarCase)));
        form.edit->setEnabled(!(own.*(form.isMany ? m_noun.many : m_noun.one)).isEmpty());
    }
    for (int index = 0; m_agreement != nullptr && index < m_agreement->count(); ++index)
        m_agreement->setItemText(index, domain::withThis(proposed.one.front(), genders.at(static_cast<size_t>(index))));
    const OwnSentences sentences(m_kind, own);
    QStringList samples;
    for (const domain::Said& said : domain::samplesOf(m_noun))
        samples << u'«' + sentences.spoken(said) + u'»';
    m_samples->setText(samples.join(u" · "_s));
    Q_EMIT changed();
}

} // namespace school

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/own_sentences.h"

#include <QList>
#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace school {

// A noun of the organisation, one and several of it, as two rows of a form; below them, once it has a word of its own,
// sentences in which it stands. How it is bent in them is proposed, and each form can be corrected. What is typed for
// one fills in several as long as nobody has typed that.
class NounField final : public QWidget
{
    Q_OBJECT

public:
    // Puts its rows at the end of the form.
    NounField(const domain::SpokenNoun& noun, domain::OrganisationKind kind, const domain::Vocabulary& own,
              QGridLayout& form);

    // Its words, with the forms that were corrected.
    void writeInto(domain::Vocabulary& own) const;

Q_SIGNALS:
    void changed();

private:
    struct Form
    {
        bool isMany;
        domain::GrammarCase grammarCase;
        QLineEdit* edit;
    };

    [[nodiscard]] QWidget* formsTable(const domain::WordEntry& one, const domain::WordEntry& many);
    [[nodiscard]] domain::WordEntry entry(bool isMany) const;
    [[nodiscard]] QString genderByRule(const QString& one) const;
    void onTyped(bool isMany);
    void propose();

    const domain::SpokenNoun m_noun;
    const domain::OrganisationKind m_kind;
    QLineEdit* m_one;
    QLineEdit* m_many;
    QString m_filled; // into the second
    QLabel* m_samples;
    QPushButton* m_correct;
    QWidget* m_table;
    QComboBox* m_agreement = nullptr;
    QList<Form> m_forms;
};

} // namespace school

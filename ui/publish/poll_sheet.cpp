// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/poll_sheet.h"

#include "widgets/error_sentence.h"
#include "widgets/scrolling_fields.h"
#include "widgets/style.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace publish {
namespace {

constexpr int usualDays = 3;
constexpr int shownLines = 4;
constexpr int longestQuestion = 300;

} // namespace

PollSheet::PollSheet(session::PollService& polls, const domain::Chat& chat, const base::Clock& clock, QWidget* parent)
    : FormDialog(tr("New poll"), tr("Ask"), parent)
    , m_polls(polls)
    , m_chat(chat)
    , m_question(new QLineEdit)
    , m_options(new QPlainTextEdit)
    , m_multiple(new QCheckBox(tr("&Several answers can be chosen")))
    , m_anonymous(new QCheckBox(tr("A&nonymous")))
    , m_families(new QCheckBox(tr("&One vote for a child")))
    , m_hasEnd(new QCheckBox(tr("Until the &end of")))
    , m_until(new QDateEdit)
    , m_quorum(new QSpinBox)
    , m_consequence(widgets::mutedLabel({}))
{
    setObjectName(QStringLiteral("pollSheet"));
    const widgets::Measures m(font());
    const QDate today = clock.now().toLocalTime().date();
    m_question->setObjectName(QStringLiteral("pollQuestion"));
    m_question->setMaxLength(longestQuestion);
    m_options->setObjectName(QStringLiteral("pollOptions"));
    m_options->setTabChangesFocus(true);
    m_options->setFixedHeight(shownLines * fontMetrics().lineSpacing() + 2 * m.gap8());
    m_multiple->setObjectName(QStringLiteral("pollMultiple"));
    m_anonymous->setObjectName(QStringLiteral("pollAnonymous"));
    m_families->setObjectName(QStringLiteral("pollFamilies"));
    m_families->setVisible(chat.kind == domain::ChatKind::ClassParents);
    m_families->setChecked(chat.kind == domain::ChatKind::ClassParents);
    m_hasEnd->setObjectName(QStringLiteral("pollHasEnd"));
    m_hasEnd->setChecked(true);
    m_until->setObjectName(QStringLiteral("pollUntil"));
    m_until->setAccessibleName(m_hasEnd->text().remove(QLatin1Char('&')));
    m_until->setCalendarPopup(true);
    m_until->setMinimumDate(today);
    m_until->setDate(today.addDays(usualDays));
    m_quorum->setObjectName(QStringLiteral("pollQuorum"));
    m_quorum->setRange(0, 100);
    m_quorum->setSingleStep(5);
    m_quorum->setSuffix(QStringLiteral(" %"));
    m_quorum->setSpecialValueText(tr("not needed"));
    auto* fields = new widgets::ScrollingFields;
    QVBoxLayout& rows = fields->column();
    rows.addWidget(widgets::captioned(tr("&Question"), m_question));
    rows.addWidget(widgets::captioned(tr("&Answers, each in a line of its own"), m_options));
    rows.addWidget(m_multiple);
    rows.addWidget(m_anonymous);
    rows.addWidget(m_families);
    auto* terms = new QHBoxLayout;
    terms->setSpacing(m.gap8());
    terms->addWidget(m_hasEnd);
    terms->addWidget(m_until, 1);
    rows.addLayout(terms);
    rows.addWidget(widgets::captioned(tr("Q&uorum"), m_quorum));
    rows.addWidget(m_consequence);
    body().addWidget(fields);
    showConsequence();

    connect(m_question, &QLineEdit::textChanged, this, &PollSheet::showConsequence);
    connect(m_options, &QPlainTextEdit::textChanged, this, &PollSheet::showConsequence);
    connect(m_anonymous, &QCheckBox::toggled, this, &PollSheet::showConsequence);
    connect(m_hasEnd, &QCheckBox::toggled, m_until, &QWidget::setEnabled);
    connect(this, &FormDialog::submitted, this, &PollSheet::ask);
    m_question->setFocus();
}

QStringList PollSheet::options() const
{
    QStringList options;
    for (const QString& line : m_options->toPlainText().split(QLatin1Char('\n'))) {
        if (!line.trimmed().isEmpty())
            options << line.simplified();
    }
    return options;
}

void PollSheet::showConsequence()
{
    const auto count = static_cast<int>(options().size());
    const bool isWhole = !m_question->text().trimmed().isEmpty() && count >= domain::leastOptions &&
                         count <= domain::mostOptions;
    submitButton().setEnabled(isWhole);
    if (!isWhole)
        m_consequence->setText(tr("There must be a question and 2 to 12 different answers."));
    else if (m_anonymous->isChecked())
        m_consequence->setText(tr("It will be said in “%1”. Nobody will see who chose what, you neither; a vote cannot be "
                                  "changed, and the figures are told at the end.")
                                   .arg(m_chat.title));
    else
        m_consequence->setText(tr("It will be said in “%1”. Any app can vote by a number; you will see who chose what.")
                                   .arg(m_chat.title));
}

void PollSheet::ask()
{
    session::PollDraft draft;
    draft.chat = m_chat.id;
    draft.question = m_question->text();
    draft.options = options();
    draft.voters = m_families->isChecked() ? domain::PollVoters::Families : domain::PollVoters::People;
    draft.multiple = m_multiple->isChecked();
    draft.anonymous = m_anonymous->isChecked();
    draft.quorum = m_quorum->value();
    if (m_hasEnd->isChecked())
        draft.until = m_until->date().endOfDay().toUTC();
    setTrouble({});
    setBusy(true);
    m_polls.create(draft).then(this, [this](const base::Result<domain::PollId>& made) {
        setBusy(false);
        if (made)
            accept();
        else
            setTrouble(widgets::sentenceFor(made.error()));
    });
}

} // namespace publish

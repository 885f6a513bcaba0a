// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/vote_sheet.h"

#include "widgets/error_sentence.h"
#include "widgets/style.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace publish {
namespace {

// The words of an option, which may be long: a button's own would be cut, these are broken into lines. Pressing them presses
// the button.
class OptionWords final : public QLabel
{
public:
    OptionWords(const QString& words, QAbstractButton& button)
        : QLabel(words)
        , m_button(button)
    {
        setTextFormat(Qt::PlainText);
        setWordWrap(true);
        button.setAccessibleName(words);
    }

protected:
    void mouseReleaseEvent(QMouseEvent* event) override
    {
        if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
            m_button.click();
    }

private:
    QAbstractButton& m_button;
};

} // namespace

VoteSheet::VoteSheet(session::PollService& polls, const domain::Poll& poll, const QList<int>& chosen, QWidget* parent)
    : FormDialog(poll.question, tr("Vote"), parent)
    , m_polls(polls)
    , m_poll(poll.id)
{
    setObjectName(QStringLiteral("voteSheet"));
    const widgets::Measures m(font());
    auto* options = new QWidget;
    options->setObjectName(QStringLiteral("voteOptions"));
    auto* grid = new QGridLayout(options);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(m.gap8());
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < poll.options.size(); ++i) {
        QAbstractButton* option = poll.multiple ? static_cast<QAbstractButton*>(new QCheckBox)
                                                : static_cast<QAbstractButton*>(new QRadioButton);
        option->setChecked(chosen.contains(i));
        connect(option, &QAbstractButton::toggled, this,
                [this] { submitButton().setEnabled(!choices().isEmpty()); });
        grid->addWidget(option, i, 0, Qt::AlignTop);
        grid->addWidget(new OptionWords(poll.options.at(i), *option), i, 1);
        m_options << option;
    }
    body().addWidget(options);
    if (poll.multiple)
        body().addWidget(widgets::mutedLabel(tr("You can choose several.")));
    body().addWidget(widgets::mutedLabel(
        poll.anonymous ? tr("Nobody will see what you chose. The vote cannot be changed afterwards.")
                       : tr("Whoever asks will see what you chose. While the poll is open, you can vote anew.")));
    submitButton().setEnabled(!choices().isEmpty());
    connect(this, &FormDialog::submitted, this, &VoteSheet::vote);
    m_options.first()->setFocus();
}

QList<int> VoteSheet::choices() const
{
    QList<int> choices;
    for (int i = 0; i < m_options.size(); ++i) {
        if (m_options.at(i)->isChecked())
            choices << i;
    }
    return choices;
}

void VoteSheet::vote()
{
    setTrouble({});
    setBusy(true);
    m_polls.vote(m_poll, choices()).then(this, [this](const base::Result<void>& voted) {
        setBusy(false);
        if (voted)
            accept();
        else
            setTrouble(widgets::sentenceFor(voted.error()));
    });
}

} // namespace publish

// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/vote_sheet.h"

#include "widgets/error_sentence.h"
#include "widgets/style.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace publish {

VoteSheet::VoteSheet(session::PollService& polls, const domain::Poll& poll, const QList<int>& chosen, QWidget* parent)
    : FormDialog(poll.question, tr("Vote"), parent)
    , m_polls(polls)
    , m_poll(poll.id)
{
    setObjectName(QStringLiteral("voteSheet"));
    const widgets::Measures m(font());
    auto* options = new QWidget;
    options->setObjectName(QStringLiteral("voteOptions"));
    auto* column = new QVBoxLayout(options);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.gap8());
    for (int i = 0; i < poll.options.size(); ++i) {
        // An ampersand is a sign like any other here.
        const QString text = QString(poll.options.at(i)).replace(QLatin1Char('&'), QStringLiteral("&&"));
        QAbstractButton* option = poll.multiple ? static_cast<QAbstractButton*>(new QCheckBox(text))
                                                : static_cast<QAbstractButton*>(new QRadioButton(text));
        option->setChecked(chosen.contains(i));
        connect(option, &QAbstractButton::toggled, this,
                [this] { submitButton().setEnabled(!choices().isEmpty()); });
        column->addWidget(option, 0, Qt::AlignLeft); // as wide as its words, which are what one presses
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

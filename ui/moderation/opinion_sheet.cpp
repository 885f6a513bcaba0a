// SPDX-License-Identifier: GPL-3.0-or-later
#include "moderation/opinion_sheet.h"

#include "moderation/moderation_words.h"
#include "widgets/form_dialog.h"
#include "widgets/style.h"
#include "widgets/times.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using widgets::Measures;

namespace moderation {

OpinionSheet::OpinionSheet(const QList<session::DraftFile>& drafts, const QDateTime& now, QWidget* parent)
    : Sheet(tr("Opinion of the parents"), parent)
    , m_drafts(drafts)
    , m_now(now)
    , m_choice(new QComboBox)
    , m_words(new QLabel)
    , m_noRemarks(widgets::mutedLabel(tr("There are no remarks.")))
    , m_remarks(new QPlainTextEdit)
    , m_withdraw(new QPushButton(tr("&Withdraw")))
    , m_take(new QPushButton(tr("Take into the &editor")))
{
    const Measures m(font());
    setObjectName(QStringLiteral("opinionSheet"));
    m_choice->setObjectName(QStringLiteral("drafts"));
    m_words->setObjectName(QStringLiteral("draftWords"));
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_remarks->setObjectName(QStringLiteral("remarks"));
    m_remarks->setAccessibleName(tr("Remarks, without names"));
    m_remarks->setReadOnly(true);
    m_remarks->setTabChangesFocus(true);
    m_remarks->setMinimumHeight(m.px(80));
    m_withdraw->setObjectName(QStringLiteral("withdrawDraft"));
    widgets::setButtonRole(*m_withdraw, widgets::ButtonRole::Danger);
    m_take->setObjectName(QStringLiteral("takeDraft"));
    auto* paper = new QPushButton(tr("&Result (PDF)"));
    paper->setObjectName(QStringLiteral("opinionPaper"));
    for (const session::DraftFile& file : m_drafts)
        m_choice->addItem(tr("“%1”, asked on %2").arg(file.draft.title, widgets::fullTime(file.draft.askedAt)));

    auto* acts = new QHBoxLayout;
    acts->setSpacing(m.gap8());
    for (QPushButton* button : {m_take, paper, m_withdraw})
        acts->addWidget(button);
    acts->addStretch(1);
    QWidget* const choice = widgets::captioned(tr("&Draft"), m_choice);
    choice->setVisible(m_drafts.size() > 1);
    column().addWidget(choice);
    column().addWidget(m_words);
    column().addWidget(m_noRemarks);
    column().addWidget(m_remarks, 1);
    column().addLayout(acts);
    addCloseButton();
    setMinimumWidth(m.px(480));

    connect(m_choice, &QComboBox::currentIndexChanged, this, &OpinionSheet::present);
    connect(m_withdraw, &QPushButton::clicked, this, [this] { Q_EMIT withdrawWanted(chosen().draft.id); });
    connect(m_take, &QPushButton::clicked, this, [this] {
        Q_EMIT textWanted(chosen());
        accept();
    });
    connect(paper, &QPushButton::clicked, this, [this] { Q_EMIT paperWanted(chosen()); });
    present();
}

const session::DraftFile& OpinionSheet::chosen() const
{
    return m_drafts.at(std::max(0, m_choice->currentIndex()));
}

void OpinionSheet::present()
{
    const session::DraftFile& file = chosen();
    m_words->setText(draftWords(file, m_now));
    QStringList remarks;
    for (const QString& remark : file.remarks)
        remarks << QString::number(remarks.size() + 1) + QStringLiteral(". ") + remark;
    m_remarks->setPlainText(remarks.join(QStringLiteral("\n\n")));
    m_remarks->setVisible(!file.remarks.isEmpty());
    m_noRemarks->setVisible(file.remarks.isEmpty());
    m_withdraw->setVisible(domain::isOpen(file.draft, m_now));
    m_take->setEnabled(file.draft.publishedAs == 0);
}

} // namespace moderation

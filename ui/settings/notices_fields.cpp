// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/notices_fields.h"

#include "widgets/form_dialog.h"
#include "widgets/tokens.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace settings {
NoticesFields::NoticesFields(const Notices& notices, QWidget* parent)
    : QWidget(parent)
    , m_words(new QLineEdit(notices.words.join(QStringLiteral(", ")), this))
    , m_isQuiet(new QCheckBox(tr("Tell me &nothing"), this))
    , m_from(new QTimeEdit(notices.hasQuietHours() ? notices.quietFrom : QTime(21, 0), this))
    , m_to(new QTimeEdit(notices.hasQuietHours() ? notices.quietTo : QTime(7, 0), this))
{
    const widgets::Measures m(font());
    m_words->setObjectName(QStringLiteral("noticeWords"));
    m_words->setPlaceholderText(tr("excursion, timetable"));
    m_isQuiet->setObjectName(QStringLiteral("isQuiet"));
    m_isQuiet->setChecked(notices.hasQuietHours());
    m_from->setObjectName(QStringLiteral("quietFrom"));
    m_from->setAccessibleName(tr("Nothing is told from"));
    m_to->setObjectName(QStringLiteral("quietTo"));
    m_to->setAccessibleName(tr("Nothing is told to"));
    auto* const hours = new QHBoxLayout;
    hours->setSpacing(m.gap8());
    hours->addWidget(m_isQuiet);
    hours->addWidget(new QLabel(tr("from", "nothing is told from … to …"), this));
    hours->addWidget(m_from);
    hours->addWidget(new QLabel(tr("to", "nothing is told from … to …"), this));
    hours->addWidget(m_to);
    hours->addStretch(1);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.gap12());
    column->addWidget(widgets::captioned(tr("Tell me also of messages with these &words"), m_words,
                                         tr("Separated by commas. In chats, too, of which you hear only when mentioned.")));
    column->addLayout(hours);
    for (QTimeEdit* const edit : {m_from, m_to}) {
        edit->setDisplayFormat(QStringLiteral("HH:mm"));
        edit->setEnabled(m_isQuiet->isChecked());
        connect(m_isQuiet, &QCheckBox::toggled, edit, &QWidget::setEnabled);
        connect(edit, &QTimeEdit::timeChanged, this, &NoticesFields::changed);
    }
    connect(m_isQuiet, &QCheckBox::toggled, this, &NoticesFields::changed);
    connect(m_words, &QLineEdit::textChanged, this, &NoticesFields::changed);
}

Notices NoticesFields::notices() const
{
    Notices notices;
    for (const QString& word : m_words->text().split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (const QString trimmed = word.simplified(); !trimmed.isEmpty())
            notices.words << trimmed;
    }
    if (m_isQuiet->isChecked()) {
        notices.quietFrom = m_from->time();
        notices.quietTo = m_to->time();
    }
    return notices;
}

} // namespace settings

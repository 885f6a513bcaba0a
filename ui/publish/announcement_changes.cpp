// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/announcement_changes.h"

#include "publish/announcement_words.h"
#include "widgets/error_sentence.h"
#include "widgets/scrolling_fields.h"
#include "widgets/style.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace publish {
namespace {

constexpr int shownLines = 5;
constexpr int longestReason = 200;

} // namespace

CorrectionSheet::CorrectionSheet(session::AnnouncementService& announcements, const session::AnnouncementEntry& entry,
                                 QWidget* parent)
    : FormDialog(tr("Correct the announcement"), tr("Correct"), parent)
    , m_announcements(announcements)
    , m_entry(entry)
    , m_title(new QLineEdit(entry.announcement.title))
    , m_text(new QPlainTextEdit(entry.announcement.text))
    , m_until(new QDateTimeEdit(entry.announcement.until.toLocalTime()))
    , m_shownUntil(m_until->dateTime())
    , m_again(new QCheckBox(tr("Ask those who have &confirmed to confirm once more")))
    , m_consequence(widgets::mutedLabel({}))
{
    setObjectName(QStringLiteral("correctionSheet"));
    const widgets::Measures m(font());
    m_title->setObjectName(QStringLiteral("correctedTitle"));
    m_text->setObjectName(QStringLiteral("correctedText"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(shownLines * fontMetrics().lineSpacing() + 2 * m.gap8());
    m_until->setObjectName(QStringLiteral("correctedUntil"));
    m_until->setCalendarPopup(true);
    m_again->setObjectName(QStringLiteral("confirmAgain"));
    auto* fields = new widgets::ScrollingFields;
    auto* until = widgets::captioned(tr("Confirm &by"), m_until);
    for (QWidget* field : std::initializer_list<QWidget*>{widgets::captioned(tr("&Title"), m_title),
                                                          widgets::captioned(tr("Te&xt"), m_text), until, m_again})
        fields->column().addWidget(field);
    body().addWidget(fields);
    body().addWidget(m_consequence);
    const domain::Announcement& announcement = m_entry.announcement;
    until->setVisible(announcement.asks && announcement.until.isValid());
    m_again->setVisible(announcement.asks && m_entry.confirmed > 0);
    showConsequence();

    connect(m_title, &QLineEdit::textChanged, this, &CorrectionSheet::showConsequence);
    connect(m_text, &QPlainTextEdit::textChanged, this, &CorrectionSheet::showConsequence);
    connect(m_until, &QDateTimeEdit::dateTimeChanged, this, &CorrectionSheet::showConsequence);
    connect(m_again, &QCheckBox::toggled, this, &CorrectionSheet::showConsequence);
    connect(this, &FormDialog::submitted, this, &CorrectionSheet::correct);
}

session::AnnouncementCorrection CorrectionSheet::correction() const
{
    const domain::Announcement& announcement = m_entry.announcement;
    session::AnnouncementCorrection correction;
    correction.announcement = announcement.id;
    correction.title = m_title->text();
    correction.text = m_text->toPlainText();
    correction.until =
        m_until->dateTime() == m_shownUntil ? announcement.until : m_until->dateTime().toUTC();
    correction.again = m_again->isChecked();
    return correction;
}

void CorrectionSheet::showConsequence()
{
    const session::AnnouncementCorrection fresh = correction();
    const domain::Announcement& former = m_entry.announcement;
    const bool isOther = fresh.title.simplified() != former.title || fresh.text.trimmed() != former.text ||
                         fresh.until != former.until;
    submitButton().setEnabled(isOther && !fresh.text.trimmed().isEmpty());
    QString sentence = tr("The words change in %n chat(s); an app that cannot change them shows the new ones below.",
                          nullptr, static_cast<int>(m_entry.chats.size()));
    if (m_again->isChecked())
        sentence += QLatin1Char(' ') +
                    tr("%n confirmation(s) will be dropped, and the school asks for them anew.", nullptr, m_entry.confirmed);
    m_consequence->setText(sentence);
}

void CorrectionSheet::correct()
{
    setTrouble({});
    setBusy(true);
    base::whenAnswered(m_announcements.correct(correction()), this, [this](const base::Result<void>& done) {
        setBusy(false);
        if (done)
            accept();
        else
            setTrouble(widgets::sentenceFor(done.error()));
    });
}

WithdrawalSheet::WithdrawalSheet(session::AnnouncementService& announcements, const session::AnnouncementEntry& entry,
                                 QWidget* parent)
    : FormDialog(tr("Withdraw the announcement?"), tr("Withdraw"), parent)
    , m_announcements(announcements)
    , m_announcement(entry.announcement.id)
    , m_reason(new QLineEdit)
{
    setObjectName(QStringLiteral("withdrawalSheet"));
    m_reason->setObjectName(QStringLiteral("withdrawalReason"));
    m_reason->setMaxLength(longestReason);
    QString sentence =
        tr("“%1” is taken out of %n chat(s), and the school says there that it does not hold any more.", nullptr,
           static_cast<int>(entry.chats.size()))
            .arg(headingOf(entry.announcement));
    if (entry.announcement.asks)
        sentence += QLatin1Char(' ') + tr("Nobody is asked to confirm it any more.");
    body().addWidget(widgets::mutedLabel(sentence));
    body().addWidget(widgets::captioned(tr("&Why"), m_reason, tr("Is said in the chats; may be left empty")));
    widgets::setButtonRole(submitButton(), widgets::ButtonRole::Danger);
    connect(this, &FormDialog::submitted, this, &WithdrawalSheet::withdraw);
}

void WithdrawalSheet::withdraw()
{
    setTrouble({});
    setBusy(true);
    base::whenAnswered(m_announcements.withdraw(m_announcement, m_reason->text()), this, [this](const base::Result<void>& done) {
        setBusy(false);
        if (done)
            accept();
        else
            setTrouble(widgets::sentenceFor(done.error()));
    });
}

} // namespace publish

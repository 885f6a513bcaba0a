// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/announcement_sheet.h"

#include "publish/announcement_words.h"
#include "widgets/error_sentence.h"
#include "widgets/scrolling_fields.h"
#include "widgets/style.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace publish {
namespace {

constexpr int usualDays = 3;
constexpr int chatRole = Qt::UserRole + 1;
constexpr int shownLines = 3;
constexpr int shownChats = 4;

} // namespace

AnnouncementSheet::AnnouncementSheet(session::AnnouncementService& announcements, session::SchoolService& school,
                                     const base::Clock& clock, QWidget* parent)
    : FormDialog(tr("New announcement"), tr("Announce"), parent)
    , m_announcements(announcements)
    , m_school(school)
    , m_clock(clock)
    , m_title(new QLineEdit)
    , m_text(new QPlainTextEdit)
    , m_chats(new QListWidget)
    , m_asks(new QCheckBox(tr("Ask each family to &confirm that they know of it")))
    , m_until(new QDateEdit)
    , m_consequence(widgets::mutedLabel({}))
{
    setObjectName(QStringLiteral("announcementSheet"));
    const widgets::Measures m(font());
    const QDate today = m_clock.now().toLocalTime().date();
    m_title->setObjectName(QStringLiteral("announcementTitle"));
    m_text->setObjectName(QStringLiteral("announcementText"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(shownLines * fontMetrics().lineSpacing() + 2 * m.gap8());
    m_chats->setObjectName(QStringLiteral("announcementChats"));
    m_chats->setMinimumHeight(2 * m.tableRow());
    m_chats->setMaximumHeight(shownChats * m.tableRow() + 2 * m.gap4());
    m_asks->setObjectName(QStringLiteral("announcementAsks"));
    m_asks->setChecked(true);
    m_until->setObjectName(QStringLiteral("announcementUntil"));
    m_until->setCalendarPopup(true);
    m_until->setMinimumDate(today);
    m_until->setDate(today.addDays(usualDays));
    auto* until = new QWidget;
    auto* term = new QHBoxLayout(until);
    term->setContentsMargins(0, 0, 0, 0);
    term->setSpacing(m.gap8());
    auto* caption = new QLabel(tr("&By the end of"));
    caption->setBuddy(m_until);
    m_until->setAccessibleName(caption->text().remove(QLatin1Char('&')));
    term->addWidget(caption);
    term->addWidget(m_until, 1);
    auto* fields = new widgets::ScrollingFields;
    for (QWidget* field : std::initializer_list<QWidget*>{widgets::captioned(tr("&Title"), m_title),
                                                          widgets::captioned(tr("Te&xt"), m_text),
                                                          widgets::captioned(tr("C&hats"), m_chats), m_asks, until})
        fields->column().addWidget(field);
    body().addWidget(fields);
    body().addWidget(m_consequence);
    fillChats();
    showConsequence();

    connect(m_asks, &QCheckBox::toggled, until, &QWidget::setEnabled);
    connect(m_asks, &QCheckBox::toggled, this, &AnnouncementSheet::showConsequence);
    connect(m_text, &QPlainTextEdit::textChanged, this, &AnnouncementSheet::showConsequence);
    connect(m_chats, &QListWidget::itemChanged, this, &AnnouncementSheet::showConsequence);
    connect(this, &FormDialog::submitted, this, &AnnouncementSheet::announce);
}

void AnnouncementSheet::fillChats()
{
    const auto school = m_school.school();
    for (const domain::ChatId& chat : m_announcements.chats()) {
        auto* item = new QListWidgetItem(chatTitle(*school, chat), m_chats);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
        item->setData(chatRole, chat.value());
    }
}

QList<domain::ChatId> AnnouncementSheet::chosen() const
{
    QList<domain::ChatId> chats;
    for (int i = 0; i < m_chats->count(); ++i) {
        if (m_chats->item(i)->checkState() == Qt::Checked)
            chats << domain::ChatId(m_chats->item(i)->data(chatRole).toString());
    }
    return chats;
}

void AnnouncementSheet::showConsequence()
{
    const auto count = static_cast<int>(chosen().size());
    const bool isWhole = count > 0 && !m_text->toPlainText().trimmed().isEmpty();
    submitButton().setEnabled(isWhole);
    QString sentence = count == 0 ? tr("Choose the chats in which it is to be said.")
                                  : tr("It will be said in %n chat(s), with your name.", nullptr, count);
    if (count > 0 && m_asks->isChecked())
        sentence +=
            QLatin1Char(' ') + tr("Any app can confirm it by one word; one of the parents is enough for a child.");
    m_consequence->setText(sentence);
}

void AnnouncementSheet::announce()
{
    session::AnnouncementDraft draft;
    draft.chats = chosen();
    draft.title = m_title->text();
    draft.text = m_text->toPlainText();
    draft.asks = m_asks->isChecked();
    if (draft.asks)
        draft.until = m_until->date().endOfDay().toUTC();
    setTrouble({});
    setBusy(true);
    m_announcements.create(draft).then(this, [this](const base::Result<domain::AnnouncementId>& made) {
        setBusy(false);
        if (!made) {
            setTrouble(widgets::sentenceFor(made.error()));
            return;
        }
        Q_EMIT announced(*made);
        accept();
    });
}

} // namespace publish

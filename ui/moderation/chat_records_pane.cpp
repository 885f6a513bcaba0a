// SPDX-License-Identifier: GPL-3.0-or-later
#include "moderation/chat_records_pane.h"

#include "domain/school_index.h"
#include "moderation/moderation_words.h"
#include "moderation/paper_file.h"
#include "moderation/papers.h"
#include "widgets/error_sentence.h"
#include "widgets/form_dialog.h"
#include "widgets/style.h"
#include "widgets/times.h"
#include "widgets/toast.h"

#include <QComboBox>
#include <QCompleter>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using widgets::Measures;

namespace moderation {
namespace {

constexpr qsizetype shownReadings = 3;

} // namespace

ChatRecordsPane::ChatRecordsPane(session::ModerationService& moderation, session::SchoolService& school,
                                 const base::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_moderation(moderation)
    , m_school(school)
    , m_clock(clock)
    , m_chats(new QComboBox)
    , m_pauses(new QLabel)
    , m_pause(new QPushButton(tr("&Pause the chat")))
    , m_endPause(new QPushButton(tr("&End the pause")))
    , m_pinned(new QLabel)
    , m_readings(new QLabel)
    , m_items(new QComboBox)
    , m_pin(new QPushButton(tr("Put a&bove the chat")))
    , m_people(new QTableWidget(0, 4))
    , m_print(new QPushButton(tr("&Ledger of the chosen person (PDF)")))
    , m_who(new QComboBox)
    , m_why(new QPushButton(tr("Why can this person not &write?")))
    , m_reasons(new QLabel)
    , m_toast(new widgets::Toast(this))
{
    const Measures m(font());
    setObjectName(QStringLiteral("chatRecordsPane"));
    m_chats->setObjectName(QStringLiteral("recordChats"));
    m_pauses->setObjectName(QStringLiteral("pauses"));
    m_pauses->setWordWrap(true);
    m_pause->setObjectName(QStringLiteral("pause"));
    m_endPause->setObjectName(QStringLiteral("endPause"));
    m_pinned->setObjectName(QStringLiteral("pinned"));
    m_pinned->setWordWrap(true);
    m_pinned->setTextFormat(Qt::PlainText);
    m_readings->setObjectName(QStringLiteral("readings"));
    m_readings->setWordWrap(true);
    m_readings->setTextFormat(Qt::PlainText);
    m_readings->hide();
    m_items->setObjectName(QStringLiteral("pinItems"));
    m_items->setAccessibleName(tr("Item of the rules above the chat"));
    m_items->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_items->setMinimumContentsLength(24);
    m_pin->setObjectName(QStringLiteral("pin"));
    m_people->setObjectName(QStringLiteral("records"));
    m_people->setAccessibleName(tr("Who has a record in this chat"));
    m_people->setHorizontalHeaderLabels({tr("Person"), tr("Violations"), tr("Not counted yet"), tr("Cannot write until")});
    m_people->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_people->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_people->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_people->verticalHeader()->hide();
    m_people->horizontalHeader()->setHighlightSections(false);
    m_people->setShowGrid(false);
    m_people->setWordWrap(false);
    m_people->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_people->setSelectionMode(QAbstractItemView::SingleSelection);
    m_people->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_print->setObjectName(QStringLiteral("printLedger"));
    m_who->setObjectName(QStringLiteral("who"));
    m_who->setEditable(true);
    m_who->setInsertPolicy(QComboBox::NoInsert);
    m_who->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_who->completer()->setFilterMode(Qt::MatchContains);
    m_why->setObjectName(QStringLiteral("why"));
    m_reasons->setObjectName(QStringLiteral("reasons"));
    m_reasons->setWordWrap(true);
    m_reasons->setTextFormat(Qt::RichText);
    m_reasons->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);

    auto* menu = new QMenu(m_pause);
    menu->setObjectName(QStringLiteral("pauseMenu"));
    const auto offer = [&](const QString& text, domain::QuietMode mode, int seconds, int minutes) {
        menu->addAction(text, this, [this, mode, seconds, minutes] { setPause(mode, seconds, minutes); });
    };
    constexpr int minutesOfDay = 24 * 60;
    offer(tr("Silence for 10 minutes"), domain::QuietMode::Silence, 0, 10);
    offer(tr("Silence for an hour"), domain::QuietMode::Silence, 0, 60);
    offer(tr("One message a minute, for a day"), domain::QuietMode::Slow, 60, minutesOfDay);
    offer(tr("A moderator reads first, for a day"), domain::QuietMode::Hold, 0, minutesOfDay);
    m_pause->setMenu(menu);

    auto* pause = new QHBoxLayout;
    pause->setSpacing(m.gap8());
    pause->addWidget(m_pauses, 1);
    pause->addWidget(m_pause);
    pause->addWidget(m_endPause);
    auto* above = new QHBoxLayout;
    above->setSpacing(m.gap8());
    above->addWidget(m_items, 1);
    above->addWidget(m_pin);
    auto* ask = new QHBoxLayout;
    ask->setSpacing(m.gap8());
    ask->addWidget(m_who, 1);
    ask->addWidget(m_why);
    // Large letters need more room than there is: then it is scrolled.
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget;
    scroll->setWidget(content);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    m_people->setMinimumHeight(m.px(120));
    auto* column = new QVBoxLayout(content);
    // A scroll bar covers nothing.
    column->setContentsMargins(0, 0, style()->pixelMetric(QStyle::PM_ScrollBarExtent), 0);
    column->setSpacing(m.gap12());
    column->addWidget(widgets::captioned(tr("&Chat"), m_chats));
    column->addLayout(pause);
    column->addWidget(m_pinned);
    column->addLayout(above);
    column->addWidget(m_readings);
    column->addWidget(m_people, 1);
    column->addWidget(m_print, 0, Qt::AlignLeft);
    column->addLayout(ask);
    column->addWidget(m_reasons);
    m_who->setAccessibleName(tr("A member of the school"));
    m_who->lineEdit()->setAccessibleName(m_who->accessibleName());
    m_reasons->hide();

    connect(m_chats, &QComboBox::currentIndexChanged, this, &ChatRecordsPane::refresh);
    connect(m_pin, &QPushButton::clicked, this, &ChatRecordsPane::pin);
    connect(m_items, &QComboBox::currentIndexChanged, this, [this] {
        const bool isNone = m_items->currentData().toString().isEmpty();
        m_pin->setText(isNone ? tr("Take d&own") : tr("Put a&bove the chat"));
        m_pin->setEnabled(!chat().isEmpty() && (!isNone || m_pinned->isVisibleTo(this)));
    });
    connect(m_endPause, &QPushButton::clicked, this, [this] { setPause(domain::QuietMode::None, 0, 0); });
    connect(m_why, &QPushButton::clicked, this, &ChatRecordsPane::explain);
    connect(m_reasons, &QLabel::linkActivated, this, &ChatRecordsPane::follow);
    connect(m_print, &QPushButton::clicked, this, &ChatRecordsPane::printLedger);
    connect(m_people, &QTableWidget::itemSelectionChanged, this, [this] { m_print->setEnabled(!person().isEmpty()); });
    connect(&m_school, &session::SchoolService::changed, this, &ChatRecordsPane::fillChats);
    connect(&m_moderation.oversight(), &session::OversightService::changed, this, &ChatRecordsPane::refresh);
    fillChats();
}

void ChatRecordsPane::fillChats()
{
    const domain::ChatId before = chat();
    const QSignalBlocker blocker(m_chats);
    m_chats->clear();
    QList<const domain::Chat*> mine;
    const std::shared_ptr<const domain::School> school = m_school.school();
    for (const domain::Chat& each : school->chats) {
        if (!each.archived && m_moderation.moderates(each.id))
            mine << &each;
    }
    std::ranges::sort(mine, [](const domain::Chat* a, const domain::Chat* b) {
        return a->title.localeAwareCompare(b->title) < 0;
    });
    for (const domain::Chat* each : mine)
        m_chats->addItem(each->title, each->id.value());
    choose(before);
    const QString who = m_who->currentData().toString();
    m_who->clear();
    for (const domain::Person& each : school->people) {
        if (each.state == domain::PersonState::Active)
            m_who->addItem(domain::fullName(each.name), each.id.value());
    }
    m_who->model()->sort(0);
    m_who->setCurrentIndex(m_who->findData(who));
    fillItems();
}

// What stands above the chat now, and what could.
void ChatRecordsPane::fillItems()
{
    const std::shared_ptr<const domain::School> school = m_school.school();
    const auto found = std::ranges::find(school->chats, chat(), &domain::Chat::id);
    const QString pinned = found == school->chats.end() ? QString() : found->pinned;
    m_pinned->setText(tr("Above the chat: %1").arg(pinned));
    m_pinned->setVisible(!pinned.isEmpty());
    const QString before = m_items->currentData().toString();
    m_items->clear();
    m_items->addItem(tr("No rule above the chat"), QString());
    if (const domain::Rules* const rules = domain::rulesInForce(*school)) {
        for (const domain::RuleItem& each : domain::itemsOf(*rules)) {
            m_items->addItem(itemWords(each), each.number);
            m_items->setItemData(m_items->count() - 1, each.text, Qt::ToolTipRole);
        }
    }
    m_items->setCurrentIndex(std::max(0, m_items->findData(before)));
    Q_EMIT m_items->currentIndexChanged(m_items->currentIndex());
}

void ChatRecordsPane::pin()
{
    const QString item = m_items->currentData().toString();
    base::whenAnswered(m_moderation.oversight().pinRule(chat(), item), this,
                       [this, item](const base::Result<void>& pinned) {
                           m_toast->say(!pinned          ? widgets::sentenceFor(pinned.error())
                                        : item.isEmpty() ? tr("No rule stands above the chat any more.")
                                                         : tr("The rule stands above the chat, for everybody."));
                       });
}

void ChatRecordsPane::choose(const domain::ChatId& chat)
{
    if (const int at = m_chats->findData(chat.value()); at >= 0)
        m_chats->setCurrentIndex(at);
}

domain::ChatId ChatRecordsPane::chat() const
{
    return domain::ChatId(m_chats->currentData().toString());
}

domain::PersonId ChatRecordsPane::person() const
{
    const int row = m_people->currentRow();
    const bool isChosen = !m_people->selectedItems().isEmpty() && row >= 0 && row < m_records.people.size();
    return isChosen ? m_records.people.at(row).person : domain::PersonId();
}

void ChatRecordsPane::refresh()
{
    fillItems();
    if (chat().isEmpty())
        return;
    base::whenAnswered(m_moderation.oversight().records(chat()), this,
                       [this, asked = chat()](const base::Result<session::ChatRecords>& records) {
                           if (asked != chat())
                               return;
                           if (records)
                               fill(*records);
                           else
                               m_pauses->setText(widgets::sentenceFor(records.error()));
                       });
}

void ChatRecordsPane::fill(const session::ChatRecords& records)
{
    m_records = records;
    m_people->setRowCount(static_cast<int>(records.people.size()));
    for (int row = 0; row < records.people.size(); ++row) {
        const auto& record = records.people.at(row);
        const QStringList cells{personName(*m_school.school(), record.person), QString::number(record.recorded),
                                QString::number(record.counting),
                                record.blockedUntil.isValid() ? widgets::fullTime(record.blockedUntil) : QString()};
        for (int cell = 0; cell < cells.size(); ++cell)
            m_people->setItem(row, cell, new QTableWidgetItem(cells.at(cell)));
    }
    QStringList pauses;
    bool isPaused = false;
    for (const domain::Quiet& quiet : records.quiets) {
        session::Hindrance hindrance;
        hindrance.kind = quiet.mode == domain::QuietMode::Silence ? session::HindranceKind::Silenced
                         : quiet.mode == domain::QuietMode::Slow  ? session::HindranceKind::Slowed
                                                                  : session::HindranceKind::Held;
        hindrance.until = quiet.until;
        hindrance.seconds = quiet.seconds;
        pauses << (quiet.person.isEmpty() ? hindranceWords(hindrance)
                                          : personName(*m_school.school(), quiet.person) + QStringLiteral(": ") +
                                                hindranceWords(hindrance));
        isPaused = isPaused || quiet.person.isEmpty();
    }
    m_pauses->setText(pauses.isEmpty() ? tr("No pause: everybody writes.") : pauses.join(u'\n'));
    m_endPause->setEnabled(isPaused);
    QStringList readings;
    for (const auto& reading : records.readings.first(std::min<qsizetype>(records.readings.size(), shownReadings)))
        readings << tr("Read by %1, who is not in the chat, %2: “%3”")
                        .arg(personName(*m_school.school(), reading.by), widgets::fullTime(reading.at),
                             quotable(reading.reason));
    m_readings->setText(readings.join(u'\n'));
    m_readings->setVisible(!readings.isEmpty());
    m_print->setEnabled(!person().isEmpty());
}

void ChatRecordsPane::setPause(domain::QuietMode mode, int seconds, int minutes)
{
    base::whenAnswered(
        m_moderation.oversight().setQuiet(chat(), mode, seconds, m_clock.now().addSecs(qint64{minutes} * 60)), this,
        [this, mode](const base::Result<void>& set) {
            m_toast->say(!set                               ? widgets::sentenceFor(set.error())
                         : mode == domain::QuietMode::None ? tr("Everybody can write again.")
                                                           : tr("The pause is set. It ends by itself."));
        });
}

void ChatRecordsPane::explain()
{
    const domain::PersonId who(m_who->currentData().toString());
    if (who.isEmpty() || chat().isEmpty())
        return;
    base::whenAnswered(m_moderation.oversight().explain(chat(), who), this,
                       [this, name = m_who->currentText()](const base::Result<QList<session::Hindrance>>& found) {
                           QStringList lines;
                           if (!found)
                               lines << widgets::sentenceFor(found.error()).toHtmlEscaped();
                           else if (found->isEmpty())
                               lines << tr("%1 can write in this chat.").arg(name).toHtmlEscaped();
                           for (const session::Hindrance& each : found.valueOr({})) {
                               const Remedy remedy = remedyFor(each.kind);
                               QString line = hindranceWords(each).toHtmlEscaped();
                               if (remedy != Remedy::None)
                                   line += QStringLiteral(" <a href=\"%1\">%2</a>")
                                               .arg(QString::number(static_cast<int>(remedy)),
                                                    remedyWords(remedy).toHtmlEscaped());
                               lines << line;
                           }
                           m_reasons->setText(lines.join(QStringLiteral("<br>")));
                           m_reasons->show();
                       });
}

void ChatRecordsPane::follow(const QString& link)
{
    const auto remedy = static_cast<Remedy>(link.toInt());
    if (remedy == Remedy::EndPause)
        setPause(domain::QuietMode::None, 0, 0);
    else
        Q_EMIT remedyWanted(remedy);
}

void ChatRecordsPane::printLedger()
{
    const auto save = [this](const base::Result<QString>& html) {
        savePaper(this, m_folder, html, tr("Ledger of violations"),
                  [this](const QString& sentence) { m_toast->say(sentence); });
    };
    base::whenAnswered(
        m_moderation.ledger(chat(), person()), this,
        [this, save, chat = chat(), who = person()](const base::Result<session::PersonLedger>& record) {
            if (!record)
                return save(base::failWith(record));
            QList<domain::ArchiveId> messages;
            for (const domain::Violation& violation : record->violations)
                messages << violation.message;
            // With the messages as they were.
            base::whenAnswered(m_moderation.oversight().evidence(chat, messages), this,
                               [this, save, chat, who, record = *record](
                                   const base::Result<QList<session::Evidence>>& evidence) {
                                   const Papers papers(*m_school.school(), m_clock.now());
                                   save(papers.ledger(chat, who, record, evidence.valueOr({})));
                               });
        });
}

} // namespace moderation

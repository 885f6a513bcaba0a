// SPDX-License-Identifier: GPL-3.0-or-later
#include "moderation/message_acts.h"

#include "delegates/words.h"
#include "domain/ladder.h"
#include "domain/school_index.h"
#include "moderation/moderation_words.h"
#include "widgets/error_sentence.h"
#include "widgets/icons.h"
#include "widgets/times.h"
#include "widgets/toast.h"

#include <QMenu>
#include <QPointer>

#include <algorithm>

namespace moderation {

MessageActs::MessageActs(session::ModerationService& moderation, session::SchoolService& school,
                         const base::Clock& clock, QWidget* over)
    : QObject(over)
    , m_moderation(moderation)
    , m_school(school)
    , m_clock(clock)
    , m_over(over)
    , m_toast(new widgets::Toast(over))
{
    m_toast->setObjectName(QStringLiteral("moderationToast"));
}

domain::PersonId MessageActs::authorOf(const domain::Message& message) const
{
    const auto& members = m_school.school()->members;
    const auto found = std::ranges::find_if(members, [&](const domain::ChatMember& member) {
        return member.chat == message.chat && member.nick == message.nick;
    });
    return found == members.end() ? domain::PersonId() : found->person;
}

ActSubject MessageActs::subjectOf(const QList<domain::Message>& messages) const
{
    const domain::Message& first = messages.first();
    ActSubject subject;
    subject.matter.chat = first.chat;
    subject.matter.message = first.archiveId;
    for (qsizetype i = 1; i < messages.size(); ++i)
        subject.matter.others << messages.at(i).archiveId;
    subject.chatTitle = chatTitle(*m_school.school(), first.chat);
    subject.messages = static_cast<int>(messages.size());
    const bool isOfOne =
        std::ranges::all_of(messages, [&](const domain::Message& each) { return each.nick == first.nick; });
    if (isOfOne)
        subject.author = delegates::shortNick(first.nick);
    if (messages.size() == 1)
        subject.text = first.body;
    return subject;
}

void MessageActs::offer(QMenu& menu, const QList<domain::Message>& messages)
{
    const bool isForeign = !messages.isEmpty() && std::ranges::all_of(messages, [](const domain::Message& message) {
        return !message.own && !message.archiveId.isEmpty() && !message.retracted && !message.nick.isEmpty();
    });
    if (!isForeign)
        return;
    const bool isOne = messages.size() == 1;
    const auto add = [&](const char* name, widgets::Icon icon, const QString& text, ActKind kind) {
        QAction* action = menu.addAction(widgets::icon(icon), text, this, [this, kind, messages] {
            open(kind, subjectOf(messages), authorOf(messages.first()));
        });
        action->setObjectName(QLatin1String(name));
    };
    menu.addSeparator();
    if (!m_moderation.moderates(messages.first().chat)) {
        if (isOne)
            add("report", widgets::Icon::Warning, tr("Report…"), ActKind::Report);
        return;
    }
    add("remove", widgets::Icon::Delete, isOne ? tr("Remove by the rules…") : tr("Remove these by the rules…"),
        ActKind::Remove);
    menu.addAction(widgets::icon(widgets::Icon::Annul), isOne ? tr("Hide at once") : tr("Hide these at once"), this,
                   [this, messages] { hide(subjectOf(messages).matter); })
        ->setObjectName(QStringLiteral("hide"));
    if (!isOne)
        return;
    if (m_recent)
        menu.addAction(widgets::icon(widgets::Icon::Clock), tr("Remove all of this person in the last hour…"), this,
                       [this, of = messages.first()] { removeLastHour(of); })
            ->setObjectName(QStringLiteral("removeHour"));
    add("remind", widgets::Icon::Info, tr("Remind of the rules…"), ActKind::Remind);
    add("record", widgets::Icon::Warning, tr("Record a violation…"), ActKind::Record);
    add("block", widgets::Icon::Mute, tr("Restrict writing…"), ActKind::Block);
}

void MessageActs::hide(const session::ModerationCase& matter)
{
    base::whenAnswered(m_moderation.hide(matter), this, [this, matter](const base::Result<void>& hidden) {
        if (!hidden)
            return m_toast->say(widgets::sentenceFor(hidden.error()));
        const QDateTime latest = m_clock.now().addSecs(std::chrono::seconds(domain::hiddenWithoutBasis).count());
        m_toast->say(tr("Hidden for everybody. Without an item of the rules it comes back at %1.")
                         .arg(widgets::clockTime(latest)),
                     matter.others.isEmpty() ? tr("Name the item…") : QString(),
                     [this, matter] { nameItem(matter); });
        Q_EMIT done();
    });
}

void MessageActs::nameItem(const session::ModerationCase& matter)
{
    ActSubject subject;
    subject.matter = matter;
    subject.matter.report = m_moderation.hiddenReport(matter.chat, matter.message);
    subject.chatTitle = chatTitle(*m_school.school(), matter.chat);
    open(ActKind::Remove, subject, {});
}

void MessageActs::removeLastHour(const domain::Message& of)
{
    base::whenAnswered(m_recent(of), this, [this, of](const base::Result<QList<domain::Message>>& messages) {
        if (!messages || messages->isEmpty())
            return m_toast->say(messages ? tr("Nothing of this person is left from the last hour.")
                                         : widgets::sentenceFor(messages.error()));
        open(ActKind::Remove, subjectOf(*messages), authorOf(of));
    });
}

void MessageActs::open(ActKind kind, const ActSubject& subject, const domain::PersonId& author)
{
    const std::shared_ptr<const domain::School> school = m_school.school();
    auto* form = new ActForm(kind, subject, domain::rulesInForce(*school), m_over);
    connect(form, &widgets::FormDialog::submitted, this, [this, kind, form, author] { carryOut(kind, *form, author); });
    const bool asksLedger = kind == ActKind::Record || kind == ActKind::Block;
    if (asksLedger && author.isEmpty()) {
        form->setTrouble(tr("The author is no member of this chat any more."));
    } else if (asksLedger || (kind == ActKind::Remove && !author.isEmpty() && !subject.author.isEmpty())) {
        base::whenAnswered(m_moderation.ledger(subject.matter.chat, author), form,
                           [form, now = m_clock.now()](const base::Result<session::PersonLedger>& ledger) {
                               if (ledger)
                                   form->setLedger(*ledger, now);
                               else
                                   form->setTrouble(widgets::sentenceFor(ledger.error()));
                           });
    }
    form->open();
}

template <typename T>
void MessageActs::follow(ActForm& form, base::FutureResult<T> act, std::function<void(const T&)> succeeded)
{
    form.setBusy(true);
    base::whenAnswered(act, this, [sheet = QPointer(&form), succeeded](const base::Result<T>& result) {
        if (!result && sheet) {
            sheet->setBusy(false);
            sheet->setTrouble(widgets::sentenceFor(result.error()));
        } else if (result) {
            if (sheet)
                sheet->accept();
            succeeded(*result);
        }
    });
}

void MessageActs::carryOut(ActKind kind, ActForm& form, const domain::PersonId& author)
{
    const session::ModerationCase matter = form.matter();
    const auto say = [this, &form](base::FutureResult<void> act, const QString& sentence) {
        form.setBusy(true);
        base::whenAnswered(act, this, [this, sheet = QPointer(&form), sentence](const base::Result<void>& result) {
            if (result) {
                if (sheet)
                    sheet->accept();
                m_toast->say(sentence);
                Q_EMIT done();
            } else if (sheet) {
                sheet->setBusy(false);
                sheet->setTrouble(widgets::sentenceFor(result.error()));
            }
        });
    };
    switch (kind) {
    case ActKind::Report:
        say(m_moderation.report(matter.chat, matter.message, matter.item, form.remark()),
            tr("The moderator has been told. You will hear how it was decided."));
        return;
    case ActKind::Remove:
        say(m_moderation.retract(matter),
            tr("%n message(s) removed.", nullptr, static_cast<int>(matter.others.size()) + 1));
        return;
    case ActKind::Remind:
        say(form.isToStay() ? remindAndPin(matter) : m_moderation.remind(matter),
            tr("The chat has been reminded of the item. This is no violation."));
        return;
    case ActKind::Record:
        follow<session::RecordedViolation>(
            form, m_moderation.recordViolation(matter), [this](const session::RecordedViolation& recorded) {
                const QString sentence =
                    recorded.counting >= domain::violationsForBlock
                        ? tr("Recorded. There are more than three now: writing can be restricted.")
                        : tr("Recorded. %n violation(s) in this chat.", nullptr, recorded.counting);
                offerUndo(sentence, [this, id = recorded.violation] { return m_moderation.undoViolation(id); });
            });
        return;
    case ActKind::Block:
        follow<domain::BlockId>(form, m_moderation.block(matter, author, form.until()),
                                [this, until = form.until()](const domain::BlockId& block) {
                                    offerUndo(tr("Writing is restricted until %1.").arg(widgets::fullTime(until)),
                                              [this, block] { return m_moderation.undoBlock(block); });
                                });
        return;
    }
}

base::FutureResult<void> MessageActs::remindAndPin(const session::ModerationCase& matter)
{
    const base::Answer<void> answer;
    base::whenAnswered(m_moderation.remind(matter), this, [this, matter, answer](const base::Result<void>& reminded) {
        if (!reminded)
            return answer.give(reminded);
        base::whenAnswered(m_moderation.oversight().pinRule(matter.chat, matter.item), this,
                           [answer](const base::Result<void>& pinned) { answer.give(pinned); });
    });
    return answer.future();
}

void MessageActs::offerUndo(const QString& sentence, std::function<base::FutureResult<void>()> undo)
{
    m_toast->say(sentence, tr("Undo"), [this, undo = std::move(undo)] {
        base::whenAnswered(undo(), this, [this](const base::Result<void>& undone) {
            m_toast->say(undone ? tr("Taken back.") : widgets::sentenceFor(undone.error()));
            Q_EMIT done();
        });
    });
    Q_EMIT done();
}

} // namespace moderation

// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/message_menu.h"

#include "chat/message_details.h"
#include "chat/shared_acts.h"
#include "delegates/words.h"
#include "domain/important.h"
#include "widgets/confirm.h"
#include "widgets/icons.h"
#include "widgets/sign_picker.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>

namespace chat {
namespace {

bool isArchived(const domain::Message& message)
{
    return !message.archiveId.isEmpty() && !message.retracted;
}

bool isPinnedByMe(const domain::Message& message)
{
    return std::ranges::any_of(message.reactions, [](const domain::Reaction& reaction) {
        return reaction.own && reaction.sign == domain::importantSign();
    });
}

} // namespace

MessageMenu::MessageMenu(session::ChatService& chats, SharedActs& shared, QWidget* over)
    : QObject(over)
    , m_chats(chats)
    , m_shared(shared)
    , m_over(over)
{
}

bool MessageMenu::mayAnswer(const domain::Message& message) const
{
    return isArchived(message) && m_mayWrite;
}

bool MessageMenu::mayEdit(const domain::Message& message) const
{
    return message.own && !message.retracted && m_mayWrite && !message.file;
}

bool MessageMenu::mayRetract(const domain::Message& message) const
{
    return message.own && !message.retracted && m_mayWrite && message.delivery != domain::Delivery::Failed;
}

void MessageMenu::fill(QMenu& menu, const domain::Message& message, const QList<domain::Message>& chosen)
{
    const bool isOne = chosen.size() <= 1;
    if (isOne && mayAnswer(message))
        addWriting(menu, message);
    if (!chosen.isEmpty()) {
        menu.addAction(widgets::icon(widgets::Icon::Copy), isOne ? tr("Copy") : tr("Copy with names and times"), this,
                       [chosen] { QGuiApplication::clipboard()->setText(delegates::copied(chosen)); });
        menu.addAction(widgets::icon(widgets::Icon::Forward), tr("Forward…"), this,
                       [this, chosen] { Q_EMIT forwardWanted(delegates::forwarded(chosen)); });
    }
    if (!isOne)
        return;
    if (m_files && message.file && !message.retracted)
        addFileActions(menu, message);
    if (const session::PollEntry* const poll = m_polls ? m_polls->saidIn(message) : nullptr)
        addPollActions(menu, *poll);
    if (message.delivery == domain::Delivery::Failed) {
        addRepair(menu, message);
        return;
    }
    if (message.own && !message.retracted && m_mayWrite)
        addOwn(menu, message);
    if (!message.retracted)
        addMore(menu, message);
}

void MessageMenu::addWriting(QMenu& menu, const domain::Message& message)
{
    connect(widgets::SignPicker::inMenu(menu, widgets::SignPicker::quick()), &widgets::SignPicker::chosen, this,
            [this, message](const QString& sign) { toggle(message, sign); });
    menu.addSeparator();
    menu.addAction(widgets::icon(widgets::Icon::Reply), tr("Answer"), this,
                   [this, message] { Q_EMIT answerWanted(message); });
}

void MessageMenu::addOwn(QMenu& menu, const domain::Message& message)
{
    if (!message.file)
        menu.addAction(widgets::icon(widgets::Icon::Edit), tr("Edit"), this,
                       [this, message] { Q_EMIT editWanted(message); });
    const bool isWaiting = message.file && message.file->upload != domain::Upload::None;
    menu.addAction(widgets::icon(widgets::Icon::Delete), isWaiting ? tr("Cancel sending") : tr("Delete for everybody"),
                   this, [this, message] { retract(message); });
}

void MessageMenu::addMore(QMenu& menu, const domain::Message& message)
{
    if (isArchived(message)) {
        if (m_mayPin)
            menu.addAction(widgets::icon(widgets::Icon::Pin),
                           isPinnedByMe(message) ? tr("Off the important ones") : tr("Mark as important"), this,
                           [this, message] { toggle(message, domain::importantSign()); });
        menu.addAction(widgets::icon(widgets::Icon::Jump), tr("Copy the link to the message"), this,
                       [this, id = message.id] { copyLink(id); });
    }
    menu.addAction(widgets::icon(widgets::Icon::Info), tr("About the message"), this,
                   [this, message] { (new MessageDetails(m_chats, message, m_over))->open(); });
}

void MessageMenu::copyLink(domain::MessageId message)
{
    m_chats.linkTo(message).then(this, [this](const base::Result<QString>& link) {
        if (link)
            QGuiApplication::clipboard()->setText(*link);
        else
            Q_EMIT failed(link.error());
    });
}

void MessageMenu::addFileActions(QMenu& menu, const domain::Message& message)
{
    if (message.file->upload != domain::Upload::None && message.delivery != domain::Delivery::Failed) {
        const bool isPaused = message.file->upload == domain::Upload::Paused;
        menu.addAction(widgets::icon(isPaused ? widgets::Icon::Refresh : widgets::Icon::Pause),
                       isPaused ? tr("Go on sending") : tr("Pause sending"), this,
                       [this, message] { pressFile(message); });
        return;
    }
    m_shared.offer(menu, message);
}

void MessageMenu::addPollActions(QMenu& menu, const session::PollEntry& poll)
{
    if (poll.mayVote)
        menu.addAction(widgets::icon(widgets::Icon::Poll), tr("Vote…"), this,
                       [this, id = poll.poll.id] { Q_EMIT voteWanted(id); });
    if (poll.answers)
        menu.addAction(widgets::icon(widgets::Icon::Info), tr("Results of the poll…"), this,
                       [this, id = poll.poll.id] { Q_EMIT resultsWanted(id); });
}

void MessageMenu::addRepair(QMenu& menu, const domain::Message& message)
{
    menu.addAction(widgets::icon(widgets::Icon::Refresh), tr("Send again"), this, [this, message] { retry(message); });
    if (!message.file)
        menu.addAction(widgets::icon(widgets::Icon::Edit), tr("Edit as a new message"), this, [this, message] {
            Q_EMIT rewriteWanted(message.body);
            m_chats.discard(message.id).then(this, told());
        });
    menu.addAction(widgets::icon(widgets::Icon::Close), tr("Discard"), this,
                   [this, message] { m_chats.discard(message.id).then(this, told()); });
}

void MessageMenu::openPoll(const session::PollEntry& poll)
{
    if (poll.mayVote)
        Q_EMIT voteWanted(poll.poll.id);
    else if (poll.answers)
        Q_EMIT resultsWanted(poll.poll.id);
}

void MessageMenu::pressFile(const domain::Message& message)
{
    if (!m_files)
        return;
    if (message.delivery == domain::Delivery::Failed)
        retry(message);
    else if (message.file->upload == domain::Upload::Paused)
        m_files->resume(message.id).then(this, told());
    else if (message.file->upload == domain::Upload::Waiting)
        m_files->pause(message.id).then(this, told());
    else if (message.file->permille >= 0)
        m_files->stopFetching(message.id);
    else
        m_shared.openFile(message);
}

void MessageMenu::retry(const domain::Message& message)
{
    m_chats.retry(message.id).then(this, told());
}

// What succeeds is told by messagesChanged.
std::function<void(const base::Result<void>&)> MessageMenu::told()
{
    return [this](const base::Result<void>& done) {
        if (!done)
            Q_EMIT failed(done.error());
    };
}

void MessageMenu::toggle(const domain::Message& message, const QString& sign)
{
    m_chats.signsUnder(message.id)
        .then(this, [this, message, sign](const base::Result<QList<domain::PersonSigns>>& people) {
            QStringList mine;
            for (const domain::PersonSigns& person : people.valueOr({})) {
                if (person.own)
                    mine = person.signs;
            }
            if (!mine.removeOne(sign))
                mine << sign;
            m_chats.react(message.id, mine).then(this, told());
        });
}

void MessageMenu::offerSigns(const domain::Message& message, const QPoint& globalPoint)
{
    if (!mayAnswer(message))
        return;
    auto* menu = new QMenu(m_over);
    menu->setObjectName(QStringLiteral("signMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* picker = widgets::SignPicker::inMenu(*menu, widgets::SignPicker::quick());
    connect(picker, &widgets::SignPicker::chosen, this,
            [this, message](const QString& sign) { toggle(message, sign); });
    menu->popup(globalPoint);
    picker->setFocus();
}

void MessageMenu::retract(const domain::Message& message)
{
    if (message.delivery == domain::Delivery::Waiting) { // nobody has seen it
        m_chats.retract(message.id).then(this, told());
        return;
    }
    widgets::confirm(m_over,
                     {tr("Delete the message?"),
                      tr("It disappears for everybody in this chat. Programs of other makers may keep it."),
                      tr("Delete")},
                     [this, message] { m_chats.retract(message.id).then(this, told()); });
}

} // namespace chat

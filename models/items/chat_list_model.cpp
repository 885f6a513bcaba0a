// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/chat_list_model.h"

#include "domain/personal_chat.h"
#include "items/roles.h"

#include <algorithm>

namespace items {
namespace {

// Of the row's section; other sections are one folder each.
QString folderOf(const ChatRow& row)
{
    return row.section == ChatSection::Folder ? row.chat.folder : QString();
}

bool comesFirst(const ChatRow& a, const ChatRow& b)
{
    if (a.section != b.section)
        return a.section < b.section;
    if (const int byFolder = folderOf(a).localeAwareCompare(folderOf(b)); byFolder != 0)
        return byFolder < 0;
    if (a.chat.last.sentAt != b.chat.last.sentAt)
        return a.chat.last.sentAt > b.chat.last.sentAt;
    const int byTitle = a.chat.chat.title.localeAwareCompare(b.chat.chat.title);
    return byTitle != 0 ? byTitle < 0 : a.chat.chat.id < b.chat.chat.id;
}

bool isOfClass(domain::ChatKind kind)
{
    return kind == domain::ChatKind::ClassPupils || kind == domain::ChatKind::ClassParents ||
           kind == domain::ChatKind::ClassTeachers || kind == domain::ChatKind::Subject;
}

} // namespace

ChatSection sectionOf(const domain::ChatSummary& chat)
{
    if (chat.ownNick.isEmpty())
        return ChatSection::NotMember;
    if (chat.pinned)
        return ChatSection::Pinned;
    if (chat.shelved)
        return ChatSection::Shelf;
    if (!chat.folder.isEmpty())
        return ChatSection::Folder;
    if (domain::isPersonal(chat.chat.id))
        return ChatSection::Personal;
    if (isOfClass(chat.chat.kind))
        return chat.moderator ? ChatSection::MyClasses : ChatSection::Classes;
    switch (chat.chat.kind) {
    case domain::ChatKind::StaffRoom:
    case domain::ChatKind::StaffChannel:
    case domain::ChatKind::Management:
    case domain::ChatKind::ClassLeaders:
    case domain::ChatKind::AllTeachers:
    case domain::ChatKind::UnitStaff:
        return ChatSection::Staff;
    case domain::ChatKind::SchoolChannel:
    case domain::ChatKind::ActiveParents:
    case domain::ChatKind::ActivePupils:
        return ChatSection::School;
    default:
        return ChatSection::Others;
    }
}

bool isUnread(const domain::ChatSummary& chat)
{
    return !chat.ownNick.isEmpty() && (chat.unreadCount > 0 || chat.markedUnread);
}

int unreadIn(const QList<domain::ChatSummary>& chats)
{
    int count = 0;
    for (const domain::ChatSummary& chat : chats) {
        if (chat.ownNick.isEmpty())
            continue;
        const int messages = chat.notify == domain::NotifyLevel::All ? chat.unreadCount : chat.mentionCount;
        count += messages == 0 && chat.markedUnread ? 1 : messages;
    }
    return count;
}

ChatListModel::ChatListModel(Describe<ChatRow> describe, QObject* parent)
    : RowsModel(parent)
    , m_describe(std::move(describe))
{
}

void ChatListModel::setChats(const QList<domain::ChatSummary>& chats)
{
    m_chats = chats;
    rebuild();
}

void ChatListModel::updateChats(const QList<domain::ChatSummary>& chats)
{
    m_chats.removeIf([&](const domain::ChatSummary& known) {
        const auto isSame = [&](const domain::ChatSummary& chat) { return chat.chat.id == known.chat.id; };
        return std::ranges::any_of(chats, isSame);
    });
    m_chats += chats;
    rebuild();
}

void ChatListModel::setOnlyUnread(bool only, const domain::ChatId& kept)
{
    m_onlyUnread = only;
    m_kept = kept;
    rebuild();
}

void ChatListModel::setShelfShown(bool shown)
{
    m_isShelfShown = shown;
    rebuild();
}

int ChatListModel::shelvedCount() const
{
    return static_cast<int>(std::ranges::count_if(
        m_chats, [](const domain::ChatSummary& chat) { return sectionOf(chat) == ChatSection::Shelf; }));
}

bool ChatListModel::isShelved(const domain::ChatId& chat) const
{
    return std::ranges::any_of(m_chats, [&](const domain::ChatSummary& known) {
        return known.chat.id == chat && sectionOf(known) == ChatSection::Shelf;
    });
}

void ChatListModel::rebuild()
{
    QList<ChatRow> next;
    next.reserve(m_chats.size());
    for (const domain::ChatSummary& chat : m_chats) {
        const ChatSection section = sectionOf(chat);
        const bool isFolded = section == ChatSection::Shelf && !m_isShelfShown;
        if (chat.chat.id == m_kept || (!isFolded && (!m_onlyUnread || isUnread(chat))))
            next << ChatRow{chat, section, false};
    }
    std::ranges::sort(next, comesFirst);
    for (qsizetype i = 0; i < next.size(); ++i)
        next[i].startsSection = i == 0 || next.at(i - 1).section != next.at(i).section ||
                                folderOf(next.at(i - 1)) != folderOf(next.at(i));
    setRows(next);
}

QStringList ChatListModel::folders() const
{
    QStringList names;
    for (const domain::ChatSummary& chat : m_chats) {
        if (!chat.folder.isEmpty() && !names.contains(chat.folder))
            names << chat.folder;
    }
    std::ranges::sort(names, [](const QString& a, const QString& b) { return a.localeAwareCompare(b) < 0; });
    return names;
}

QVariant ChatListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ChatRow& row = rowAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return row.chat.chat.title;
    case Qt::AccessibleTextRole:
        return m_describe(row);
    case ChatSummaryRole:
        return QVariant::fromValue(row.chat);
    case ChatSectionRole:
        return static_cast<int>(row.section);
    case StartsSectionRole:
        return row.startsSection;
    default:
        return {};
    }
}

} // namespace items

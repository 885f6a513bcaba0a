// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/chat_list_model.h"
#include "items/roles.h"
#include "model_tester.h"
#include "support/qt_strings.h"

#include <QSignalSpy>

using namespace items;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime kMorning(QDate(2026, 11, 12), QTime(7, 0), Qt::UTC);

domain::ChatSummary chat(const QString& id, domain::ChatKind kind, int minute)
{
    domain::ChatSummary summary;
    summary.chat.id = domain::ChatId(id);
    summary.chat.kind = kind;
    summary.chat.title = u"Чат "_s + id;
    summary.ownNick = u"Петрова Мария Ивановна"_s;
    summary.last.id = domain::MessageId(minute + 1);
    summary.last.sentAt = kMorning.addSecs(60LL * minute);
    return summary;
}

QStringList ids(const ChatListModel& model)
{
    QStringList list;
    for (const ChatRow& row : model.rows())
        list << row.chat.chat.id.value();
    return list;
}

QString title(const ChatRow& row)
{
    return row.chat.chat.title + u", "_s + QString::number(row.chat.unreadCount);
}

} // namespace

TEST_CASE("chats stand in sections, the newest activity first in each")
{
    ChatListModel model(title);
    const ModelTester tester(model);
    auto mine = chat(u"mine"_s, domain::ChatKind::ClassParents, 1);
    mine.moderator = true;
    auto foreign = chat(u"foreign"_s, domain::ChatKind::ClassParents, 9);
    foreign.ownNick.clear();
    model.setChats({chat(u"staff"_s, domain::ChatKind::StaffRoom, 5), foreign,
                    chat(u"old"_s, domain::ChatKind::ClassPupils, 2), chat(u"new"_s, domain::ChatKind::ClassPupils, 3),
                    mine, chat(u"all"_s, domain::ChatKind::SchoolChannel, 8)});
    CHECK(ids(model) == QStringList{u"mine"_s, u"new"_s, u"old"_s, u"staff"_s, u"all"_s, u"foreign"_s});
    CHECK(model.index(1, 0).data(StartsSectionRole).toBool());
    CHECK_FALSE(model.index(2, 0).data(StartsSectionRole).toBool());
    CHECK(model.index(5, 0).data(ChatSectionRole).toInt() == static_cast<int>(ChatSection::NotMember));
}

TEST_CASE("folders made by hand stand by name below what is pinned, and what was put away stands last")
{
    ChatListModel model(title);
    const ModelTester tester(model);
    const auto in = [](const QString& folder, domain::ChatSummary summary) {
        summary.folder = folder;
        return summary;
    };
    auto pinned = in(u"Кружки"_s, chat(u"pinned"_s, domain::ChatKind::ByHand, 0));
    pinned.pinned = true;
    auto shelved = in(u"Кружки"_s, chat(u"shelved"_s, domain::ChatKind::ByHand, 99));
    shelved.shelved = true;
    shelved.unreadCount = 2;
    model.setChats({shelved, chat(u"staff"_s, domain::ChatKind::StaffRoom, 50),
                    in(u"Кружки"_s, chat(u"chess"_s, domain::ChatKind::ByHand, 1)),
                    in(u"Выпуск"_s, chat(u"album"_s, domain::ChatKind::ClassParents, 2)),
                    in(u"Кружки"_s, chat(u"choir"_s, domain::ChatKind::ByHand, 3)), pinned});
    const QStringList unfolded{u"pinned"_s, u"album"_s, u"choir"_s, u"chess"_s, u"staff"_s, u"shelved"_s};
    CHECK(ids(model) == unfolded.mid(0, 5)); // folded up at first
    CHECK(model.shelvedCount() == 1);
    CHECK(model.isShelved(domain::ChatId(u"shelved"_s)));
    CHECK_FALSE(model.isShelved(domain::ChatId(u"chess"_s)));
    model.setShelfShown(true);
    CHECK(ids(model) == unfolded);
    QList<bool> starts;
    for (int row = 0; row < model.rowCount(); ++row)
        starts << model.index(row, 0).data(StartsSectionRole).toBool();
    CHECK(starts == QList<bool>{true, true, true, false, true, true});
    CHECK(model.folders() == QStringList{u"Выпуск"_s, u"Кружки"_s});
    CHECK(model.unreadCount() == 2); // put away is not read
    model.keep(domain::ChatId(u"shelved"_s)); // it is on the screen
    model.setShelfShown(false);
    CHECK(ids(model) == unfolded);
}

TEST_CASE("a chat with a new message is moved, the others stay rows of their own")
{
    ChatListModel model(title);
    const ModelTester tester(model);
    model.setChats({chat(u"a"_s, domain::ChatKind::ByHand, 3), chat(u"b"_s, domain::ChatKind::ByHand, 2),
                    chat(u"c"_s, domain::ChatKind::ByHand, 1)});
    const QPersistentModelIndex held = model.indexOfChat(domain::ChatId(u"b"_s));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    auto c = chat(u"c"_s, domain::ChatKind::ByHand, 10);
    c.unreadCount = 4;
    model.updateChats({c});
    CHECK(ids(model) == QStringList{u"c"_s, u"a"_s, u"b"_s});
    CHECK(reset.isEmpty());
    CHECK(inserted.isEmpty());
    CHECK(moved.size() == 1);
    CHECK(held.row() == 2);
    CHECK(model.unreadCount() == 4);
}

TEST_CASE("chats that I am not in do not count as unread")
{
    ChatListModel model(title);
    auto foreign = chat(u"foreign"_s, domain::ChatKind::ClassParents, 1);
    foreign.ownNick.clear();
    foreign.unreadCount = 12;
    model.setChats({foreign});
    CHECK(model.unreadCount() == 0);
}

TEST_CASE("a row speaks by the words that it was given")
{
    ChatListModel model(title);
    model.setChats({chat(u"a"_s, domain::ChatKind::ByHand, 3)});
    CHECK(model.index(0, 0).data().toString() == u"Чат a"_s);
    CHECK(model.index(0, 0).data(Qt::AccessibleTextRole).toString() == u"Чат a, 0"_s);
}

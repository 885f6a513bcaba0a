// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/chat_row_delegate.h"
#include "delegates/message_text.h"
#include "delegates/words.h"
#include "options.h"
#include "support/qt_strings.h"

#include <QListView>

using namespace delegates;
using namespace Qt::Literals::StringLiterals;

namespace {

items::ChatRow row(const QString& title = u"5«А» — родители"_s, int unread = 3)
{
    items::ChatRow r;
    r.chat.chat.title = title;
    r.chat.unreadCount = unread;
    r.chat.last.id = domain::MessageId(1);
    r.chat.last.nick = u"Щербакова Евгения (мама: Ефимова Любовь)"_s;
    r.chat.last.body = u"Здравствуйте!\nКогда собрание?"_s;
    r.chat.last.sentAt = kNow;
    return r;
}

} // namespace

TEST_CASE("the parts of a chat's row stand within it and apart from each other")
{
    const int width = GENERATE(280, 420);
    const double points = GENERATE(10.0, 20.0);
    const auto direction = GENERATE(Qt::LeftToRight, Qt::RightToLeft);
    const bool starts = GENERATE(false, true);
    items::ChatRow r = row(u"Общешкольный родительский комитет: новости и объявления"_s, 1200);
    r.startsSection = starts;
    r.chat.last.own = true;
    const int height = static_cast<int>((60 + (starts ? 30 : 0)) * points / 10);
    const QStyleOptionViewItem option = optionOf(static_cast<int>(width * points / 10), points, direction, height);
    const ChatRowLayout l = layoutFor(option, r, kToday);
    CHECK(within(option.rect, {l.section, l.row, l.avatar, l.title, l.time, l.delivery, l.preview, l.badge}));
    CHECK(apart({l.section, l.avatar, l.title, l.time, l.delivery, l.preview, l.badge}));
    CHECK(l.title.width() > 0);
    CHECK(l.preview.width() > 0);
    CHECK(l.section.isEmpty() != starts);
    CHECK((l.avatar.left() < l.title.left()) == (direction == Qt::LeftToRight));
}

TEST_CASE("a narrow list shows the avatar and its badge only")
{
    const QStyleOptionViewItem option = optionOf(64, 10, Qt::LeftToRight, 60);
    const ChatRowLayout l = layoutFor(option, row(), kToday);
    CHECK(within(option.rect, {l.avatar, l.badge}));
    CHECK(l.title.isEmpty());
    CHECK(l.preview.isEmpty());
    CHECK_FALSE(l.badge.isEmpty());
}

TEST_CASE("nothing unread leaves no badge and more room for the text")
{
    const QStyleOptionViewItem option = optionOf(300, 10, Qt::LeftToRight, 60);
    const ChatRowLayout none = layoutFor(option, row(u"Педсовет"_s, 0), kToday);
    CHECK(none.badge.isEmpty());
    CHECK(none.preview.width() > layoutFor(option, row(), kToday).preview.width());
}

TEST_CASE("a row tells the draft before the last message, and that before the purpose")
{
    items::ChatRow r = row();
    CHECK(previewOf(r.chat).lead == u"Щербакова Евгения:"_s);
    CHECK(previewOf(r.chat).text == u"Здравствуйте! Когда собрание?"_s);
    r.chat.draft = u"Завтра"_s;
    CHECK(previewOf(r.chat).draft);
    CHECK(previewOf(r.chat).text == u"Завтра"_s);
    r.chat.draft.clear();
    r.chat.last = {};
    r.chat.chat.purpose = u"Для родителей 5«А»"_s;
    CHECK(previewOf(r.chat).text == u"Для родителей 5«А»"_s);
}

TEST_CASE("whatever is said, a row shows one harmless line of it")
{
    items::ChatRow r = row();
    r.chat.last.nick = u"\u202EЗ\u0334\u0353\u0338\u0321\u0336\u0329ло"_s;
    r.chat.last.body = u"\u202Egpj.exe\nй"_s + QString(10'000, QChar(0x0301)) + QString(1'000'000, u'ы');
    const Preview preview = previewOf(r.chat);
    CHECK(preview.lead == harmless(r.chat.last.nick) + u':');
    CHECK(preview.text.startsWith(u"gpj.exe й"_s));
    CHECK(preview.text.size() <= domain::Quote::kLongest);
    r.chat.draft = QString(1'000'000, u'ы');
    CHECK(previewOf(r.chat).text.size() <= domain::Quote::kLongest);
}

TEST_CASE("a retracted message shows nothing of its text")
{
    items::ChatRow r = row();
    r.chat.last.retracted = true;
    CHECK_FALSE(previewOf(r.chat).text.contains(u"собрание"_s));
    CHECK_FALSE(describeChat(r).contains(u"собрание"_s));
}

TEST_CASE("the view gives a row the height that it is painted with, also where a section starts")
{
    items::ChatListModel model(describeChat);
    items::ChatRow staff = row();
    staff.chat.chat.id = domain::ChatId(u"a"_s);
    staff.chat.ownNick = u"Петрова Мария Ивановна"_s;
    items::ChatRow foreign = staff;
    foreign.chat.chat.id = domain::ChatId(u"b"_s);
    foreign.chat.ownNick.clear();
    model.setChats({staff.chat, foreign.chat});
    QListView view;
    ChatRowDelegate delegate;
    view.setItemDelegate(&delegate);
    view.setModel(&model);
    view.resize(300, 400);
    view.show();
    CHECK(view.visualRect(model.index(0, 0)).bottom() + 1 == view.visualRect(model.index(1, 0)).top());
}

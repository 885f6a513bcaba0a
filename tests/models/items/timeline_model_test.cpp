// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/roles.h"
#include "items/timeline_model.h"
#include "model_tester.h"
#include "support/qt_strings.h"

#include <QSignalSpy>

using namespace items;
using namespace Qt::Literals::StringLiterals;

namespace {

const QTimeZone kMoscow("Europe/Moscow");
const QDateTime kStart(QDate(2026, 11, 12), QTime(7, 0), Qt::UTC);

domain::Message message(int id, const QString& nick, int second)
{
    domain::Message m;
    m.id = domain::MessageId(id);
    m.nick = nick;
    m.sentAt = kStart.addSecs(second);
    m.body = u"сообщение %1"_s.arg(id);
    return m;
}

domain::TimelineWindow window(int first, int last)
{
    domain::TimelineWindow w;
    for (int i = first; i <= last; ++i)
        w.messages << message(i, u"Ефимова"_s, i * 10);
    return w;
}

QString body(const TimelineRow& row)
{
    return row.message.nick + u": "_s + row.message.body;
}

QList<std::int64_t> ids(const TimelineModel& model)
{
    QList<std::int64_t> list;
    for (const TimelineRow& row : model.rows())
        list << row.message.id.value();
    return list;
}

} // namespace

TEST_CASE("messages of one sender within five minutes are a group")
{
    domain::TimelineWindow w;
    w.messages = {message(1, u"Ефимова"_s, 0), message(2, u"Ефимова"_s, 60), message(3, u"Казаков"_s, 90),
                  message(4, u"Казаков"_s, 90 + 301)};
    const QList<TimelineRow> rows = timelineRows(w, kMoscow);
    CHECK(rows[0].startsGroup);
    CHECK_FALSE(rows[0].endsGroup);
    CHECK_FALSE(rows[1].startsGroup);
    CHECK(rows[1].endsGroup);
    CHECK(rows[2].startsGroup);
    CHECK(rows[3].startsGroup);
    CHECK(rows[3].endsGroup);
}

TEST_CASE("a day begins at midnight of the school's zone")
{
    domain::TimelineWindow w;
    w.messages = {message(1, u"Ефимова"_s, 0), message(2, u"Ефимова"_s, 0)};
    w.messages[0].sentAt = QDateTime(QDate(2026, 11, 12), QTime(20, 59, 59), Qt::UTC);
    w.messages[1].sentAt = QDateTime(QDate(2026, 11, 12), QTime(21, 0, 1), Qt::UTC);
    CHECK(timelineRows(w, kMoscow)[1].startsDay);
    CHECK_FALSE(timelineRows(w, QTimeZone::utc())[1].startsDay);
}

TEST_CASE("the unread divider and a gap break a group")
{
    domain::TimelineWindow w = window(1, 4);
    w.firstUnread = domain::MessageId(2);
    w.afterGap = {domain::MessageId(4)};
    const QList<TimelineRow> rows = timelineRows(w, kMoscow);
    CHECK(rows[1].unreadAbove);
    CHECK(rows[1].startsGroup);
    CHECK_FALSE(rows[2].startsGroup);
    CHECK(rows[3].gapAbove);
    CHECK(rows[3].startsGroup);
}

TEST_CASE("older and newer windows join the one shown")
{
    TimelineModel model(body, kMoscow);
    const ModelTester tester(model);
    model.show(window(10, 12));
    auto older = window(8, 10); // the edge is in both
    older.atStart = true;
    model.addBefore(older);
    auto newer = window(13, 14);
    newer.atEnd = true;
    model.addAfter(newer);
    CHECK(ids(model) == QList<std::int64_t>{8, 9, 10, 11, 12, 13, 14});
    CHECK(model.atStart());
    CHECK(model.atEnd());
}

TEST_CASE("the far end of a grown window is let go")
{
    TimelineModel model(body, kMoscow);
    const ModelTester tester(model);
    auto w = window(1000, 1299);
    w.atEnd = true;
    model.show(w);
    model.addBefore(window(800, 999));
    CHECK(model.rowCount() == TimelineModel::kMostRows);
    CHECK(model.rows().front().message.id == domain::MessageId(800));
    CHECK_FALSE(model.atEnd());
    model.addAfter(window(1200, 1299));
    CHECK(model.rows().back().message.id == domain::MessageId(1299));
    CHECK_FALSE(model.atStart());
}

TEST_CASE("a new message appears only where the window reaches")
{
    TimelineModel model(body, kMoscow);
    const ModelTester tester(model);
    auto w = window(10, 12);
    w.atEnd = GENERATE(true, false);
    model.show(w);
    model.add({message(20, u"Казаков"_s, 300)});
    CHECK(model.rowCount() == (w.atEnd ? 4 : 3));
    model.add({message(5, u"Казаков"_s, 0)}); // older ones are on disk, but not in this window
    CHECK(model.rowCount() == (w.atEnd ? 4 : 3));
}

TEST_CASE("a sent message takes the archive's time and may move")
{
    TimelineModel model(body, kMoscow);
    const ModelTester tester(model);
    auto w = window(1, 3);
    w.atEnd = true;
    model.show(w);
    auto own = message(1, u"Ефимова"_s, 35);
    own.delivery = domain::Delivery::Sent;
    model.update({own});
    CHECK(ids(model) == QList<std::int64_t>{2, 3, 1});
    CHECK(model.rows().back().message.delivery == domain::Delivery::Sent);
}

TEST_CASE("a change of one message leaves the rows as they are")
{
    TimelineModel model(body, kMoscow);
    const ModelTester tester(model);
    model.show(window(1, 5));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    auto edited = message(3, u"Ефимова"_s, 30);
    edited.body = u"исправлено"_s;
    edited.edited = true;
    model.update({edited});
    CHECK(reset.isEmpty());
    CHECK(inserted.isEmpty());
    REQUIRE(changed.size() == 1);
    CHECK(changed[0][0].toModelIndex().row() == 2);
    CHECK(model.index(2, 0).data(Qt::AccessibleTextRole).toString() == u"Ефимова: исправлено"_s);
}

TEST_CASE("a discarded message goes")
{
    TimelineModel model(body, kMoscow);
    const ModelTester tester(model);
    model.show(window(1, 3));
    model.remove({domain::MessageId(2)});
    CHECK(ids(model) == QList<std::int64_t>{1, 3});
    model.clear();
    CHECK(model.rowCount() == 0);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/message_delegate.h"
#include "delegates/words.h"
#include "items/roles.h"
#include "options.h"
#include "support/qt_strings.h"
#include "widgets/consistent_colour.h"
#include "widgets/tokens.h"

#include <QImage>
#include <QListView>
#include <QPainter>

using namespace delegates;
using namespace Qt::Literals::StringLiterals;

namespace {

items::TimelineRow row(const QString& body = u"Здравствуйте! Когда собрание?"_s)
{
    items::TimelineRow r;
    r.message.id = domain::MessageId(1);
    r.message.nick = u"Щербакова Евгения (мама: Ефимова Любовь)"_s;
    r.message.body = body;
    r.message.sentAt = kNow;
    r.startsGroup = true;
    r.endsGroup = true;
    return r;
}

items::TimelineRow ownRow(const QString& body, domain::Delivery delivery)
{
    items::TimelineRow r = row(body);
    r.message.own = true;
    r.message.delivery = delivery;
    return r;
}

const QString kLong = u"Уважаемые родители! Напоминаю, что родительское собрание состоится в четверг. "_s.repeated(12);
const QString kOneWord = u"ы"_s.repeated(600);

} // namespace

TEST_CASE("a name that has room is written whole")
{
    for (const QString& name : {u"Комарова Татьяна"_s, u"Козлова Лидия"_s, u"Муравьёва Нина"_s, u"Молчанов Юрий"_s,
                                u"Суворов Олег"_s, u"Щербакова Евгения"_s}) {
        items::TimelineRow r = row();
        r.message.nick = name + u" (мама: Комаров Семён)"_s;
        QStyleOptionViewItem option = optionOf(900, 10, Qt::LeftToRight, 160);
        option.rect.moveTo(0, 0);
        items::TimelineModel model(delegates::describeMessage, QTimeZone::utc());
        domain::TimelineWindow window;
        window.messages = {r.message};
        model.show(window);
        const MessageDelegate delegate;
        const MessageLayout l = layoutFor(option, model.rowAt(model.index(0, 0)));
        const QFont strong = widgets::sized(option.font, widgets::TextSize::Body, widgets::TextWeight::Strong);
        const QRect place(l.sender.topLeft(), QSize(QFontMetrics(strong).horizontalAdvance(name), l.sender.height()));
        const auto painted = [&](auto paint) {
            QImage image(900, 160, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.setRenderHint(QPainter::Antialiasing);
            paint(painter);
            painter.end();
            // Where there is ink: colours are another matter.
            QList<bool> ink;
            for (int x = place.left(); x < place.right() - 1; ++x) {
                bool any = false;
                for (int y = place.top(); y <= place.bottom(); ++y)
                    any = any || qGray(image.pixel(x, y)) < 250;
                ink << any;
            }
            return ink;
        };
        INFO(name.toStdString());
        CHECK(painted([&](QPainter& painter) { delegate.paint(&painter, option, model.index(0, 0)); }) ==
              painted([&](QPainter& painter) {
                  painter.setFont(strong);
                  painter.setPen(widgets::consistentColour(r.message.nick, widgets::coloursOf(option.palette).otherBubble));
                  painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, name);
              }));
    }
}

TEST_CASE("the parts of a message stand within its row and its bubble")
{
    const int width = GENERATE(420, 900);
    const double points = GENERATE(10.0, 20.0);
    const auto direction = GENERATE(Qt::LeftToRight, Qt::RightToLeft);
    const QString body = GENERATE(u"Да"_s, kLong, kOneWord, u"первая\nвторая\n\nчетвёртая"_s, QString());
    const bool own = GENERATE(false, true);
    items::TimelineRow r = own ? ownRow(body, domain::Delivery::Failed) : row(body);
    r.startsDay = r.unreadAbove = r.gapAbove = true;
    const QStyleOptionViewItem option = optionOf(width, points, direction);
    const MessageLayout l = layoutFor(option, r);
    const QRect whole(option.rect.topLeft(), QSize(width, l.height));
    INFO(body.left(20).toStdString() << " " << width << " " << points << " " << own);
    CHECK(within(whole, {l.day, l.gap, l.unread, l.avatar, l.bubble, l.failure}));
    CHECK(within(l.bubble, {l.sender, l.text, l.time, l.delivery}));
    CHECK(apart({l.day, l.gap, l.unread, l.bubble, l.failure}));
    CHECK(apart({l.sender, l.text}));
    CHECK(apart({l.time, l.delivery}));
    CHECK_FALSE(l.bubble.intersects(l.avatar));
}

TEST_CASE("own messages stand at the trailing side, other people's at the leading one")
{
    const auto direction = GENERATE(Qt::LeftToRight, Qt::RightToLeft);
    const QStyleOptionViewItem option = optionOf(900, 10, direction);
    const int own = layoutFor(option, ownRow(u"Да"_s, domain::Delivery::Sent)).bubble.center().x();
    const int other = layoutFor(option, row(u"Да"_s)).bubble.center().x();
    CHECK((own > other) == (direction == Qt::LeftToRight));
}

TEST_CASE("the time stands beside a short last line and under a long one")
{
    const QStyleOptionViewItem option = optionOf(600, 10, Qt::LeftToRight);
    const MessageLayout shortOne = layoutFor(option, row(u"Да"_s));
    CHECK(shortOne.time.top() <= shortOne.text.bottom());
    CHECK(shortOne.time.left() > shortOne.text.left());
    const MessageLayout longOne = layoutFor(option, row(kOneWord));
    CHECK(apart({longOne.time, longOne.text}) == (longOne.time.top() > longOne.text.bottom()));
}

TEST_CASE("a line of text is never wider than is good for reading")
{
    const MessageLayout l = layoutFor(optionOf(3000, 10, Qt::LeftToRight), row(kLong));
    CHECK(l.text.width() <= 560);
}

TEST_CASE("only the last of a group has the avatar, only the first the name")
{
    const QStyleOptionViewItem option = optionOf(600, 10, Qt::LeftToRight);
    items::TimelineRow middle = row();
    middle.startsGroup = middle.endsGroup = false;
    const MessageLayout l = layoutFor(option, middle);
    CHECK(l.avatar.isEmpty());
    CHECK(l.sender.isEmpty());
    CHECK_FALSE(layoutFor(option, row()).avatar.isEmpty());
    CHECK(l.height < layoutFor(option, row()).height);
}

TEST_CASE("heights are kept until text, width or font change")
{
    items::TimelineModel model(describeMessage, QTimeZone::utc());
    domain::TimelineWindow window;
    window.messages = {row(u"Да"_s).message};
    model.show(window);
    const MessageDelegate delegate;
    const QStyleOptionViewItem option = optionOf(600, 10, Qt::LeftToRight);
    const int height = delegate.sizeHint(option, model.index(0, 0)).height();
    CHECK(delegate.sizeHint(option, model.index(0, 0)).height() == height);
    CHECK(delegate.sizeHint(optionOf(600, 20, Qt::LeftToRight), model.index(0, 0)).height() > height);
    window.messages[0].body = kLong;
    model.show(window);
    const int longer = delegate.sizeHint(option, model.index(0, 0)).height();
    CHECK(longer > height);
    CHECK(delegate.sizeHint(optionOf(300, 10, Qt::LeftToRight), model.index(0, 0)).height() > longer);
}

TEST_CASE("a message is read out with sender, time, text and delivery")
{
    const QString sentence = describeMessage(ownRow(u"Да"_s, domain::Delivery::Waiting));
    CHECK(sentence.contains(u"10:42"_s));
    CHECK(sentence.contains(u"Да"_s));
    CHECK(sentence.contains(u"waiting"_s));
    CHECK(describeMessage(row()).startsWith(u"Щербакова Евгения"_s));
}

TEST_CASE("the view gives a message the height that it is painted with")
{
    items::TimelineModel model(describeMessage, QTimeZone::utc());
    domain::TimelineWindow window;
    window.messages = {row(kLong).message, row(u"Да"_s).message};
    window.messages[1].id = domain::MessageId(2);
    model.show(window);
    QListView view;
    MessageDelegate delegate;
    view.setItemDelegate(&delegate);
    view.setModel(&model);
    view.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    view.resize(500, 600);
    view.show();
    CHECK(view.visualRect(model.index(0, 0)).bottom() + 1 == view.visualRect(model.index(1, 0)).top());
    QStyleOptionViewItem option = optionOf(view.viewport()->width(), view.font().pointSizeF(), Qt::LeftToRight);
    option.font = view.font();
    CHECK(view.visualRect(model.index(0, 0)).height() == layoutFor(option, model.rows().front()).height);
}

TEST_CASE("a sender's name is not cut where there is room for it")
{
    const QStyleOptionViewItem option = optionOf(900, 10, Qt::LeftToRight);
    const items::TimelineRow r = row(u"Да"_s);
    const QFontMetrics strong(widgets::sized(option.font, widgets::TextSize::Body, widgets::TextWeight::Strong));
    const QFontMetrics plain(widgets::sized(option.font, widgets::TextSize::Body));
    const QString role = u" (мама: Ефимова Любовь)"_s;
    const int left = layoutFor(option, r).sender.width() - strong.horizontalAdvance(u"Щербакова Евгения"_s);
    CHECK(plain.elidedText(role, Qt::ElideRight, left) == role);
}

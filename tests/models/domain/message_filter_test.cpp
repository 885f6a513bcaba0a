// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/message_filter.h"
#include "support/qt_strings.h"

using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

QDateTime at(int second)
{
    return QDateTime(QDate(2026, 11, 12), QTime(20, 0), Qt::UTC).addSecs(second);
}

} // namespace

TEST_CASE("everything that is found says where and why, in the order of the text")
{
    const MessageFilter filter(FilterPolicy{});
    const QString text = u"Пишите на +7 900 123-45-67 или https://t.me/+AbCd, а тут п*здец"_s;
    const QList<Finding> found = filter.look(text);
    REQUIRE(found.size() == 3);
    CHECK(found.at(0).kind == FindingKind::Phone);
    CHECK(found.at(1).kind == FindingKind::ForeignLink);
    CHECK(found.at(1).root == u"Telegram"_s);
    CHECK(text.mid(found.at(1).start, found.at(1).length) == u"t.me/+AbCd"_s);
    CHECK(found.at(2).kind == FindingKind::Obscene);
    CHECK(found.at(2).root == u"пизда"_s);
    CHECK(text.mid(found.at(2).start, found.at(2).length) == u"п*здец"_s);
}

TEST_CASE("invitations into other messengers are told from addresses that end alike")
{
    const MessageFilter filter(FilterPolicy{});
    CHECK(filter.look(u"Переходим: chat.whatsapp.com/AbC"_s).size() == 1);
    CHECK(filter.look(u"https://wa.me/79001234567"_s).value(0).root == u"WhatsApp"_s);
    CHECK(filter.look(u"HTTPS://WWW.T.ME/klass5a"_s).size() == 1);
    CHECK(filter.look(u"https://best.me/x, https://start.me/t.me, at.me/x, t.me/ и t.me"_s).isEmpty());
    CHECK(filter.look(u"https://school12.ru/about"_s).isEmpty());
}

TEST_CASE("the policy says what is looked for and what becomes of it")
{
    FilterPolicy policy;
    policy.obscene = FilterAction::Hold;
    policy.personalData = FilterAction::Off;
    policy.foreignLinks = FilterAction::Warn;
    const MessageFilter filter(policy);
    CHECK(filter.look(u"+79001234567"_s).isEmpty());
    CHECK(filter.actionFor(filter.look(u"t.me/klass"_s)) == FilterAction::Warn);
    CHECK(filter.actionFor(filter.look(u"хуй t.me/klass"_s)) == FilterAction::Hold);
    CHECK(filter.actionFor({}) == FilterAction::Off);
}

TEST_CASE("many messages in a minute are a flood, and told once")
{
    FloodWatch watch;
    const ChatId chat(u"c"_s);
    for (int i = 0; i < FloodWatch::mostInMinute - 1; ++i)
        CHECK(watch.take(chat, u"a"_s, QString::number(i), at(i)) == 0);
    CHECK(watch.take(chat, u"b"_s, u"Добрый вечер"_s, at(12)) == 0);
    CHECK(watch.take(chat, u"a"_s, u"ещё"_s, at(12)) == FloodWatch::mostInMinute);
    CHECK(watch.take(chat, u"a"_s, u"и ещё"_s, at(13)) == 0);
    CHECK(watch.take(chat, u"a"_s, u"на другой день"_s, at(90'000)) == 0);
}

TEST_CASE("the same text again and again is a flood")
{
    FloodWatch watch;
    const ChatId chat(u"c"_s);
    for (int i = 0; i < FloodWatch::mostSame - 1; ++i)
        CHECK(watch.take(chat, u"a"_s, u"Где автобус?"_s, at(i)) == 0);
    CHECK(watch.take(chat, u"a"_s, u"где  автобус?"_s, at(5)) == FloodWatch::mostSame);
}

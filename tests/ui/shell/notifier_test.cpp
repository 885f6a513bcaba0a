// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/notifier.h"
#include "support/cached_school.h"
#include "support/event_loop.h"
#include "support/qt_strings.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using domain::NotifyLevel;

namespace {

domain::ChatSummary chatOf(NotifyLevel level)
{
    domain::ChatSummary chat;
    chat.notify = level;
    return chat;
}

domain::Message messageSaying(const QString& body)
{
    domain::Message message;
    message.body = body;
    return message;
}

bool isTold(NotifyLevel level, const domain::Message& message, const settings::Notices& notices = {}, QTime at = QTime(12, 0))
{
    return shell::isWorthTelling(chatOf(level), message, notices, at);
}

} // namespace

TEST_CASE("a chat tells everything, or what calls the person, or nothing")
{
    const domain::Message plain = messageSaying(u"Собрание в шесть"_s);
    domain::Message call = plain;
    call.callsMe = true;
    CHECK(isTold(NotifyLevel::All, plain));
    CHECK_FALSE(isTold(NotifyLevel::Mentions, plain));
    CHECK(isTold(NotifyLevel::Mentions, call));
    CHECK_FALSE(isTold(NotifyLevel::None, call));
}

TEST_CASE("nobody is told of own messages, nor of what has been taken back")
{
    domain::Message own = messageSaying(u"Собрание в шесть"_s);
    own.own = true;
    CHECK_FALSE(isTold(NotifyLevel::All, own));
    domain::Message gone = messageSaying(u"Собрание в шесть"_s);
    gone.retracted = true;
    CHECK_FALSE(isTold(NotifyLevel::All, gone));
}

TEST_CASE("words that the person waits for are told where only mentions are, as whole words, in any case")
{
    const settings::Notices notices{.words = {u"ЕГЭ"_s, u"род. собрание"_s}, .quietFrom = {}, .quietTo = {}};
    CHECK(isTold(NotifyLevel::Mentions, messageSaying(u"Расписание егэ вывешено"_s), notices));
    CHECK(isTold(NotifyLevel::Mentions, messageSaying(u"Завтра Род. собрание!"_s), notices));
    CHECK_FALSE(isTold(NotifyLevel::Mentions, messageSaying(u"Телега, телегэ и негэ"_s), notices));
    CHECK_FALSE(isTold(NotifyLevel::None, messageSaying(u"ЕГЭ"_s), notices));
    CHECK_FALSE(isTold(NotifyLevel::Mentions, messageSaying(u"Любой текст"_s), {.words = {u" "_s}, .quietFrom = {}, .quietTo = {}}));
}

TEST_CASE("in quiet hours nothing is told, over midnight too")
{
    const settings::Notices night{.words = {}, .quietFrom = {21, 0}, .quietTo = {7, 0}};
    const settings::Notices lessons{.words = {}, .quietFrom = {8, 30}, .quietTo = {14, 0}};
    domain::Message call = messageSaying(u"Срочно"_s);
    call.callsMe = true;
    for (const auto& [notices, at, told] : {std::tuple{night, QTime(21, 0), false}, {night, QTime(23, 59), false},
                                            {night, QTime(0, 0), false}, {night, QTime(6, 59), false},
                                            {night, QTime(7, 0), true}, {night, QTime(20, 59), true},
                                            {lessons, QTime(8, 30), false}, {lessons, QTime(13, 59), false},
                                            {lessons, QTime(14, 0), true}, {lessons, QTime(8, 29), true}}) {
        INFO(at.toString().toStdString());
        CHECK(isTold(NotifyLevel::All, call, notices, at) == told);
    }
}

TEST_CASE("a message that comes is told once, and not while its chat is being read")
{
    support::CachedSchool school;
    session::ChatService& chats = school.session().chats();
    const domain::ChatSummary chat = school.summary(domain::ChatKind::ClassParents);
    constexpr int newest = 50;
    const domain::TimelineWindow window = support::await(chats.newest(chat.chat.id, newest)).value();
    const auto others = std::ranges::find_if(
        window.messages, [](const domain::Message& message) { return !message.own && !message.retracted; });
    REQUIRE(others != window.messages.end());
    const domain::MessageId last = others->id;
    shell::Notifier notifier(chats, school.clock);
    QStringList told;
    QObject::connect(&notifier, &shell::Notifier::toTell, &notifier,
                     [&](const domain::ChatSummary& in, const domain::Message&) { told << in.chat.title; });
    Q_EMIT chats.messageArrived(chat.chat.id, last);
    CHECK(support::waitUntil([&] { return told.size() == 1; }));
    CHECK(told.first() == chat.chat.title);

    bool asked = false;
    notifier.setWatched([&](const domain::ChatId& in) {
        asked = in == chat.chat.id;
        return true;
    });
    Q_EMIT chats.messageArrived(chat.chat.id, last);
    CHECK(asked);
    notifier.setWatched({});
    Q_EMIT chats.messageArrived(chat.chat.id, last);
    CHECK(support::waitUntil([&] { return told.size() >= 2; }));
    CHECK(told.size() == 2);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Hours of a chat: what a parent is told above the field, what waits, and the sheets in which hours are set.
#include "chat/later_sheet.h"
#include "chat/own_hours_sheet.h"
#include "chat/talk_bar.h"
#include "chat/talk_sheet.h"
#include "chat/waiting_sheet.h"
#include "pictures.h"
#include "talk_world.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace pictures;
using moderation::Night;
using moderation::TalkClient;
using support::waitUntil;
using namespace Qt::Literals::StringLiterals;

namespace {

void shootParent(Night& night, const Kind& kind)
{
    TalkClient client(night);
    REQUIRE(client.comeOnline());
    REQUIRE(waitUntil([&] { return client.talk.waitingIn(night.evening.chat).size() == 2; }));
    QWidget page;
    auto* column = new QVBoxLayout(&page);
    auto* bar = new chat::TalkBar(client.talk, client.core.clock);
    column->addStretch(1);
    column->addWidget(bar);
    bar->setChat(night.chat());
    page.resize(kind.size.width() - 400, kind.size.height());
    page.show();
    shoot(page, kind, u"hours-bar"_s);
    shootOver(page, *new chat::WaitingSheet(client.talk, night.evening.chat, client.core.clock, &page), kind,
              u"hours-waiting"_s);
}

void shootStaff(Night& night, const Kind& kind, bool isOfAll)
{
    TalkClient client(night);
    REQUIRE(client.comeOnline());
    REQUIRE(waitUntil([&] { return client.talk.termsIn(night.chat()).has_value(); }));
    QWidget page;
    page.resize(kind.size.width() - 400, kind.size.height());
    page.show();
    if (!isOfAll) {
        shootOver(page, *new chat::TalkSheet(client.talk, night.chat(), &page), kind, u"hours-of-chat"_s);
        auto* own = new chat::OwnHoursSheet(client.talk, client.core.clock, &page);
        moderation::part<QCheckBox>(*own, "keepsHours").setChecked(true);
        shootOver(page, *own, kind, u"hours-own"_s);
        auto* leave = new chat::OwnHoursSheet(client.talk, client.core.clock, &page);
        moderation::part<QCheckBox>(*leave, "isAway").setChecked(true);
        moderation::part<QPlainTextEdit>(*leave, "ownSentence")
            .setPlainText(u"В отпуске до 14 сентября. По срочным вопросам — к завучу Зое Марковне."_s);
        shootOver(page, *leave, kind, u"hours-leave"_s);
        return shootOver(page,
                         *new chat::LaterSheet(client.talk, night.evening.chat, u"Собрание в 18:00"_s, client.core.clock, &page),
                         kind, u"hours-later"_s);
    }
    REQUIRE(waitUntil([&] { return client.talk.holidays().size() == 3; }));
    auto* sheet = new chat::TalkSheet(client.talk, std::nullopt, &page);
    moderation::part<QCheckBox>(*sheet, "keepsHours").setChecked(true);
    shootOver(page, *sheet, kind, u"hours-of-all"_s);
}

} // namespace

TEST_CASE("hours of chats are drawn in every kind")
{
    const Russian russian;
    Night parent;
    parent.setHours();
    parent.hold(parent.evening.neighbour, u"Дочь завтра не придёт: температура. Врач будет утром."_s, u"h1"_s);
    parent.hold(parent.evening.neighbour, u"Какое задание по математике?"_s, u"h2"_s);
    Night teacher(u"Классная"_s);
    teacher.setHours();
    Night deputy(u"Заместитель"_s);
    deputy.setHours();
    deputy.close({{QDate(2026, 11, 1), QDate(2026, 11, 9), u"Осенние каникулы"_s},
                  {QDate(2026, 12, 31), QDate(2027, 1, 10), u"Зимние каникулы"_s},
                  {QDate(2027, 2, 23), QDate(2027, 2, 23), {}}});
    for (const Kind& kind : kinds()) {
        widgets::apply(*qApp, kind.appearance);
        shootParent(parent, kind);
        shootStaff(teacher, kind, false);
        shootStaff(deputy, kind, true);
    }
}

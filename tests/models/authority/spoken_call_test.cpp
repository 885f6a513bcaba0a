// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/spoken_call.h"
#include "support/qt_strings.h"

using authority::SpokenAct;
using authority::spokenCall;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("the first word is the command, however it is written")
{
    CHECK(spokenCall(u"Апелляция: не согласна"_s) == authority::SpokenCall{SpokenAct::Appeal, u"не согласна"_s});
    CHECK(spokenCall(u"  апелляция\nя этого не писала"_s)->text == u"я этого не писала"_s);
    CHECK(spokenCall(u"«Извинение» — простите меня"_s) ==
          authority::SpokenCall{SpokenAct::Apology, u"простите меня"_s});
    CHECK(spokenCall(u"ИЗВИНЯЮСЬ, погорячился"_s)->act == SpokenAct::Apology);
    CHECK(spokenCall(u"Возражаю!"_s) == authority::SpokenCall{SpokenAct::Objection, {}});
    for (const QString& word : {u"Ознакомлена."_s, u"ознакомлен"_s, u"Ознакомилась с правилами"_s, u"ознакомился"_s})
        CHECK(spokenCall(word)->act == SpokenAct::Acknowledgement);
}

TEST_CASE("what begins otherwise is no command")
{
    for (const QString& text : {u""_s, u"Здравствуйте"_s, u"Моя апелляция"_s, u"Не возражаю"_s, u"Не ознакомлена"_s, u"Извинениями сыт"_s})
        CHECK_FALSE(spokenCall(text));
}

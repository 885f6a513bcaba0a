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

TEST_CASE("a number after the word says which one is meant, and a number in a sentence does not")
{
    CHECK(spokenCall(u"Возражаю 2"_s) == authority::SpokenCall{SpokenAct::Objection, {}, 2});
    CHECK(spokenCall(u"Апелляция № 1: не согласна"_s) == authority::SpokenCall{SpokenAct::Appeal, u"не согласна"_s, 1});
    CHECK(spokenCall(u"Апелляция 2 раза мне записали одно"_s)->number == 0);
    CHECK(spokenCall(u"Извинение. 300 раз простите"_s) ==
          authority::SpokenCall{SpokenAct::Apology, u"300 раз простите"_s});
}

TEST_CASE("a question is the whole message, by its number or its words")
{
    CHECK(spokenCall(u" 1. "_s)->act == SpokenAct::Record);
    CHECK(spokenCall(u"Мои ограничения?"_s)->act == SpokenAct::Blocks);
    CHECK(spokenCall(u"3"_s)->act == SpokenAct::Apologies);
    CHECK(spokenCall(u"ПРАВИЛА"_s)->act == SpokenAct::Rules);
    CHECK_FALSE(spokenCall(u"1 сентября в школу?"_s));
    CHECK(spokenCall(u"5"_s)->act == SpokenAct::Draft);
    CHECK_FALSE(spokenCall(u"6"_s));
}

TEST_CASE("a complaint names the message by its words, written behind or quoted as apps quote")
{
    CHECK(spokenCall(u"Жалоба: да вы все тут"_s) == authority::SpokenCall{SpokenAct::Complaint, u"да вы все тут"_s});
    const auto quoted = spokenCall(u"> Да вы все тут\n> бездельники\nЖалоба, он грубит"_s);
    REQUIRE(quoted);
    CHECK(quoted->quote == u"Да вы все тут\nбездельники"_s);
    CHECK(quoted->text == u"он грубит"_s);
}

TEST_CASE("an opinion on new rules is one word, and what follows a sign after it is the reason")
{
    CHECK(spokenCall(u"За"_s) == authority::SpokenCall{SpokenAct::InFavour, {}});
    CHECK(spokenCall(u"ПРОТИВ!"_s) == authority::SpokenCall{SpokenAct::Against, {}});
    CHECK(spokenCall(u"Против, тихий час слишком рано"_s) ==
          authority::SpokenCall{SpokenAct::Against, u"тихий час слишком рано"_s});
    CHECK(spokenCall(u"«За» — всё правильно"_s) == authority::SpokenCall{SpokenAct::InFavour, u"всё правильно"_s});
    for (const QString& text : {u"За что меня ограничили?"_s, u"Против кого жалоба"_s, u"Запишите меня"_s})
        CHECK_FALSE(spokenCall(text));
}

TEST_CASE("what begins otherwise is no command")
{
    for (const QString& text : {u""_s, u"Здравствуйте"_s, u"Моя апелляция"_s, u"Не возражаю"_s, u"Не ознакомлена"_s, u"Извинениями сыт"_s})
        CHECK_FALSE(spokenCall(text));
}

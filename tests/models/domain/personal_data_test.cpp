// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/personal_data.h"
#include "support/qt_strings.h"

using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

QString foundIn(const QString& text)
{
    static const QStringList names{u"phone"_s, u"passport"_s, u"snils"_s, u"card"_s};
    QStringList found;
    for (const PersonalData& data : personalDataIn(text))
        found << names.at(static_cast<int>(data.kind)) + u' ' + text.mid(data.start, data.length);
    return found.join(u"; "_s);
}

} // namespace

TEST_CASE("G11: a telephone number is one however it is grouped")
{
    const auto number =
        GENERATE(u"+79001234567"_s, u"89001234567"_s, u"8 900 123-45-67"_s, u"+7 (900) 123-45-67"_s, u"8(900)1234567"_s,
                 u"900 123 45 67"_s, u"8-900-123-45-67"_s, u"+7 495 123-45-67"_s, u"8 (812) 123 45 67"_s);
    CHECK(foundIn(u"Звоните "_s + number + u" вечером"_s) == u"phone "_s + number);
    CHECK(foundIn(number) == u"phone "_s + number);
}

TEST_CASE("numbers of other things are no telephone numbers")
{
    const auto text = GENERATE(u"Приказ № 12-345 от 12.05.2026, ИНН 5501234567, кабинет 305"_s,
                               u"Сбор 12.11.2026 в 18:00"_s, u"2026 2027 100 200 300"_s, u"Р/с 40817810099910004312"_s,
                               u"89001234567890"_s, u"1234567890"_s, u"с 8:00 до 17:00, 12 человек, 9 12 15"_s);
    INFO(text.toStdString());
    CHECK(foundIn(text).isEmpty());
}

TEST_CASE("an insurance number is believed with its check number only")
{
    CHECK(isSnils(u"11223344595"));
    CHECK_FALSE(isSnils(u"11223344596"));
    CHECK(foundIn(u"112-233-445 95"_s) == u"snils 112-233-445 95"_s);
    CHECK(foundIn(u"112-233-445 96"_s).isEmpty());
    CHECK(foundIn(u"СНИЛС 11223344595"_s) == u"snils 11223344595"_s);
    CHECK(foundIn(u"Заявка 11223344595"_s).isEmpty());
}

TEST_CASE("a bank card is believed by Luhn's sum only")
{
    CHECK(isCard(u"4111111111111111"));
    CHECK_FALSE(isCard(u"4111111111111112"));
    CHECK(foundIn(u"Скидываемся на 4111 1111 1111 1111, спасибо"_s) == u"card 4111 1111 1111 1111"_s);
    CHECK(foundIn(u"4111-1111-1111-1111"_s) == u"card 4111-1111-1111-1111"_s);
    CHECK(foundIn(u"4111 1111 1111 1112"_s).isEmpty());
}

TEST_CASE("a passport is known by its grouping or by the word beside it")
{
    CHECK(foundIn(u"45 08 123456"_s) == u"passport 45 08 123456"_s);
    CHECK(foundIn(u"паспорт 4508 123456"_s) == u"passport 4508 123456"_s);
    CHECK(foundIn(u"паспорт 4508123456"_s) == u"passport 4508123456"_s);
    CHECK(foundIn(u"4508 123456"_s).isEmpty());
    CHECK(foundIn(u"12 99 34"_s).isEmpty());
}

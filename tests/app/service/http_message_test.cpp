// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http_message.h"
#include "support/qt_strings.h"

using service::HttpFields;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("a form is read as browsers write it")
{
    const auto fields = service::parseForm("wish=join&name=%D0%90%D0%BD%D0%BD%D0%B0+%26+%2B&empty=&bare");

    REQUIRE(fields);
    CHECK(*fields == HttpFields{{u"wish"_s, u"join"_s}, {u"name"_s, u"Анна & +"_s}, {u"empty"_s, {}}, {u"bare"_s, {}}});
}

TEST_CASE("a form that is not UTF-8 or has too many fields is refused")
{
    CHECK(service::parseForm("name=%FF%FE").error().code == base::ErrorCode::InvalidInput);
    CHECK(service::parseForm(QByteArray("a=1&").repeated(40)).error().code == base::ErrorCode::InvalidInput);
}

TEST_CASE("of repeated fields the last one counts")
{
    CHECK(service::parseForm("a=1&a=2")->value(u"a"_s) == u"2"_s);
}

TEST_CASE("cookies are read and unreadable ones left out")
{
    CHECK(service::parseCookies("a=1; b=x=y ;; =z; c") == HttpFields{{u"a"_s, u"1"_s}, {u"b"_s, u"x=y"_s}});
}

TEST_CASE("the site whose page led here is read from the referer, and never one's own")
{
    const QByteArray own = "join.school12.ru:8443";
    CHECK(service::siteIn("https://VK.com/wall-1_2", own) == u"vk.com"_s);
    CHECK(service::siteIn("http://forum.example:8080/", own) == u"forum.example"_s);
    for (const QByteArray& other : {QByteArray(), QByteArray("https://join.school12.ru/j/x"), QByteArray("android-app://org.telegram"),
                                    QByteArray("no address at all"), QByteArray("https://"), QByteArray("https://a b/")})
        CHECK(service::siteIn(other, own).isEmpty());
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/join_template.h"
#include "support/qt_strings.h"

using namespace Qt::Literals::StringLiterals;
using service::JoinTemplate;

namespace {

QString rendered(const QString& text, const QVariantMap& values)
{
    const auto parsed = JoinTemplate::parse(text);
    REQUIRE(parsed);
    return parsed->render(values);
}

} // namespace

TEST_CASE("values are escaped unless the template asks for them raw")
{
    const QVariantMap values{{u"name"_s, u"<script>alert(\"x\")</script> & 'co'"_s}};

    CHECK(rendered(u"{{name}}"_s, values) == u"&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; 'co'"_s);
    CHECK(rendered(u"{{{name}}}"_s, values) == values.value(u"name"_s).toString());
}

TEST_CASE("what stands in a value is never read as a template")
{
    CHECK(rendered(u"{{a}}"_s, {{u"a"_s, u"{{b}}{{{b}}}"_s}, {u"b"_s, u"secret"_s}}) == u"{{b}}{{{b}}}"_s);
}

TEST_CASE("sections appear for true values and once per entry of a list")
{
    const QString text = u"{{#on}}yes{{/on}}{{^on}}no{{/on}}{{#list}}[{{entry}}{{outer}}]{{/list}}"_s;

    CHECK(rendered(text, {{u"on"_s, true}}) == u"yes"_s);
    CHECK(rendered(text, {{u"on"_s, u""_s}}) == u"no"_s);
    CHECK(rendered(text, {{u"on"_s, u"text"_s},
                          {u"outer"_s, u"!"_s},
                          {u"list"_s, QVariantList{QVariantMap{{u"entry"_s, u"1"_s}}, //
                                                   QVariantMap{{u"entry"_s, u"2"_s}}}}}) == u"yes[1!][2!]"_s);
}

TEST_CASE("a value that is missing leaves nothing")
{
    CHECK(rendered(u"[{{nothing}}]"_s, {}) == u"[]"_s);
}

TEST_CASE("a template with a mistake is refused")
{
    const QString text =
        GENERATE(as<QString>{}, u"{{#a}}"_s, u"{{/a}}"_s, u"{{#a}}{{#b}}{{/a}}{{/b}}"_s, u"{{a"_s, u"{{{a}}"_s);

    CHECK(JoinTemplate::parse(text).error().code == base::ErrorCode::InvalidInput);
}

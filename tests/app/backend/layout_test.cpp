// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/command.h"
#include "backend/layout.h"
#include "support/qt_strings.h"

#include <algorithm>

#include <QHostAddress>

using backend::Layout;
using backend::Settings;
using namespace Qt::Literals::StringLiterals;

namespace {

Settings settings()
{
    return {u"school.example"_s,
            {.webSocket = 20001, .tls = 20002, .component = 20003, .join = 20004, .distribution = 20005}};
}

} // namespace

TEST_CASE("the template is filled in at every place")
{
    const QByteArray text = "hosts: [\"@DOMAIN@\"] # «школа»\n"
                            "a: @WS_PORT@\nb: @TLS_PORT@\nc: @COMPONENT_PORT@\nd: \"@COMPONENT_SECRET@\"\n"
                            "e: \"@TLS_PEM@\"\nf: \"@DIR@/ejabberd.sqlite\"\ng: \"rooms.@DOMAIN@\"\n";
    const auto filled = backend::ejabberdConfig(text, settings(), "c0ffee");
    REQUIRE(filled);
    CHECK(*filled ==
          "hosts: [\"school.example\"] # «школа»\n"
          "a: 20001\nb: 20002\nc: 20003\nd: \"c0ffee\"\n"
          "e: \"/proc/self/cwd/tls/server.pem\"\nf: \"/proc/self/cwd/ejabberd.sqlite\"\ng: \"rooms.school.example\"\n");
}

TEST_CASE("an unknown placeholder does not reach the server")
{
    const auto filled = backend::ejabberdConfig("a: @WS_PORT@\nb: @SECRETS@\n", settings(), "c0ffee");
    REQUIRE_FALSE(filled);
    CHECK(filled.error().detail.contains(u"@SECRETS@"));
}

TEST_CASE("a public site listens where it is told, and the proxy knows the ports of this computer")
{
    Settings open = settings();
    open.site = backend::PublicSite{.url = QUrl(u"https://school.example"_s),
                                    .address = QHostAddress(u"0.0.0.0"_s),
                                    .port = 5222,
                                    .certificate = u"/etc/site.pem"_s,
                                    .key = u"/etc/site.key"_s};
    CHECK(*backend::ejabberdConfig("@TLS_ADDRESS@", open, "c0ffee") == "0.0.0.0");
    CHECK(*backend::ejabberdConfig("@TLS_ADDRESS@", settings(), "c0ffee") == "127.0.0.1");
    CHECK(*backend::proxyConfig("@SITE_ADDRESS@ @DOMAIN@ @CERTIFICATE@ @KEY@ @WS_PORT@ @JOIN_PORT@", open) ==
          "0.0.0.0:443 school.example /etc/site.pem /etc/site.key 20001 20004");
    open.site->address = QHostAddress(u"::"_s);
    CHECK(*backend::proxyConfig("@SITE_ADDRESS@", open) == "[::]:443 ipv6only=off");

    const QJsonObject config = backend::serviceConfig(Layout(u"/d"_s), open);
    CHECK(config.value(u"join"_s).toObject().value(u"publicUrl"_s).toString() == u"https://school.example");
    CHECK(config.value(u"join"_s).toObject().value(u"address"_s).toString() == u"127.0.0.1");
    CHECK(config.value(u"server"_s).toObject().value(u"host"_s).toString() == u"school.example");
}

TEST_CASE("the chat server knows no other server, but for the push servers that a school has named")
{
    const QByteArray text = "@S2S@;@PUSH_ACL@;@PUSH_RULE@;@PUSH_LISTENER@;@PUSH_MODULES@";
    Settings open = settings();
    open.site = backend::PublicSite{.url = QUrl(u"https://school.example"_s),
                                    .address = QHostAddress(u"0.0.0.0"_s),
                                    .port = 5222,
                                    .certificate = u"/etc/site.pem"_s,
                                    .key = u"/etc/site.key"_s};
    for (const Settings& closed : {settings(), open})
        CHECK(*backend::ejabberdConfig(text, closed, "c0ffee") == "s2s_access: none;;;;");
    open.site->pushServers = QStringList{u"push.example"_s, u"push.example.org"_s};
    const QString config = QString::fromUtf8(*backend::ejabberdConfig(text, open, "c0ffee"));
    CHECK(config.contains(u"s2s_access: push_servers"_s));
    CHECK(config.contains(u"server: [\"push.example\", \"push.example.org\"]"_s));
    CHECK(config.contains(u"ip: \"0.0.0.0\""_s));
    CHECK(config.contains(u"include_body: false"_s));
}

TEST_CASE("an address in a comment is not a placeholder")
{
    CHECK(*backend::ejabberdConfig("# person@school.example, @lower@\n", settings(), "c0ffee") ==
          "# person@school.example, @lower@\n");
}

TEST_CASE("the service is told where everything is, and no secret")
{
    const QJsonObject config = backend::serviceConfig(Layout(u"/d"_s), settings());
    CHECK(config.value(u"domain"_s).toString() == u"school.example");
    const QJsonObject component = config.value(u"component"_s).toObject();
    CHECK(component.value(u"host"_s).toString() == u"127.0.0.1");
    CHECK(component.value(u"port"_s).toInt() == 20003);
    CHECK(component.value(u"secretFile"_s).toString() == u"/d/secret/component");
    CHECK(config.value(u"store"_s).toString() == u"/d/service.sqlite");
    const QJsonObject join = config.value(u"join"_s).toObject();
    CHECK(join.value(u"address"_s).toString() == u"127.0.0.1");
    CHECK(join.value(u"port"_s).toInt() == 20004);
    CHECK(join.value(u"publicUrl"_s).toString() == u"http://127.0.0.1:20004");
}

TEST_CASE("the service is told how letters leave only when this start was told so")
{
    CHECK_FALSE(backend::serviceConfig(Layout(u"/d"_s), settings()).contains(u"mail"_s));
    backend::Settings withMail = settings();
    withMail.mail = backend::Mail{u"/usr/sbin/sendmail"_s, u"school@school.example"_s};
    const QJsonObject mail = backend::serviceConfig(Layout(u"/d"_s), withMail).value(u"mail"_s).toObject();
    CHECK(mail == QJsonObject{{u"program"_s, u"/usr/sbin/sendmail"_s}, {u"from"_s, u"school@school.example"_s}});
}

TEST_CASE("settings survive the way through JSON; a damaged port is chosen anew, a damaged domain is refused")
{
    const auto read = backend::settingsFrom(toJson(settings()));
    REQUIRE(read);
    CHECK(*read == settings());

    const auto odd = backend::settingsFrom({{u"domain"_s, u"d"_s}, {u"ports"_s, QJsonObject{{u"tls"_s, 70000}}}});
    REQUIRE(odd);
    CHECK(odd->ports.tls == 0);
    CHECK_FALSE(backend::settingsFrom({{u"domain"_s, u"a\": b"_s}}));
}

TEST_CASE("only what can be a domain is one")
{
    for (const auto& good : {u"localhost"_s, u"staffroom.localhost"_s, u"school-5.xn--80a.example"_s, u"5"_s})
        CHECK(backend::isDomain(good));
    const QStringList bad{{},        u"."_s,    u"a..b"_s,         u"-a"_s,
                          u"a-.b"_s, u"A"_s,    u"школа"_s,        u"a b"_s,
                          u"a\n"_s,  u"a\"b"_s, QString(64, u'a'), (u"a."_s).repeated(130) + u'a'};
    for (const QString& name : bad)
        CHECK_FALSE(backend::isDomain(name));
}

TEST_CASE("the certificate is for the domain, its rooms, the service and this computer")
{
    CHECK(backend::certificateNames(u"d.example"_s) ==
          QStringList{u"d.example"_s, u"rooms.d.example"_s, u"school.d.example"_s, u"localhost"_s});
    CHECK(
        backend::opensslConfig(u"d.example"_s)
            .contains(
                "subjectAltName = DNS:d.example,DNS:rooms.d.example,DNS:school.d.example,DNS:localhost, IP:127.0.0.1"));
}

TEST_CASE("everything of a backend lies in its directory, whatever the way to it is called")
{
    CHECK(Layout(u"/a/b/../«Моя школа»/"_s).directory() == u"/a/«Моя школа»");
    const Layout layout(u"/d"_s);
    const QStringList paths{
        layout.ejabberdConfig(), layout.serverModules(),        layout.serviceConfig(),      layout.serviceStore(),
        layout.endpoints(),      layout.authorityCertificate(), layout.serverCertificate(),  layout.opensslConfig(),
        layout.authorityKey(),   layout.componentSecret(),      layout.erlangCookie(),       layout.settings(),
        layout.lock(),           layout.lockOf(u"ejabberd"_s),  layout.logOf(u"ejabberd"_s), layout.temporary(u"x"_s)};
    CHECK(std::ranges::all_of(paths + layout.folders(), [](const QString& path) { return path.startsWith(u"/d/"); }));
    CHECK(QSet<QString>(paths.begin(), paths.end()).size() == paths.size());
}

TEST_CASE("ejabberd is started without epmd, with its distribution on loopback, and with no secret that ps could show")
{
    const backend::Command command = backend::ejabberdCommand(Layout(u"/d"_s), settings().ports, u"/usr/lib/m"_s);
    const QString line = command.arguments.join(u' ');
    CHECK(line.contains(u"-start_epmd false -erl_epmd_port 20005"));
    CHECK(line.contains(u"inet_dist_use_interface {127,0,0,1}"));
    CHECK_FALSE(line.contains(u"cookie"));
    CHECK(command.directory == u"/d");
    CHECK(command.environment.value(u"STAFFROOM_PARENT"_s) == u"1");
    CHECK(command.environment.value(u"ERL_LIBS"_s) == u"/usr/lib/m");
}

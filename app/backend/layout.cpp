// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/layout.h"

#include <QDir>
#include <QHash>
#include <QRegularExpression>

#include <array>
#include <utility>

namespace backend {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array<std::pair<const char*, quint16 Ports::*>, 5> portNames{{
    {"websocket", &Ports::webSocket},
    {"tls", &Ports::tls},
    {"component", &Ports::component},
    {"join", &Ports::join},
    {"distribution", &Ports::distribution},
}};

base::Result<QByteArray> filled(const QByteArray& text, const QString& name, const QHash<QString, QString>& values)
{
    static const QRegularExpression placeholder(u"@([A-Z][A-Z0-9_]*)@"_s);
    const QString source = QString::fromUtf8(text);
    QString result;
    qsizetype copied = 0;
    for (auto it = placeholder.globalMatch(source); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const auto value = values.constFind(match.captured(1));
        if (value == values.cend()) {
            return base::fail(base::ErrorCode::InvalidInput,
                              u"the template of %1 has an unknown placeholder %2"_s.arg(name, match.captured()));
        }
        result += QStringView(source).sliced(copied, match.capturedStart() - copied) + *value;
        copied = match.capturedEnd();
    }
    result += QStringView(source).sliced(copied);
    return result.toUtf8();
}

} // namespace

Layout::Layout(const QString& directory)
    : m_directory(QDir::cleanPath(QDir(directory).absolutePath()))
{
}

QString Layout::path(const char* relative) const
{
    return m_directory + u'/' + QLatin1String(relative);
}

QStringList Layout::folders() const
{
    return {path("run"), path("secret"), path("tls"), path("log"), path("ebin"), path("mnesia")};
}

QString Layout::lockOf(const QString& child) const
{
    return path("run/") + child + u".lock";
}

QString Layout::logOf(const QString& child) const
{
    return path("log/") + child + u".out.log";
}

QString Layout::temporary(const QString& name) const
{
    return path("run/") + name + u".new";
}

bool isDomain(const QString& name)
{
    static const QRegularExpression labels(
        QRegularExpression::anchoredPattern(u"(?!-)[a-z0-9-]{1,63}(?<!-)(\\.(?!-)[a-z0-9-]{1,63}(?<!-))*"));
    return name.size() <= 255 && labels.match(name).hasMatch();
}

namespace {

// What the configuration of the chat server has more when notices go to push servers; empty without.
struct PushTexts
{
    QString s2s = u"s2s_access: none"_s;
    QString acl = {};
    QString rule = {};
    QString listener = {};
    QString modules = {};
};

PushTexts pushTexts(const Settings& settings)
{
    constexpr int serverToServer = 5269; // RFC 6120 §14.7
    if (!settings.site || settings.site->pushServers.isEmpty())
        return {};
    return {.s2s = u"s2s_access: push_servers\ns2s_use_starttls: required"_s,
            .acl = u"  push_servers:\n    server: [\"%1\"]"_s.arg(settings.site->pushServers.join(u"\", \""_s)),
            .rule = u"  push_servers: {allow: push_servers}"_s,
            .listener = u"  -\n    port: %1\n    ip: \"%2\"\n    module: ejabberd_s2s_in\n"
                        "    max_stanza_size: 65536\n    shaper: unshaped"_s.arg(serverToServer)
                            .arg(settings.site->address.toString()),
            .modules = u"  mod_push: {include_sender: false, include_body: false}\n  mod_s2s_dialback: {}"_s};
}

} // namespace

base::Result<QByteArray> ejabberdConfig(const QByteArray& text, const Settings& settings,
                                        const QByteArray& componentSecret)
{
    const QHostAddress address = settings.site ? settings.site->address : QHostAddress(QHostAddress::LocalHost);
    const PushTexts push = pushTexts(settings);
    return filled(text, u"ejabberd.yml"_s,
                  {
                      {u"DIR"_s, QString::fromLatin1(ownDirectory)},
                      {u"DOMAIN"_s, settings.domain},
                      {u"WS_PORT"_s, QString::number(settings.ports.webSocket)},
                      {u"TLS_ADDRESS"_s, address.toString()},
                      {u"TLS_PORT"_s, QString::number(settings.ports.tls)},
                      {u"COMPONENT_PORT"_s, QString::number(settings.ports.component)},
                      {u"COMPONENT_SECRET"_s, QString::fromLatin1(componentSecret)},
                      {u"TLS_PEM"_s, QString::fromLatin1(ownDirectory) + u"/tls/server.pem"},
                      {u"S2S"_s, push.s2s},
                      {u"PUSH_ACL"_s, push.acl},
                      {u"PUSH_RULE"_s, push.rule},
                      {u"PUSH_LISTENER"_s, push.listener},
                      {u"PUSH_MODULES"_s, push.modules},
                  });
}

base::Result<QByteArray> proxyConfig(const QByteArray& text, const Settings& settings)
{
    constexpr int https = 443;
    const PublicSite& site = *settings.site;
    const QString address = site.address.protocol() == QAbstractSocket::IPv6Protocol ? u"[%1]:%2 ipv6only=off"_s : u"%1:%2"_s;
    return filled(text, u"nginx.conf"_s,
                  {
                      {u"DOMAIN"_s, settings.domain},
                      {u"SITE_ADDRESS"_s, address.arg(site.address.toString()).arg(site.url.port(https))},
                      {u"CERTIFICATE"_s, site.certificate},
                      {u"KEY"_s, site.key},
                      {u"WS_PORT"_s, QString::number(settings.ports.webSocket)},
                      {u"JOIN_PORT"_s, QString::number(settings.ports.join)},
                  });
}

QJsonObject serviceConfig(const Layout& layout, const Settings& settings)
{
    QJsonObject config{
        {u"domain"_s, settings.domain},
        {u"component"_s, QJsonObject{{u"host"_s, u"127.0.0.1"_s},
                                     {u"port"_s, settings.ports.component},
                                     {u"secretFile"_s, layout.componentSecret()}}},
        {u"store"_s, layout.serviceStore()},
        {u"join"_s, QJsonObject{{u"address"_s, u"127.0.0.1"_s},
                                {u"port"_s, settings.ports.join},
                                {u"publicUrl"_s, joinUrl(settings)}}},
        {u"server"_s, QJsonObject{{u"host"_s, tlsHost(settings)},
                                  {u"port"_s, settings.ports.tls},
                                  {u"websocket"_s, webSocketUrl(settings.ports)}}},
    };
    if (settings.mail)
        config.insert(u"mail"_s, QJsonObject{{u"program"_s, settings.mail->program}, {u"from"_s, settings.mail->from}});
    if (!settings.administratorContact.isEmpty())
        config.insert(u"administratorContact"_s, settings.administratorContact);
    return config;
}

QStringList certificateNames(const QString& domain)
{
    return {domain, u"rooms."_s + domain, u"school."_s + domain, u"localhost"_s};
}

QByteArray opensslConfig(const QString& domain)
{
    const QString names = u"DNS:"_s + certificateNames(domain).join(u",DNS:"_s);
    const QString text = uR"(# Written anew at every start.
[req]
distinguished_name = subject
[subject]
[authority]
basicConstraints = critical, CA:true, pathlen:0
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
nameConstraints = critical, permitted;DNS:%1, permitted;DNS:localhost, permitted;IP:127.0.0.1/255.255.255.255
[server]
basicConstraints = critical, CA:false
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
subjectAltName = %2, IP:127.0.0.1
)"_s;
    return text.arg(domain, names).toUtf8();
}

QString webSocketUrl(const Ports& ports)
{
    return u"ws://127.0.0.1:%1/xmpp-websocket"_s.arg(ports.webSocket);
}

QString joinUrl(const Settings& settings)
{
    return settings.site ? settings.site->url.toString() : u"http://127.0.0.1:%1"_s.arg(settings.ports.join);
}

QString tlsHost(const Settings& settings)
{
    return settings.site ? settings.domain : u"127.0.0.1"_s;
}

QJsonObject toJson(const Settings& settings)
{
    QJsonObject ports;
    for (const auto& [name, member] : portNames)
        ports.insert(QLatin1String(name), settings.ports.*member);
    return {{u"domain"_s, settings.domain}, {u"ports"_s, ports}};
}

base::Result<Settings> settingsFrom(const QJsonObject& json)
{
    Settings settings;
    settings.domain = json.value(u"domain"_s).toString();
    if (!isDomain(settings.domain))
        return base::fail(base::ErrorCode::Corrupt, u"settings.json names no domain"_s);
    const QJsonObject ports = json.value(u"ports"_s).toObject();
    for (const auto& [name, member] : portNames) {
        const int port = ports.value(QLatin1String(name)).toInt();
        settings.ports.*member = port > 0 && port <= 0xFFFF ? static_cast<quint16>(port) : quint16{0};
    }
    return settings;
}

} // namespace backend

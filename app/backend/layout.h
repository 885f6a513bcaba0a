// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/public_site.h"
#include "base/error.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace backend {

inline constexpr auto defaultDomain = "staffroom.localhost";

// The servers, as their files and sentences call them.
inline constexpr QLatin1StringView chatServer{"ejabberd"};
inline constexpr QLatin1StringView schoolService{"service"};

// Loopback ports of one backend; 0 means "not chosen yet".
struct Ports
{
    quint16 webSocket = 0;    // XMPP of our clients and host-meta, plain HTTP
    quint16 tls = 0;          // XMPP with STARTTLS, for apps that are not ours
    quint16 component = 0;    // the service's stream
    quint16 join = 0;         // the service's page for families
    quint16 distribution = 0; // Erlang's own

    bool operator==(const Ports&) const = default;
};

// How the service sends letters: by a program that takes them as sendmail does, from the school's address.
struct Mail
{
    QString program;
    QString from;

    bool operator==(const Mail&) const = default;
};

// What is chosen at the first start in a directory and kept for the next ones; public site, mail and contact are of this
// start.
struct Settings
{
    QString domain;
    Ports ports;
    std::optional<PublicSite> site = {};
    std::optional<Mail> mail = {};
    QString administratorContact = {}; // of the application, phone or e-mail; empty: whoever starts it is the administrator

    bool operator==(const Settings&) const = default;
};

// Where the things of one backend lie in its directory. Pure: names paths, touches nothing. Value type.
class Layout
{
public:
    explicit Layout(const QString& directory);

    [[nodiscard]] QString directory() const { return m_directory; }
    // The folders to make, parents first.
    [[nodiscard]] QStringList folders() const;

    [[nodiscard]] QString ejabberdConfig() const { return path("ejabberd.yml"); }
    [[nodiscard]] QString serverModules() const { return path("ebin"); } // compiled, a folder
    [[nodiscard]] QString proxyConfig() const { return path("nginx.conf"); } // of a public site
    [[nodiscard]] QString serviceConfig() const { return path("service.json"); }
    [[nodiscard]] QString serviceStore() const { return path("service.sqlite"); }
    [[nodiscard]] QString serverDatabase() const { return path("ejabberd.sqlite"); } // named in the template
    [[nodiscard]] QString endpoints() const { return path("endpoints.json"); }

    [[nodiscard]] QString authorityCertificate() const { return path("tls/ca.pem"); }
    [[nodiscard]] QString serverCertificate() const
    {
        return path("tls/server.pem");
    } // and its key, as ejabberd wants it
    [[nodiscard]] QString opensslConfig() const { return path("tls/openssl.cnf"); }

    [[nodiscard]] QString authorityKey() const { return path("secret/ca.key"); }
    [[nodiscard]] QString componentSecret() const { return path("secret/component"); }
    // The service's, with the first password, until that is changed.
    [[nodiscard]] QString administrator() const { return path("secret/administrator.json"); }
    [[nodiscard]] QString erlangCookie() const { return path("secret/.erlang.cookie"); } // where Erlang looks: in HOME

    [[nodiscard]] QString settings() const { return path("run/settings.json"); }
    // The first file to be made, so that it is the mark of a directory of ours.
    [[nodiscard]] QString lock() const { return path("backend.lock"); }
    [[nodiscard]] QString lockOf(const QString& child) const;
    [[nodiscard]] QString logOf(const QString& child) const;
    // For the pieces of a file that is put together and then moved to its place.
    [[nodiscard]] QString temporary(const QString& name) const;

private:
    [[nodiscard]] QString path(const char* relative) const;

    QString m_directory;
};

// How ejabberd calls its own directory. Its parts (p1_pkix, mod_http_upload) fail on paths that are not ASCII, and a
// socket's path may have 107 bytes; a school's folder is called «Учительская».
inline constexpr auto ownDirectory = "/proc/self/cwd";

// A name that can be a domain: labels of letters, digits and hyphens, in small letters, 255 characters at most.
[[nodiscard]] bool isDomain(const QString& name);

// The files' contents. The template of ejabberd has the placeholders @DIR@ @DOMAIN@ @WS_PORT@ @TLS_ADDRESS@ @TLS_PORT@
// @COMPONENT_PORT@ @COMPONENT_SECRET@ @TLS_PEM@ @S2S@ @PUSH_ACL@ @PUSH_RULE@ @PUSH_LISTENER@ @PUSH_MODULES@, the proxy's @DOMAIN@ @SITE_ADDRESS@ @CERTIFICATE@ @KEY@ @WS_PORT@
// @JOIN_PORT@; one that we do not know is an error, so none reaches the server. The settings of the proxy's have a site.
[[nodiscard]] base::Result<QByteArray> ejabberdConfig(const QByteArray& text, const Settings& settings,
                                                      const QByteArray& componentSecret);
[[nodiscard]] base::Result<QByteArray> proxyConfig(const QByteArray& text, const Settings& settings);
[[nodiscard]] QJsonObject serviceConfig(const Layout& layout, const Settings& settings);
// Extensions of the authority (which can sign for this domain and this computer only, so that a family that trusts it
// trusts it with nothing else) and of the server's certificate.
[[nodiscard]] QByteArray opensslConfig(const QString& domain);
// The names in the server's certificate, besides the address 127.0.0.1.
[[nodiscard]] QStringList certificateNames(const QString& domain);

[[nodiscard]] QString webSocketUrl(const Ports& ports);
[[nodiscard]] QString joinUrl(const Settings& settings);
// Where apps that are not ours connect.
[[nodiscard]] QString tlsHost(const Settings& settings);

[[nodiscard]] QJsonObject toJson(const Settings& settings);
[[nodiscard]] base::Result<Settings> settingsFrom(const QJsonObject& json);

} // namespace backend

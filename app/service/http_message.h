// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QUrl>

namespace service {

// Fields of a query string, a form or a Cookie header, decoded; of repeated names the last one counts.
using HttpFields = QMap<QString, QString>;

enum class HttpMethod { Get, Post }; // HEAD arrives as Get; the server leaves the body away

// One request that has been read whole. A value: it crosses from the server's thread to the engine's.
struct HttpRequest
{
    HttpMethod method = HttpMethod::Get;
    QString path; // as sent, not percent-decoded: no address of ours needs it
    HttpFields query;
    HttpFields form; // of Post
    HttpFields cookies;
    QString acceptLanguage;
    QString address;        // of the client, or of the one whom a proxy on this computer serves
    bool crossSite = false; // the browser says that another site sent it (Sec-Fetch-Site)
    QString fromSite = {};  // whose page led here (Referer), see siteIn(); empty: own, or it does not say
};

// The server adds the security headers to each response; none of the fields may hold a line break.
struct HttpResponse
{
    int status = 200;
    QByteArray body = {}; // UTF-8 HTML
    QByteArray location = {};
    QByteArray setCookie = {};

    bool operator==(const HttpResponse&) const = default;
};

// A cookie that only this host and no script reads. Over https its name has the prefix with which browsers take it from
// this host over https only: nobody can plant one.
class HostCookie
{
public:
    HostCookie(const QString& name, const QUrl& page);

    [[nodiscard]] const QString& name() const { return m_name; }
    // The value of Set-Cookie; of an empty value, what makes the browser forget it.
    [[nodiscard]] QByteArray holding(const QString& value) const;

private:
    bool m_isSecure = false;
    QString m_name;
};

// 303 See Other: the browser asks with GET, so that going back or reloading sends no form again.
[[nodiscard]] HttpResponse seeOther(const QString& path);

// application/x-www-form-urlencoded. InvalidInput when a field is not UTF-8 or there are more than 32.
[[nodiscard]] base::Result<HttpFields> parseForm(const QByteArray& text);
// The host in a Referer header, in lower case; empty when it is `own` (a Host header), no web site, or not to be read.
[[nodiscard]] QString siteIn(const QByteArray& referer, const QByteArray& own);
// The Cookie header (RFC 6265 §4.2.1); what cannot be read is left out.
[[nodiscard]] HttpFields parseCookies(const QByteArray& header);

} // namespace service

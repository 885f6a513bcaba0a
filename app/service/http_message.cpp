// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http_message.h"

#include <QStringDecoder>

namespace service {
namespace {

constexpr qsizetype fieldLimit = 32;

base::Result<QString> decoded(QByteArray text)
{
    text.replace('+', ' ');
    QStringDecoder fromUtf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString result = fromUtf8.decode(QByteArray::fromPercentEncoding(text));
    if (fromUtf8.hasError())
        return base::fail(base::ErrorCode::InvalidInput, QStringLiteral("a field is not UTF-8"));
    return result;
}

} // namespace

HostCookie::HostCookie(const QString& name, const QUrl& page)
    : m_isSecure(page.scheme() == QStringLiteral("https"))
    , m_name(m_isSecure ? QStringLiteral("__Host-") + name : name)
{
}

QByteArray HostCookie::holding(const QString& value) const
{
    QByteArray header = (m_name + u'=' + value).toLatin1() + "; Path=/; HttpOnly; SameSite=Lax";
    if (m_isSecure)
        header += "; Secure";
    if (value.isEmpty())
        header += "; Max-Age=0";
    return header;
}

HttpResponse seeOther(const QString& path)
{
    return {.status = 303, .body = {}, .location = path.toUtf8()};
}

base::Result<HttpFields> parseForm(const QByteArray& text)
{
    HttpFields fields;
    if (text.isEmpty())
        return fields;
    const QList<QByteArray> parts = text.split('&');
    if (parts.size() > fieldLimit)
        return base::fail(base::ErrorCode::InvalidInput, QStringLiteral("too many fields"));
    for (const QByteArray& part : parts) {
        const qsizetype equals = part.indexOf('=');
        const auto name = decoded(equals < 0 ? part : part.left(equals));
        const auto value = decoded(equals < 0 ? QByteArray() : part.mid(equals + 1));
        if (!name || !value)
            return base::failWith(name ? value : name);
        fields.insert(*name, *value);
    }
    return fields;
}

HttpFields parseCookies(const QByteArray& header)
{
    HttpFields cookies;
    for (const QByteArray& part : header.split(';')) {
        const qsizetype equals = part.indexOf('=');
        const QByteArray name = part.left(equals).trimmed();
        if (equals > 0 && !name.isEmpty() && cookies.size() < fieldLimit)
            cookies.insert(QString::fromLatin1(name), QString::fromLatin1(part.mid(equals + 1).trimmed()));
    }
    return cookies;
}

QString siteIn(const QByteArray& referer, const QByteArray& own)
{
    const QUrl url(QString::fromLatin1(referer), QUrl::StrictMode);
    const QUrl self(QStringLiteral("http://") + QString::fromLatin1(own), QUrl::StrictMode);
    if ((url.scheme() != u"https" && url.scheme() != u"http") || url.host() == self.host())
        return {};
    return url.host().left(100);
}

} // namespace service

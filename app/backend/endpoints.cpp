// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/endpoints.h"

namespace backend {

using namespace Qt::Literals::StringLiterals;

QJsonObject toJson(const Endpoints& endpoints)
{
    QJsonValue administrator;
    if (endpoints.administrator) {
        QJsonObject account{{u"login"_s, endpoints.administrator->login},
                            {u"password"_s, endpoints.administrator->password}};
        if (!endpoints.administrator->code.isEmpty())
            account.insert(u"code"_s, endpoints.administrator->code);
        administrator = account;
    }
    return {
        {u"ready"_s, true},
        {u"domain"_s, endpoints.domain},
        {u"websocket"_s, endpoints.webSocket},
        {u"tls"_s, QJsonObject{{u"host"_s, endpoints.tlsHost}, {u"port"_s, endpoints.tlsPort}}},
        {u"join"_s, endpoints.join},
        {u"ca"_s, endpoints.ca},
        {u"administrator"_s, administrator},
    };
}

base::Result<Endpoints> endpointsFrom(const QJsonObject& json)
{
    const QJsonObject tls = json.value(u"tls"_s).toObject();
    const Endpoints endpoints{
        .domain = json.value(u"domain"_s).toString(),
        .webSocket = json.value(u"websocket"_s).toString(),
        .tlsHost = tls.value(u"host"_s).toString(),
        .tlsPort = static_cast<quint16>(tls.value(u"port"_s).toInt()),
        .join = json.value(u"join"_s).toString(),
        .ca = json.value(u"ca"_s).toString(),
        .administrator = administratorFrom(json),
    };
    if (!json.value(u"ready"_s).toBool() || endpoints.domain.isEmpty() || endpoints.webSocket.isEmpty())
        return base::fail(base::ErrorCode::InvalidInput, u"these are not the endpoints of a backend"_s);
    return endpoints;
}

std::optional<Administrator> administratorFrom(const QJsonObject& json)
{
    const QJsonObject object = json.value(u"administrator"_s).toObject();
    Administrator administrator{object.value(u"login"_s).toString(), object.value(u"password"_s).toString(),
                                object.value(u"code"_s).toString()};
    if (administrator.login.isEmpty() || administrator.password.isEmpty())
        return std::nullopt;
    return administrator;
}

} // namespace backend

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

#include <QJsonArray>
#include <QJsonObject>

namespace driver {

[[nodiscard]] QJsonObject toJson(const base::Error& error);
[[nodiscard]] QJsonObject toJson(const domain::Message& message);
[[nodiscard]] QJsonObject toJson(const domain::ChatSummary& chat);
[[nodiscard]] QJsonObject toJson(const session::ConnectionStatus& status);
[[nodiscard]] QJsonObject toJson(const session::SearchPage& page);
[[nodiscard]] QJsonObject toJson(const session::OpenReport& report);

template <typename T>
[[nodiscard]] QJsonArray toJson(const QList<T>& values)
{
    QJsonArray array;
    for (const T& value : values)
        array.append(toJson(value));
    return array;
}

} // namespace driver

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace backend {

// Small files, ours for nobody else. Blocking; any thread. Errors name the file and say why.

// Replaces the file as a whole (mode 0600): after a crash it has the old content or the new one.
[[nodiscard]] base::Result<void> writePrivate(const QString& path, const QByteArray& content);
[[nodiscard]] base::Result<void> writePrivate(const QString& path, const QJsonObject& content);

// In one step; what is there is replaced. In one file system.
[[nodiscard]] base::Result<void> moveFile(const QString& from, const QString& to);

// ErrorCode::NotFound if there is none, TooLarge above 1 MiB.
[[nodiscard]] base::Result<QByteArray> readFile(const QString& path);
// ErrorCode::Corrupt if it is not a JSON object.
[[nodiscard]] base::Result<QJsonObject> readJsonFile(const QString& path);

// Makes the folder, and those above it, if missing; mode 0700 in either case.
[[nodiscard]] base::Result<void> makePrivateFolder(const QString& path);

} // namespace backend

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

// One-time passwords of an authenticator app (O5): RFC 6238 with the defaults that all apps know, HMAC-SHA-1, six digits,
// steps of 30 seconds. Pure functions.
namespace domain {

inline constexpr int totpStepSeconds = 30;
inline constexpr int totpDigits = 6;
inline constexpr int totpSecretBytes = 20; // as long as the hash, RFC 4226 §4

[[nodiscard]] qint64 totpStepAt(const QDateTime& now);
[[nodiscard]] QString totpCode(const QByteArray& secret, qint64 step, int digits = totpDigits);
// The step that the code is of: the present one or a neighbour, because clocks differ; and one after `lastStep`, because a
// code counts once (RFC 6238 §5.2). Spaces are left away. Takes the same time whatever the code is.
[[nodiscard]] std::optional<qint64> totpStepOf(const QByteArray& secret, const QString& code, const QDateTime& now,
                                               qint64 lastStep);

// RFC 4648 §6 without padding: how people type a secret.
[[nodiscard]] QString base32(const QByteArray& bytes);
// What an authenticator app reads from the QR.
[[nodiscard]] QString totpUri(const QString& school, const QString& account, const QByteArray& secret);

} // namespace domain

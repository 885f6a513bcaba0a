// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"

#include <QObject>

namespace client {

// Where passwords are kept between runs, by account address. NotFound: none was kept. Unsupported: there is no keyring
// here (the person is told, and asked each time). GUI thread.
class SecretStore
{
public:
    SecretStore() = default;
    virtual ~SecretStore() = default;
    Q_DISABLE_COPY_MOVE(SecretStore)

    [[nodiscard]] virtual base::FutureResult<QString> read(const QString& address) = 0;
    [[nodiscard]] virtual base::FutureResult<void> write(const QString& address, const QString& password) = 0;
    [[nodiscard]] virtual base::FutureResult<void> remove(const QString& address) = 0;
};

// The system's keyring (Secret Service, KWallet). Never a file: without a keyring nothing is kept.
class KeyringSecretStore final : public SecretStore
{
public:
    [[nodiscard]] base::FutureResult<QString> read(const QString& address) override;
    [[nodiscard]] base::FutureResult<void> write(const QString& address, const QString& password) override;
    [[nodiscard]] base::FutureResult<void> remove(const QString& address) override;
};

} // namespace client

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

namespace client {

// One running program per profile. A second start asks the first to show itself and ends. GUI thread.
class SingleInstance final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SingleInstance)

public:
    enum class Claim {
        First,    // the profile is ours as long as this object lives
        Occupied, // another program has it, and was asked to show itself
    };

    explicit SingleInstance(const QString& profileDirectory);

    // Io: the profile cannot be locked.
    [[nodiscard]] base::Result<Claim> claim();

Q_SIGNALS:
    // Somebody has started the program once more: the window belongs in front.
    void raiseRequested();

private:
    void onConnection();

    QString m_socket;
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace client

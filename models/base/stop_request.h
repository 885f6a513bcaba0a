// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace base {

// The ways in which a program in the background is told to stop: SIGTERM, SIGINT, SIGHUP, and the end of its standard
// input, which comes when the program that started it ends, however that ends. An input that was never connected
// (/dev/null, as under a service manager) says nothing. One per program; a second signal changes nothing.
class StopRequest final : public QObject
{
    Q_OBJECT

public:
    explicit StopRequest(QObject* parent = nullptr);
    ~StopRequest() override;
    Q_DISABLE_COPY_MOVE(StopRequest)

Q_SIGNALS:
    void received();

private:
    void watchInput();

    std::unique_ptr<QSocketNotifier> m_signals;
    std::unique_ptr<QSocketNotifier> m_input;
};

} // namespace base

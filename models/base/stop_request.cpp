// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/stop_request.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace base {

namespace {

// A signal handler may only use what exists already: it writes a byte into a pipe that the event loop reads.
std::array<int, 2> pipeEnds{-1, -1}; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

void onSignal(int /*number*/)
{
    const int kept = errno;
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], "", 1);
    errno = kept;
}

bool isConnected(int descriptor)
{
    struct stat status = {};
    struct stat nothing = {};
    return ::fstat(descriptor, &status) == 0 && ::stat("/dev/null", &nothing) == 0 && status.st_rdev != nothing.st_rdev;
}

} // namespace

StopRequest::StopRequest(QObject* parent)
    : QObject(parent)
{
    if (::pipe2(pipeEnds.data(), O_CLOEXEC | O_NONBLOCK) == 0) {
        m_signals = std::make_unique<QSocketNotifier>(pipeEnds[0], QSocketNotifier::Read);
        connect(m_signals.get(), &QSocketNotifier::activated, this, [this] {
            std::array<char, 16> bytes{};
            if (::read(pipeEnds[0], bytes.data(), bytes.size()) > 0)
                Q_EMIT received();
        });
        struct sigaction action = {};
        action.sa_handler = onSignal;
        action.sa_flags = SA_RESTART;
        for (const int number : {SIGTERM, SIGINT, SIGHUP})
            ::sigaction(number, &action, nullptr);
    }
    if (isConnected(STDIN_FILENO)) {
        m_input = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
        connect(m_input.get(), &QSocketNotifier::activated, this, &StopRequest::watchInput);
    }
}

StopRequest::~StopRequest()
{
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        ::signal(number, SIG_DFL);
    for (int& end : pipeEnds) {
        ::close(end);
        end = -1;
    }
}

void StopRequest::watchInput()
{
    std::array<char, 512> bytes{};
    const auto count = ::read(STDIN_FILENO, bytes.data(), bytes.size());
    if (count > 0 || (count < 0 && (errno == EINTR || errno == EAGAIN)))
        return;
    m_input->setEnabled(false);
    if (count == 0)
        Q_EMIT received();
}

} // namespace base

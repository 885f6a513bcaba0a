// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/child.h"

#include "backend/opened_program.h"
#include "base/logging.h"

#include <csignal>
#include <utility>

namespace backend {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

Child::Child(Spec spec, const base::Clock& clock, QObject* parent)
    : QObject(parent)
    , m_spec(std::move(spec))
    , m_clock(clock)
    , m_backOff(m_spec.backOff)
    , m_log(m_spec.logFile, m_spec.identity)
{
    m_next.setSingleShot(true);
    m_deadline.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &Child::continueWhenGone);
    connect(&m_deadline, &QTimer::timeout, this, &Child::overdue);
}

Child::~Child()
{
    if (m_process) {
        m_process->disconnect(this);
        m_process->kill();
        m_process->waitForFinished();
    }
}

void Child::start()
{
    if (!isOver())
        return;
    m_goal = Goal::Run;
    m_backOff.forget();
    m_problem.clear();
    setState(State::Waiting);
    continueWhenGone();
}

void Child::stop()
{
    if (isOver() || m_state == State::Stopping)
        return;
    m_goal = Goal::Stop;
    setState(State::Stopping);
    if (m_process) {
        m_deadline.start(m_spec.stopWithin);
        m_process->terminate();
    } else {
        continueWhenGone();
    }
}

void Child::confirmReady()
{
    if (m_state != State::Starting)
        return;
    m_deadline.stop();
    m_backOff.answered();
    setState(State::Ready);
}

void Child::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    qCInfo(lcBackend) << m_spec.name << state;
    Q_EMIT stateChanged(state);
}

void Child::continueWhenGone()
{
    constexpr auto lookAgain = 50ms;
    m_next.stop();
    auto lock = [this] {
        const ActingAs acting(m_spec.identity);
        return FileLock::take(m_spec.lockFile);
    }();
    if (!lock && lock.error().code == base::ErrorCode::Conflict) {
        pressRemnants();
        m_next.start(lookAgain);
        return;
    }
    m_remnantsSince.reset();
    if (m_goal == Goal::Stop) {
        setState(State::Stopped);
    } else if (m_goal == Goal::GiveUp) {
        setState(State::Failed);
    } else if (!lock) {
        m_problem = lock.error().detail;
        setState(State::Failed);
    } else {
        launch(std::move(lock).value());
    }
}

void Child::pressRemnants()
{
    const auto now = m_clock.monotonic();
    const bool first = !m_remnantsSince;
    if (first)
        m_remnantsSince = now;
    const bool late = now - *m_remnantsSince >= m_spec.stopWithin;
    if (!first && !late)
        return;
    signalHolders(m_spec.lockFile, late ? SIGKILL : SIGTERM);
}

void Child::launch(FileLock lock)
{
    const OpenedProgram program(m_spec.command.program, m_spec.identity);
    m_process = std::make_unique<QProcess>();
    m_process->setProcessEnvironment(m_spec.command.environment);
    m_process->setWorkingDirectory(m_spec.command.directory);
    confine(*m_process, m_spec.identity, lock.descriptor());

    QProcess* process = m_process.get();
    if (m_spec.output == Output::Log) {
        process->setProcessChannelMode(QProcess::MergedChannels);
        connect(process, &QProcess::readyReadStandardOutput, this,
                [this, process] { m_log.write(process->readAllStandardOutput()); });
    } else {
        connect(process, &QProcess::readyReadStandardError, this,
                [this, process] { m_log.write(process->readAllStandardError()); });
        connect(process, &QProcess::readyReadStandardOutput, this, &Child::readLines);
    }
    connect(process, &QProcess::errorOccurred, this, [this, process](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            ended(u"%1 cannot be started: %2"_s.arg(m_spec.name, process->errorString()));
    });
    connect(process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        const QString how = status == QProcess::CrashExit ? u"by signal %1"_s : u"with code %1"_s;
        ended(u"%1 ended %2; its last words are in %3"_s.arg(m_spec.name, how.arg(code), m_spec.logFile));
    });

    m_line.clear();
    m_startedAt = m_clock.monotonic();
    m_deadline.start(m_spec.readyWithin);
    setState(State::Starting);
    process->start(program.path(), m_spec.command.arguments);
}

void Child::ended(const QString& how)
{
    m_deadline.stop();
    m_process.release()->deleteLater(); // we are in its signal
    if (m_goal == Goal::Stop) {
        continueWhenGone();
        return;
    }
    m_problem = m_overdue.isEmpty() ? how : std::exchange(m_overdue, {});
    qCWarning(lcBackend).noquote() << m_problem;
    const auto delay = m_backOff.afterRunOf(m_clock.monotonic() - m_startedAt);
    setState(State::Waiting);
    if (delay) {
        m_next.start(*delay);
    } else {
        m_goal = Goal::GiveUp;
        continueWhenGone();
    }
}

void Child::overdue()
{
    if (m_state == State::Starting) {
        m_overdue = u"%1 did not answer within %2 s; its last words are in %3"_s.arg(m_spec.name)
                        .arg(std::chrono::duration_cast<std::chrono::seconds>(m_spec.readyWithin).count())
                        .arg(m_spec.logFile);
    }
    m_process->kill();
}

void Child::readLines()
{
    constexpr qsizetype longest = 1 << 16;
    m_line += m_process->readAllStandardOutput();
    for (qsizetype end = m_line.indexOf('\n'); end >= 0; end = m_line.indexOf('\n')) {
        const QByteArray line = m_line.first(end);
        m_line.remove(0, end + 1);
        Q_EMIT lineReceived(line);
    }
    if (m_line.size() > longest)
        m_line.clear();
}

} // namespace backend

// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/child.h"
#include "backend/files.h"
#include "scripts.h"
#include "support/event_loop.h"
#include "support/qt_strings.h"
#include "support/temp_profile.h"

#include <QProcess>

#include <csignal>
#include <unistd.h>

using backend::Child;
using backend::FileLock;
using support::waitUntil;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// A Child of a script, and what it has said and gone through.
class Run
{
public:
    explicit Run(const QString& script)
        : Run(script, [](Child::Spec&) {})
    {
    }

    template <typename Change>
    Run(const QString& script, Change change)
    {
        Child::Spec spec = scripts::child(m_folder.path(), script);
        change(spec);
        m_child = std::make_unique<Child>(std::move(spec), m_clock);
        QObject::connect(m_child.get(), &Child::lineReceived, m_child.get(), [this](const QByteArray& line) {
            lines << QString::fromUtf8(line);
            if (line == "ready")
                m_child->confirmReady();
        });
        QObject::connect(m_child.get(), &Child::stateChanged, m_child.get(),
                         [this](Child::State state) { states << state; });
    }

    Child* operator->() { return m_child.get(); }
    [[nodiscard]] bool reaches(Child::State state)
    {
        return waitUntil([&] { return m_child->state() == state; });
    }
    [[nodiscard]] qsizetype said(const QString& line) const { return lines.count(line); }
    [[nodiscard]] bool nothingIsLeft() const { return FileLock::take(m_folder.file(u"server.lock"_s)).hasValue(); }
    [[nodiscard]] QString file(const QString& name) const { return m_folder.file(name); }

    QStringList lines;
    QList<Child::State> states;

private:
    support::TempProfile m_folder;
    base::SystemClock m_clock;
    std::unique_ptr<Child> m_child;
};

const QString untilTold = u"echo ready; exec cat"_s;

} // namespace

TEST_CASE("a server is ready when it has answered, and nothing of it is left when it was stopped")
{
    Run run(untilTold);
    run->start();
    REQUIRE(run.reaches(Child::State::Ready));
    CHECK_FALSE(run.nothingIsLeft());
    run->stop();
    REQUIRE(run.reaches(Child::State::Stopped));
    CHECK(run.nothingIsLeft());
    using enum Child::State;
    CHECK(run.states == QList{Waiting, Starting, Ready, Stopping, Stopped});
    CHECK(run->problem().isEmpty());
}

TEST_CASE("a server that dies is started again")
{
    Run run(untilTold);
    run->start();
    REQUIRE(run.reaches(Child::State::Ready));
    const qint64 first = run->processId();
    ::kill(static_cast<pid_t>(first), SIGKILL);
    REQUIRE(waitUntil([&] { return run.said(u"ready"_s) == 2; }));
    REQUIRE(run.reaches(Child::State::Ready));
    CHECK(run->processId() != first);
    CHECK(run->problem().contains(u"by signal 9"));
    run->stop();
    REQUIRE(run.reaches(Child::State::Stopped));
}

TEST_CASE("the next server does not start before everything of the former one has gone")
{
    // Each leaves a process behind and says so if the one of its predecessor still runs (nobody may have buried it
    // yet).
    const QString body = u"if [ -e left ] && grep -qs '^State:.[^Z]' /proc/$(cat left)/status; then echo overlap; fi; "
                         "%1 & echo $! > left; echo ready; exec cat"_s;
    const auto impatient = [](Child::Spec& spec) { spec.stopWithin = 100ms; };
    const auto survives = [&](const QString& leftover) {
        Run run(body.arg(leftover), impatient);
        run->start();
        for (int i = 1; i <= 3; ++i) {
            REQUIRE(waitUntil([&] { return run.said(u"ready"_s) == i; }));
            ::kill(static_cast<pid_t>(run->processId()), SIGKILL);
        }
        REQUIRE(waitUntil([&] { return run.said(u"ready"_s) == 4; }));
        run->stop();
        REQUIRE(run.reaches(Child::State::Stopped));
        CHECK(run.nothingIsLeft());
        CHECK(run.said(u"overlap"_s) == 0);
    };
    SECTION("though it would have stayed for ever")
    {
        survives(u"sleep 1000"_s);
    }
    SECTION("though it does not end when asked to")
    {
        survives(u"(trap '' TERM; while :; do sleep 0.05; done)"_s);
    }
}

TEST_CASE("a server that ends again and again is given up, with the reason")
{
    Run run(u"echo try; echo 'no such database' >&2; exit 3"_s);
    run->start();
    REQUIRE(run.reaches(Child::State::Failed));
    CHECK(run.said(u"try"_s) == 5); // the first and four after a failure
    CHECK(run->problem().contains(u"with code 3"));
    CHECK(backend::readFile(run.file(u"server.log"_s))->startsWith("no such database\n"));
    CHECK(run.nothingIsLeft());

    SECTION("until somebody tries again")
    {
        run->start();
        REQUIRE(run.reaches(Child::State::Failed));
        CHECK(run.said(u"try"_s) == 10);
    }
}

TEST_CASE("a program that is not there is given up, with the reason")
{
    Run run({}, [](Child::Spec& spec) { spec.command.program = u"/nowhere/staffroom-service"_s; });
    run->start();
    REQUIRE(run.reaches(Child::State::Failed));
    CHECK(run->problem().contains(u"cannot be started"));
}

TEST_CASE("a server that does not answer in time is ended and tried again")
{
    Run run(u"echo silent; exec cat"_s, [](Child::Spec& spec) { spec.readyWithin = 20ms; });
    run->start();
    REQUIRE(run.reaches(Child::State::Failed));
    CHECK(run->problem().contains(u"did not answer within"));
    CHECK(run.nothingIsLeft());
}

TEST_CASE("a server that does not end when told is killed")
{
    Run run(u"trap '' TERM; echo ready; while :; do sleep 0.05; done"_s,
            [](Child::Spec& spec) { spec.stopWithin = 100ms; });
    run->start();
    REQUIRE(run.reaches(Child::State::Ready));
    run->stop();
    REQUIRE(run.reaches(Child::State::Stopped));
    CHECK(run.nothingIsLeft());
}

TEST_CASE("a server can be stopped while it waits for its next attempt")
{
    Run run(u"exit 1"_s, [](Child::Spec& spec) { spec.backOff.first = spec.backOff.longest = 1h; });
    run->start();
    REQUIRE(waitUntil([&] { return run.states.endsWith(Child::State::Waiting) && !run->problem().isEmpty(); }));
    run->stop();
    CHECK(run->state() == Child::State::Stopped);
}

TEST_CASE("what a server says on its line output is not in the log")
{
    Run run(u"echo '{\"password\":\"secret\"}'; echo 'up and running' >&2; "_s + untilTold);
    run->start();
    REQUIRE(run.reaches(Child::State::Ready));
    run->stop();
    REQUIRE(run.reaches(Child::State::Stopped));
    CHECK(run.lines.constFirst() == u"{\"password\":\"secret\"}");
    CHECK(*backend::readFile(run.file(u"server.log"_s)) == "up and running\n");
}

TEST_CASE("a server makes files for nobody else")
{
    Run run(u"echo x > made; "_s + untilTold);
    run->start();
    REQUIRE(run.reaches(Child::State::Ready));
    CHECK_FALSE(QFile::permissions(run.file(u"made"_s)).testAnyFlags(QFile::ReadGroup | QFile::ReadOther));
}

TEST_CASE("root runs a program as a user who has no way to it")
{
    if (::geteuid() != 0)
        return;
    const support::TempProfile roots; // mode 0700, as a build in root's home
    const QString program = roots.file(u"a-shell"_s);
    REQUIRE(QFile::copy(u"/bin/sh"_s, program));
    constexpr uid_t somebody = 12345;
    const support::TempProfile folder;
    REQUIRE(::chown(qPrintable(folder.path()), somebody, somebody) == 0);

    Child::Spec spec = scripts::child(folder.path(), u"id -u; echo ready; exec cat"_s);
    spec.command.program = program;
    spec.identity = {somebody, somebody, u"somebody"_s, true};
    const base::SystemClock clock;
    Child child(spec, clock);
    QByteArrayList lines;
    QObject::connect(&child, &Child::lineReceived, &child, [&](const QByteArray& line) { lines << line; });
    child.start();
    REQUIRE(waitUntil([&] { return lines.contains("ready"); }));
    CHECK(lines.constFirst() == "12345");
    child.stop();
    REQUIRE(waitUntil([&] { return child.isOver(); }));
}

TEST_CASE("servers end when the program that runs them is killed, and the next one waits for that")
{
    const support::TempProfile folder;
    const QString lock = folder.file(u"server.lock"_s);
    // Goes on for a while after its input has ended, and does not mind SIGTERM.
    const QString script = u"trap '' TERM; echo ready; cat; i=0; while [ $i -lt 5 ]; do i=$((i+1)); sleep 0.05; done"_s;
    QProcess host;
    host.start(QStringLiteral(CHILD_HOST), {folder.path(), script});
    REQUIRE(waitUntil([&] { return host.canReadLine(); }));
    host.kill();
    REQUIRE(host.waitForFinished());
    CHECK_FALSE(FileLock::take(lock));

    const base::SystemClock clock;
    Child next(scripts::child(folder.path(), untilTold), clock);
    QObject::connect(&next, &Child::lineReceived, &next, &Child::confirmReady);
    next.start();
    CHECK(next.state() == Child::State::Waiting);
    REQUIRE(waitUntil([&] { return next.state() == Child::State::Ready; }));
    CHECK(backend::holdersOf(lock) == QList<qint64>{next.processId()});
    next.stop();
    REQUIRE(waitUntil([&] { return next.isOver(); }));
    CHECK(FileLock::take(lock));
}

TEST_CASE("a server that ignores the end of its input gets SIGTERM when the program that runs it is killed")
{
    const support::TempProfile folder;
    QProcess host;
    host.start(QStringLiteral(CHILD_HOST), {folder.path(), u"echo ready; exec sleep 1000"_s});
    REQUIRE(waitUntil([&] { return host.canReadLine(); }));
    host.kill();
    REQUIRE(host.waitForFinished());
    CHECK(waitUntil([&] { return FileLock::take(folder.file(u"server.lock"_s)).hasValue(); }));
}

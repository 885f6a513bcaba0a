// SPDX-License-Identifier: GPL-3.0-or-later
// bench_school_screen <folder> [<size>]: an administrator opens the School screen of an invented school of this size
// ("large", or "tiny" to compare the memory), finds people by their first letters and scrolls through everybody. The
// cache is made in the folder if it is not there; nothing is connected. Of every key: until it is painted, and the
// longest that the window's thread was busy with one thing meanwhile; the least of three rounds counts.
#include "busy_application.h"

#include "authority/scope.h"
#include "sample/sample_school.h"
#include "session/session.h"
#include "shell/main_window.h"
#include "store/storage.h"

#include <QAbstractItemView>
#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTimeZone>
#include <QTreeView>

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRounds = 3;
constexpr std::uint64_t kSeed = 42;

domain::PersonId administratorOf(const domain::School& school)
{
    return std::ranges::find(school.positions, domain::PositionKind::Administrator, &domain::Position::kind)->person;
}

store::SchoolPage pageOf(const domain::School& school, const domain::PersonId& reader)
{
    const domain::SchoolIndex index(school);
    const authority::Scope scope = authority::scopeOf(index, reader);
    store::SchoolPage page;
    page.rows.organisation = school.organisation;
    const auto show = [&scope](const auto& rows, auto& shown) {
        for (const auto& row : rows) {
            if (scope.sees(row))
                shown << scope.shown(row);
        }
    };
    show(school.units, page.rows.units);
    show(school.people, page.rows.people);
    show(school.guardians, page.rows.guardians);
    show(school.positions, page.rows.positions);
    show(school.seats, page.rows.seats);
    show(school.chats, page.rows.chats);
    show(school.members, page.rows.members);
    show(school.rules, page.rows.rules);
    page.rev = domain::Rev(1);
    page.epoch = scope.epoch();
    page.reset = true;
    return page;
}

void fill(const QString& folder, const QString& size, const base::Clock& clock)
{
    const auto wanted = sample::sizeFrom(size);
    auto school = wanted ? sample::makeSchool(*wanted, kSeed, clock.now())
                         : base::Result<domain::School>(base::fail(base::ErrorCode::InvalidInput, size));
    if (!school) {
        std::fprintf(stderr, "%s\n", qPrintable(school.error().detail));
        std::exit(2);
    }
    sample::Dice dice(kSeed);
    sample::addChats(*school, dice, clock.now().addYears(-1));
    const domain::PersonId self = administratorOf(*school);
    store::Storage storage(folder + u"/cache.sqlite"_s, clock);
    (void)bench::await(storage.open());
    (void)bench::await(storage.run([page = pageOf(*school, self), self](store::Cache& cache) -> base::Result<bool> {
        if (const auto known = cache.school.setSelf(self, u"rooms.school12.example"_s, 0); !known)
            return base::failWith(known);
        const auto applied = cache.school.apply(page);
        return applied ? base::Result<bool>(true) : base::failWith(applied);
    }));
}

class Keys
{
public:
    explicit Keys(bench::BusyApplication& application)
        : m_application(application)
    {
    }

    // What is done, until all of it is painted; the same number in the next round is the same act.
    void time(std::size_t number, const std::function<void()>& act)
    {
        if (number >= m_painted.size()) {
            m_painted.resize(number + 1, std::numeric_limits<bench::Seconds>::max());
            m_busy.resize(number + 1, std::numeric_limits<bench::Seconds>::max());
        }
        m_application.longest = 0;
        m_application.painted = 0;
        const bench::Seconds begin = bench::now();
        act();
        const bench::Seconds acted = bench::now();
        m_application.settle();
        m_painted[number] = std::min(m_painted[number], std::max(acted, m_application.painted) - begin);
        m_busy[number] = std::min(m_busy[number], std::max(acted - begin, m_application.longest));
    }

    void report(const std::string& kind) const
    {
        bench::printRow("school-screen", "painted:" + kind, m_painted);
        bench::printRow("school-screen", "busy:" + kind, m_busy);
    }

private:
    bench::BusyApplication& m_application;
    std::vector<bench::Seconds> m_painted;
    std::vector<bench::Seconds> m_busy;
};

void press(QWidget& widget, int key, const QString& text = {})
{
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, Qt::NoModifier, text);
        QCoreApplication::sendEvent(&widget, &event);
    }
}

// The first letters of people's names, evenly through the school.
QStringList namesOf(const domain::School& school)
{
    constexpr int names = 40;
    QStringList list;
    for (int i = 0; i < names; ++i) {
        const domain::PersonName& name = school.people.at(i * (school.people.size() / names)).name;
        list << name.family.left(5).toLower() + u' ' + name.given.left(3).toLower();
    }
    return list;
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    bench::BusyApplication application(argc, argv);
    if (argc < 2) {
        std::fputs("usage: bench_school_screen folder [size]\n", stderr);
        return 2;
    }
    const QString folder = QString::fromLocal8Bit(argv[1]);
    const base::SystemClock clock;
    if (!QFile::exists(folder + u"/cache.sqlite"_s)) {
        QDir().mkpath(folder);
        fill(folder, argc > 2 ? QString::fromLocal8Bit(argv[2]) : u"large"_s, clock);
        std::puts("META\tschool-screen\tmade\tthe cache; run again to measure");
        return 0;
    }
    session::Account account;
    account.domain = u"school12.example"_s;
    account.login = domain::Login(u"maria"_s);
    account.directory = folder;
    account.language = u"ru"_s;
    session::Session session(account, clock);
    const bench::Seconds begin = bench::now();
    (void)bench::await(session.open());
    bench::waitUntil([&session] { return !session.school().school()->people.isEmpty(); });
    shell::MainWindow window(shell::servicesOf(session, clock), u"school12.example"_s, {});
    window.resize(1280, 800);
    window.show();
    application.settle();
    std::printf("META\tschool-screen\topen\tpeople=%d chats=%d ms=%.1f longest_ms=%.1f\n",
                static_cast<int>(session.school().school()->people.size()),
                static_cast<int>(session.school().school()->chats.size()), (bench::now() - begin) * 1e3,
                application.longest * 1e3);
    bench::printMemory("school-screen", "window");

    Keys opening(application);
    opening.time(0, [&window] { window.findChild<QAbstractButton*>(u"railSchool"_s)->click(); });
    opening.report("open");
    auto& tree = *window.findChild<QTreeView*>(u"units"_s);
    auto& people = *window.findChild<QAbstractItemView*>(u"people"_s);
    Keys everybody(application);
    everybody.time(0, [&tree] { tree.setCurrentIndex(tree.model()->index(0, 0)); });
    everybody.report("everybody");
    std::printf("META\tschool-screen\ttable\trows=%d\n", people.model()->rowCount());

    auto& box = *window.findChild<QLineEdit*>(u"findUnit"_s);
    const QStringList names = namesOf(*session.school().school());
    Keys letters(application);
    Keys pages(application);
    for (int round = 0; round < kRounds; ++round) {
        std::size_t at = 0;
        box.setFocus();
        for (const QString& name : names) {
            box.clear();
            application.settle();
            for (const QChar letter : name)
                letters.time(at++, [&box, letter] { press(box, letter.toUpper().unicode(), QString(letter)); });
        }
        box.clear();
        people.setFocus();
        people.setCurrentIndex(people.model()->index(0, 0));
        application.settle();
        constexpr int steps = 300;
        for (int step = 0; step < steps; ++step)
            pages.time(static_cast<std::size_t>(step), [&people] { press(people, Qt::Key_PageDown); });
    }
    letters.report("letter");
    pages.report("page_down");
    bench::printMemory("school-screen", "after");
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// bench_client <corpus> <folder>: a person at the client's window over a cache of 1,000,000 messages, nothing connected. In
// <folder>/chats they are in 300 chats; in <folder>/one in a single one, beside a chat of 1,000. Made if they are not there:
// then run it again. Each switch to a chat, each jump to a message or a day somewhere in it, and each step of scrolling
// counts: until it is painted, and the longest that the window's thread was busy with one thing.
#include "busy_application.h"
#include "chat/timeline_view.h"
#include "filled_cache.h"
#include "items/chat_list_model.h"
#include "shell/main_window.h"

#include <QAbstractItemModel>
#include <QDir>
#include <QFile>
#include <QListView>
#include <QScrollBar>

#include <cstdio>
#include <random>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::int64_t kChats = 300;
constexpr std::int64_t kLarge = 1;
constexpr std::int64_t kSmall = 2;
constexpr std::int64_t kSmallSize = 1000;
constexpr int kJumps = 300;
constexpr int kFrames = 3000;

class Times
{
public:
    void add(const bench::Shown& shown)
    {
        m_painted.push_back(shown.painted);
        m_busy.push_back(shown.busy);
    }
    void report(const std::string& what) const
    {
        bench::printRow("client", "painted:" + what, m_painted);
        bench::printRow("client", "busy:" + what, m_busy);
    }

private:
    std::vector<bench::Seconds> m_painted;
    std::vector<bench::Seconds> m_busy;
};

class Person
{
public:
    Person(bench::BusyApplication& application, const QString& folder)
        : m_application(application)
        , m_session(bench::accountIn(folder), m_clock)
    {
        (void)bench::await(m_session.open());
        bench::waitUntil([this] { return !m_session.school().school()->people.isEmpty(); });
        m_window =
            std::make_unique<shell::MainWindow>(shell::servicesOf(m_session, m_clock), u"school12.example"_s, settings::Preferences{});
        m_window->resize(1280, 800);
        m_window->show();
        m_list = m_window->findChild<QListView*>(u"chats"_s);
        m_timeline = m_window->findChild<chat::TimelineView*>(u"timeline"_s);
        m_model = qobject_cast<items::TimelineModel*>(m_timeline->model());
        bench::waitUntil([this] { return m_list->model()->rowCount() > 0; });
        m_application.settle();
    }

    void switchChats()
    {
        Times times;
        for (int row = 0; row < m_list->model()->rowCount(); ++row)
            times.add(choose(m_list->model()->index(row, 0)));
        times.report("switch_chat");
        bench::printMemory("client", "after_switching");
    }

    void open(std::int64_t number)
    {
        for (int row = 0; row < m_list->model()->rowCount(); ++row) {
            if (summaryAt(row).chat.id == bench::chatId(number))
                (void)choose(m_list->model()->index(row, 0));
        }
    }

    // To messages anywhere in the chats, as to hits of a search.
    void jumpToMessages(std::int64_t most, const std::string& what)
    {
        Times times;
        std::mt19937_64 random(1);
        for (int i = 0; i < kJumps; ++i) {
            const domain::MessageId id(static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(most)) + 1);
            const auto found = bench::await(m_session.chats().messages({id}));
            if (found.isEmpty())
                continue;
            times.add(bench::shown(
                m_application, [&] { m_timeline->showMessage(found.constFirst().chat, id); },
                [&] { return m_model->indexOf(id).isValid(); }));
        }
        times.report(what);
        bench::printMemory("client", "after_" + what);
    }

    // What the cache answers of a day, and the window then shows.
    void jumpToDays(std::int64_t number, const std::string& what)
    {
        Times times;
        std::mt19937 random(2);
        const auto newest = bench::await(m_session.chats().newest(bench::chatId(number), 1));
        const QDate last = newest.messages.constFirst().sentAt.date();
        constexpr unsigned days = 1500;
        for (int i = 0; i < kJumps; ++i) {
            const QDate day = last.addDays(-static_cast<qint64>(random() % days));
            domain::MessageId first;
            times.add(bench::shown(
                m_application,
                [&] {
                    m_session.chats()
                        .atDate(bench::chatId(number), day, 80)
                        .then(m_timeline, [&](const base::Result<domain::TimelineWindow>& window) {
                            const auto& messages = window->messages;
                            first = messages.at(messages.size() / 2).id;
                            m_timeline->showMessage(bench::chatId(number), first);
                        });
                },
                [&] { return !first.isNone() && m_model->indexOf(first).isValid(); }));
        }
        times.report(what);
    }

    // From the newest message upwards, a notch of the wheel a frame; windows are read from the cache on the way.
    void scroll(std::int64_t number, const std::string& what)
    {
        open(number);
        m_timeline->showNewest();
        bench::waitUntil([this] { return m_model->atEnd(); });
        m_application.settle();
        Times times;
        QScrollBar& bar = *m_timeline->verticalScrollBar();
        int direction = -1;
        for (int frame = 0; frame < kFrames; ++frame) {
            if (bar.value() == bar.minimum() || bar.value() == bar.maximum())
                direction = bar.value() == bar.minimum() ? 1 : -1;
            times.add(bench::shown(
                m_application, [&] { bar.setValue(bar.value() + direction * 3 * bar.singleStep()); }, [] { return true; }));
        }
        times.report(what);
    }

private:
    [[nodiscard]] domain::ChatSummary summaryAt(int row) const
    {
        return qobject_cast<const items::ChatListModel*>(m_list->model())->rows().at(row).chat;
    }

    bench::Shown choose(const QModelIndex& index)
    {
        const domain::ChatId chat = summaryAt(index.row()).chat.id;
        return bench::shown(
            m_application, [&] { m_list->setCurrentIndex(index); },
            [&] { return m_model->rowCount() > 0 && m_model->rows().constFirst().message.chat == chat; });
    }

    bench::BusyApplication& m_application;
    const base::SystemClock m_clock;
    session::Session m_session;
    std::unique_ptr<shell::MainWindow> m_window;
    QListView* m_list = nullptr;
    chat::TimelineView* m_timeline = nullptr;
    items::TimelineModel* m_model = nullptr;
};

// The corpus's own chats by the rest of their numbers.
void intoChats(std::vector<bench::Message>& corpus)
{
    for (bench::Message& message : corpus)
        message.chat = (message.chat - 1) % kChats + 1;
}

void intoOneLarge(std::vector<bench::Message>& corpus)
{
    std::vector<bench::Message> few(corpus.begin(), corpus.begin() + kSmallSize);
    for (bench::Message& message : corpus)
        message.chat = kLarge;
    for (bench::Message& message : few)
        message.chat = kSmall;
    corpus.insert(corpus.end(), few.begin(), few.end());
}

void make(const QString& folder, const QString& corpusPath, void (*arrange)(std::vector<bench::Message>&))
{
    const base::SystemClock clock;
    std::vector<bench::Message> corpus = bench::readCorpus(corpusPath);
    arrange(corpus);
    bench::fillCache(folder, corpus, clock);
    bench::markMostRead(folder, corpus, clock);
    session::Session session(bench::accountIn(folder), clock);
    (void)bench::await(session.open());
    bool isIndexed = false;
    while (!isIndexed) {
        const session::SearchCoverage coverage = bench::await(session.search().search({u"урок"_s, {}, 0, 1})).coverage;
        isIndexed = coverage.indexedCount > 0 && coverage.indexedCount == coverage.storedCount;
    }
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    bench::BusyApplication application(argc, argv);
    if (argc < 3) {
        std::fputs("usage: bench_client corpus folder\n", stderr);
        return 2;
    }
    const QString folder = QString::fromLocal8Bit(argv[2]);
    const QString chats = folder + u"/chats/maria@school12.example"_s;
    const QString one = folder + u"/one/maria@school12.example"_s;
    bool isMade = false;
    using Arrange = void (*)(std::vector<bench::Message>&);
    for (const auto& [path, arrange] : {std::pair<QString, Arrange>(chats, intoChats), std::pair<QString, Arrange>(one, intoOneLarge)}) {
        if (QFile::exists(path + u"/cache.sqlite"_s))
            continue;
        make(path, QString::fromLocal8Bit(argv[1]), arrange);
        isMade = true;
    }
    if (isMade) {
        std::puts("META\tclient\tmade\tthe caches; run again to measure");
        return 0;
    }
    constexpr std::int64_t messages = 1'000'000;
    {
        Person person(application, chats);
        bench::printMemory("client", "window");
        person.switchChats();
        person.jumpToMessages(messages, "jump_in_300_chats");
    }
    Person person(application, one);
    person.open(kLarge);
    bench::printMemory("client", "one_chat");
    person.jumpToMessages(messages, "jump_in_one_chat");
    person.jumpToDays(kLarge, "day_in_one_chat");
    person.scroll(kLarge, "scroll_1000000");
    person.scroll(kSmall, "scroll_1000");
    bench::printMemory("client", "after");
    return 0;
}

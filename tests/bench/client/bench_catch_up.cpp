// SPDX-License-Identifier: GPL-3.0-or-later
// bench_catch_up [<messages>]: so many (20000) as they come from an archive: read by the window's thread, and stored and
// indexed by the cache's.
// bench_catch_up <server> <domain> <login> <password> <folder>: the window signs in at a server (ws://…) with an empty cache,
// and a person types in the first chat until everything is there; then it signs in again, and nothing is new. See
// catch_up.py.
#include "busy_application.h"
#include "corpus.h"
#include "index/segment_index.h"
#include "session/session.h"
#include "shell/main_window.h"
#include "store/storage.h"
#include "sync/cache_index.h"
#include "sync/room_items.h"
#include "xmpp/archive.h"
#include "xmpp/element.h"
#include "xmpp/stanza_ids.h"
#include "xmpp/xml_writer.h"

#include <QDir>
#include <QKeyEvent>
#include <QListView>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = session::ConnectionStatus::Kind;

constexpr auto kPerWord = 7;
const QString kText = u"подскажите пожалуйста кто завтра будет у автобуса и во сколько "_s;

// As the archive of a room gives them.
QStringList archived(const xmpp::Jid& room, int count)
{
    QStringList stanzas;
    constexpr qint64 begin = 1'700'000'000'000'000;
    constexpr qint64 second = 1'000'000;
    for (int i = 0; i < count; ++i) {
        const QString id = QString::number(begin + i * second);
        xmpp::Message said;
        said.type = xmpp::Message::Type::Groupchat;
        said.from = room.withResource(u"Щербаков Борис (отец Щербаковой Евгении)"_s).value();
        said.id = u"m"_s + id;
        said.body = kText.mid(0, 10 + i * kPerWord % 53) + QString::number(i);
        said.add(xmpp::OriginId{said.id});
        said.add(xmpp::StanzaId{id, room});
        xmpp::Message result;
        result.from = room;
        result.add(xmpp::ArchiveResult{u"q1"_s, id, xmpp::Forwarded{said, {}}});
        stanzas << xmpp::toXml(result);
    }
    return stanzas;
}

std::optional<syncing::RoomItem> itemIn(const QString& stanza, const xmpp::Jid& room)
{
    const auto element = xmpp::parseElement(stanza);
    const auto message = element ? xmpp::Message::parse(*element) : base::failWith(element);
    const auto* const result = message ? message->payload<xmpp::ArchiveResult>() : nullptr;
    return result == nullptr ? std::nullopt : syncing::readRoomItem(result->forwarded.message, room, result->id);
}

// The window's thread and the cache's work at the same time; each by itself here, so that it is seen which is the slower.
int core(int count)
{
    constexpr qsizetype perPage = 100; // of the archive
    const xmpp::Jid room = xmpp::Jid::parse(u"chat1@rooms.example"_s).value();
    const QStringList stanzas = archived(room, count);
    bench::Seconds begin = bench::now();
    QList<syncing::RoomItem> items;
    for (const QString& stanza : stanzas) {
        if (const auto item = itemIn(stanza, room))
            items << *item;
    }
    const bench::Seconds reading = bench::now() - begin;

    const QTemporaryDir folder;
    const base::SystemClock clock;
    store::Storage storage(folder.filePath(u"cache.sqlite"_s), clock);
    (void)bench::await(storage.open());
    const auto index = std::make_shared<syncing::CacheIndex>(
        [path = folder.filePath(u"index"_s)](std::uint64_t identity) -> base::Result<std::shared_ptr<msgindex::MessageIndex>> {
            auto opened = msgindex::SegmentIndex::open(path, identity);
            if (!opened)
                return base::failWith(opened);
            return std::shared_ptr<msgindex::MessageIndex>(std::move(*opened));
        });
    begin = bench::now();
    for (qsizetype at = items.size(); at > 0; at -= perPage) { // backwards, as archives are read
        const auto page = items.mid(std::max<qsizetype>(0, at - perPage), std::min(at, perPage));
        (void)bench::await(storage.run([page, index](store::Cache& cache) -> base::Result<bool> {
            const auto stored = syncing::storeItems(cache, domain::ChatId(u"chat1"_s), page);
            return stored ? index->follow(cache) : base::failWith(stored);
        }));
    }
    const bench::Seconds storing = bench::now() - begin;
    const std::int64_t stored = bench::await(storage.run([](store::Cache& cache) { return cache.messages.count(); }));
    std::printf("META\tcatch-up\tcore\tstored=%lld read_msgs_s=%.0f stored_and_indexed_msgs_s=%.0f\n",
                static_cast<long long>(stored), static_cast<double>(items.size()) / reading,
                static_cast<double>(stored) / storing);
    return 0;
}

class Typist
{
public:
    Typist(bench::BusyApplication& application, shell::MainWindow& window)
        : m_application(application)
        , m_list(*window.findChild<QListView*>(u"chats"_s))
        , m_box(*window.findChild<QPlainTextEdit*>(u"composer"_s))
    {
        m_timer.setInterval(30);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { type(); });
        m_timer.start();
    }

    void report() const { bench::printRow("catch-up", "key", m_keys); }

private:
    // A letter, from the event until it is on the screen; nothing else is waited for.
    void type()
    {
        if (!m_list.currentIndex().isValid()) {
            if (m_list.model()->rowCount() > 0)
                m_list.setCurrentIndex(m_list.model()->index(0, 0));
            return;
        }
        const bench::Seconds begin = bench::now();
        QKeyEvent event(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, kText.mid(m_keys.size() % kText.size(), 1));
        QCoreApplication::sendEvent(&m_box, &event);
        m_box.viewport()->repaint();
        m_keys.push_back(bench::now() - begin);
    }

    bench::BusyApplication& m_application;
    QListView& m_list;
    QPlainTextEdit& m_box;
    QTimer m_timer;
    std::vector<bench::Seconds> m_keys;
};

// Seconds from signing in until everything is there.
bench::Seconds signIn(session::Session& session, const QString& password)
{
    const bench::Seconds begin = bench::now();
    session.signIn(password);
    bench::waitUntil([&session] {
        const Kind kind = session.connection().status().kind;
        if (kind == Kind::Refused || kind == Kind::Offline) {
            std::fprintf(stderr, "%s\n", qPrintable(session.connection().status().error.detail));
            std::exit(1);
        }
        return kind == Kind::Online;
    });
    return bench::now() - begin;
}

int online(bench::BusyApplication& application, const QStringList& arguments)
{
    const base::SystemClock clock;
    session::Account account;
    account.server = QUrl(arguments.at(1));
    account.domain = arguments.at(2);
    account.login = domain::Login(arguments.at(3));
    account.directory = arguments.at(5);
    account.language = u"ru"_s;
    QDir().mkpath(account.directory);
    {
        session::Session session(account, clock);
        (void)bench::await(session.open());
        shell::MainWindow window(shell::servicesOf(session, clock), account.domain, {});
        window.resize(1280, 800);
        window.show();
        application.settle();
        application.longest = 0;
        const Typist typist(application, window);
        const bench::Seconds usedBefore = bench::threadTime();
        const bench::Seconds taken = signIn(session, arguments.at(4));
        const bench::Seconds used = bench::threadTime() - usedBefore;
        const bench::Seconds longest = application.longest;
        const session::SearchCoverage coverage = bench::await(session.search().search({u"автобус"_s, {}, 0, 1})).coverage;
        std::printf("META\tcatch-up\tonline\tmessages=%lld indexed=%lld s=%.2f msgs_s=%.0f window_thread_s=%.2f longest_ms=%.1f\n",
                    static_cast<long long>(coverage.storedCount), static_cast<long long>(coverage.indexedCount), taken,
                    static_cast<double>(coverage.storedCount) / taken, used, longest * 1e3);
        typist.report();
        bench::printMemory("catch-up", "window");
    }
    constexpr int times = 5;
    for (int i = 0; i < times; ++i) {
        session::Session session(account, clock);
        (void)bench::await(session.open());
        const bench::Seconds taken = signIn(session, arguments.at(4));
        std::printf("META\tcatch-up\tagain\tnothing new, s=%.3f\n", taken);
    }
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    bench::BusyApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 6)
        return online(application, arguments);
    constexpr int messages = 20'000;
    return core(arguments.size() == 2 ? arguments.at(1).toInt() : messages);
}

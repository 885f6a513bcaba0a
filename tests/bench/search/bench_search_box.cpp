// SPDX-License-Identifier: GPL-3.0-or-later
// bench_search_box <corpus> <queries> <folder> [<every>]: a person types into the search box of the client's window, over
// a cache that holds the corpus and its index; made in the folder if it is not there. From each letter until its hits
// are painted, and the longest that the window's thread was busy with one thing meanwhile. Of the queries every so
// manyth is typed (25), letter by letter, three times; of each letter the least counts, as other programs only add.
#include "busy_application.h"
#include "corpus.h"
#include "filled_cache.h"
#include "search/search_pane.h"
#include "shell/main_window.h"

#include <QFile>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRounds = 3;

// As a person would type them: of filters nothing, as those are names of the corpus only.
QStringList typedQueries(const QString& path, int every)
{
    QStringList typed;
    QSet<std::string> seen;
    int number = 0;
    for (const bench::Query& query : bench::readQueries(path)) {
        QStringList words;
        for (const std::string& word : query.words)
            words << QString::fromStdString(word);
        const QString text = query.phrase ? u'"' + words.join(u' ') + u'"' : words.join(u' ');
        if (++number % every == 0 && !text.isEmpty() && !typed.contains(text))
            typed << text;
    }
    return typed;
}

struct Key
{
    QString text; // what stands in the box with it
    bench::Seconds painted = std::numeric_limits<bench::Seconds>::max();
    bench::Seconds longest = std::numeric_limits<bench::Seconds>::max();
};

class Typist
{
public:
    Typist(bench::BusyApplication& application, shell::MainWindow& window)
        : m_application(application)
        , m_pane(*window.findChild<search::SearchPane*>(u"searchPane"_s))
        , m_box(*window.findChild<QLineEdit*>(u"searchBox"_s))
    {
        m_pane.focusBox();
        QObject::connect(&m_pane, &search::SearchPane::answered, &m_pane, [this](const QString& query) {
            m_answered = query;
            m_answeredAt = bench::now();
        });
    }

    void begin()
    {
        m_box.clear();
        m_answered.clear();
        m_application.settle();
    }

    // Types a letter and waits until its hits are painted.
    void press(QChar letter, Key& key)
    {
        m_application.longest = 0;
        m_application.painted = 0;
        const bench::Seconds begin = bench::now();
        for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(type, static_cast<int>(letter.toUpper().unicode()), Qt::NoModifier, QString(letter));
            QCoreApplication::sendEvent(&m_box, &event);
        }
        key.text = m_box.text();
        if (!key.text.trimmed().isEmpty() && key.text != u"\""_s)
            bench::waitUntil([&] { return m_answered == key.text; });
        else
            m_answeredAt = bench::now();
        m_application.settle();
        key.painted = std::min(key.painted, std::max(m_answeredAt, m_application.painted) - begin);
        key.longest = std::min(key.longest, m_application.longest);
    }

private:
    bench::BusyApplication& m_application;
    search::SearchPane& m_pane;
    QLineEdit& m_box;
    QString m_answered;
    bench::Seconds m_answeredAt = 0;
};

void report(const std::vector<Key>& keys)
{
    const auto print = [&](const std::string& kind, const std::function<bool(const Key&)>& belongs) {
        std::vector<bench::Seconds> painted;
        std::vector<bench::Seconds> longest;
        for (const Key& key : keys) {
            if (belongs(key)) {
                painted.push_back(key.painted);
                longest.push_back(key.longest);
            }
        }
        bench::printRow("search-box", "painted:" + kind, painted);
        bench::printRow("search-box", "busy:" + kind, longest);
    };
    const auto isOneWord = [](const Key& key) { return !key.text.contains(u' '); };
    print("1-3_letters", [&](const Key& key) { return isOneWord(key) && key.text.size() <= 3; });
    print("4_and_more", [&](const Key& key) { return isOneWord(key) && key.text.size() > 3; });
    print("words", [&](const Key& key) { return !isOneWord(key); });
    print("all", [](const Key&) { return true; });
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    bench::BusyApplication application(argc, argv);
    if (argc < 4) {
        std::fputs("usage: bench_search_box corpus queries folder [every]\n", stderr);
        return 2;
    }
    const QString folder = QString::fromLocal8Bit(argv[3]);
    const base::SystemClock clock;
    if (!QFile::exists(folder + u"/cache.sqlite"_s))
        bench::fillCache(folder, bench::readCorpus(QString::fromLocal8Bit(argv[1])), clock);
    session::Session session(bench::accountIn(folder), clock);
    (void)bench::await(session.open());
    bool isIndexed = false;
    while (!isIndexed) {
        const session::SearchPage page = bench::await(session.search().search({u"урок"_s, {}, 0, 20}));
        isIndexed = page.coverage.indexedCount > 0 && page.coverage.indexedCount == page.coverage.storedCount;
        std::printf("META\tsearch-box\tcache\tmessages=%lld indexed=%lld found=%d\n",
                    static_cast<long long>(page.coverage.storedCount), static_cast<long long>(page.coverage.indexedCount),
                    static_cast<int>(page.total));
        bench::waitUntil([until = bench::now() + 0.2] { return bench::now() > until; });
    }

    shell::MainWindow window(shell::servicesOf(session, clock), u"school12.example"_s, {});
    window.resize(1280, 800);
    window.show();
    Typist typist(application, window);
    const QStringList queries = typedQueries(QString::fromLocal8Bit(argv[2]), argc > 4 ? std::atoi(argv[4]) : 25);
    std::vector<Key> keys;
    for (int round = 0; round < kRounds; ++round) {
        std::size_t at = 0;
        for (const QString& query : queries) {
            typist.begin();
            for (const QChar letter : query) {
                if (at == keys.size())
                    keys.emplace_back();
                typist.press(letter, keys[at++]);
            }
        }
    }
    report(keys);
    bench::printMemory("search-box", "window");
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// bench_index_fts5 <corpus> <queries> <results> <folder>: SQLite's FTS5 with our tokens (engine fts5-tok): contentless,
// three prefix indexes, filters as words of the text, ids as row numbers. A peer to measure beside, no part of the
// product.
#include "corpus.h"
#include "text/tokens.h"

#include <QDir>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <sqlite3.h>
#include <unordered_map>

namespace {

const std::string engineName = "fts5-tok";

struct Tokenizer
{
    text::Stemmer stemmer;
};

void check(int code, sqlite3* database)
{
    if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE)
        return;
    std::fprintf(stderr, "sqlite: %s\n", sqlite3_errmsg(database));
    std::exit(1);
}

void execute(sqlite3* database, const char* sql)
{
    check(sqlite3_exec(database, sql, nullptr, nullptr, nullptr), database);
}

int makeTokenizer(void*, const char**, int, Fts5Tokenizer** made)
{
    *made = reinterpret_cast<Fts5Tokenizer*>(new Tokenizer); // NOLINT: the interface of a C library
    return SQLITE_OK;
}

void removeTokenizer(Fts5Tokenizer* tokenizer)
{
    delete reinterpret_cast<Tokenizer*>(tokenizer); // NOLINT: the interface of a C library
}

// A filter is a byte 1 and its name; everything else is tokenised as our index does it.
int tokenize(Fts5Tokenizer* tokenizer, void* context, int flags, const char* bytes, int size,
             int (*token)(void*, int, const char*, int, int, int))
{
    int at = 0;
    while (at < size && bytes[at] == '\x01') {
        int end = at + 1;
        while (end<size&& static_cast<unsigned char>(bytes[end])> ' ')
            ++end;
        if (const int code = token(context, 0, bytes + at, end - at, at, end))
            return code;
        at = end;
        while (at < size && bytes[at] == ' ')
            ++at;
    }
    const bool isPrefix = (flags & FTS5_TOKENIZE_QUERY) && (flags & FTS5_TOKENIZE_PREFIX);
    int result = SQLITE_OK;
    const QString text = QString::fromUtf8(bytes + at, size - at);
    text::Stemmer& stemmer = reinterpret_cast<Tokenizer*>(tokenizer)->stemmer; // NOLINT: see above
    text::forEachToken(text, stemmer, [&](const text::Token& found) {
        const std::string_view word = isPrefix ? found.form : found.term;
        if (result == SQLITE_OK)
            result = token(context, 0, word.data(), static_cast<int>(word.size()), 0, 0);
    });
    return result;
}

sqlite3* opened(const std::string& path)
{
    sqlite3* database = nullptr;
    check(sqlite3_open(path.c_str(), &database), database);
    for (const char* pragma : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=NORMAL", "PRAGMA mmap_size=8000000000",
                               "PRAGMA cache_size=-262144", "PRAGMA temp_store=MEMORY"})
        execute(database, pragma);
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    check(sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement, nullptr), database);
    sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
    sqlite3_finalize(statement);
    fts5_tokenizer functions{makeTokenizer, removeTokenizer, tokenize};
    check(api->xCreateTokenizer(api, "staffroom", nullptr, &functions, nullptr), database);
    return database;
}

std::string indexedText(const bench::Message& message)
{
    return "\x01"
           "c" +
           std::to_string(message.chat) +
           " \x01"
           "s" +
           std::to_string(message.sender) + ' ' +
           (message.hasFile() ? "\x01"
                                "f "
                              : "") +
           message.text;
}

void put(sqlite3* database, sqlite3_stmt* statement, const bench::Message& message)
{
    const std::string text = indexedText(message);
    sqlite3_bind_int64(statement, 1, message.id);
    sqlite3_bind_text(statement, 2, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
    check(sqlite3_step(statement), database);
    sqlite3_reset(statement);
}

void build(sqlite3* database, const std::vector<bench::Message>& corpus)
{
    execute(database, "CREATE VIRTUAL TABLE ft USING fts5(text, content='', columnsize=0, prefix='1 2 3', "
                      "tokenize='staffroom')");
    sqlite3_stmt* insert = nullptr;
    sqlite3_stmt* remove = nullptr;
    check(sqlite3_prepare_v2(database, "INSERT INTO ft(rowid, text) VALUES(?1, ?2)", -1, &insert, nullptr), database);
    check(
        sqlite3_prepare_v2(database, "INSERT INTO ft(ft, rowid, text) VALUES('delete', ?1, ?2)", -1, &remove, nullptr),
        database);
    const bench::Seconds begin = bench::now();
    execute(database, "BEGIN");
    for (const bench::Message& message : corpus)
        put(database, insert, message);
    execute(database, "COMMIT");
    const bench::Seconds built = bench::now();
    execute(database, "BEGIN");
    for (const bench::Message& message : corpus) {
        if (message.isDeleted())
            put(database, remove, message);
    }
    execute(database, "COMMIT");
    const bench::Seconds removed = bench::now();
    execute(database, "INSERT INTO ft(ft) VALUES('optimize')");
    execute(database, "PRAGMA wal_checkpoint(TRUNCATE)");
    sqlite3_finalize(insert);
    sqlite3_finalize(remove);
    std::printf("META\t%s\tbuild\tmsgs_s=%.0f optimize_s=%.1f\n", engineName.c_str(),
                static_cast<double>(corpus.size()) / (built - begin), bench::now() - removed);
}

std::string expression(const bench::Query& query)
{
    std::string result;
    const auto add = [&result](const std::string& part) { result += (result.empty() ? "" : " AND ") + part; };
    const auto quoted = [](const std::string& words) { return '"' + words + '"'; };
    if (query.phrase) {
        std::string words;
        for (const std::string& word : query.words)
            words += (words.empty() ? "" : " ") + word;
        add(quoted(words));
    }
    for (std::size_t i = 0; !query.phrase && i < query.words.size(); ++i) {
        const std::string word = quoted(query.words[i]);
        add(query.prefix && i + 1 == query.words.size() ? '(' + word + "* OR " + word + ')' : word);
    }
    if (query.chat > 0)
        add(quoted("\x01"
                   "c" +
                   std::to_string(query.chat)));
    if (query.sender > 0)
        add(quoted("\x01"
                   "s" +
                   std::to_string(query.sender)));
    if (query.hasFile)
        add(quoted("\x01"
                   "f"));
    return result;
}

// One prepared statement for each shape of query.
class Searcher
{
public:
    explicit Searcher(sqlite3* database)
        : m_database(database)
    {
    }

    std::vector<std::int64_t> run(const bench::Query& query, bool counts)
    {
        std::string sql =
            counts ? "SELECT count(*) FROM ft WHERE ft MATCH ?1" : "SELECT rowid FROM ft WHERE ft MATCH ?1";
        if (query.lastId > 0)
            sql += " AND rowid BETWEEN ?2 AND ?3";
        if (!counts)
            sql += " ORDER BY rowid DESC LIMIT 20";
        sqlite3_stmt*& statement = m_statements[sql];
        if (!statement)
            check(sqlite3_prepare_v2(m_database, sql.c_str(), -1, &statement, nullptr), m_database);
        const std::string match = expression(query);
        sqlite3_bind_text(statement, 1, match.data(), static_cast<int>(match.size()), SQLITE_STATIC);
        if (query.lastId > 0) {
            sqlite3_bind_int64(statement, 2, query.firstId);
            sqlite3_bind_int64(statement, 3, query.lastId);
        }
        std::vector<std::int64_t> numbers;
        int code = SQLITE_ROW;
        while ((code = sqlite3_step(statement)) == SQLITE_ROW)
            numbers.push_back(sqlite3_column_int64(statement, 0));
        check(code, m_database);
        sqlite3_reset(statement);
        return numbers;
    }

private:
    sqlite3* m_database;
    std::unordered_map<std::string, sqlite3_stmt*> m_statements;
};

} // namespace

int main(int argc, char** argv)
{
    if (argc != 5) {
        std::fputs("usage: bench_index_fts5 corpus queries results folder\n", stderr);
        return 2;
    }
    const QString folder = QString::fromLocal8Bit(argv[4]);
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    sqlite3* database = opened(folder.toStdString() + "/fts5.db");
    build(database, bench::readCorpus(QString::fromLocal8Bit(argv[1])));
    Searcher searcher(database);
    const bench::Engine engine{engineName, [&](const bench::Query& query) { return searcher.run(query, false); },
                               [&](const bench::Query& query) { return searcher.run(query, true).front(); }};
    bench::runQueries(engine, bench::readQueries(QString::fromLocal8Bit(argv[2])), QString::fromLocal8Bit(argv[3]));
    bench::printMemory(engineName, "query");
    return 0; // the connection and its statements go with the process
}

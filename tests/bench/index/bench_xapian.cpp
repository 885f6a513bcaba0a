// SPDX-License-Identifier: GPL-3.0-or-later
// bench_index_xapian <corpus> <queries> <results> <folder>: Xapian with our tokens (engine xapian-rev): numbers run
// backwards, so that the newest come first and a search can stop after twenty; the beginnings of one to three letters
// are terms, longer ones wildcards; filters are terms, days a range of values. A peer to measure beside, no part of the
// product.
#include "corpus.h"
#include "text/tokens.h"

#include <QDir>
#include <QDirIterator>

#include <cstdio>
#include <cstdlib>
#include <xapian.h>

namespace {

const std::string engineName = "xapian-rev";
constexpr Xapian::valueno timeValue = 0;
constexpr int indexedLetters = 3;

Xapian::docid reversed(std::int64_t id)
{
    constexpr std::int64_t behindAll = std::int64_t{1} << 30;
    return static_cast<Xapian::docid>(behindAll - id);
}

// The word up to so many letters.
std::string beginning(std::string_view word, int letters)
{
    std::size_t at = 0;
    for (; at < word.size() && letters > 0; --letters) {
        ++at;
        while (at < word.size() && (static_cast<unsigned char>(word[at]) & 0xC0) == 0x80)
            ++at;
    }
    return std::string(word.substr(0, at));
}

// A boolean term: chat, sender, beginning of a word…
std::string termOf(char kind, std::string text)
{
    text.insert(0, 1, kind);
    return text;
}
std::string chatTerm(std::int64_t chat)
{
    return termOf('C', std::to_string(chat));
}
std::string senderTerm(std::int64_t sender)
{
    return termOf('S', std::to_string(sender));
}

Xapian::Document document(const bench::Message& message, text::Stemmer& stemmer)
{
    Xapian::Document made;
    text::forEachToken(QString::fromStdString(message.text), stemmer, [&](const text::Token& token) {
        made.add_posting(std::string(token.term), token.position + 1);
        for (int letters = 1; letters <= indexedLetters; ++letters)
            made.add_boolean_term(termOf('P', beginning(token.term, letters)));
    });
    made.add_boolean_term(chatTerm(message.chat));
    made.add_boolean_term(senderTerm(message.sender));
    if (message.hasFile())
        made.add_boolean_term("F");
    made.add_value(timeValue, Xapian::sortable_serialise(static_cast<double>(message.sentAt)));
    return made;
}

std::uint64_t folderBytes(const QString& folder)
{
    std::uint64_t total = 0;
    for (QDirIterator it(folder, QDir::Files); it.hasNext();) {
        it.next();
        total += static_cast<std::uint64_t>(it.fileInfo().size());
    }
    return total;
}

void build(const QString& folder, const std::vector<bench::Message>& corpus)
{
    setenv("XAPIAN_FLUSH_THRESHOLD", "200000", 1);
    text::Stemmer stemmer;
    const bench::Seconds begin = bench::now();
    Xapian::WritableDatabase database(folder.toStdString() + "/raw",
                                      Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC);
    for (auto message = corpus.rbegin(); message != corpus.rend(); ++message)
        database.replace_document(reversed(message->id), document(*message, stemmer));
    database.commit();
    const bench::Seconds built = bench::now();
    for (const bench::Message& message : corpus) {
        if (message.isDeleted())
            database.delete_document(reversed(message.id));
    }
    database.commit();
    database.compact(folder.toStdString() + "/compact", Xapian::DBCOMPACT_NO_RENUMBER);
    const auto text = static_cast<double>(bench::textBytes(corpus));
    const auto size = static_cast<double>(folderBytes(folder + QStringLiteral("/compact")));
    std::printf("META\t%s\tbuild\tmsgs_s=%.0f\n", engineName.c_str(),
                static_cast<double>(corpus.size()) / (built - begin));
    std::printf("META\t%s\tsize\tMB=%.1f text_MB=%.1f ratio=%.2f\n", engineName.c_str(), size / 1e6, text / 1e6,
                size / text);
}

// A wildcard or, up to three letters, the term of the beginning; and the stem that the letters have themselves.
Xapian::Query typedWord(const std::string& folded, const std::string& stem)
{
    const bool isTerm = beginning(folded, indexedLetters) == folded;
    const Xapian::Query beginningWith = isTerm
                                            ? Xapian::Query(termOf('P', folded))
                                            : Xapian::Query(Xapian::Query::OP_WILDCARD, folded, 0,
                                                            Xapian::Query::WILDCARD_LIMIT_ERROR, Xapian::Query::OP_OR);
    return {Xapian::Query::OP_OR, beginningWith, Xapian::Query(stem)};
}

Xapian::Query compiled(const bench::Query& query, text::Stemmer& stemmer)
{
    std::vector<Xapian::Query> all;
    std::vector<std::string> stems;
    std::string typed;
    std::string typedStem;
    for (const std::string& word : query.words) {
        text::forEachToken(QString::fromStdString(word), stemmer, [&](const text::Token& token) {
            stems.emplace_back(token.term);
            typed = token.form;
        });
    }
    if (query.prefix && !stems.empty()) {
        typedStem = stems.back();
        stems.pop_back();
    }
    if (query.phrase) {
        all.emplace_back(Xapian::Query::OP_PHRASE, stems.begin(), stems.end());
    } else {
        for (const std::string& stem : stems)
            all.emplace_back(stem);
    }
    if (!typedStem.empty())
        all.push_back(typedWord(typed, typedStem));
    if (query.chat > 0)
        all.emplace_back(chatTerm(query.chat));
    if (query.sender > 0)
        all.emplace_back(senderTerm(query.sender));
    if (query.hasFile)
        all.emplace_back("F");
    if (query.lastId > 0)
        all.emplace_back(Xapian::Query::OP_VALUE_RANGE, timeValue,
                         Xapian::sortable_serialise(static_cast<double>(query.from)),
                         Xapian::sortable_serialise(static_cast<double>(query.until)));
    return {Xapian::Query::OP_AND, all.begin(), all.end()};
}

class Searcher
{
public:
    explicit Searcher(const Xapian::Database& database)
        : m_database(database)
    {
    }

    std::vector<std::int64_t> newest(const bench::Query& query)
    {
        const Xapian::MSet hits = matches(query, 20, 0);
        std::vector<std::int64_t> ids;
        for (auto hit = hits.begin(); hit != hits.end(); ++hit)
            ids.push_back(static_cast<std::int64_t>(reversed(static_cast<std::int64_t>(*hit))));
        return ids;
    }
    // Exact, as every hit is looked at.
    std::int64_t count(const bench::Query& query)
    {
        return static_cast<std::int64_t>(matches(query, 0, m_database.get_doccount()).get_matches_estimated());
    }

private:
    Xapian::MSet matches(const bench::Query& query, Xapian::doccount most, Xapian::doccount lookedAt)
    {
        Xapian::Enquire enquire(m_database);
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        enquire.set_docid_order(Xapian::Enquire::ASCENDING);
        enquire.set_query(compiled(query, m_stemmer));
        return enquire.get_mset(0, most, lookedAt);
    }

    Xapian::Database m_database;
    text::Stemmer m_stemmer;
};

} // namespace

int main(int argc, char** argv)
{
    if (argc != 5) {
        std::fputs("usage: bench_index_xapian corpus queries results folder\n", stderr);
        return 2;
    }
    const QString folder = QString::fromLocal8Bit(argv[4]);
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    try {
        build(folder, bench::readCorpus(QString::fromLocal8Bit(argv[1])));
        Searcher searcher(Xapian::Database(folder.toStdString() + "/compact"));
        const bench::Engine engine{engineName, [&](const bench::Query& query) { return searcher.newest(query); },
                                   [&](const bench::Query& query) { return searcher.count(query); }};
        bench::runQueries(engine, bench::readQueries(QString::fromLocal8Bit(argv[2])), QString::fromLocal8Bit(argv[3]));
    } catch (const Xapian::Error& error) {
        std::fprintf(stderr, "xapian: %s\n", error.get_description().c_str());
        return 1;
    }
    bench::printMemory(engineName, "query");
    return 0;
}

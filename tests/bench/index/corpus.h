// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

// What every engine of the benchmark is given, and how it is measured: the file formats and the rows are those of the
// shared index bench, so that the engines can stand in one table.
namespace bench {

// Corpus line: id, chat, sender, unix time, flags (1 file, 4 deleted), text; split by tabs.
struct Message
{
    std::int64_t id = 0;
    std::int64_t chat = 0;
    std::int64_t sender = 0;
    std::int64_t sentAt = 0; // seconds
    unsigned flags = 0;
    std::string text;

    [[nodiscard]] bool hasFile() const { return flags & 1; }
    [[nodiscard]] bool isDeleted() const { return flags & 4; }
};

struct Query
{
    int number = 0;
    std::string kind;
    bool phrase = false;
    bool prefix = false; // the last word is being typed
    std::int64_t chat = 0;
    std::int64_t sender = 0;
    bool hasFile = false;
    std::int64_t firstId = 0; // of the days asked for; 0: all
    std::int64_t lastId = 0;
    std::int64_t from = 0; // seconds, both inclusive
    std::int64_t until = 0;
    std::vector<std::string> words;
};

[[nodiscard]] std::vector<Message> readCorpus(const QString& path);
[[nodiscard]] std::vector<Query> readQueries(const QString& path);
[[nodiscard]] std::uint64_t textBytes(const std::vector<Message>& corpus);

using Seconds = double;
[[nodiscard]] inline Seconds now()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// Of all threads of the process, without the system's share.
[[nodiscard]] Seconds userTime();
// Of the calling thread.
[[nodiscard]] Seconds threadTime();

// ROW engine class n= p50= p95= p99= max= mean= in microseconds.
void printRow(const std::string& engine, const std::string& kind, std::vector<Seconds> times);
void printMemory(const std::string& engine, const std::string& what);

struct Engine
{
    std::string name;
    // The numbers of the newest 20.
    std::function<std::vector<std::int64_t>(const Query&)> newest;
    std::function<std::int64_t(const Query&)> count;
};

// Runs all queries, prints a row for each class, once for the newest 20 and once for the total, and writes the result
// file: query, class, total, ids. The time of a query is the least of five warm runs: other programs only add to it.
void runQueries(const Engine& engine, const std::vector<Query>& queries, const QString& resultPath);

} // namespace bench

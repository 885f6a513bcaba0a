// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <limits>
#include <sstream>
#include <sys/resource.h>

namespace bench {
namespace {

std::vector<std::string> split(const std::string& line)
{
    std::vector<std::string> cells;
    std::istringstream stream(line);
    for (std::string cell; std::getline(stream, cell, '\t');)
        cells.push_back(cell);
    return cells;
}

double percentile(const std::vector<Seconds>& sorted, double part)
{
    const auto rank = static_cast<std::size_t>(std::ceil(part * static_cast<double>(sorted.size())));
    return sorted.empty() ? 0 : sorted[std::min(sorted.size() - 1, rank > 0 ? rank - 1 : 0)];
}

template <typename Run>
Seconds leastOfFive(Run run)
{
    Seconds least = std::numeric_limits<Seconds>::max();
    for (int i = 0; i < 5; ++i) {
        const Seconds begin = now();
        run();
        least = std::min(least, now() - begin);
    }
    return least;
}

} // namespace

std::vector<Message> readCorpus(const QString& path)
{
    std::vector<Message> corpus;
    std::ifstream file(path.toStdString());
    for (std::string line; std::getline(file, line);) {
        std::istringstream stream(line);
        Message message;
        stream >> message.id >> message.chat >> message.sender >> message.sentAt >> message.flags;
        stream.ignore(1);
        std::getline(stream, message.text);
        corpus.push_back(std::move(message));
    }
    return corpus;
}

std::vector<Query> readQueries(const QString& path)
{
    std::vector<Query> queries;
    std::ifstream file(path.toStdString());
    for (std::string line; std::getline(file, line);) {
        const std::vector<std::string> cell = split(line);
        if (cell.size() < 12)
            continue;
        Query query{std::stoi(cell[0]),   cell[1],
                    cell[2] == "1",       cell[3] == "1",
                    std::stoll(cell[4]),  std::stoll(cell[5]),
                    cell[6] == "1",       std::stoll(cell[7]),
                    std::stoll(cell[8]),  std::stoll(cell[9]),
                    std::stoll(cell[10]), {}};
        std::istringstream words(cell[11]);
        for (std::string word; words >> word;)
            query.words.push_back(word);
        queries.push_back(std::move(query));
    }
    return queries;
}

std::uint64_t textBytes(const std::vector<Message>& corpus)
{
    std::uint64_t total = 0;
    for (const Message& message : corpus)
        total += message.text.size();
    return total;
}

Seconds userTime()
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return static_cast<Seconds>(used.ru_utime.tv_sec) + static_cast<Seconds>(used.ru_utime.tv_usec) * 1e-6;
}

Seconds threadTime()
{
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return static_cast<Seconds>(used.tv_sec) + static_cast<Seconds>(used.tv_nsec) * 1e-9;
}

void printRow(const std::string& engine, const std::string& kind, std::vector<Seconds> times)
{
    std::ranges::sort(times);
    Seconds sum = 0;
    for (const Seconds time : times)
        sum += time;
    const auto micro = [](Seconds time) { return time * 1e6; };
    std::printf("ROW\t%s\t%s\tn=%zu\tp50=%.1f\tp95=%.1f\tp99=%.1f\tmax=%.1f\tmean=%.1f\n", engine.c_str(), kind.c_str(),
                times.size(), micro(percentile(times, .5)), micro(percentile(times, .95)),
                micro(percentile(times, .99)), micro(percentile(times, 1)),
                times.empty() ? 0 : micro(sum / static_cast<double>(times.size())));
    std::fflush(stdout);
}

void printMemory(const std::string& engine, const std::string& what)
{
    std::ifstream status("/proc/self/status");
    long resident = 0;
    long anonymous = 0;
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmRSS:"))
            resident = std::stol(line.substr(6));
        if (line.starts_with("RssAnon:"))
            anonymous = std::stol(line.substr(8));
    }
    std::printf("META\t%s\t%s\tRSS_MB=%ld anon=%ld file=%ld\n", engine.c_str(), what.c_str(), resident / 1024,
                anonymous / 1024, (resident - anonymous) / 1024);
    std::fflush(stdout);
}

void runQueries(const Engine& engine, const std::vector<Query>& queries, const QString& resultPath)
{
    std::ofstream results(resultPath.toStdString());
    std::map<std::string, std::vector<Seconds>> newest;
    std::map<std::string, std::vector<Seconds>> counts;
    for (const Query& query : queries) {
        const std::vector<std::int64_t> ids = engine.newest(query); // also warms up
        newest[query.kind].push_back(leastOfFive([&] { (void)engine.newest(query); }));
        const std::int64_t total = engine.count(query);
        counts["count:" + query.kind].push_back(leastOfFive([&] { (void)engine.count(query); }));
        results << query.number << '\t' << query.kind << '\t' << total;
        for (const std::int64_t id : ids)
            results << '\t' << id;
        results << '\n';
    }
    for (auto* table : {&newest, &counts}) {
        std::vector<Seconds> all;
        for (const auto& [kind, times] : *table) {
            printRow(engine.name, kind, times);
            all.insert(all.end(), times.begin(), times.end());
        }
        printRow(engine.name, table == &newest ? "ALL" : "count:ALL", all);
    }
}

} // namespace bench

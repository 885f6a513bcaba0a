// SPDX-License-Identifier: GPL-3.0-or-later
// What a long queue costs the school's service:
//   bench_queue [reports]          10000 unless said otherwise
// Prints a line per question and act: the least, the median and the greatest of 15 times, in milliseconds.
#include "authority/founding.h"
#include "authority/ledger.h"
#include "authority/moderation.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using authority::Change;
using authority::Ledger;

namespace {

constexpr int kTimes = 15;
const ChatId kChat(u"chat"_s);

template <typename Act>
void measure(const char* what, Act act)
{
    QList<double> times;
    for (int i = 0; i < kTimes; ++i) {
        QElapsedTimer timer;
        timer.start();
        if (!act(i)) {
            std::printf("%s: refused\n", what);
            std::exit(1);
        }
        times << static_cast<double>(timer.nsecsElapsed()) / 1e6;
    }
    std::sort(times.begin(), times.end());
    std::printf("%-44s min %8.2f  median %8.2f  max %8.2f ms\n", what, times.first(), times.at(times.size() / 2),
                times.last());
    std::fflush(stdout);
}

// Reports as they come, each with the copy of its message and ten before and after.
base::Result<bool> fill(Change& change, int count)
{
    contract::Evidence evidence;
    evidence.nick = u"Громова С. Ю., мама Громова П."_s;
    evidence.text = u"Опять собрание! Делать вам нечего, лучше бы детей учили, одни поборы на шторы"_s;
    evidence.at = change.now();
    for (int i = 0; i < 21; ++i)
        evidence.around << contract::ContextMessage{ArchiveId(QString::number(i)), evidence.nick, evidence.text,
                                                    change.now()};
    for (int i = 0; i < count; ++i) {
        Report report;
        report.id = ReportId(u"r%1"_s.arg(i));
        report.chat = kChat;
        report.message = ArchiveId(QString::number(i + 1));
        report.at = change.now().addSecs(i);
        change.put(report);
        evidence.message = report.message;
        change.keepEvidence(kChat, evidence);
    }
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 10'000;
    const QTemporaryDir folder;
    const base::SystemClock clock;
    const auto ledger = Ledger::open(folder.filePath(u"service.sqlite"_s), clock);
    const auto admin = authority::found(
        **ledger, {OrganisationKind::School, u"Школа"_s, u"Школа"_s, u"Europe/Moscow"_s}, Login(u"admin"_s));
    const auto filled = (*ledger)->write<bool>({}, u"bench"_s, [&](Change& change) {
        Chat chat;
        chat.id = kChat;
        chat.title = u"5«А» — родители"_s;
        change.put(chat);
        return fill(change, count);
    });
    if (!admin || !filled)
        return 1;
    std::printf("%d reports\n", count);
    measure("the first 200 of the queue", [&](int) {
        return bool(authority::moderationQueue(**ledger, *admin, {{}, false, 0, 200}));
    });
    measure("the last 200 of the queue", [&](int) {
        return bool(authority::moderationQueue(**ledger, *admin, {{}, false, count - 200, 200}));
    });
    measure("one of them with its context", [&](int i) {
        return bool(authority::moderationCard(**ledger, *admin, {ReportId(u"r%1"_s.arg(i * count / kTimes))}));
    });
    measure("one is kept, on disk", [&](int i) {
        return bool((*ledger)->write<contract::CommandReply>(*admin, u"reports.keep"_s, [&](Change& change) {
            auto reply = authority::keepMessage(change, {OpId(u"op%1"_s.arg(i)), ReportId(u"r%1"_s.arg(i))});
            std::ignore = change.settle();
            return reply;
        }));
    });
    return 0;
}

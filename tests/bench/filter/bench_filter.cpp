// SPDX-License-Identifier: GPL-3.0-or-later
// What the filter of messages costs people who say nothing wrong, and the machine:
//   bench_filter FILE…             text files, a message per line
//   bench_filter --lengths         texts of one kind each, made to be hard, in four lengths: the time for a sign is the
//                                  same in each when the time is linear
// Prints of each file how many messages are flagged, the time for all of them, and what was found in them, to be judged
// by eye.
#include "domain/message_filter.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <map>
#include <tuple>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace {

int measure(const domain::MessageFilter& filter, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "%s: %s\n", qUtf8Printable(path), qUtf8Printable(file.errorString()));
        return 1;
    }
    const QStringList messages = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    std::map<QString, int> found;
    int flagged = 0;
    QElapsedTimer timer;
    timer.start();
    for (const QString& message : messages) {
        const QList<domain::Finding> findings = filter.look(message);
        flagged += findings.isEmpty() ? 0 : 1;
        for (const domain::Finding& finding : findings)
            ++found[message.mid(finding.start, finding.length).toLower() + u" → "_s + finding.root];
    }
    std::printf("%s: %d of %lld flagged, %.1f ms in all\n", qUtf8Printable(path), flagged,
                static_cast<long long>(messages.size()), static_cast<double>(timer.nsecsElapsed()) / 1e6);
    for (const auto& [words, times] : found)
        std::printf("  %s ×%d\n", qUtf8Printable(words), times);
    return 0;
}

// Each is repeated to the length.
constexpr std::array hardTexts{
    std::pair{"one letter", u"х"},        std::pair{"letters apart", u"х у "},      std::pair{"latin and digits", u"xy1"},
    std::pair{"stars", u"п*з*"},          std::pair{"doubled beginnings", u"ббляд"}, std::pair{"digits", u"8913"},
    std::pair{"digits apart", u"8-9 1 "}, std::pair{"slashes", u"t.me/"},            std::pair{"links", u"wa.me/a "},
    std::pair{"ordinary words", u"завтра в девять собрание "},
};

void measureLengths(const domain::MessageFilter& filter)
{
    for (const auto& [name, piece] : hardTexts) {
        std::printf("%-20s", name);
        for (const int length : {10'000, 40'000, 160'000, 640'000}) {
            QString text;
            while (text.size() < length)
                text += QStringView(piece);
            // Of the processor, and the least of five: others work on the machine as well.
            double least = 1e9;
            for (int run = 0; run < 5; ++run) {
                const std::clock_t begun = std::clock();
                std::ignore = filter.look(text);
                least = std::min(least, static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC);
            }
            std::printf("  %d: %.1f ms, %.0f ns/sign", length, least * 1e3, least * 1e9 / length);
        }
        std::printf("\n");
    }
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const domain::MessageFilter filter(domain::FilterPolicy{});
    if (QCoreApplication::arguments().contains(u"--lengths"_s)) {
        measureLengths(filter);
        return 0;
    }
    int failed = 0;
    for (const QString& path : QCoreApplication::arguments().mid(1))
        failed |= measure(filter, path);
    return failed;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// What the filter of messages costs people who say nothing wrong, and the machine:
//   bench_filter FILE…             text files, a message per line
// Prints of each file how many messages are flagged, the time for all of them, and what was found in them, to be judged
// by eye.
#include "domain/message_filter.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <cstdio>
#include <map>

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

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const domain::MessageFilter filter(domain::FilterPolicy{});
    int failed = 0;
    for (const QString& path : QCoreApplication::arguments().mid(1))
        failed |= measure(filter, path);
    return failed;
}

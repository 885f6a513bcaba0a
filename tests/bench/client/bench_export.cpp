// SPDX-License-Identifier: GPL-3.0-or-later
// bench_export <folder> <kind>: the largest chat of bench_client's caches is saved as html, json or pdf. Prints how
// long it takes, how much larger the program grows meanwhile, and the longest that the window's thread was busy with one
// thing.
#include "busy_application.h"
#include "filled_cache.h"
#include "session/chat_export.h"

#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>
#include <fstream>
#include <string>

using namespace Qt::Literals::StringLiterals;

namespace {

// MiB that are the program's own, not of files.
long ownMemory()
{
    constexpr long kibibytes = 1024;
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("RssAnon:"))
            return std::stol(line.substr(8)) / kibibytes;
    }
    return 0;
}

exporter::ChatFileWords words()
{
    return {QLocale(QLocale::Russian),
            u"Школа"_s,
            u"Сообщение отозвано"_s,
            u"изменено"_s,
            u"раньше, %1: %2"_s,
            u"Файл: %1, %2"_s,
            u"Файл: %1"_s,
            u"Здесь не хватает сообщений."_s,
            u"Сообщений нет"_s};
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    bench::BusyApplication application(argc, argv);
    if (argc < 3) {
        std::fputs("usage: bench_export folder html|json|pdf\n", stderr);
        return 2;
    }
    const base::SystemClock clock;
    session::Session session(bench::accountIn(QString::fromLocal8Bit(argv[1]) + u"/one/maria@school12.example"_s), clock);
    (void)bench::await(session.open());
    const QTemporaryDir folder;
    session::ExportOrder order;
    order.path = folder.filePath(u"chat."_s + QString::fromLatin1(argv[2]));
    order.title = u"5«А» — родители"_s;
    order.parts << session::ExportOrder::Part{bench::chatId(1), order.title};
    order.words = words();
    const auto saving = session.chats().exportTo(order);
    const long before = ownMemory();
    long most = before;
    qint64 messages = 0;
    QObject::connect(saving.get(), &session::ChatExport::progressed, &application, [&](qint64 done, qint64) {
        messages = done;
        if (done % 10'000 == 0)
            most = std::max(most, ownMemory());
    });
    application.settle();
    application.longest = 0;
    const bench::Seconds begin = bench::now();
    bool isSaved = false;
    base::whenAnswered(saving->run(), &application, [&isSaved](const base::Result<void>& saved) {
        if (!saved) {
            std::fprintf(stderr, "%s\n", qPrintable(saved.error().detail));
            std::exit(1);
        }
        isSaved = true;
    });
    bench::waitUntil([&isSaved] { return isSaved; });
    std::printf("META\texport\t%s\tmessages=%lld s=%.1f MB=%.1f own_before_MiB=%ld own_most_MiB=%ld longest_ms=%.1f\n", argv[2],
                static_cast<long long>(messages), bench::now() - begin,
                static_cast<double>(QFileInfo(order.path).size()) / 1e6, before, std::max(most, ownMemory()),
                application.longest * 1e3);
    return 0;
}

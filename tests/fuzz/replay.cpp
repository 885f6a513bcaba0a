// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds a fuzz target every seed of a folder and a fixed series of damaged copies: the same input on every run, so that
// a failure can be repeated. A crash or a sanitizer's report is the failure.
#include <QByteArray>
#include <QDir>
#include <QFile>

#include <cstdint>
#include <cstdio>
#include <random>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr int damagedCopies = 2'000; // of each seed

void feed(const QByteArray& bytes)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                           static_cast<std::size_t>(bytes.size()));
}

QByteArray damaged(QByteArray bytes, const QByteArray& other, std::mt19937& random)
{
    const auto below = [&](qsizetype limit) {
        return std::uniform_int_distribution<qsizetype>(0, std::max<qsizetype>(limit - 1, 0))(random);
    };
    for (qsizetype times = 1 + below(4); times > 0; --times) {
        const qsizetype at = below(bytes.size() + 1);
        switch (below(5)) {
        case 0:
            if (at < bytes.size())
                bytes[at] = static_cast<char>(below(256));
            break;
        case 1:
            bytes.remove(at, below(16));
            break;
        case 2:
            bytes.insert(at, bytes.mid(below(bytes.size()), below(64)));
            break;
        case 3:
            bytes.insert(at, other.mid(below(other.size()), below(64)));
            break;
        default:
            bytes.truncate(at);
        }
    }
    return bytes;
}

} // namespace

int main(int argc, char** argv)
{
    QList<QByteArray> seeds;
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString());
    for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            seeds << file.readAll();
    }
    if (seeds.isEmpty()) {
        std::fputs("no seeds: name the folder that holds them\n", stderr);
        return 1;
    }
    std::mt19937 random(1);
    for (const QByteArray& seed : seeds) {
        feed(seed);
        for (int i = 0; i < damagedCopies; ++i)
            feed(damaged(seed, seeds.at(static_cast<qsizetype>(random() % static_cast<unsigned>(seeds.size()))),
                         random));
    }
    std::printf("%lld seeds, %lld inputs\n", static_cast<long long>(seeds.size()),
                static_cast<long long>(seeds.size()) * (damagedCopies + 1));
    return 0;
}

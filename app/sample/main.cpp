// SPDX-License-Identifier: GPL-3.0-or-later
// staffroom-sample: makes the invented school for a backend that is not running yet. staffroom-backend calls it when a
// new directory is asked to begin with a sample; the administrator's account goes where the service's own first
// administrator goes.
#include "fill.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSaveFile>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::uint64_t seed = 12;

// For people who try the program: easy to type, new for every directory.
QString newPassword()
{
    QString password;
    for (int i = 0; i < 16; ++i) {
        if (i > 0 && i % 4 == 0)
            password += u'-';
        password += QLatin1Char("abcdefghijkmnpqrstuvwxyz23456789"[QRandomGenerator::system()->bounded(32)]);
    }
    return password;
}

base::Result<void> writePrivately(const QString& path, const QJsonObject& json)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(QJsonDocument(json).toJson()) < 0 || !file.commit())
        return base::fail(base::ErrorCode::Io, path + u": "_s + file.errorString());
    return {};
}

int fail(const QString& sentence)
{
    std::fprintf(stderr, "staffroom-sample: %s\n", qUtf8Printable(sentence));
    return 1;
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Fills the files of a backend that is not running with an invented school."_s);
    const QCommandLineOption size(u"size"_s, u"tiny, small, school or large."_s, u"size"_s);
    const QCommandLineOption domain(u"domain"_s, u"XMPP domain."_s, u"domain"_s);
    const QCommandLineOption store(u"store"_s, u"The service's store."_s, u"file"_s);
    const QCommandLineOption database(u"server-database"_s, u"ejabberd's database."_s, u"file"_s);
    const QCommandLineOption schema(u"server-schema"_s, u"ejabberd's lite.new.sql."_s, u"file"_s);
    const QCommandLineOption administrator(u"administrator"_s, u"Where login and password go."_s, u"file"_s);
    const QList<QCommandLineOption> options{size, domain, store, database, schema, administrator};
    parser.addOptions(options);
    parser.addHelpOption();
    parser.process(app);
    if (!std::ranges::all_of(options, [&](const QCommandLineOption& option) { return parser.isSet(option); }))
        parser.showHelp(2);
    const std::optional<sample::Size> chosen = sample::sizeFrom(parser.value(size));
    if (!chosen)
        return fail(
            u"there is no sample of the size '%1'; tiny, small, school and large there are"_s.arg(parser.value(size)));

    const QString password = newPassword();
    const sample::Target target{parser.value(domain), parser.value(store), parser.value(database),
                                parser.value(schema)};
    const auto filled = sample::fill(target, *chosen, seed, password, base::SystemClock());
    if (!filled)
        return fail(filled.error().detail);
    const QJsonObject account{{u"login"_s, filled->administrator.value()}, {u"password"_s, password}};
    if (const auto written = writePrivately(parser.value(administrator), account); !written)
        return fail(written.error().detail);
    std::printf("%d people, %d accounts, %d chats, %d messages\n", filled->people, filled->accounts, filled->chats,
                filled->messages);
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporter/chat_file.h"

#include "support/qt_strings.h"
#include "support/temp_profile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;
using exporter::ChatFile;
using exporter::WrittenMessage;

namespace {

const exporter::ChatFileWords words{QLocale(QLocale::Russian), u"Школа"_s,          u"Сообщение удалено"_s,
                                    u"изменено"_s,             u"было, %1: %2"_s,   u"Файл: %1, %2"_s,
                                    u"Файл: %1"_s,             u"Здесь пропуск"_s, u"Сообщений нет"_s};

const QDateTime noon(QDate(2026, 11, 12), QTime(12, 0), Qt::UTC);

WrittenMessage said(const QString& who, const QString& text, const QDateTime& at = noon)
{
    return {u"1"_s, at, who, false, text};
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

std::unique_ptr<ChatFile> fileAt(const QString& path)
{
    auto file = ChatFile::create(path, u"5«А» — родители"_s, {{u"savedBy"_s, u"Сохранил"_s, u"Петрова"_s}}, words);
    REQUIRE(file);
    return *std::move(file);
}

struct Talk
{
    support::TempProfile profile;
    WrittenMessage edited = said(u"Шумилова О."_s, u"в 18:00"_s);
    WrittenMessage retracted = said(u"Мирная А."_s, {}, noon.addDays(1));
    WrittenMessage withFile = said({}, u"приказ"_s, noon.addDays(1));

    Talk()
    {
        edited.edited = true;
        edited.earlier = {{noon.addSecs(-60), u"в 17:00"_s}};
        edited.reactions = {u"👍 3"_s};
        edited.answeredWho = u"Мирная А."_s;
        edited.answeredText = u"Во сколько?"_s;
        retracted.retracted = true;
        retracted.afterGap = true;
        withFile.file = {u"план & смета.pdf"_s, 2048, u"ab12"_s};
    }
    QByteArray written(const QString& name)
    {
        const auto file = fileAt(profile.file(name));
        file->beginChat(u"5«А» — родители"_s, {});
        for (const WrittenMessage& message : {edited, retracted, withFile})
            file->add(message);
        REQUIRE(file->finish());
        return contents(profile.file(name));
    }
};

} // namespace

TEST_CASE("a program reads from the file who said what and when, what was edited and taken back, and which file came")
{
    Talk talk;
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(talk.written(u"chat.json"_s), &error).object();
    REQUIRE(error.error == QJsonParseError::NoError);
    CHECK(root.value(u"format"_s) == u"staffroom-chats"_s);
    CHECK(root.value(u"facts"_s).toObject().value(u"savedBy"_s) == u"Петрова"_s);
    const QJsonArray chats = root.value(u"chats"_s).toArray();
    REQUIRE(chats.size() == 1);
    const QJsonArray messages = chats.first().toObject().value(u"messages"_s).toArray();
    REQUIRE(messages.size() == 3);
    const QJsonObject first = messages.at(0).toObject();
    CHECK(first.value(u"from"_s) == u"Шумилова О."_s);
    CHECK(first.value(u"at"_s) == u"2026-11-12T12:00:00.000Z"_s);
    CHECK(first.value(u"edited"_s) == true);
    CHECK(first.value(u"earlier"_s).toArray().first().toObject().value(u"text"_s) == u"в 17:00"_s);
    CHECK(first.value(u"answers"_s).toObject().value(u"from"_s) == u"Мирная А."_s);
    CHECK(messages.at(1).toObject().value(u"retracted"_s) == true);
    CHECK(messages.at(1).toObject().value(u"afterGap"_s) == true);
    const QJsonObject file = messages.at(2).toObject().value(u"file"_s).toObject();
    CHECK(file.value(u"name"_s) == u"план & смета.pdf"_s);
    CHECK(file.value(u"bytes"_s) == 2048);
    CHECK(file.value(u"sha256"_s) == u"ab12"_s);
    CHECK_FALSE(messages.at(2).toObject().contains(u"from"_s)); // the room itself
}

TEST_CASE("the page shows the same in words, with a line for each day")
{
    Talk talk;
    const QString page = QString::fromUtf8(talk.written(u"chat.html"_s));
    for (const QString& part :
         {u"<h1>5«А» — родители</h1>"_s, u"Сохранил"_s, u"Шумилова О."_s, u"Мирная А.: Во сколько?"_s, u"в 18:00"_s,
          u"изменено"_s, u"в 17:00"_s, u"👍 3"_s, u"Сообщение удалено"_s, u"Здесь пропуск"_s, u"Школа"_s,
          u"Файл: план &amp; смета.pdf"_s}) {
        INFO(part.toStdString());
        CHECK(page.contains(part));
    }
    CHECK(page.count(u"<h3>"_s) == 2);
    CHECK(page.indexOf(u"в 18:00"_s) < page.indexOf(u"Сообщение удалено"_s));
}

TEST_CASE("what is said can put nothing into the page but text")
{
    support::TempProfile profile;
    const auto file = fileAt(profile.file(u"chat.html"_s));
    file->beginChat(u"<img src=x onerror=alert(1)>"_s, {});
    file->add(said(u"</bdi><script>1</script>"_s, u"<a href=\"javascript:1\">\u202Eтекст"_s));
    REQUIRE(file->finish());
    const QString page = QString::fromUtf8(contents(profile.file(u"chat.html"_s)));
    for (const QString& part : {u"<img"_s, u"<script"_s, u"<a "_s})
        CHECK_FALSE(page.contains(part));
    CHECK(page.contains(u"default-src 'none'"_s)); // nor fetch anything
    CHECK(page.contains(u"dir=\"auto\">&lt;a href"_s)); // nor turn around what stands beside it
}

TEST_CASE("a document is written page by page, whatever is said")
{
    support::TempProfile profile;
    const QString path = profile.file(u"chat.pdf"_s);
    const auto file = fileAt(path);
    file->beginChat(u"5«А» — родители"_s, {});
    file->add(said(u"Петрова"_s, QString(20'000, u'ы'))); // one word over several pages
    for (int i = 0; i < 300; ++i)
        file->add(said(u"Шумилова О."_s, u"Строка\nи ещё строка"_s, noon.addSecs(60 * i)));
    REQUIRE(file->finish());
    const QByteArray bytes = contents(path);
    CHECK(bytes.startsWith("%PDF-"));
    CHECK(bytes.trimmed().endsWith("%%EOF"));
    // As a reader that is not ours (poppler) finds it.
    QProcess reader;
    reader.start(u"pdftotext"_s, {path, u"-"_s});
    REQUIRE(reader.waitForFinished());
    const QString read = QString::fromUtf8(reader.readAllStandardOutput());
    CHECK(read.count(u"и ещё строка"_s) == 300);
    CHECK(read.count(u'\f') > 10); // pages
    CHECK(read.contains(u"Сохранил: Петрова"_s));
}

TEST_CASE("a chat without messages says so, and a file that is not finished is not there")
{
    support::TempProfile profile;
    const QString path = profile.file(u"chat."_s);
    for (const QString& kind : {u"html"_s, u"json"_s, u"pdf"_s}) {
        INFO(kind.toStdString());
        auto file = fileAt(path + kind);
        file->beginChat(u"Пусто"_s, {});
        file.reset();
        CHECK_FALSE(QFile::exists(path + kind));
        file = fileAt(path + kind);
        file->beginChat(u"Пусто"_s, {});
        REQUIRE(file->finish());
        CHECK(QFile::exists(path + kind));
    }
    CHECK(QString::fromUtf8(contents(path + u"html"_s)).contains(u"Сообщений нет"_s));
    CHECK(QJsonDocument::fromJson(contents(path + u"json"_s)).object().value(u"chats"_s).toArray().size() == 1);
}

TEST_CASE("a place where nothing can be written is told at once")
{
    support::TempProfile profile;
    for (const QString& kind : {u"html"_s, u"json"_s, u"pdf"_s}) {
        const auto file = ChatFile::create(profile.file(u"none/chat."_s + kind), u"Чат"_s, {}, words);
        REQUIRE_FALSE(file);
        CHECK(file.error().code == base::ErrorCode::Io);
    }
}

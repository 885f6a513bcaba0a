// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/qt_strings.h"
#include "support/temp_profile.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Entry
{
    bool isPlural = false;
    bool isUnfinished = false;
    QStringList texts; // one, or the plural forms
};

// "context / sentence / comment" -> its translation
using Entries = QMap<QString, Entry>;

Entry readTranslation(QXmlStreamReader& reader)
{
    Entry entry;
    entry.isUnfinished = !reader.attributes().value("type"_L1).isEmpty();
    QString text;
    while (!(reader.readNext() == QXmlStreamReader::EndElement && reader.name() == "translation"_L1)) {
        if (reader.atEnd())
            break;
        if (reader.isStartElement() && reader.name() == "numerusform"_L1)
            entry.texts << reader.readElementText();
        else if (reader.isCharacters())
            text += reader.text();
    }
    if (entry.texts.isEmpty())
        entry.texts << text;
    return entry;
}

Entries entriesOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader reader(&file);
    Entries entries;
    QString context;
    QString source;
    QString comment;
    bool isPlural = false;
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement())
            continue;
        if (reader.name() == "name"_L1) {
            context = reader.readElementText();
        } else if (reader.name() == "message"_L1) {
            isPlural = reader.attributes().value("numerus"_L1) == "yes"_L1;
            comment.clear();
        } else if (reader.name() == "source"_L1) {
            source = reader.readElementText();
        } else if (reader.name() == "comment"_L1) {
            comment = reader.readElementText();
        } else if (reader.name() == "translation"_L1) {
            Entry entry = readTranslation(reader);
            entry.isPlural = isPlural;
            entries.insert(context + u" / "_s + source + u" / "_s + comment, entry);
        }
    }
    INFO(path.toStdString());
    REQUIRE_FALSE(reader.hasError());
    return entries;
}

// What the code says today.
Entries sentencesOfTheCode()
{
    const support::TempProfile profile;
    const QDir root(QStringLiteral(STAFFROOM_SOURCE_DIR));
    QProcess lupdate;
    lupdate.start(QStringLiteral(LUPDATE),
                  {u"-silent"_s, u"-locations"_s, u"none"_s, u"-extensions"_s, u"cpp,h"_s, root.filePath(u"ui"_s),
                   root.filePath(u"app"_s), u"-ts"_s, profile.file(u"fresh.ts"_s)});
    REQUIRE(lupdate.waitForFinished());
    REQUIRE(lupdate.exitCode() == 0);
    return entriesOf(profile.file(u"fresh.ts"_s));
}

Entries committed(const QString& language)
{
    return entriesOf(
        QDir(QStringLiteral(STAFFROOM_SOURCE_DIR)).filePath(u"translations/staffroom_"_s + language + u".ts"_s));
}

QStringList placeholders(const QString& text)
{
    static const QRegularExpression placeholder(u"%(?:n|L?\\d)"_s);
    QStringList found;
    for (auto it = placeholder.globalMatch(text); it.hasNext();)
        found << it.next().captured();
    found.removeDuplicates();
    found.sort();
    return found;
}

void checkTranslated(const QString& key, const Entry& entry, qsizetype forms)
{
    UNSCOPED_INFO(key.toStdString());
    CHECK_FALSE(entry.isUnfinished);
    CHECK(entry.texts.size() == (entry.isPlural ? forms : 1));
    for (const QString& text : entry.texts) {
        UNSCOPED_INFO(key.toStdString());
        CHECK_FALSE(text.trimmed().isEmpty());
        UNSCOPED_INFO(text.toStdString());
        CHECK(placeholders(text) == placeholders(key));
    }
}

} // namespace

TEST_CASE("every sentence of the code is in Russian, in all its plural forms and with all its placeholders")
{
    const Entries russian = committed(u"ru"_s);
    const Entries code = sentencesOfTheCode();
    CHECK(code.size() > 0);
    for (auto it = code.begin(); it != code.end(); ++it)
        checkTranslated(it.key(), russian.value(it.key()), 3);
    for (const QString& key : russian.keys()) {
        UNSCOPED_INFO("no longer said: " + key.toStdString());
        CHECK(code.contains(key));
    }
}

TEST_CASE("every sentence with a number has its English plural forms")
{
    const Entries english = committed(u"en"_s);
    const Entries code = sentencesOfTheCode();
    for (auto it = code.begin(); it != code.end(); ++it) {
        if (it->isPlural)
            checkTranslated(it.key(), english.value(it.key()), 2);
    }
}

TEST_CASE("a college and a children's centre say it in their own words wherever a school says class, teacher or pupil")
{
    static const QRegularExpression ofASchool(u"\\bкласс|учител|ученик"_s, QRegularExpression::CaseInsensitiveOption |
                                                                           QRegularExpression::UseUnicodePropertiesOption);
    // Said before anybody knows what kind of organisation it is.
    const auto isBefore = [](const QString& key) {
        return key.startsWith("client::"_L1) || key.startsWith("signin::"_L1);
    };
    const auto* const kind = GENERATE("ru_college", "ru_centre");
    INFO(kind);
    const Entries words = committed(QString::fromLatin1(kind));
    const Entries russian = committed(u"ru"_s);
    for (auto it = russian.begin(); it != russian.end(); ++it) {
        const bool isOfASchool = it->texts.join(u' ').contains(ofASchool);
        UNSCOPED_INFO(it.key().toStdString());
        CHECK(words.contains(it.key()) == (isOfASchool && !isBefore(it.key())));
    }
    for (auto it = words.begin(); it != words.end(); ++it) {
        UNSCOPED_INFO(it.key().toStdString());
        CHECK(russian.contains(it.key()));
        checkTranslated(it.key(), *it, 3);
        CHECK_FALSE(it->texts.join(u' ').contains(ofASchool));
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "translation_files.h"

#include "support/qt_strings.h"
#include "support/temp_profile.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;
using translation::committed;
using translation::Entries;
using translation::Entry;

namespace {

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
    return translation::entriesOf(profile.file(u"fresh.ts"_s));
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

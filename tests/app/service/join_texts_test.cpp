// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/join_texts.h"
#include "support/qt_strings.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::Literals::StringLiterals;
using authority::Language;
using service::JoinTexts;

namespace {

QSet<QString> tagsOf(const QString& language, const QString& page)
{
    QFile file(u":/joinpage/%1/%2.html"_s.arg(language, page));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    static const QRegularExpression tag(u"\\{\\{[^}]*\\}\\}\\}?"_s);
    QSet<QString> tags;
    for (auto it = tag.globalMatch(text); it.hasNext();)
        tags << it.next().captured();
    return tags;
}

} // namespace

TEST_CASE("every page exists in both languages and both name the same values")
{
    REQUIRE(JoinTexts::load());
    for (const QString& name : JoinTexts::pageNames()) {
        INFO(name.toStdString());
        CHECK(tagsOf(u"ru"_s, name) == tagsOf(u"en"_s, name));
    }
}

TEST_CASE("only what we made ourselves goes into a page unescaped")
{
    const QSet<QString> ours{u"{{{qr}}}"_s};
    for (const QString& name : JoinTexts::pageNames()) {
        for (const QString& tag : tagsOf(u"ru"_s, name)) {
            INFO(name.toStdString() << tag.toStdString());
            CHECK((!tag.startsWith(u"{{{"_s) || ours.contains(tag)));
        }
    }
}

TEST_CASE("a page is whole, needs no script and loads nothing")
{
    const auto texts = JoinTexts::load();
    REQUIRE(texts);
    for (const QString& name : JoinTexts::pageNames()) {
        const QByteArray page = texts->page(Language::Russian, name, {});
        INFO(name.toStdString());
        CHECK(page.startsWith("<!DOCTYPE html>\n<html lang=\"ru\">"));
        CHECK(page.count("<h1>") == 1);
        CHECK_FALSE(page.contains("<script"));
        CHECK_FALSE(page.contains("src="));
        CHECK_FALSE(page.contains("style="));
        CHECK_FALSE(page.contains("='")); // escaping is made for double quotes
        CHECK_FALSE(page.contains("http://"));
        CHECK_FALSE(page.contains("{{"));
    }
}

TEST_CASE("the words of a passphrase are 256 different ones, easy to tell apart and to type")
{
    const auto texts = JoinTexts::load();
    REQUIRE(texts);
    for (const Language language : {Language::Russian, Language::English}) {
        const QStringList& words = texts->words(language);
        CHECK(words.size() == 256);
        CHECK(QSet<QString>(words.begin(), words.end()).size() == 256);
        for (const QString& word : words) {
            INFO(word.toStdString());
            CHECK(word == word.toLower());
            CHECK_FALSE(word.contains(u'ё'));
            CHECK((word.size() >= 3 && word.size() <= 9));
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets of paper as a reader of PDF that is not ours (poppler) finds them.
#include "moderation/papers.h"
#include "support/qt_strings.h"
#include "support/temp_profile.h"
#include "widgets/pdf_paper.h"

#include <QProcess>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace {

// The text of each sheet.
QStringList sheets(const QString& html)
{
    const support::TempProfile folder;
    const QString path = folder.file(u"paper.pdf"_s);
    REQUIRE(widgets::writePdf(path, html, u"Бумага"_s));
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
    REQUIRE(reader.waitForFinished());
    QStringList pages = QString::fromUtf8(reader.readAllStandardOutput()).split(u'\f');
    pages.removeIf([](const QString& page) { return page.trimmed().isEmpty(); });
    return pages;
}

QString tableOf(int rows, int words)
{
    QString html = u"<table width=\"100%\" cellspacing=\"0\" border=\"1\" cellpadding=\"5\"><thead><tr><th>Номер</th><th>Сообщение</th></tr></thead>"_s;
    for (int row = 0; row < rows; ++row) {
        QStringList text{u"начало%1"_s.arg(row)};
        for (int i = 0; i < words; ++i)
            text << u"слово"_s;
        text << u"конец%1"_s.arg(row);
        html += u"<tr><td>№%1</td><td>%2</td></tr>"_s.arg(QString::number(row), text.join(u' '));
    }
    return html + u"</table>"_s;
}

qsizetype sheetWith(const QStringList& pages, const QString& word)
{
    qsizetype found = -1;
    for (qsizetype at = 0; at < pages.size(); ++at) {
        if (!pages.at(at).split(QRegularExpression(u"[^\\w№]+"_s, QRegularExpression::UseUnicodePropertiesOption)).contains(word))
            continue;
        INFO(word.toStdString() << " is on two sheets");
        CHECK(found == -1);
        found = at;
    }
    INFO(word.toStdString());
    REQUIRE(found >= 0);
    return found;
}

} // namespace

TEST_CASE("a row of a table stands on one sheet with all its lines, and each sheet repeats the head")
{
    const int before = GENERATE(0, 1, 2, 3, 5, 8);
    QString above;
    for (int i = 0; i < before; ++i)
        above += u"<p>Строка перед таблицей</p>"_s;
    constexpr int rows = 60;
    const QStringList pages = sheets(u"<html><body>"_s + above + tableOf(rows, 40) + u"<p>Подпись</p></body></html>"_s);
    REQUIRE(pages.size() > 2);
    for (int row = 0; row < rows; ++row) {
        INFO("row " << row << " after " << before << " lines");
        const qsizetype at = sheetWith(pages, u"начало%1"_s.arg(row));
        CHECK(sheetWith(pages, u"конец%1"_s.arg(row)) == at);
        CHECK(sheetWith(pages, u"№%1"_s.arg(row)) == at);
    }
    for (qsizetype at = 0; at < pages.size(); ++at) {
        CHECK(pages.at(at).count(u"Сообщение"_s) == 1);
        CHECK(pages.at(at).contains(u"Лист %1 из %2"_s.arg(at + 1).arg(pages.size())));
    }
    CHECK(sheetWith(pages, u"Подпись"_s) == pages.size() - 1);
}

TEST_CASE("a row that is higher than a sheet goes on, and loses nothing")
{
    const QStringList pages = sheets(u"<html><body>"_s + tableOf(2, 1'500) + u"</body></html>"_s);
    REQUIRE(pages.size() > 1);
    // Above the cut Qt draws the line before it once more, out of sight.
    CHECK(pages.join(u' ').count(u"слово"_s) >= 3'000);
    for (const QString& word : {u"начало0"_s, u"конец0"_s, u"начало1"_s})
        std::ignore = sheetWith(pages, word);
    CHECK(sheetWith(pages, u"конец1"_s) == pages.size() - 1);
}

TEST_CASE("a heading stands with what follows it")
{
    for (int lines = 30; lines < 60; ++lines) {
        QString html = u"<html><body>"_s;
        for (int i = 0; i < lines; ++i)
            html += u"<p>Строка</p>"_s;
        const QStringList pages = sheets(html + u"<h2>Решение</h2><p>Оставить</p></body></html>"_s);
        INFO(lines << " lines above");
        CHECK(sheetWith(pages, u"Решение"_s) == sheetWith(pages, u"Оставить"_s));
        CHECK(pages.join(u' ').count(u"Строка"_s) == lines);
    }
}

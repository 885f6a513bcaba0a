// SPDX-License-Identifier: GPL-3.0-or-later
#include "translation_files.h"

#include "support/qt_strings.h"

#include <QDir>
#include <QFile>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;

namespace translation {

namespace {

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

} // namespace

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

Entries committed(const QString& language)
{
    return entriesOf(
        QDir(QStringLiteral(STAFFROOM_SOURCE_DIR)).filePath(u"translations/staffroom_"_s + language + u".ts"_s));
}

} // namespace translation

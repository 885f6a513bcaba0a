// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/xlsx_file.h"

#include <QDateTime>
#include <QHash>
#include <QRegularExpression>
#include <QXmlStreamAttributes>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace importer {
namespace {

using Walked = base::Expected<void, Refusal>;

bool isTrue(QStringView value)
{
    return value == u"1" || value == u"true";
}

QStringView local(const QXmlStreamAttributes& attributes, QStringView name)
{
    for (const QXmlStreamAttribute& attribute : attributes) {
        if (attribute.name() == name)
            return attribute.value();
    }
    return {};
}

// "worksheets/sheet1.xml" beside "xl/workbook.xml", "/xl/worksheets/sheet1.xml" from the root.
QString resolved(const QString& from, const QString& target)
{
    if (target.startsWith(u'/'))
        return target.mid(1);
    return from.left(from.lastIndexOf(u'/') + 1) + target;
}

QString relationsOf(const QString& path)
{
    const qsizetype slash = path.lastIndexOf(u'/') + 1;
    return path.left(slash) + u"_rels/"_s + path.mid(slash) + u".rels"_s;
}

struct Relation
{
    QString id;
    QString type;
    QString target;
};

Read<QList<Relation>> relations(PackedXml& package, const QString& path)
{
    QList<Relation> list;
    XmlVisitor visitor;
    visitor.begin = [&](QStringView name, const QXmlStreamAttributes& attributes) {
        if (name == u"Relationship")
            list << Relation{local(attributes, u"Id").toString(), local(attributes, u"Type").toString(),
                             resolved(path, local(attributes, u"Target").toString())};
        return list.size() <= PackedXml::mostEntries;
    };
    if (const Walked walked = package.walk(relationsOf(path), visitor); !walked)
        return base::Unexpected<Refusal>{walked.error()};
    return list;
}

QString targetOfType(const QList<Relation>& list, QStringView ending)
{
    for (const Relation& relation : list) {
        if (relation.type.endsWith(ending))
            return relation.target;
    }
    return {};
}

struct SheetEntry
{
    QString name;
    QString path;
};

struct BookParts
{
    QList<SheetEntry> sheets;
    bool from1904 = false; // dates are counted from 1904
};

Read<BookParts> readBook(PackedXml& package, const QString& path, const QList<Relation>& parts)
{
    BookParts book;
    XmlVisitor visitor;
    visitor.begin = [&](QStringView name, const QXmlStreamAttributes& attributes) {
        if (name == u"workbookPr")
            book.from1904 = isTrue(local(attributes, u"date1904"));
        const QStringView state = local(attributes, u"state");
        if (name == u"sheet" && (state.isEmpty() || state == u"visible")) {
            const QString id = local(attributes, u"id").toString();
            const auto part = std::ranges::find(parts, id, &Relation::id);
            if (part != parts.end() && part->type.endsWith(u"/worksheet"))
                book.sheets << SheetEntry{cleanCell(local(attributes, u"name")), part->target};
        }
        return book.sheets.size() <= mostSheets;
    };
    if (const Walked walked = package.walk(path, visitor); !walked)
        return base::Unexpected<Refusal>{walked.error()};
    if (book.sheets.size() > mostSheets)
        return refuse(RefusalReason::TooMuchInside);
    return book;
}

Read<QStringList> readSharedStrings(PackedXml& package, const QString& path)
{
    QStringList strings;
    if (path.isEmpty() || !package.has(path))
        return strings;
    QString text;
    qsizetype letters = 0;
    bool isText = false;
    bool isPhonetic = false; // how to read it aloud: no part of it
    XmlVisitor visitor;
    visitor.begin = [&](QStringView name, const QXmlStreamAttributes&) {
        if (name == u"si")
            text.clear();
        isPhonetic = isPhonetic || name == u"rPh";
        isText = name == u"t" && !isPhonetic;
        return true;
    };
    visitor.text = [&](QStringView part) {
        if (isText)
            text += part;
        letters += part.size();
        return letters <= mostLetters;
    };
    visitor.end = [&](QStringView name) {
        isText = false;
        if (name == u"rPh")
            isPhonetic = false;
        if (name == u"si")
            strings << cleanCell(text);
        return strings.size() <= mostCells;
    };
    if (const Walked walked = package.walk(path, visitor); !walked)
        return base::Unexpected<Refusal>{walked.error()};
    if (letters > mostLetters || strings.size() > mostCells)
        return refuse(RefusalReason::TooMuchInside);
    return strings;
}

// Number formats that Excel never writes out (ECMA-376, 18.8.30; 27…36 and 50…58 are dates of East Asia).
bool isBuiltInDate(int format)
{
    return (format >= 14 && format <= 17) || format == 22 || (format >= 27 && format <= 36) ||
           (format >= 50 && format <= 58);
}

// dd.mm.yyyy: a day or a year outside of quotes, brackets and escapes. Times alone are no dates.
bool isDateFormat(const QString& code)
{
    static const QRegularExpression said(uR"("[^"]*"|\[[^\]]*\]|\\.|_.|\*.)"_s);
    static const QRegularExpression day(u"[dyдг]"_s, QRegularExpression::CaseInsensitiveOption);
    return QString(code).remove(said).contains(day) && !code.contains(u"General", Qt::CaseInsensitive);
}

// For each cell style whether it shows a date.
Read<QList<bool>> readDateStyles(PackedXml& package, const QString& path)
{
    QList<bool> isDate;
    if (path.isEmpty() || !package.has(path))
        return isDate;
    QHash<int, bool> formats;
    bool isCellFormat = false;
    XmlVisitor visitor;
    visitor.begin = [&](QStringView name, const QXmlStreamAttributes& attributes) {
        const int format = local(attributes, u"numFmtId").toInt();
        if (name == u"numFmt")
            formats[format] = isDateFormat(local(attributes, u"formatCode").toString());
        else if (name == u"cellXfs")
            isCellFormat = true;
        else if (name == u"xf" && isCellFormat)
            isDate << formats.value(format, isBuiltInDate(format));
        return isDate.size() <= mostCells;
    };
    visitor.end = [&](QStringView name) {
        isCellFormat = isCellFormat && name != u"cellXfs";
        return true;
    };
    if (const Walked walked = package.walk(path, visitor); !walked)
        return base::Unexpected<Refusal>{walked.error()};
    return isDate;
}

// 41004.0 → 2012-04-05; the day 1900-02-29, which never was, is Excel's number 60.
QString dateFrom(double serial, bool from1904)
{
    constexpr double last = 2'958'465; // 9999-12-31
    if (!(serial >= 0 && serial <= last))
        return QString::number(serial);
    const QDate epoch = from1904 ? QDate(1904, 1, 1) : QDate(1899, 12, serial < 60 ? 31 : 30);
    return epoch.addDays(static_cast<qint64>(serial)).toString(Qt::ISODate);
}

// 89000000102, not 8.9000000102E10.
QString numberFrom(const QString& text)
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    constexpr double exact = 9.0e15;
    if (!isNumber || std::abs(value) > exact || value != std::floor(value))
        return text;
    return QString::number(static_cast<qint64>(value));
}

struct CellPlace
{
    qsizetype column = -1;
    int row = -1; // from 1
};

// "AB12"; negative for what is none.
CellPlace placeFrom(QStringView reference)
{
    qsizetype column = 0;
    qsizetype at = 0;
    for (; at < reference.size() && at < 3 && reference[at] >= u'A' && reference[at] <= u'Z'; ++at)
        column = column * 26 + (reference[at].unicode() - u'A') + 1;
    bool isNumber = false;
    const int row = reference.mid(at).toInt(&isNumber);
    return at > 0 && isNumber && row > 0 ? CellPlace{column - 1, row} : CellPlace{};
}

// One worksheet as it is streamed.
class SheetReader
{
public:
    SheetReader(const QStringList& strings, const QList<bool>& isDate, bool from1904, qsizetype& cellsLeft,
                qsizetype& lettersLeft)
        : m_strings(strings)
        , m_isDate(isDate)
        , m_from1904(from1904)
        , m_cellsLeft(cellsLeft)
        , m_lettersLeft(lettersLeft)
    {
    }

    [[nodiscard]] Read<Table> read(PackedXml& package, const QString& path)
    {
        XmlVisitor visitor;
        visitor.begin = [this](QStringView name, const QXmlStreamAttributes& attributes) {
            return begin(name, attributes);
        };
        visitor.text = [this](QStringView text) {
            if (m_isValue)
                m_value += text;
            return m_value.size() <= longestLine || stop(RefusalReason::LongLine);
        };
        visitor.end = [this](QStringView name) { return end(name); };
        const Walked walked = package.walk(path, visitor);
        if (m_refusal)
            return base::Unexpected<Refusal>{*m_refusal};
        if (!walked)
            return base::Unexpected<Refusal>{walked.error()};
        return std::move(m_table);
    }

private:
    [[nodiscard]] bool begin(QStringView name, const QXmlStreamAttributes& attributes)
    {
        if (name == u"row") {
            bool isNumber = false;
            const int number = local(attributes, u"r").toInt(&isNumber);
            m_row = {isNumber && number > 0 ? number : m_row.line + 1, {}};
            m_column = -1;
        } else if (name == u"c") {
            const CellPlace place = placeFrom(local(attributes, u"r"));
            m_column = place.column >= 0 ? place.column : m_column + 1;
            m_type = local(attributes, u"t").toString();
            m_style = local(attributes, u"s").toInt();
            m_value.clear();
        } else if (name == u"mergeCell") {
            return merge(local(attributes, u"ref"));
        }
        m_isPhonetic = m_isPhonetic || name == u"rPh";
        m_isValue = (name == u"v" || name == u"t") && !m_isPhonetic;
        return true;
    }

    [[nodiscard]] bool end(QStringView name)
    {
        m_isValue = false;
        if (name == u"rPh")
            m_isPhonetic = false;
        if (name == u"c")
            return endCell();
        if (name == u"row" && !isBlank(m_row)) {
            if (m_table.rows.size() > mostRows) // and the header
                return stop(RefusalReason::ManyRows);
            m_indexOfLine.insert(m_row.line, m_table.rows.size());
            m_table.rows << m_row;
        }
        return true;
    }

    [[nodiscard]] bool endCell()
    {
        const QString text = cellText();
        if (text.isEmpty())
            return true;
        if (m_column >= mostColumns)
            return stop(RefusalReason::ManyColumns);
        m_cellsLeft -= 1;
        m_lettersLeft -= text.size();
        if (m_cellsLeft < 0 || m_lettersLeft < 0)
            return stop(RefusalReason::TooMuchInside);
        while (m_row.cells.size() <= m_column)
            m_row.cells << QString();
        m_row.cells[m_column] = text;
        return true;
    }

    [[nodiscard]] QString cellText() const
    {
        if (m_type == u"s") {
            bool isNumber = false;
            const int at = m_value.toInt(&isNumber);
            return isNumber ? m_strings.value(at) : QString();
        }
        if (m_type == u"b")
            return m_value == u"1" ? u"1"_s : u"0"_s;
        if (m_type == u"inlineStr" || m_type == u"str" || m_type == u"e")
            return cleanCell(m_value);
        if (m_type == u"d")
            return cleanCell(m_value).left(QStringLiteral("2012-04-05").size());
        const QString text = m_value.trimmed();
        bool isNumber = false;
        const double number = text.toDouble(&isNumber);
        if (isNumber && m_isDate.value(m_style))
            return dateFrom(number, m_from1904);
        return numberFrom(text);
    }

    // "A2:A31": the class is written once beside its thirty pupils.
    [[nodiscard]] bool merge(QStringView reference)
    {
        const qsizetype colon = reference.indexOf(u':');
        const CellPlace from = placeFrom(reference.left(colon));
        const CellPlace to = placeFrom(reference.mid(colon + 1));
        if (colon < 0 || from.column < 0 || from.column != to.column || from.column >= mostColumns)
            return true;
        const auto first = m_indexOfLine.constFind(from.row);
        if (first == m_indexOfLine.constEnd())
            return true;
        const QString text = m_table.rows[*first].cells.value(from.column);
        for (qsizetype i = *first + 1; i < m_table.rows.size() && m_table.rows[i].line <= to.row; ++i) {
            if (--m_cellsLeft < 0)
                return stop(RefusalReason::TooMuchInside);
            QStringList& cells = m_table.rows[i].cells;
            while (cells.size() <= from.column)
                cells << QString();
            if (cells[from.column].isEmpty())
                cells[from.column] = text;
        }
        return true;
    }

    [[nodiscard]] bool stop(RefusalReason reason)
    {
        m_refusal = Refusal{reason, std::max(0, m_row.line)};
        return false;
    }

    const QStringList& m_strings;
    const QList<bool>& m_isDate;
    bool m_from1904;
    qsizetype& m_cellsLeft;
    qsizetype& m_lettersLeft;

    Table m_table;
    QHash<int, qsizetype> m_indexOfLine;
    TableRow m_row;
    qsizetype m_column = -1;
    QString m_type;
    int m_style = 0;
    QString m_value;
    bool m_isValue = false;
    bool m_isPhonetic = false;
    std::optional<Refusal> m_refusal;
};

// What a ZIP that is no workbook of Office Open XML is instead.
RefusalReason kindOf(const PackedXml& package)
{
    if (package.beginningOf(u"mimetype"_s).startsWith("application/vnd.oasis.opendocument.spreadsheet"))
        return RefusalReason::OpenDocument;
    return package.has(u"xl/workbook.bin"_s) ? RefusalReason::BinarySpreadsheet : RefusalReason::OtherArchive;
}

Read<QList<Sheet>> readParts(PackedXml& package, const QString& path)
{
    const Read<QList<Relation>> parts = relations(package, path);
    if (!parts)
        return base::Unexpected<Refusal>{parts.error()};
    const Read<BookParts> book = readBook(package, path, *parts);
    if (!book)
        return base::Unexpected<Refusal>{book.error()};
    const Read<QStringList> strings = readSharedStrings(package, targetOfType(*parts, u"/sharedStrings"));
    if (!strings)
        return base::Unexpected<Refusal>{strings.error()};
    const Read<QList<bool>> isDate = readDateStyles(package, targetOfType(*parts, u"/styles"));
    if (!isDate)
        return base::Unexpected<Refusal>{isDate.error()};

    QList<Sheet> sheets;
    qsizetype cellsLeft = mostCells;
    qsizetype lettersLeft = mostLetters;
    for (const SheetEntry& entry : book->sheets) {
        SheetReader reader(*strings, *isDate, book->from1904, cellsLeft, lettersLeft);
        Read<Table> table = reader.read(package, entry.path);
        if (!table)
            return base::Unexpected<Refusal>{table.error()};
        if (!table->rows.isEmpty())
            sheets << Sheet{entry.name, *std::move(table)};
    }
    if (sheets.isEmpty())
        return refuse(RefusalReason::Empty);
    return sheets;
}

} // namespace

Read<QList<Sheet>> readXlsx(const QByteArray& bytes, qint64 mostUnpackedBytes)
{
    Read<PackedXml> package = PackedXml::open(bytes, mostUnpackedBytes);
    if (!package)
        return base::Unexpected<Refusal>{package.error()};
    const Read<QList<Relation>> root =
        package->has(u"_rels/.rels"_s) ? relations(*package, {}) : Read<QList<Relation>>(QList<Relation>());
    if (!root)
        return base::Unexpected<Refusal>{root.error()};
    const QString workbook = targetOfType(*root, u"/officeDocument");
    if (!workbook.startsWith(u"xl/") || !workbook.endsWith(u".xml"))
        return refuse(kindOf(*package));
    return readParts(*package, workbook);
}

} // namespace importer

// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/roster_columns.h"

#include "domain/unit.h"
#include "importer/roster_cells.h"
#include "text/names.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <initializer_list>

using namespace Qt::Literals::StringLiterals;

namespace importer {
namespace {

// A header as words: "фамилия_родителя1" → фамилия, родителя1. A header never needs ё or case.
class Header
{
public:
    explicit Header(const QString& header)
    {
        static const QRegularExpression camelCase(u"(?<=[a-zа-я])(?=[A-ZА-Я])"_s);
        m_words = text::nameKey(QString(header).replace(camelCase, u" "_s)).split(u' ', Qt::SkipEmptyParts);
        static const QRegularExpression mark(u"\\((\\p{L})\\)\\s*$"_s);
        if (const auto match = mark.match(header); match.hasMatch())
            m_mark = text::nameKey(match.captured(1)).front();
    }

    [[nodiscard]] bool has(QStringView beginning) const
    {
        return std::ranges::any_of(m_words, [&](const QString& word) { return word.startsWith(beginning); });
    }
    [[nodiscard]] bool hasAny(std::initializer_list<QStringView> beginnings) const
    {
        return std::ranges::any_of(beginnings, [this](QStringView beginning) { return has(beginning); });
    }
    [[nodiscard]] bool hasWord(QStringView word) const { return m_words.contains(word.toString()); }
    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }
    // Nothing but who it is: "Мама", "Родитель 1".
    [[nodiscard]] bool onlyNames(std::initializer_list<QStringView> beginnings) const
    {
        return std::ranges::all_of(m_words, [&](const QString& word) {
            return word.front().isDigit() ||
                   std::ranges::any_of(beginnings, [&](QStringView beginning) { return word.startsWith(beginning); });
        });
    }
    // The mark in brackets at the end: (С), (П), (М), (Д).
    [[nodiscard]] bool hasMark(QChar mark) const { return m_mark == mark; }

    // "родителя2", "parent 2": the number, 1 if there is none.
    [[nodiscard]] int number() const
    {
        static const QRegularExpression digit(u"([1-9])$"_s);
        for (const QString& word : m_words) {
            if (const auto match = digit.match(word); match.hasMatch())
                return match.captured(1).toInt();
        }
        return 1;
    }

private:
    QStringList m_words;
    QChar m_mark;
};

struct Owner
{
    int guardian = 0;
    domain::GuardianKind kind = domain::GuardianKind::Other;
};

// Father, mother and another one have numbers that "parent 1 … 9" never reach.
constexpr int fatherNumber = 11;
constexpr int motherNumber = 12;
constexpr int otherNumber = 13;

Owner ownerOf(const Header& header)
{
    using domain::GuardianKind;
    if (header.hasAny({u"мам", u"мать", u"матер", u"mother"}) || header.hasMark(u'м'))
        return {motherNumber, GuardianKind::Mother};
    if (header.hasAny({u"пап", u"отец", u"отца", u"father"}) || header.hasMark(u'п'))
        return {fatherNumber, GuardianKind::Father};
    if (header.hasMark(u'д'))
        return {otherNumber, GuardianKind::Other};
    if (header.hasAny({u"опекун", u"guardian"}))
        return {header.number(), GuardianKind::Guardian};
    if (header.hasAny({u"законн", u"представител", u"representative"}))
        return {header.number(), GuardianKind::LegalRepresentative};
    if (header.hasAny({u"родител", u"parent"}))
        return {header.number(), GuardianKind::Other};
    return {};
}

bool isTeachers(const Header& header)
{
    return header.hasAny({u"учител", u"преподавател", u"педагог", u"руководител", u"тренер", u"teacher", u"employee",
                          u"сотрудник", u"работник"});
}

bool isSomebodyElses(const Header& header)
{
    return isTeachers(header) || header.hasAny({u"директор", u"director"});
}

bool isSubject(const Header& header)
{
    return header.hasAny({u"предмет", u"дисциплин", u"subject", u"discipline"});
}

bool isPosition(const Header& header)
{
    return header.hasAny({u"должност", u"position"}) || (header.hasWord(u"job") && header.hasWord(u"title"));
}

bool isClass(const Header& header)
{
    return header.hasAny({u"класс", u"групп", u"параллел", u"class", u"grade", u"section", u"group"});
}

ColumnKind nameKind(const Header& header)
{
    const bool family =
        header.has(u"фамили") || header.hasWord(u"surname") || (header.hasWord(u"last") && header.hasWord(u"name"));
    const bool given = header.hasWord(u"имя") || header.has(u"имени") || header.hasWord(u"firstname") ||
                       ((header.hasWord(u"first") || header.hasWord(u"given")) && header.hasWord(u"name"));
    const bool patronymic = header.has(u"отчеств") || header.hasWord(u"patronymic") ||
                            (header.hasWord(u"middle") && header.hasWord(u"name"));
    const bool initials = header.hasWord(u"ф") && header.hasWord(u"и") && header.hasWord(u"о"); // Ф.И.О.
    if (initials || header.hasWord(u"фио") || (family && given) || (header.hasWord(u"full") && header.hasWord(u"name")))
        return ColumnKind::FullName;
    if (family)
        return ColumnKind::Family;
    if (given)
        return ColumnKind::Given;
    return patronymic ? ColumnKind::Patronymic : ColumnKind::Ignored;
}

ColumnKind pupilKind(const Header& header)
{
    if ((header.has(u"дата") && header.has(u"рожд")) || header.hasAny({u"birth", u"dob"}))
        return ColumnKind::BornOn;
    if (header.hasAny({u"букв", u"литер"}) || header.hasWord(u"letter"))
        return ColumnKind::ClassLetter;
    if (isClass(header))
        return ColumnKind::Class;
    const bool personalFile =
        (header.hasWord(u"л") && header.hasWord(u"д")) || (header.has(u"личн") && header.has(u"дел"));
    if (personalFile || header.hasAny({u"уин", u"табельн"}) || header.hasWord(u"id"))
        return ColumnKind::ExternalId;
    return ColumnKind::Ignored;
}

// Whose contacts and number these are goes without saying: the list is about one person a row.
Column guessEmployee(const QString& text, ListKind kind)
{
    const Header header(text);
    if (header.isEmpty())
        return {};
    if (kind == ListKind::Load && domain::classLabelFrom(text).isValid())
        return {ColumnKind::LoadClass};
    if (header.hasAny({u"email", u"mail", u"почт"}))
        return {ColumnKind::Email};
    if (header.hasAny({u"телефон", u"моб", u"phone"}) || header.hasWord(u"тел"))
        return {ColumnKind::Phone};
    if (isPosition(header))
        return {ColumnKind::Position};
    if (isSubject(header))
        return {ColumnKind::Subject};
    if (header.hasAny({u"букв", u"литер"}) || header.hasWord(u"letter"))
        return {ColumnKind::ClassLetter};
    if (isClass(header)) // also «Классное руководство»
        return {ColumnKind::Class};
    if (const ColumnKind name = nameKind(header); name != ColumnKind::Ignored)
        return {name};
    if (const ColumnKind other = pupilKind(header); other == ColumnKind::ExternalId)
        return {other};
    return isTeachers(header) ? Column{ColumnKind::FullName} : Column{};
}

Column guess(const QString& text)
{
    const Header header(text);
    if (header.isEmpty() || isSomebodyElses(header))
        return {};
    if (header.hasWord(u"родитель") && text.trimmed().endsWith(u'?'))
        return {ColumnKind::IsGuardian};
    const Owner owner = ownerOf(header);
    const auto of = [&owner](ColumnKind kind) { return Column{kind, owner.guardian, owner.kind}; };
    if (header.hasAny({u"email", u"mail", u"почт"}))
        return of(ColumnKind::Email);
    if (header.hasAny({u"телефон", u"моб", u"phone"}) || header.hasWord(u"тел"))
        return of(ColumnKind::Phone);
    if (const ColumnKind name = nameKind(header); name != ColumnKind::Ignored)
        return of(name);
    if (owner.guardian == 0)
        return {pupilKind(header)};
    const bool onlyWho =
        header.onlyNames({u"мам", u"мат", u"пап", u"от", u"родител", u"опекун", u"законн", u"представител", u"mother",
                          u"father", u"parent", u"guardian", u"representative", u"учени", u"ребен"});
    return onlyWho ? of(ColumnKind::FullName) : Column{};
}

// Guardians are counted 1, 2, … in the order of the file.
void renumberGuardians(QList<Column>& columns)
{
    QList<int> seen;
    for (Column& column : columns) {
        if (column.guardian == 0)
            continue;
        if (!seen.contains(column.guardian))
            seen << column.guardian;
        column.guardian = static_cast<int>(seen.indexOf(column.guardian)) + 1;
    }
}

} // namespace

qsizetype ColumnMap::find(ColumnKind kind, int guardian) const
{
    const auto at = std::ranges::find_if(
        columns, [=](const Column& column) { return column.kind == kind && column.guardian == guardian; });
    return at == columns.end() ? -1 : at - columns.begin();
}

bool ColumnMap::hasName() const
{
    return find(ColumnKind::FullName) >= 0 || find(ColumnKind::Family) >= 0;
}

ListKind guessListKind(const QStringList& header)
{
    const ColumnMap families = guessColumns(header, ListKind::Families);
    const auto has = [&](ColumnKind kind) { return families.find(kind) >= 0; };
    const bool aboutFamilies = has(ColumnKind::BornOn) || has(ColumnKind::FullName) || has(ColumnKind::Family);
    const bool hasGuardians =
        std::ranges::any_of(families.columns, [](const Column& column) { return column.guardian > 0; });
    const auto anyHeader = [&](bool (*says)(const Header&)) {
        return std::ranges::any_of(header, [says](const QString& text) { return says(Header(text)); });
    };
    if (hasGuardians || has(ColumnKind::BornOn))
        return ListKind::Families;
    if (anyHeader(isPosition))
        return ListKind::Staff;
    const auto labels =
        std::ranges::count_if(header, [](const QString& text) { return domain::classLabelFrom(text).isValid(); });
    if (anyHeader(isSubject) && (labels > 0 || (has(ColumnKind::Class) && !aboutFamilies)))
        return ListKind::Load;
    if (aboutFamilies && anyHeader(isSubject) && !anyHeader(isTeachers))
        return has(ColumnKind::Class) ? ListKind::Load : ListKind::Staff;
    return !aboutFamilies && anyHeader(isTeachers) ? ListKind::Staff : ListKind::Families;
}

ColumnMap guessColumns(const QStringList& header, ListKind kind)
{
    ColumnMap map;
    for (const QString& cell : header) {
        Column column = kind == ListKind::Families ? guess(cell) : guessEmployee(cell, kind);
        const bool again =
            column.kind != ColumnKind::LoadClass && std::ranges::any_of(map.columns, [&](const Column& before) {
                return before.kind == column.kind && before.guardian == column.guardian;
            });
        if (again) // the first one of a kind counts
            column = {};
        map.columns << column;
    }
    renumberGuardians(map.columns);
    return map;
}

ColumnMap guessColumnsByCells(const QList<QStringList>& rows)
{
    struct Sign
    {
        ColumnKind kind;
        bool (*fits)(const QString&);
    };
    static const QRegularExpression words(u"^\\p{Lu}[\\p{L}'’-]+(\\s+\\p{Lu}[\\p{L}.'’-]*){1,3}$"_s);
    static const QRegularExpression word(u"^\\p{Lu}[\\p{Ll}'’-]+(-\\p{Lu}\\p{Ll}+)?$"_s);
    static const QRegularExpression date(u"^\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}$"_s);
    static const QRegularExpression digits(u"^[+(]?\\d[\\d\\s()+-]{8,}$"_s);
    static const std::array<Sign, 6> signs{
        Sign{ColumnKind::BornOn, [](const QString& cell) { return date.match(cell).hasMatch(); }},
        Sign{ColumnKind::Class, [](const QString& cell) { return domain::classLabelFrom(cell).isValid(); }},
        Sign{ColumnKind::Email, [](const QString& cell) { return cell.contains(u'@') && readEmail(cell).has_value(); }},
        Sign{ColumnKind::Phone, [](const QString& cell) { return digits.match(cell).hasMatch() && readPhone(cell); }},
        Sign{ColumnKind::FullName, [](const QString& cell) { return words.match(cell).hasMatch(); }},
        Sign{ColumnKind::Family, [](const QString& cell) { return word.match(cell).hasMatch(); }}};
    qsizetype width = 0;
    for (const QStringList& row : rows)
        width = std::max(width, row.size());
    ColumnMap map;
    map.columns.resize(width);
    for (qsizetype at = 0; at < width; ++at) {
        const auto filled =
            std::ranges::count_if(rows, [at](const QStringList& row) { return !row.value(at).isEmpty(); });
        for (const Sign& sign : signs) {
            const auto fitting =
                std::ranges::count_if(rows, [&](const QStringList& row) { return sign.fits(row.value(at)); });
            if (filled == 0 || fitting * 5 < filled * 4 || map.find(sign.kind) >= 0) // four of five do
                continue;
            map.columns[at] = {sign.kind};
            break;
        }
    }
    // Names in columns of their own stand in this order.
    const qsizetype family = map.find(ColumnKind::Family);
    if (family < 0 || map.find(ColumnKind::FullName) >= 0)
        return map;
    for (const ColumnKind next : {ColumnKind::Given, ColumnKind::Patronymic}) {
        const qsizetype at = family + (next == ColumnKind::Given ? 1 : 2);
        const bool isWord = at < width && map.columns[at].kind == ColumnKind::Ignored && !rows.isEmpty() &&
                            word.match(rows.front().value(at)).hasMatch();
        if (isWord)
            map.columns[at] = {next};
    }
    return map;
}

bool suits(ColumnKind column, ListKind list)
{
    switch (column) {
    case ColumnKind::BornOn:
    case ColumnKind::IsGuardian:
        return list == ListKind::Families;
    case ColumnKind::Position:
        return list == ListKind::Staff;
    case ColumnKind::Subject:
        return list != ListKind::Families;
    case ColumnKind::LoadClass:
        return list == ListKind::Load;
    case ColumnKind::Phone:
    case ColumnKind::Email:
        return list != ListKind::Load;
    default:
        return true;
    }
}

} // namespace importer

// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/layout.h"

#include "text/names.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace importer {
namespace {

constexpr qsizetype looksAtRows = 15;
constexpr qsizetype looksAtCells = 40;

qsizetype knownColumns(const ColumnMap& map)
{
    return std::ranges::count_if(map.columns, [](const Column& column) { return column.kind != ColumnKind::Ignored; });
}

// The first of the rows with most known columns; -1 if none has two of them and a name.
qsizetype headerRowOf(const Table& table, std::optional<ListKind> kind)
{
    qsizetype best = -1;
    qsizetype most = 0;
    for (qsizetype i = 0; i < std::min(looksAtRows, table.rows.size()); ++i) {
        const QStringList& cells = table.rows[i].cells;
        const ColumnMap map = guessColumns(cells, kind.value_or(guessListKind(cells)));
        const qsizetype known = knownColumns(map);
        if (map.hasName() && known > most) {
            best = i;
            most = known;
        }
    }
    return best;
}

domain::ClassLabel labelOfSheet(const QString& name)
{
    const domain::ClassLabel label = domain::classLabelFrom(name);
    if (label.isValid())
        return label;
    static const QRegularExpression among(u"(?:^|\\s)(\\d{1,2}\\s*[-«\"]?\\s*\\p{L}[»\"]?)(?:\\s|$)"_s);
    const auto match = among.match(name);
    return match.hasMatch() ? domain::classLabelFrom(match.captured(1)) : domain::ClassLabel{};
}

QString headerKey(const QStringList& header)
{
    QStringList words;
    for (const QString& cell : header)
        words << text::nameKey(cell);
    while (!words.isEmpty() && words.back().isEmpty())
        words.removeLast();
    return words.join(u'|');
}

} // namespace

Layout guessLayout(const Sheet& sheet, std::optional<ListKind> kind)
{
    Layout layout;
    layout.headerRow = headerRowOf(sheet.table, kind);
    if (layout.headerRow >= 0) {
        const QStringList& header = sheet.table.rows[layout.headerRow].cells;
        layout.kind = kind.value_or(guessListKind(header));
        layout.columns = guessColumns(header, layout.kind);
    } else {
        QList<QStringList> cells;
        for (const TableRow& row : sheet.table.rows.first(std::min(looksAtCells, sheet.table.rows.size())))
            cells << row.cells;
        layout.kind = kind.value_or(ListKind::Families);
        layout.columns = guessColumnsByCells(cells);
    }
    if (layout.columns.find(ColumnKind::Class) < 0)
        layout.sheetClass = labelOfSheet(sheet.name);
    return layout;
}

QStringList headerOf(const Sheet& sheet, const Layout& layout)
{
    return layout.headerRow < 0 ? QStringList() : sheet.table.rows.value(layout.headerRow).cells;
}

Profiles Profiles::fromBytes(const QByteArray& bytes)
{
    Profiles profiles;
    for (const QJsonValue& value : QJsonDocument::fromJson(bytes).array()) {
        Profile profile;
        profile.header = value[u"header"].toString();
        profile.kind = static_cast<ListKind>(std::clamp(value[u"kind"].toInt(), 0, static_cast<int>(ListKind::Load)));
        for (const QJsonValue& cell : value[u"columns"].toArray()) {
            const int kind = cell[u"kind"].toInt();
            const int guardian = cell[u"guardian"].toInt();
            const int guardianKind = cell[u"guardianKind"].toInt(static_cast<int>(domain::GuardianKind::Other));
            const bool known = kind >= 0 && kind < columnKindCount && guardian >= 0 && guardian <= mostColumns &&
                               guardianKind >= 0 && guardianKind <= static_cast<int>(domain::GuardianKind::Other);
            profile.columns.columns << (known ? Column{static_cast<ColumnKind>(kind), guardian,
                                                       static_cast<domain::GuardianKind>(guardianKind)}
                                              : Column{});
        }
        if (!profile.header.isEmpty() && profiles.m_profiles.size() < mostProfiles)
            profiles.m_profiles << profile;
    }
    return profiles;
}

QByteArray Profiles::toBytes() const
{
    QJsonArray list;
    for (const Profile& profile : m_profiles) {
        QJsonArray columns;
        for (const Column& column : profile.columns.columns)
            columns << QJsonObject{{u"kind"_s, static_cast<int>(column.kind)},
                                   {u"guardian"_s, column.guardian},
                                   {u"guardianKind"_s, static_cast<int>(column.guardianKind)}};
        list << QJsonObject{
            {u"header"_s, profile.header}, {u"kind"_s, static_cast<int>(profile.kind)}, {u"columns"_s, columns}};
    }
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

void Profiles::remember(const QStringList& header, const Layout& layout)
{
    const QString key = headerKey(header);
    if (key.isEmpty())
        return;
    m_profiles.removeIf([&key](const Profile& profile) { return profile.header == key; });
    m_profiles << Profile{key, layout.kind, layout.columns};
    if (m_profiles.size() > mostProfiles)
        m_profiles.removeFirst();
}

std::optional<Layout> Profiles::find(const QStringList& header) const
{
    const QString key = headerKey(header);
    const auto found = std::ranges::find(m_profiles, key, &Profile::header);
    if (key.isEmpty() || found == m_profiles.end())
        return std::nullopt;
    Layout layout;
    layout.kind = found->kind;
    layout.columns = found->columns;
    return layout;
}

} // namespace importer

// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/facet_panel.h"

#include "widgets/chip_row.h"
#include "widgets/tokens.h"

#include <QVBoxLayout>

namespace search {

FacetPanel::FacetPanel(QWidget* parent)
    : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::Measures(font()).gap4());
    const auto addLine = [&](const char* name, const QString& spoken) {
        auto* chips = new widgets::ChipRow(spoken, 1, this);
        chips->setObjectName(QLatin1String(name));
        const int index = static_cast<int>(m_lines.size());
        connect(chips, &widgets::ChipRow::chosen, this,
                [this, index](int chip) { Q_EMIT chosen(m_lines.at(index).narrowings.at(chip)); });
        column->addWidget(chips);
        m_lines << Line{chips, {}};
    };
    addLine("facetChats", tr("Only in this chat"));
    addLine("facetPeople", tr("Only from this person"));
    addLine("facetPeriods", tr("Only from this time"));
    addLine("facetContents", tr("Only with these contents"));
}

FacetPanel::Line& FacetPanel::lineOf(session::SearchFacet::Kind kind)
{
    using Kind = session::SearchFacet::Kind;
    switch (kind) {
    case Kind::Chat:
        return m_lines[0];
    case Kind::Person:
        return m_lines[1];
    case Kind::Period:
        return m_lines[2];
    case Kind::File:
    case Kind::Picture:
    case Kind::Link:
    case Kind::Question:
        return m_lines[3];
    }
    return m_lines[3];
}

void FacetPanel::clear()
{
    for (Line& line : m_lines) {
        line.narrowings.clear();
        line.chips->setChips({});
    }
}

void FacetPanel::setFacets(const QString& query, const QList<session::SearchFacet>& facets, const QDate& today)
{
    QHash<const widgets::ChipRow*, QList<widgets::Chip>> chips;
    for (Line& line : m_lines)
        line.narrowings.clear();
    const auto add = [&chips](Line& line, const widgets::Chip& chip, Narrowing narrowing) {
        chips[line.chips] << chip;
        line.narrowings << std::move(narrowing);
    };
    for (const session::SearchFacet& facet : facets)
        add(lineOf(facet.kind), chipOf(facet, facets, today),
            [facet](const QString& typed) { return narrowed(typed, facet); });
    for (const Operator& each : operatorsFor(query))
        add(m_lines.last(), {each.label},
            [text = each.text](const QString& typed) { return withOperator(typed, text); });
    for (const Line& line : std::as_const(m_lines))
        line.chips->setChips(chips.value(line.chips));
}

} // namespace search

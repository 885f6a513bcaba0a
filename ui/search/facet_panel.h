// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/search_words.h"

#include <QWidget>

#include <functional>

namespace widgets {
class ChipRow;
}

namespace search {

// Buttons that narrow a search by what its hits have in common, with how many each leaves: a line each of chats,
// people, periods and contents, the last one with the operators that are not used yet.
class FacetPanel final : public QWidget
{
    Q_OBJECT

public:
    // What a button makes of a query: of the one that stands in the box when it is pressed, as the buttons come later
    // than the letters.
    using Narrowing = std::function<QString(const QString& query)>;

    explicit FacetPanel(QWidget* parent = nullptr);

    // Where nothing was found, nothing narrows it.
    void clear();
    void setFacets(const QString& query, const QList<session::SearchFacet>& facets, const QDate& today);

Q_SIGNALS:
    void chosen(const Narrowing& narrowing);

private:
    struct Line
    {
        widgets::ChipRow* chips;
        QList<Narrowing> narrowings; // of each of the chips
    };

    [[nodiscard]] Line& lineOf(session::SearchFacet::Kind kind);

    QList<Line> m_lines;
};

} // namespace search

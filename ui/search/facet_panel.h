// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/search_words.h"

#include <QWidget>

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
    explicit FacetPanel(QWidget* parent = nullptr);

    // Where nothing was found, nothing narrows it.
    void clear();
    void setFacets(const QString& query, const QList<session::SearchFacet>& facets, const QDate& today);

Q_SIGNALS:
    void queryChosen(const QString& query);

private:
    struct Line
    {
        widgets::ChipRow* chips;
        QStringList queries; // what each of the chips leads to
    };

    [[nodiscard]] Line& lineOf(session::SearchFacet::Kind kind);

    QList<Line> m_lines;
};

} // namespace search

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/message_index.h"

#include <QMap>

#include <limits>

namespace support {

// Knows Петрова (sender 7), 5А (chat 5), «файл» (bit 0), and times as numbers.
class FewNames final : public msgindex::FilterResolver
{
public:
    [[nodiscard]] std::optional<msgindex::Filter> resolve(msgindex::Field field, const QString& value) const override
    {
        using msgindex::Field;
        if (field == Field::From && value == QStringLiteral("Петрова"))
            return msgindex::SenderFilter{{7}};
        if (field == Field::In && value == QStringLiteral("5А"))
            return msgindex::ChatFilter{{5}};
        if (field == Field::Has && value == QStringLiteral("файл"))
            return msgindex::FlagFilter{1};
        if (field == Field::Before && value.toLongLong() > 0)
            return msgindex::TimeFilter{std::numeric_limits<msgindex::Time>::min(), value.toLongLong()};
        if (field == Field::After && value.toLongLong() > 0)
            return msgindex::TimeFilter{value.toLongLong(), std::numeric_limits<msgindex::Time>::max()};
        return std::nullopt;
    }
};

[[nodiscard]] inline msgindex::Query queryOf(const QString& typed)
{
    text::Stemmer stemmer;
    return msgindex::compile(msgindex::parse(typed), FewNames(), stemmer);
}

// The numbers of the first page, newest first.
[[nodiscard]] inline std::vector<std::int64_t> found(const msgindex::MessageIndex& index, const QString& typed)
{
    std::vector<std::int64_t> ids;
    const auto page = index.snapshot()->page(queryOf(typed), std::nullopt, {});
    for (const msgindex::DocId id : page.value().ids)
        ids.push_back(id.value());
    return ids;
}

[[nodiscard]] inline msgindex::Batch putting(std::vector<msgindex::Document> documents, std::int64_t mark = 1)
{
    msgindex::Batch batch;
    batch.mark = mark;
    for (msgindex::Document& document : documents)
        batch.changes.emplace_back(msgindex::Put{std::move(document)});
    return batch;
}

} // namespace support

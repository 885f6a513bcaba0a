// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/search_filters.h"

#include "index/query_dates.h"
#include "sync/cache_index.h"
#include "text/folding.h"
#include "text/names.h"

#include <algorithm>
#include <array>

namespace session {

namespace {

// Keys of the names that begin with what was typed; no filter if there are none.
template <typename Filter>
std::optional<msgindex::Filter> byName(const QList<store::KeyNames::Name>& names, const QString& value)
{
    Filter filter;
    for (const store::KeyNames::Name& each : names) {
        if (text::nameBeginsWith(each.name, value))
            filter.anyOf.push_back(each.key);
    }
    if (filter.anyOf.empty())
        return std::nullopt;
    return filter;
}

using Role = store::KeyNames::Role;

// Any beginning of three letters and more is enough: «роль:род».
constexpr int kShortestValue = 3;

template <typename Meaning>
struct Value
{
    QStringView word;
    Meaning meaning;
};

constexpr std::array kContents{
    Value<syncing::ContentBit>{u"файл", syncing::HasFileBit},
    Value<syncing::ContentBit>{u"file", syncing::HasFileBit},
    Value<syncing::ContentBit>{u"документ", syncing::HasFileBit},
    Value<syncing::ContentBit>{u"ссылка", syncing::HasLinkBit},
    Value<syncing::ContentBit>{u"link", syncing::HasLinkBit},
    Value<syncing::ContentBit>{u"картинка", syncing::HasPictureBit},
    Value<syncing::ContentBit>{u"фото", syncing::HasPictureBit},
    Value<syncing::ContentBit>{u"изображение", syncing::HasPictureBit},
    Value<syncing::ContentBit>{u"picture", syncing::HasPictureBit},
    Value<syncing::ContentBit>{u"photo", syncing::HasPictureBit},
    Value<syncing::ContentBit>{u"image", syncing::HasPictureBit},
    Value<syncing::ContentBit>{u"вопрос", syncing::HasQuestionBit},
    Value<syncing::ContentBit>{u"question", syncing::HasQuestionBit},
};

constexpr std::array kRoles{
    Value<Role>{u"родитель", Role::Parent},
    Value<Role>{u"представитель", Role::Parent},
    Value<Role>{u"parent", Role::Parent},
    Value<Role>{u"guardian", Role::Parent},
    Value<Role>{u"ученик", Role::Pupil},
    Value<Role>{u"ученица", Role::Pupil},
    Value<Role>{u"студент", Role::Pupil},
    Value<Role>{u"учащийся", Role::Pupil},
    Value<Role>{u"pupil", Role::Pupil},
    Value<Role>{u"student", Role::Pupil},
    Value<Role>{u"учитель", Role::Teacher},
    Value<Role>{u"преподаватель", Role::Teacher},
    Value<Role>{u"педагог", Role::Teacher},
    Value<Role>{u"teacher", Role::Teacher},
    Value<Role>{u"классный", Role::ClassTeacher},
    Value<Role>{u"куратор", Role::ClassTeacher},
    Value<Role>{u"classteacher", Role::ClassTeacher},
    Value<Role>{u"администрация", Role::Administration},
    Value<Role>{u"директор", Role::Administration},
    Value<Role>{u"administration", Role::Administration},
    Value<Role>{u"head", Role::Administration},
};

template <typename Values>
auto meaningOf(const Values& values, const QString& typed) -> std::optional<decltype(values.front().meaning)>
{
    const QString small = text::folded(typed);
    if (small.size() < kShortestValue)
        return std::nullopt;
    for (const auto& value : values) {
        if (value.word.startsWith(small) ||
            (small.startsWith(value.word.chopped(1)) && small.size() <= value.word.size() + 1))
            return value.meaning;
    }
    return std::nullopt;
}

std::optional<msgindex::Filter> byRole(const QList<store::KeyNames::RoleOf>& roles, const QString& value)
{
    const auto wanted = meaningOf(kRoles, value);
    if (!wanted)
        return std::nullopt;
    msgindex::SenderFilter filter;
    for (const store::KeyNames::RoleOf& each : roles) {
        if (each.role == *wanted)
            filter.anyOf.push_back(each.key);
    }
    std::ranges::sort(filter.anyOf);
    filter.anyOf.erase(std::unique(filter.anyOf.begin(), filter.anyOf.end()), filter.anyOf.end());
    return filter;
}

} // namespace

SearchFilters::SearchFilters(store::KeyNames names, QDate today)
    : m_names(std::move(names))
    , m_today(today)
{
}

std::optional<msgindex::Filter> SearchFilters::resolve(msgindex::Field field, const QString& value) const
{
    switch (field) {
    case msgindex::Field::In:
        return byName<msgindex::ChatFilter>(m_names.rooms, value);
    case msgindex::Field::From:
        return byName<msgindex::SenderFilter>(m_names.senders, value);
    case msgindex::Field::Before:
    case msgindex::Field::After:
        if (const auto time = msgindex::timeFilter(field, value, m_today, QTimeZone::systemTimeZone()))
            return *time;
        return std::nullopt;
    case msgindex::Field::Has:
        if (const auto bit = meaningOf(kContents, value))
            return msgindex::FlagFilter{msgindex::Flags{1} << *bit};
        return std::nullopt;
    case msgindex::Field::Role:
        return byRole(m_names.roles, value);
    }
    return std::nullopt;
}

bool needsNames(const msgindex::SyntaxTree& tree)
{
    const auto isName = [](const msgindex::SyntaxTerm& term) {
        return term.kind == msgindex::SyntaxTerm::Kind::FieldFilter &&
               (term.field == msgindex::Field::In || term.field == msgindex::Field::From ||
                term.field == msgindex::Field::Role);
    };
    return std::ranges::any_of(
        tree.clauses, [&](const msgindex::SyntaxClause& clause) { return std::ranges::any_of(clause.anyOf, isName); });
}

} // namespace session

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/personal_data.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace domain {

using namespace Qt::Literals::StringLiterals;

namespace {

// Digits without anything between them.
struct Group
{
    qsizetype start = 0;
    qsizetype length = 0;
    bool plus = false;  // a + stands before it
    bool joined = false; // to the group before, by a space, a hyphen, brackets, …
};

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool joins(QChar c)
{
    return c == u' ' || c == u'-' || c == u'(' || c == u')' || c == u'.' || c == QChar::Nbsp || c == u'–' || c == u'‑';
}

std::vector<Group> groupsOf(QStringView text)
{
    // ") " and " (" are the widest gap within one number.
    constexpr qsizetype widestGap = 3;
    std::vector<Group> groups;
    qsizetype behind = -1; // the last group; -1: something that joins nothing
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isAsciiDigit(text.at(i))) {
            if (!joins(text.at(i)) && !(text.at(i) == u'+'))
                behind = -1;
            continue;
        }
        Group group;
        group.start = i;
        while (i + 1 < text.size() && isAsciiDigit(text.at(i + 1)))
            ++i;
        group.length = i + 1 - group.start;
        group.plus = group.start > 0 && text.at(group.start - 1) == u'+';
        group.joined = behind >= 0 && !group.plus && group.start - behind <= widestGap;
        // A letter at its side makes it part of a word: «5А», «v2».
        const bool isInWord = (group.start > 0 && text.at(group.start - 1).isLetter()) ||
                              (i + 1 < text.size() && text.at(i + 1).isLetter());
        behind = isInWord ? -1 : i + 1;
        if (isInWord)
            group.length = 0;
        groups.push_back(group);
    }
    return groups;
}

using Shape = std::array<qsizetype, 5>; // lengths of groups, 0 at the end

// Groups from `first` on that belong together, up to the number of digits; nothing when a group goes beyond it.
std::optional<size_t> take(const std::vector<Group>& groups, size_t first, qsizetype digits)
{
    qsizetype count = 0;
    for (size_t i = first; i < groups.size(); ++i) {
        if (groups[i].length == 0 || (i > first && !groups[i].joined))
            return std::nullopt;
        count += groups[i].length;
        if (count == digits)
            return i;
        if (count > digits)
            return std::nullopt;
    }
    return std::nullopt;
}

bool hasShape(const std::vector<Group>& groups, size_t first, size_t last, const Shape& shape)
{
    for (size_t i = 0; i < shape.size(); ++i) {
        const qsizetype length = first + i <= last ? groups[first + i].length : 0;
        if (length != shape.at(i))
            return false;
    }
    return last - first < shape.size();
}

bool isPhone(QStringView digits, const std::vector<Group>& groups, size_t first, size_t last)
{
    if (digits.size() == 11)
        return (digits.at(0) == u'7' || (digits.at(0) == u'8' && !groups[first].plus)) && digits.at(1) >= u'3' &&
               digits.at(1) <= u'9' && digits.at(1) != u'7' &&
               // One run of eleven digits is a mobile number or some other number of a paper.
               (first != last || digits.at(1) == u'9' || groups[first].plus);
    const bool isGrouped = hasShape(groups, first, last, {3, 3, 2, 2, 0}) || hasShape(groups, first, last, {3, 3, 4, 0, 0}) ||
                           hasShape(groups, first, last, {3, 7, 0, 0, 0}) || first == last;
    return digits.at(0) == u'9' && isGrouped;
}

// Region and year of the form, then the number; the year is that of the booklet.
bool isPassport(QStringView digits, const std::vector<Group>& groups, size_t first, size_t last, bool isNamed)
{
    const int region = digits.left(2).toInt();
    const int year = digits.mid(2, 2).toInt();
    const bool isPlausible = region > 0 && (year <= 40 || year >= 97);
    const bool isGrouped = hasShape(groups, first, last, {2, 2, 6, 0, 0}) || hasShape(groups, first, last, {4, 6, 0, 0, 0});
    return isPlausible && (hasShape(groups, first, last, {2, 2, 6, 0, 0}) || (isNamed && (isGrouped || first == last)));
}

QString digitsOf(QStringView text, const std::vector<Group>& groups, size_t first, size_t last)
{
    QString digits;
    for (size_t i = first; i <= last; ++i)
        digits += text.mid(groups[i].start, groups[i].length);
    return digits;
}

} // namespace

bool isSnils(QStringView digits)
{
    if (digits.size() != 11 || digits.left(9).toInt() <= 1'001'998)
        return false;
    int sum = 0;
    for (int i = 0; i < 9; ++i)
        sum += (digits.at(i).unicode() - u'0') * (9 - i);
    const int check = sum % 101;
    return digits.mid(9).toInt() == (check == 100 ? 0 : check);
}

bool isCard(QStringView digits)
{
    if (digits.size() != 16 || !QStringView(u"2456").contains(digits.at(0)))
        return false;
    int sum = 0;
    for (int i = 0; i < 16; ++i) {
        const int digit = (digits.at(i).unicode() - u'0') * (i % 2 == 0 ? 2 : 1);
        sum += digit > 9 ? digit - 9 : digit;
    }
    return sum % 10 == 0;
}

QList<PersonalData> personalDataIn(QStringView text)
{
    QList<PersonalData> found;
    const std::vector<Group> groups = groupsOf(text);
    if (groups.empty())
        return found;
    const bool namesPassport = text.contains(u"паспорт", Qt::CaseInsensitive);
    const bool namesSnils = text.contains(u"снилс", Qt::CaseInsensitive);
    for (size_t first = 0; first < groups.size(); ++first) {
        const auto hit = [&](qsizetype count) -> std::optional<size_t> { return take(groups, first, count); };
        const auto note = [&](PersonalDataKind kind, size_t last) {
            const qsizetype start = groups[first].start - (groups[first].plus ? 1 : 0);
            found << PersonalData{kind, start, groups[last].start + groups[last].length - start};
            first = last;
        };
        // Longer numbers first: a card is no telephone.
        const bool isWhole = !groups[first].joined;
        if (const auto last = hit(16); last && isCard(digitsOf(text, groups, first, *last))) {
            note(PersonalDataKind::Card, *last);
            continue;
        }
        if (const auto last = hit(11)) {
            const QString digits = digitsOf(text, groups, first, *last);
            if (isSnils(digits) && (namesSnils || hasShape(groups, first, *last, {3, 3, 3, 2, 0}))) {
                note(PersonalDataKind::Snils, *last);
                continue;
            }
            if (isPhone(digits, groups, first, *last)) {
                note(PersonalDataKind::Phone, *last);
                continue;
            }
        }
        if (const auto last = hit(10); last && isWhole) {
            const QString digits = digitsOf(text, groups, first, *last);
            if (isPassport(digits, groups, first, *last, namesPassport))
                note(PersonalDataKind::Passport, *last);
            else if (isPhone(digits, groups, first, *last))
                note(PersonalDataKind::Phone, *last);
        }
    }
    return found;
}

} // namespace domain

// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/saslprep.h"

#include <QList>

#include <algorithm>
#include <array>

namespace xmpp {
namespace {

using base::ErrorCode;
using base::fail;
using base::Result;
using namespace Qt::Literals::StringLiterals;

struct Range
{
    char32_t first;
    char32_t last;
};

// RFC 3454 C.1.2: become a space.
constexpr std::array spaces{Range{0xA0, 0xA0},     Range{0x1680, 0x1680}, Range{0x2000, 0x200B},
                            Range{0x202F, 0x202F}, Range{0x205F, 0x205F}, Range{0x3000, 0x3000}};
// RFC 3454 B.1: vanish.
constexpr std::array nothings{Range{0xAD, 0xAD},     Range{0x34F, 0x34F},   Range{0x1806, 0x1806},
                              Range{0x180B, 0x180D}, Range{0x200C, 0x200D}, Range{0x2060, 0x2060},
                              Range{0xFE00, 0xFE0F}, Range{0xFEFF, 0xFEFF}};
// RFC 3454 C.2.1–C.9: may not be there after mapping.
constexpr std::array forbidden{
    Range{0x0, 0x1F},        Range{0x7F, 0x9F},       Range{0x340, 0x341},      Range{0x6DD, 0x6DD},
    Range{0x70F, 0x70F},     Range{0x180E, 0x180E},   Range{0x200C, 0x200F},    Range{0x2028, 0x202E},
    Range{0x2060, 0x2063},   Range{0x206A, 0x206F},   Range{0x2FF0, 0x2FFB},    Range{0xD800, 0xF8FF},
    Range{0xFDD0, 0xFDEF},   Range{0xFEFF, 0xFEFF},   Range{0xFFF9, 0xFFFF},    Range{0x1D173, 0x1D17A},
    Range{0xE0001, 0xE0001}, Range{0xE0020, 0xE007F}, Range{0xF0000, 0x10FFFF},
};

template <std::size_t size>
bool isIn(const std::array<Range, size>& ranges, char32_t c)
{
    return std::ranges::any_of(ranges, [&](Range range) { return c >= range.first && c <= range.last; });
}

QString mapped(const QString& text)
{
    QList<char32_t> out;
    for (const char32_t c : text.toUcs4()) {
        if (isIn(spaces, c))
            out.append(U' ');
        else if (!isIn(nothings, c))
            out.append(c);
    }
    return QString::fromUcs4(out.constData(), out.size());
}

bool isRightToLeft(char32_t c)
{
    const QChar::Direction direction = QChar::direction(c);
    return direction == QChar::DirR || direction == QChar::DirAL;
}

// RFC 3454 §6: a text with letters of right-to-left scripts has no others, and begins and ends with one.
bool isDirectionClear(const QList<uint>& text)
{
    if (std::ranges::none_of(text, isRightToLeft))
        return true;
    const auto isLeftToRight = [](char32_t c) { return QChar::direction(c) == QChar::DirL; };
    return std::ranges::none_of(text, isLeftToRight) && isRightToLeft(text.first()) && isRightToLeft(text.last());
}

} // namespace

Result<QString> saslprep(const QString& text)
{
    const QString prepared = mapped(text).normalized(QString::NormalizationForm_KC, QChar::Unicode_3_2);
    const QList<uint> points = prepared.toUcs4();
    if (std::ranges::any_of(points, [](char32_t c) { return isIn(forbidden, c); }) || !isDirectionClear(points))
        return fail(ErrorCode::InvalidInput, u"SASLprep: forbidden characters"_s);
    return prepared;
}

} // namespace xmpp

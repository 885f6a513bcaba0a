// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/unit.h"

#include <QRegularExpression>

namespace domain {
namespace {

// Latin letters that look like Cyrillic ones and are typed instead of them.
QString cyrillicLetter(const QString& letter)
{
    static const QString latin = QStringLiteral("ABCEHKMOPTXY");
    static const QString cyrillic = QStringLiteral("АВСЕНКМОРТХУ");
    const QString upper = letter.toUpper();
    const qsizetype at = latin.indexOf(upper);
    return at < 0 ? upper : cyrillic.mid(at, 1);
}

} // namespace

ClassLabel classLabelFrom(const QString& grade, const QString& letter)
{
    bool isNumber = false;
    const int number = grade.trimmed().toInt(&isNumber);
    const QString trimmed = letter.trimmed();
    static const QRegularExpression oneLetter(QStringLiteral(R"(^[«"'“„]?([А-ЯЁа-яёA-Za-z])[»"'”“]?$)"));
    const QRegularExpressionMatch match = oneLetter.match(trimmed);
    if (!isNumber || !match.hasMatch())
        return {};
    const ClassLabel label{number, cyrillicLetter(match.captured(1))};
    const QChar code = label.letter.at(0);
    const bool isCyrillic = code.script() == QChar::Script_Cyrillic;
    return label.isValid() && isCyrillic ? label : ClassLabel{};
}

ClassLabel classLabelFrom(const QString& text)
{
    static const QRegularExpression shape(
        QStringLiteral(R"(^\s*(\d{1,2})\s*[-–—]?\s*([«"'“„]?[А-ЯЁа-яёA-Za-z][»"'”“]?)\s*(?:класс)?\s*$)"));
    const QRegularExpressionMatch match = shape.match(text);
    return match.hasMatch() ? classLabelFrom(match.captured(1), match.captured(2)) : ClassLabel{};
}

int schoolYearOf(const QDate& day)
{
    constexpr int firstMonth = 7;
    return day.month() >= firstMonth ? day.year() : day.year() - 1;
}

QString displayLabel(const ClassLabel& label)
{
    return QString::number(label.grade) + QStringLiteral("«") + label.letter + QStringLiteral("»");
}

} // namespace domain

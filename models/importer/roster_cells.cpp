// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/roster_cells.h"

#include "text/folding.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace importer {
namespace {

constexpr int oldestAgeYears = 100;

QString digitsOf(const QString& text)
{
    QString digits;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9')
            digits += c;
    }
    return digits;
}

std::optional<QString> readOnePhone(const QString& text)
{
    const QString digits = digitsOf(text);
    if (digits.size() == 11 && (digits.front() == u'7' || digits.front() == u'8'))
        return u"+7"_s + digits.mid(1);
    if (digits.size() == 10)
        return u"+7"_s + digits;
    const bool foreign = text.trimmed().startsWith(u'+') && digits.size() >= 8 && digits.size() <= 15;
    return foreign ? std::optional(u'+' + digits) : std::nullopt;
}

} // namespace

std::optional<QString> readPhone(const QString& cell)
{
    if (cell.isEmpty())
        return QString();
    static const QRegularExpression between(u"[,;/\\n]"_s);
    for (const QString& part : cell.split(between)) {
        if (const std::optional<QString> phone = readOnePhone(part))
            return phone;
    }
    return std::nullopt;
}

std::optional<QString> readEmail(const QString& cell)
{
    static const QRegularExpression shape(u"^[^\\s@,;<>]+@[^\\s@,;<>]+\\.[^\\s@,;<>.]+$"_s);
    return cell.isEmpty() || shape.match(cell).hasMatch() ? std::optional(cell) : std::nullopt;
}

std::optional<QDate> readBirthDate(const QString& cell, QDate today)
{
    if (cell.isEmpty())
        return QDate();
    static const QRegularExpression iso(u"^(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?$"_s);
    static const QRegularExpression russian(u"^(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4}|\\d{2})(?:\\s.*)?$"_s);
    QDate date;
    if (const auto match = iso.match(cell); match.hasMatch()) {
        date = QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    } else if (const auto other = russian.match(cell); other.hasMatch()) {
        int year = other.captured(3).toInt();
        if (other.captured(3).size() == 2)
            year += 2000 + year <= today.year() ? 2000 : 1900;
        date = QDate(year, other.captured(2).toInt(), other.captured(1).toInt());
    }
    bool isNumber = false;
    if (const int serial = cell.toInt(&isNumber); isNumber && serial >= 10'000 && serial < 100'000)
        date = QDate(1899, 12, 30).addDays(serial);
    const bool possible = date.isValid() && date <= today && date.year() >= today.year() - oldestAgeYears;
    return possible ? std::optional(date) : std::nullopt;
}

domain::PersonName readFullName(const QString& cell)
{
    static const QRegularExpression initials(u"(\\p{Lu}\\.)\\s*(?=\\p{Lu}\\.)"_s);
    const QStringList words = QString(cell).replace(initials, u"\\1 "_s).simplified().split(u' ', Qt::SkipEmptyParts);
    return {words.value(0), words.value(1), words.mid(2).join(u' ')};
}

bool readYes(const QString& cell)
{
    static const QStringList yes{u"да"_s, u"yes"_s, u"1"_s, u"+"_s, u"true"_s, u"x"_s, u"х"_s};
    return yes.contains(text::folded(cell));
}

std::optional<QList<domain::ClassLabel>> readClasses(const QString& cell)
{
    static const QRegularExpression between(u"[,;/\\n]|\\s+и\\s+|(?<=[А-Яа-яA-Za-z»\"])\\s+(?=\\d)"_s);
    static const QRegularExpression several(u"^(\\d{1,2})\\s*-?\\s*([А-ЯЁа-яёA-Z]{2,6})$"_s);
    QList<domain::ClassLabel> labels;
    QString grade; // of the one before: "5А,Б"
    for (const QString& part : cell.split(between, Qt::SkipEmptyParts)) {
        const QString name = part.trimmed();
        const auto together = several.match(name);
        QList<domain::ClassLabel> read;
        if (together.hasMatch()) {
            for (const QChar letter : together.captured(2))
                read << domain::classLabelFrom(together.captured(1), letter);
        } else {
            const domain::ClassLabel label = domain::classLabelFrom(name);
            read << (label.isValid() ? label : domain::classLabelFrom(grade, name));
        }
        for (const domain::ClassLabel& label : read) {
            if (!label.isValid())
                return std::nullopt;
            grade = QString::number(label.grade);
            if (!labels.contains(label))
                labels << label;
        }
    }
    return labels;
}

std::optional<domain::PositionKind> readPosition(const QString& cell)
{
    using domain::PositionKind;
    const QString text = text::folded(cell);
    const auto has = [&text](QStringView word) { return text.contains(word); };
    if (has(u"зам") || has(u"завуч") || has(u"deputy"))
        return PositionKind::Deputy;
    if (has(u"директор") || has(u"заведующ") || has(u"principal") || has(u"headteacher") ||
        has(u"head of"))
        return PositionKind::Head;
    if (has(u"администратор") || has(u"administrator"))
        return PositionKind::Administrator;
    static constexpr std::array<QStringView, 11> teachers{u"учител", u"преподават",  u"педагог", u"воспитател",
                                                          u"тренер", u"психолог",    u"логопед", u"дефектолог",
                                                          u"тьютор", u"руководител", u"teacher"};
    if (std::ranges::any_of(teachers, has))
        return PositionKind::Teacher;
    return std::nullopt;
}

bool isFormula(const QString& cell)
{
    static constexpr std::array<QStringView, 8> errors{u"#REF!",   u"#N/A",  u"#NAME?", u"#VALUE!",
                                                       u"#DIV/0!", u"#NUM!", u"#NULL!", u"#ССЫЛКА!"};
    return cell.startsWith(u'=') || cell.startsWith(u'@') || std::ranges::find(errors, cell) != errors.end();
}

} // namespace importer

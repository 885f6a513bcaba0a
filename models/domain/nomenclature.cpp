// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/nomenclature.h"

namespace domain {

namespace {

using namespace Qt::Literals::StringLiterals;

// One letter of a class as it is kept; empty if it is none.
QString letterFrom(QChar sign)
{
    return classLabelFrom(u"1"_s, QString(sign)).letter;
}

constexpr QStringView kAlphabet = u"АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ";

} // namespace

QStringList lettersFrom(const QString& text)
{
    QStringList letters;
    QString previous;
    bool isRange = false;
    for (const QChar sign : text) {
        if (sign.isSpace() || sign == u',' || sign == u';')
            continue;
        if (sign == u'-' || sign == u'–' || sign == u'—' || sign == u'…') {
            if (previous.isEmpty() || isRange)
                return {};
            isRange = true;
            continue;
        }
        const QString letter = letterFrom(sign);
        if (letter.isEmpty())
            return {};
        if (isRange) {
            const qsizetype from = kAlphabet.indexOf(previous);
            const qsizetype to = kAlphabet.indexOf(letter);
            if (from < 0 || to < from)
                return {};
            for (qsizetype at = from + 1; at <= to; ++at)
                letters << QString(kAlphabet.at(at));
            isRange = false;
        } else {
            letters << letter;
        }
        previous = letter;
    }
    letters.removeDuplicates();
    return isRange ? QStringList() : letters;
}

QList<ClassLabel> labelsOf(int fromGrade, int toGrade, const QStringList& letters)
{
    QList<ClassLabel> labels;
    for (int grade = fromGrade; grade <= toGrade; ++grade) {
        for (const QString& letter : letters)
            labels << ClassLabel{grade, letter};
    }
    return labels;
}

QString parallelName(int grade, const Vocabulary& words)
{
    return u"%1-е %2"_s.arg(QString::number(grade), words.units);
}

} // namespace domain

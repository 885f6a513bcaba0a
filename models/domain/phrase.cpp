// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/phrase.h"

#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

namespace domain {

using namespace Qt::Literals::StringLiterals;

namespace {

// «12 ноября»: phrases are read by people of this school, whatever the language of the program is.
QString dayIn(const QDate& date)
{
    return date.isValid() ? QLocale(QLocale::Russian).toString(date, u"d MMMM"_s) : QString();
}

QString valueOf(const QString& word, const PhraseWords& known)
{
    const QString plain = word.simplified().toLower();
    if (plain == u"имя"_s)
        return known.name;
    if (plain == u"чат"_s)
        return known.chat;
    if (plain == u"дата"_s)
        return dayIn(known.today);
    if (plain == u"я"_s)
        return known.self;
    return {};
}

} // namespace

FilledPhrase filledIn(const QString& phrase, const PhraseWords& known)
{
    static const QRegularExpression braces(u"\\{([^{}\\n]{1,60})\\}"_s);
    FilledPhrase filled;
    qsizetype done = 0;
    for (auto each = braces.globalMatch(phrase); each.hasNext();) {
        const auto match = each.next();
        filled.text += QStringView(phrase).mid(done, match.capturedStart() - done);
        done = match.capturedEnd();
        const QString value = valueOf(match.captured(1), known);
        if (value.isEmpty() && filled.gapLength == 0) {
            filled.gapStart = filled.text.size();
            filled.gapLength = match.capturedLength();
        }
        filled.text += value.isEmpty() ? match.captured() : value;
    }
    filled.text += QStringView(phrase).mid(done);
    return filled;
}

QString addressOf(const QString& nick)
{
    const QStringList words = nick.section(u'(', 0, 0).simplified().split(u' ', Qt::SkipEmptyParts);
    QStringList named = words.mid(1); // the family name stands first
    // Namesakes bear a number.
    named.removeIf([](const QString& word) { return word.front().isDigit(); });
    return named.isEmpty() ? words.value(0) : named.join(u' ');
}

QList<Phrase> firstPhrases()
{
    const QStringList texts{u"Здравствуйте, {имя}! Спасибо, что написали. Отвечу сегодня до вечера."_s,
                            u"Спасибо, получено."_s,
                            u"Напоминаю: собрание {когда}. Пожалуйста, не опаздывайте."_s,
                            u"Прошу ответить до {когда}."_s,
                            u"Пожалуйста, пишите здесь только по теме чата: его читают все."_s,
                            u"{имя}, напишите мне, пожалуйста, лично: этот чат читают все."_s};
    QList<Phrase> phrases;
    for (int i = 0; i < texts.size(); ++i)
        phrases << Phrase{PhraseId(u"first-%1"_s.arg(i + 1)), texts.at(i), i};
    return phrases;
}

} // namespace domain

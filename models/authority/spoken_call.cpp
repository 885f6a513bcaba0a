// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/spoken_call.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

namespace authority {

using namespace Qt::Literals::StringLiterals;

namespace {

// A question is the whole message, so that "1 сентября" is none.
std::optional<SpokenAct> questionIn(const QString& message)
{
    static const QHash<QString, SpokenAct> questions{
        {u"1"_s, SpokenAct::Record},           {u"мои нарушения"_s, SpokenAct::Record},
        {u"нарушения"_s, SpokenAct::Record},   {u"2"_s, SpokenAct::Blocks},
        {u"мои ограничения"_s, SpokenAct::Blocks}, {u"ограничения"_s, SpokenAct::Blocks},
        {u"3"_s, SpokenAct::Apologies},        {u"возражения"_s, SpokenAct::Apologies},
        {u"4"_s, SpokenAct::Rules},            {u"правила"_s, SpokenAct::Rules},
        {u"5"_s, SpokenAct::Draft},            {u"проект"_s, SpokenAct::Draft},
        {u"за"_s, SpokenAct::InFavour},        {u"против"_s, SpokenAct::Against},
    };
    QString plain = message.simplified().toLower();
    while (!plain.isEmpty() && !plain.back().isLetterOrNumber())
        plain.chop(1);
    const auto found = questions.constFind(plain);
    return found == questions.constEnd() ? std::nullopt : std::optional(*found);
}

SpokenAct actNamed(const QString& word)
{
    if (word.startsWith(u"жал"_s))
        return SpokenAct::Complaint;
    if (word.startsWith(u"апе"_s))
        return SpokenAct::Appeal;
    if (word.startsWith(u"от"_s))
        return SpokenAct::Withdrawal;
    if (word.startsWith(u"озн"_s))
        return SpokenAct::Acknowledgement;
    return word.startsWith(u"воз"_s) ? SpokenAct::Objection : SpokenAct::Apology;
}

} // namespace

std::optional<SpokenCall> spokenCall(const QString& message)
{
    static const QRegularExpression pattern(
        u"^\\s*[«\"]?(апелляция|извинение|извиняюсь|возражаю|возражение|жалоба|жалуюсь|отозвать|отзываю|"
        u"ознакомлена?|ознакомил(?:ся|ась))(?!\\p{L})[»\"]?"
        u"(?:\\s*(?:№\\s*)?(\\d{1,2})(?![\\d\\p{L}]|\\s*\\p{L}))?[\\s.,:;!—-]*(.*)$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption |
            QRegularExpression::DotMatchesEverythingOption);
    QStringList quoted;
    QStringList said;
    for (const QString& line : message.split(u'\n')) {
        if (line.startsWith(u'>'))
            quoted << line.mid(1).trimmed();
        else
            said << line;
    }
    const QString own = said.join(u'\n');
    if (const auto question = questionIn(own))
        return SpokenCall{*question, {}};
    // With a reason after a sign, so that "за что?" is none.
    static const QRegularExpression opinion(
        u"^\\s*[«\"]?(за|против)[»\"]?\\s*[.,:;!—-]\\s*(.+)$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption |
            QRegularExpression::DotMatchesEverythingOption);
    if (const QRegularExpressionMatch answer = opinion.match(own); answer.hasMatch()) {
        const bool isFor = answer.captured(1).compare(u"за"_s, Qt::CaseInsensitive) == 0;
        return SpokenCall{isFor ? SpokenAct::InFavour : SpokenAct::Against, answer.captured(2).trimmed()};
    }
    const QRegularExpressionMatch match = pattern.match(own);
    if (!match.hasMatch())
        return std::nullopt;
    return SpokenCall{actNamed(match.captured(1).toLower()), match.captured(3).trimmed(), match.captured(2).toInt(),
                      quoted.join(u'\n')};
}

} // namespace authority

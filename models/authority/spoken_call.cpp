// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/spoken_call.h"

#include <QRegularExpression>

namespace authority {

using namespace Qt::Literals::StringLiterals;

std::optional<SpokenCall> spokenCall(const QString& message)
{
    static const QRegularExpression pattern(u"^\\s*[«\"]?(апелляция|извинение|извиняюсь|возражаю|возражение|ознакомлена?|"
                                            u"ознакомил(?:ся|ась))(?!\\p{L})"
                                            u"[»\"]?[\\s.,:;!—-]*(.*)$"_s,
                                            QRegularExpression::CaseInsensitiveOption |
                                                QRegularExpression::UseUnicodePropertiesOption |
                                                QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = pattern.match(message);
    if (!match.hasMatch())
        return std::nullopt;
    const QString word = match.captured(1).toLower();
    const SpokenAct act = word == u"апелляция"_s      ? SpokenAct::Appeal
                          : word.startsWith(u"озн"_s) ? SpokenAct::Acknowledgement
                          : word.startsWith(u"воз"_s) ? SpokenAct::Objection
                                                      : SpokenAct::Apology;
    return SpokenCall{act, match.captured(2).trimmed()};
}

} // namespace authority

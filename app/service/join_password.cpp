// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/join_password.h"

#include "authority/admission.h"

#include <QRandomGenerator>
#include <QSet>

#include <algorithm>

namespace service {

using namespace Qt::Literals::StringLiterals;

std::optional<PasswordFault> faultOf(const QString& password, const QString& repeated)
{
    const auto isControl = [](QChar sign) {
        return sign.category() == QChar::Other_Control || sign.category() == QChar::Other_Format;
    };
    if (password.size() < authority::Admission::shortestPassword)
        return PasswordFault::TooShort;
    if (password.size() > authority::Admission::longestPassword)
        return PasswordFault::TooLong;
    if (std::ranges::any_of(password, isControl))
        return PasswordFault::ControlSign;
    if (QSet<QChar>(password.begin(), password.end()).size() < 4)
        return PasswordFault::OneOfAKind;
    if (password != repeated)
        return PasswordFault::NotRepeated;
    return std::nullopt;
}

QString nameOf(PasswordFault fault)
{
    switch (fault) {
    case PasswordFault::TooShort:
        return u"tooShort"_s;
    case PasswordFault::TooLong:
        return u"tooLong"_s;
    case PasswordFault::OneOfAKind:
        return u"oneOfAKind"_s;
    case PasswordFault::ControlSign:
        return u"controlSign"_s;
    case PasswordFault::NotRepeated:
        return u"notRepeated"_s;
    }
    return {};
}

QString randomPhrase(const QStringList& words)
{
    auto* random = QRandomGenerator::system();
    QStringList parts;
    for (int i = 0; i < 5; ++i)
        parts << words.at(random->bounded(words.size()));
    parts << QString::number(random->bounded(10, 100));
    return parts.join(u'-');
}

} // namespace service

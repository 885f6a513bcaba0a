// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/join_language.h"

#include <QStringList>

namespace service {

using namespace Qt::Literals::StringLiterals;

QString languageTag(authority::Language language)
{
    return language == authority::Language::English ? u"en"_s : u"ru"_s;
}

authority::Language languageFor(const QString& chosen, const QString& acceptLanguage)
{
    if (chosen == u"en" || chosen == u"ru")
        return chosen == u"en" ? authority::Language::English : authority::Language::Russian;
    double russian = 0;
    double english = 0;
    for (const QString& range : acceptLanguage.split(u',')) {
        const QString tag = range.section(u';', 0, 0).trimmed().toLower();
        const QString quality = range.section(u"q="_s, 1, 1).trimmed();
        const double weight = quality.isEmpty() ? 1.0 : quality.toDouble();
        if (tag.section(u'-', 0, 0) == u"ru")
            russian = std::max(russian, weight);
        else if (tag.section(u'-', 0, 0) == u"en")
            english = std::max(english, weight);
    }
    return english > russian ? authority::Language::English : authority::Language::Russian;
}

} // namespace service

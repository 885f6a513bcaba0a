// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/language.h"

namespace authority {

Language languageFrom(QStringView tag)
{
    return tag.trimmed().startsWith(u"en", Qt::CaseInsensitive) ? Language::English : Language::Russian;
}

} // namespace authority

// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/join_password.h"
#include "support/qt_strings.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;
using service::faultOf;
using service::PasswordFault;

TEST_CASE("an ordinary password of one's own is taken as it is")
{
    CHECK_FALSE(faultOf(u"кот на крыше"_s, u"кот на крыше"_s));
    CHECK_FALSE(faultOf(u"tr0ub4dor"_s, u"tr0ub4dor"_s));
}

TEST_CASE("a password that cannot be used is refused with the reason")
{
    CHECK(faultOf(u"кот"_s, u"кот"_s) == PasswordFault::TooShort);
    CHECK(faultOf(QString(129, u'x') + u"abcd"_s, {}) == PasswordFault::TooLong);
    CHECK(faultOf(u"aaaaaaaaaaa1"_s, u"aaaaaaaaaaa1"_s) == PasswordFault::OneOfAKind);
    CHECK(faultOf(u"кот\tна крыше"_s, u"кот\tна крыше"_s) == PasswordFault::ControlSign);
    CHECK(faultOf(u"кот на\u200Bкрыше"_s, u"кот на\u200Bкрыше"_s) == PasswordFault::ControlSign);
    CHECK(faultOf(u"кот на крыше"_s, u"Кот на крыше"_s) == PasswordFault::NotRepeated);
}

TEST_CASE("a phrase is five words and a number, another one each time")
{
    const QStringList words{u"клен"_s, u"паром"_s, u"сова"_s};

    static const QRegularExpression form(u"^((клен|паром|сова)-){5}[1-9][0-9]$"_s);
    CHECK(form.match(service::randomPhrase(words)).hasMatch());
    QSet<QString> phrases;
    for (int i = 0; i < 50; ++i)
        phrases << service::randomPhrase(words);
    CHECK(phrases.size() > 40);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/methods.h"
#include "support/qt_strings.h"

#include <QSet>

TEST_CASE("every act has a method name of its own and is found by it")
{
    QSet<QString> names;
    for (int i = 0; i < domain::actCount; ++i) {
        const auto act = static_cast<domain::Act>(i);
        const QString name = contract::methodName(act);
        CAPTURE(name);
        CHECK(contract::actFrom(name) == act);
        names.insert(name);
    }
    CHECK(names.size() == domain::actCount);
}

TEST_CASE("an unknown method is no act")
{
    CHECK_FALSE(contract::actFrom(QStringLiteral("school.delete")));
    CHECK_FALSE(contract::actFrom(QString()));
}

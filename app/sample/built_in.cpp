// SPDX-License-Identifier: GPL-3.0-or-later
#include "built_in.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

// A static library's resources are registered by hand; the macro does not work inside a namespace.
static void registerResources()
{
    Q_INIT_RESOURCE(sample);
}

namespace sample {

base::Result<QByteArray> builtIn(const QString& name)
{
    registerResources();
    QFile file(u":/sample/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::Internal, name + u" is not built in"_s);
    return file.readAll();
}

} // namespace sample

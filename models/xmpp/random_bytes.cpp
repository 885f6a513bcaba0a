// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/random_bytes.h"

#include <QRandomGenerator>

#include <algorithm>

namespace xmpp {

QByteArray randomBytes(qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    std::ranges::generate(bytes, [] { return static_cast<char>(QRandomGenerator::system()->bounded(256)); });
    return bytes;
}

} // namespace xmpp

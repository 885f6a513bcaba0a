// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/random_hex.h"

#include <QRandomGenerator>

namespace backend {

QByteArray randomHex(int bytes)
{
    constexpr int byteValues = 256;
    QByteArray random;
    random.reserve(bytes);
    for (int i = 0; i < bytes; ++i)
        random += static_cast<char>(QRandomGenerator::system()->bounded(byteValues));
    return random.toHex();
}

} // namespace backend

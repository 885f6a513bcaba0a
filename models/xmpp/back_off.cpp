// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/back_off.h"

#include <QRandomGenerator>

#include <algorithm>

namespace xmpp {

std::chrono::milliseconds BackOff::next()
{
    const std::chrono::milliseconds half = m_whole / 2;
    m_whole = std::min(m_whole * 2, longest);
    return half + std::chrono::milliseconds(QRandomGenerator::global()->bounded(static_cast<qint64>(half.count()) + 1));
}

} // namespace xmpp

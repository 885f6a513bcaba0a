// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/connection_state.h"

namespace session {

void ConnectionState::setStatus(const ConnectionStatus& status)
{
    if (m_status == status)
        return;
    m_status = status;
    Q_EMIT changed();
}

} // namespace session

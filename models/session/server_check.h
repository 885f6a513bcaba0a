// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/server_check.h"

namespace session {

// Looking at the school's server from outside (xmpp/server_check.h).
using ServerCheck = xmpp::ServerCheck;
using CheckResult = xmpp::CheckResult;
using CheckPoint = xmpp::CheckPoint;
using CheckFault = xmpp::CheckFault;
using xmpp::isAdvice;

} // namespace session

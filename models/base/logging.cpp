// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/logging.h"

Q_LOGGING_CATEGORY(lcXmpp, "staffroom.xmpp", QtInfoMsg)
Q_LOGGING_CATEGORY(lcStore, "staffroom.store", QtInfoMsg)
Q_LOGGING_CATEGORY(lcIndex, "staffroom.index", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSync, "staffroom.sync", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSession, "staffroom.session", QtInfoMsg)
Q_LOGGING_CATEGORY(lcAuthority, "staffroom.authority", QtInfoMsg)
Q_LOGGING_CATEGORY(lcService, "staffroom.service", QtInfoMsg)
Q_LOGGING_CATEGORY(lcBackend, "staffroom.backend", QtInfoMsg)
Q_LOGGING_CATEGORY(lcUi, "staffroom.ui", QtInfoMsg)

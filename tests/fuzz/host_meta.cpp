// SPDX-License-Identifier: GPL-3.0-or-later
// What a web server gives as host-meta, of both kinds.
#include "xmpp/host_meta.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    (void)xmpp::webSocketsInJson(bytes);
    (void)xmpp::webSocketsInXrd(bytes);
    return 0;
}

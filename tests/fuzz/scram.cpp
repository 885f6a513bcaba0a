// SPDX-License-Identifier: GPL-3.0-or-later
// The challenge of a server that does not keep to SCRAM.
#include "xmpp/scram.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    xmpp::Scram scram(QCryptographicHash::Sha256, {QStringLiteral("user"), QStringLiteral("pencil")}, "nonce");
    if (scram.respond(bytes))
        (void)scram.finish(bytes);
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as requests and replies of the service: whatever is read must be written and read back equal.
#include "contract/codec.h"

#include <QJsonDocument>

#include <cstdint>
#include <cstdlib>

namespace {

template <typename T>
void readAs(const QJsonObject& json)
{
    const base::Result<T> read = contract::fromJson<T>(json);
    if (!read)
        return;
    const base::Result<T> again = contract::fromJson<T>(contract::toJson(*read));
    if (!again || !(*again == *read))
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    readAs<contract::ChangesReply>(json);
    readAs<contract::RosterPlanRequest>(json);
    readAs<contract::UnitsCreateRequest>(json);
    readAs<contract::InvitesCreateRequest>(json);
    readAs<contract::AuditListReply>(json);
    return 0;
}

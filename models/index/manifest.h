// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "index/segment_merge.h"

#include <QString>

#include <optional>
#include <vector>

namespace msgindex {

// Which files make up the index: the one file that is ever replaced, and only as a whole.
struct Manifest
{
    struct Entry
    {
        std::uint64_t number = 0; // of the segment's file
        Removed removed;
        bool operator==(const Entry&) const = default;
    };
    std::uint64_t store = 0; // whose documents these are
    std::int64_t mark = 0;   // up to which the files hold the caller's changes
    std::vector<Entry> entries;

    bool operator==(const Manifest&) const = default;
};

//   "STFRMAN1" · u32 format version · u32 analysis version · u64 store · i64 mark · varint entries
//   per entry varint number, varint count of removed documents, varint steps between them · u64 checksum
[[nodiscard]] Bytes encodeManifest(const Manifest& manifest);
// Corrupt when the bytes are not what was written, Unsupported when another version wrote them.
[[nodiscard]] base::Result<Manifest> decodeManifest(ByteView bytes);

[[nodiscard]] QString segmentFileName(std::uint64_t number);
[[nodiscard]] std::optional<std::uint64_t> segmentFileNumber(const QString& name);

// Writes the bytes under the name so that after a crash at any moment there is either the old file or the new one.
[[nodiscard]] base::Result<void> writeFileAtomically(const QString& path, ByteView bytes);

} // namespace msgindex

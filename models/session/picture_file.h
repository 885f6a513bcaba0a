// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QSize>
#include <QString>

namespace session {

// Pictures before they leave this computer. Pure; callable from any thread.

// A picture larger than this is not unpacked: a small file can hold one that fills the memory.
constexpr qint64 kMostPixels = 64'000'000;
constexpr int kLongestSide = 20'000;
// What "smaller" means.
constexpr int kSmallSide = 2048;

// Measures by the header alone, as it is shown (turned); invalid for what is no picture that we read, or too large.
[[nodiscard]] QSize pictureSize(const QString& path);
[[nodiscard]] QSize pictureSize(const QByteArray& data);

// The same picture without what tells of the place, the device, the time or the owner: EXIF, XMP, IPTC, comments and
// whatever stands behind the picture; how it is turned is kept. JPEG, PNG, WebP; others as they are. InvalidInput when
// it is damaged.
[[nodiscard]] base::Result<QByteArray> withoutMetadata(const QByteArray& picture);

// As JPEG with a longer side of kSmallSide at most. Unsupported when it cannot be read, or is too large.
[[nodiscard]] base::Result<QByteArray> smaller(const QByteArray& picture);

} // namespace session

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace domain {

// The way of a file of one's own to the server.
enum class Upload {
    None,    // it is there, or it is somebody else's
    Waiting, // or under way
    Paused,  // by the person
};

// A file that a message carries, as far as it is known here. What others say of their files is not trusted: name is
// made safe, sizes and hash are checked when the file has come.
struct SharedFile
{
    QString name;            // safe: domain::safeFileName; never empty
    QString mediaType = {};  // may be empty
    qint64 sizeBytes = 0;    // 0: not known
    QString sha256 = {};     // hexadecimal; empty: not known
    int width = 0;           // of a picture, in pixels; 0: not known or no picture
    int height = 0;
    QString url = {};        // empty while it is on its way
    QString localPath = {};  // within the account's folder of files; empty: not on this computer
    Upload upload = Upload::None;
    // Of the transfer that is under way, 0 … 1000; -1: none. Not kept in the cache.
    int permille = -1;

    bool operator==(const SharedFile&) const = default;
};

enum class FileKind { Picture, Sound, Video, Document, Archive, Program, Other };
// By the ending of its name alone: what opens it goes by that too.
[[nodiscard]] FileKind kindOf(const QString& fileName);
// For the header of an upload; application/octet-stream for what is not known.
[[nodiscard]] QString mediaTypeOf(const QString& fileName);

// What stands in the cache for the text of a message with a file: the caption, the name and the address, a line each,
// so that it is found by all of them. Empty parts are left out.
[[nodiscard]] QString bodyWithFile(const QString& caption, const SharedFile& file);
// The caption of such a text.
[[nodiscard]] QString captionIn(const QString& body, const SharedFile& file);
// What is sent for programs that show text only: the caption and the address.
[[nodiscard]] QString wireBody(const QString& caption, const QString& url);
// Such a text for a line in a list: without an address below a name that it repeats.
[[nodiscard]] QString withoutFileAddress(const QString& body);
// The last part of an address, made safe.
[[nodiscard]] QString fileNameIn(const QString& url);

} // namespace domain

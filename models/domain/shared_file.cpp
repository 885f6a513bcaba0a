// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/shared_file.h"

#include "domain/file_policy.h"

#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <array>

namespace domain {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Ending
{
    QLatin1StringView suffix;
    FileKind kind = FileKind::Other;
    QLatin1StringView mediaType;
};

constexpr std::array endings{
    Ending{"jpg"_L1, FileKind::Picture, "image/jpeg"_L1},
    Ending{"jpeg"_L1, FileKind::Picture, "image/jpeg"_L1},
    Ending{"png"_L1, FileKind::Picture, "image/png"_L1},
    Ending{"gif"_L1, FileKind::Picture, "image/gif"_L1},
    Ending{"webp"_L1, FileKind::Picture, "image/webp"_L1},
    Ending{"bmp"_L1, FileKind::Picture, "image/bmp"_L1},
    Ending{"mp3"_L1, FileKind::Sound, "audio/mpeg"_L1},
    Ending{"ogg"_L1, FileKind::Sound, "audio/ogg"_L1},
    Ending{"opus"_L1, FileKind::Sound, "audio/ogg"_L1},
    Ending{"m4a"_L1, FileKind::Sound, "audio/mp4"_L1},
    Ending{"wav"_L1, FileKind::Sound, "audio/wav"_L1},
    Ending{"mp4"_L1, FileKind::Video, "video/mp4"_L1},
    Ending{"webm"_L1, FileKind::Video, "video/webm"_L1},
    Ending{"mov"_L1, FileKind::Video, "video/quicktime"_L1},
    Ending{"pdf"_L1, FileKind::Document, "application/pdf"_L1},
    Ending{"doc"_L1, FileKind::Document, "application/msword"_L1},
    Ending{"docx"_L1, FileKind::Document, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"_L1},
    Ending{"xls"_L1, FileKind::Document, "application/vnd.ms-excel"_L1},
    Ending{"xlsx"_L1, FileKind::Document, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"_L1},
    Ending{"ppt"_L1, FileKind::Document, "application/vnd.ms-powerpoint"_L1},
    Ending{"pptx"_L1, FileKind::Document, "application/vnd.openxmlformats-officedocument.presentationml.presentation"_L1},
    Ending{"odt"_L1, FileKind::Document, "application/vnd.oasis.opendocument.text"_L1},
    Ending{"ods"_L1, FileKind::Document, "application/vnd.oasis.opendocument.spreadsheet"_L1},
    Ending{"odp"_L1, FileKind::Document, "application/vnd.oasis.opendocument.presentation"_L1},
    Ending{"rtf"_L1, FileKind::Document, "application/rtf"_L1},
    Ending{"txt"_L1, FileKind::Document, "text/plain"_L1},
    Ending{"csv"_L1, FileKind::Document, "text/csv"_L1},
    Ending{"zip"_L1, FileKind::Archive, "application/zip"_L1},
    Ending{"rar"_L1, FileKind::Archive, "application/vnd.rar"_L1},
    Ending{"7z"_L1, FileKind::Archive, "application/x-7z-compressed"_L1},
};

const Ending* endingOf(const QString& fileName)
{
    const QString suffix = fileName.section(u'.', -1).toLower();
    const auto found = std::ranges::find(endings, suffix, [](const Ending& ending) { return QString(ending.suffix); });
    return found == endings.end() || !fileName.contains(u'.') ? nullptr : &*found;
}

QString lines(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u'\n');
}

} // namespace

FileKind kindOf(const QString& fileName)
{
    if (isProgram(fileName))
        return FileKind::Program;
    const Ending* const ending = endingOf(fileName);
    return ending ? ending->kind : FileKind::Other;
}

QString mediaTypeOf(const QString& fileName)
{
    const Ending* const ending = endingOf(fileName);
    return ending ? QString(ending->mediaType) : u"application/octet-stream"_s;
}

QString bodyWithFile(const QString& caption, const SharedFile& file)
{
    return lines({caption, file.name, file.url});
}

QString captionIn(const QString& body, const SharedFile& file)
{
    QString rest = body;
    for (const QString& line : {file.url, file.name}) {
        if (line.isEmpty())
            continue;
        if (rest == line)
            return {};
        if (rest.endsWith(u'\n' + line))
            rest.chop(line.size() + 1);
    }
    return rest;
}

QString wireBody(const QString& caption, const QString& url)
{
    return lines({caption, url});
}

QString withoutFileAddress(const QString& body)
{
    const qsizetype last = body.lastIndexOf(u'\n');
    if (last <= 0 || !QStringView(body).mid(last + 1).startsWith(u"http"))
        return body;
    const qsizetype before = body.lastIndexOf(u'\n', last - 1);
    const QString name = body.mid(before + 1, last - before - 1);
    return fileNameIn(body.mid(last + 1)) == name ? body.left(last) : body;
}

QString fileNameIn(const QString& url)
{
    const QString path = QUrl(url).path(QUrl::FullyDecoded);
    return safeFileName(path.isEmpty() ? url : path);
}

} // namespace domain

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/message_content.h"

#include <algorithm>
#include <array>

namespace domain {

namespace {

constexpr std::array<QStringView, 9> kPictures{u"jpg",  u"jpeg", u"png", u"gif", u"webp",
                                               u"heic", u"bmp",  u"svg", u"tiff"};
constexpr std::array<QStringView, 26> kFiles{u"pdf", u"doc", u"docx", u"xls", u"xlsx", u"ppt", u"pptx", u"odt", u"ods",
                                             u"odp", u"rtf", u"txt",  u"csv", u"zip",  u"rar", u"7z",   u"mp3", u"ogg",
                                             u"m4a", u"wav", u"mp4",  u"mov", u"avi",  u"mkv", u"webm", u"epub"};

template <typename List>
bool contains(const List& endings, QStringView ending)
{
    return std::any_of(endings.begin(), endings.end(),
                       [&](QStringView known) { return known.compare(ending, Qt::CaseInsensitive) == 0; });
}

// Of the last part of the address's path; empty if it has none.
QStringView endingOf(QStringView address)
{
    const auto pathEnd = std::find_if(address.begin(), address.end(), [](QChar c) { return c == u'?' || c == u'#'; });
    QStringView path = address.left(pathEnd - address.begin());
    while (!path.isEmpty() && !path.back().isLetterOrNumber())
        path.chop(1);
    const QStringView name = path.mid(path.lastIndexOf(u'/') + 1);
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot < 0 || path.size() == name.size() ? QStringView() : name.mid(dot + 1);
}

} // namespace

MessageContent contentOf(QStringView body)
{
    MessageContent content;
    const auto readWords = [&content](QStringView words) {
        content.question = content.question || words.contains(u'?');
    };
    qsizetype at = 0;
    for (qsizetype scheme = body.indexOf(u"://"); scheme >= 0; scheme = body.indexOf(u"://", at)) {
        const auto end = std::find_if(body.begin() + scheme, body.end(), [](QChar c) { return c.isSpace(); });
        const QStringView before = body.left(scheme);
        const bool isLink =
            before.endsWith(u"http", Qt::CaseInsensitive) || before.endsWith(u"https", Qt::CaseInsensitive);
        const QStringView address = body.mid(scheme + 3, end - body.begin() - scheme - 3);
        readWords(before.mid(at));
        if (isLink && !address.isEmpty()) {
            content.link = true;
            const QStringView ending = address.contains(u'/') ? endingOf(address) : QStringView();
            content.picture = content.picture || contains(kPictures, ending);
            content.file = content.file || content.picture || contains(kFiles, ending);
        }
        at = end - body.begin();
    }
    readWords(body.mid(at));
    return content;
}

} // namespace domain

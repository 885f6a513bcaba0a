// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/message_text.h"

#include "domain/mention.h"

#include <QRegularExpression>

#include <algorithm>

namespace delegates {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostMarksOnLetter = 4;
constexpr qsizetype kMostLinks = 50;

bool isOverride(QChar c)
{
    return (c.unicode() >= 0x202A && c.unicode() <= 0x202E) || (c.unicode() >= 0x2066 && c.unicode() <= 0x2069) ||
           c.unicode() == 0x200E || c.unicode() == 0x200F || c.unicode() == 0x061C;
}

bool isForbidden(QChar c)
{
    return isOverride(c) || (c.unicode() < 0x20 && c != u'\n' && c != u'\t') || c.unicode() == 0x7F ||
           c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

bool isMark(QChar c)
{
    return c.isMark() && c.unicode() != 0xFE0F && c.unicode() != 0x20E3;
}

bool overlaps(const QList<TextMark>& marks, int start, int length)
{
    return std::ranges::any_of(marks, [&](const TextMark& mark) {
        const bool holds = mark.kind == TextMark::Kind::Code || mark.kind == TextMark::Kind::Link;
        return holds && start < mark.start + mark.length && mark.start < start + length;
    });
}

std::optional<TextMark::Kind> styleOf(QChar c)
{
    switch (c.unicode()) {
    case u'*':
        return TextMark::Kind::Bold;
    case u'_':
        return TextMark::Kind::Italic;
    case u'~':
        return TextMark::Kind::Struck;
    case u'`':
        return TextMark::Kind::Code;
    default:
        return std::nullopt;
    }
}

void markLinks(MessageText& shown)
{
    // Of the web, and to a message of some chat (domain::MessageLink).
    static const QRegularExpression link(u"\\b(?:https?://[^\\s<>\"«»]+|xmpp:[a-z0-9]+@[a-z0-9.-]+\\?join;message=[0-9]+)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    auto found = link.globalMatch(shown.text);
    for (qsizetype count = 0; found.hasNext() && count < kMostLinks; ++count) {
        const auto match = found.next();
        QString address = match.captured();
        while (!address.isEmpty() && u".,;:!?)]}…»'"_s.contains(address.back()))
            address.chop(1);
        const QUrl url(address, QUrl::StrictMode);
        const int start = static_cast<int>(match.capturedStart());
        const bool leads = !url.host().isEmpty() || url.scheme() == "xmpp"_L1;
        if (url.isValid() && leads && !overlaps(shown.marks, start, static_cast<int>(address.size())))
            shown.marks << TextMark{TextMark::Kind::Link, start, static_cast<int>(address.size()), url};
    }
}

// XEP-0393 §5.1.1: from ``` at the beginning of a line to ``` alone on a line, or to the end.
void markBlocks(MessageText& shown)
{
    qsizetype from = -1;
    for (qsizetype line = 0; line < shown.text.size();) {
        const qsizetype newline = shown.text.indexOf(u'\n', line);
        const qsizetype end = newline < 0 ? shown.text.size() : newline;
        const QStringView words = QStringView(shown.text).mid(line, end - line);
        if (from < 0 && words.startsWith(u"```")) {
            from = line;
        } else if (from >= 0 && words == u"```"_s) {
            shown.marks << TextMark{TextMark::Kind::Code, static_cast<int>(from), static_cast<int>(end - from)};
            from = -1;
        }
        line = end + 1;
    }
    if (from >= 0)
        shown.marks << TextMark{TextMark::Kind::Code, static_cast<int>(from),
                                static_cast<int>(shown.text.size() - from)};
}

// XEP-0393 §6: a sign after white space or another sign, then no white space; its fellow in the same line before none.
void markSpans(MessageText& shown)
{
    const QString& text = shown.text;
    for (int at = 0; at < text.size(); ++at) {
        const auto style = styleOf(text.at(at));
        const bool opens = style && (at == 0 || text.at(at - 1).isSpace() || styleOf(text.at(at - 1))) &&
                           at + 1 < text.size() && !text.at(at + 1).isSpace() && !overlaps(shown.marks, at, 1);
        if (!opens)
            continue;
        for (int end = at + 1; end < text.size() && text.at(end) != u'\n'; ++end) {
            if (text.at(end) != text.at(at) || text.at(end - 1).isSpace() || overlaps(shown.marks, end, 1))
                continue;
            if (end > at + 1) {
                shown.marks << TextMark{*style, at, end - at + 1};
                if (*style == TextMark::Kind::Code)
                    at = end;
            }
            break;
        }
    }
}

} // namespace

QString harmless(QStringView text)
{
    QString kept;
    kept.reserve(text.size());
    int marks = 0;
    for (const QChar c : text) {
        if (isForbidden(c))
            continue;
        marks = isMark(c) ? marks + 1 : 0;
        if (marks <= kMostMarksOnLetter)
            kept += c;
    }
    return kept;
}

MessageText messageText(const QString& body)
{
    // Far more letters are looked at than are shown, not all of a megabyte.
    MessageText shown{harmless(QStringView(body).left(8 * MessageText::kMostLetters)), {}, false};
    qsizetype end = 0;
    int lines = 0;
    while (end < shown.text.size() && end < MessageText::kMostLetters && lines < MessageText::kMostLines)
        lines += shown.text.at(end++) == u'\n' ? 1 : 0;
    if (end < shown.text.size() || body.size() > 8 * MessageText::kMostLetters) {
        if (end > 0 && shown.text.at(end - 1).isHighSurrogate())
            --end;
        shown.text = shown.text.left(end).trimmed() + QChar(0x2026);
        shown.isCut = true;
    }
    markBlocks(shown);
    markLinks(shown);
    markSpans(shown);
    for (const domain::Mention& mention : domain::mentionsIn(shown.text)) {
        if (!overlaps(shown.marks, mention.start, mention.length))
            shown.marks << TextMark{TextMark::Kind::Mention, mention.start, mention.length};
    }
    std::ranges::stable_sort(shown.marks, {}, &TextMark::start);
    return shown;
}

QString disguisedHost(const QUrl& url)
{
    const QString network = url.host(QUrl::FullyEncoded);
    if (network.contains(u"xn--"_s, Qt::CaseInsensitive) || !url.userName().isEmpty())
        return network;
    const QString host = url.host(QUrl::FullyDecoded);
    const bool isForeign = std::ranges::any_of(host, [](QChar c) { return c.unicode() > 0x7F; });
    return isForeign ? network : QString();
}

} // namespace delegates

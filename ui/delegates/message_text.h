// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message.h"

#include <QList>
#include <QString>
#include <QUrl>

namespace delegates {

// A part of a message's text that looks or acts differently, in UTF-16 units of MessageText::text.
struct TextMark
{
    enum class Kind { Bold, Italic, Struck, Code, Link, Mention };
    Kind kind = Kind::Bold;
    int start = 0;
    int length = 0;
    QUrl url = {}; // of links

    bool operator==(const TextMark&) const = default;
};

// The text of a message as it is painted: nothing in it can turn the lines around it (bidirectional overrides are left
// out), pile up marks over other rows, or take seconds to lay out. XEP-0393 styling, web links and mentions are marked;
// the styling characters stay, as everywhere on XMPP.
struct MessageText
{
    // Of a longer text the beginning is shown.
    static constexpr int kMostLetters = 4000;
    static constexpr int kMostLines = 60;

    QString text;
    QList<TextMark> marks; // in the order of their beginnings
    bool isCut = false;
};
[[nodiscard]] MessageText messageText(const QString& body);

// Without what can do harm on the screen: overrides, control characters, more than four marks on one letter.
[[nodiscard]] QString harmless(QStringView text);

// Where a link really leads, if that is not what it seems to be: the host as the network knows it (xn--…) when its
// letters are not Latin or are of several alphabets, or a name before an @ that is taken for the host. Empty: it is
// plain.
[[nodiscard]] QString disguisedHost(const QUrl& url);

} // namespace delegates

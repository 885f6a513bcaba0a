// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QDateTime>
#include <QList>
#include <QLocale>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace exporter {

// Something that is known of a chat or of a person: `key` for programs, `name` for people.
struct Fact
{
    QString key;
    QString name;
    QString value;
};

// A message as it is written into a file.
struct WrittenMessage
{
    struct Version
    {
        QDateTime at;
        QString text;
    };
    struct File
    {
        QString name;
        qint64 bytes = 0; // 0: not known
        QString sha256 = {};
    };

    QString id; // of the archive; empty: it has not been sent
    QDateTime at;
    QString who; // empty: the room itself
    bool own = false;
    QString text;
    bool retracted = false;
    bool edited = false;
    QList<Version> earlier = {}; // what it said before, oldest first
    QString answeredWho = {};    // with answeredText: what it answers
    QString answeredText = {};
    std::optional<File> file = {};
    QStringList reactions = {}; // "👍 3"
    bool afterGap = false;      // between it and the one before messages are missing here
};

// What the pages for people say, in the person's language; %1 as named.
struct ChatFileWords
{
    QLocale locale;
    QString school;    // who speaks when the room itself does
    QString retracted; // in the place of the text
    QString edited;
    QString before;  // %1 when, %2 the text
    QString file;    // %1 the name, %2 the size
    QString unsized; // %1 the name
    QString gap;
    QString nothing; // there are no messages
};

// Chats written into a file, message by message: a page to be read in a browser, JSON for programs, or a document to be
// printed. Nothing but the message that is being written is kept in memory. What the messages say is only text: it can
// put no markup into the page. One thread, the same from the first call to the last; the file appears under its name by
// finish(), and not at all without it. Errors: Io with the system's words.
class ChatFile
{
public:
    // By the ending: .html, .json or .pdf.
    [[nodiscard]] static base::Result<std::unique_ptr<ChatFile>>
    create(const QString& path, const QString& title, const QList<Fact>& facts, const ChatFileWords& words);
    virtual ~ChatFile() = default;
    Q_DISABLE_COPY_MOVE(ChatFile)

    // The messages that follow are of this chat; without it there are none.
    virtual void beginChat(const QString& title, const QList<Fact>& facts) = 0;
    virtual void add(const WrittenMessage& message) = 0;
    [[nodiscard]] virtual base::Result<void> finish() = 0;

protected:
    ChatFile() = default;
};

} // namespace exporter

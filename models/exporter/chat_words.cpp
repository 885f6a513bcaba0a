// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporter/chat_words.h"

namespace exporter {

using namespace Qt::Literals::StringLiterals;

QString dayWords(const ChatFileWords& words, const QDate& day)
{
    return words.locale.toString(day, QLocale::LongFormat);
}

QString whoWords(const ChatFileWords& words, const WrittenMessage& message)
{
    return message.who.isEmpty() ? words.school : message.who;
}

QString timeWords(const WrittenMessage& message)
{
    return message.at.toLocalTime().toString(u"HH:mm"_s);
}

QString answeredWords(const WrittenMessage& message)
{
    if (message.answeredWho.isEmpty())
        return message.answeredText;
    return u"%1: %2"_s.arg(message.answeredWho, message.answeredText);
}

QStringList notesOf(const ChatFileWords& words, const WrittenMessage& message)
{
    QStringList notes;
    if (message.file)
        notes << (message.file->bytes > 0
                      ? words.file.arg(message.file->name, words.locale.formattedDataSize(message.file->bytes))
                      : words.unsized.arg(message.file->name));
    if (message.edited && !message.retracted)
        notes << words.edited;
    for (const WrittenMessage::Version& version : message.earlier)
        notes << words.before.arg(words.locale.toString(version.at.toLocalTime(), QLocale::ShortFormat), version.text);
    if (!message.reactions.isEmpty())
        notes << message.reactions.join(u"  "_s);
    return notes;
}

} // namespace exporter

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporter/chat_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace exporter {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray written(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject objectOf(const QList<Fact>& facts)
{
    QJsonObject object;
    for (const Fact& fact : facts)
        object.insert(fact.key, fact.value);
    return object;
}

QString timeOf(const QDateTime& at)
{
    return at.toUTC().toString(Qt::ISODateWithMs);
}

// An object that is to be gone on with.
QByteArray begun(const QJsonObject& object, const char* list)
{
    QByteArray text = written(object);
    text.chop(1);
    return text + ",\"" + list + "\":[";
}

QJsonObject objectOf(const WrittenMessage& message)
{
    QJsonObject object{{u"at"_s, timeOf(message.at)}, {u"text"_s, message.text}};
    const auto say = [&object](const QString& name, const QJsonValue& value, bool isSaid) {
        if (isSaid)
            object.insert(name, value);
    };
    say(u"id"_s, message.id, !message.id.isEmpty());
    say(u"from"_s, message.who, !message.who.isEmpty());
    say(u"own"_s, true, message.own);
    say(u"retracted"_s, true, message.retracted);
    say(u"edited"_s, true, message.edited);
    say(u"afterGap"_s, true, message.afterGap);
    say(u"reactions"_s, QJsonArray::fromStringList(message.reactions), !message.reactions.isEmpty());
    say(u"answers"_s, QJsonObject{{u"from"_s, message.answeredWho}, {u"text"_s, message.answeredText}},
        !message.answeredWho.isEmpty() || !message.answeredText.isEmpty());
    QJsonArray earlier;
    for (const WrittenMessage::Version& version : message.earlier)
        earlier << QJsonObject{{u"at"_s, timeOf(version.at)}, {u"text"_s, version.text}};
    say(u"earlier"_s, earlier, !earlier.isEmpty());
    if (message.file) {
        QJsonObject file{{u"name"_s, message.file->name}};
        if (message.file->bytes > 0)
            file.insert(u"bytes"_s, message.file->bytes);
        if (!message.file->sha256.isEmpty())
            file.insert(u"sha256"_s, message.file->sha256);
        object.insert(u"file"_s, file);
    }
    return object;
}

} // namespace

ChatJson::ChatJson(const QString& path, const QString& title, const QList<Fact>& facts)
    : m_file(path)
    , m_title(title)
    , m_facts(facts)
{
}

base::Result<void> ChatJson::open()
{
    if (!m_file.open(QIODevice::WriteOnly))
        return base::fail(base::ErrorCode::Io, m_file.errorString());
    m_file.write(begun({{u"format"_s, u"staffroom-chats"_s},
                        {u"version"_s, 1},
                        {u"title"_s, m_title},
                        {u"facts"_s, objectOf(m_facts)}},
                       "chats"));
    return {};
}

void ChatJson::beginChat(const QString& title, const QList<Fact>& facts)
{
    endChat();
    m_file.write(m_hasChat ? ",\n" : "\n");
    m_file.write(begun({{u"title"_s, title}, {u"facts"_s, objectOf(facts)}}, "messages"));
    m_hasChat = true;
    m_hasMessage = false;
}

void ChatJson::add(const WrittenMessage& message)
{
    m_file.write(m_hasMessage ? ",\n" : "\n");
    m_file.write(written(objectOf(message)));
    m_hasMessage = true;
}

void ChatJson::endChat()
{
    if (m_hasChat)
        m_file.write("\n]}");
}

base::Result<void> ChatJson::finish()
{
    endChat();
    m_file.write("\n]}\n");
    if (!m_file.commit())
        return base::fail(base::ErrorCode::Io, m_file.errorString());
    return {};
}

} // namespace exporter

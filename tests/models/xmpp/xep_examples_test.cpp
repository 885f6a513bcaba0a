// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec.h"
#include "xmpp/iq.h"
#include "xmpp/message.h"
#include "xmpp/namespaces.h"
#include "xmpp/presence.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;
using namespace xmpp;

namespace {

// Examples of the XMPP Standards Foundation's specifications, one JSON object a line.
QList<QJsonObject> examplesOf(const QString& path)
{
    QFile file(path);
    INFO(path.toStdString());
    REQUIRE(file.open(QIODevice::ReadOnly));
    QList<QJsonObject> examples;
    while (!file.atEnd())
        examples.append(QJsonDocument::fromJson(file.readLine()).object());
    return examples;
}

// The example as the content of a stream. Comments belong to the page that it was printed on.
base::Result<Element> streamOf(const QJsonObject& example)
{
    static const QRegularExpression comment(u"<!--.*?-->"_s, QRegularExpression::DotMatchesEverythingOption);
    QString text = example.value("text"_L1).toString();
    text.remove(comment);
    return parseElement(u"<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>"_s +
                        text + u"</stream:stream>"_s);
}

// What is wrong with the stanza, as its codec says; empty when nothing is.
QString complaintAbout(const Element& element)
{
    const auto complaint = [](const auto& result) { return result ? QString() : result.error().detail; };
    if (element.is("iq"_L1, ns::client))
        return complaint(Iq::parse(element));
    for (const Element& child : element.children()) {
        if (const QString text = complaint(Payload::parse(child)); !text.isEmpty())
            return text;
    }
    if (element.is("message"_L1, ns::client))
        return complaint(Message::parse(element));
    if (element.is("presence"_L1, ns::client))
        return complaint(Presence::parse(element));
    return complaint(Payload::parse(element));
}

// Examples that are no valid stanzas, or of a use that we do not claim: they must be refused.
bool isRightlyRefused(const QString& example, const Element& element)
{
    // An iq has an id and one of four types (RFC 6120 §8.2.3); sketches leave them out or misspell them.
    static const QStringList types{u"get"_s, u"set"_s, u"result"_s, u"error"_s};
    if (element.is("iq"_L1, ns::client))
        return !types.contains(element.attribute("type"_L1)) || element.attribute("id"_L1).isEmpty();
    // Forwarded messages without their namespace (XEP-0297 §3.1); fastenings that are no retractions.
    static const QStringList others{u"0424 #7"_s, u"0425 #8"_s, u"0422 #4"_s, u"0422 #5"_s, u"0422 #6"_s, u"0422 #7"_s};
    return others.contains(example);
}

// Complaints about all stanzas of the examples, each with its place.
QStringList complaintsAbout(const QString& path)
{
    QStringList complaints;
    for (const QJsonObject& example : examplesOf(path)) {
        const QString place = u"%1 #%2"_s.arg(example.value("xep"_L1).toString()).arg(example.value("n"_L1).toInt());
        const bool isDocument = example.value("text"_L1).toString().startsWith("<?xml"_L1);
        const auto stream = streamOf(example);
        if (!stream && !isDocument && example.value("wellformed_fragment"_L1).toBool())
            complaints.append(place + u": "_s + stream.error().detail);
        for (const Element& element : stream ? stream->children() : QList<Element>()) {
            const QString complaint = complaintAbout(element);
            if (complaint.isEmpty() == isRightlyRefused(place, element))
                complaints.append(place + u": "_s +
                                  (complaint.isEmpty() ? u"read, but should be refused"_s : complaint));
        }
    }
    return complaints;
}

} // namespace

TEST_CASE("the codec reads the examples of the specifications that it claims")
{
    CHECK(complaintsAbout(QStringLiteral(STAFFROOM_SOURCE_DIR "/tests/golden/stanzas/xep_examples.jsonl")) ==
          QStringList());
}

TEST_CASE("the codec reads or refuses every example of all specifications")
{
    const QString shared =
        qEnvironmentVariable("STAFFROOM_SHARED_DATA", QStringLiteral(STAFFROOM_SOURCE_DIR "/../shared/data"));
    const QString path = shared + u"/xmpp/xep_examples.jsonl"_s;
    if (!QFileInfo::exists(path)) {
        WARN("skipped: " << path.toStdString() << " is not there");
        return;
    }
    CHECK(complaintsAbout(path) == QStringList());
}

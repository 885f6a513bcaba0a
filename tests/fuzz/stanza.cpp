// SPDX-License-Identifier: GPL-3.0-or-later
// What a server sends: a frame of a WebSocket and the bytes of a component's stream, through every parser.
#include "xmpp/framing.h"
#include "xmpp/iq.h"
#include "xmpp/message.h"
#include "xmpp/presence.h"
#include "xmpp/sasl_elements.h"
#include "xmpp/stream_error.h"
#include "xmpp/stream_features.h"
#include "xmpp/stream_management.h"
#include "xmpp/stream_reader.h"
#include "xmpp/xml_writer.h"

#include <QLoggingCategory>

#include <cstdint>
#include <cstdlib>

namespace {

using namespace xmpp;

// What was read can be written, and reads the same again.
template <typename T>
void checkReadable(const Element& element)
{
    const auto value = T::parse(element);
    if (!value)
        return;
    const auto written = parseElement(toXml(*value));
    if (!written)
        std::abort();
    const auto again = T::parse(*written);
    if (!again || !(*again == *value))
        std::abort();
}

template <typename... Ts>
void checkAll(const Element& element)
{
    (checkReadable<Ts>(element), ...);
}

void check(const Element& element)
{
    checkAll<Message, Presence, Iq, StreamOpen, StreamClose, StreamFeatures, StreamError, SaslAuth, SaslStep,
             SaslFailure, SmEnable, SmEnabled, SmResume, SmFailed, SmRequest, SmAnswer>(element);
}

void checkStream(const QByteArray& bytes)
{
    StreamReader reader({.bytes = 64 * 1024});
    constexpr qsizetype pieceBytes = 100;
    for (qsizetype at = 0; at < bytes.size(); at += pieceBytes) {
        reader.feed(bytes.mid(at, pieceBytes));
        while (true) {
            const auto event = reader.next();
            if (!event)
                return;
            if (!*event)
                break;
            check((*event)->element);
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    QLoggingCategory::setFilterRules(QStringLiteral("staffroom.*=false"));
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    if (const auto element = parseElement(QString::fromUtf8(bytes)))
        check(*element);
    checkStream(bytes);
    checkStream("<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>" + bytes);
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/future.h"
#include "xmpp/back_off.h"
#include "xmpp/iq.h"
#include "xmpp/message.h"
#include "xmpp/presence.h"
#include "xmpp/request_table.h"
#include "xmpp/stream_state.h"
#include "xmpp/wakeup.h"
#include "xmpp/wire.h"

#include <QObject>

namespace xmpp {

// What ClientStream and ComponentStream share: stanzas in and out, requests with deadlines, attempts with back-off.
// Lives on one thread; everything is asynchronous, and signals may come from within calls. Pings are answered here;
// requests that no codec knows, or that nobody listens for, are refused as RFC 6120 §8.4 wants.
class StanzaStream : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds requestTimeout = std::chrono::seconds(30);
    static constexpr std::chrono::milliseconds loginTimeout = std::chrono::seconds(30);
    // What a person's client can take in one answer; a larger one is refused instead of sent.
    static constexpr qsizetype maxAnswerBytes = 1'000'000;

    [[nodiscard]] const StreamState& state() const { return m_state; }
    [[nodiscard]] bool isOnline() const { return m_state.phase == StreamState::Phase::Online; }

    // An id is made when the iq has none. Answers with the result iq, or with: the refusal as StanzaError::toError(),
    // Timeout, Offline when the stream is not online or its session ends before the answer, Cancelled when it is
    // stopped, TooLarge when the server would not take the iq.
    [[nodiscard]] base::FutureResult<Iq> sendIq(Iq iq, std::chrono::milliseconds timeout = requestTimeout);
    // Offline when the stream is not online: nothing is queued here. TooLarge when the server would not take it: it
    // could end the stream for that, again after each resumption.
    base::Result<void> sendMessage(Message message);
    // These two mean something within the present session only: without one they are dropped.
    void sendPresence(Presence presence);
    // To a request that came by iqRequested: Iq::result() or Iq::refusal() of it.
    void answer(Iq iq);

    // Says goodbye and ends. Waiting requests are answered Cancelled.
    void stop();
    // Ends the wait before the next attempt. Does nothing unless Waiting.
    void retryNow();

    // Does what is due by the clock. The stream's own timer calls it; tests do after they have moved their clock.
    void checkDeadlines();

    // An unguessable id for a stanza or a query.
    [[nodiscard]] static QString makeId();

Q_SIGNALS:
    void stateChanged(const xmpp::StreamState& state);
    void messageReceived(const xmpp::Message& message);
    void presenceReceived(const xmpp::Presence& presence);
    // Every one must be answered, once.
    void iqRequested(const xmpp::Iq& iq);

protected:
    using Moment = std::chrono::milliseconds; // of Clock::monotonic()

    // `maxBytes` is the largest stanza that the server takes.
    StanzaStream(const base::Clock& clock, Wire wire, qsizetype maxBytes, QObject* parent);

    // For the kind of stream to do. openConnection() leads to becomeOnline() or lose() later.
    virtual void openConnection() = 0;
    // Says goodbye as far as one can without waiting; nothing is heard of the connection afterwards.
    virtual void closeConnection() = 0;
    // Drops it at once; nothing is heard of it afterwards.
    virtual void dropConnection() = 0;
    // `message` is given when the stanza is one, for streams that can hand it back.
    virtual void transmit(const QString& xml, const Message* message) = 0;
    // Whether requests and unacknowledged messages may outlive the connection.
    [[nodiscard]] virtual bool keepsSession() const { return false; }
    virtual void sessionEnded() {}
    [[nodiscard]] virtual bool accepts(const Message& /*message*/) const { return true; }
    // Called while online: what is due for a living connection, and when to call next.
    virtual void checkConnection() {}
    [[nodiscard]] virtual std::optional<Moment> nextConnectionCheck() const { return std::nullopt; }

    [[nodiscard]] Moment now() const { return m_clock.monotonic(); }
    [[nodiscard]] Wire wire() const { return m_wire; }
    void attempt();
    void beginAuthentication();
    void becomeOnline(const Jid& self, bool isResumed);
    // Ends the connection. Tries again later, unless trying again would change nothing (wrong password, another
    // instance took over, unknown domain, no such protocol).
    void lose(const base::Error& error);
    // Ends what the session still waits for.
    void endSession(const base::Error& error);
    // One stanza as received; what is none is left out.
    void receive(const Element& element);
    void scheduleCheck();

private:
    void setState(const StreamState& state);
    void stamp(Stanza& stanza) const;
    void onDeadline();
    void receiveMessage(const Element& element);
    void receivePresence(const Element& element);
    void receiveIq(const Element& element);
    void receiveRequest(const Iq& iq);
    void receiveMalformedIq(const Element& element, const base::Error& error);
    const base::Clock& m_clock;
    const Wire m_wire;
    const qsizetype m_maxBytes;
    Jid m_self;
    StreamState m_state;
    RequestTable m_requests;
    BackOff m_backOff;
    Wakeup m_wakeup;
    std::optional<Moment> m_deadline; // of signing in, or of the wait
    Moment m_onlineAt{};
};

} // namespace xmpp

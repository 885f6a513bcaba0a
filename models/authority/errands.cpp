// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/errands.h"

#include "authority/direct_talk.h"
#include "authority/moderation_case.h"
#include "authority/talk_words.h"
#include "base/logging.h"
#include "domain/nick.h"
#include "xmpp/correction.h"
#include "xmpp/held_messages.h"
#include "xmpp/server_control.h"
#include "xmpp/stanza_ids.h"
#include "xmpp/store_hint.h"

#include <algorithm>

namespace authority {

using namespace Qt::Literals::StringLiterals;

namespace {

// The archive's clock may be another than ours.
constexpr qint64 secondsOfDoubt = 600;
constexpr int pageOfSearch = 100;

bool isPassing(base::ErrorCode code)
{
    return code == base::ErrorCode::Offline || code == base::ErrorCode::Timeout || code == base::ErrorCode::Cancelled ||
           code == base::ErrorCode::Internal;
}

xmpp::Payload callFor(const Errand& errand, const Snapshot& snapshot)
{
    using Verdict = xmpp::HeldDecision::Verdict;
    if (errand.kind == ErrandKind::Retract || errand.kind == ErrandKind::Hide)
        return xmpp::Payload(xmpp::ModerateMessage{errand.chat.value(), errand.thing, errand.text});
    if (errand.kind == ErrandKind::EndSession) {
        const auto* const person = snapshot.find<domain::Person>(errand.person.value());
        return xmpp::Payload(xmpp::EndSession{person ? person->login.value() : QString(), errand.thing});
    }
    if (errand.kind == ErrandKind::DropAccount)
        return xmpp::Payload(xmpp::AccountChanges{{}, {{errand.thing, domain::removedNick()}}});
    if (errand.kind == ErrandKind::SayAs) {
        const auto* const person = snapshot.find<domain::Person>(errand.person.value());
        xmpp::Message message;
        message.type = xmpp::Message::Type::Groupchat;
        message.id = errand.thing;
        message.body = errand.text;
        message.add(xmpp::OriginId{errand.thing});
        return xmpp::Payload(xmpp::SayAs{errand.chat.value(), person ? person->login.value() : QString(), message});
    }
    return xmpp::Payload(xmpp::HeldDecision{errand.kind == ErrandKind::Discard ? Verdict::Discard : Verdict::Release,
                                            errand.thing, errand.kind == ErrandKind::ReleaseLate});
}

domain::ArchiveId placeBefore(const QString& said)
{
    const qint64 at = said.section(u'.', 0, 0).toLongLong();
    return domain::ArchiveId(QString::number(std::max<qint64>(1, at - secondsOfDoubt * 1'000'000)));
}

} // namespace

QString saidId(const QDateTime& at, const QString& name)
{
    return u"%1.%2"_s.arg(at.toMSecsSinceEpoch() * 1000).arg(name);
}

Errands::Errands(Ledger& ledger, ServerPort& server, MessageSource& messages, BeforeRetraction beforeRetraction)
    : m_ledger(ledger)
    , m_server(server)
    , m_messages(messages)
    , m_beforeRetraction(std::move(beforeRetraction))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    m_later.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &Errands::next);
    connect(&m_later, &QTimer::timeout, this, &Errands::next);
    connect(&m_ledger, &Ledger::errandsWaiting, this, [this] {
        if (m_running)
            m_soon.start();
    });
}

void Errands::restart()
{
    m_running = true;
    m_busy = false;
    ++m_run;
    m_backOff.reset();
    m_later.stop();
    m_soon.start();
}

void Errands::pause()
{
    m_running = false;
    m_soon.stop();
    m_later.stop();
}

void Errands::next()
{
    if (!m_running || m_busy || m_later.isActive())
        return;
    const auto waiting = m_ledger.errands(1);
    if (!waiting)
        qCWarning(lcAuthority) << "errands not read:" << waiting.error().detail;
    else if (!waiting->isEmpty())
        perform(waiting->first());
}

void Errands::perform(const Ledger::WaitingErrand& waiting)
{
    m_busy = true;
    const Errand& errand = waiting.errand;
    if (errand.kind == ErrandKind::TakeBack)
        return takeBack(waiting, placeBefore(errand.thing));
    if (errand.kind == ErrandKind::Say || errand.kind == ErrandKind::Tell || errand.kind == ErrandKind::Pin ||
        errand.kind == ErrandKind::Correct) {
        finish(waiting, speak(errand));
        return;
    }
    const bool isFilesOnly = errand.kind == ErrandKind::DropFiles;
    if ((errand.kind != ErrandKind::Retract && !isFilesOnly) || !m_beforeRetraction) {
        isFilesOnly ? finish(waiting, {}) : ask(waiting);
        return;
    }
    base::whenAnswered(m_beforeRetraction(errand.chat, domain::ArchiveId(errand.thing)), this,
                       [this, waiting, isFilesOnly, run = m_run](const base::Result<void>& done) {
                           if (run != m_run)
                               return;
                           if (isFilesOnly || (!done && isPassing(done.error().code)))
                               finish(waiting, done);
                           else
                               ask(waiting);
                       });
}

// What is not in the archive needs not to be taken back.
void Errands::takeBack(const Ledger::WaitingErrand& waiting, const domain::ArchiveId& since)
{
    base::whenAnswered(
        m_messages.around(waiting.errand.chat, since, 0, pageOfSearch), this,
        [this, waiting, run = m_run](const base::Result<QList<RoomMessage>>& page) {
            if (run != m_run)
                return;
            if (!page)
                return finish(waiting, base::failWith(page));
            const auto said = std::ranges::find(*page, waiting.errand.thing, &RoomMessage::messageId);
            if (said != page->end()) {
                Ledger::WaitingErrand retraction = waiting;
                retraction.errand.kind = ErrandKind::Retract;
                retraction.errand.thing = said->id.value();
                return ask(retraction);
            }
            if (page->size() <= pageOfSearch)
                return finish(waiting, {});
            takeBack(waiting, domain::ArchiveId(QString::number(page->last().id.value().toLongLong() + 1)));
        });
}

void Errands::ask(const Ledger::WaitingErrand& waiting)
{
    base::whenAnswered(m_server.ask(callFor(waiting.errand, m_ledger.snapshot())), this,
                       [this, waiting, run = m_run](const base::Result<void>& done) {
                           if (run == m_run)
                               finish(waiting, done);
                       });
}

base::Result<void> Errands::speak(const Errand& errand)
{
    xmpp::Message message;
    if (errand.kind == ErrandKind::Pin) {
        // Without a body it is no message: the room keeps it and shows it to whoever comes in (XEP-0045 §8.1).
        message.subject = errand.text;
        return m_server.say(errand.chat, message);
    }
    message.body = errand.text;
    message.add(xmpp::StoreHint{});
    if (errand.kind == ErrandKind::Correct)
        message.add(xmpp::Correction{errand.thing});
    else if (errand.kind == ErrandKind::Say && !errand.thing.isEmpty())
        message.id = errand.thing;
    if (errand.kind != ErrandKind::Tell)
        return m_server.say(errand.chat, message);
    const auto* const person = m_ledger.snapshot().find<domain::Person>(errand.person.value());
    message.type = xmpp::Message::Type::Chat;
    return person && !person->login.isEmpty() ? m_server.tell(person->login, message) : base::Result<void>();
}

// The server has another opinion than the service had a moment ago: the words are not lost.
void Errands::giveBack(const Errand& errand)
{
    const auto told = m_ledger.write<bool>({}, QStringLiteral("calendar.talk"), [&](Change& change) {
        if (errand.kind != ErrandKind::SayAs) {
            change.send(Errand{ErrandKind::Discard, errand.chat, {}, errand.thing, {}});
            tell(change, errand.person, notDeliveredText(placeOf(change.snapshot(), errand.chat), errand.text));
            return base::Result<bool>(true);
        }
        tell(change, errand.person,
             notSentText(titleOf(change.snapshot(), errand.chat), QStringLiteral("писать в него сейчас нельзя"), errand.text));
        return base::Result<bool>(true);
    });
    if (!told)
        qCWarning(lcAuthority) << "author not told:" << told.error().detail;
}

void Errands::finish(const Ledger::WaitingErrand& waiting, const base::Result<void>& done)
{
    m_busy = false;
    if (!done && isPassing(done.error().code)) {
        m_later.start(m_backOff.next());
        return;
    }
    if (!done)
        qCWarning(lcAuthority) << "the server cannot do errand" << waiting.number << done.error().detail;
    // Only what is written to one person goes with its words.
    const bool isDirect = waiting.errand.kind == ErrandKind::Release || waiting.errand.kind == ErrandKind::ReleaseLate;
    const bool isRefused = !done && done.error().code == base::ErrorCode::Forbidden;
    if (!done && (waiting.errand.kind == ErrandKind::SayAs ||
                  (isDirect && isRefused && !waiting.errand.person.isEmpty())))
        giveBack(waiting.errand);
    if (const auto forgotten = m_ledger.forgetErrand(waiting.number); !forgotten) {
        qCWarning(lcAuthority) << "errand not forgotten:" << forgotten.error().detail;
        m_later.start(m_backOff.next());
        return;
    }
    m_backOff.reset();
    m_soon.start();
}

} // namespace authority

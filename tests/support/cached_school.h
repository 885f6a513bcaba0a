// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"
#include "support/event_loop.h"
#include "support/fake_clock.h"
#include "support/temp_profile.h"

#include <functional>
#include <memory>

namespace store {
class Cache;
class Storage;
} // namespace store

namespace support {

// What the program finds on disk when it is started without a network: the cache of one person of the sample school,
// with what that person may see of it and some hundred messages. In the parents' chat of 5«А» a dozen is unread, in the
// pupils' chat one own message was refused and one waits; some of the families are invited. It is Thursday, 12 November
// 2026, 10:44 in Moscow. GUI thread.
class CachedSchool
{
public:
    enum class Reader { ClassTeacher, Administrator, Guardian };
    static constexpr int kUnread = 12;

    explicit CachedSchool(Reader reader = Reader::ClassTeacher);
    ~CachedSchool();
    Q_DISABLE_COPY_MOVE(CachedSchool)

    FakeClock clock;

    // Open and not signed in.
    [[nodiscard]] session::Session& session() { return *m_session; }
    // As the service has it, all of it.
    [[nodiscard]] const domain::School& school() const { return m_school; }
    [[nodiscard]] const domain::Unit& unit() const;                 // 5«А»
    [[nodiscard]] domain::ChatId chat(domain::ChatKind kind) const; // of 5«А», or of the school
    [[nodiscard]] domain::ChatSummary summary(domain::ChatKind kind);

    // Comes from the server: is written and told as the sync does it.
    domain::MessageId receive(domain::ChatKind kind, const QString& body);
    // A talk with answers, an edit, a retraction, reactions, a mention, marked words and a disguised link; its last
    // message has been read by nobody. Answers the ids of its rows.
    QList<domain::MessageId> discuss(domain::ChatKind kind);
    // The person has rules to acknowledge from now on.
    void demandRules();
    // Another session over the same profile, as after a restart.
    void restart();

private:
    [[nodiscard]] domain::PersonId personFor(Reader reader) const;
    void invite();
    void writeSchool();
    void writeMessages();
    void writeOwn();
    void write(const std::function<bool(store::Cache&)>& work);

    TempProfile m_profile;
    domain::School m_school;
    domain::PersonId m_self;
    std::unique_ptr<store::Storage> m_storage; // a second connection to the cache
    std::unique_ptr<session::Session> m_session;
    int m_received = 0;
};

} // namespace support

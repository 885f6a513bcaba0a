// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/migrations.h"

#include <array>

namespace authority {

using namespace Qt::Literals::StringLiterals;

namespace {

base::Result<void> runAll(Database& database, const QStringList& statements)
{
    for (const QString& statement : statements) {
        if (const auto done = database.run(statement); !done)
            return base::failWith(done);
    }
    return {};
}

// Times are milliseconds since 1970 in UTC, dates ISO 8601, enumerations by their names on the wire.
base::Result<void> createSchool(Database& database)
{
    return runAll(
        database,
        {
            uR"(CREATE TABLE organisation (kind TEXT NOT NULL, name TEXT NOT NULL, short_name TEXT NOT NULL,
                time_zone TEXT NOT NULL, rev INTEGER NOT NULL) STRICT)"_s,
            uR"(CREATE TABLE unit (id TEXT PRIMARY KEY, kind TEXT NOT NULL, parent TEXT REFERENCES unit(id),
                name TEXT NOT NULL, label_grade INTEGER NOT NULL, label_letter TEXT NOT NULL, year INTEGER NOT NULL,
                archived INTEGER NOT NULL, rev INTEGER NOT NULL) STRICT)"_s,
            uR"(CREATE UNIQUE INDEX unit_class ON unit (year, label_grade, label_letter)
                WHERE kind = 'class' AND archived = 0)"_s,
            uR"(CREATE TABLE person (id TEXT PRIMARY KEY, name_family TEXT NOT NULL, name_given TEXT NOT NULL,
                name_patronymic TEXT NOT NULL, state TEXT NOT NULL, login TEXT UNIQUE, born_on TEXT,
                contacts_phone TEXT NOT NULL, contacts_email TEXT NOT NULL, external_id TEXT NOT NULL,
                rev INTEGER NOT NULL) STRICT)"_s,
            uR"(CREATE TABLE guardian (guardian TEXT NOT NULL REFERENCES person(id),
                child TEXT NOT NULL REFERENCES person(id), kind TEXT NOT NULL, rev INTEGER NOT NULL,
                PRIMARY KEY (guardian, child), CHECK (guardian <> child)) STRICT)"_s,
            uR"(CREATE TABLE position (person TEXT NOT NULL REFERENCES person(id), kind TEXT NOT NULL,
                verification TEXT NOT NULL, rev INTEGER NOT NULL, PRIMARY KEY (person, kind)) STRICT)"_s,
            uR"(CREATE TABLE seat (id TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES person(id),
                unit TEXT NOT NULL REFERENCES unit(id), kind TEXT NOT NULL, subject TEXT NOT NULL,
                rev INTEGER NOT NULL, UNIQUE (person, unit, kind, subject)) STRICT)"_s,
            uR"(CREATE TABLE chat (id TEXT PRIMARY KEY, kind TEXT NOT NULL, unit TEXT REFERENCES unit(id),
                title TEXT NOT NULL, purpose TEXT NOT NULL, who_may_write TEXT NOT NULL, history TEXT NOT NULL,
                archived INTEGER NOT NULL, rev INTEGER NOT NULL) STRICT)"_s,
            uR"(CREATE UNIQUE INDEX chat_rule ON chat (unit, kind) WHERE kind <> 'byHand')"_s,
            uR"(CREATE TABLE member (chat TEXT NOT NULL REFERENCES chat(id), person TEXT NOT NULL REFERENCES person(id),
                nick TEXT NOT NULL, role TEXT NOT NULL, may_write INTEGER NOT NULL, since INTEGER,
                rev INTEGER NOT NULL, PRIMARY KEY (chat, person)) STRICT)"_s,
            uR"(CREATE TABLE invite (id TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES person(id),
                role TEXT NOT NULL, unit TEXT REFERENCES unit(id), author TEXT NOT NULL REFERENCES person(id),
                purpose TEXT NOT NULL, created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL,
                uses_limit INTEGER NOT NULL, uses_count INTEGER NOT NULL, opened_at INTEGER, annulled_at INTEGER,
                rev INTEGER NOT NULL) STRICT)"_s,
            uR"(CREATE TABLE rules (version INTEGER PRIMARY KEY, title TEXT NOT NULL, requisites TEXT NOT NULL,
                text TEXT NOT NULL, in_force_from INTEGER NOT NULL, rev INTEGER NOT NULL) STRICT)"_s,
            uR"(CREATE TABLE acknowledgement (person TEXT NOT NULL REFERENCES person(id),
                rules_version INTEGER NOT NULL REFERENCES rules(version), at INTEGER NOT NULL, rev INTEGER NOT NULL,
                PRIMARY KEY (person, rules_version)) STRICT)"_s,
            uR"(CREATE TABLE consent (person TEXT NOT NULL REFERENCES person(id),
                unit TEXT NOT NULL REFERENCES unit(id), state TEXT NOT NULL, at INTEGER, rev INTEGER NOT NULL,
                PRIMARY KEY (person, unit)) STRICT)"_s,
            // What is no more, so that clients hear of it.
            uR"(CREATE TABLE gone (entity TEXT NOT NULL, key TEXT NOT NULL, rev INTEGER NOT NULL,
                PRIMARY KEY (entity, key)) STRICT)"_s,
            // What an invite's link proves itself by: SHA-256 of the token. A repeated command has a token of its own.
            uR"(CREATE TABLE invite_token (hash TEXT PRIMARY KEY, invite TEXT NOT NULL REFERENCES invite(id)) STRICT)"_s,
            // A login is written down here before the account is asked for, so that there is never a second one.
            uR"(CREATE TABLE account (person TEXT PRIMARY KEY REFERENCES person(id), login TEXT NOT NULL UNIQUE)
                STRICT)"_s,
            uR"(CREATE TABLE command (op TEXT PRIMARY KEY, person TEXT NOT NULL, method TEXT NOT NULL,
                request TEXT NOT NULL, reply TEXT NOT NULL, at INTEGER NOT NULL) STRICT)"_s,
            uR"(CREATE INDEX command_at ON command (at))"_s,
            // Ids only: names live in rows that can be erased.
            uR"(CREATE TABLE audit (number INTEGER PRIMARY KEY, at INTEGER NOT NULL, actor TEXT, act TEXT NOT NULL,
                subject TEXT NOT NULL, basis TEXT NOT NULL) STRICT)"_s,
            // Invitations that new members have not been sent yet.
            uR"(CREATE TABLE invitation (chat TEXT NOT NULL REFERENCES chat(id),
                person TEXT NOT NULL REFERENCES person(id), PRIMARY KEY (chat, person)) STRICT)"_s,
        });
}

base::Result<void> addCards(Database& database)
{
    return runAll(
        database,
        {
            uR"(ALTER TABLE organisation ADD COLUMN inn TEXT NOT NULL DEFAULT '')"_s,
            uR"(ALTER TABLE organisation ADD COLUMN address TEXT NOT NULL DEFAULT '')"_s,
            uR"(ALTER TABLE organisation ADD COLUMN site TEXT NOT NULL DEFAULT '')"_s,
            uR"(ALTER TABLE organisation ADD COLUMN phone TEXT NOT NULL DEFAULT '')"_s,
            uR"(ALTER TABLE organisation ADD COLUMN email TEXT NOT NULL DEFAULT '')"_s,
            uR"(ALTER TABLE organisation ADD COLUMN diary_link TEXT NOT NULL DEFAULT '')"_s,
            uR"(ALTER TABLE unit ADD COLUMN external_id TEXT NOT NULL DEFAULT '')"_s,
            uR"(ALTER TABLE guardian ADD COLUMN rights TEXT NOT NULL DEFAULT 'full')"_s,
            uR"(ALTER TABLE guardian ADD COLUMN starts_on TEXT)"_s,
            uR"(ALTER TABLE guardian ADD COLUMN ends_on TEXT)"_s,
            uR"(ALTER TABLE guardian ADD COLUMN active_group INTEGER NOT NULL DEFAULT 0)"_s,
            uR"(ALTER TABLE guardian ADD COLUMN dormant INTEGER NOT NULL DEFAULT 0)"_s,
            uR"(ALTER TABLE position ADD COLUMN order_number TEXT NOT NULL DEFAULT '')"_s,
            uR"(ALTER TABLE position ADD COLUMN order_date TEXT)"_s,
            uR"(ALTER TABLE position ADD COLUMN reason TEXT NOT NULL DEFAULT '')"_s,
            uR"(ALTER TABLE seat ADD COLUMN starts_on TEXT)"_s,
            uR"(ALTER TABLE seat ADD COLUMN ends_on TEXT)"_s,
            uR"(ALTER TABLE seat ADD COLUMN stands_in_for TEXT REFERENCES person(id))"_s,
            uR"(ALTER TABLE seat ADD COLUMN active_group INTEGER NOT NULL DEFAULT 0)"_s,
            uR"(ALTER TABLE seat ADD COLUMN dormant INTEGER NOT NULL DEFAULT 0)"_s,
            // What a bulk command has changed, row by row, so that it can be undone for a day.
            uR"(CREATE TABLE step (number INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, actor TEXT,
                act TEXT NOT NULL, undone INTEGER NOT NULL DEFAULT 0) STRICT)"_s,
            uR"(CREATE TABLE step_row (step INTEGER NOT NULL REFERENCES step(number) ON DELETE CASCADE,
                entity TEXT NOT NULL, key TEXT NOT NULL, before TEXT, after TEXT,
                PRIMARY KEY (step, entity, key)) STRICT)"_s,
            // Earlier values of cards, field by field. Rows of a person are erased with the person.
            uR"(CREATE TABLE history (number INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, actor TEXT,
                entity TEXT NOT NULL, key TEXT NOT NULL, field TEXT NOT NULL, before TEXT NOT NULL,
                after TEXT NOT NULL) STRICT)"_s,
            uR"(CREATE INDEX history_of ON history (entity, key, number))"_s,
        });
}

base::Result<void> addModeration(Database& database)
{
    return runAll(
        database,
        {
            uR"(CREATE TABLE report (id TEXT PRIMARY KEY, kind TEXT NOT NULL, chat TEXT NOT NULL REFERENCES chat(id),
                message TEXT, author TEXT REFERENCES person(id), reporter TEXT REFERENCES person(id),
                at INTEGER NOT NULL, item TEXT NOT NULL, remark TEXT NOT NULL, thing TEXT NOT NULL, taken_by TEXT,
                outcome TEXT NOT NULL, decided_by TEXT, decided_at INTEGER, rev INTEGER NOT NULL) STRICT)"_s,
            uR"(CREATE TABLE block (id TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES person(id),
                chat TEXT NOT NULL REFERENCES chat(id), basis_rules_version INTEGER NOT NULL, basis_item TEXT NOT NULL,
                by TEXT NOT NULL REFERENCES person(id), since INTEGER NOT NULL, until INTEGER NOT NULL,
                lifted_at INTEGER, rev INTEGER NOT NULL, CHECK (since < until), CHECK (basis_item <> ''),
                CHECK (person <> by)) STRICT)"_s,
            uR"(CREATE TABLE violation (id TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES person(id),
                chat TEXT NOT NULL REFERENCES chat(id), message TEXT NOT NULL, basis_rules_version INTEGER NOT NULL,
                basis_item TEXT NOT NULL, by TEXT NOT NULL REFERENCES person(id), at INTEGER NOT NULL,
                block TEXT REFERENCES block(id), annulled_at INTEGER, rev INTEGER NOT NULL, UNIQUE (chat, message),
                CHECK (basis_item <> '')) STRICT)"_s,
            uR"(CREATE TABLE apology (block TEXT PRIMARY KEY REFERENCES block(id), text TEXT NOT NULL,
                at INTEGER NOT NULL, objections_until INTEGER NOT NULL, rev INTEGER NOT NULL) STRICT)"_s,
            uR"(CREATE TABLE objection (block TEXT NOT NULL REFERENCES block(id),
                person TEXT NOT NULL REFERENCES person(id), at INTEGER NOT NULL, rev INTEGER NOT NULL,
                PRIMARY KEY (block, person)) STRICT)"_s,
            uR"(CREATE TABLE appeal (id TEXT PRIMARY KEY, block TEXT NOT NULL UNIQUE REFERENCES block(id),
                text TEXT NOT NULL, at INTEGER NOT NULL, outcome TEXT NOT NULL, decided_by TEXT, decided_at INTEGER,
                reason TEXT NOT NULL, rev INTEGER NOT NULL) STRICT)"_s,
            uR"(CREATE TABLE quiet (id TEXT PRIMARY KEY, chat TEXT NOT NULL REFERENCES chat(id), person TEXT,
                mode TEXT NOT NULL, seconds INTEGER NOT NULL, until INTEGER, by TEXT, rev INTEGER NOT NULL)
                STRICT)"_s,
            // Texts of reported, recorded and retracted messages, as JSON of contract::Evidence.
            uR"(CREATE TABLE evidence (chat TEXT NOT NULL REFERENCES chat(id), message TEXT NOT NULL,
                at INTEGER NOT NULL, content TEXT NOT NULL, PRIMARY KEY (chat, message)) STRICT)"_s,
            // What the server has not been told yet.
            uR"(CREATE TABLE errand (number INTEGER PRIMARY KEY, kind INTEGER NOT NULL, chat TEXT, person TEXT,
                thing TEXT NOT NULL, text TEXT NOT NULL) STRICT)"_s,
            // Each row hashes the one before, so that none can be changed or left out unseen. Older rows have none.
            uR"(ALTER TABLE audit ADD COLUMN hash TEXT NOT NULL DEFAULT '')"_s,
        });
}

base::Result<void> addMovements(Database& database)
{
    return runAll(
        database,
        {
            uR"(CREATE TABLE movement (id TEXT PRIMARY KEY, kind TEXT NOT NULL,
                person TEXT NOT NULL REFERENCES person(id), origin TEXT REFERENCES unit(id),
                unit TEXT REFERENCES unit(id), successor TEXT REFERENCES person(id), order_number TEXT NOT NULL,
                order_date TEXT, effective_on TEXT, state TEXT NOT NULL, failure TEXT NOT NULL,
                author TEXT REFERENCES person(id), done_at INTEGER, rev INTEGER NOT NULL) STRICT)"_s,
        });
}

// An invite need not be bound to a person any more. Tables that others refer to are made anew beside the old ones; the
// renaming carries the references along.
base::Result<void> addKindsOfInvites(Database& database)
{
    return runAll(
        database,
        {
            uR"(CREATE TABLE invite_anew (id TEXT PRIMARY KEY, person TEXT REFERENCES person(id), role TEXT NOT NULL,
                unit TEXT REFERENCES unit(id), author TEXT NOT NULL REFERENCES person(id), purpose TEXT NOT NULL,
                created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, uses_limit INTEGER NOT NULL,
                uses_count INTEGER NOT NULL, opened_at INTEGER, annulled_at INTEGER, kind TEXT NOT NULL,
                chat TEXT REFERENCES chat(id), approval INTEGER NOT NULL, rev INTEGER NOT NULL,
                CHECK ((kind = 'personal') = (person IS NOT NULL)), CHECK (uses_count <= uses_limit)) STRICT)"_s,
            uR"(INSERT INTO invite_anew SELECT id, person, role, unit, author, purpose, created_at, expires_at,
                uses_limit, uses_count, opened_at, annulled_at, 'personal', NULL, 0, rev FROM invite)"_s,
            uR"(CREATE TABLE token_anew (hash TEXT PRIMARY KEY, invite TEXT NOT NULL REFERENCES invite_anew(id))
                STRICT)"_s,
            uR"(INSERT INTO token_anew SELECT hash, invite FROM invite_token)"_s,
            uR"(DROP TABLE invite_token)"_s,
            uR"(DROP TABLE invite)"_s,
            uR"(ALTER TABLE invite_anew RENAME TO invite)"_s,
            uR"(ALTER TABLE token_anew RENAME TO invite_token)"_s,
            uR"(CREATE TABLE join_request (id TEXT PRIMARY KEY, invite TEXT NOT NULL REFERENCES invite(id),
                role TEXT NOT NULL, unit TEXT REFERENCES unit(id), name_family TEXT NOT NULL, name_given TEXT NOT NULL,
                name_patronymic TEXT NOT NULL, child_family TEXT NOT NULL, child_given TEXT NOT NULL,
                child_patronymic TEXT NOT NULL, guardian_kind TEXT NOT NULL, account TEXT,
                rules_version INTEGER NOT NULL, at INTEGER NOT NULL, state TEXT NOT NULL, reason TEXT NOT NULL,
                answer TEXT NOT NULL, person TEXT REFERENCES person(id), entry TEXT REFERENCES invite(id),
                decided_by TEXT REFERENCES person(id), decided_at INTEGER, rev INTEGER NOT NULL) STRICT)"_s,
            uR"(CREATE TABLE request_token (hash TEXT PRIMARY KEY, request TEXT NOT NULL REFERENCES join_request(id))
                STRICT)"_s,
        });
}

base::Result<void> addFilters(Database& database)
{
    return runAll(
        database,
        {
            uR"(CREATE TABLE filter_policy (id TEXT PRIMARY KEY, obscene TEXT NOT NULL, personal_data TEXT NOT NULL,
                foreign_links TEXT NOT NULL, floods TEXT NOT NULL, words TEXT NOT NULL,
                escalate_after_hours INTEGER NOT NULL, rev INTEGER NOT NULL) STRICT)"_s,
            uR"(ALTER TABLE report ADD COLUMN escalated_at INTEGER)"_s,
        });
}

base::Result<void> addTermsOfRules(Database& database)
{
    return runAll(database, {uR"(ALTER TABLE rules ADD COLUMN acknowledge_by INTEGER)"_s,
                             uR"(ALTER TABLE rules ADD COLUMN reminded_at INTEGER)"_s,
                             uR"(ALTER TABLE acknowledgement ADD COLUMN basis TEXT NOT NULL DEFAULT '')"_s,
                             uR"(ALTER TABLE consent ADD COLUMN basis TEXT NOT NULL DEFAULT '')"_s});
}

base::Result<void> addSecondFactor(Database& database)
{
    return runAll(database,
                  {uR"(CREATE TABLE second_factor (person TEXT PRIMARY KEY REFERENCES person(id), secret TEXT NOT NULL,
                       confirmed INTEGER NOT NULL, last_step INTEGER NOT NULL) STRICT)"_s,
                   uR"(CREATE TABLE recovery_code (person TEXT NOT NULL REFERENCES person(id), hash TEXT NOT NULL,
                       PRIMARY KEY (person, hash)) STRICT)"_s,
                   uR"(CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT)"_s});
}

base::Result<void> addAnnouncements(Database& database)
{
    return runAll(
        database,
        {
            uR"(CREATE TABLE announcement (id TEXT PRIMARY KEY, author TEXT NOT NULL REFERENCES person(id),
                at INTEGER NOT NULL, code TEXT NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL,
                asks INTEGER NOT NULL, until INTEGER, reminded_at INTEGER, rev INTEGER NOT NULL) STRICT)"_s,
            uR"(CREATE TABLE announcement_chat (announcement TEXT NOT NULL REFERENCES announcement(id),
                chat TEXT NOT NULL REFERENCES chat(id), rev INTEGER NOT NULL, PRIMARY KEY (announcement, chat))
                STRICT)"_s,
            // One for a family, however many guardians there are.
            uR"(CREATE TABLE confirmation (announcement TEXT NOT NULL REFERENCES announcement(id),
                whom TEXT NOT NULL REFERENCES person(id), family INTEGER NOT NULL,
                by TEXT NOT NULL REFERENCES person(id), way TEXT NOT NULL, at INTEGER NOT NULL, rev INTEGER NOT NULL,
                PRIMARY KEY (announcement, whom, family)) STRICT)"_s,
        });
}

// A unit has a chat for each subject.
base::Result<void> addSubjectChats(Database& database)
{
    return runAll(database,
                  {
                      uR"(ALTER TABLE chat ADD COLUMN subject TEXT NOT NULL DEFAULT '')"_s,
                      uR"(DROP INDEX chat_rule)"_s,
                      uR"(CREATE UNIQUE INDEX chat_rule ON chat (unit, kind, subject) WHERE kind <> 'byHand')"_s,
                  });
}

base::Result<void> addAccounts(Database& database)
{
    return runAll(database,
                  {uR"(CREATE TABLE frozen_account (person TEXT PRIMARY KEY REFERENCES person(id), at INTEGER NOT NULL,
                       by_whom TEXT NOT NULL, reason TEXT NOT NULL) STRICT)"_s,
                   uR"(CREATE TABLE password_link (hash TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES person(id),
                       expires_at INTEGER NOT NULL) STRICT)"_s});
}

base::Result<void> addOpinions(Database& database)
{
    return runAll(
        database,
        {
            uR"(CREATE TABLE rules_draft (id TEXT PRIMARY KEY, title TEXT NOT NULL, text TEXT NOT NULL,
                by TEXT NOT NULL REFERENCES person(id), asked_at INTEGER NOT NULL, until INTEGER NOT NULL,
                asked INTEGER NOT NULL, withdrawn_at INTEGER, published_as INTEGER NOT NULL, CHECK (asked_at < until))
                STRICT)"_s,
            uR"(CREATE TABLE opinion (draft TEXT NOT NULL REFERENCES rules_draft(id),
                person TEXT NOT NULL REFERENCES person(id), stance INTEGER NOT NULL, remark TEXT NOT NULL,
                at INTEGER NOT NULL, PRIMARY KEY (draft, person)) STRICT)"_s,
            uR"(CREATE TABLE discussion (unit TEXT NOT NULL REFERENCES unit(id), rules_version INTEGER NOT NULL,
                held_on TEXT NOT NULL, by TEXT NOT NULL REFERENCES person(id), PRIMARY KEY (unit, rules_version))
                STRICT)"_s,
        });
}

// The days of grace of accounts that are to be deleted.
base::Result<void> addClosing(Database& database)
{
    return runAll(database,
                  {uR"(CREATE TABLE closing_account (person TEXT PRIMARY KEY REFERENCES person(id),
                       asked_at INTEGER NOT NULL, until INTEGER NOT NULL, by_whom TEXT NOT NULL) STRICT)"_s});
}

// The organisation's own words, its policy of one-to-one writing, and chats that end.
base::Result<void> addWordsAndContacts(Database& database)
{
    QStringList statements;
    for (const char* const word :
         {"pupils",          "parents",       "teachers",        "staff_room",     "school_channel",
          "staff_channel",   "class_teacher", "subject_teacher", "head",           "deputy",
          "administrator",   "introduction_lead", "mother",      "father",         "guardian",
          "legal_representative", "representative", "unit",      "units",          "pupil",
          "class_teachers",  "management",    "active_parents",  "active_pupils"}) {
        statements << u"ALTER TABLE organisation ADD COLUMN words_%1 TEXT NOT NULL DEFAULT ''"_s.arg(
            QLatin1StringView(word));
    }
    return runAll(
        database,
        statements << uR"(ALTER TABLE organisation ADD COLUMN contacts_pupils TEXT NOT NULL DEFAULT 'ownClass')"_s
                   << uR"(ALTER TABLE organisation ADD COLUMN contacts_pupils_teachers TEXT NOT NULL
                          DEFAULT 'ownClass')"_s
                   << uR"(ALTER TABLE organisation ADD COLUMN contacts_pupils_administration TEXT NOT NULL
                          DEFAULT 'nobody')"_s
                   << uR"(ALTER TABLE organisation ADD COLUMN contacts_guardians TEXT NOT NULL DEFAULT 'nobody')"_s
                   << uR"(ALTER TABLE organisation ADD COLUMN contacts_guardians_teachers TEXT NOT NULL
                          DEFAULT 'ownClass')"_s
                   << uR"(ALTER TABLE organisation ADD COLUMN contacts_guardians_administration TEXT NOT NULL
                          DEFAULT 'wholeSchool')"_s
                   << uR"(ALTER TABLE chat ADD COLUMN ends_on TEXT)"_s
                   << uR"(ALTER TABLE chat ADD COLUMN for_families INTEGER NOT NULL DEFAULT 0)"_s);
}

base::Result<void> addPinnedRule(Database& database)
{
    return runAll(database, {uR"(ALTER TABLE chat ADD COLUMN pinned TEXT NOT NULL DEFAULT '')"_s});
}

base::Result<void> addPolls(Database& database)
{
    return runAll(
        database,
        {
            uR"(CREATE TABLE poll (id TEXT PRIMARY KEY, author TEXT NOT NULL REFERENCES person(id),
                chat TEXT NOT NULL REFERENCES chat(id), at INTEGER NOT NULL, code TEXT NOT NULL, question TEXT NOT NULL,
                options TEXT NOT NULL, voters TEXT NOT NULL, multiple INTEGER NOT NULL, anonymous INTEGER NOT NULL,
                quorum INTEGER NOT NULL, until INTEGER, closed_at INTEGER, counts TEXT NOT NULL, voted INTEGER NOT NULL,
                asked INTEGER NOT NULL, rev INTEGER NOT NULL) STRICT)"_s,
            // One for a family, however many guardians there are.
            uR"(CREATE TABLE vote (poll TEXT NOT NULL REFERENCES poll(id), whom TEXT NOT NULL REFERENCES person(id),
                family INTEGER NOT NULL, by TEXT NOT NULL REFERENCES person(id), choices TEXT NOT NULL,
                at INTEGER NOT NULL, rev INTEGER NOT NULL, PRIMARY KEY (poll, whom, family)) STRICT)"_s,
        });
}

base::Result<void> addLogo(Database& database)
{
    return runAll(database, {uR"(ALTER TABLE organisation ADD COLUMN logo TEXT NOT NULL DEFAULT '')"_s});
}

base::Result<void> addSeenInvites(Database& database)
{
    return runAll(database, {uR"(ALTER TABLE invite ADD COLUMN seen_on TEXT NOT NULL DEFAULT '')"_s});
}

base::Result<void> addOrderScans(Database& database)
{
    return runAll(database, {uR"(ALTER TABLE position ADD COLUMN order_scan TEXT NOT NULL DEFAULT '')"_s});
}

base::Result<void> addKindOfBlock(Database& database)
{
    return runAll(database, {uR"(ALTER TABLE block ADD COLUMN kind TEXT NOT NULL DEFAULT 'readOnly')"_s});
}

// When families write in which chat, when the school is closed, and what waits meanwhile.
base::Result<void> addTalkTerms(Database& database)
{
    return runAll(
        database,
        {
            uR"(CREATE TABLE talk_terms (id TEXT PRIMARY KEY, from_minute INTEGER NOT NULL, to_minute INTEGER NOT NULL,
                weekdays INTEGER NOT NULL, slow_seconds INTEGER NOT NULL, duty TEXT NOT NULL,
                rev INTEGER NOT NULL) STRICT)"_s,
            uR"(CREATE TABLE holiday (first TEXT PRIMARY KEY, last TEXT NOT NULL, name TEXT NOT NULL,
                rev INTEGER NOT NULL) STRICT)"_s,
            uR"(CREATE TABLE waiting_message (id TEXT PRIMARY KEY, chat TEXT NOT NULL REFERENCES chat(id),
                person TEXT NOT NULL REFERENCES person(id), text TEXT NOT NULL, at INTEGER NOT NULL,
                due INTEGER NOT NULL, reason TEXT NOT NULL, rev INTEGER NOT NULL) STRICT)"_s,
        });
}

base::Result<void> addCorrections(Database& database)
{
    return runAll(database, {uR"(ALTER TABLE announcement ADD COLUMN corrected_at INTEGER)"_s,
                             uR"(ALTER TABLE announcement ADD COLUMN withdrawn_at INTEGER)"_s});
}

// Of one to one messages that wait, `chat` is the person to whom they are written.
base::Result<void> addOwnHours(Database& database)
{
    return runAll(
        database,
        {
            uR"(CREATE TABLE own_hours (person TEXT PRIMARY KEY REFERENCES person(id) ON DELETE CASCADE,
                from_minute INTEGER NOT NULL, to_minute INTEGER NOT NULL, weekdays INTEGER NOT NULL, away_from TEXT,
                away_until TEXT, sentence TEXT NOT NULL) STRICT)"_s,
            uR"(CREATE TABLE hours_told (author TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE,
                whom TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE, since INTEGER NOT NULL,
                PRIMARY KEY (author, whom)) STRICT)"_s,
            uR"(CREATE TABLE waiting (id TEXT PRIMARY KEY, chat TEXT NOT NULL, person TEXT NOT NULL REFERENCES person(id),
                text TEXT NOT NULL, at INTEGER NOT NULL, due INTEGER NOT NULL, reason TEXT NOT NULL,
                rev INTEGER NOT NULL) STRICT)"_s,
            uR"(INSERT INTO waiting (id, chat, person, text, at, due, reason, rev)
                SELECT id, chat, person, text, at, due, reason, rev FROM waiting_message)"_s,
            uR"(DROP TABLE waiting_message)"_s,
            uR"(ALTER TABLE waiting RENAME TO waiting_message)"_s,
        });
}

struct Migration
{
    int version;
    const char* name;
    base::Result<void> (*apply)(Database&);
};

// Append only: what stands here has been run on somebody's store.
constexpr std::array migrations{
    Migration{1, "the school, its invites, commands and audit", createSchool},
    Migration{2, "orders, dates and cards, history, undoable steps", addCards},
    Migration{3, "moderation, and a chain through the audit", addModeration},
    Migration{4, "the journal of movements", addMovements},
    Migration{5, "invites for many, and requests to join", addKindsOfInvites},
    Migration{6, "filters, and reports that wait too long", addFilters},
    Migration{7, "terms of new rules, and what was signed on paper", addTermsOfRules},
    Migration{8, "the second factor of administrators and heads", addSecondFactor},
    Migration{9, "announcements, and who has confirmed them", addAnnouncements},
    Migration{10, "chats of subjects", addSubjectChats},
    Migration{11, "frozen accounts, and links to a new password", addAccounts},
    Migration{12, "what parents think of a draft of the rules, and classes that have discussed them", addOpinions},
    Migration{13, "accounts that are to be deleted", addClosing},
    Migration{14, "the organisation's own words, who may write to whom, chats that end", addWordsAndContacts},
    Migration{15, "an item of the rules above a chat", addPinnedRule},
    Migration{16, "polls, and who has voted in them", addPolls},
    Migration{17, "the organisation's logo", addLogo},
    Migration{18, "invites that were seen in the open", addSeenInvites},
    Migration{19, "scans of orders", addOrderScans},
    Migration{20, "what a block takes away", addKindOfBlock},
    Migration{21, "hours of chats, holidays, and messages that wait", addTalkTerms},
    Migration{22, "announcements that were corrected or withdrawn", addCorrections},
    Migration{23, "hours of the staff in their own conversations", addOwnHours},
};

base::Result<void> apply(Database& database, const Migration& migration)
{
    Transaction transaction(database);
    if (!transaction.begun())
        return base::failWith(transaction.begun());
    if (auto applied = migration.apply(database); !applied)
        return applied;
    // A pragma takes no bound value.
    const auto numbered = database.run(u"PRAGMA user_version = "_s + QString::number(migration.version));
    if (!numbered)
        return base::failWith(numbered);
    return transaction.commit();
}

} // namespace

int newestVersion()
{
    return migrations.back().version;
}

base::Result<void> migrate(Database& database)
{
    const auto version = database.value(u"PRAGMA user_version"_s);
    if (!version)
        return base::failWith(version);
    const int current = version->toInt();
    if (current > newestVersion())
        return base::fail(base::ErrorCode::Unsupported, u"store: made by a newer program"_s);
    for (const Migration& migration : migrations) {
        if (migration.version <= current)
            continue;
        if (auto done = apply(database, migration); !done)
            return done;
    }
    return {};
}

} // namespace authority

// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/own_account.h"

#include "authority/admission.h"
#include "authority/announcements.h"
#include "authority/command.h"
#include "authority/ledger.h"
#include "authority/moderation_case.h"
#include "authority/polls.h"
#include "authority/refusal.h"
#include "authority/server_port.h"
#include "authority/token.h"
#include "base/logging.h"
#include "domain/person_name.h"
#include "domain/school_index.h"
#include "xmpp/server_control.h"

#include <algorithm>

namespace authority {

using namespace domain;
using namespace Qt::Literals::StringLiterals;

namespace {

base::Error inWords(const char* reason, Language language)
{
    return withSentence(refuse(reason).error, language);
}

// What concerns the person in the moderation of his chats.
void showRecord(const Ledger& ledger, const PersonId& person, OwnPage& page)
{
    const contract::ModerationOwnReply own = ownModeration(ledger, person);
    const auto itemWords = [&](const Basis& basis) -> QString {
        return basis.item + u". "_s + itemTextOf(ledger.school(), basis);
    };
    for (const auto& [violation, nick, text] : own.violations) {
        page.violations << OwnPage::Violation{titleOf(ledger.snapshot(), violation.chat), violation.at,
                                              itemWords(violation.basis), text,
                                              violation.annulledAt.isNull() && violation.block.isEmpty()};
    }
    for (const contract::BlockFile& file : own.blocks) {
        if (!isRunning(file.block, ledger.clock().now()))
            continue;
        page.restrictions << OwnPage::Restriction{
            file.block.id,
            titleOf(ledger.snapshot(), file.block.chat),
            itemWords(file.block.basis),
            file.block.until,
            file.apologies.isEmpty() ? QDateTime() : file.apologies.first().objectionsUntil,
            !file.appeals.isEmpty(),
            !file.appeals.isEmpty() && file.appeals.first().outcome != AppealOutcome::Open,
            file.block.kind == BlockKind::Out};
    }
    for (const contract::OpenApology& apology : own.apologies) {
        page.apologies << OwnPage::Apology{apology.block, titleOf(ledger.snapshot(), apology.chat), apology.nick,
                                           apology.text, apology.objectionsUntil, apology.objected};
    }
}

// Where the child sits now.
QString unitOf(const SchoolIndex& index, const PersonId& child)
{
    for (const Seat* seat : index.seatsOf(child)) {
        const Unit* const unit = index.unit(seat->unit);
        if (seat->kind == SeatKind::Pupil && unit && !unit->archived)
            return unit->name;
    }
    return {};
}

} // namespace

OwnAccount::OwnAccount(Ledger& ledger, ServerPort& server, const Addresses& addresses)
    : m_ledger(ledger)
    , m_server(server)
    , m_addresses(addresses)
{
}

// The server refuses what is no login at all, too, and that is a wrong one like any other.
base::FutureResult<void> OwnAccount::prove(const Login& login, const QString& password, const char* refusal,
                                           Language language)
{
    using base::ErrorCode;
    const base::Answer<void> answer;
    base::whenAnswered(m_server.ask(xmpp::Payload(xmpp::PasswordCheck{login.value(), password})), this,
                       [answer, refusal, language](const base::Result<void>& checked) {
                           if (checked) {
                               answer.give({});
                               return;
                           }
                           const ErrorCode code = checked.error().code;
                           const bool isWrong = code == ErrorCode::NotFound || code == ErrorCode::InvalidInput;
                           answer.give(base::Unexpected<base::Error>{inWords(isWrong ? refusal : "server.away", language)});
                       });
    return answer.future();
}

base::FutureResult<PersonId> OwnAccount::signIn(const QString& account, const QString& password, Language language)
{
    const Login login = loginIn(account);
    const base::Answer<PersonId> answer;
    base::whenAnswered(prove(login, password, "account.wrong", language), this,
                       [this, answer, login, language](const base::Result<void>& proved) {
                           if (!proved) {
                               answer.give(base::failWith(proved));
                               return;
                           }
                           const QList<Person>& people = m_ledger.school().people;
                           const auto person = std::ranges::find(people, login, &Person::login);
                           // Departed, or an account that belongs to nobody; who has none has no login either.
                           if (login.isEmpty() || person == people.end() || person->state != PersonState::Active)
                               answer.give(base::Unexpected<base::Error>{inWords("account.wrong", language)});
                           else if (isFrozen(person->id))
                               answer.give(base::Unexpected<base::Error>{inWords("account.frozen", language)});
                           else
                               answer.give(person->id);
                       });
    return answer.future();
}

base::FutureResult<void> OwnAccount::changePassword(const PersonId& person, const QString& current,
                                                    const QString& fresh, Language language)
{
    const auto refused = [language](const char* reason) {
        return base::answered<void>(base::Unexpected<base::Error>{inWords(reason, language)});
    };
    if (fresh.size() < Admission::shortestPassword)
        return refused("password.short");
    if (fresh.size() > Admission::longestPassword)
        return refused("password.long");
    const Login login = loginOf(person);
    if (login.isEmpty())
        return refused("person.unknown");
    const base::Answer<void> answer;
    base::whenAnswered(prove(login, current, "password.wrong", language), this,
                       [this, answer, person, fresh, language](const base::Result<void>& proved) {
                           if (!proved) {
                               answer.give(proved);
                               return;
                           }
                           base::whenAnswered(set(person, fresh, language), this,
                                              [answer](const base::Result<void>& done) { answer.give(done); });
                       });
    return answer.future();
}

base::FutureResult<void> OwnAccount::set(const PersonId& person, const QString& password, Language language)
{
    const auto noted = m_ledger.write<bool>(person, u"account.password"_s, [&](Change& change) {
        change.audit(person.value());
        return base::Result<bool>(true);
    });
    if (!noted)
        return base::answered<void>(base::Unexpected<base::Error>{withSentence(noted.error(), language)});
    xmpp::AccountChanges account;
    const Login login = m_ledger.snapshot().find<Person>(person.value())->login;
    account.set << xmpp::AccountChanges::Account{login.value(), password};
    const base::Answer<void> answer;
    base::whenAnswered(m_server.ask(xmpp::Payload(account)), this,
                       [this, answer, login, language](const base::Result<void>& done) {
                           if (done)
                               Q_EMIT passwordChanged(login);
                           answer.give(done ? base::Result<void>()
                                            : base::Unexpected<base::Error>{inWords("server.away", language)});
                       });
    return answer.future();
}

Login OwnAccount::loginOf(const PersonId& id) const
{
    const Person* const person = m_ledger.snapshot().find<Person>(id.value());
    return person && person->state == PersonState::Active && !isFrozen(id) ? person->login : Login();
}

bool OwnAccount::isFrozen(const PersonId& person) const
{
    return !freezerOf(person).isEmpty();
}

PersonId OwnAccount::freezerOf(const PersonId& person) const
{
    const auto accounts = m_ledger.frozenAccounts();
    // When it cannot be told, it is, by somebody.
    if (!accounts)
        return PersonId(u"unknown"_s);
    const auto found = std::ranges::find(*accounts, person, &FrozenAccount::person);
    return found == accounts->end() ? PersonId() : found->by;
}

base::Result<PersonId> OwnAccount::holderOf(const QString& token) const
{
    const auto person = m_ledger.passwordLinkOf(tokenHash(token));
    if (!person)
        return refuse("reset.unknown");
    // Given after its owner has frozen it: the school has seen that it was him.
    const PersonId freezer = freezerOf(*person);
    if (!freezer.isEmpty() && freezer != *person)
        return refuse("account.frozen");
    const Person* const owner = m_ledger.snapshot().find<Person>(person->value());
    const bool hasAccount = owner && owner->state == PersonState::Active && !owner->login.isEmpty();
    return hasAccount ? person : base::Result<PersonId>(refuse("reset.unknown"));
}

base::Result<ResetPage> OwnAccount::openReset(const QString& token, Language language) const
{
    const auto person = holderOf(token);
    if (!person)
        return base::Unexpected<base::Error>{withSentence(person.error(), language)};
    const Person* const found = m_ledger.snapshot().find<Person>(person->value());
    return ResetPage{m_ledger.school().organisation.name, fullName(found->name), m_addresses.personJid(found->login),
                     found->id};
}

base::FutureResult<void> OwnAccount::reset(const QString& token, const QString& fresh, Language language)
{
    const auto refused = [language](const base::Error& error) {
        return base::answered<void>(base::Unexpected<base::Error>{withSentence(error, language)});
    };
    if (fresh.size() < Admission::shortestPassword)
        return refused(refuse("password.short").error);
    if (fresh.size() > Admission::longestPassword)
        return refused(refuse("password.long").error);
    const auto person = holderOf(token);
    if (!person)
        return refused(person.error());
    // Of two who hold the link, one is heard; and while the server is away the link stays good.
    if (m_resetting.contains(*person))
        return refused(refuse("reset.busy").error);
    m_resetting.insert(*person);
    const base::Answer<void> answer;
    base::whenAnswered(set(*person, fresh, language), this,
                       [this, answer, person = *person, language](const base::Result<void>& done) {
                           m_resetting.remove(person);
                           answer.give(done ? useUp(person, language) : done);
                       });
    return answer.future();
}

// An account that its owner has frozen opens, but not before the new password: whoever knows the old one would be in first.
base::Result<void> OwnAccount::useUp(const PersonId& person, Language language)
{
    const bool opens = freezerOf(person) == person;
    const auto used = m_ledger.write<bool>(person, u"account.reset"_s, [&](Change& change) {
        change.dropPasswordLinks(person);
        if (opens)
            change.unfreeze(person);
        change.audit(person.value(), opens ? u"opened"_s : QString());
        return base::Result<bool>(true);
    });
    if (!used)
        return base::Unexpected<base::Error>{withSentence(used.error(), language)};
    return {};
}

base::Result<OwnPage> OwnAccount::page(const PersonId& id) const
{
    const Login login = loginOf(id);
    if (login.isEmpty())
        return refuse("person.unknown");
    const School& school = m_ledger.school();
    const SchoolIndex index(school);
    OwnPage page;
    page.organisation = school.organisation.name;
    page.logo = school.organisation.logo;
    page.name = fullName(index.person(id)->name);
    page.jid = m_addresses.personJid(login);
    for (const ChatMember& member : school.members) {
        const Chat* const chat = index.chat(member.chat);
        if (member.person == id && chat && !chat->archived)
            page.chats << OwnPage::Chat{chat->title, member.mayWrite};
    }
    std::ranges::sort(page.chats, [](const OwnPage::Chat& a, const OwnPage::Chat& b) {
        return a.title.localeAwareCompare(b.title) < 0;
    });
    showRecord(m_ledger, id, page);
    for (const GuardianLink* link : index.childrenOf(id)) {
        if (index.isActive(link->child))
            page.children << OwnPage::Child{fullName(index.person(link->child)->name), unitOf(index, link->child)};
    }
    for (const Consent& consent : school.consents) {
        const Unit* const unit = index.unit(consent.unit);
        if (consent.person == id && unit && !unit->archived && isFamilyOf(index, id, consent.unit))
            page.parts << OwnPage::Part{consent.unit, unit->name, consent.state};
    }
    const auto due = dueAnnouncements(m_ledger, id, {});
    for (const contract::DueAnnouncement& each : due->due)
        page.announcements << each.announcement;
    const auto polls = listPolls(m_ledger, id, {});
    for (const contract::PollEntry& each : polls->entries) {
        if (each.mayVote || (each.hasVoted && isOpenPoll(each.poll, m_ledger.clock().now())))
            page.polls << each;
    }
    if (const Rules* const rules = rulesInForce(school))
        page.rules = *rules;
    const Acknowledgement* const known =
        m_ledger.snapshot().find<Acknowledgement>(keyOf(Acknowledgement{id, page.rules.version, {}}));
    if (!page.children.isEmpty()) {
        const auto files = listDrafts(m_ledger, id);
        if (!files)
            return base::failWith(files);
        for (const contract::DraftFile& file : files->drafts) {
            if (!isOpen(file.draft, m_ledger.clock().now()))
                continue;
            page.draft = file.draft;
            page.stance = file.own;
            page.remark = file.ownRemark;
        }
    }
    page.readOnlyFrom = index.readOnlyFrom(id);
    const auto closing = m_ledger.closingAccounts();
    if (!closing)
        return base::failWith(closing);
    if (const auto found = std::ranges::find(*closing, id, &ClosingAccount::person); found != closing->end())
        page.closesAt = found->until;
    page.acknowledgedAt = known ? known->at : QDateTime();
    return page;
}

} // namespace authority

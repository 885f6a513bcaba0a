// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/admission.h"

#include "authority/ledger.h"
#include "authority/refusal.h"
#include "authority/server_port.h"
#include "authority/token.h"
#include "base/logging.h"
#include "domain/membership.h"
#include "domain/nick.h"
#include "xmpp/server_control.h"

#include <algorithm>

namespace authority {

using namespace domain;
using namespace Qt::Literals::StringLiterals;

struct Admission::Guest
{
    Invite invite;
    Person person;
    bool isFamily = false;

    [[nodiscard]] bool hasAccount() const { return !person.login.isEmpty(); }
};

namespace {

const QString act = QStringLiteral("invites.redeem");

base::Unexpected<base::Error> inWords(const base::Error& error, Language language)
{
    return {withSentence(error, language)};
}

// The school as it will be when the person is in: what the rules then say is what the person is promised.
QStringList chatsAfterwards(School school, const Invite& invite, const Vocabulary& words)
{
    const auto person = std::ranges::find(school.people, invite.person, &Person::id);
    if (person->login.isEmpty())
        person->login = Login(u"to-be"_s);
    school.acknowledgements << Acknowledgement{invite.person, rulesInForce(school)->version, invite.createdAt};
    if (invite.role != InviteRole::Staff)
        school.consents << Consent{invite.person, invite.unit, ConsentState::Given, invite.createdAt};
    const SchoolIndex index(school);
    QStringList titles;
    for (const Chat& chat : school.chats) {
        const QList<ChatMember> members = membersOf(index, chat, words);
        if (!chat.archived && std::ranges::find(members, invite.person, &ChatMember::person) != members.end())
            titles << chat.title;
    }
    return titles;
}

QString roleOf(const SchoolIndex& index, const PersonId& person, const UnitId& unit, const Vocabulary& words)
{
    const QList<const Seat*> seats = index.seatsOf(person);
    const bool leads = std::ranges::any_of(
        seats, [&](const Seat* seat) { return seat->unit == unit && leadsClass(seat->kind); });
    if (leads && index.isConfirmed(person))
        return words.classTeacher;
    for (const Position* position : index.positionsOf(person)) {
        if (position->verification == Verification::Confirmed)
            return wordFor(position->kind, words);
    }
    return {};
}

// Of the guardian's children those who sit in the unit.
QString childrenIn(const SchoolIndex& index, const PersonId& guardian, const UnitId& unit)
{
    QStringList names;
    for (const GuardianLink* link : index.childrenOf(guardian)) {
        const QList<const Seat*> seats = index.seatsOf(link->child);
        if (std::ranges::find(seats, unit, &Seat::unit) != seats.end())
            names << pupilNick(*index.person(link->child));
    }
    return names.join(u", "_s);
}

} // namespace

Admission::Admission(Ledger& ledger, ServerPort& server, const Addresses& addresses)
    : m_ledger(ledger)
    , m_server(server)
    , m_addresses(addresses)
{
}

base::Result<Admission::Guest> Admission::guestOf(const QString& token) const
{
    const auto id = m_ledger.inviteOf(tokenHash(token));
    if (!id)
        return id.error().code == base::ErrorCode::NotFound ? authority::refuse("invite.unknown") : base::failWith(id);
    const Invite* const invite = m_ledger.snapshot().find<Invite>(id->value());
    const Person* const person = invite ? m_ledger.snapshot().find<Person>(invite->person.value()) : nullptr;
    if (!person)
        return authority::refuse("invite.unknown");
    if (person->state != PersonState::Active)
        return authority::refuse("invite.annulled");
    if (!rulesInForce(m_ledger.school()))
        return authority::refuse("rules.none");
    switch (stateOf(*invite, m_ledger.clock().now())) {
    case InviteState::Annulled:
        return authority::refuse("invite.annulled");
    case InviteState::UsedUp:
        return authority::refuse("invite.used");
    case InviteState::Expired:
        return authority::refuse("invite.expired");
    case InviteState::Valid:
        break;
    }
    return Guest{*invite, *person, invite->role != InviteRole::Staff};
}

base::Result<InvitePage> Admission::openInvite(const QString& token, Language language)
{
    auto guest = guestOf(token);
    if (!guest)
        return inWords(guest.error(), language);
    Invite& invite = guest->invite;
    if (invite.openedAt.isNull()) {
        const auto opened = m_ledger.write<bool>({}, u"invites.open"_s, [&](Change& change) {
            invite.openedAt = change.now();
            change.put(invite);
            change.audit(invite.id.value());
            return base::Result<bool>(true);
        });
        if (!opened)
            return inWords(opened.error(), language);
    }
    const School& school = m_ledger.school();
    const SchoolIndex index(school);
    const Vocabulary words = vocabularyOf(school.organisation.kind);
    const Person* const author = index.person(invite.author);
    const Unit* const unit = index.unit(invite.unit);

    InvitePage page;
    page.organisation = school.organisation.name;
    page.inviter = author ? fullName(author->name) : QString();
    page.inviterRole = roleOf(index, invite.author, invite.unit, words);
    page.role = invite.role;
    page.person = fullName(guest->person.name);
    page.child = invite.role == InviteRole::Guardian ? childrenIn(index, invite.person, invite.unit) : QString();
    page.unitLabel = unit ? unit->name : QString();
    page.purpose = invite.purpose;
    page.expiresAt = invite.expiresAt;
    page.chats = chatsAfterwards(school, invite, words);
    page.rules = *rulesInForce(school);
    page.asksConsent = guest->isFamily;
    page.hasAccount = guest->hasAccount();
    return page;
}

base::Result<void> Admission::check(const Guest& guest, const AdmissionChoice& choice) const
{
    if (!choice.rulesAcknowledged)
        return authority::refuse("rules.not-acknowledged");
    if (choice.rulesVersion != rulesInForce(m_ledger.school())->version)
        return authority::refuse("rules.outdated");
    if (guest.isFamily && !choice.consentGiven)
        return authority::refuse("consent.missing");
    if (!guest.hasAccount() && choice.password.size() < shortestPassword)
        return authority::refuse("password.short");
    if (!guest.hasAccount() && choice.password.size() > longestPassword)
        return authority::refuse("password.long");
    return {};
}

base::Result<Login> Admission::record(const Guest& guest, const AdmissionChoice& choice)
{
    return m_ledger.write<Login>({}, act, [&](Change& change) -> base::Result<Login> {
        const Acknowledgement acknowledgement{guest.person.id, choice.rulesVersion, change.now()};
        if (!change.snapshot().find<Acknowledgement>(keyOf(acknowledgement)))
            change.put(acknowledgement);
        if (guest.isFamily)
            change.put(Consent{guest.person.id, guest.invite.unit, ConsentState::Given, change.now()});
        change.audit(guest.invite.id.value(), u"rules "_s + QString::number(choice.rulesVersion));
        return guest.hasAccount() ? guest.person.login : change.reserveLogin(guest.person.id, Login(randomName()));
    });
}

base::Result<AdmittedAccount> Admission::letIn(const Guest& guest, const Login& login)
{
    return m_ledger.write<AdmittedAccount>({}, act, [&](Change& change) -> base::Result<AdmittedAccount> {
        // Read anew: it may have been annulled while the server made the account.
        const Invite* const current = change.snapshot().find<Invite>(guest.invite.id.value());
        if (current->annulledAt.isValid())
            return authority::refuse("invite.annulled");
        Invite invite = *current;
        ++invite.usesCount;
        change.put(invite);
        Person person = *change.snapshot().find<Person>(guest.person.id.value());
        person.login = login;
        change.put(person);
        change.audit(invite.id.value(), u"joined"_s);
        return AdmittedAccount{m_addresses.personJid(login), guest.hasAccount()};
    });
}

base::FutureResult<AdmittedAccount> Admission::redeem(const QString& token, const AdmissionChoice& choice,
                                                      Language language)
{
    using Result = base::Result<AdmittedAccount>;
    const auto answerWith = [language](const Result& result) {
        return base::answered<AdmittedAccount>(result ? result : inWords(result.error(), language));
    };
    const auto guest = guestOf(token);
    if (!guest)
        return answerWith(base::failWith(guest));
    if (m_underWay.contains(guest->invite.id))
        return answerWith(authority::refuse("invite.busy"));
    if (const auto checked = check(*guest, choice); !checked)
        return answerWith(base::failWith(checked));
    const auto login = record(*guest, choice);
    if (!login)
        return answerWith(base::failWith(login));
    if (guest->hasAccount())
        return answerWith(letIn(*guest, *login));

    m_underWay.insert(guest->invite.id);
    xmpp::AccountChanges account;
    account.set << xmpp::AccountChanges::Account{login->value(), choice.password};
    const base::Answer<AdmittedAccount> answer;
    m_server.ask(xmpp::Payload(account))
        .then(this, [this, answer, guest = *guest, login = *login, language](const base::Result<void>& made) {
            m_underWay.remove(guest.invite.id);
            if (!made)
                qCWarning(lcAuthority) << "account not made:" << made.error().detail;
            const Result result = made ? letIn(guest, login) : Result(authority::refuse("server.away"));
            answer.give(result ? result : inWords(result.error(), language));
        });
    return answer.future();
}

base::Result<void> Admission::refuse(const QString& token, Language language)
{
    const auto guest = guestOf(token);
    if (!guest)
        return inWords(guest.error(), language);
    if (!guest->isFamily)
        return inWords(authority::refuse("consent.not-asked").error, language);
    const auto written = m_ledger.write<bool>({}, u"invites.refuse"_s, [&](Change& change) {
        change.put(Consent{guest->person.id, guest->invite.unit, ConsentState::Refused, change.now()});
        change.audit(guest->invite.id.value());
        return base::Result<bool>(true);
    });
    if (!written)
        return inWords(written.error(), language);
    return {};
}

} // namespace authority

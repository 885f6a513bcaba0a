// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/admission.h"

#include "authority/command.h"
#include "authority/join_requests.h"
#include "authority/ledger.h"
#include "authority/own_refusal.h"
#include "authority/server_port.h"
#include "authority/token.h"
#include "base/logging.h"
#include "domain/membership.h"
#include "domain/nick.h"
#include "domain/person_name.h"
#include "xmpp/server_control.h"

#include <algorithm>

namespace authority {

using namespace domain;
using namespace Qt::Literals::StringLiterals;

struct Admission::Guest
{
    Invite invite;
    Person person;                      // of Personal
    std::optional<JoinRequest> request; // by which the link was come by
    bool isFamily = false;

    [[nodiscard]] bool isBound() const { return !person.id.isEmpty(); }
    [[nodiscard]] bool hasAccount() const { return !person.login.isEmpty(); }
};

namespace {

const QString act = QStringLiteral("invites.redeem");

base::Unexpected<base::Error> inWords(const base::Error& error, Language language, const Ledger& ledger)
{
    return {withSentence(error, language, ledger.school().organisation)};
}

// Somebody of that role whom nobody knows yet takes his place in the school.
PersonId addSomebody(School& school, const Invite& invite)
{
    const PersonId person(u"to-be"_s);
    const auto add = [&](const PersonId& id) {
        Person somebody;
        somebody.id = id;
        somebody.login = Login(u"to-be"_s);
        school.people << somebody;
    };
    add(person);
    if (invite.role == InviteRole::Staff) {
        school.positions << Position{person, PositionKind::Teacher, Verification::Confirmed};
        return person;
    }
    const PersonId pupil = invite.role == InviteRole::Guardian ? PersonId(u"child-to-be"_s) : person;
    if (pupil != person) {
        add(pupil);
        school.guardians << GuardianLink{person, pupil};
    }
    school.seats << Seat{SeatId(u"to-be"_s), pupil, invite.unit, SeatKind::Pupil, {}};
    return person;
}

// The school as it will be when the person is in: what the rules then say is what the person is promised.
QStringList chatsAfterwards(School school, const Invite& invite, const Vocabulary& words)
{
    if (invite.role == InviteRole::Guest) {
        const auto chat = std::ranges::find(school.chats, invite.chat, &Chat::id);
        return chat == school.chats.end() ? QStringList() : QStringList{chat->title};
    }
    const PersonId id = invite.person.isEmpty() ? addSomebody(school, invite) : invite.person;
    const auto person = std::ranges::find(school.people, id, &Person::id);
    if (person->login.isEmpty())
        person->login = Login(u"to-be"_s);
    school.acknowledgements << Acknowledgement{id, rulesInForce(school)->version, invite.createdAt};
    if (invite.role != InviteRole::Staff)
        school.consents << Consent{id, invite.unit, ConsentState::Given, invite.createdAt};
    const SchoolIndex index(school);
    QStringList titles;
    for (const Chat& chat : school.chats) {
        const QList<ChatMember> members = membersOf(index, chat, words);
        if (!chat.archived && std::ranges::find(members, id, &ChatMember::person) != members.end())
            titles << chat.title;
    }
    return titles;
}

bool isFamily(InviteRole role)
{
    return role == InviteRole::Pupil || role == InviteRole::Guardian;
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

// Of the child by which a guardian is in the unit.
PersonName childNameIn(const SchoolIndex& index, const Invite& invite)
{
    for (const GuardianLink* link : index.childrenOf(invite.person)) {
        const QList<const Seat*> seats = index.seatsOf(link->child);
        if (std::ranges::find(seats, invite.unit, &Seat::unit) != seats.end())
            return index.person(link->child)->name;
    }
    return {};
}

} // namespace

Login loginIn(const QString& account)
{
    QString text = account.simplified().toLower();
    if (text.startsWith(u"xmpp:"))
        text = text.mid(5);
    return Login(text.section(u'@', 0, 0).left(60));
}

Admission::Admission(Ledger& ledger, ServerPort& server, const Addresses& addresses)
    : m_ledger(ledger)
    , m_server(server)
    , m_addresses(addresses)
{
}

base::Result<Admission::Guest> Admission::holding(const Invite& invite) const
{
    if (!rulesInForce(m_ledger.school()))
        return authority::refuse("rules.none");
    Guest guest{invite, {}, {}, isFamily(invite.role)};
    if (invite.kind == InviteKind::Personal) {
        const Person* const person = m_ledger.snapshot().find<Person>(invite.person.value());
        if (!person)
            return authority::refuse("invite.unknown");
        if (person->state != PersonState::Active)
            return authority::refuse("invite.annulled");
        guest.person = *person;
    }
    switch (stateOf(invite, m_ledger.now())) {
    case InviteState::Annulled:
        return authority::refuse("invite.annulled");
    case InviteState::UsedUp:
        return authority::refuse("invite.used");
    case InviteState::Expired:
        return authority::refuse("invite.expired");
    case InviteState::Valid:
        break;
    }
    return guest;
}

// Until the request is accepted the page only says how it stands; afterwards it is the personal invite's.
base::Result<Admission::Guest> Admission::requesterOf(const JoinRequestId& id) const
{
    const JoinRequest* const request = m_ledger.snapshot().find<JoinRequest>(id.value());
    const Invite* const entry =
        request ? m_ledger.snapshot().find<Invite>((request->entry.isEmpty() ? request->invite : request->entry).value())
                : nullptr;
    if (!entry)
        return authority::refuse("invite.unknown");
    if (request->entry.isEmpty())
        return Guest{*entry, {}, *request, isFamily(request->role)};
    auto guest = holding(*entry);
    if (guest)
        guest->request = *request;
    return guest;
}

base::Result<Admission::Guest> Admission::holderOf(const QString& token) const
{
    const QByteArray hash = tokenHash(token);
    const auto id = m_ledger.inviteOf(hash);
    if (id) {
        const Invite* const invite = m_ledger.snapshot().find<Invite>(id->value());
        return invite ? holding(*invite) : authority::refuse("invite.unknown");
    }
    const auto request = id.error().code == base::ErrorCode::NotFound ? m_ledger.requestOf(hash) : base::failWith(id);
    if (request)
        return requesterOf(*request);
    return request.error().code == base::ErrorCode::NotFound ? authority::refuse("invite.unknown")
                                                             : base::failWith(request);
}

base::Result<Admission::Guest> Admission::guestOf(const QString& token) const
{
    auto guest = holderOf(token);
    if (guest && !guest->isBound())
        return authority::refuse("invite.asks-request");
    return guest;
}

void Admission::noteSite(const QString& token, const QString& site)
{
    const auto id = m_ledger.inviteOf(tokenHash(token));
    const Invite* const invite = id ? m_ledger.snapshot().find<Invite>(id->value()) : nullptr;
    if (!invite || invite->kind == InviteKind::Personal || stateOf(*invite, m_ledger.now()) != InviteState::Valid ||
        seenAlsoOn(invite->seenOn, site) == invite->seenOn)
        return;
    const auto noted = m_ledger.write<bool>({}, u"invites.seen"_s, [&](Change& change) {
        noteSeen(change, *invite, site);
        return base::Result<bool>(true);
    });
    if (!noted)
        qCWarning(lcAuthority) << "not noted where an invite was seen:" << noted.error().detail;
}

base::Result<InvitePage> Admission::openInvite(const QString& token, Language language)
{
    auto guest = holderOf(token);
    if (!guest)
        return inWords(guest.error(), language, m_ledger);
    Invite& invite = guest->invite;
    if (invite.openedAt.isNull() && (guest->isBound() || !guest->request)) {
        const auto opened = m_ledger.write<bool>({}, u"invites.open"_s, [&](Change& change) {
            invite.openedAt = change.now();
            change.put(invite);
            change.audit(invite.id.value());
            return base::Result<bool>(true);
        });
        if (!opened)
            return inWords(opened.error(), language, m_ledger);
    }
    const School& school = m_ledger.school();
    const SchoolIndex index(school);
    const Vocabulary words = wordsOf(school.organisation);
    const Person* const author = index.person(invite.author);
    const Unit* const unit = index.unit(invite.unit);

    InvitePage page;
    page.organisation = school.organisation.name;
    page.logo = school.organisation.logo;
    page.inviter = author ? fullName(author->name) : QString();
    page.leader = words.classTeacher;
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
    page.asksRequest = !guest->isBound() && !guest->request;
    page.rulesKnown = guest->isBound() && guest->request && guest->request->rulesVersion == page.rules.version;
    if (!guest->isBound())
        page.request = guest->request;
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
        if (current->usesCount >= current->usesLimit)
            return authority::refuse("invite.used");
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
    const auto answerWith = [this, language](const Result& result) {
        return base::answered<AdmittedAccount>(result ? result : inWords(result.error(), language, m_ledger));
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
            answer.give(result ? result : inWords(result.error(), language, m_ledger));
        });
    return answer.future();
}

base::Result<void> Admission::checkWish(const Guest& guest, const JoinWish& wish) const
{
    AdmissionChoice choice{wish.rulesVersion, wish.rulesAcknowledged, wish.consentGiven, {}};
    Guest asked = guest;
    asked.person.login = Login(u"asks"_s); // no password yet
    if (const auto checked = check(asked, choice); !checked)
        return checked;
    if (!isFullName(wish.name))
        return authority::refuse("person.name");
    if (guest.invite.role != InviteRole::Guardian)
        return {};
    if (!isFullName(wish.child))
        return authority::refuse("request.child");
    if (nameKey(wish.name) == nameKey(wish.child))
        return authority::refuse("request.same-name");
    return {};
}

// The use is counted with the request, in one transaction: of any number who ask at once no more get in than the limit.
base::Result<QString> Admission::ask(const QString& token, const JoinWish& asked, Language language)
{
    const auto guest = holderOf(token);
    if (!guest)
        return inWords(guest.error(), language, m_ledger);
    if (guest->request)
        return inWords(authority::refuse("request.decided").error, language, m_ledger);
    JoinWish wish = asked;
    wish.name = guest->isBound() ? guest->person.name : tidied(wish.name);
    wish.child = tidied(guest->isBound() ? childNameIn(SchoolIndex(m_ledger.school()), guest->invite) : wish.child);
    if (const auto checked = checkWish(*guest, wish); !checked)
        return inWords(checked.error(), language, m_ledger);

    const QString page = randomToken();
    const auto written = m_ledger.write<bool>({}, u"requests.create"_s, [&](Change& change) -> base::Result<bool> {
        JoinRequest request;
        request.id = JoinRequestId(randomName());
        request.invite = guest->invite.id;
        request.role = guest->invite.role;
        request.unit = guest->invite.unit;
        request.name = wish.name;
        request.child = guest->invite.role == InviteRole::Guardian ? wish.child : PersonName();
        request.guardianKind = wish.guardianKind;
        request.account = loginIn(wish.account);
        request.rulesVersion = wish.rulesVersion;
        request.at = change.now();
        change.put(request);
        change.addRequestToken(tokenHash(page), request.id);
        if (!guest->isBound()) {
            Invite invite = guest->invite;
            ++invite.usesCount;
            change.put(invite);
        }
        change.audit(request.id.value() + u' ' + guest->invite.id.value());
        if (!guest->isBound() && !guest->invite.approval)
            acceptIfClear(change, request, guest->invite.author);
        return true;
    });
    if (!written)
        return inWords(written.error(), language, m_ledger);
    return page;
}

base::Result<void> Admission::answer(const QString& token, const QString& text, Language language)
{
    const auto guest = holderOf(token);
    if (!guest)
        return inWords(guest.error(), language, m_ledger);
    if (!guest->request || guest->request->state != JoinRequestState::Asked)
        return inWords(authority::refuse("request.decided").error, language, m_ledger);
    const auto written = m_ledger.write<bool>({}, u"requests.answer"_s, [&](Change& change) {
        JoinRequest request = *guest->request;
        request.answer = text.simplified().left(longestAnswer);
        request.state = JoinRequestState::Waiting;
        change.put(request);
        change.audit(request.id.value());
        return base::Result<bool>(true);
    });
    if (!written)
        return inWords(written.error(), language, m_ledger);
    return {};
}

base::Result<void> Admission::refuse(const QString& token, Language language)
{
    const auto guest = guestOf(token);
    if (!guest)
        return inWords(guest.error(), language, m_ledger);
    if (!guest->isFamily)
        return inWords(authority::refuse("consent.not-asked").error, language, m_ledger);
    const auto written = m_ledger.write<bool>({}, u"invites.refuse"_s, [&](Change& change) {
        change.put(Consent{guest->person.id, guest->invite.unit, ConsentState::Refused, change.now()});
        change.audit(guest->invite.id.value());
        return base::Result<bool>(true);
    });
    if (!written)
        return inWords(written.error(), language, m_ledger);
    return {};
}

} // namespace authority

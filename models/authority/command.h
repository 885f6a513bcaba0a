// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/ledger.h"
#include "authority/refusal.h"
#include "contract/account_messages.h"
#include "contract/invite_messages.h"
#include "contract/school_messages.h"
#include "domain/rights.h"
#include "domain/school_index.h"

// The commands, one file for each aggregate. Each checks what was asked against the school, writes what it means, and
// answers; or refuses and nothing is written. Rights have been checked before (authority.cpp holds the table that joins
// act, subject and command); `rev` of the reply is filled in afterwards.
namespace authority {

[[nodiscard]] base::Result<contract::UnitsCreateReply> createUnits(Change& change,
                                                                   const contract::UnitsCreateRequest& request);

// Bulk commands: run to be looked at, or to be done (bulk.h).
[[nodiscard]] base::Result<void> editUnits(Change& change, const contract::UnitsEditRequest& request);

[[nodiscard]] base::Result<void> verifyTeachers(Change& change, const contract::PositionsVerifyRequest& request);
[[nodiscard]] base::Result<void> takeStaffList(Change& change, const contract::StaffListRequest& request);
[[nodiscard]] base::Result<void> editLoad(Change& change, const contract::LoadEditRequest& request);
[[nodiscard]] base::Result<void> openSubjectChats(Change& change, const contract::LoadChatsRequest& request);
[[nodiscard]] base::Result<void> setWords(Change& change, const contract::WordsSetRequest& request);
[[nodiscard]] base::Result<void> setContacts(Change& change, const contract::ContactsSetRequest& request);
[[nodiscard]] base::Result<void> openChats(Change& change, const contract::ChatsOpenRequest& request);
// The one unit that all of it is about; none: the whole school.
[[nodiscard]] domain::Subject subjectOfChats(const contract::ChatsOpenRequest& request);
[[nodiscard]] base::Result<void> recordMovements(Change& change, const contract::MovementsRecordRequest& request);
[[nodiscard]] base::Result<void> rollOver(Change& change, const contract::RolloverRequest& request);

[[nodiscard]] base::Result<contract::CommandReply> cancelMovement(Change& change,
                                                                  const contract::MovementsCancelRequest& request);
[[nodiscard]] base::Result<contract::CommandReply> editPerson(Change& change,
                                                              const contract::PeopleEditRequest& request);
[[nodiscard]] base::Result<contract::CommandReply> setGuardian(Change& change,
                                                               const contract::GuardiansSetRequest& request);
[[nodiscard]] base::Result<contract::CommandReply> setOrganisation(Change& change,
                                                                   const contract::OrganisationSetRequest& request);

// `administrator.claim`, see founding.h.
[[nodiscard]] base::Result<contract::AdministratorClaimReply>
claimAdministrator(Change& change, const contract::AdministratorClaimRequest& request);

[[nodiscard]] base::Result<contract::PeopleCreateReply> createPerson(Change& change,
                                                                     const contract::PeopleCreateRequest& request);
[[nodiscard]] base::Result<contract::CommandReply> setPosition(Change& change,
                                                               const contract::PositionsSetRequest& request);

[[nodiscard]] base::Result<contract::SeatsSetReply> setSeat(Change& change, const contract::SeatsSetRequest& request);

[[nodiscard]] base::Result<contract::InvitesCreateReply> createInvite(Change& change,
                                                                      const contract::InvitesCreateRequest& request);
[[nodiscard]] base::Result<contract::CommandReply> annulInvite(Change& change,
                                                               const contract::InvitesAnnulRequest& request);

[[nodiscard]] base::Result<contract::InvitesCreateReply>
createGroupInvite(Change& change, const contract::InvitesGroupRequest& request);
[[nodiscard]] base::Result<contract::InvitesCreateReply>
createGuestInvite(Change& change, const contract::InvitesGuestRequest& request);
[[nodiscard]] base::Result<contract::InvitesKitReply> createKit(Change& change,
                                                                const contract::InvitesKitRequest& request);
// The invite was seen posted there: remembered, and told to its author the first time.
void noteSeen(Change& change, domain::Invite invite, const QString& place);
[[nodiscard]] base::Result<contract::InvitesFoundReply> noteFound(Change& change, const domain::InviteId& found,
                                                                  const contract::InvitesFoundRequest& request);
[[nodiscard]] base::Result<contract::InvitesSweepReply> sweepInvites(Change& change,
                                                                     const contract::InvitesSweepRequest& request);
[[nodiscard]] base::Result<contract::RequestsDecideReply>
decideRequests(Change& change, const contract::RequestsDecideRequest& request);

// An invite of the caller's, not written yet; refused when it would last or be used longer than the limits allow.
[[nodiscard]] base::Result<domain::Invite> newInvite(const Change& change, domain::InviteKind kind, int usesLimit,
                                                     const QString& purpose, const QDateTime& expiresAt);
// Where the school's own limits of invites are kept, and what stands there.
inline const QString inviteLimitsSetting = QStringLiteral("invite limits");
[[nodiscard]] domain::InvitePolicy policyIn(const QString& setting);

// A pupil of the unit or a guardian of one: whoever is in its chats by his own wish only (S7).
[[nodiscard]] bool isFamilyOf(const domain::SchoolIndex& index, const domain::PersonId& person,
                              const domain::UnitId& unit);
// The person has an account, has acknowledged rules and has consented to the chats of the unit.
[[nodiscard]] bool hasJoined(const domain::SchoolIndex& index, const domain::PersonId& person,
                             const domain::UnitId& unit);

[[nodiscard]] base::Result<contract::CommandReply> acknowledgeRules(Change& change,
                                                                    const contract::RulesAcknowledgeRequest& request);

// `page` is where people read and acknowledge them without our client.
[[nodiscard]] base::Result<contract::CommandReply>
publishRules(Change& change, const QString& page, const contract::RulesPublishRequest& request);
// The text has items, each with a number of its own, and states the window for objections: a setting that people have
// read.
[[nodiscard]] base::Result<void> checkItems(const domain::Rules& rules);
// To everybody who is in the chats and has not acknowledged these rules in force: where to read them and until when.
void tellWhoLacks(Change& change, const domain::Rules& rules, const QString& page);
[[nodiscard]] base::Result<contract::RulesRegisterReply> registerOfRules(const domain::School& school,
                                                                         const contract::RulesRegisterRequest& request);
[[nodiscard]] base::Result<contract::CommandReply> discussRules(Change& change,
                                                                const contract::RulesDiscussRequest& request);
// `page` is where guardians answer without our client.
[[nodiscard]] base::Result<contract::DraftsPutReply> putDraft(Change& change, const QString& page,
                                                              const contract::DraftsPutRequest& request);
[[nodiscard]] base::Result<contract::CommandReply> withdrawDraft(Change& change,
                                                                 const contract::DraftsWithdrawRequest& request);
[[nodiscard]] base::Result<contract::CommandReply> giveOpinion(Change& change,
                                                               const contract::OpinionsGiveRequest& request);
// Drafts with the text of these rules have become them.
[[nodiscard]] base::Result<void> closePublished(Change& change, const domain::Rules& rules);
[[nodiscard]] base::Result<contract::DraftsListReply> listDrafts(const Ledger& ledger, const domain::PersonId& caller);
[[nodiscard]] base::Result<contract::PapersEnterReply> enterPapers(Change& change,
                                                                   const contract::PapersEnterRequest& request);
[[nodiscard]] base::Result<contract::CommandReply> setConsent(Change& change,
                                                              const contract::ConsentsSetRequest& request);

// A name that can stand in titles: 1 to 100 signs, none of them unseen.
[[nodiscard]] bool isTitle(const QString& text);
// The unit under which a new one stands when none is named.
[[nodiscard]] domain::UnitId rootOf(const domain::School& school);
// The class or learning group in which the pupil sits now; empty when in none.
[[nodiscard]] domain::UnitId classOf(const Snapshot& snapshot, const domain::PersonId& pupil);

// The account goes: the login and what hangs on it, the places in chats of families by one's own wish. The person stays on
// the school's lists, what was written stays in the archives, and a new invite makes a new account. Kept when it has become
// the one of the only administrator.
void deleteAccount(Change& change, const ClosingAccount& account);

// A confirmed administrator without whom there would be none.
[[nodiscard]] bool isLastAdministrator(const domain::School& school, const domain::PersonId& person);

inline constexpr int earliestYear = 2000;
inline constexpr int latestYear = 2100;

// Whether the name is complete and holds letters only; it is to be tidied before.
[[nodiscard]] bool isFullName(const domain::PersonName& name);

} // namespace authority

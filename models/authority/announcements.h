// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/ledger.h"
#include "contract/announcement_messages.h"

#include <QSet>

#include <optional>

// Announcements: said in chats by the school, confirmed by each family once, by our program, by a word in the chat or
// to the school from any app, or on paper. The commands check, beyond the rights table, that the caller answers for each
// chat: the class teacher for those of the class, the administration for all.
namespace authority {

[[nodiscard]] base::Result<contract::AnnouncementsCreateReply>
createAnnouncement(Change& change, const contract::AnnouncementsCreateRequest& request);
[[nodiscard]] base::Result<contract::CommandReply>
correctAnnouncement(Change& change, const contract::AnnouncementsCorrectRequest& request);
[[nodiscard]] base::Result<contract::CommandReply>
withdrawAnnouncement(Change& change, const contract::AnnouncementsWithdrawRequest& request);
[[nodiscard]] base::Result<contract::CommandReply>
confirmAnnouncement(Change& change, const contract::AnnouncementsConfirmRequest& request);
[[nodiscard]] base::Result<contract::CommandReply>
recordPapers(Change& change, const contract::AnnouncementsRecordRequest& request);
[[nodiscard]] base::Result<contract::AnnouncementsRemindReply>
remindOfAnnouncement(Change& change, const contract::AnnouncementsRemindRequest& request);

[[nodiscard]] base::Result<contract::AnnouncementsListReply>
listAnnouncements(Ledger& ledger, const domain::PersonId& caller, const contract::AnnouncementsListRequest& request);
[[nodiscard]] base::Result<contract::AnnouncementsTableReply>
announcementTable(Ledger& ledger, const domain::PersonId& caller, const contract::AnnouncementsTableRequest& request);
[[nodiscard]] base::Result<contract::AnnouncementsDueReply>
dueAnnouncements(Ledger& ledger, const domain::PersonId& caller, const contract::AnnouncementsDueRequest& request);

// Where somebody may still confirm by a word: the service reads these chats.
[[nodiscard]] QSet<domain::ChatId> chatsAwaitingWords(const domain::School& school, const QDateTime& now);

// «Ознакомлена», with a code or without. Empty code: none was given; nothing: it is another message.
[[nodiscard]] std::optional<QString> confirmingCode(const QString& message);
// What such a message confirms: the newest that has this code, or the one that is due. In a chat it is about that chat,
// and of several the newest. NotFound: nothing is due; Conflict: said to the school, and several are.
[[nodiscard]] base::Result<domain::AnnouncementId> meantBy(const Snapshot& snapshot, const domain::PersonId& person,
                                                           const QString& code, const domain::ChatId& chat = {});
// Confirms for everybody whom the author speaks for.
void takeWord(Change& change, const domain::PersonId& author, const domain::AnnouncementId& announcement);
// The title, or the beginning of the text.
[[nodiscard]] QString titleOf(const domain::Announcement& announcement);
[[nodiscard]] QString thanksFor(const domain::Announcement& announcement);

} // namespace authority

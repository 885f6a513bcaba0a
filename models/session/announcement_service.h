// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "contract/announcement_messages.h"
#include "domain/rights.h"

#include <QObject>

namespace syncing {
class AccountSync;
}

namespace session {

class SchoolService;

using AnnouncementEntry = contract::AnnouncementEntry;
using AnnouncementDraft = contract::AnnouncementsCreateRequest; // op is set by the service
using AnnouncementCorrection = contract::AnnouncementsCorrectRequest; // likewise
using AnnouncementList = contract::AnnouncementsListReply;
using AskedParty = contract::AskedParty;
using DueAnnouncement = contract::DueAnnouncement;
using PaperConfirmation = contract::PaperConfirmation;
using AnnouncementReminder = contract::AnnouncementsRemindReply;

// Announcements: those that this person has made or answers for, and those that he is asked to confirm. The service
// decides and counts; what it refuses comes with its sentence in Error::text. Needs a connection (Offline otherwise).
// GUI thread. Owned by Session.
class AnnouncementService final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AnnouncementService)

public:
    AnnouncementService(SchoolService& school, syncing::AccountSync& sync);

    // May announce in some chat.
    [[nodiscard]] bool isAnnouncer() const;
    // The chats in which this person may, those of the own classes first.
    [[nodiscard]] QList<domain::ChatId> chats() const;

    [[nodiscard]] base::FutureResult<domain::AnnouncementId> create(const AnnouncementDraft& draft);
    // The newest so many, newest first, and how many there are.
    [[nodiscard]] base::FutureResult<AnnouncementList> list(int count);
    [[nodiscard]] base::FutureResult<QList<AskedParty>> table(const domain::AnnouncementId& announcement);
    [[nodiscard]] base::FutureResult<void> correct(const AnnouncementCorrection& correction);
    [[nodiscard]] base::FutureResult<void> withdraw(const domain::AnnouncementId& announcement, const QString& reason);
    [[nodiscard]] base::FutureResult<AnnouncementReminder> remind(const domain::AnnouncementId& announcement);
    [[nodiscard]] base::FutureResult<void> record(const domain::AnnouncementId& announcement,
                                                  const QList<PaperConfirmation>& papers);
    [[nodiscard]] base::FutureResult<void> confirm(const domain::AnnouncementId& announcement);

    // What this person is still asked to confirm, as far as it is known; asked for anew whenever there is news.
    [[nodiscard]] const QList<DueAnnouncement>& due() const { return m_due; }
    void refreshDue();

Q_SIGNALS:
    void dueChanged();
    // Something may have been announced, confirmed or reminded of.
    void changed();

private:
    template <typename Reply, typename Request>
    [[nodiscard]] base::FutureResult<Reply> command(domain::Act act, const Request& request);

    template <typename Request>
    [[nodiscard]] base::FutureResult<void> done(domain::Act act, const Request& request);
    void gather(const base::Answer<AnnouncementList>& answer, AnnouncementList gathered, int count);

    SchoolService& m_school;
    syncing::AccountSync& m_sync;
    QList<DueAnnouncement> m_due;
};

} // namespace session

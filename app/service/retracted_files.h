// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/ledger.h"
#include "authority/message_source.h"
#include "service/file_store.h"
#include "xmpp/held_messages.h"

#include <QObject>
#include <QUrl>

namespace service {

// A message that is taken back takes its files along: the bytes go, the addresses are dead, wherever else they were
// passed on. Only files that the message's own author sent: naming somebody's file in a message of one's own gives no
// power over it. An edit leaves files alone, for what was said before can still be read. One thread; borrows what it is
// given.
class RetractedFiles final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RetractedFiles)

public:
    RetractedFiles(authority::MessageSource& messages, const authority::Ledger& ledger, FileStore& store, QUrl base);

    // The school is about to take the message back (while it can still be read). Offline, Timeout: not done.
    [[nodiscard]] base::FutureResult<void> takeAway(const domain::ChatId& chat, const domain::ArchiveId& message);
    // What the server copied to the service: authors take messages of their own back.
    void hear(const xmpp::TappedMessages& tapped);

private:
    // Only if it is this author's; of an empty id: whoever's it is.
    [[nodiscard]] base::FutureResult<void> takeAwayOf(const domain::PersonId& author, const domain::ChatId& chat,
                                                      const domain::ArchiveId& message);
    void removeFilesOf(const domain::PersonId& author, const QString& text);

    authority::MessageSource& m_messages;
    const authority::Ledger& m_ledger;
    FileStore& m_store;
    const QUrl m_base;
};

} // namespace service

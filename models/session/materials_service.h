// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "domain/message.h"

#include <QObject>

namespace store {
class Storage;
}
namespace syncing {
class AccountSync;
}

namespace session {

// What has been shared in a chat, as far as it is in the cache: the messages with files and those with links, the
// newest first and not more than kMostListed of each. GUI thread; the work is done elsewhere. Owned by Session.
class MaterialsService final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MaterialsService)

public:
    static constexpr int kMostListed = 5000;

    MaterialsService(store::Storage& storage, syncing::AccountSync& sync);

    [[nodiscard]] base::FutureResult<QList<domain::Message>> files(const domain::ChatId& chat);
    // Asks the search index: a message that it has not read yet is not among them.
    [[nodiscard]] base::FutureResult<QList<domain::Message>> links(const domain::ChatId& chat);

Q_SIGNALS:
    // The search index has read on: there may be more links.
    void linksChanged();

private:
    store::Storage& m_storage;
    syncing::AccountSync& m_sync;
};

} // namespace session

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/future.h"
#include "domain/phrase.h"

#include <QObject>

namespace store {
class Storage;
}
namespace syncing {
class AccountSync;
}

namespace session {

class SchoolService;

// The person's quick phrases: on disk here, with or without a connection, and the same on all his devices. The staff begin
// with some that everybody has. GUI thread. Owned by Session.
class PhraseService final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PhraseService)

public:
    PhraseService(store::Storage& storage, syncing::AccountSync& sync, SchoolService& school, const base::Clock& clock);

    // In the person's order.
    [[nodiscard]] const QList<domain::Phrase>& phrases() const { return m_phrases; }
    // What was changed between the two lists: what another device has added meanwhile stays. The order of the second one
    // counts; a phrase without an id is new, one without words is left out.
    [[nodiscard]] base::FutureResult<void> save(const QList<domain::Phrase>& before, const QList<domain::Phrase>& after);

    // Reads the cache; Session does it once it is open, afterwards it happens by itself.
    void reload();

Q_SIGNALS:
    void changed();

private:
    // Of the cache, the removed ones too.
    struct Kept
    {
        domain::Phrase phrase;
        bool isRemoved = false;
    };
    void present();

    store::Storage& m_storage;
    syncing::AccountSync& m_sync;
    SchoolService& m_school;
    const base::Clock& m_clock;
    QList<Kept> m_kept;
    QList<domain::Phrase> m_phrases;
    bool m_isRead = false;
};

} // namespace session

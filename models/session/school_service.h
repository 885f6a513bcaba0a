// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "contract/messages.h"
#include "domain/rights.h"
#include "domain/school.h"

#include <QObject>

#include <memory>

namespace store {
class Storage;
}
namespace syncing {
class AccountSync;
}

namespace session {

// Who is signed in, and what that person may use. From the cache, so known offline too.
struct Self
{
    domain::PersonId person;
    domain::PersonName name;
    bool administrator = false;
    bool staff = false; // holds a confirmed position in the school
    // Rules in force that this person has not acknowledged yet; 0 if there are none.
    int rulesToAcknowledge = 0;

    bool operator==(const Self&) const = default;
};

struct NewStaff
{
    domain::PersonName name;
    domain::PositionKind position = domain::PositionKind::Teacher;
    domain::Contacts contacts;
};

// The part of the school that this person may know, and the commands that change it. Reading never waits and never
// needs a connection; commands do (Offline otherwise) and change nothing locally: the change comes back from the
// service. A refusal carries the service's sentence in Error::text. GUI thread. Owned by Session.
class SchoolService final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SchoolService)

public:
    SchoolService(store::Storage& storage, syncing::AccountSync& sync);

    // A snapshot: hold it as long as you like. Never null; empty before the first sign-in.
    [[nodiscard]] std::shared_ptr<const domain::School> school() const { return m_school; }
    [[nodiscard]] const Self& self() const { return m_self; }

    [[nodiscard]] base::FutureResult<domain::UnitId> createClass(const domain::ClassLabel& label, int year);
    [[nodiscard]] base::FutureResult<domain::PersonId> createStaff(const NewStaff& staff);
    // An empty person takes the class teacher away.
    [[nodiscard]] base::FutureResult<void> setClassTeacher(const domain::UnitId& unit, const domain::PersonId& person);
    [[nodiscard]] base::FutureResult<void> acknowledgeRules(int version);

    // Reads the cache; Session does it once it is open, afterwards it happens by itself.
    void reload();

Q_SIGNALS:
    void changed(); // the snapshot was replaced

private:
    template <typename Reply, typename Request>
    [[nodiscard]] base::FutureResult<Reply> command(domain::Act act, const Request& request);
    void setSeats(QList<contract::SeatsSetRequest> requests, const base::Answer<void>& answer);

    store::Storage& m_storage;
    syncing::AccountSync& m_sync;
    std::shared_ptr<const domain::School> m_school = std::make_shared<const domain::School>();
    Self m_self;
};

} // namespace session

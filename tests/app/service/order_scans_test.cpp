// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/founding.h"
#include "service/http_files.h"
#include "service/order_scans.h"
#include "support/fake_clock.h"
#include "support/qt_strings.h"
#include "support/temp_profile.h"

using namespace Qt::Literals::StringLiterals;

namespace {

struct Office
{
    support::TempProfile profile;
    support::FakeClock clock;
    std::unique_ptr<authority::Ledger> ledger = *authority::Ledger::open(profile.file(u"service.sqlite"_s), clock);
    std::unique_ptr<service::FileStore> store = *service::FileStore::open(profile.file(u"files"_s), clock);
    QUrl base{u"https://join.school.test"_s};
    domain::Position appointment;

    Office()
    {
        domain::Organisation organisation;
        organisation.name = u"Школа"_s;
        REQUIRE(authority::found(*ledger, organisation, domain::Login(u"admin"_s)));
        appointment = ledger->school().positions.constFirst();
    }

    // Sent by this person; answers its address.
    [[nodiscard]] QString send(const QString& uploader) const
    {
        service::StoredFile file{
            .token = {}, .name = u"приказ.pdf"_s, .contentType = {}, .sizeBytes = 1, .uploader = uploader};
        file.token = store->grant(file).value();
        auto upload = store->receive(file.token, 1);
        REQUIRE(upload);
        REQUIRE((*upload)->write("x", 1));
        REQUIRE((*upload)->finish());
        return service::HttpFiles::addressOf(base, file).toString(QUrl::FullyEncoded);
    }
    [[nodiscard]] QString administrator() const { return appointment.person.value(); }
    [[nodiscard]] bool isThere(const QString& address) const
    {
        return store->find(service::HttpFiles::tokenIn(base, address)).hasValue();
    }
    void put(const domain::Position& position, const QString& scan, bool canBeUndone = false) const
    {
        REQUIRE(ledger->write<bool>(appointment.person, u"test"_s, [&](authority::Change& change) {
            domain::Position named = position;
            named.orderScan = scan;
            change.put(named);
            if (canBeUndone)
                std::ignore = change.keepStep();
            return base::Result<bool>(true);
        }));
    }
};

} // namespace

TEST_CASE("the scan that another one takes the place of goes from the files")
{
    Office f;
    const QString first = f.send(f.administrator());
    const QString second = f.send(f.administrator());
    f.put(f.appointment, first);
    const service::OrderScans scans(*f.ledger, *f.store, f.base);
    f.put(f.appointment, first);
    CHECK(f.isThere(first));
    f.put(f.appointment, second);
    CHECK_FALSE(f.isThere(first));
    CHECK(f.isThere(second));
    f.put(f.appointment, {});
    CHECK_FALSE(f.isThere(second));
}

TEST_CASE("a scan that another order names stays")
{
    Office f;
    const QString both = f.send(f.administrator());
    domain::Position teacher{f.appointment.person, domain::PositionKind::Teacher, domain::Verification::Confirmed};
    f.put(f.appointment, both);
    f.put(teacher, both);
    const service::OrderScans scans(*f.ledger, *f.store, f.base);
    f.put(f.appointment, {});
    CHECK(f.isThere(both));
    f.put(teacher, {});
    CHECK_FALSE(f.isThere(both));
}

TEST_CASE("what can be undone keeps the scan that it took out")
{
    Office f;
    const QString scan = f.send(f.administrator());
    f.put(f.appointment, scan);
    const service::OrderScans scans(*f.ledger, *f.store, f.base);
    f.put(f.appointment, {}, true);
    CHECK(f.isThere(scan));
}

TEST_CASE("a file of somebody else is not taken away by naming it as a scan")
{
    Office f;
    const QString scan = f.send(u"somebody"_s);
    f.put(f.appointment, scan);
    const service::OrderScans scans(*f.ledger, *f.store, f.base);
    f.put(f.appointment, {});
    CHECK(f.isThere(scan));
}

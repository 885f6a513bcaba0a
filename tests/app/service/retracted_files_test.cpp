// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/founding.h"
#include "service/http_files.h"
#include "service/retracted_files.h"
#include "support/event_loop.h"
#include "support/fake_clock.h"
#include "support/qt_strings.h"
#include "support/temp_profile.h"
#include "xmpp/retraction.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace {

// An archive of one message.
class OneMessage final : public authority::MessageSource
{
public:
    [[nodiscard]] base::FutureResult<QList<authority::RoomMessage>>
    around(const domain::ChatId& /*chat*/, const domain::ArchiveId& id, int /*before*/, int /*after*/) override
    {
        if (unreachable)
            return base::answered<QList<authority::RoomMessage>>(base::fail(base::ErrorCode::Offline, {}));
        QList<authority::RoomMessage> found;
        if (id == message.id)
            found << message;
        return base::answered<QList<authority::RoomMessage>>(found);
    }

    [[nodiscard]] base::FutureResult<QList<authority::RoomMessage>> latest(const domain::ChatId& /*chat*/,
                                                                           int /*count*/) override
    {
        return base::answered<QList<authority::RoomMessage>>(QList<authority::RoomMessage>{message});
    }

    authority::RoomMessage message{domain::ArchiveId(u"100"_s), domain::Login(u"admin"_s), u"Директор"_s, {}, {}};
    bool unreachable = false;
};

struct Desk
{
    support::TempProfile profile;
    support::FakeClock clock;
    std::unique_ptr<authority::Ledger> ledger = *authority::Ledger::open(profile.file(u"service.sqlite"_s), clock);
    std::unique_ptr<service::FileStore> store = *service::FileStore::open(profile.file(u"files"_s), clock);
    QUrl base{u"https://join.school.test"_s};
    OneMessage archive;
    service::RetractedFiles files{archive, *ledger, *store, base};

    Desk()
    {
        domain::Organisation organisation;
        organisation.name = u"Школа"_s;
        REQUIRE(authority::found(*ledger, organisation, domain::Login(u"admin"_s)));
    }

    // Sent by this person and named in the message; answers its token.
    QString send(const QString& uploader)
    {
        service::StoredFile file{.token = {}, .name = u"план.pdf"_s, .contentType = {}, .sizeBytes = 1, .uploader = uploader};
        file.token = store->grant(file).value();
        auto upload = store->receive(file.token, 1);
        REQUIRE(upload);
        REQUIRE((*upload)->write("x", 1));
        REQUIRE((*upload)->finish());
        archive.message.text = u"Вот план:\n"_s + service::HttpFiles::addressOf(base, file).toString(QUrl::FullyEncoded);
        return file.token;
    }
    [[nodiscard]] QString administrator() const { return ledger->school().people.constFirst().id.value(); }

    void retractAs(const QString& login)
    {
        xmpp::HandedMessage copy{u"200"_s, u"parents"_s, login, u"Кто-то"_s, {}, {}};
        copy.message.add(xmpp::Retraction{u"100"_s});
        files.hear({{copy}});
        QCoreApplication::processEvents();
    }
};

} // namespace

TEST_CASE("a message that its author takes back takes its files along")
{
    Desk f;
    const QString token = f.send(f.administrator());
    f.retractAs(u"admin"_s);
    CHECK(!f.store->find(token));
}

TEST_CASE("nobody takes files away by taking somebody else's message back")
{
    Desk f;
    const QString token = f.send(f.administrator());
    f.retractAs(u"stranger"_s);
    CHECK(f.store->find(token));
}

TEST_CASE("a file that somebody else sent stays when a message that names it is taken back")
{
    Desk f;
    const QString token = f.send(u"somebody"_s);
    f.retractAs(u"admin"_s);
    CHECK(f.store->find(token));
}

TEST_CASE("the school takes files away with the message, and waits for the archive if it has to")
{
    Desk f;
    const QString token = f.send(f.administrator());
    const domain::ChatId chat(u"parents"_s);
    f.archive.unreachable = true;
    CHECK(!support::await(f.files.takeAway(chat, domain::ArchiveId(u"100"_s))));
    CHECK(f.store->find(token));
    f.archive.unreachable = false;
    CHECK(support::await(f.files.takeAway(chat, domain::ArchiveId(u"100"_s))));
    CHECK(!f.store->find(token));
    CHECK(support::await(f.files.takeAway(chat, domain::ArchiveId(u"101"_s))));
}

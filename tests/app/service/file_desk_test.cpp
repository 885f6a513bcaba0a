// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority/founding.h"
#include "service/file_desk.h"
#include "support/fake_clock.h"
#include "support/qt_strings.h"
#include "support/temp_profile.h"
#include "xmpp/disco.h"
#include "xmpp/upload.h"

using namespace Qt::Literals::StringLiterals;

namespace {

// A school whose only person is its administrator.
struct Desk
{
    support::TempProfile profile;
    support::FakeClock clock;
    std::unique_ptr<authority::Ledger> ledger = *authority::Ledger::open(profile.file(u"service.sqlite"_s), clock);
    std::unique_ptr<service::FileStore> store = *service::FileStore::open(profile.file(u"files"_s), clock);
    service::FileDesk desk{*ledger, *store, QUrl(u"https://join.school.test"_s), u"school.test"_s};

    Desk()
    {
        domain::Organisation organisation;
        organisation.name = u"Школа"_s;
        REQUIRE(authority::found(*ledger, organisation, domain::Login(u"admin"_s)));
    }

    template <typename Question>
    [[nodiscard]] xmpp::Iq ask(const Question& question, const QString& from = u"admin@school.test/x"_s)
    {
        auto request = xmpp::Iq::get(*xmpp::Jid::parse(u"school.school.test"_s), question);
        request.from = *xmpp::Jid::parse(from);
        request.language = u"ru"_s;
        REQUIRE(service::FileDesk::isMine(request));
        return desk.answer(request);
    }
};

} // namespace

TEST_CASE("apps learn that files can be sent here")
{
    Desk f;
    const xmpp::Iq answer = f.ask(xmpp::DiscoInfo{});
    const auto* const info = answer.payload<xmpp::DiscoInfo>();
    REQUIRE(info);
    CHECK(info->features.contains(u"urn:xmpp:http:upload:0"_s));
    REQUIRE(info->form(u"urn:xmpp:http:upload:0"));
    CHECK(info->form(u"urn:xmpp:http:upload:0")->value(u"max-file-size") == u"104857600"_s);
    CHECK(info->form(u"urn:staffroom:0")->value(u"files") == u"https://join.school.test/files/"_s);
    CHECK(info->identities == QList<xmpp::DiscoInfo::Identity>{{u"store"_s, u"file"_s, u"Staffroom"_s}});
}

TEST_CASE("somebody of the school gets a place for a file")
{
    Desk f;
    const xmpp::Iq answer = f.ask(xmpp::UploadRequest{u"../план.pdf"_s, 5, u"application/pdf"_s});
    const auto* const slot = answer.payload<xmpp::UploadSlot>();
    REQUIRE(slot);
    CHECK(slot->get == slot->put);
    CHECK(slot->get.host() == u"join.school.test"_s);
    CHECK(slot->get.path().endsWith(u"/план.pdf"_s));
}

TEST_CASE("strangers, programs and files that are too large are refused in words")
{
    Desk f;
    const auto refusal = [&](const xmpp::UploadRequest& request, const QString& from = u"admin@school.test/x"_s) {
        const xmpp::Iq answer = f.ask(request, from);
        REQUIRE(answer.error);
        CHECK_FALSE(answer.error->textIn(u"ru"_s).isEmpty());
        return answer.error->code;
    };
    CHECK(refusal({u"a.pdf"_s, 5}, u"stranger@school.test/x"_s) == u"person.unknown"_s);
    CHECK(refusal({u"a.pdf"_s, 5}, u"admin@elsewhere.test/x"_s) == u"person.unknown"_s);
    CHECK(refusal({u"a.pdf"_s, 5}, u"school.test"_s) == u"person.unknown"_s);
    CHECK(refusal({u"a.exe"_s, 5}) == u"file.program"_s);
    CHECK(refusal({u"a.pdf"_s, 0}) == u"file.empty"_s);
    CHECK(refusal({u"a.pdf"_s, 1'000'000'000}) == u"file.too-large"_s);
    for (int i = 0; i < service::FileStore::slotsOfOnePerson; ++i)
        REQUIRE(f.ask(xmpp::UploadRequest{u"a.pdf"_s, 5}).payload<xmpp::UploadSlot>());
    CHECK(refusal({u"a.pdf"_s, 5}) == u"file.too-many"_s);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/file_desk.h"

#include "authority/own_refusal.h"
#include "domain/file_policy.h"
#include "service/http_files.h"
#include "service/stanza_refusal.h"
#include "xmpp/disco.h"
#include "xmpp/upload.h"

#include <algorithm>

namespace service {

using namespace Qt::Literals::StringLiterals;

namespace {

const char* reasonOf(domain::FileVerdict verdict)
{
    switch (verdict) {
    case domain::FileVerdict::Empty:
        return "file.empty";
    case domain::FileVerdict::TooLarge:
        return "file.too-large";
    case domain::FileVerdict::Program:
        return "file.program";
    case domain::FileVerdict::NotAllowed:
    case domain::FileVerdict::Fine:
        break;
    }
    return "rights.missing";
}

// What this person may send (XEP-0363 §4), and by which beginning addresses of files are known.
xmpp::DiscoInfo description(qint64 largestBytes, const QUrl& base)
{
    auto limits = xmpp::DataForm::submit(QString(xmpp::ns::httpUpload));
    limits.type = xmpp::DataForm::Type::Result;
    limits.add(u"max-file-size"_s, QString::number(largestBytes));
    auto place = xmpp::DataForm::submit(QString(xmpp::ns::staffroom));
    place.type = xmpp::DataForm::Type::Result;
    place.add(u"files"_s, HttpFiles::rootOf(base));
    return {.identities = {{u"store"_s, u"file"_s, u"Staffroom"_s}},
            .features = {QString(xmpp::ns::discoInfo), QString(xmpp::ns::httpUpload)},
            .forms = {limits, place}};
}

domain::Roles rolesOf(const domain::School& school, const domain::Login& login)
{
    const auto person = std::ranges::find(school.people, login, &domain::Person::login);
    return login.isEmpty() || person == school.people.end() ? domain::Roles() : domain::rolesOf(school, person->id);
}

base::Result<xmpp::UploadSlot> slotFor(const xmpp::UploadRequest& request, const domain::School& school,
                                       const domain::Login& login, FileStore& store, const QUrl& base)
{
    const auto person = std::ranges::find(school.people, login, &domain::Person::login);
    if (login.isEmpty() || person == school.people.end())
        return authority::refuse("person.unknown");
    const auto verdict = domain::judgeFile(domain::rolesOf(school, person->id), request.fileName, request.sizeBytes);
    if (verdict != domain::FileVerdict::Fine)
        return authority::refuse(reasonOf(verdict));
    StoredFile file{.token = {},
                    .name = domain::safeFileName(request.fileName),
                    .contentType = request.contentType.toLower(),
                    .sizeBytes = request.sizeBytes,
                    .uploader = person->id.value()};
    const auto token = store.grant(file);
    if (!token)
        return authority::refuse("file.too-many");
    file.token = *token;
    const QUrl address = HttpFiles::addressOf(base, file);
    return xmpp::UploadSlot{address, address};
}

} // namespace

FileDesk::FileDesk(const authority::Ledger& ledger, FileStore& store, const QUrl& base, const QString& domain)
    : m_ledger(ledger)
    , m_store(store)
    , m_base(base)
    , m_domain(domain)
{
}

bool FileDesk::isMine(const xmpp::Iq& request)
{
    return request.payload<xmpp::UploadRequest>() || request.payload<xmpp::DiscoInfo>();
}

xmpp::Iq FileDesk::answer(const xmpp::Iq& request)
{
    if (request.payload<xmpp::DiscoInfo>())
        return request.result(description(
            domain::largestFileOf(rolesOf(m_ledger.school(), domain::Login(localNameOf(request, m_domain)))), m_base));
    const auto language = authority::languageFrom(request.language);
    const auto slot = slotFor(*request.payload<xmpp::UploadRequest>(), m_ledger.school(),
                              domain::Login(localNameOf(request, m_domain)), m_store, m_base);
    if (!slot)
        return refusalOf(request, authority::withSentence(slot.error(), language, m_ledger.school().organisation), language);
    return request.result(*slot);
}

} // namespace service

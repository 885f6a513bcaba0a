// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/roster_service.h"

#include "base/off_thread.h"
#include "sync/account_sync.h"

#include <QFile>
#include <QSaveFile>

namespace session {

using namespace Qt::Literals::StringLiterals;

namespace {

base::Result<QByteArray> readFile(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return base::fail(base::ErrorCode::NotFound, u"no such roster file"_s);
    if (file.size() > importer::largestFileBytes)
        return base::fail(base::ErrorCode::TooLarge, u"roster file of %1 bytes"_s.arg(file.size()));
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::Io, file.errorString());
    return file.readAll();
}

RosterFile fileOf(const importer::Read<RosterDraft>& draft)
{
    return draft ? RosterFile{*draft, {}} : RosterFile{{}, draft.error()};
}

// The user's mapping, where its header is found, in place of the guess.
bool useProfile(const importer::Profiles& profiles, const importer::Sheet& sheet, importer::Layout& layout)
{
    const std::optional<importer::Layout> known = profiles.find(importer::headerOf(sheet, layout));
    if (!known)
        return false;
    layout.kind = known->kind;
    layout.columns = known->columns;
    return true;
}

// A program's own file maps by its profile also where its header says nothing to us, so the first row is tried too.
importer::Layout layoutOf(const importer::Profiles& profiles, const importer::Sheet& sheet, bool& isKnown)
{
    // What the service takes so far; a list of another kind shows what it lacks instead of coming to nothing.
    importer::Layout layout = importer::guessLayout(sheet, importer::ListKind::Families);
    if (layout.headerRow < 0) {
        importer::Layout first = layout;
        first.headerRow = 0;
        isKnown = useProfile(profiles, sheet, first);
        return isKnown ? first : layout;
    }
    isKnown = useProfile(profiles, sheet, layout);
    return layout;
}

OpenedList openBytes(const QByteArray& bytes, const importer::ReadOptions& options, const importer::Profiles& profiles)
{
    auto book = importer::readWorkbook(bytes, options);
    if (!book)
        return OpenedList{nullptr, {}, false, book.error()};
    OpenedList list{std::make_shared<const importer::Workbook>(*std::move(book)), {}, false, {}};
    for (const importer::Sheet& sheet : list.book->sheets) {
        bool isKnown = false;
        list.layouts << layoutOf(profiles, sheet, isKnown);
        list.isKnown = list.isKnown || isKnown;
    }
    return list;
}

importer::Profiles storedProfiles(const QString& path)
{
    const base::Result<QByteArray> bytes = readFile(path);
    return bytes ? importer::Profiles::fromBytes(*bytes) : importer::Profiles();
}

} // namespace

// A plan under way: the parts go up, then the pages of the plan come down.
struct RosterService::Upload
{
    QString id = xmpp::StanzaStream::makeId();
    QList<domain::RosterRow> rows; // not sent yet
    int sentCount = 0;
    RosterPlan plan;
    bool isSent = false;
    base::Answer<RosterPlan> answer;
};

RosterService::RosterService(syncing::AccountSync& sync, const base::Clock& clock, QString directory)
    : m_sync(sync)
    , m_clock(clock)
    , m_profilesFile(directory + u"/import-profiles.json"_s)
    , m_profiles(storedProfiles(m_profilesFile))
{
}

base::FutureResult<OpenedList> RosterService::open(const QString& path, const importer::ReadOptions& options)
{
    return base::offThread([path, options, profiles = m_profiles]() -> base::Result<OpenedList> {
        const base::Result<QByteArray> bytes = readFile(path);
        return bytes ? base::Result<OpenedList>(openBytes(*bytes, options, profiles)) : base::failWith(bytes);
    });
}

base::FutureResult<OpenedList> RosterService::openPasted(const QString& text, const importer::ReadOptions& options)
{
    return base::offThread([text, options, profiles = m_profiles]() -> base::Result<OpenedList> {
        importer::ReadOptions pasted = options;
        pasted.encoding = importer::Encoding::Utf8;
        return openBytes(text.toUtf8(), pasted, profiles);
    });
}

importer::Layout RosterService::layoutFor(const importer::Sheet& sheet, importer::ListKind kind) const
{
    importer::Layout layout = importer::guessLayout(sheet, kind);
    importer::Layout known = layout;
    return useProfile(m_profiles, sheet, known) && known.kind == kind ? known : layout;
}

void RosterService::remember(const importer::Sheet& sheet, const importer::Layout& layout)
{
    m_profiles.remember(importer::headerOf(sheet, layout), layout);
    QSaveFile file(m_profilesFile);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(m_profiles.toBytes());
        file.commit();
    }
}

base::FutureResult<RosterFile> RosterService::read(const QString& path) const
{
    return base::offThread([path, today = m_clock.now().date()]() -> base::Result<RosterFile> {
        const base::Result<QByteArray> bytes = readFile(path);
        return bytes ? base::Result<RosterFile>(fileOf(importer::readRoster(*bytes, today))) : base::failWith(bytes);
    });
}

base::FutureResult<RosterFile> RosterService::read(const QList<importer::SheetToRead>& sheets) const
{
    return base::offThread([sheets, today = m_clock.now().date()]() -> base::Result<RosterFile> {
        return fileOf(importer::draftList(sheets, today));
    });
}

base::FutureResult<RosterPlan> RosterService::plan(const QList<domain::RosterRow>& rows)
{
    const auto upload = std::make_shared<Upload>();
    upload->rows = rows;
    auto future = upload->answer.future();
    sendPart(upload);
    return future;
}

void RosterService::sendPart(const std::shared_ptr<Upload>& upload)
{
    contract::RosterPlanRequest request;
    request.upload = upload->id;
    if (upload->isSent) {
        request.offset = static_cast<int>(upload->plan.changes.size());
    } else {
        request.rows = upload->rows.first(std::min<qsizetype>(kRowsPerPart, upload->rows.size()));
        request.start = upload->sentCount;
        upload->sentCount += static_cast<int>(request.rows.size());
        upload->rows.remove(0, request.rows.size());
        request.more = !upload->rows.isEmpty();
        upload->isSent = !request.more;
    }
    m_sync.service()
        .call<contract::RosterPlanReply>(domain::Act::RosterPlan, request)
        .then(this, [this, upload](const base::Result<contract::RosterPlanReply>& reply) {
            if (reply)
                onPart(upload, *reply);
            else
                upload->answer.give(base::failWith(reply));
        });
}

void RosterService::onPart(const std::shared_ptr<Upload>& upload, const contract::RosterPlanReply& reply)
{
    if (reply.hash.isEmpty()) { // more parts are expected
        sendPart(upload);
        return;
    }
    const bool isFirstPage = upload->plan.hash.isEmpty();
    const auto changes = upload->plan.changes + reply.changes;
    if (isFirstPage)
        upload->plan = reply;
    upload->plan.changes = changes;
    if (changes.size() < reply.total && !reply.changes.isEmpty())
        sendPart(upload);
    else
        upload->answer.give(upload->plan);
}

base::FutureResult<int> RosterService::apply(const QString& hash)
{
    const base::Answer<int> answer;
    m_sync.service()
        .call<contract::RosterApplyReply>(domain::Act::RosterApply,
                                          contract::RosterApplyRequest{syncing::ServiceCalls::newOp(), hash})
        .then(this, [this, answer](const base::Result<contract::RosterApplyReply>& reply) {
            m_sync.school().pull();
            answer.give(reply ? base::Result<int>(reply->changes) : base::failWith(reply));
        });
    return answer.future();
}

} // namespace session

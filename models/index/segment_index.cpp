// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/segment_index.h"

#include "base/logging.h"
#include "index/merge_policy.h"
#include "index/segment_snapshot.h"
#include "index/segment_writer.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <sys/file.h>
#include <unordered_map>

using namespace Qt::Literals::StringLiterals;

namespace msgindex {
namespace {

// Segments in memory of fewer documents are joined at once, by the writing thread: some ten microseconds. Larger ones
// are joined by the index's own.
constexpr std::uint32_t joinedAtOnce = mergeFan;
// So many documents in memory are written to a file: eight of the batches that the client fills the index with.
constexpr std::uint64_t writtenTogether = 16'000;
// So many in memory, and apply() waits for the disk.
constexpr std::uint64_t mostInMemory = 400'000;
// A file with a larger share of removed documents is written anew.
constexpr std::uint32_t removedShare = 8;
// Files are looked at so long after an opening, when the first searches have been answered, or before they are merged.
constexpr std::chrono::seconds verifiedAfter(2);

const QString manifestName = u"index.manifest"_s;
const QString damagedName = u"damaged"_s;
const QString lockName = u"index.lock"_s;

template <typename Parts>
std::uint64_t documentsIn(const Parts& parts)
{
    std::uint64_t total = 0;
    for (const auto& part : parts)
        total += part.view.segment->documents();
    return total;
}

template <typename Parts>
std::vector<SegmentView> viewsOf(const Parts& parts)
{
    std::vector<SegmentView> views;
    for (const auto& part : parts)
        views.push_back(part.view);
    return views;
}

// One segment of what is left of these: the bytes that are there where one is whole.
base::Result<void> writeJoined(const QString& path, const std::vector<SegmentView>& views)
{
    if (views.size() == 1 && views.front().removed->empty())
        return writeFileAtomically(path, views.front().segment->bytes());
    return writeFileAtomically(path, mergeSegments(views));
}

// Writes nothing where that has been done: an opening must not wait for the disk.
bool keepToOwner(const QString& folder)
{
    constexpr QFile::Permissions owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    constexpr QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    const QFile::Permissions now = QFile::permissions(folder);
    return ((now & owner) == owner && !(now & others)) || QFile::setPermissions(folder, owner);
}

// The view without these documents of it; ids of others are passed over.
SegmentView without(const SegmentView& view, const std::vector<DocId>& sortedIds)
{
    if (sortedIds.empty() || sortedIds.front() > view.segment->highestId())
        return view;
    Removed found;
    for (const DocId id : sortedIds) {
        const std::optional<Doc> doc = view.segment->find(id);
        if (doc && !isRemoved(*view.removed, *doc))
            found.push_back(*doc);
    }
    if (found.empty())
        return view;
    std::ranges::sort(found);
    auto all = std::make_shared<Removed>();
    std::ranges::set_union(*view.removed, found, std::back_inserter(*all));
    return {view.segment, std::move(all)};
}

// Ids of what has gone from the segment since it was seen.
std::vector<DocId> goneSince(const SegmentView& seen, const SegmentView& now)
{
    std::vector<DocId> ids;
    Removed gone;
    std::ranges::set_difference(*now.removed, *seen.removed, std::back_inserter(gone));
    for (const Doc doc : gone)
        ids.push_back(seen.segment->place(doc).id);
    return ids;
}

} // namespace

SegmentIndex::SegmentIndex(const QString& folder, std::uint64_t store)
    : m_folder(folder)
    , m_store(store)
    , m_processLock(path(lockName))
    , m_parts(std::make_shared<Parts>())
{
}

base::Result<std::unique_ptr<SegmentIndex>> SegmentIndex::open(const QString& folder, std::uint64_t store)
{
    if (!QDir().mkpath(folder) || !keepToOwner(folder))
        return base::fail(base::ErrorCode::Io, u"index: the folder cannot be made"_s);
    std::unique_ptr<SegmentIndex> index(new SegmentIndex(folder, store));
    if (const base::Result<void> locked = index->lockFolder(); !locked)
        return base::failWith(locked);
    if (const base::Result<void> loaded = index->load(); !loaded)
        return base::failWith(loaded);
    index->m_thread = std::jthread([raw = index.get()] { raw->run(); });
    return index;
}

SegmentIndex::~SegmentIndex()
{
    const Lock lock(m_mutex);
    m_stopping = true;
    m_changed.notify_all();
    // The thread is joined as the last member goes: the lock is released before.
}

// Not by QLockFile: it waits until its file is on the disk, behind everything else that is being written.
base::Result<void> SegmentIndex::lockFolder()
{
    if (!m_processLock.open(QIODevice::ReadWrite))
        return base::fail(base::ErrorCode::Io, m_processLock.errorString());
    if (::flock(m_processLock.handle(), LOCK_EX | LOCK_NB) == 0)
        return {};
    const bool held = errno == EWOULDBLOCK;
    return base::fail(held ? base::ErrorCode::Conflict : base::ErrorCode::Io, u"index: cannot be locked"_s);
}

base::Result<void> SegmentIndex::load()
{
    QDir(path(damagedName)).removeRecursively();
    QFile file(path(manifestName));
    if (file.exists()) {
        if (!file.open(QIODevice::ReadOnly))
            return base::fail(base::ErrorCode::Io, file.errorString());
        const QByteArray bytes = file.readAll();
        const auto manifest = decodeManifest(asBytes({bytes.constData(), static_cast<std::size_t>(bytes.size())}));
        base::Result<Parts> parts = manifest ? readParts(*manifest) : base::failWith(manifest);
        if (parts) {
            m_mark = m_lastingMark = manifest->mark;
            publish(std::move(*parts));
        } else {
            qCWarning(lcIndex) << "set aside:" << parts.error().detail;
            setAside();
        }
    }
    removeFilesBut(*m_parts);
    return {};
}

base::Result<SegmentIndex::Parts> SegmentIndex::readParts(const Manifest& manifest)
{
    if (manifest.store != m_store)
        return base::fail(base::ErrorCode::Conflict, u"manifest: another store"_s);
    Parts parts;
    for (const Manifest::Entry& entry : manifest.entries) {
        auto segment = Segment::map(path(segmentFileName(entry.number)));
        if (!segment)
            return base::failWith(segment);
        const bool sorted = std::ranges::adjacent_find(entry.removed, std::greater_equal()) == entry.removed.end();
        if (!sorted || (!entry.removed.empty() && entry.removed.back() >= (*segment)->documents()))
            return base::fail(base::ErrorCode::Corrupt, u"manifest: removed documents"_s);
        parts.push_back(newPart(std::move(*segment), entry.number));
        parts.back().view.removed = std::make_shared<Removed>(entry.removed);
        m_nextFile = std::max(m_nextFile, entry.number + 1);
    }
    return parts;
}

void SegmentIndex::setAside() const
{
    const QDir folder(m_folder);
    QDir(path(damagedName)).removeRecursively();
    folder.mkpath(damagedName);
    for (const QString& name : folder.entryList(QDir::Files)) {
        if (name == manifestName || segmentFileNumber(name))
            QFile::rename(path(name), path(damagedName + u'/' + name));
    }
}

void SegmentIndex::removeFilesBut(const Parts& parts) const
{
    for (const QString& name : QDir(m_folder).entryList(QDir::Files)) {
        const std::optional<std::uint64_t> number = segmentFileNumber(name);
        const bool named =
            std::ranges::any_of(parts, [&](const Part& part) { return part.file && part.file == number; });
        const bool ours = name == manifestName || name == lockName;
        if (!named && !ours)
            QFile::remove(path(name));
    }
}

base::Result<void> SegmentIndex::apply(const Batch& batch)
{
    // The last change of each document counts.
    std::unordered_map<std::int64_t, const Document*> changed;
    for (const auto& change : batch.changes) {
        if (const auto* put = std::get_if<Put>(&change))
            changed[put->document.id.value()] = &put->document;
        else
            changed[std::get<Remove>(change).id.value()] = nullptr;
    }
    std::vector<DocId> ids;
    std::vector<const Document*> documents;
    for (const auto& [id, document] : changed) {
        ids.emplace_back(id);
        if (document)
            documents.push_back(document);
    }
    std::ranges::sort(ids);
    std::shared_ptr<const Segment> made;
    if (!documents.empty()) {
        auto segment = Segment::fromBytes(writeSegment(std::move(documents), m_stemmer));
        if (!segment)
            return base::failWith(segment);
        made = std::move(*segment);
    }
    {
        Lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_unwritten > 0 || documentsIn(inMemory()) < mostInMemory; });
        if (m_wasDamaged) {
            m_wasDamaged = false;
            return base::fail(base::ErrorCode::Corrupt, u"index: a file was damaged"_s);
        }
        Parts parts = *m_parts;
        for (Part& part : parts) {
            if (!ids.empty() && ids.front() <= part.view.segment->highestId())
                part.view = without(part.view, ids);
        }
        if (made)
            parts.push_back(newPart(std::move(made), std::nullopt));
        m_mark = batch.mark;
        publish(std::move(parts));
        if (isWorkDue())
            m_changed.notify_all();
    }
    joinSmall();
    return {};
}

void SegmentIndex::joinSmall()
{
    Lock lock(m_mutex);
    if (m_wish != Wish::None) // it begins when nothing is busy
        return;
    const auto isSmall = [this](const Part& part) {
        return !part.file && part.view.segment->documents() < joinedAtOnce && !m_busy.contains(part.serial);
    };
    if (std::ranges::count_if(*m_parts, isSmall) < mergeFan)
        return;
    Parts inputs;
    std::ranges::copy_if(*m_parts, std::back_inserter(inputs), isSmall);
    setBusy(inputs, true);
    lock.unlock();
    const auto joined = Segment::fromBytes(mergeSegments(viewsOf(inputs)));
    lock.lock();
    setBusy(inputs, false);
    if (joined)
        publish(replaced(inputs, newPart(*joined, std::nullopt)));
    if (m_wish != Wish::None || isWorkDue())
        m_changed.notify_all();
}

std::shared_ptr<const Snapshot> SegmentIndex::snapshot() const
{
    const auto parts = [this] {
        const Lock lock(m_mutex);
        return m_parts;
    }();
    return std::make_shared<SegmentSnapshot>(viewsOf(*parts));
}

std::int64_t SegmentIndex::mark() const
{
    const Lock lock(m_mutex);
    return m_mark;
}

void SegmentIndex::publish(Parts parts)
{
    std::erase_if(parts,
                  [this](const Part& part) { return part.view.documents() == 0 && !m_busy.contains(part.serial); });
    std::ranges::sort(parts, std::ranges::greater(), &Part::newest);
    m_parts = std::make_shared<Parts>(std::move(parts));
}

SegmentIndex::Part SegmentIndex::newPart(std::shared_ptr<const Segment> segment, std::optional<std::uint64_t> file)
{
    const Cursor newest = segment->documents() > 0 ? segment->place(0) : Cursor();
    return {{std::move(segment), std::make_shared<Removed>()}, file, m_nextSerial++, newest};
}

SegmentIndex::Parts SegmentIndex::inMemory() const
{
    Parts parts;
    std::ranges::copy_if(*m_parts, std::back_inserter(parts), [](const Part& part) { return !part.file; });
    return parts;
}

bool SegmentIndex::isBusy(const Parts& parts) const
{
    return std::ranges::any_of(parts, [this](const Part& part) { return m_busy.contains(part.serial); });
}

void SegmentIndex::setBusy(const Parts& parts, bool busy)
{
    for (const Part& part : parts) {
        if (busy)
            m_busy.insert(part.serial);
        else
            m_busy.erase(part.serial);
    }
}

// The parts with one in the place of those that it was made of; what has gone from them meanwhile is gone from it.
SegmentIndex::Parts SegmentIndex::replaced(const Parts& inputs, Part made) const
{
    Parts parts;
    std::vector<DocId> gone;
    std::size_t found = 0;
    for (const Part& part : *m_parts) {
        const auto input = std::ranges::find(inputs, part.serial, &Part::serial);
        if (input == inputs.end()) {
            parts.push_back(part);
            continue;
        }
        ++found;
        const std::vector<DocId> since = goneSince(input->view, part.view);
        gone.insert(gone.end(), since.begin(), since.end());
    }
    if (found != inputs.size()) // the index was emptied meanwhile
        return *m_parts;
    std::ranges::sort(gone);
    made.view = without(made.view, gone);
    parts.push_back(std::move(made));
    return parts;
}

// What is to become one file for the wish to come true; none: nothing is wished, or it is true already.
std::optional<SegmentIndex::Parts> SegmentIndex::wished() const
{
    if (m_wish == Wish::Purge) {
        const bool clean = m_parts->size() <= 1 && std::ranges::all_of(*m_parts, [](const Part& part) {
                               return part.file && part.view.removed->empty();
                           });
        return clean ? std::nullopt : std::optional(*m_parts);
    }
    Parts memory = inMemory();
    return m_wish == Wish::None || memory.empty() ? std::nullopt : std::optional(std::move(memory));
}

SegmentIndex::Parts SegmentIndex::dueForWriting() const
{
    Parts memory = inMemory();
    return documentsIn(memory) >= m_unwritten + writtenTogether ? memory : Parts();
}

// Files, or else segments in memory; a file that cannot be written stops only the former.
SegmentIndex::Parts SegmentIndex::dueForMerging() const
{
    const auto chosenOf = [](const Parts& parts) {
        std::vector<std::uint32_t> sizes;
        for (const Part& part : parts)
            sizes.push_back(part.view.documents());
        Parts chosen;
        for (const std::size_t i : chooseMerge(sizes))
            chosen.push_back(parts[i]);
        return chosen;
    };
    Parts files;
    Parts memory;
    for (const Part& part : *m_parts) {
        if (part.file)
            files.push_back(part);
        else if (part.view.segment->documents() >= joinedAtOnce)
            memory.push_back(part);
    }
    if (m_unwritten == 0) {
        if (Parts due = chosenOf(files); !due.empty())
            return due;
        if (const auto hollow = std::ranges::find_if(files, isHollow); hollow != files.end())
            return {*hollow};
    }
    return chosenOf(memory);
}

// Whether the index's own thread has something to do. O(parts): asked after every batch.
bool SegmentIndex::isWorkDue() const
{
    std::uint64_t inMemory = 0;
    std::uint32_t large = 0;
    for (const Part& part : *m_parts) {
        if (part.file && isHollow(part))
            return true;
        inMemory += part.file ? 0 : part.view.segment->documents();
        large += !part.file && part.view.segment->documents() >= joinedAtOnce ? 1 : 0;
    }
    return inMemory >= m_unwritten + writtenTogether || large >= mergeFan;
}

bool SegmentIndex::isHollow(const Part& part)
{
    return part.view.removed->size() > part.view.segment->documents() / removedShare;
}

// One piece of work answers the wishes made before it began, whatever is applied while it is done: nobody waits for
// what comes later. The next one is chosen by what is due, so that files do not pile up behind wishes.
std::optional<SegmentIndex::Work> SegmentIndex::nextWork()
{
    std::optional<Parts> forWish = wished();
    if (m_wish != Wish::None && !forWish && m_busy.empty()) {
        answer(m_wished, {});
        m_wish = Wish::None;
    }
    const bool begins = forWish && !isBusy(*forWish);
    Parts inputs = begins ? *std::move(forWish) : dueForWriting();
    bool inMemoryOnly = false;
    if (inputs.empty()) {
        inputs = dueForMerging();
        inMemoryOnly = !inputs.empty() && !inputs.front().file;
    }
    if (inputs.empty() || isBusy(inputs))
        return std::nullopt;
    if (begins)
        m_wish = Wish::None;
    const std::uint64_t grants = begins ? m_wished : m_granted;
    if (inMemoryOnly)
        return Work{std::move(inputs), m_lastingMark, std::nullopt, grants};
    const bool withMemory = std::ranges::any_of(inputs, [](const Part& part) { return !part.file; });
    return Work{std::move(inputs), withMemory ? m_mark : m_lastingMark, m_nextFile++, grants};
}

void SegmentIndex::answer(std::uint64_t wishes, const base::Result<void>& result)
{
    if (wishes <= m_granted)
        return;
    m_granted = wishes;
    m_lastResult = result;
    m_changed.notify_all();
}

void SegmentIndex::run()
{
    Lock lock(m_mutex);
    m_changed.wait_for(lock, verifiedAfter, [this] { return m_stopping || m_wish != Wish::None || isWorkDue(); });
    lock.unlock();
    verifyFiles();
    lock.lock();
    while (!m_stopping) {
        std::optional<Work> work = nextWork();
        if (!work) {
            m_changed.wait(lock);
            continue;
        }
        setBusy(work->inputs, true);
        lock.unlock();
        const base::Result<void> done = work->file ? writeFile(*work) : joinInMemory(*work);
        lock.lock();
        setBusy(work->inputs, false);
        if (work->file)
            m_unwritten = done ? 0 : documentsIn(inMemory());
        if (!done)
            qCWarning(lcIndex) << "cannot be written:" << done.error().detail;
        answer(work->grants, done);
        m_changed.notify_all();
        lock.unlock();
        work.reset(); // what is gone now is given back while nobody waits
        lock.lock();
    }
    answer(m_wished, base::fail(base::ErrorCode::Cancelled, u"index: closed"_s));
}

base::Result<void> SegmentIndex::joinInMemory(const Work& work)
{
    const auto segment = Segment::fromBytes(mergeSegments(viewsOf(work.inputs)));
    if (!segment)
        return base::failWith(segment);
    const Lock lock(m_mutex);
    setBusy(work.inputs, false);
    publish(replaced(work.inputs, newPart(*segment, std::nullopt)));
    return {};
}

base::Result<void> SegmentIndex::writeFile(const Work& work)
{
    const QString name = path(segmentFileName(*work.file));
    if (const auto written = writeJoined(name, viewsOf(work.inputs)); !written)
        return written;
    const auto segment = Segment::map(name);
    if (!segment)
        return base::failWith(segment);

    Manifest manifest;
    manifest.store = m_store;
    manifest.mark = work.mark;
    Part made;
    {
        const Lock lock(m_mutex);
        made = newPart(*segment, work.file);
        for (const Part& part : replaced(work.inputs, made)) {
            if (part.file && part.view.documents() > 0)
                manifest.entries.push_back({*part.file, *part.view.removed});
        }
    }
    if (const auto written = writeFileAtomically(path(manifestName), encodeManifest(manifest)); !written) {
        QFile::remove(name);
        return written;
    }
    {
        const Lock lock(m_mutex);
        setBusy(work.inputs, false);
        m_lastingMark = work.mark;
        publish(replaced(work.inputs, std::move(made)));
    }
    for (const Part& input : work.inputs) {
        if (input.file)
            QFile::remove(path(segmentFileName(*input.file)));
    }
    return {};
}

void SegmentIndex::verifyFiles()
{
    const auto parts = [this] {
        const Lock lock(m_mutex);
        return m_parts;
    }();
    for (const Part& part : *parts) {
        const base::Result<void> intact = part.view.segment->verify();
        const Lock lock(m_mutex);
        if (m_stopping)
            return;
        if (intact)
            continue;
        qCWarning(lcIndex) << "set aside:" << intact.error().detail;
        setAside();
        m_mark = m_lastingMark = 0;
        m_wasDamaged = true;
        publish({});
        return;
    }
}

base::Result<void> SegmentIndex::grant(Wish wish)
{
    Lock lock(m_mutex);
    m_wish = std::max(m_wish, wish);
    const std::uint64_t number = ++m_wished;
    m_changed.notify_all();
    m_changed.wait(lock, [&] { return m_granted >= number; });
    return m_lastResult;
}

base::Result<void> SegmentIndex::flush()
{
    return grant(Wish::Flush);
}

base::Result<void> SegmentIndex::purge()
{
    if (const base::Result<void> purged = grant(Wish::Purge); !purged)
        return purged;
    // Nothing is set aside any more: the files were looked at before the first wish was granted.
    if (QDir damaged(path(damagedName)); damaged.exists() && !damaged.removeRecursively())
        return base::fail(base::ErrorCode::Io, u"index: what was set aside cannot be removed"_s);
    return {};
}

} // namespace msgindex

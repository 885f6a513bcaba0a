// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/manifest.h"
#include "index/message_index.h"
#include "index/segment_merge.h"
#include "text/stemmer.h"

#include <QFile>
#include <QString>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <thread>

namespace msgindex {

// The index of the product: immutable segments, new ones in memory, older ones in mapped files.
//
// apply() turns each batch into a segment in memory and joins the smallest; a thread of the index's own joins the
// larger ones, writes them to files and joins those, eight of a size at a time, and replaces the manifest that names
// them. A search walks over a list of segments that nobody changes.
//
// What apply() did lasts once it is in a file: mark() after a restart says up to where, and the caller gives the rest
// again. A crash at any byte leaves the old manifest or the new one; files that it does not name are removed at the
// next start. Removed text stays in the files until its segments are written anew: purge() does that.
class SegmentIndex final : public MessageIndex
{
public:
    // Opens the index of a store in this folder, which is made if need be. One that is damaged, of another version or
    // of another store (a cache made anew numbers its messages anew) is set aside, in the folder "damaged" until the
    // next start or purge(), and the index is empty, mark() 0. Conflict: another process has it open; Io: the folder cannot be
    // used.
    [[nodiscard]] static base::Result<std::unique_ptr<SegmentIndex>> open(const QString& folder, std::uint64_t store);
    // Waits for the file that is being written; what is in memory only is given again by the caller next time.
    ~SegmentIndex() override;
    SegmentIndex(const SegmentIndex&) = delete;
    SegmentIndex& operator=(const SegmentIndex&) = delete;

    // Waits for the disk only when that is far behind; goes on in memory when it cannot be written. Corrupt: a file
    // turned out to be damaged, the index is empty and mark() 0 again: this batch came too late for what was there.
    base::Result<void> apply(const Batch& batch) override;
    [[nodiscard]] std::shared_ptr<const Snapshot> snapshot() const override;
    [[nodiscard]] std::int64_t mark() const override;

    // What was applied before it was asked is in files; it does not wait for what is applied meanwhile.
    [[nodiscard]] base::Result<void> flush() override;
    // The same, in one segment without a byte of what had been removed before it was asked; what was set aside is gone.
    [[nodiscard]] base::Result<void> purge() override;

private:
    struct Part
    {
        SegmentView view;
        std::optional<std::uint64_t> file; // none: in memory
        std::uint64_t serial = 0;          // tells parts apart
        Cursor newest = {};                // of its documents: their order
    };
    using Parts = std::vector<Part>;
    using Lock = std::unique_lock<std::mutex>;
    enum class Wish { None, Flush, Purge };

    // Parts that become one.
    struct Work
    {
        Parts inputs;
        std::int64_t mark = 0;             // lasting once it is done
        std::optional<std::uint64_t> file; // none: they stay in memory
        std::uint64_t grants = 0;          // wishes up to this one are answered by its outcome
    };

    SegmentIndex(const QString& folder, std::uint64_t store);
    [[nodiscard]] base::Result<void> lockFolder();
    [[nodiscard]] base::Result<void> load();
    [[nodiscard]] base::Result<Parts> readParts(const Manifest& manifest);
    void setAside() const;
    void removeFilesBut(const Parts& parts) const;
    [[nodiscard]] QString path(const QString& name) const { return m_folder + QLatin1Char('/') + name; }

    // The writing thread.
    void joinSmall();

    // The index's own thread.
    void run();
    void verifyFiles();
    [[nodiscard]] base::Result<void> writeFile(const Work& work);
    [[nodiscard]] base::Result<void> joinInMemory(const Work& work);

    // Called with m_mutex held.
    void publish(Parts parts);
    [[nodiscard]] Part newPart(std::shared_ptr<const Segment> segment, std::optional<std::uint64_t> file);
    [[nodiscard]] std::optional<Work> nextWork();
    [[nodiscard]] std::optional<Parts> wished() const;
    [[nodiscard]] Parts dueForWriting() const;
    [[nodiscard]] Parts dueForMerging() const;
    [[nodiscard]] bool isWorkDue() const;
    [[nodiscard]] static bool isHollow(const Part& part);
    void answer(std::uint64_t wishes, const base::Result<void>& result);
    [[nodiscard]] std::vector<Part> inMemory() const;
    [[nodiscard]] bool isBusy(const Parts& parts) const;
    void setBusy(const Parts& parts, bool busy);
    [[nodiscard]] Parts replaced(const Parts& inputs, Part made) const;

    [[nodiscard]] base::Result<void> grant(Wish wish);

    const QString m_folder;
    const std::uint64_t m_store;
    QFile m_processLock; // held by flock(2): the kernel gives it back however the process ends
    text::Stemmer m_stemmer{text::Stemmer::manyWords}; // of the writing thread

    mutable std::mutex m_mutex; // guards all that follows
    std::condition_variable m_changed;
    std::shared_ptr<const Parts> m_parts; // the newest first; never changed, only replaced
    std::int64_t m_mark = 0;
    std::int64_t m_lastingMark = 0;
    std::uint64_t m_nextSerial = 1;
    std::uint64_t m_nextFile = 1;
    std::set<std::uint64_t> m_busy; // serials of parts that are being joined
    Wish m_wish = Wish::None;       // not begun yet
    std::uint64_t m_wished = 0;     // wishes made
    std::uint64_t m_granted = 0;    // wishes answered by m_lastResult
    base::Result<void> m_lastResult;
    std::uint64_t m_unwritten = 0; // documents in memory when a file last could not be written
    bool m_wasDamaged = false;     // the next batch belongs to what is no longer there
    bool m_stopping = false;
    std::jthread m_thread;
};

} // namespace msgindex

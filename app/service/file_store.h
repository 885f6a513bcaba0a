// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/error.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <chrono>
#include <map>
#include <memory>
#include <mutex>

namespace service {

// What is known about a file of the school. A value.
struct StoredFile
{
    QString token; // 160 bits; knowing it is the right to read the file
    QString name;  // safe: domain::safeFileName
    QString contentType;
    qint64 sizeBytes = 0;
    QString uploader; // person's id

    bool operator==(const StoredFile&) const = default;
};

// One file on its way in. Not kept unless finish() succeeded. Used on one thread.
class FileUpload
{
    Q_DISABLE_COPY_MOVE(FileUpload)

public:
    ~FileUpload();

    // TooLarge when more arrives than was announced, DiskFull, Io; Timeout for whoever sends too slowly.
    [[nodiscard]] base::Result<void> write(const char* data, qint64 size);
    // The file is on the disk, also after a power cut. InvalidInput when less arrived than was announced.
    [[nodiscard]] base::Result<void> finish();

private:
    friend class FileStore;
    FileUpload(class FileStore& store, const StoredFile& file, std::chrono::milliseconds startedAt);

    FileStore& m_store;
    const StoredFile m_file;
    const std::chrono::milliseconds m_startedAt;
    QFile m_part;
    qint64 m_written = 0;
};

// The files that people send in chats (XEP-0363), in a folder of the service's: the bytes and, beside them, what is
// known about them. A file appears whole or not at all, also when the service dies on the way. Callable from any
// thread; outlives its uploads.
class FileStore
{
    Q_DISABLE_COPY_MOVE(FileStore)

public:
    static constexpr std::chrono::minutes slotLifetime{10};
    static constexpr int slotsOfOnePerson = 32;

    // Clears away what an earlier run left half done. Io.
    [[nodiscard]] static base::Result<std::unique_ptr<FileStore>> open(const QString& folder, const base::Clock& clock);

    // Allows one upload; answers its token. TooLarge when the person has too many that are waiting.
    [[nodiscard]] base::Result<QString> grant(const StoredFile& file);
    // Starts the upload that was allowed. NotFound (unknown, used or too late), TooLarge or InvalidInput when another
    // length is announced than the one that was allowed.
    [[nodiscard]] base::Result<std::unique_ptr<FileUpload>> receive(const QString& token, qint64 sizeBytes);

    // NotFound also for what was taken away.
    [[nodiscard]] base::Result<StoredFile> find(const QString& token) const;
    [[nodiscard]] QString pathOf(const QString& token) const;
    // The bytes are gone, the address is dead. True when there was such a file.
    bool remove(const QString& token);

private:
    friend class FileUpload;
    struct Slot
    {
        StoredFile file;
        std::chrono::milliseconds grantedAt;
    };

    FileStore(const QString& folder, const base::Clock& clock);
    void dropOverdueSlots(); // the mutex is held

    const QString m_folder;
    const base::Clock& m_clock;
    std::mutex m_mutex;
    std::map<QString, Slot> m_slots; // by token
};

} // namespace service

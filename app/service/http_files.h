// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/file_store.h"

#include <QByteArray>
#include <QUrl>

#include <memory>

struct MHD_Connection;

namespace service {

// The addresses of files: <base>/files/<token>/<name>, a PUT of what a slot allows and a GET, also of a part (RFC 9110
// §14.2, one range). Bytes stream between socket and disk; nothing is kept in memory. Called on libmicrohttpd's thread.
class HttpFiles
{
public:
    explicit HttpFiles(FileStore& store)
        : m_store(store)
    {
    }

    // One request of a file.
    class Transfer
    {
        Q_DISABLE_COPY_MOVE(Transfer)

    public:
        ~Transfer();
        // The next bytes of an upload. False: break the connection off.
        [[nodiscard]] bool take(const char* data, size_t size);
        // The request has arrived whole: answers it. False as above.
        [[nodiscard]] bool answer(MHD_Connection* connection);

    private:
        friend class HttpFiles;
        Transfer();

        int m_refusal = 0;                    // status
        std::unique_ptr<FileUpload> m_upload; // of a PUT
        base::Result<StoredFile> m_file;      // of a GET
        QString m_path;
    };

    [[nodiscard]] static bool isFileAddress(const QByteArray& path);
    [[nodiscard]] static QUrl addressOf(const QUrl& base, const StoredFile& file);
    // What all of them begin with.
    [[nodiscard]] static QString rootOf(const QUrl& base);
    // The token in an address of this service's; empty when it is none.
    [[nodiscard]] static QString tokenIn(const QUrl& base, const QString& address);

    // Never null; a request that is refused has an answer only.
    [[nodiscard]] std::unique_ptr<Transfer> begin(MHD_Connection* connection, const QByteArray& method,
                                                  const QByteArray& path);

private:
    FileStore& m_store;
};

} // namespace service

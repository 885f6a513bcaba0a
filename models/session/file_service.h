// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/future.h"
#include "domain/file_policy.h"
#include "domain/message.h"

#include <QHash>
#include <QNetworkAccessManager>
#include <QObject>
#include <QSize>
#include <QSslCertificate>

class QNetworkReply;

namespace store {
class Storage;
}
namespace syncing {
class AccountSync;
}

namespace session {

class ChatService;
class SchoolService;

// A file that somebody is about to send.
struct Attachment
{
    QString path;         // empty: the data below, e.g. a picture from the clipboard
    QByteArray data = {};
    QString name;
    qint64 sizeBytes = 0;
    domain::FileVerdict verdict = domain::FileVerdict::Fine; // of this person's roles, as the service will judge
    QSize picture = {};       // of a picture that we read

    bool operator==(const Attachment&) const = default;
};

// The files of messages: sends them (see syncing::FileUploads for their way), fetches those of others, keeps both
// within a folder of the account up to a limit. What is sent is copied first, pictures without what tells of place and
// device. Works offline: it waits. GUI thread. Owned by Session.
class FileService final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FileService)

public:
    static constexpr qint64 kCacheLimitBytes = qint64(1) << 30;
    static constexpr qint64 kLargestDownloadBytes = qint64(256) << 20;
    // A picture of the school's own server up to this size is fetched when it is looked at.
    static constexpr qint64 kFetchedUnaskedBytes = qint64(4) << 20;

    FileService(store::Storage& storage, syncing::AccountSync& sync, SchoolService& school, ChatService& chats,
                const base::Clock& clock, QString folder, QList<QSslCertificate> authorities);
    ~FileService() override;

    // The largest file that this person may send; 0: none.
    [[nodiscard]] qint64 largestBytes() const;
    // Looks at files before they are sent; never fails, the verdict says what is wrong.
    [[nodiscard]] base::FutureResult<QList<Attachment>> look(const QStringList& paths) const;
    [[nodiscard]] Attachment fromClipboard(const QByteArray& picture, const QString& name) const;
    // A message each, the caption with the first. What has a bad verdict is refused: InvalidInput.
    [[nodiscard]] base::FutureResult<QList<domain::MessageId>> send(const domain::ChatId& chat,
                                                                    const QList<Attachment>& files, bool makeSmaller,
                                                                    const QString& caption,
                                                                    const domain::ArchiveId& replyTo = {});
    [[nodiscard]] base::FutureResult<void> pause(domain::MessageId message);
    [[nodiscard]] base::FutureResult<void> resume(domain::MessageId message);

    // A document of the school itself, a scan or a PDF of up to kLargestDocument, that belongs to no chat; answers its
    // address, which whoever knows it can open. Unsupported: another kind of file. TooLarge, NotFound, Offline, Timeout,
    // and what the service refuses, with its sentence. Once, without another attempt: somebody waits for it.
    static constexpr qint64 kLargestDocument = qint64(20) << 20;
    [[nodiscard]] base::FutureResult<QString> keepDocument(const QString& path);

    // Where the file lies, fetched if need be; goes on where an earlier attempt ended. Corrupt: it is not what the
    // message says. NotFound: taken away. TooLarge, Offline, Timeout, Cancelled.
    [[nodiscard]] base::FutureResult<QString> fetch(domain::MessageId message);
    void stopFetching(domain::MessageId message);
    // Fetches a picture that is looked at, if it is small and the school's own; otherwise nothing happens.
    void wantPicture(const domain::Message& message);
    // Absolute; empty when it is not on this computer.
    [[nodiscard]] QString pathOf(const domain::SharedFile& file) const;

    // Clears away what belongs to nothing any more. Session does it once the cache is open.
    void tidy();

Q_SIGNALS:
    // Up or down, 0 … 1000; -1: it has ended.
    void progressed(const domain::ChatId& chat, domain::MessageId message, int permille);

private:
    struct Fetch;

    [[nodiscard]] domain::Roles roles() const;
    [[nodiscard]] base::FutureResult<void> setUpload(domain::MessageId message, domain::Upload upload);
    void begin(const domain::Message& message);
    void onFetched(domain::MessageId message);
    void settle(domain::MessageId message, const QString& part);
    void end(domain::MessageId message, const base::Result<QString>& result);
    void sweep();
    [[nodiscard]] QString partOf(const domain::SharedFile& file) const;

    store::Storage& m_storage;
    syncing::AccountSync& m_sync;
    SchoolService& m_school;
    ChatService& m_chats;
    const base::Clock& m_clock;
    const QString m_folder;
    const QList<QSslCertificate> m_authorities;
    QNetworkAccessManager m_network;
    QHash<domain::MessageId, std::shared_ptr<Fetch>> m_fetches;
    QHash<domain::MessageId, bool> m_wanted; // pictures that were asked for in this run
};

} // namespace session

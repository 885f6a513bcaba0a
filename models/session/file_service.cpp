// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/file_service.h"

#include "base/logging.h"
#include "base/off_thread.h"
#include "session/chat_service.h"
#include "session/picture_file.h"
#include "session/school_service.h"
#include "store/storage.h"
#include "sync/account_sync.h"
#include "xmpp/tls.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QNetworkReply>
#include <QSaveFile>

namespace session {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto partsFolder = "parts"_L1;
constexpr std::chrono::milliseconds patience(30000);

base::Unexpected<base::Error> ioError(const QFileDevice& file)
{
    const auto code = file.error() == QFileDevice::ResourceError ? base::ErrorCode::DiskFull : base::ErrorCode::Io;
    return base::fail(code, file.errorString());
}

base::Result<QString> hashOf(const QString& path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return ioError(file);
    return QString::fromLatin1(hash.result().toHex());
}

base::Result<QByteArray> contentOf(const Attachment& attachment)
{
    if (attachment.path.isEmpty())
        return attachment.data;
    QFile file(attachment.path);
    if (!file.open(QIODevice::ReadOnly))
        return ioError(file);
    return file.readAll();
}

base::Result<void> write(const QString& path, const QByteArray& data)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) || file.write(data) != data.size() ||
        !file.commit())
        return ioError(file);
    return {};
}

QString newFolder()
{
    return xmpp::StanzaStream::makeId();
}

// The file as it is sent, in a folder of its own.
base::Result<domain::SharedFile> prepare(const Attachment& attachment, bool makeSmaller, const QString& root)
{
    domain::SharedFile file{domain::safeFileName(attachment.name)};
    const QString folder = newFolder();
    if (!QDir(root).mkpath(folder))
        return base::fail(base::ErrorCode::Io, u"no folder for files"_s);
    const auto place = [&] { return QDir(root).filePath(folder + u'/' + file.name); };
    const bool isPicture = attachment.picture.isValid() && domain::kindOf(file.name) == domain::FileKind::Picture;
    if (isPicture) {
        const auto content = contentOf(attachment);
        if (!content)
            return base::failWith(content);
        auto bare = withoutMetadata(*content);
        const bool isLarge = std::max(attachment.picture.width(), attachment.picture.height()) > kSmallSide ||
                             content->size() > qint64(1) << 20;
        if (!bare || (makeSmaller && isLarge && !file.name.endsWith(u".gif"_s, Qt::CaseInsensitive))) {
            const auto small = session::smaller(*content);
            if (!small && !bare)
                return base::failWith(small);
            if (small && (!bare || small->size() < bare->size())) {
                bare = *small;
                file.name = domain::safeFileName(file.name.section(u'.', 0, -2) + u".jpg"_s);
            }
        }
        const QSize size = pictureSize(*bare);
        file.width = size.width();
        file.height = size.height();
        if (const auto written = write(place(), *bare); !written)
            return base::failWith(written);
    } else if (attachment.path.isEmpty()) {
        if (const auto written = write(place(), attachment.data); !written)
            return base::failWith(written);
    } else {
        QFile source(attachment.path);
        if (!source.copy(place()))
            return ioError(source);
        QFile::setPermissions(place(), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
    const auto hash = hashOf(place());
    if (!hash)
        return base::failWith(hash);
    file.sha256 = *hash;
    file.sizeBytes = QFileInfo(place()).size();
    file.mediaType = domain::mediaTypeOf(file.name);
    file.localPath = folder + u'/' + file.name;
    file.upload = domain::Upload::Waiting;
    return file;
}

struct Settled
{
    QString localPath;
    qint64 sizeBytes = 0;
    QSize picture;

    bool operator==(const Settled&) const = default;
};

// What has come is checked and takes its place.
base::Result<Settled> settled(const domain::SharedFile& file, const QString& part, const QString& root)
{
    const auto hash = hashOf(part);
    if (!hash)
        return base::failWith(hash);
    if (!file.sha256.isEmpty() && *hash != file.sha256) {
        QFile::remove(part);
        return base::fail(base::ErrorCode::Corrupt, u"a file is not what its message says"_s);
    }
    Settled done{newFolder() + u'/' + file.name, QFileInfo(part).size(), {}};
    const QString place = QDir(root).filePath(done.localPath);
    if (!QDir().mkpath(QFileInfo(place).path()) || !QFile::rename(part, place))
        return base::fail(base::ErrorCode::Io, u"a file cannot be put in its place"_s);
    if (domain::kindOf(file.name) == domain::FileKind::Picture)
        done.picture = pictureSize(place);
    return done;
}

void removeFolderOf(const QString& root, const QString& localPath)
{
    const QString folder = localPath.section(u'/', 0, 0);
    if (!folder.isEmpty() && folder != u"."_s && folder != u".."_s)
        QDir(QDir(root).filePath(folder)).removeRecursively();
}

// What papers are scanned to; empty: it is none of them.
QString documentType(const QString& suffix)
{
    static const QHash<QString, QString> types{{u"pdf"_s, u"application/pdf"_s},
                                               {u"png"_s, u"image/png"_s},
                                               {u"jpg"_s, u"image/jpeg"_s},
                                               {u"jpeg"_s, u"image/jpeg"_s},
                                               {u"webp"_s, u"image/webp"_s}};
    return types.value(suffix);
}

} // namespace

struct FileService::Fetch
{
    domain::Message message;
    QList<base::Answer<QString>> answers;
    QNetworkReply* reply = nullptr;
    QFile part;
    std::optional<base::Error> stopped;
    bool isStarted = false;
};

FileService::FileService(store::Storage& storage, syncing::AccountSync& sync, SchoolService& school, ChatService& chats,
                         const base::Clock& clock, QString folder, QList<QSslCertificate> authorities)
    : m_storage(storage)
    , m_sync(sync)
    , m_school(school)
    , m_chats(chats)
    , m_clock(clock)
    , m_folder(std::move(folder))
    , m_authorities(std::move(authorities))
{
    auto& uploads = m_sync.uploads();
    uploads.setAuthorities(m_authorities);
    connect(&uploads, &syncing::FileUploads::progressed, this, &FileService::progressed);
    const auto tell = [this](const domain::ChatId& chat, domain::MessageId message) {
        Q_EMIT progressed(chat, message, -1);
        m_chats.announce(chat, {message}, MessageChange::Updated);
        m_sync.index().catchUp();
    };
    connect(&uploads, &syncing::FileUploads::uploaded, this, tell);
    connect(&uploads, &syncing::FileUploads::interrupted, this, tell);
    connect(&m_chats, &ChatService::messagesChanged, this,
            [this](const domain::ChatId&, const QList<domain::MessageId>& ids, MessageChange change) {
                if (change == MessageChange::Added)
                    return;
                if (change == MessageChange::Removed) {
                    for (const domain::MessageId id : ids)
                        m_sync.uploads().stop(id);
                }
                sweep();
            });
}

FileService::~FileService()
{
    const auto fetches = std::exchange(m_fetches, {});
    for (const auto& fetch : fetches) {
        if (fetch->reply)
            fetch->reply->disconnect(this);
    }
}

domain::Roles FileService::roles() const
{
    return domain::rolesOf(*m_school.school(), m_school.self().person);
}

qint64 FileService::largestBytes() const
{
    return domain::largestFileOf(roles());
}

base::FutureResult<QList<Attachment>> FileService::look(const QStringList& paths) const
{
    return base::offThread([paths, roles = roles()]() -> base::Result<QList<Attachment>> {
        QList<Attachment> files;
        for (const QString& path : paths) {
            const QFileInfo info(path);
            if (!info.isFile())
                continue;
            Attachment file{info.absoluteFilePath(), {}, domain::safeFileName(info.fileName()), info.size()};
            file.verdict = domain::judgeFile(roles, file.name, file.sizeBytes);
            if (domain::kindOf(file.name) == domain::FileKind::Picture)
                file.picture = pictureSize(file.path);
            files << file;
        }
        return files;
    });
}

Attachment FileService::fromClipboard(const QByteArray& picture, const QString& name) const
{
    return {{},   picture, domain::safeFileName(name), picture.size(), domain::judgeFile(roles(), name, picture.size()),
            pictureSize(picture)};
}

base::FutureResult<QString> FileService::keepDocument(const QString& path)
{
    const QFileInfo info(path);
    const QString type = documentType(info.suffix().toLower());
    if (type.isEmpty())
        return base::answered<QString>(base::fail(base::ErrorCode::Unsupported, u"not a document"_s));
    if (info.size() > kLargestDocument)
        return base::answered<QString>(base::fail(base::ErrorCode::TooLarge, u"a document"_s));
    const base::Answer<QString> answer;
    auto* const put = m_sync.uploads().way({info.absoluteFilePath(), domain::safeFileName(info.fileName()), type}, this);
    connect(put, &syncing::FilePut::finished, this, [put, answer](const base::Result<QString>& address) {
        put->deleteLater();
        answer.give(address);
    });
    put->start();
    return answer.future();
}

base::FutureResult<QList<domain::MessageId>> FileService::send(const domain::ChatId& chat,
                                                               const QList<Attachment>& files, bool makeSmaller,
                                                               const QString& caption, const domain::ArchiveId& replyTo)
{
    using Ids = QList<domain::MessageId>;
    for (const Attachment& file : files) {
        if (file.verdict != domain::FileVerdict::Fine)
            return base::answered<Ids>(base::fail(base::ErrorCode::InvalidInput, u"a file that may not be sent"_s));
    }
    const base::Answer<Ids> answer;
    const std::chrono::microseconds now = std::chrono::milliseconds(m_clock.now().toMSecsSinceEpoch());
    base::offThread([files, makeSmaller, folder = m_folder]() -> base::Result<QList<domain::SharedFile>> {
        QList<domain::SharedFile> ready;
        for (const Attachment& file : files) {
            const auto prepared = prepare(file, makeSmaller, folder);
            if (!prepared) {
                for (const domain::SharedFile& done : std::as_const(ready))
                    removeFolderOf(folder, done.localPath);
                return base::failWith(prepared);
            }
            ready << *prepared;
        }
        return ready;
    }).then(this, [this, answer, chat, caption, replyTo, now](const base::Result<QList<domain::SharedFile>>& ready) {
        if (!ready) {
            answer.give(base::failWith(ready));
            return;
        }
        m_storage
            .run([chat, files = *ready, caption, replyTo, now](store::Cache& cache) {
                return cache.database().transaction([&]() -> base::Result<Ids> {
                    const auto nick = cache.chats.ownNick(chat);
                    if (!nick)
                        return base::failWith(nick);
                    Ids ids;
                    for (const domain::SharedFile& file : files) {
                        const auto id = cache.outbox.queueFile(
                            chat, *nick, domain::OriginId(xmpp::StanzaStream::makeId()),
                            ids.isEmpty() ? caption.trimmed() : QString(), file, now,
                            ids.isEmpty() ? replyTo : domain::ArchiveId());
                        if (!id)
                            return base::failWith(id);
                        ids << *id;
                    }
                    return ids;
                });
            })
            .then(this, [this, answer, chat, files = *ready](const base::Result<Ids>& ids) {
                if (ids) {
                    m_chats.announce(chat, *ids, MessageChange::Added);
                    m_sync.index().catchUp();
                    m_sync.sendWaiting();
                } else {
                    for (const domain::SharedFile& file : files)
                        removeFolderOf(m_folder, file.localPath);
                }
                answer.give(ids);
            });
    });
    return answer.future();
}

base::FutureResult<void> FileService::pause(domain::MessageId message)
{
    return setUpload(message, domain::Upload::Paused);
}

base::FutureResult<void> FileService::resume(domain::MessageId message)
{
    return setUpload(message, domain::Upload::Waiting);
}

base::FutureResult<void> FileService::setUpload(domain::MessageId message, domain::Upload upload)
{
    const base::Answer<void> answer;
    m_storage
        .run([message, upload](store::Cache& cache) -> base::Result<domain::ChatId> {
            const auto waiting = cache.files.waiting(message);
            if (!waiting)
                return base::failWith(waiting);
            if (!*waiting)
                return base::fail(base::ErrorCode::NotFound, u"no upload"_s);
            if (const auto set = cache.files.setUpload(message, upload); !set)
                return base::failWith(set);
            return (*waiting)->chat;
        })
        .then(this, [this, answer, message](const base::Result<domain::ChatId>& chat) {
            if (!chat) {
                answer.give(base::failWith(chat));
                return;
            }
            m_sync.uploads().stop(message); // begins again if it is to go on
            Q_EMIT progressed(*chat, message, -1);
            m_chats.announce(*chat, {message}, MessageChange::Updated);
            answer.give({});
        });
    return answer.future();
}

QString FileService::pathOf(const domain::SharedFile& file) const
{
    return file.localPath.isEmpty() ? QString() : QDir(m_folder).filePath(file.localPath);
}

QString FileService::partOf(const domain::SharedFile& file) const
{
    const QByteArray name = QCryptographicHash::hash(file.url.toUtf8(), QCryptographicHash::Sha1).toHex();
    return QDir(m_folder).filePath(QString(partsFolder) + u'/' + QString::fromLatin1(name));
}

base::FutureResult<QString> FileService::fetch(domain::MessageId message)
{
    const base::Answer<QString> answer;
    if (const auto fetch = m_fetches.value(message)) {
        fetch->answers << answer;
        return answer.future();
    }
    const auto fetch = std::make_shared<Fetch>();
    fetch->answers << answer;
    m_fetches.insert(message, fetch);
    m_storage.run([message](store::Cache& cache) { return cache.timeline.byIds({message}); })
        .then(this, [this, message](const base::Result<QList<domain::Message>>& found) {
            if (!m_fetches.contains(message))
                return;
            if (!found || found->isEmpty() || !found->constFirst().file)
                end(message, base::fail(base::ErrorCode::NotFound, u"no file"_s));
            else if (const QString path = pathOf(*found->constFirst().file); QFileInfo(path).isFile())
                end(message, path);
            else
                begin(found->constFirst());
        });
    return answer.future();
}

void FileService::begin(const domain::Message& message)
{
    const auto fetch = m_fetches.value(message.id);
    const QUrl url(message.file->url, QUrl::StrictMode);
    const bool isSafe = url.scheme() == "https"_L1 || xmpp::isLoopback(url) || m_sync.uploads().isOurs(message.file->url);
    fetch->message = message;
    fetch->part.setFileName(partOf(*message.file));
    QDir(m_folder).mkpath(QString(partsFolder));
    if (!isSafe || !fetch->part.open(QIODevice::ReadWrite | QIODevice::Append)) {
        end(message.id, base::fail(isSafe ? base::ErrorCode::Io : base::ErrorCode::Forbidden, u"not fetched"_s));
        return;
    }
    QNetworkRequest request(url);
    request.setSslConfiguration(xmpp::tlsConfiguration(m_authorities));
    request.setTransferTimeout(static_cast<int>(patience.count()));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::SameOriginRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setRawHeader("Accept-Encoding", "identity"); // a range is of what lies there
    if (fetch->part.size() > 0)
        request.setRawHeader("Range", "bytes=" + QByteArray::number(fetch->part.size()) + '-');
    QNetworkReply* const reply = m_network.get(request);
    fetch->reply = reply;
    Q_EMIT progressed(message.chat, message.id, 0);
    const auto take = [this, fetch, id = message.id, chat = message.chat] {
        const int status = fetch->reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status != 200 && status != 206)
            return;
        if (status == 200 && !std::exchange(fetch->isStarted, true))
            fetch->part.resize(0); // the whole again
        fetch->isStarted = true;
        const QByteArray data = fetch->reply->readAll();
        if (fetch->part.write(data) != data.size())
            fetch->stopped = base::Error{base::ErrorCode::Io, fetch->part.errorString()};
        else if (fetch->part.size() > kLargestDownloadBytes)
            fetch->stopped = base::Error{base::ErrorCode::TooLarge, u"a download too large"_s};
        if (fetch->stopped)
            fetch->reply->abort();
        const qint64 whole = fetch->message.file->sizeBytes;
        if (whole > 0 && !fetch->stopped)
            Q_EMIT progressed(chat, id, static_cast<int>(std::min<qint64>(1000, fetch->part.size() * 1000 / whole)));
    };
    connect(reply, &QNetworkReply::readyRead, this, take);
    connect(reply, &QNetworkReply::finished, this, [this, take, id = message.id] {
        take();
        onFetched(id);
    });
}

void FileService::onFetched(domain::MessageId message)
{
    const auto fetch = m_fetches.value(message);
    if (!fetch)
        return;
    QNetworkReply* const reply = std::exchange(fetch->reply, nullptr);
    reply->deleteLater();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    fetch->part.close();
    const bool isWhole = reply->error() == QNetworkReply::NoError && (status == 200 || status == 206);
    if (fetch->stopped) {
        if (fetch->stopped->code == base::ErrorCode::TooLarge)
            fetch->part.remove();
        end(message, base::Unexpected<base::Error>{*fetch->stopped});
    } else if (isWhole) {
        settle(message, fetch->part.fileName());
    } else if (status == 416) { // all of it was there, or it is another file now
        const qint64 expected = fetch->message.file->sizeBytes;
        if (expected > 0 && QFileInfo(fetch->part).size() == expected) {
            settle(message, fetch->part.fileName());
        } else {
            fetch->part.remove();
            end(message, base::fail(base::ErrorCode::Corrupt, u"a part of another file"_s));
        }
    } else if (status == 404 || status == 410) {
        fetch->part.remove();
        end(message, base::fail(base::ErrorCode::NotFound, u"taken away"_s));
    } else {
        end(message, base::fail(base::ErrorCode::Offline, reply->errorString()));
    }
}

void FileService::settle(domain::MessageId message, const QString& part)
{
    const domain::SharedFile file = m_fetches.value(message)->message.file.value_or(domain::SharedFile());
    const std::chrono::seconds now(m_clock.now().toSecsSinceEpoch());
    base::offThread([file, part, folder = m_folder] { return settled(file, part, folder); })
        .then(this, [this, message, now](const base::Result<Settled>& done) {
            if (!done) {
                end(message, base::failWith(done));
                return;
            }
            m_storage
                .run([message, now, done = *done](store::Cache& cache) -> base::Result<void> {
                    if (const auto set = cache.files.setLocal(message, done.localPath, done.sizeBytes,
                                                              std::max(0, done.picture.width()),
                                                              std::max(0, done.picture.height()), now);
                        !set)
                        return set;
                    return cache.files.fit(kCacheLimitBytes);
                })
                .then(this, [this, message, path = done->localPath](const base::Result<void>& kept) {
                    end(message, kept ? base::Result<QString>(QDir(m_folder).filePath(path)) : base::failWith(kept));
                });
        });
}

void FileService::end(domain::MessageId message, const base::Result<QString>& result)
{
    const auto fetch = m_fetches.take(message);
    if (!fetch)
        return;
    if (!fetch->message.id.isNone()) {
        Q_EMIT progressed(fetch->message.chat, message, -1);
        m_chats.announce(fetch->message.chat, {message}, MessageChange::Updated);
    }
    for (const base::Answer<QString>& answer : std::as_const(fetch->answers))
        answer.give(result);
}

void FileService::stopFetching(domain::MessageId message)
{
    const auto fetch = m_fetches.value(message);
    if (!fetch || !fetch->reply)
        return;
    fetch->stopped = base::Error{base::ErrorCode::Cancelled, u"stopped"_s};
    fetch->reply->abort();
}

void FileService::wantPicture(const domain::Message& message)
{
    if (!message.file || message.retracted || !message.file->localPath.isEmpty() || message.file->url.isEmpty() ||
        domain::kindOf(message.file->name) != domain::FileKind::Picture || message.file->sizeBytes <= 0 ||
        message.file->sizeBytes > kFetchedUnaskedBytes || !m_sync.uploads().isOurs(message.file->url) ||
        m_wanted.contains(message.id))
        return;
    m_wanted.insert(message.id, true);
    fetch(message.id).then(this, [](const base::Result<QString>&) {}); // asked for again by a press
}

void FileService::sweep()
{
    m_storage.run([](store::Cache& cache) { return cache.files.dropped(); })
        .then(this, [this](const base::Result<QStringList>& paths) {
            if (!paths || paths->isEmpty())
                return;
            for (const QString& path : *paths)
                removeFolderOf(m_folder, path);
            m_storage.run([paths = *paths](store::Cache& cache) { return cache.files.forgetDropped(paths); })
                .then(this, [](const base::Result<void>&) {}); // told again next time
        });
}

void FileService::tidy()
{
    m_storage.run([](store::Cache& cache) { return cache.files.kept(); })
        .then(this, [this](const base::Result<QStringList>& kept) {
            if (!kept)
                return;
            QSet<QString> needed{QString(partsFolder)};
            for (const QString& path : *kept)
                needed.insert(path.section(u'/', 0, 0));
            const QDir root(m_folder);
            for (const QString& folder : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
                if (!needed.contains(folder))
                    removeFolderOf(m_folder, folder);
            }
            sweep();
        });
}

} // namespace session

// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http_files.h"

#include "base/logging.h"

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <microhttpd.h>
#include <optional>
#include <unistd.h>

namespace service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QByteArrayView prefix = "/files/";

// What a browser may show on the spot. Everything else is offered to be saved: a page or a picture with script in it
// would run under the school's name.
constexpr std::array shownTypes{"image/jpeg"_L1, "image/png"_L1,  "image/gif"_L1,      "image/webp"_L1,
                                "audio/mpeg"_L1, "audio/ogg"_L1,  "audio/mp4"_L1,      "audio/webm"_L1,
                                "video/mp4"_L1,  "video/webm"_L1, "application/pdf"_L1};

QString tokenOf(const QByteArray& path)
{
    const QByteArray rest = path.mid(prefix.size());
    return QString::fromLatin1(rest.left(rest.indexOf('/')));
}

int statusOf(base::ErrorCode code)
{
    switch (code) {
    case base::ErrorCode::NotFound:
        return MHD_HTTP_NOT_FOUND;
    case base::ErrorCode::TooLarge:
        return MHD_HTTP_CONTENT_TOO_LARGE;
    case base::ErrorCode::InvalidInput:
        return MHD_HTTP_BAD_REQUEST;
    case base::ErrorCode::DiskFull:
        return MHD_HTTP_INSUFFICIENT_STORAGE;
    default:
        return MHD_HTTP_INTERNAL_SERVER_ERROR;
    }
}

struct Range
{
    qint64 first = 0;
    qint64 count = 0;
};

// "bytes=5-", "bytes=5-9", "bytes=-4". Nothing for another kind of range, which is then to be left unheeded; count 0
// for one that lies outside.
std::optional<Range> parseRange(const QByteArray& header, qint64 size)
{
    if (!header.startsWith("bytes=") || header.contains(','))
        return {};
    const QByteArray range = header.mid(6);
    const qsizetype dash = range.indexOf('-');
    if (dash < 0)
        return {};
    const auto number = [](const QByteArray& text) {
        bool ok = false;
        const qint64 value = text.toLongLong(&ok);
        return ok && value >= 0 ? std::optional(value) : std::nullopt;
    };
    const auto from = number(range.left(dash));
    const auto to = number(range.mid(dash + 1));
    if (dash == 0)
        return to ? std::optional(Range{std::max<qint64>(0, size - *to), std::min(*to, size)}) : std::nullopt;
    if (!from || (!to && dash + 1 < range.size()) || (to && *to < *from))
        return {};
    if (*from >= size)
        return Range{};
    return Range{*from, (to ? std::min(*to, size - 1) : size - 1) - *from + 1};
}

void add(MHD_Response* response, const char* name, const QByteArray& value)
{
    MHD_add_response_header(response, name, value.constData());
}

bool queue(MHD_Connection* connection, int status, MHD_Response* response)
{
    add(response, "X-Content-Type-Options", "nosniff");
    add(response, "Content-Security-Policy", "default-src 'none'; sandbox");
    add(response, "Referrer-Policy", "no-referrer");
    add(response, "X-Robots-Tag", "noindex, nofollow");
    add(response, "Connection", "close");
    const MHD_Result queued = MHD_queue_response(connection, static_cast<unsigned>(status), response);
    MHD_destroy_response(response);
    return queued == MHD_YES;
}

bool queueEmpty(MHD_Connection* connection, int status)
{
    auto* const response = MHD_create_response_from_buffer(0, nullptr, MHD_RESPMEM_PERSISTENT);
    add(response, "Cache-Control", "no-store");
    if (status == MHD_HTTP_METHOD_NOT_ALLOWED)
        add(response, "Allow", "GET, HEAD, PUT");
    return queue(connection, status, response);
}

bool queueFile(MHD_Connection* connection, const StoredFile& file, const QString& path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return queueEmpty(connection, MHD_HTTP_NOT_FOUND);
    const char* const header = MHD_lookup_connection_value(connection, MHD_HEADER_KIND, MHD_HTTP_HEADER_RANGE);
    const auto range = parseRange(header, file.sizeBytes);
    const QByteArray size = QByteArray::number(file.sizeBytes);
    if (range && range->count == 0) {
        ::close(descriptor);
        auto* const response = MHD_create_response_from_buffer(0, nullptr, MHD_RESPMEM_PERSISTENT);
        add(response, "Content-Range", "bytes */" + size);
        return queue(connection, MHD_HTTP_RANGE_NOT_SATISFIABLE, response);
    }
    const Range part = range.value_or(Range{0, file.sizeBytes});
    auto* const response = MHD_create_response_from_fd_at_offset64(static_cast<uint64_t>(part.count), descriptor,
                                                                   static_cast<uint64_t>(part.first));
    const bool shown = std::ranges::find(shownTypes, file.contentType) != shownTypes.end();
    add(response, "Content-Type", shown ? file.contentType.toLatin1() : "application/octet-stream");
    add(response, "Content-Disposition",
        (shown ? "inline; filename*=UTF-8''" : "attachment; filename*=UTF-8''") + QUrl::toPercentEncoding(file.name));
    add(response, "Accept-Ranges", "bytes");
    add(response, "Cache-Control", "private, no-cache"); // a file that was taken away is to be gone at once
    if (range)
        add(response, "Content-Range",
            "bytes " + QByteArray::number(part.first) + '-' + QByteArray::number(part.first + part.count - 1) + '/' +
                size);
    return queue(connection, range ? MHD_HTTP_PARTIAL_CONTENT : MHD_HTTP_OK, response);
}

} // namespace

HttpFiles::Transfer::Transfer()
    : m_file(base::fail(base::ErrorCode::NotFound, QString()))
{
}

HttpFiles::Transfer::~Transfer() = default;

bool HttpFiles::Transfer::take(const char* data, size_t size)
{
    if (!m_upload)
        return m_refusal != 0; // a body that nobody wants is read to its end, so that its sender hears why
    const auto written = m_upload->write(data, static_cast<qint64>(size));
    if (written)
        return true;
    m_upload.reset();
    m_refusal = statusOf(written.error().code);
    return written.error().code != base::ErrorCode::Timeout;
}

bool HttpFiles::Transfer::answer(MHD_Connection* connection)
{
    if (m_refusal != 0)
        return queueEmpty(connection, m_refusal);
    if (!m_upload)
        return queueFile(connection, *m_file, m_path);
    const auto finished = m_upload->finish();
    m_upload.reset();
    if (!finished)
        qCWarning(lcService) << "files: an upload failed:" << finished.error().detail;
    return queueEmpty(connection, finished ? MHD_HTTP_CREATED : statusOf(finished.error().code));
}

bool HttpFiles::isFileAddress(const QByteArray& path)
{
    return path.startsWith(prefix);
}

QUrl HttpFiles::addressOf(const QUrl& base, const StoredFile& file)
{
    QByteArray address = base.toEncoded(QUrl::StripTrailingSlash);
    address += prefix + file.token.toLatin1() + '/' + QUrl::toPercentEncoding(file.name);
    return QUrl::fromEncoded(address);
}

QString HttpFiles::rootOf(const QUrl& base)
{
    return QString::fromLatin1(base.toEncoded(QUrl::StripTrailingSlash)) + QString::fromLatin1(prefix);
}

QString HttpFiles::tokenIn(const QUrl& base, const QString& address)
{
    const QString start = rootOf(base);
    return address.startsWith(start) ? address.mid(start.size()).section(u'/', 0, 0) : QString();
}

std::unique_ptr<HttpFiles::Transfer> HttpFiles::begin(MHD_Connection* connection, const QByteArray& method,
                                                      const QByteArray& path)
{
    std::unique_ptr<Transfer> transfer(new Transfer);
    const QString token = tokenOf(path);
    if (method == "PUT") {
        bool isNumber = false;
        const char* const length =
            MHD_lookup_connection_value(connection, MHD_HEADER_KIND, MHD_HTTP_HEADER_CONTENT_LENGTH);
        const qint64 size = QByteArray(length).toLongLong(&isNumber);
        if (!isNumber || size < 0) {
            transfer->m_refusal = MHD_HTTP_LENGTH_REQUIRED;
            return transfer;
        }
        auto upload = m_store.receive(token, size);
        if (upload)
            transfer->m_upload = *std::move(upload);
        else
            transfer->m_refusal = statusOf(upload.error().code);
    } else if (method == "GET" || method == "HEAD") {
        transfer->m_file = m_store.find(token);
        transfer->m_path = m_store.pathOf(token);
        if (!transfer->m_file)
            transfer->m_refusal = statusOf(transfer->m_file.error().code);
    } else {
        transfer->m_refusal = MHD_HTTP_METHOD_NOT_ALLOWED;
    }
    return transfer;
}

} // namespace service

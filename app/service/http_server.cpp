// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/http_server.h"

#include "base/logging.h"

#include <arpa/inet.h>
#include <cstring>
#include <microhttpd.h>
#include <netinet/in.h>
#include <optional>
#include <unistd.h>

namespace service {

// One request from its first header to the end of its answer. Built on the server's thread; after it has been handed
// over, only `response` is touched from both sides, under the server's mutex.
struct HttpServer::Exchange
{
    MHD_Connection* connection = nullptr;
    HttpRequest request;
    QByteArray body;
    int refusal = 0; // status of a request that is not worth the engine's time
    std::unique_ptr<HttpFiles::Transfer> file; // of a request for a file, which never reaches the engine
    std::optional<HttpResponse> response;
};

namespace {

constexpr size_t connectionMemoryBytes = 32768; // request line and headers; the body goes to Exchange::body
constexpr unsigned placesForShutConnections = 64;
constexpr unsigned listenBacklog = 1024;
constexpr std::chrono::seconds longestFarewell(1); // for the last answers to leave when the server goes away

QByteArray headerOf(MHD_Connection* connection, const char* name)
{
    return MHD_lookup_connection_value(connection, MHD_HEADER_KIND, name);
}

QHostAddress peerOf(MHD_Connection* connection)
{
    const auto* info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    return info == nullptr || info->client_addr == nullptr ? QHostAddress() : QHostAddress(info->client_addr);
}

int socketOf(MHD_Connection* connection)
{
    const auto* info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    return info == nullptr ? -1 : info->connect_fd;
}

// Whom to count attempts against. A proxy on this computer says whom it serves; its last entry is its own.
QString clientAddress(MHD_Connection* connection)
{
    const QHostAddress peer = peerOf(connection);
    const QByteArray forwarded = headerOf(connection, "X-Forwarded-For");
    if (!peer.isLoopback() || forwarded.isEmpty())
        return peer.toString();
    return QHostAddress(QString::fromLatin1(forwarded.mid(forwarded.lastIndexOf(',') + 1).trimmed())).toString();
}

MHD_Result appendArgument(void* text, MHD_ValueKind, const char* name, const char* value)
{
    auto& query = *static_cast<QByteArray*>(text);
    query += (query.isEmpty() ? "" : "&") + QByteArray(name) + '=' + QByteArray(value);
    return MHD_YES;
}

HttpResponse plain(int status, const QByteArray& words)
{
    return {.status = status, .body = "<!DOCTYPE html><title>" + words + "</title><p>" + words};
}

QByteArray wordsOf(int status)
{
    switch (status) {
    case MHD_HTTP_BAD_REQUEST:
        return "The request cannot be read.";
    case MHD_HTTP_METHOD_NOT_ALLOWED:
        return "This page can only be opened or sent as a form.";
    case MHD_HTTP_LENGTH_REQUIRED:
        return "The form must say how long it is.";
    case MHD_HTTP_CONTENT_TOO_LARGE:
        return "The form is too large.";
    case MHD_HTTP_UNSUPPORTED_MEDIA_TYPE:
        return "This is not a form of this page.";
    case MHD_HTTP_SERVICE_UNAVAILABLE:
        return "The school's server is busy. Please try again in a minute.";
    default:
        return "Something went wrong on the school's server. Please try again later.";
    }
}

int refusalOf(MHD_Connection* connection, const QByteArray& method, qsizetype bodyLimitBytes)
{
    if (method == "GET" || method == "HEAD")
        return 0;
    if (method != "POST")
        return MHD_HTTP_METHOD_NOT_ALLOWED;
    bool isNumber = false;
    const qlonglong length = headerOf(connection, MHD_HTTP_HEADER_CONTENT_LENGTH).toLongLong(&isNumber);
    if (!isNumber || length < 0)
        return MHD_HTTP_LENGTH_REQUIRED;
    if (length > bodyLimitBytes)
        return MHD_HTTP_CONTENT_TOO_LARGE;
    const QByteArray type = headerOf(connection, MHD_HTTP_HEADER_CONTENT_TYPE).toLower();
    return type.startsWith("application/x-www-form-urlencoded") ? 0 : MHD_HTTP_UNSUPPORTED_MEDIA_TYPE;
}

MHD_Result send(MHD_Connection* connection, const HttpResponse& response, const QByteArray& styleSource)
{
    auto* made = MHD_create_response_from_buffer(static_cast<size_t>(response.body.size()),
                                                 const_cast<char*>(response.body.constData()), MHD_RESPMEM_MUST_COPY);
    const auto add = [made](const char* name, const QByteArray& value) {
        MHD_add_response_header(made, name, value.constData());
    };
    add("Content-Type", "text/html; charset=utf-8");
    add("Content-Security-Policy", "default-src 'none'; style-src " + styleSource +
                                       "; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    add("X-Content-Type-Options", "nosniff");
    add("X-Frame-Options", "DENY");
    add("X-Robots-Tag", "noindex, nofollow");
    add("Referrer-Policy", "no-referrer");
    add("Cross-Origin-Opener-Policy", "same-origin");
    add("Cross-Origin-Resource-Policy", "same-origin");
    add("Cache-Control", "no-store");
    add("Connection", "close");
    if (response.status == MHD_HTTP_METHOD_NOT_ALLOWED)
        add("Allow", "GET, HEAD, POST");
    if (response.status == MHD_HTTP_SERVICE_UNAVAILABLE)
        add("Retry-After", "60");
    if (!response.location.isEmpty())
        add("Location", response.location);
    if (!response.setCookie.isEmpty())
        add("Set-Cookie", response.setCookie);
    const MHD_Result queued = MHD_queue_response(connection, static_cast<unsigned>(response.status), made);
    MHD_destroy_response(made);
    return queued;
}

} // namespace

// What libmicrohttpd calls, all on its own thread.
struct HttpServerCallbacks
{
    using Exchange = HttpServer::Exchange;
    using Holder = std::shared_ptr<Exchange>;

    static MHD_Result access(void* self, MHD_Connection* connection, const char* path, const char* method,
                             const char* /*version*/, const char* data, size_t* dataSize, void** context)
    {
        auto& server = *static_cast<HttpServer*>(self);
        if (*context == nullptr)
            return begin(server, connection, path, method, context);
        const Holder& exchange = *static_cast<Holder*>(*context);
        if (exchange->file)
            return transfer(connection, *exchange->file, data, dataSize);
        if (*dataSize > 0) {
            exchange->body.append(data, static_cast<qsizetype>(*dataSize));
            *dataSize = 0;
            return exchange->body.size() <= server.m_settings.bodyLimitBytes ? MHD_YES : MHD_NO;
        }
        {
            const std::lock_guard lock(server.m_mutex);
            if (exchange->response)
                return send(connection, *exchange->response, server.m_settings.styleSource);
        }
        server.m_connections.requestComplete(socketOf(connection));
        server.receive(exchange);
        return exchange->refusal == 0 ? MHD_YES : refuse(server, *exchange);
    }

    static MHD_Result begin(HttpServer& server, MHD_Connection* connection, const char* path, const char* method,
                            void** context)
    {
        auto exchange = std::make_shared<Exchange>();
        exchange->connection = connection;
        if (server.m_files != nullptr && HttpFiles::isFileAddress(path)) {
            // From here on the transfer itself minds its pace, and libmicrohttpd whoever falls silent.
            server.m_connections.requestComplete(socketOf(connection));
            exchange->file = server.m_files->begin(connection, method, path);
            *context = new Holder(std::move(exchange));
            return MHD_YES;
        }
        exchange->request.method = std::strcmp(method, "POST") == 0 ? HttpMethod::Post : HttpMethod::Get;
        exchange->request.path = QString::fromLatin1(path);
        exchange->refusal = refusalOf(connection, method, server.m_settings.bodyLimitBytes);
        *context = new Holder(exchange);
        return exchange->refusal == 0 ? MHD_YES : refuse(server, *exchange);
    }

    static MHD_Result transfer(MHD_Connection* connection, HttpFiles::Transfer& file, const char* data,
                               size_t* dataSize)
    {
        if (*dataSize == 0)
            return file.answer(connection) ? MHD_YES : MHD_NO;
        const bool taken = file.take(data, *dataSize);
        *dataSize = 0;
        return taken ? MHD_YES : MHD_NO;
    }

    static MHD_Result refuse(const HttpServer& server, const Exchange& exchange)
    {
        return send(exchange.connection, plain(exchange.refusal, wordsOf(exchange.refusal)),
                    server.m_settings.styleSource);
    }

    static void completed(void* self, MHD_Connection* /*connection*/, void** context, MHD_RequestTerminationCode)
    {
        const std::unique_ptr<Holder> exchange(static_cast<Holder*>(*context));
        *context = nullptr;
        if (exchange)
            static_cast<HttpServer*>(self)->forget(*exchange);
    }

    static void connection(void* self, MHD_Connection* connection, void** /*context*/,
                           MHD_ConnectionNotificationCode code)
    {
        auto& connections = static_cast<HttpServer*>(self)->m_connections;
        if (code == MHD_CONNECTION_NOTIFY_CLOSED) {
            connections.closed(socketOf(connection));
            return;
        }
        const QHostAddress peer = peerOf(connection);
        connections.opened(socketOf(connection), peer.toString().toLatin1(), peer.isLoopback());
    }

    // Addresses stay as they were sent; fields are decoded by parseForm, which checks their encoding.
    static size_t keepEscapes(void* /*self*/, MHD_Connection* /*connection*/, char* text) { return std::strlen(text); }
};

HttpServer::HttpServer(HttpSettings settings, HttpHandler handler, const base::Clock& clock, QObject* parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_handler(std::move(handler))
    , m_connections(m_settings.limits, clock)
{
    connect(&m_overdue, &QTimer::timeout, this, [this] { m_connections.shutOverdue(); });
}

HttpServer::~HttpServer()
{
    if (m_daemon == nullptr)
        return;
    const int listener = MHD_quiesce_daemon(m_daemon);
    std::unique_lock lock(m_mutex);
    m_stopping = true;
    const auto waiting = m_waiting;
    lock.unlock();
    for (const auto& exchange : waiting)
        answer(exchange, plain(MHD_HTTP_SERVICE_UNAVAILABLE, wordsOf(MHD_HTTP_SERVICE_UNAVAILABLE)));
    lock.lock();
    m_allSent.wait_for(lock, longestFarewell, [this] { return m_unsent.empty(); });
    lock.unlock();
    MHD_stop_daemon(m_daemon);
    if (listener >= 0)
        ::close(listener);
}

base::Result<void> HttpServer::start()
{
    sockaddr_storage storage{};
    unsigned flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME;
    if (m_settings.address.protocol() == QAbstractSocket::IPv6Protocol) {
        flags |= MHD_USE_IPv6;
        auto& address = reinterpret_cast<sockaddr_in6&>(storage);
        address.sin6_family = AF_INET6;
        address.sin6_port = htons(m_settings.port);
        const Q_IPV6ADDR bytes = m_settings.address.toIPv6Address();
        std::memcpy(&address.sin6_addr, &bytes, sizeof bytes);
    } else {
        auto& address = reinterpret_cast<sockaddr_in&>(storage);
        address.sin_family = AF_INET;
        address.sin_port = htons(m_settings.port);
        address.sin_addr.s_addr = htonl(m_settings.address.toIPv4Address());
    }
    using Callbacks = HttpServerCallbacks;
    const auto idleSeconds = std::chrono::duration_cast<std::chrono::seconds>(m_settings.limits.requestDeadline);
    m_daemon = MHD_start_daemon(flags, 0, nullptr, nullptr, &Callbacks::access, this,        //
                                MHD_OPTION_SOCK_ADDR, reinterpret_cast<sockaddr*>(&storage), //
                                MHD_OPTION_CONNECTION_MEMORY_LIMIT, connectionMemoryBytes,   //
                                MHD_OPTION_CONNECTION_LIMIT,
                                static_cast<unsigned>(m_settings.limits.connections) + placesForShutConnections,
                                MHD_OPTION_CONNECTION_TIMEOUT, static_cast<unsigned>(idleSeconds.count()), //
                                MHD_OPTION_LISTEN_BACKLOG_SIZE, listenBacklog,                             //
                                MHD_OPTION_NOTIFY_COMPLETED, &Callbacks::completed, this,                  //
                                MHD_OPTION_NOTIFY_CONNECTION, &Callbacks::connection, this,                //
                                MHD_OPTION_UNESCAPE_CALLBACK, &Callbacks::keepEscapes, this,               //
                                MHD_OPTION_END);
    if (m_daemon == nullptr)
        return base::fail(base::ErrorCode::Io, QStringLiteral("the join page cannot listen on %1:%2")
                                                   .arg(m_settings.address.toString())
                                                   .arg(m_settings.port));
    m_port = MHD_get_daemon_info(m_daemon, MHD_DAEMON_INFO_BIND_PORT)->port;
    m_overdue.start(std::chrono::seconds(1));
    return {};
}

void HttpServer::receive(const std::shared_ptr<Exchange>& exchange)
{
    QByteArray query;
    MHD_get_connection_values(exchange->connection, MHD_GET_ARGUMENT_KIND, &appendArgument, &query);
    auto queryFields = parseForm(query);
    auto formFields = parseForm(exchange->body);
    if (!queryFields || !formFields) {
        exchange->refusal = MHD_HTTP_BAD_REQUEST;
        return;
    }
    HttpRequest& request = exchange->request;
    request.query = *std::move(queryFields);
    request.form = *std::move(formFields);
    request.cookies = parseCookies(headerOf(exchange->connection, MHD_HTTP_HEADER_COOKIE));
    request.acceptLanguage = QString::fromLatin1(headerOf(exchange->connection, MHD_HTTP_HEADER_ACCEPT_LANGUAGE));
    request.address = clientAddress(exchange->connection);
    request.crossSite = headerOf(exchange->connection, "Sec-Fetch-Site") == "cross-site";
    request.fromSite = siteIn(headerOf(exchange->connection, MHD_HTTP_HEADER_REFERER),
                              headerOf(exchange->connection, MHD_HTTP_HEADER_HOST));

    const std::lock_guard lock(m_mutex);
    if (m_stopping || m_waiting.size() >= m_settings.waitingLimit) {
        exchange->refusal = MHD_HTTP_SERVICE_UNAVAILABLE;
        return;
    }
    m_waiting.insert(exchange);
    MHD_suspend_connection(exchange->connection);
    QMetaObject::invokeMethod(
        this, [this, exchange] { serve(exchange); }, Qt::QueuedConnection);
}

void HttpServer::forget(const std::shared_ptr<Exchange>& exchange)
{
    const std::lock_guard lock(m_mutex);
    m_unsent.erase(exchange);
    if (m_unsent.empty())
        m_allSent.notify_all();
}

void HttpServer::serve(const std::shared_ptr<Exchange>& exchange)
{
    QTimer::singleShot(m_settings.answerDeadline, this, [this, weak = std::weak_ptr(exchange)] {
        if (const auto late = weak.lock())
            answer(late, plain(MHD_HTTP_SERVICE_UNAVAILABLE, wordsOf(MHD_HTTP_SERVICE_UNAVAILABLE)));
    });
    base::whenAnswered(m_handler(exchange->request), this, [this, exchange](const base::Result<HttpResponse>& result) {
        if (!result)
            qCWarning(lcService) << "join page: a request failed:" << result.error().detail;
        answer(exchange,
               result ? *result : plain(MHD_HTTP_INTERNAL_SERVER_ERROR, wordsOf(MHD_HTTP_INTERNAL_SERVER_ERROR)));
    });
}

void HttpServer::answer(const std::shared_ptr<Exchange>& exchange, HttpResponse response)
{
    const std::lock_guard lock(m_mutex);
    if (m_waiting.erase(exchange) == 0)
        return; // answered already
    m_unsent.insert(exchange);
    exchange->response = std::move(response);
    MHD_resume_connection(exchange->connection);
}

} // namespace service

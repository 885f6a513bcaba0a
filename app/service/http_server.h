// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/future.h"
#include "service/http_connections.h"
#include "service/http_files.h"
#include "service/http_message.h"

#include <QHostAddress>
#include <QObject>
#include <QTimer>

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <set>

struct MHD_Connection;
struct MHD_Daemon;

namespace service {

// Called on the server's own thread of life (the engine's); an error becomes a 500.
using HttpHandler = std::function<base::FutureResult<HttpResponse>(const HttpRequest&)>;

struct HttpSettings
{
    QHostAddress address = QHostAddress(QHostAddress::LocalHost);
    quint16 port = 0;                  // 0: any free one
    QByteArray styleSource = "'none'"; // of the Content-Security-Policy, e.g. "'sha256-…'"
    HttpConnections::Limits limits = {};
    qsizetype bodyLimitBytes = 65536;
    size_t waitingLimit = 256; // requests that the engine has not answered yet
    std::chrono::milliseconds answerDeadline{20000};
};

// HTTP/1.1 by libmicrohttpd for pages made on the server: GET, HEAD and POST of small forms, one request a connection,
// strict security headers on every answer. libmicrohttpd reads and writes on a thread of its own; whole requests come
// to this object's thread as values, and answers go back as values. A request without an answer within the deadline is
// answered 503. Addresses are never logged: they are the invitations. Files stream on libmicrohttpd's thread.
class HttpServer final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpServer)

public:
    HttpServer(HttpSettings settings, HttpHandler handler, const base::Clock& clock, QObject* parent = nullptr);
    ~HttpServer() override; // answers 503 to whatever still waits

    // Before start(): files are sent and fetched too. `files` outlives the server.
    void serve(HttpFiles& files) { m_files = &files; }
    // Io when the address cannot be listened on.
    [[nodiscard]] base::Result<void> start();
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] size_t connectionCount() const { return m_connections.count(); }

private:
    struct Exchange;
    friend struct HttpServerCallbacks; // libmicrohttpd's C interface

    void receive(const std::shared_ptr<Exchange>& exchange); // libmicrohttpd's thread, as is forget()
    void forget(const std::shared_ptr<Exchange>& exchange);
    void serve(const std::shared_ptr<Exchange>& exchange);
    void answer(const std::shared_ptr<Exchange>& exchange, HttpResponse response);

    const HttpSettings m_settings;
    const HttpHandler m_handler;
    HttpFiles* m_files = nullptr;
    HttpConnections m_connections;
    QTimer m_overdue;
    MHD_Daemon* m_daemon = nullptr;
    quint16 m_port = 0;

    std::mutex m_mutex; // what is below, and the response of each exchange
    std::condition_variable m_allSent;
    std::set<std::shared_ptr<Exchange>> m_waiting; // for the engine
    std::set<std::shared_ptr<Exchange>> m_unsent;  // answered, on the way to the client
    bool m_stopping = false;
};

} // namespace service

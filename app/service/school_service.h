// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority/admission.h"
#include "authority/archive_reader.h"
#include "authority/authority.h"
#include "authority/errands.h"
#include "authority/calendar.h"
#include "authority/ledger.h"
#include "authority/own_account.h"
#include "authority/reconciler.h"
#include "authority/xmpp_server.h"
#include "service/account_pages.h"
#include "service/call_desk.h"
#include "service/config.h"
#include "service/file_desk.h"
#include "service/file_store.h"
#include "service/first_administrator.h"
#include "service/http_server.h"
#include "service/join_pages.h"
#include "service/mail_command.h"
#include "service/message_desk.h"
#include "service/order_scans.h"
#include "service/retracted_files.h"
#include "xmpp/component_stream.h"

#include <QObject>

#include <memory>

namespace service {

// The whole of staffroom-service: the authority over its store, the component's stream to the chat server, the join
// page. One thread. Its parts end in order: the stream first, so that nobody waits for an answer that comes too late.
class SchoolService final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SchoolService)

public:
    // Opens the store, founds the school when it is empty, listens for the join page. Nothing runs yet.
    [[nodiscard]] static base::Result<std::unique_ptr<SchoolService>> open(const Config& config,
                                                                           const base::Clock& clock);
    ~SchoolService() override;

    // Connects to the chat server, and again whenever the stream is lost.
    void start();

    [[nodiscard]] const std::optional<FirstAdministrator>& administrator() const { return m_administrator; }
    [[nodiscard]] quint16 joinPort() const { return m_http->port(); }

Q_SIGNALS:
    // Once: signed in with the server, which has the rooms of the school, the first administrator has the account, the
    // join page listens.
    void ready();
    // He has a password of his own: administrator() is none any more.
    void administratorForgotten();
    // It makes no sense to go on.
    void failed(const base::Error& error);

private:
    SchoolService(const Config& config, const base::Clock& clock, std::unique_ptr<authority::Ledger> ledger,
                  std::unique_ptr<FileStore> store, const xmpp::ComponentAccount& account, const xmpp::Jid& server);
    [[nodiscard]] base::Result<void> renewCode();
    [[nodiscard]] base::Result<void> findAdministrator();
    [[nodiscard]] base::Result<void> listen(const base::Clock& clock);
    [[nodiscard]] AccountDesk accountDesk();
    void follow(const xmpp::StreamState& state);
    void makeAdministratorsAccount();
    void forgetAdministrator(const domain::Login& changed);

    const Config m_config;
    const xmpp::ComponentAccount m_account;
    std::optional<FirstAdministrator> m_administrator;
    bool m_isReady = false;
    bool m_isTold = false; // since the stream is up: errands go out

    std::unique_ptr<authority::Ledger> m_ledger;
    std::unique_ptr<FileStore> m_store;
    xmpp::ComponentStream m_stream;
    authority::XmppServer m_server;
    authority::ArchiveReader m_archive;
    RetractedFiles m_retractedFiles;
    OrderScans m_orderScans;
    MailCommand m_mail;
    authority::Authority m_authority;
    authority::Admission m_admission;
    authority::OwnAccount m_ownAccount;
    authority::Reconciler m_reconciler;
    authority::Errands m_errands;
    authority::Calendar m_calendar;
    CallDesk m_desk;
    MessageDesk m_messages;
    FileDesk m_fileDesk;
    HttpFiles m_files;
    std::unique_ptr<JoinPages> m_pages;
    std::unique_ptr<AccountPages> m_accountPages;
    std::unique_ptr<HttpServer> m_http;
};

} // namespace service

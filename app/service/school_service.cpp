// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/school_service.h"

#include "authority/founding.h"
#include "authority/token.h"
#include "base/logging.h"
#include "xmpp/server_control.h"

namespace service {

using namespace Qt::Literals::StringLiterals;

namespace {

authority::Addresses addressesOf(const Config& config)
{
    return {config.domain, config.joinUrl};
}

} // namespace

SchoolService::SchoolService(const Config& config, const base::Clock& clock, std::unique_ptr<authority::Ledger> ledger,
                             std::unique_ptr<FileStore> store, const xmpp::ComponentAccount& account,
                             const xmpp::Jid& server)
    : m_config(config)
    , m_account(account)
    , m_ledger(std::move(ledger))
    , m_store(std::move(store))
    , m_stream(clock)
    , m_server(m_stream, server)
    , m_archive(m_stream, addressesOf(config))
    , m_retractedFiles(m_archive, *m_ledger, *m_store, config.joinUrl)
    , m_orderScans(*m_ledger, *m_store, config.joinUrl)
    , m_mail(config.mail, clock)
    , m_authority(*m_ledger, addressesOf(config), &m_archive, &m_server, config.mail.program.isEmpty() ? nullptr : &m_mail)
    , m_admission(*m_ledger, m_server, addressesOf(config))
    , m_ownAccount(*m_ledger, m_server, addressesOf(config))
    , m_reconciler(*m_ledger, m_server, addressesOf(config))
    , m_errands(*m_ledger, m_server, m_archive,
                [this](const domain::ChatId& chat, const domain::ArchiveId& message) {
                    return m_retractedFiles.takeAway(chat, message);
                })
    , m_calendar(*m_ledger, addressesOf(config))
    , m_desk(m_authority, *m_ledger, m_server, config.domain)
    , m_messages(m_stream, m_authority, m_server, addressesOf(config))
    , m_fileDesk(*m_ledger, *m_store, config.joinUrl, config.domain)
    , m_files(*m_store)
{
    connect(&m_stream, &xmpp::StanzaStream::stateChanged, this, &SchoolService::follow);
    connect(&m_stream, &xmpp::StanzaStream::iqRequested, this, [this](const xmpp::Iq& request) {
        if (FileDesk::isMine(request))
            m_stream.answer(m_fileDesk.answer(request));
        else
            m_desk.answer(request, [this](const xmpp::Iq& reply) { m_stream.answer(reply); });
    });
    connect(&m_authority, &authority::Authority::reconcileWanted, &m_reconciler, &authority::Reconciler::restart);
    // Not before: somebody who comes earlier would find rooms that are not there yet.
    connect(&m_reconciler, &authority::Reconciler::settled, this, [this] {
        if (!std::exchange(m_isReady, true))
            Q_EMIT ready();
    });
    connect(&m_ownAccount, &authority::OwnAccount::passwordChanged, this, &SchoolService::forgetAdministrator);
    connect(&m_messages, &MessageDesk::tapped, &m_retractedFiles, &RetractedFiles::hear);
    // The rooms have to be there before something is said in them.
    connect(&m_reconciler, &authority::Reconciler::settled, this, [this] {
        if (std::exchange(m_isTold, true))
            return;
        m_errands.restart();
        m_messages.askForHeld();
    });
    m_calendar.start();
}

SchoolService::~SchoolService()
{
    m_stream.stop();
}

base::Result<std::unique_ptr<SchoolService>> SchoolService::open(const Config& config, const base::Clock& clock)
{
    const auto secret = readSecret(config.secretFile);
    if (!secret)
        return base::failWith(secret);
    const auto server = xmpp::Jid::parse(config.domain);
    const auto name = xmpp::Jid::fromParts({}, QString(u"school."_s + config.domain));
    if (!server || !name)
        return base::fail(base::ErrorCode::InvalidInput, config.domain + u" is no domain"_s);
    auto ledger = authority::Ledger::open(config.store, clock);
    if (!ledger)
        return base::failWith(ledger);
    auto store = FileStore::open(config.filesFolder(), clock);
    if (!store)
        return base::failWith(store);
    const xmpp::ComponentAccount account{*name, *secret, config.componentPort, config.componentHost};
    std::unique_ptr<SchoolService> service(
        new SchoolService(config, clock, *std::move(ledger), *std::move(store), account, *server));
    if (const auto settled = service->m_ledger->settleEverything(); !settled)
        return base::failWith(settled);
    if (const auto found = service->findAdministrator(); !found)
        return base::failWith(found);
    if (const auto listening = service->listen(clock); !listening)
        return base::failWith(listening);
    return service;
}

// The file is written before the school is founded: whatever happens in between, there is one login.
base::Result<void> SchoolService::findAdministrator()
{
    auto administrator = FirstAdministrator::read(m_config.administratorFile());
    if (!administrator)
        return base::failWith(administrator);
    m_administrator = *administrator;
    if (!authority::isEmpty(*m_ledger))
        return renewCode();
    if (!m_administrator) {
        m_administrator = FirstAdministrator::invented();
        if (!m_config.administratorContact.isEmpty())
            m_administrator->code = authority::randomCode();
        if (auto written = m_administrator->write(m_config.administratorFile()); !written)
            return written;
    }
    domain::Organisation organisation;
    organisation.name = m_config.organisation;
    organisation.shortName = m_config.organisation;
    organisation.timeZone = u"Europe/Moscow"_s;
    std::optional<authority::Application> application;
    if (!m_administrator->code.isEmpty())
        application = authority::Application{m_config.administratorContact, authority::tokenHash(m_administrator->code)};
    const auto founded = authority::found(*m_ledger, organisation, m_administrator->login, application);
    if (!founded)
        return base::failWith(founded);
    return {};
}

// The code was spent with another contact: the next start has a new one.
base::Result<void> SchoolService::renewCode()
{
    if (!m_administrator || m_config.administratorContact.isEmpty() || !authority::needsNewCode(*m_ledger))
        return {};
    m_administrator->code = authority::randomCode();
    if (auto written = m_administrator->write(m_config.administratorFile()); !written)
        return written;
    return authority::renewCode(*m_ledger, m_administrator->login,
                                {m_config.administratorContact, authority::tokenHash(m_administrator->code)});
}

base::Result<void> SchoolService::listen(const base::Clock& clock)
{
    const auto texts = JoinTexts::load();
    if (!texts)
        return base::failWith(texts);
    const JoinDesk desk{
        [this](const QString& token, authority::Language language) { return m_admission.openInvite(token, language); },
        [this](const QString& token, authority::Language language) { return m_admission.refuse(token, language); },
        [this](const QString& token, const authority::AdmissionChoice& choice, authority::Language language) {
            return m_admission.redeem(token, choice, language);
        },
        [this](const QString& token, const authority::JoinWish& wish, authority::Language language) {
            return m_admission.ask(token, wish, language);
        },
        [this](const QString& token, const QString& text, authority::Language language) {
            return m_admission.answer(token, text, language);
        },
        [this](const QString& token, const QString& site) { m_admission.noteSite(token, site); }};
    m_pages = std::make_unique<JoinPages>(
        *texts, desk, JoinSettings{m_config.joinUrl, m_config.serverHost, m_config.serverPort}, clock);
    m_accountPages = std::make_unique<AccountPages>(*texts, accountDesk(), m_config.joinUrl, clock);
    HttpSettings settings;
    settings.address = m_config.joinAddress;
    settings.port = m_config.joinPort;
    settings.styleSource = texts->styleSource();
    m_http = std::make_unique<HttpServer>(
        settings, [this](const HttpRequest& request) {
            return AccountPages::isMine(request) ? m_accountPages->answer(request) : m_pages->answer(request);
        },
        clock);
    m_http->serve(m_files);
    return m_http->start();
}

AccountDesk SchoolService::accountDesk()
{
    using Language = authority::Language;
    return {.signIn = [this](const QString& account, const QString& password,
                             Language language) { return m_ownAccount.signIn(account, password, language); },
            .page = [this](const domain::PersonId& person) { return m_ownAccount.page(person); },
            .changePassword =
                [this](const domain::PersonId& person, const QString& current, const QString& fresh,
                       Language language) { return m_ownAccount.changePassword(person, current, fresh, language); },
            .call =
                [this](const domain::PersonId& person, const QString& method, const QJsonObject& arguments,
                       Language language) {
                    return m_authority.answer({m_ownAccount.loginOf(person), language}, method, arguments);
                },
            .listen =
                [this](const domain::PersonId& person, const QString& message, const QString& op, Language language) {
                    return m_authority.listen({m_ownAccount.loginOf(person), language}, message,
                                              domain::OpId(person.value() + u'/' + op));
                },
            .openReset = [this](const QString& token,
                                Language language) { return m_ownAccount.openReset(token, language); },
            .reset = [this](const QString& token, const QString& fresh,
                            Language language) { return m_ownAccount.reset(token, fresh, language); }};
}

void SchoolService::start()
{
    m_stream.start(m_account);
}

void SchoolService::follow(const xmpp::StreamState& state)
{
    switch (state.phase) {
    case xmpp::StreamState::Phase::Online:
        qCInfo(lcService) << "online";
        m_isTold = false;
        makeAdministratorsAccount();
        break;
    case xmpp::StreamState::Phase::Waiting:
        qCInfo(lcService) << "chat server lost:" << (state.error ? state.error->detail : QString());
        m_reconciler.pause();
        m_errands.pause();
        break;
    case xmpp::StreamState::Phase::Refused:
        m_reconciler.pause();
        m_errands.pause();
        Q_EMIT failed(state.error.value_or(base::Error{base::ErrorCode::Protocol, u"refused by the chat server"_s}));
        break;
    default:
        break;
    }
}

// The file first: a service that starts again must not tell a password that is none.
void SchoolService::forgetAdministrator(const domain::Login& changed)
{
    if (!m_administrator || m_administrator->login != changed)
        return;
    if (const auto forgotten = FirstAdministrator::forget(m_config.administratorFile()); !forgotten)
        qCWarning(lcService) << "the old password of the first administrator stays on disk:"
                             << forgotten.error().detail;
    m_administrator.reset();
    Q_EMIT administratorForgotten();
}

void SchoolService::makeAdministratorsAccount()
{
    if (!m_administrator || m_administrator->made) {
        m_reconciler.restart();
        return;
    }
    xmpp::AccountChanges changes;
    changes.set << xmpp::AccountChanges::Account{m_administrator->login.value(), m_administrator->password};
    m_server.ask(xmpp::Payload(changes)).then(this, [this](const base::Result<void>& done) {
        if (!done && !m_stream.isOnline())
            return; // made when the stream is back
        if (!done) {
            Q_EMIT failed(done.error());
            return;
        }
        m_administrator->made = true;
        if (const auto written = m_administrator->write(m_config.administratorFile()); !written) {
            Q_EMIT failed(written.error());
            return;
        }
        m_reconciler.restart();
    });
}

} // namespace service

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/join_code.h"
#include "service/join_pages.h"
#include "support/fake_clock.h"

#include <memory>

namespace jointest {

// A parent's invitation as the authority would answer it, kept in memory: what it is asked is counted.
class Desk
{
public:
    static inline const QString token = QStringLiteral("dGhpcy1pcy1hLXRva2Vu");

    static inline const QString code = domain::joinCodeFor(QStringLiteral("31415926535897"));
    static inline const QString requestToken = QStringLiteral("bXktb3duLXBhZ2UtdG9r");

    Desk();
    [[nodiscard]] service::JoinDesk questions();

    authority::InvitePage invite;
    QString refusal;       // reason with which opening is refused; empty: the invitation is open
    QString redeemRefusal; // the same of redeeming
    QString askRefusal;    // the same of asking to be let in
    QList<authority::JoinWish> wishes;
    QStringList answers;
    bool answersLater = false;
    int refusals = 0;
    QStringList sites; // whose pages have led here
    QList<authority::AdmissionChoice> redeemed;
    QList<base::Answer<authority::AdmittedAccount>> open; // of redeem, while answersLater

    [[nodiscard]] base::Result<authority::AdmittedAccount> account();
};

// A browser: keeps the cookie, fills in the hidden fields of the page it is on.
class Visitor
{
public:
    explicit Visitor(service::JoinPages& pages)
        : m_pages(pages)
    {
    }

    // Opens the address and follows "see other".
    void open(const QString& url);
    // Sends the form of the page with these fields besides the hidden ones.
    void send(const QString& url, service::HttpFields fields);
    // The same without waiting for the answer.
    [[nodiscard]] base::FutureResult<service::HttpResponse> sendOnly(const QString& url, service::HttpFields fields);
    void take(const service::HttpResponse& response);
    [[nodiscard]] bool sees(const QString& text) const { return page.contains(text); }

    QString page;
    int status = 0;
    QString url; // where it ended
    QString cookie;
    QString acceptLanguage = QStringLiteral("ru");
    QString address = QStringLiteral("203.0.113.5");
    QString fromSite;

private:
    [[nodiscard]] service::HttpRequest request(const QString& url) const;
    [[nodiscard]] QString hidden(const QString& name) const;

    service::JoinPages& m_pages;
};

// The pages over a desk, with a clock that stands still.
struct Fixture
{
    support::FakeClock clock;
    Desk desk;
    std::unique_ptr<service::JoinPages> pages;
    Visitor parent;

    explicit Fixture(const QString& publicUrl = QStringLiteral("http://127.0.0.1:8080"));
    [[nodiscard]] static QString link(const QString& step = {});
    void readRules(); // as far as the page of the password
};

} // namespace jointest

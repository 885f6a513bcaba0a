// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/server_check_sheet.h"

#include "widgets/form_dialog.h"
#include "widgets/icons.h"
#include "widgets/times.h"
#include "widgets/tokens.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace settings {

using session::CheckFault;
using session::CheckPoint;
using session::CheckResult;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(settings::ServerCheck)
};

QString pointWord(CheckPoint point)
{
    switch (point) {
    case CheckPoint::Name:
        return Words::tr("Name of the server");
    case CheckPoint::Records:
        return Words::tr("DNS record for phones (SRV)");
    case CheckPoint::Description:
        return Words::tr("Description of the server (host-meta)");
    case CheckPoint::Site:
        return Words::tr("Site and its certificate");
    case CheckPoint::WebSocket:
        return Words::tr("Connection of this program (wss)");
    case CheckPoint::Phones:
        return Words::tr("Connection of phones (port 5222)");
    case CheckPoint::PhoneCertificate:
        break;
    }
    return Words::tr("Certificate for phones");
}

QString fineWord(const CheckResult& result)
{
    switch (result.point) {
    case CheckPoint::Name:
        return Words::tr("Found: %1.").arg(result.fact);
    case CheckPoint::Records:
        return Words::tr("Phones are sent to %1.").arg(result.fact);
    case CheckPoint::Description:
        return Words::tr("Names %1.").arg(result.fact);
    case CheckPoint::Site:
    case CheckPoint::PhoneCertificate:
        return Words::tr("Valid until %1, for %2.").arg(widgets::fullTime(result.until), result.fact);
    case CheckPoint::WebSocket:
        return Words::tr("The chat server answers there.");
    case CheckPoint::Phones:
        break;
    }
    return Words::tr("%1 answers, encrypted.").arg(result.fact);
}

QString faultWord(const CheckResult& result)
{
    switch (result.fault) {
    case CheckFault::None:
        return fineWord(result);
    case CheckFault::NameUnknown:
        return Words::tr(
                   "The name %1 leads nowhere. Whoever runs the domain has to add an A or AAAA record with the address "
                   "of the server.")
            .arg(result.fact);
    case CheckFault::NameLocal:
        return Words::tr(
                   "The name leads to %1, which is inside this network only. Families at home do not get there: the "
                   "record needs the public address.")
            .arg(result.fact);
    case CheckFault::NoRecords:
        return Words::tr(
            "There is none. That is in order as long as the chat server is at the domain itself, port 5222.");
    case CheckFault::RecordsElsewhere:
        return Words::tr("The record leads to %1, and nobody answers there. Mend the SRV record or open the port.")
            .arg(result.fact);
    case CheckFault::NoDescription:
        return Words::
            tr("%1 does not give the document /.well-known/host-meta. The proxy in front has to pass it on: take the "
               "nginx.conf that the server writes.")
                .arg(result.fact);
    case CheckFault::NoWebSocketNamed:
        return Words::tr(
                   "The document at %1 names no encrypted WebSocket, so this program cannot find the server. Take the "
                   "nginx.conf that the server writes.")
            .arg(result.fact);
    case CheckFault::Unreachable:
        return Words::tr("%1 does not answer. The server is off, or a firewall closes the port.").arg(result.fact);
    case CheckFault::CertificateExpired:
        return Words::tr("The certificate ran out on %1. Renew it and restart the server: until then no app connects.")
            .arg(widgets::fullTime(result.until));
    case CheckFault::CertificateNotYet:
        return Words::tr("The certificate is not valid yet. Check the clock of the server and of this computer.");
    case CheckFault::CertificateName:
        return Words::tr("The certificate is for another name: %1. Get one for the domain of the school.")
            .arg(result.fact);
    case CheckFault::CertificateUntrusted:
        return Words::tr(
            "The certificate is of nobody whom phones trust (self-made, or the chain is incomplete). Use the file "
            "with the full chain of a public authority.");
    case CheckFault::CertificateSoon:
        return Words::tr("The certificate runs out on %1. Renew it in time; then restart the server.")
            .arg(widgets::fullTime(result.until));
    case CheckFault::NotXmpp:
        return Words::tr("Something else answers at %1, not the chat server. Check where the proxy or the port leads.")
            .arg(result.fact);
    case CheckFault::NoEncryption:
        return Words::tr("%1 offers no encryption, so phones refuse it. The chat server needs its certificate.")
            .arg(result.fact);
    case CheckFault::OtherDomain:
        break;
    }
    return Words::tr("The chat server there does not speak for %1. It was set up for another domain.").arg(result.fact);
}

// Beside each sentence; what it means is said in words too.
class Sign final : public QWidget
{
public:
    explicit Sign(CheckFault fault)
        : m_fault(fault)
    {
        setFixedSize(widgets::Measures(font()).icon(), widgets::Measures(font()).icon());
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const widgets::Colours& colours = widgets::coloursOf(palette());
        QPainter painter(this);
        if (m_fault == CheckFault::None)
            widgets::paintIcon(painter, widgets::Icon::Check, rect(), colours.success);
        else if (session::isAdvice(m_fault))
            widgets::paintIcon(painter, widgets::Icon::Info, rect(), colours.warning);
        else
            widgets::paintIcon(painter, widgets::Icon::Error, rect(), colours.danger);
    }

private:
    const CheckFault m_fault;
};

} // namespace

CheckSentence sentenceFor(const CheckResult& result)
{
    return {pointWord(result.point), faultWord(result)};
}

ServerCheckSheet::ServerCheckSheet(const QString& domain, std::unique_ptr<session::ServerCheck> check, QWidget* parent)
    : Sheet(tr("Check of the server %1").arg(domain), parent)
    , m_domain(domain)
    , m_check(std::move(check))
    , m_rows(new QVBoxLayout)
    , m_outcome(new QLabel(tr("Looking…")))
    , m_copy(new QPushButton(tr("Copy the report")))
{
    setObjectName(QStringLiteral("serverCheckSheet"));
    const widgets::Measures m(font());
    setMinimumWidth(std::min(m.px(620), widgets::kSmallestWidth - m.gap24()));
    auto* area = new QScrollArea;
    area->setObjectName(QStringLiteral("checkRows"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setMinimumHeight(std::min(m.px(300), widgets::kSmallestHeight / 2));
    area->viewport()->setBackgroundRole(QPalette::Base);
    auto* inside = new QWidget;
    inside->setBackgroundRole(QPalette::Base);
    inside->setLayout(m_rows);
    m_rows->setContentsMargins(0, 0, m.gap8(), 0);
    m_rows->setSpacing(m.gap12());
    m_rows->addStretch(1);
    area->setWidget(inside);
    m_outcome->setObjectName(QStringLiteral("checkOutcome"));
    m_outcome->setWordWrap(true);
    m_outcome->setFont(widgets::sized(font(), widgets::TextSize::Body, widgets::TextWeight::Strong));
    column().addWidget(m_outcome);
    column().addWidget(area, 1);
    column().addWidget(widgets::mutedLabel(tr("From this computer, as an app comes to the server. Nothing secret is "
                                              "sent. From outside the school’s network it can "
                                              "look different: check from a telephone with mobile internet too.")));
    m_copy->setObjectName(QStringLiteral("copyReport"));
    m_copy->setAutoDefault(false);
    column().addWidget(m_copy, 0, Qt::AlignLeft);
    addCloseButton();
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(report()); });
    if (!m_check) {
        m_outcome->setText(
            tr("The server runs for this computer only: families cannot come to it from outside. The README "
               "of the program says how a school puts it on the internet."));
        area->hide();
        m_copy->hide();
        return;
    }
    connect(m_check.get(), &session::ServerCheck::found, this, &ServerCheckSheet::show);
    connect(m_check.get(), &session::ServerCheck::finished, this, &ServerCheckSheet::finish);
    m_check->start();
}

ServerCheckSheet::~ServerCheckSheet() = default;

void ServerCheckSheet::show(const CheckResult& result)
{
    const widgets::Measures m(font());
    const CheckSentence said = sentenceFor(result);
    const bool isFine = result.fault == CheckFault::None;
    const bool isAdvice = session::isAdvice(result.fault);
    m_faults += isFine || isAdvice ? 0 : 1;
    m_advice += isAdvice ? 1 : 0;
    const QString word = isFine ? tr("In order") : isAdvice ? tr("Advice") : tr("Fault");
    m_report << QStringLiteral("%1. %2: %3").arg(word, said.what, said.sentence);
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(m.gap8());
    auto* sign = new Sign(result.fault);
    auto* text =
        new QLabel(QStringLiteral("<b>%1</b><br>%2").arg(said.what.toHtmlEscaped(), said.sentence.toHtmlEscaped()));
    text->setWordWrap(true);
    text->setTextFormat(Qt::RichText);
    text->setAccessibleName(m_report.last());
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    line->addWidget(sign, 0, Qt::AlignTop);
    line->addWidget(text, 1);
    m_rows->insertWidget(m_rows->count() - 1, row);
}

void ServerCheckSheet::finish()
{
    if (m_faults > 0)
        m_outcome->setText(tr("%n fault(s): see below what to mend.", nullptr, m_faults));
    else if (m_advice > 0)
        m_outcome->setText(tr("Apps can connect. There is advice below."));
    else
        m_outcome->setText(tr("All is in order: apps can connect."));
}

QString ServerCheckSheet::report() const
{
    return m_domain + QLatin1Char('\n') + m_outcome->text() + QLatin1Char('\n') + m_report.join(QLatin1Char('\n'));
}

} // namespace settings

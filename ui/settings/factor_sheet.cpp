// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/factor_sheet.h"

#include "widgets/confirm.h"
#include "widgets/error_sentence.h"
#include "widgets/qr_view.h"
#include "widgets/save_file.h"
#include "widgets/tokens.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QFontDatabase>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace settings {
namespace {

constexpr int signsOfGroup = 4;
constexpr int columnsOfCodes = 2;

QLabel* paragraph(const QString& text)
{
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    return label;
}

QString notCovered()
{
    return FactorSheet::tr(
        "It does not guard the chats: whoever knows your password can read and write them. If the password "
        "may be known to somebody, change it at once.");
}

// As it is typed from the screen: "JBSW Y3DP …".
QString grouped(const QString& secret)
{
    QStringList groups;
    for (qsizetype at = 0; at < secret.size(); at += signsOfGroup)
        groups << secret.mid(at, signsOfGroup);
    return groups.join(u' ');
}

QVBoxLayout* columnOf(QWidget* page)
{
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::Measures(page->font()).gap12());
    return column;
}

} // namespace

FactorSheet::FactorSheet(session::FactorService& factor, QWidget* parent)
    : FormDialog(tr("Second factor"), {}, parent)
    , m_factor(factor)
{
    setObjectName(QStringLiteral("factorSheet"));
    m_pages = {buildOff(), buildEnrol(), buildRecovery(), buildOn()};
    for (QWidget* page : m_pages)
        body().addWidget(page);
    connect(this, &FormDialog::submitted, this, &FactorSheet::submit);
    connect(&m_factor, &session::FactorService::changed, this, [this] {
        if (m_page == Page::Off || m_page == Page::On)
            showState(m_factor.state());
    });
    showState(m_factor.state());
    m_factor.refresh();
}

QWidget* FactorSheet::buildOff()
{
    auto* page = new QWidget;
    auto* column = columnOf(page);
    m_required = paragraph(tr("The school requires it: without it your acts of power are refused."));
    column->addWidget(m_required);
    column->addWidget(
        paragraph(tr("A code from an app on your telephone, asked for before acts of power: people, rights, "
                     "invitations, rules, moderation. A stolen password alone is then not enough for them.")));
    column->addWidget(widgets::mutedLabel(notCovered()));
    return page;
}

QWidget* FactorSheet::buildEnrol()
{
    auto* page = new QWidget;
    auto* column = columnOf(page);
    m_qr = new widgets::QrView;
    m_qr->setObjectName(QStringLiteral("qr"));
    m_secret = new QLineEdit;
    m_secret->setObjectName(QStringLiteral("secret"));
    m_secret->setReadOnly(true);
    m_code = new QLineEdit;
    m_code->setObjectName(QStringLiteral("code"));
    m_code->setMaxLength(12);
    column->addWidget(paragraph(tr("Scan this with an authenticator app: Aegis, FreeOTP, Yandex Key or any other.")));
    column->addWidget(m_qr, 0, Qt::AlignHCenter);
    column->addWidget(widgets::captioned(tr("Or type the &key into the app"), m_secret));
    column->addWidget(widgets::captioned(tr("&Six digits that the app shows now"), m_code));
    return page;
}

QWidget* FactorSheet::buildRecovery()
{
    auto* page = new QWidget;
    const widgets::Measures m(page->font());
    auto* column = columnOf(page);
    column->addWidget(
        paragraph(tr("The second factor is on. These codes of recovery open your acts once each if the telephone "
                     "is lost. They are shown now and never again: put them on paper, apart from the "
                     "telephone.")));
    m_recovery = new QGridLayout;
    m_recovery->setHorizontalSpacing(m.gap24());
    m_recovery->setVerticalSpacing(m.gap4());
    column->addLayout(m_recovery);
    auto* buttons = new QHBoxLayout;
    auto* copy = new QPushButton(tr("Copy"));
    copy->setObjectName(QStringLiteral("copyCodes"));
    auto* save = new QPushButton(tr("Save as a file…"));
    save->setObjectName(QStringLiteral("saveCodes"));
    for (QPushButton* button : {copy, save}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_codes.join(u'\n'));
        Q_EMIT said(tr("The codes of recovery are copied."));
    });
    connect(save, &QPushButton::clicked, this, &FactorSheet::saveCodes);
    return page;
}

QWidget* FactorSheet::buildOn()
{
    auto* page = new QWidget;
    auto* column = columnOf(page);
    m_left = paragraph({});
    m_left->setObjectName(QStringLiteral("recoveryLeft"));
    m_lockState = paragraph({});
    m_lockState->setObjectName(QStringLiteral("lockState"));
    m_require = new QCheckBox(tr("&Required of all administrators and heads"));
    m_require->setObjectName(QStringLiteral("require"));
    column->addWidget(m_left);
    column->addWidget(m_lockState);
    column->addWidget(widgets::mutedLabel(notCovered()));
    column->addWidget(m_require);
    auto* buttons = new QHBoxLayout;
    m_lock = new QPushButton(tr("Lock now"));
    m_lock->setObjectName(QStringLiteral("lock"));
    auto* off = new QPushButton(tr("Take it off…"));
    off->setObjectName(QStringLiteral("dropFactor"));
    for (QPushButton* button : {m_lock, off}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(m_lock, &QPushButton::clicked, this, [this] {
        base::whenAnswered(m_factor.lock(), this, [this](const base::Result<void>& locked) {
            if (!locked)
                fail(locked.error());
        });
    });
    connect(off, &QPushButton::clicked, this, &FactorSheet::drop);
    connect(m_require, &QCheckBox::toggled, this, &FactorSheet::require);
    return page;
}

void FactorSheet::show(Page page)
{
    m_page = page;
    for (qsizetype i = 0; i < m_pages.size(); ++i)
        m_pages.at(i)->setVisible(i == static_cast<qsizetype>(page));
    findChild<QPushButton*>(QStringLiteral("cancel"))->setVisible(page == Page::Off || page == Page::Enrol);
    switch (page) {
    case Page::Off:
        setVerb(tr("Set up"));
        break;
    case Page::Enrol:
        setVerb(tr("Turn on"));
        m_code->setFocus();
        break;
    case Page::Recovery:
        setVerb(tr("They are on paper"));
        break;
    case Page::On:
        setVerb(tr("Close"));
        break;
    }
}

void FactorSheet::showState(const session::FactorState& state)
{
    m_required->setVisible(state.isRequired);
    m_left->setText(tr("The second factor is on; %n code(s) of recovery left.", nullptr, state.recoveryLeft));
    m_lockState->setText(state.isUnlocked ? tr("Your acts of power are open at this computer until the key runs out.")
                                          : tr("Your acts of power are locked: the next one asks for a code."));
    m_lock->setEnabled(state.isUnlocked);
    const QSignalBlocker quiet(m_require);
    m_require->setChecked(state.isRequired);
    show(state.isOn ? Page::On : Page::Off);
}

void FactorSheet::showSecret(const session::FactorSecret& secret)
{
    m_qr->setCode(base::qrCodeOf(secret.uri), tr("QR code with the key for an authenticator app"));
    m_secret->setText(grouped(secret.secret));
    m_secret->setCursorPosition(0);
    show(Page::Enrol);
}

void FactorSheet::showRecovery(const QStringList& codes)
{
    m_codes = codes;
    const auto rows = static_cast<int>((codes.size() + columnsOfCodes - 1) / columnsOfCodes);
    QFont even = font(); // of the chosen size
    even.setFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
    even.setFixedPitch(true);
    for (int i = 0; i < codes.size(); ++i) {
        auto* label = new QLabel(codes.at(i));
        label->setObjectName(QStringLiteral("recoveryCode%1").arg(i));
        label->setFont(even);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        m_recovery->addWidget(label, i % rows, i / rows);
    }
    show(Page::Recovery);
}

void FactorSheet::submit()
{
    switch (m_page) {
    case Page::Off:
        return begin();
    case Page::Enrol:
        return confirm();
    case Page::Recovery:
    case Page::On:
        return accept();
    }
}

void FactorSheet::reject()
{
    if (m_page == Page::Recovery)
        setTrouble(tr("These codes are not shown again. Put them on paper first, then press the button."));
    else
        FormDialog::reject();
}

void FactorSheet::begin()
{
    setBusy(true);
    base::whenAnswered(m_factor.begin(), this, [this](const base::Result<session::FactorSecret>& secret) {
        setBusy(false);
        if (secret)
            showSecret(*secret);
        else
            fail(secret.error());
    });
}

void FactorSheet::confirm()
{
    const QString code = m_code->text().simplified();
    if (code.isEmpty())
        return setTrouble(tr("Enter the code that the app shows."));
    setBusy(true);
    base::whenAnswered(m_factor.confirm(code), this, [this](const base::Result<QStringList>& recovery) {
        setBusy(false);
        if (recovery)
            return showRecovery(*recovery);
        fail(recovery.error());
        m_code->selectAll();
        m_code->setFocus();
    });
}

void FactorSheet::drop()
{
    const widgets::Question question{
        tr("Take off the second factor?"),
        tr("From then on your password alone opens all your acts of power. The codes of recovery "
           "become void."),
        tr("Take it off")};
    widgets::confirm(this, question, [this] {
        setTrouble({});
        base::whenAnswered(m_factor.drop(), this, [this](const base::Result<void>& dropped) {
            if (!dropped)
                fail(dropped.error());
        });
    });
}

void FactorSheet::require()
{
    setTrouble({});
    base::whenAnswered(m_factor.require(m_require->isChecked()), this, [this](const base::Result<void>& required) {
        if (required)
            return;
        fail(required.error());
        showState(m_factor.state());
    });
}

void FactorSheet::saveCodes()
{
    widgets::askWhereToSave(this, tr("Codes of recovery.txt"), {tr("Text (*.txt)")}, [this](const QString& path) {
        QSaveFile file(path);
        const QByteArray text = m_codes.join(u'\n').toUtf8() + '\n';
        const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(text) == text.size() &&
                               file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.commit();
        if (!isWritten)
            return setTrouble(tr("The file could not be written. Choose another folder."));
        Q_EMIT said(tr("The codes of recovery are saved. Print them and delete the file."));
    });
}

void FactorSheet::fail(const base::Error& error)
{
    setTrouble(widgets::sentenceFor(error));
}

} // namespace settings

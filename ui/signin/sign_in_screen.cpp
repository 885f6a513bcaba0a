// SPDX-License-Identifier: GPL-3.0-or-later
#include "signin/sign_in_screen.h"

#include "signin/sign_in_sentence.h"
#include "signin/centred_card.h"
#include "widgets/form_dialog.h"
#include "widgets/icons.h"
#include "widgets/style.h"

#include <QAction>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using widgets::Measures;

namespace signin {
namespace {

constexpr int serverPage = 0;
constexpr int computerPage = 1;

QLabel* sentenceLabel(const char* name, QPalette::ColorRole role, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    label->setForegroundRole(role);
    label->hide();
    return label;
}

QPushButton* pageButton(const char* name, const QString& text, widgets::Icon icon, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(QLatin1String(name));
    button->setIcon(widgets::icon(icon));
    button->setCheckable(true);
    button->setAutoDefault(false);
    return button;
}

} // namespace

SignInScreen::SignInScreen(QWidget* parent)
    : QWidget(parent)
    , m_pages(new QButtonGroup(this))
    , m_stack(new QStackedWidget(this))
    , m_address(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_remember(new QCheckBox(tr("Remember the password"), this))
    , m_noKeyring(sentenceLabel("noKeyring", QPalette::PlaceholderText, this))
    , m_sample(new QComboBox(this))
    , m_step(sentenceLabel("step", QPalette::PlaceholderText, this))
    , m_trouble(sentenceLabel("trouble", QPalette::BrightText, this))
    , m_submit(new QPushButton(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_back(new QPushButton(tr("Back to my chats"), this))
{
    setObjectName(QStringLiteral("signInScreen"));
    setAccessibleName(tr("Signing in"));
    setAutoFillBackground(true);
    const Measures m(font());

    QPushButton* server = pageButton("serverPageButton", tr("School’s server"), widgets::Icon::Globe, this);
    QPushButton* computer = pageButton("computerPageButton", tr("This computer"), widgets::Icon::Computer, this);
    m_pages->addButton(server, serverPage);
    m_pages->addButton(computer, computerPage);
    auto* choice = new QHBoxLayout;
    choice->setSpacing(m.gap8());
    choice->addWidget(server, 1);
    choice->addWidget(computer, 1);

    m_stack->addWidget(buildServerPage());
    m_stack->addWidget(buildComputerPage());

    m_submit->setObjectName(QStringLiteral("submit"));
    m_submit->setDefault(true);
    setButtonRole(*m_submit, widgets::ButtonRole::Primary);
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_cancel->hide();
    m_back->setObjectName(QStringLiteral("backToChats"));
    m_back->setAutoDefault(false);
    m_back->setShortcut(Qt::Key_Escape);
    m_back->hide();

    QVBoxLayout& column = centredCard(*this);
    column.addWidget(widgets::headingLabel(tr("Staffroom")));
    column.addWidget(
        widgets::mutedLabel(tr("Chats of the class, of parents and of the staff, by the school’s own rules.")));
    column.addLayout(choice);
    column.addWidget(m_stack);
    column.addWidget(m_trouble);
    column.addWidget(m_step);
    column.addWidget(m_submit);
    column.addWidget(m_cancel);
    column.addWidget(m_back);

    connect(m_pages, &QButtonGroup::idClicked, this, &SignInScreen::choosePage);
    connect(m_submit, &QPushButton::clicked, this, &SignInScreen::submit);
    connect(m_cancel, &QPushButton::clicked, this, &SignInScreen::cancelled);
    connect(m_back, &QPushButton::clicked, this, &SignInScreen::left);
    connect(m_address, &QLineEdit::returnPressed, this, [this] { m_password->setFocus(); });
    connect(m_password, &QLineEdit::returnPressed, this, &SignInScreen::submit);
    choosePage(serverPage);
}

QWidget* SignInScreen::buildServerPage()
{
    auto* page = new QWidget;
    const Measures m(font());
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.gap12());

    m_address->setObjectName(QStringLiteral("address"));
    m_address->setPlaceholderText(QStringLiteral("ivanova@school12.ru"));
    m_address->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    column->addWidget(widgets::captioned(tr("&Address"), m_address, tr("It is shown after joining by an invitation.")));

    m_password->setObjectName(QStringLiteral("password"));
    m_password->setEchoMode(QLineEdit::Password);
    column->addWidget(widgets::captioned(tr("&Password"), m_password));

    auto* show = new QCheckBox(tr("Show the password"), page);
    show->setObjectName(QStringLiteral("showPassword"));
    connect(show, &QCheckBox::toggled, this,
            [this](bool on) { m_password->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password); });
    column->addWidget(show);

    m_remember->setObjectName(QStringLiteral("remember"));
    m_remember->setChecked(true);
    m_remember->setToolTip(tr("In the keyring of this computer. Not for computers that others use too."));
    column->addWidget(m_remember);
    m_noKeyring->setText(tr("This computer has no keyring, so the password will be asked for at every start."));
    column->addWidget(m_noKeyring);
    return page;
}

QWidget* SignInScreen::buildComputerPage()
{
    auto* page = new QWidget;
    const Measures m(font());
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.gap12());
    column->addWidget(
        widgets::mutedLabel(tr("The school’s server will run on this computer, as long as the program is open. "
                               "Good for a trial, for training and for a very small school."),
                            page));
    m_sample->setObjectName(QStringLiteral("sampleSchool"));
    m_sample->addItem(tr("Empty school of your own"), QString());
    m_sample->addItem(tr("Invented school, 4 classes"), QStringLiteral("small"));
    m_sample->addItem(tr("Invented school, 40 classes"), QStringLiteral("school"));
    column->addWidget(
        widgets::captioned(tr("&Begin with"), m_sample, tr("Counts only when the server starts for the first time.")));
    column->addStretch(1);
    return page;
}

void SignInScreen::choosePage(int page)
{
    m_pages->button(page)->setChecked(true);
    m_stack->setCurrentIndex(page);
    m_submit->setText(page == serverPage ? tr("Sign in") : tr("Start"));
    setTrouble({});
    if (page == serverPage)
        (m_address->text().isEmpty() ? m_address : m_password)->setFocus();
    else
        m_sample->setFocus();
}

void SignInScreen::setAddress(const QString& login, const QString& domain)
{
    m_address->setText(login.isEmpty() ? QString() : login + QLatin1Char('@') + domain);
    choosePage(serverPage);
}

void SignInScreen::setKeyringAvailable(bool available)
{
    m_remember->setVisible(available);
    m_remember->setChecked(available);
    m_noKeyring->setVisible(!available);
}

void SignInScreen::setBackOffered(bool offered)
{
    m_back->setVisible(offered);
}

void SignInScreen::setBusy(const QString& step)
{
    setTrouble({});
    m_step->setText(step);
    m_step->show();
    m_stack->setEnabled(false);
    m_submit->hide();
    m_back->setEnabled(false);
    m_cancel->show();
    for (QAbstractButton* button : m_pages->buttons())
        button->setEnabled(false);
}

void SignInScreen::setIdle()
{
    m_step->hide();
    m_stack->setEnabled(true);
    m_submit->show();
    m_back->setEnabled(true);
    m_cancel->hide();
    for (QAbstractButton* button : m_pages->buttons())
        button->setEnabled(true);
}

void SignInScreen::setFailed(const base::Error& error)
{
    setIdle();
    setTrouble(signInSentence(error, m_domain.isEmpty() ? tr("the server") : m_domain));
    if (error.code == base::ErrorCode::Authentication && m_stack->currentIndex() == serverPage) {
        m_password->selectAll();
        m_password->setFocus();
    }
}

void SignInScreen::setTrouble(const QString& sentence)
{
    m_trouble->setText(sentence);
    m_trouble->setVisible(!sentence.isEmpty());
}

void SignInScreen::submit()
{
    if (m_stack->currentIndex() == computerPage) {
        m_domain.clear();
        Q_EMIT computerChosen({m_sample->currentData().toString()});
        return;
    }
    const QString address = m_address->text().trimmed();
    const QString login = address.section(QLatin1Char('@'), 0, 0);
    const QString domain = address.section(QLatin1Char('@'), 1);
    if (login.isEmpty() || domain.isEmpty() || domain.contains(QLatin1Char('@')) ||
        address.contains(QLatin1Char(' '))) {
        setTrouble(tr("An address looks like ivanova@school12.ru. Please enter yours."));
        m_address->setFocus();
        return;
    }
    if (m_password->text().isEmpty()) {
        setTrouble(tr("Please enter the password."));
        m_password->setFocus();
        return;
    }
    m_domain = domain;
    Q_EMIT serverChosen({login, domain, m_password->text(), !m_remember->isHidden() && m_remember->isChecked()});
}

} // namespace signin

// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/setup_page.h"

#include "widgets/form_dialog.h"
#include "widgets/icons.h"
#include "widgets/style.h"
#include "widgets/tokens.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace school {
namespace {

using items::SetupState;
using items::SetupStep;

struct StepWords
{
    QString title;
    QString hint;
    QString verb;
    const char* name; // of the button
};

StepWords wordsOf(const SetupState& state)
{
    switch (state.step) {
    case SetupStep::Organisation:
        return {SetupPage::tr("Card of the organisation"),
                SetupPage::tr("Name, kind, INN, address, site and time zone: they stand on every sheet that is printed."),
                SetupPage::tr("Fill in…"), "setupOrganisation"};
    case SetupStep::Administrator:
        return {SetupPage::tr("You, the administrator"),
                SetupPage::tr("Your name, a contact, and the order that appoints you."), SetupPage::tr("Introduce yourself…"),
                "setupAdministrator"};
    case SetupStep::Classes:
        return {SetupPage::tr("Classes"), SetupPage::tr("All at once, like 1–11 × А–Г. Their chats appear by themselves."),
                SetupPage::tr("Create classes…"), "setupClasses"};
    case SetupStep::Staff:
        return {SetupPage::tr("Staff"), SetupPage::tr("From the school’s own list: whoever stands in it is confirmed."),
                SetupPage::tr("From a list…"), "setupStaff"};
    case SetupStep::Families:
        return {SetupPage::tr("Pupils and families"),
                SetupPage::tr("From a list of the school or class by class. You see everything before it is done."),
                SetupPage::tr("From a list…"), "setupFamilies"};
    case SetupStep::ClassTeachers:
        return {SetupPage::tr("Class teachers"),
                state.left > 0 ? SetupPage::tr("%n class(es) are led by nobody.", nullptr, state.left)
                               : SetupPage::tr("A class teacher moderates the chats of the class."),
                SetupPage::tr("Appoint…"), "setupTeachers"};
    case SetupStep::Invitations:
        break;
    }
    return {SetupPage::tr("Invitations"), SetupPage::tr("A sheet for each person, to be printed or sent."),
            SetupPage::tr("Show invitations"), "setupInvitations"};
}

} // namespace

SetupPage::SetupPage(session::SchoolService& school, QWidget* parent)
    : QWidget(parent)
    , m_school(school)
    , m_figures(widgets::mutedLabel({}, this))
    , m_rows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("setupPage"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    const widgets::Measures m(font());
    m_figures->setObjectName(QStringLiteral("setupFigures"));
    auto* content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    content->setLayout(m_rows);
    m_rows->setContentsMargins(0, m.gap8(), 0, m.gap8());
    m_rows->setSpacing(m.gap16());
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->viewport()->setBackgroundRole(QPalette::Base);
    scroll->setWidget(content);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(m.gap24(), m.gap16(), m.gap24(), m.gap16());
    column->setSpacing(m.gap8());
    column->addWidget(widgets::headingLabel(tr("Building the school"), this));
    column->addWidget(m_figures);
    column->addWidget(scroll, 1);
}

void SetupPage::refresh()
{
    const QList<SetupState> states = items::setupOf(*m_school.school(), m_school.self().person);
    if (states == m_shown)
        return;
    m_shown = states;
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int number = 0;
    for (const SetupState& state : states)
        m_rows->addWidget(row(++number, state));
    m_rows->addStretch(1);
    const auto left = static_cast<int>(std::ranges::count(states, false, &SetupState::isDone));
    m_figures->setText(left == 0 ? tr("Everything is in place.")
                                 : tr("%n step(s) to go. The order is yours; what is done can be changed at any time.",
                                      nullptr, left));
}

QWidget* SetupPage::row(int number, const SetupState& state)
{
    const widgets::Measures m(font());
    const StepWords words = wordsOf(state);
    auto* sign = new QLabel;
    sign->setFixedWidth(m.icon() + m.gap8());
    sign->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    if (state.isDone)
        sign->setPixmap(widgets::icon(widgets::Icon::Check, QPalette::Link).pixmap(m.icon()));
    else
        sign->setText(QString::number(number));
    sign->setAccessibleName(state.isDone ? tr("done") : tr("step %1").arg(number));
    auto* title = new QLabel(words.title);
    title->setObjectName(QLatin1String(words.name) + QStringLiteral("Title"));
    title->setFont(widgets::sized(font(), widgets::TextSize::Body, widgets::TextWeight::Strong));
    auto* text = new QVBoxLayout;
    text->setSpacing(0);
    text->addWidget(title);
    text->addWidget(widgets::mutedLabel(words.hint));
    auto* button = new QPushButton(words.verb);
    button->setObjectName(QLatin1String(words.name));
    text->addSpacing(m.gap4());
    text->addWidget(button, 0, Qt::AlignLeft);
    connect(button, &QPushButton::clicked, this, [this, step = state.step] { Q_EMIT stepWanted(step); });
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(m.gap12());
    line->addWidget(sign, 0, Qt::AlignTop);
    line->addLayout(text, 1);
    return row;
}

} // namespace school

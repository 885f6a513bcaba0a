// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/verification_page.h"

#include "domain/rights.h"
#include "school/effect_words.h"
#include "school/people_acts.h"
#include "widgets/empty_state.h"
#include "widgets/flow_layout.h"
#include "widgets/form_dialog.h"
#include "widgets/icons.h"
#include "widgets/table_view.h"
#include "widgets/tokens.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace school {
namespace {

using items::UnverifiedRow;
using items::VerificationModel;

QString headerOf(VerificationModel::Column column)
{
    switch (column) {
    case VerificationModel::PersonColumn:
        return VerificationPage::tr("Name");
    case VerificationModel::StateColumn:
        return VerificationPage::tr("State");
    case VerificationModel::ClassesColumn:
        return VerificationPage::tr("Classes");
    case VerificationModel::AccountColumn:
        return VerificationPage::tr("Account");
    default:
        return VerificationPage::tr("Why refused");
    }
}

QString cellOf(const UnverifiedRow& row, VerificationModel::Column column)
{
    switch (column) {
    case VerificationModel::PersonColumn:
        return row.name;
    case VerificationModel::StateColumn:
        return verificationWord(row.position.verification);
    case VerificationModel::ClassesColumn:
        return row.classes.join(QStringLiteral(", "));
    case VerificationModel::AccountColumn:
        return row.hasAccount ? VerificationPage::tr("yes") : VerificationPage::tr("no");
    default:
        return row.position.reason;
    }
}

} // namespace

VerificationPage::VerificationPage(session::SchoolService& school, PeopleActs& acts, QWidget* parent)
    : QWidget(parent)
    , m_school(school)
    , m_acts(acts)
    , m_model({headerOf, cellOf})
    , m_figures(widgets::mutedLabel({}, this))
    , m_list(new QPushButton(tr("Compare with a list of the staff…"), this))
    , m_table(new widgets::TableView(this))
    , m_empty(new widgets::EmptyState(widgets::Icon::Check, this))
{
    setObjectName(QStringLiteral("verificationPage"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    const widgets::Measures m(font());
    m_figures->setObjectName(QStringLiteral("verificationFigures"));
    m_list->setObjectName(QStringLiteral("staffFromList"));
    m_list->setIcon(widgets::icon(widgets::Icon::Import));
    m_table->setObjectName(QStringLiteral("unverified"));
    m_table->setAccessibleName(tr("Teachers to be confirmed"));
    m_table->setModel(&m_model);
    m_table->setSortingEnabled(false);
    m_empty->setTexts(tr("All teachers are confirmed"),
                      tr("Whoever joins as a teacher without standing in the list of the staff appears here."));
    auto* buttons = new widgets::FlowLayout(m.gap8());
    for (QAction* act : acts.actions()) {
        if (act->objectName() != QLatin1String("confirmTeachers") && act->objectName() != QLatin1String("refuseTeachers"))
            continue;
        auto* button = new QPushButton(act->text(), this);
        connect(button, &QPushButton::clicked, act, &QAction::trigger);
        connect(act, &QAction::changed, button, [button, act] { button->setEnabled(act->isEnabled()); });
        button->setEnabled(act->isEnabled());
        m_buttons << button;
        buttons->addWidget(button);
    }
    buttons->addWidget(m_list);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(m.gap24(), m.gap16(), m.gap24(), m.gap16());
    column->setSpacing(m.gap8());
    column->addWidget(widgets::headingLabel(tr("Check of teachers"), this));
    column->addWidget(m_figures);
    column->addLayout(buttons);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    connect(m_list, &QPushButton::clicked, this, &VerificationPage::listWanted);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &VerificationPage::offerActs);
    connect(m_table, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT personWanted(m_model.rowAt(index).position.person); });
}

void VerificationPage::refresh()
{
    m_model.setSchool(*m_school.school());
    const bool isEmpty = m_model.rowCount() == 0;
    m_table->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    for (QPushButton* button : std::as_const(m_buttons))
        button->setVisible(!isEmpty);
    m_list->setVisible(mayAct(*m_school.school(), m_school.self().person, domain::Act::StaffList));
    const int waiting = m_model.waiting();
    m_figures->setText(waiting == 0 ? tr("Nobody waits.")
                                    : tr("%n wait(s) for confirmation; until then they have no rights over pupils.",
                                         nullptr, waiting));
    if (!isEmpty && m_table->horizontalHeader()->sectionSize(VerificationModel::PersonColumn) <
                        widgets::Measures(font()).px(160))
        m_table->resizeColumnsToContents();
    offerActs();
}

void VerificationPage::offerActs()
{
    if (!isVisible())
        return; // the acts belong to another page
    QList<domain::PersonId> people;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        people << m_model.rowAt(index).position.person;
    m_acts.setChosen(people);
}

} // namespace school

// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/journal_page.h"

#include "domain/rights.h"
#include "school/effect_words.h"
#include "widgets/empty_state.h"
#include "widgets/error_sentence.h"
#include "widgets/flow_layout.h"
#include "widgets/form_dialog.h"
#include "widgets/icons.h"
#include "widgets/table_view.h"
#include "widgets/times.h"
#include "widgets/tokens.h"

#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace school {
namespace {

using items::JournalModel;
using items::JournalRow;

QString headerOf(JournalModel::Column column)
{
    switch (column) {
    case JournalModel::DayColumn:
        return JournalPage::tr("From");
    case JournalModel::PersonColumn:
        return JournalPage::tr("Name");
    case JournalModel::WhatColumn:
        return JournalPage::tr("What");
    case JournalModel::OrderColumn:
        return JournalPage::tr("Order");
    default:
        return JournalPage::tr("State");
    }
}

QString cellOf(const JournalRow& row, JournalModel::Column column)
{
    const domain::Movement& movement = row.movement;
    switch (column) {
    case JournalModel::DayColumn:
        return dayWord(movement.effectiveOn);
    case JournalModel::PersonColumn:
        return row.name;
    case JournalModel::WhatColumn: {
        const QString what = movementWord(movement.kind);
        if (!row.origin.isEmpty() && !row.unit.isEmpty())
            return JournalPage::tr("%1: %2 → %3", "transferred: 5А → 5Б").arg(what, row.origin, row.unit);
        const QString where = row.unit.isEmpty() ? row.origin : row.unit;
        return where.isEmpty() ? what : JournalPage::tr("%1: %2", "enrolled: 5А").arg(what, where);
    }
    case JournalModel::OrderColumn:
        return JournalPage::tr("%1 of %2", "number, date").arg(movement.orderNumber, dayWord(movement.orderDate));
    default:
        return movementStateWord(movement.state);
    }
}

QString actWord(const QString& act)
{
    if (act == QLatin1String("units.edit"))
        return JournalPage::tr("change of the structure");
    if (act == QLatin1String("movements.record"))
        return JournalPage::tr("movement");
    if (act == QLatin1String("rollover.run"))
        return JournalPage::tr("new school year");
    if (act == QLatin1String("roster.apply"))
        return JournalPage::tr("people from a list");
    if (act == QLatin1String("staff.list"))
        return JournalPage::tr("list of the staff");
    if (act == QLatin1String("load.edit"))
        return JournalPage::tr("teaching load");
    if (act == QLatin1String("positions.verify"))
        return JournalPage::tr("check of teachers");
    if (act == QLatin1String("load.chats"))
        return JournalPage::tr("chats of subjects");
    if (act == QLatin1String("chats.open"))
        return JournalPage::tr("chats");
    if (act == QLatin1String("words.set"))
        return JournalPage::tr("words of the organisation");
    if (act == QLatin1String("contacts.set"))
        return JournalPage::tr("who may write to whom");
    return act;
}

} // namespace

JournalPage::JournalPage(session::SchoolService& school, session::SchoolActs& acts, QWidget* parent)
    : QWidget(parent)
    , m_school(school)
    , m_acts(acts)
    , m_model({headerOf, cellOf})
    , m_figures(widgets::mutedLabel({}, this))
    , m_cancel(new QPushButton(tr("Cancel what is chosen"), this))
    , m_undo(new QPushButton(tr("Undo"), this))
    , m_save(new QPushButton(tr("Save as a table…"), this))
    , m_table(new widgets::TableView(this))
    , m_empty(new widgets::EmptyState(widgets::Icon::Clock, this))
{
    setObjectName(QStringLiteral("journalPage"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    const widgets::Measures m(font());
    m_figures->setObjectName(QStringLiteral("journalFigures"));
    m_cancel->setObjectName(QStringLiteral("cancelMovement"));
    m_undo->setObjectName(QStringLiteral("undoSteps"));
    m_undo->setMenu(new QMenu(m_undo));
    m_save->setObjectName(QStringLiteral("saveTable"));
    m_save->setIcon(widgets::icon(widgets::Icon::Copy));
    m_table->setObjectName(QStringLiteral("journal"));
    m_table->setAccessibleName(tr("Journal of movements"));
    m_table->setModel(&m_model);
    m_table->setSortingEnabled(false);
    m_empty->setTexts(tr("The journal is empty"),
                      tr("Transfers, departures and appointments are written here with their orders. Choose people in "
                         "a class and press “With the chosen people”."));
    auto* acts_ = new widgets::FlowLayout(m.gap8());
    acts_->addWidget(m_cancel);
    acts_->addWidget(m_undo);
    acts_->addWidget(m_save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(m.gap24(), m.gap16(), m.gap24(), m.gap16());
    column->setSpacing(m.gap8());
    column->addWidget(widgets::headingLabel(tr("Journal of movements"), this));
    column->addWidget(m_figures);
    column->addLayout(acts_);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &JournalPage::offerActs);
    connect(m_table, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT personWanted(m_model.rowAt(index).movement.person); });
    connect(m_cancel, &QPushButton::clicked, this, &JournalPage::cancelChosen);
    connect(m_save, &QPushButton::clicked, this, &JournalPage::tableWanted);
}

void JournalPage::refresh()
{
    m_model.setSchool(*m_school.school());
    const bool isEmpty = m_model.rowCount() == 0;
    m_table->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    m_save->setVisible(!isEmpty);
    const auto planned = static_cast<int>(std::ranges::count_if(m_model.rows(), [](const JournalRow& row) {
        return row.movement.state == domain::MovementState::Planned;
    }));
    m_figures->setText(planned == 0 ? tr("Nothing is to come.") : tr("%n to come.", "movements", planned));
    if (!isEmpty && m_table->horizontalHeader()->sectionSize(JournalModel::PersonColumn) < widgets::Measures(font()).px(160))
        m_table->resizeColumnsToContents();
    offerActs();
    fillUndo({});
    if (!mayAct(*m_school.school(), m_school.self().person, domain::Act::UndoList))
        return;
    m_acts.undoable().then(this, [this](const base::Result<QList<session::UndoStep>>& steps) {
        if (steps)
            fillUndo(*steps);
    });
}

void JournalPage::fillUndo(const QList<session::UndoStep>& steps)
{
    m_undo->menu()->clear();
    for (const session::UndoStep& step : steps) {
        const QString text = tr("%1, %2 (%n row(s))", "what, when", step.rows)
                                 .arg(actWord(step.act), widgets::fullTime(step.at));
        connect(m_undo->menu()->addAction(text), &QAction::triggered, this,
                [this, number = step.step] { Q_EMIT undoWanted(number); });
    }
    m_undo->setVisible(!steps.isEmpty());
}

QList<domain::Movement> JournalPage::chosen() const
{
    QList<domain::Movement> movements;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        movements << m_model.rowAt(index).movement;
    return movements;
}

void JournalPage::offerActs()
{
    const QList<domain::Movement> movements = chosen();
    const bool may = mayAct(*m_school.school(), m_school.self().person, domain::Act::MovementsCancel);
    m_cancel->setVisible(may);
    m_cancel->setEnabled(!movements.isEmpty() && std::ranges::all_of(movements, [](const domain::Movement& movement) {
        return movement.state == domain::MovementState::Planned || movement.state == domain::MovementState::Failed;
    }));
}

void JournalPage::cancelChosen()
{
    for (const domain::Movement& movement : chosen()) {
        m_acts.cancelMovement(movement.id).then(this, [this](const base::Result<void>& cancelled) {
            Q_EMIT said(cancelled ? tr("Cancelled. It stays in the journal as cancelled.")
                                  : widgets::sentenceFor(cancelled.error()));
        });
    }
}

} // namespace school

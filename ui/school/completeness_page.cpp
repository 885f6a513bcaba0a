// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/completeness_page.h"

#include "domain/rights.h"
#include "widgets/error_sentence.h"
#include "widgets/flow_layout.h"
#include "widgets/form_dialog.h"
#include "widgets/icons.h"
#include "widgets/table_view.h"
#include "widgets/tokens.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace school {
namespace {

using items::ChatState;
using items::CheckedUnit;
using items::CompletenessModel;

QString headerOf(CompletenessModel::Column column)
{
    switch (column) {
    case CompletenessModel::UnitColumn:
        return CompletenessPage::tr("Class");
    case CompletenessModel::PupilsColumn:
        return CompletenessPage::tr("Pupils' chat");
    case CompletenessModel::ParentsColumn:
        return CompletenessPage::tr("Parents' chat");
    case CompletenessModel::TeachersColumn:
        return CompletenessPage::tr("Teachers' chat");
    case CompletenessModel::SubjectsColumn:
        return CompletenessPage::tr("Subjects with a chat");
    case CompletenessModel::JoinedColumn:
        return CompletenessPage::tr("Have joined");
    default:
        return CompletenessPage::tr("Know the rules");
    }
}

QString share(int part, int whole)
{
    return whole == 0 ? QStringLiteral("—") : CompletenessPage::tr("%1 of %2").arg(part).arg(whole);
}

QString percent(int part, int whole)
{
    return whole == 0 ? QStringLiteral("—")
                      : CompletenessPage::tr("%1 % (%2 of %3)", "share, part, whole").arg(part * 100 / whole).arg(part).arg(whole);
}

QString silence(const session::ChatCheck& check)
{
    const QString joined = share(check.joined, check.expected);
    if (check.lastAt.isNull())
        return CompletenessPage::tr("%1, nobody has written yet", "21 of 25").arg(joined);
    return CompletenessPage::tr("%1, silent since %2", "21 of 25, a day")
        .arg(joined, QLocale().toString(check.lastAt.toLocalTime().date(), QLocale::ShortFormat));
}

QString cellOf(const CheckedUnit& unit, CompletenessModel::Column column)
{
    if (const auto kind = CompletenessModel::kindOf(column)) {
        const session::ChatCheck* check = unit.chat(*kind);
        switch (items::stateOf(check)) {
        case ChatState::Missing:
            return CompletenessPage::tr("missing");
        case ChatState::Unmoderated:
            return CompletenessPage::tr("no moderator");
        case ChatState::Silent:
            return silence(*check);
        case ChatState::Fine:
            return share(check->joined, check->expected);
        }
    }
    int joined = 0;
    int known = 0;
    int expected = 0;
    for (const session::ChatCheck& check : unit.chats) {
        joined += check.joined;
        known += check.rulesKnown;
        expected += check.expected;
    }
    switch (column) {
    case CompletenessModel::SubjectsColumn:
        return share(static_cast<int>(std::ranges::count_if(
                         unit.subjects, [](const session::ChatCheck& check) { return !check.chat.isEmpty(); })),
                     static_cast<int>(unit.subjects.size()));
    case CompletenessModel::JoinedColumn:
        return percent(joined, expected);
    case CompletenessModel::RulesColumn:
        return percent(known, expected);
    default:
        return unit.name;
    }
}

QVariant signOf(ChatState state)
{
    if (state == ChatState::Silent)
        return widgets::icon(widgets::Icon::Clock, QPalette::PlaceholderText);
    return state == ChatState::Fine ? widgets::icon(widgets::Icon::Check, QPalette::PlaceholderText)
                                    : widgets::icon(widgets::Icon::Warning, QPalette::BrightText);
}

} // namespace

CompletenessPage::CompletenessPage(session::SchoolService& school, session::SchoolActs& acts, QWidget* parent)
    : QWidget(parent)
    , m_school(school)
    , m_acts(acts)
    , m_model({headerOf, cellOf, signOf})
    , m_figures(widgets::mutedLabel({}, this))
    , m_repair(new QPushButton(tr("Make everything as it should be"), this))
    , m_save(new QPushButton(tr("Save as a table…"), this))
    , m_table(new widgets::TableView(this))
{
    setObjectName(QStringLiteral("completenessPage"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    const widgets::Measures m(font());
    m_figures->setObjectName(QStringLiteral("completenessFigures"));
    m_repair->setObjectName(QStringLiteral("repairChats"));
    m_repair->setIcon(widgets::icon(widgets::Icon::Refresh));
    m_save->setObjectName(QStringLiteral("saveTable"));
    m_save->setIcon(widgets::icon(widgets::Icon::Copy));
    m_table->setObjectName(QStringLiteral("completeness"));
    m_table->setAccessibleName(tr("Classes and their chats"));
    m_table->setModel(&m_model);
    m_table->setSortingEnabled(false);
    auto* buttons = new widgets::FlowLayout(m.gap8());
    buttons->addWidget(m_repair);
    buttons->addWidget(m_save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(m.gap24(), m.gap16(), m.gap24(), m.gap16());
    column->setSpacing(m.gap8());
    column->addWidget(widgets::headingLabel(tr("Chats of the classes"), this));
    column->addWidget(m_figures);
    column->addLayout(buttons);
    column->addWidget(m_table, 1);
    connect(m_repair, &QPushButton::clicked, this, &CompletenessPage::repair);
    connect(m_save, &QPushButton::clicked, this, &CompletenessPage::tableWanted);
    connect(m_table, &QAbstractItemView::activated, this, &CompletenessPage::activate);
}

void CompletenessPage::refresh()
{
    m_repair->setVisible(mayAct(*m_school.school(), m_school.self().person, domain::Act::SchoolReconcile));
    if (m_model.rowCount() == 0)
        m_figures->setText(tr("Looking at all classes…"));
    m_acts.completeness().then(this, [this](const base::Result<QList<session::UnitCheck>>& checks) {
        if (checks)
            setChecks(*checks);
        else
            m_figures->setText(widgets::sentenceFor(checks.error()));
    });
}

void CompletenessPage::setChecks(const QList<session::UnitCheck>& checks)
{
    m_model.setChecks(*m_school.school(), checks);
    const int wanting = m_model.wanting();
    m_figures->setText(wanting == 0
                           ? tr("Every class has its chats, and somebody of the staff moderates each.")
                           : tr("In %n class(es) something is missing. Press Enter on “no moderator” to appoint a class "
                                "teacher.",
                                nullptr, wanting));
    if (m_table->horizontalHeader()->sectionSize(CompletenessModel::PupilsColumn) < widgets::Measures(font()).px(130))
        m_table->resizeColumnsToContents();
}

void CompletenessPage::activate(const QModelIndex& index)
{
    const items::CheckedUnit& unit = m_model.rowAt(index);
    const QVariant state = index.data(CompletenessModel::StateRole);
    if (!state.isNull() && static_cast<ChatState>(state.toInt()) == ChatState::Unmoderated)
        Q_EMIT teacherWanted(unit.unit);
    else
        Q_EMIT unitWanted(unit.unit);
}

void CompletenessPage::repair()
{
    m_repair->setEnabled(false);
    m_acts.repairChats().then(this, [this](const base::Result<void>& repaired) {
        m_repair->setEnabled(true);
        Q_EMIT said(repaired ? tr("Every chat is being made as the structure says; this takes a moment.")
                             : widgets::sentenceFor(repaired.error()));
        refresh();
    });
}

} // namespace school

// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/gaps_page.h"

#include "domain/rights.h"
#include "school/act_sheet.h"
#include "school/school_sheets.h"
#include "widgets/empty_state.h"
#include "widgets/flow_layout.h"
#include "widgets/form_dialog.h"
#include "widgets/icons.h"
#include "widgets/table_view.h"
#include "widgets/tokens.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace school {
namespace {

using items::Gap;
using items::GapKind;
using items::GapsModel;

constexpr int kLettersOfKind = 24;

QString headerOf(GapKind kind, GapsModel::Column column)
{
    switch (column) {
    case GapsModel::TitleColumn:
        return kind == GapKind::NoClassTeacher  ? GapsPage::tr("Class")
               : kind == GapKind::NoSubjectChat ? GapsPage::tr("Class and subject")
                                                : GapsPage::tr("Name");
    case GapsModel::WhoColumn:
        return kind == GapKind::NoSubjectChat ? GapsPage::tr("Who teaches") : GapsPage::tr("Who");
    default:
        return GapsPage::tr("Class");
    }
}

QString whoIn(const Gap& gap)
{
    if (gap.kind == GapKind::NoSubjectChat)
        return gap.teachers;
    if (gap.person.isEmpty())
        return GapsPage::tr("class");
    switch (gap.place) {
    case items::PlaceKind::Pupil:
        return GapsPage::tr("pupil");
    case items::PlaceKind::Guardian:
        return GapsPage::tr("family of %1", "name of a child").arg(gap.child);
    default:
        return GapsPage::tr("staff");
    }
}

QString cellOf(const Gap& gap, GapsModel::Column column)
{
    switch (column) {
    case GapsModel::TitleColumn:
        return gap.name;
    case GapsModel::WhoColumn:
        return whoIn(gap);
    default:
        return gap.unitName;
    }
}

QString titleOf(GapKind kind)
{
    switch (kind) {
    case GapKind::NoClassTeacher:
        return GapsPage::tr("Classes without a class teacher");
    case GapKind::NoAccount:
        return GapsPage::tr("People without an account");
    case GapKind::NoGuardian:
        return GapsPage::tr("Pupils without a representative");
    case GapKind::NoSubjectChat:
        break;
    }
    return GapsPage::tr("Subjects without a chat");
}

QPushButton* actButton(const char* name, const QString& text, widgets::Icon icon)
{
    auto* button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    button->setIcon(widgets::icon(icon));
    return button;
}

} // namespace

GapsPage::GapsPage(session::SchoolService& school, session::SchoolActs& acts, QWidget* parent)
    : QWidget(parent)
    , m_school(school)
    , m_acts(acts)
    , m_model({[this](GapsModel::Column column) { return headerOf(kind(), column); }, cellOf})
    , m_kind(new QComboBox(this))
    , m_appoint(actButton("gapTeacher", tr("Class teacher…"), widgets::Icon::Class))
    , m_invite(actButton("gapInvitations", tr("Invitations"), widgets::Icon::Invites))
    , m_openChats(actButton("openSubjectChats", {}, widgets::Icon::Plus))
    , m_save(actButton("saveTable", tr("Save as a table…"), widgets::Icon::Copy))
    , m_table(new widgets::TableView(this))
    , m_empty(new widgets::EmptyState(widgets::Icon::Check, this))
{
    setObjectName(QStringLiteral("gapsPage"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    const widgets::Measures m(font());
    m_kind->setObjectName(QStringLiteral("gapKind"));
    m_kind->setAccessibleName(tr("What is missing"));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->setMinimumContentsLength(kLettersOfKind);
    for (const GapKind kind : {GapKind::NoClassTeacher, GapKind::NoAccount, GapKind::NoGuardian, GapKind::NoSubjectChat})
        m_kind->addItem(titleOf(kind), static_cast<int>(kind));
    m_table->setObjectName(QStringLiteral("gaps"));
    m_table->setAccessibleName(tr("What is missing"));
    m_table->setModel(&m_model);
    m_table->setSortingEnabled(false);
    m_empty->setTexts(tr("Nothing is missing here"), tr("Look at the other lists too: choose one above."));
    auto* row = new widgets::FlowLayout(m.gap8());
    for (QWidget* widget : std::initializer_list<QWidget*>{m_kind, m_appoint, m_invite, m_openChats, m_save})
        row->addWidget(widget);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(m.gap24(), m.gap16(), m.gap24(), m.gap16());
    column->setSpacing(m.gap8());
    column->addWidget(widgets::headingLabel(tr("What is missing"), this));
    column->addLayout(row);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &GapsPage::show);
    connect(m_table, &QAbstractItemView::activated, this, &GapsPage::activate);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &GapsPage::offer);
    connect(m_appoint, &QPushButton::clicked, this, [this] { Q_EMIT teacherWanted(chosen()->unit); });
    connect(m_invite, &QPushButton::clicked, this, [this] { Q_EMIT invitationsWanted(chosen()->unit); });
    connect(m_openChats, &QPushButton::clicked, this, &GapsPage::openChats);
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT tableWanted(sheetOf(*m_table, titleOf(kind()))); });
}

GapKind GapsPage::kind() const
{
    return static_cast<GapKind>(m_kind->currentData().toInt());
}

void GapsPage::refresh()
{
    for (int at = 0; at < m_kind->count(); ++at) {
        const auto kind = static_cast<GapKind>(m_kind->itemData(at).toInt());
        m_kind->setItemText(at, tr("%1: %2", "list, how many")
                                    .arg(titleOf(kind))
                                    .arg(items::gapsOf(*m_school.school(), kind).size()));
    }
    show();
}

void GapsPage::show()
{
    m_model.setGaps(items::gapsOf(*m_school.school(), kind()));
    m_table->horizontalHeader()->viewport()->update(); // it is another list's now
    const bool isEmpty = m_model.rowCount() == 0;
    m_table->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    m_save->setVisible(!isEmpty);
    m_table->setColumnHidden(GapsModel::WhoColumn, kind() != GapKind::NoAccount && kind() != GapKind::NoSubjectChat);
    m_table->setColumnHidden(GapsModel::UnitColumn,
                             kind() == GapKind::NoClassTeacher || kind() == GapKind::NoSubjectChat);
    if (!isEmpty)
        m_table->resizeColumnsToContents();
    offer();
}

const Gap* GapsPage::chosen() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_model.rowAt(rows.first());
}

// Those chosen, or all of them when none is.
QList<session::TaughtSubject> GapsPage::chosenSubjects() const
{
    QList<session::TaughtSubject> subjects;
    const auto add = [&](const Gap& gap) { subjects << session::TaughtSubject{gap.unit, gap.subject}; };
    for (const QModelIndex& row : m_table->selectionModel()->selectedRows())
        add(m_model.rowAt(row));
    if (subjects.isEmpty())
        std::ranges::for_each(m_model.rows(), add);
    return subjects;
}

void GapsPage::openChats()
{
    auto* sheet = new ActSheet(tr("Chats of subjects"), tr("Open"), m_school.school(), this);
    sheet->setObjectName(QStringLiteral("subjectChatsSheet"));
    connect(sheet, &ActSheet::actDone, this, &GapsPage::done);
    sheet->setAct(m_acts.openSubjectChats(chosenSubjects()), tr("The chats are open; who is in them follows the load."));
    sheet->open();
}

void GapsPage::offer()
{
    const Gap* gap = chosen();
    const bool isClass = kind() == GapKind::NoClassTeacher;
    const bool mayInvite = mayAct(*m_school.school(), m_school.self().person, domain::Act::InvitesCreate);
    const bool isSubject = kind() == GapKind::NoSubjectChat;
    const bool mayOpen = mayAct(*m_school.school(), m_school.self().person, domain::Act::LoadChats);
    m_openChats->setVisible(isSubject && mayOpen && m_model.rowCount() > 0);
    m_openChats->setText(gap ? tr("Open %n chat(s)…", nullptr, static_cast<int>(chosenSubjects().size()))
                             : tr("Open all chats…"));
    m_appoint->setVisible(isClass);
    m_appoint->setEnabled(gap != nullptr);
    m_invite->setVisible(kind() == GapKind::NoAccount && mayInvite);
    m_invite->setEnabled(gap != nullptr && !gap->unit.isEmpty());
}

void GapsPage::activate(const QModelIndex& index)
{
    const Gap& gap = m_model.rowAt(index);
    if (gap.person.isEmpty())
        Q_EMIT unitWanted(gap.unit);
    else
        Q_EMIT personWanted(gap.person);
}

} // namespace school

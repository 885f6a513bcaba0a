// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/load_page.h"

#include "domain/rights.h"
#include "school/act_sheet.h"
#include "session/list_plans.h"
#include "widgets/cell_grid.h"
#include "widgets/empty_state.h"
#include "widgets/flow_layout.h"
#include "widgets/form_dialog.h"
#include "widgets/icons.h"
#include "widgets/tokens.h"

#include <QAction>
#include <QCheckBox>
#include <QCompleter>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace school {
namespace {

using items::LoadGridModel;

// Completes the last of several names with commas between them.
class NameCompleter final : public QCompleter
{
public:
    NameCompleter(const QStringList& names, QLineEdit* editor)
        : QCompleter(names, editor)
        , m_editor(editor)
    {
        setCaseSensitivity(Qt::CaseInsensitive);
        setFilterMode(Qt::MatchContains);
    }

    [[nodiscard]] QStringList splitPath(const QString& path) const override
    {
        return {path.section(QLatin1Char(','), -1).trimmed()};
    }
    [[nodiscard]] QString pathFromIndex(const QModelIndex& index) const override
    {
        const QString name = QCompleter::pathFromIndex(index);
        const qsizetype comma = m_editor->text().lastIndexOf(QLatin1Char(','));
        return comma < 0 ? name : m_editor->text().first(comma + 1) + QLatin1Char(' ') + name;
    }

private:
    QLineEdit* m_editor;
};

class LoadCellDelegate final : public QStyledItemDelegate
{
public:
    LoadCellDelegate(const LoadGridModel& model, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
    {
    }

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& /*option*/,
                          const QModelIndex& /*index*/) const override
    {
        auto* editor = new QLineEdit(parent);
        editor->setObjectName(QStringLiteral("loadCell"));
        editor->setCompleter(new NameCompleter(m_model.teachers(), editor));
        return editor;
    }

    // Family names with initials: whole names are in the tooltip and in the editor.
    [[nodiscard]] QString displayText(const QVariant& value, const QLocale& /*locale*/) const override
    {
        QStringList shown;
        for (const QString& name : value.toString().split(QStringLiteral(", "))) {
            const QStringList words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
            QString brief = words.value(0);
            for (const QString& word : words.mid(1))
                brief += QLatin1Char(' ') + word.first(1) + QLatin1Char('.');
            shown << brief;
        }
        return shown.join(QStringLiteral(", "));
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto state = static_cast<LoadGridModel::State>(index.data(LoadGridModel::StateRole).toInt());
        option->font.setBold(state != LoadGridModel::State::Saved);
        if (state == LoadGridModel::State::Unreadable) {
            option->features |= QStyleOptionViewItem::HasDecoration;
            option->icon = widgets::icon(widgets::Icon::Warning, QPalette::BrightText);
        }
    }

private:
    const LoadGridModel& m_model;
};

QPushButton* actButton(const char* name, const QString& text, widgets::Icon icon)
{
    auto* button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    button->setIcon(widgets::icon(icon));
    return button;
}

} // namespace

LoadPage::LoadPage(session::SchoolService& school, session::SchoolActs& acts, QWidget* parent)
    : QWidget(parent)
    , m_school(school)
    , m_acts(acts)
    , m_model(session::staffNamed)
    , m_undo(new QAction(tr("Take back"), this))
    , m_redo(new QAction(tr("Do again"), this))
    , m_figures(widgets::mutedLabel({}, this))
    , m_apply(actButton("applyLoad", tr("Change the load…"), widgets::Icon::Check))
    , m_takeBack(actButton("undoLoad", tr("Take back"), widgets::Icon::Back))
    , m_addSubject(actButton("addSubject", tr("Add a subject…"), widgets::Icon::Plus))
    , m_list(actButton("loadFromList", tr("From a list…"), widgets::Icon::Import))
    , m_save(actButton("saveTable", tr("Save as a table…"), widgets::Icon::Copy))
    , m_vacant(new QCheckBox(tr("Only classes where somebody is missing"), this))
    , m_grid(new widgets::CellGrid(this))
    , m_empty(new widgets::EmptyState(widgets::Icon::Class, this))
{
    setObjectName(QStringLiteral("loadPage"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    const widgets::Measures m(font());
    m_figures->setObjectName(QStringLiteral("loadFigures"));
    m_vacant->setObjectName(QStringLiteral("onlyVacant"));
    m_empty->setTexts(tr("There is no teaching load yet"),
                      tr("Add a subject, bring the load in from a list, or paste a table with classes at the left and "
                         "subjects above."));
    buildGrid();
    auto* buttons = new widgets::FlowLayout(m.gap8());
    for (QPushButton* button : {m_apply, m_takeBack, m_addSubject, m_list, m_save})
        buttons->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(m.gap24(), m.gap16(), m.gap24(), m.gap16());
    column->setSpacing(m.gap8());
    column->addWidget(widgets::headingLabel(tr("Teaching load"), this));
    column->addWidget(m_figures);
    column->addLayout(buttons);
    column->addWidget(m_vacant);
    column->addWidget(m_grid, 1);
    column->addWidget(m_empty, 1);

    connect(&m_model, &LoadGridModel::edited, this, &LoadPage::offer);
    connect(m_undo, &QAction::triggered, &m_model, &LoadGridModel::undo);
    connect(m_redo, &QAction::triggered, &m_model, &LoadGridModel::redo);
    connect(m_takeBack, &QPushButton::clicked, &m_model, &LoadGridModel::undo);
    connect(m_apply, &QPushButton::clicked, this, &LoadPage::apply);
    connect(m_addSubject, &QPushButton::clicked, this, &LoadPage::addSubject);
    connect(m_list, &QPushButton::clicked, this, &LoadPage::listWanted);
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT tableWanted(sheet()); });
    connect(m_vacant, &QCheckBox::toggled, this, [this](bool only) {
        m_model.setShown(only ? LoadGridModel::Shown::Vacant : LoadGridModel::Shown::All);
    });
}

void LoadPage::buildGrid()
{
    m_grid->setObjectName(QStringLiteral("load"));
    m_grid->setAccessibleName(tr("Teaching load: classes and subjects"));
    m_grid->setModel(&m_model);
    m_grid->setItemDelegate(new LoadCellDelegate(m_model, m_grid));
    m_grid->horizontalHeader()->setDefaultSectionSize(widgets::Measures(font()).px(150));
    m_undo->setShortcut(QKeySequence::Undo);
    m_redo->setShortcut(QKeySequence::Redo);
    for (QAction* action : {m_undo, m_redo}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_grid->addAction(action);
    }
    connect(m_grid, &widgets::CellGrid::pasted, this,
            [this](const QModelIndex& corner, const QList<QStringList>& cells) { m_model.paste(corner, cells); });
    connect(m_grid, &widgets::CellGrid::emptied, &m_model, &LoadGridModel::clear);
}

bool LoadPage::may() const
{
    return mayAct(*m_school.school(), m_school.self().person, domain::Act::LoadEdit);
}

void LoadPage::refresh()
{
    m_model.setEditable(may());
    m_model.setSchool(*m_school.school());
}

void LoadPage::offer()
{
    const int changed = m_model.changedCells();
    const int unreadable = m_model.unreadableCells();
    const int vacant = m_model.vacantCells();
    if (unreadable > 0)
        m_figures->setText(tr("In %n cell(s) somebody is not found among the staff, or several have this name. Give the "
                              "name in full; several teachers are parted by a comma.",
                              nullptr, unreadable));
    else if (changed > 0)
        m_figures->setText(tr("%n cell(s) changed. Nothing is done before you have seen what it comes to.", nullptr, changed));
    else if (vacant > 0)
        m_figures->setText(tr("%n lesson(s) that other classes of the grade have are taught by nobody.", nullptr, vacant));
    else
        m_figures->setText(tr("Write into a cell or paste from a spreadsheet; several teachers are parted by a comma."));
    const bool mayChange = may();
    m_apply->setVisible(mayChange);
    m_apply->setEnabled(changed > 0 && unreadable == 0);
    m_takeBack->setVisible(mayChange);
    m_takeBack->setEnabled(m_model.canUndo());
    m_undo->setEnabled(m_model.canUndo());
    m_redo->setEnabled(m_model.canRedo());
    m_addSubject->setVisible(mayChange);
    m_list->setVisible(mayChange);
    const bool isEmpty = m_model.columnCount() == 0;
    m_save->setVisible(!isEmpty);
    m_vacant->setVisible(!isEmpty);
    m_grid->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
}

void LoadPage::addSubject()
{
    auto* form = new widgets::FormDialog(tr("Add a subject"), tr("Add"), this);
    form->setObjectName(QStringLiteral("subjectForm"));
    auto* name = new QLineEdit;
    name->setObjectName(QStringLiteral("subject"));
    form->body().addWidget(widgets::captioned(tr("&Subject"), name));
    form->submitButton().setEnabled(false);
    connect(name, &QLineEdit::textChanged, form,
            [form](const QString& text) { form->submitButton().setEnabled(!text.trimmed().isEmpty()); });
    connect(form, &widgets::FormDialog::submitted, this, [this, form, name] {
        if (!m_model.addSubject(name->text())) {
            form->setTrouble(tr("This subject is there already."));
            return;
        }
        offer();
        form->accept();
    });
    form->open();
}

void LoadPage::apply()
{
    auto* sheet = new ActSheet(tr("Change of the teaching load"), tr("Change the load"), m_school.school(), this);
    sheet->setObjectName(QStringLiteral("loadSheet"));
    connect(sheet, &ActSheet::actDone, this, &LoadPage::done);
    sheet->setAct(m_acts.editLoad(m_model.lines()), tr("The teaching load has been changed; the chats follow."));
    sheet->open();
}

// As a grid, the way it is shown and can be pasted back.
exporter::Sheet LoadPage::sheet() const
{
    exporter::Sheet sheet{tr("Teaching load"), {tr("Class")}, {}};
    for (int column = 0; column < m_model.columnCount(); ++column)
        sheet.header << m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        QVariantList cells{m_model.headerData(row, Qt::Vertical, Qt::DisplayRole)};
        for (int column = 0; column < m_model.columnCount(); ++column)
            cells << m_model.index(row, column).data();
        sheet.rows << cells;
    }
    return sheet;
}

} // namespace school

// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/import_columns.h"

#include "school/roster_words.h"
#include "widgets/form_dialog.h"
#include "widgets/tokens.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>
#include <QTableWidget>

#include <algorithm>

using importer::ColumnKind;
using importer::ListKind;

namespace school {
namespace {

constexpr int kPreviewRows = 30;
constexpr int kMostGuardians = 4;

// A column as one number, for the choosers.
int codeOf(const importer::Column& column)
{
    return column.kind == ColumnKind::Ignored
               ? 0
               : static_cast<int>(column.kind) + column.guardian * importer::columnKindCount;
}

QList<importer::Column> choices(const importer::Layout& layout)
{
    QList<importer::Column> list{{}};
    for (int kind = 1; kind < importer::columnKindCount; ++kind) {
        if (importer::suits(static_cast<ColumnKind>(kind), layout.kind))
            list << importer::Column{static_cast<ColumnKind>(kind)};
    }
    if (layout.kind != ListKind::Families)
        return list;
    int guardians = 1;
    for (const importer::Column& column : layout.columns.columns)
        guardians = std::max(guardians, column.guardian);
    for (int guardian = 1; guardian <= std::min(guardians + 1, kMostGuardians); ++guardian) {
        const auto known = std::ranges::find(layout.columns.columns, guardian, &importer::Column::guardian);
        const auto kind = known == layout.columns.columns.end() ? domain::GuardianKind::Other : known->guardianKind;
        for (const ColumnKind part : {ColumnKind::FullName, ColumnKind::Family, ColumnKind::Given,
                                      ColumnKind::Patronymic, ColumnKind::Phone, ColumnKind::Email})
            list << importer::Column{part, guardian, kind};
    }
    return list;
}

} // namespace

ImportColumns::ImportColumns(session::RosterService& roster, QWidget* parent)
    : QWidget(parent)
    , m_roster(roster)
    , m_kind(new QComboBox(this))
    , m_textRow(nullptr)
    , m_encoding(new QComboBox(this))
    , m_delimiter(new QComboBox(this))
    , m_sheets(new QListWidget(this))
    , m_headerLine(new QSpinBox(this))
    , m_classField(nullptr)
    , m_class(new QLineEdit(this))
    , m_known(widgets::mutedLabel(tr("The columns are mapped as you did it for the last file of this kind."), this))
    , m_table(new QTableWidget(this))
    , m_missing(new QLabel(this))
{
    const widgets::Measures m(font());
    m_kind->setObjectName(QStringLiteral("listKind"));
    m_kind->addItem(tr("Pupils and their parents"), static_cast<int>(ListKind::Families));
    m_kind->addItem(tr("Staff"), static_cast<int>(ListKind::Staff));
    m_kind->addItem(tr("Teaching load"), static_cast<int>(ListKind::Load));
    m_table->setObjectName(QStringLiteral("columns"));
    m_table->setAccessibleName(tr("Columns of the list; the first row says what each holds"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setWordWrap(false);
    m_table->horizontalHeader()->hide();
    m_table->verticalHeader()->hide();
    m_table->setTabKeyNavigation(false);
    m_known->setObjectName(QStringLiteral("knownMapping"));
    m_missing->setObjectName(QStringLiteral("missingName"));
    m_missing->setWordWrap(true);
    m_missing->setForegroundRole(QPalette::BrightText);
    m_missing->setText(tr("Say which column holds the names: choose it in the first row of the table."));

    m_textRow = buildTextRow();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.gap12());
    column->addWidget(buildSheetRow());
    column->addWidget(m_textRow);
    column->addWidget(m_sheets);
    column->addWidget(m_known);
    column->addWidget(m_table, 1);
    column->addWidget(m_missing);

    connect(m_kind, &QComboBox::activated, this, &ImportColumns::onKind);
    connect(m_encoding, &QComboBox::activated, this, &ImportColumns::onOptions);
    connect(m_delimiter, &QComboBox::activated, this, &ImportColumns::onOptions);
    connect(m_headerLine, &QSpinBox::valueChanged, this, &ImportColumns::onHeaderLine);
    connect(m_class, &QLineEdit::textEdited, this, &ImportColumns::onClass);
    connect(m_sheets, &QListWidget::currentRowChanged, this, [this](int row) {
        if (m_isShowing || row < 0)
            return;
        m_sheet = row;
        showSheet();
    });
    connect(m_sheets, &QListWidget::itemChanged, this, [this] {
        if (!m_isShowing)
            Q_EMIT changed();
    });
}

QWidget* ImportColumns::buildSheetRow()
{
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    m_headerLine->setObjectName(QStringLiteral("headerLine"));
    m_headerLine->setSpecialValueText(tr("none"));
    m_class->setObjectName(QStringLiteral("sheetClass"));
    m_class->setPlaceholderText(tr("for example 5А"));
    m_classField = widgets::captioned(tr("Class of these pupils"), m_class);
    line->addWidget(widgets::captioned(tr("The list holds"), m_kind), 2);
    line->addWidget(widgets::captioned(tr("Headings in line"), m_headerLine), 1);
    line->addWidget(m_classField, 1);
    return row;
}

QWidget* ImportColumns::buildTextRow()
{
    m_encoding->setObjectName(QStringLiteral("encoding"));
    m_encoding->addItem(QStringLiteral("UTF-8"), static_cast<int>(importer::Encoding::Utf8));
    m_encoding->addItem(QStringLiteral("UTF-16 LE"), static_cast<int>(importer::Encoding::Utf16LittleEndian));
    m_encoding->addItem(QStringLiteral("UTF-16 BE"), static_cast<int>(importer::Encoding::Utf16BigEndian));
    m_encoding->addItem(QStringLiteral("Windows-1251"), static_cast<int>(importer::Encoding::Windows1251));
    m_delimiter->setObjectName(QStringLiteral("delimiter"));
    m_delimiter->addItem(tr("semicolon ;"), QStringLiteral(";"));
    m_delimiter->addItem(tr("comma ,"), QStringLiteral(","));
    m_delimiter->addItem(tr("tab"), QStringLiteral("\t"));
    m_delimiter->addItem(tr("vertical bar |"), QStringLiteral("|"));
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    m_encodingField = widgets::captioned(tr("Encoding"), m_encoding);
    line->addWidget(m_encodingField, 1);
    line->addWidget(widgets::captioned(tr("Cells are apart by"), m_delimiter), 1);
    line->addStretch(1);
    return row;
}

void ImportColumns::setList(const session::OpenedList& list, bool isPasted)
{
    m_list = list;
    m_sheet = 0;
    m_isEdited = false;
    m_isShowing = true;
    const bool isText = list.book->encoding.has_value();
    m_textRow->setVisible(isText);
    m_encodingField->setVisible(!isPasted);
    if (isText) {
        m_encoding->setCurrentIndex(m_encoding->findData(static_cast<int>(*list.book->encoding)));
        m_delimiter->setCurrentIndex(m_delimiter->findData(QString(list.book->sheets.constFirst().table.delimiter)));
    }
    m_sheets->clear();
    m_sheets->setObjectName(QStringLiteral("sheets"));
    m_sheets->setAccessibleName(tr("Sheets of the workbook; those with a tick are read"));
    for (qsizetype i = 0; i < list.book->sheets.size(); ++i) {
        const importer::Sheet& each = list.book->sheets.at(i);
        auto* item = new QListWidgetItem(each.name, m_sheets);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        const bool reads =
            list.layouts.at(i).columns.hasName() && list.layouts.at(i).kind == list.layouts.constFirst().kind;
        item->setCheckState(reads ? Qt::Checked : Qt::Unchecked);
    }
    const bool several = list.book->sheets.size() > 1;
    m_sheets->setVisible(several);
    m_sheets->setMaximumHeight(widgets::Measures(font()).px(110));
    m_sheets->setCurrentRow(0);
    m_known->setVisible(list.isKnown);
    m_isShowing = false;
    showSheet();
}

void ImportColumns::showSheet()
{
    m_isShowing = true;
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(layoutNow().kind)));
    const auto& rows = sheet().table.rows;
    m_headerLine->setRange(0, static_cast<int>(std::min<qsizetype>(rows.size(), kPreviewRows)));
    m_headerLine->setValue(static_cast<int>(layoutNow().headerRow) + 1);
    const domain::ClassLabel label = layoutNow().sheetClass;
    m_class->setText(label.isValid() ? domain::displayLabel(label) : QString());
    m_isShowing = false;
    showTable();
    showClass();
}

void ImportColumns::showClass()
{
    const importer::Layout& layout = layoutNow();
    m_classField->setVisible(layout.kind == ListKind::Families && layout.columns.find(ColumnKind::Class) < 0);
    m_missing->setVisible(!layout.columns.hasName());
    Q_EMIT changed();
}

void ImportColumns::showTable()
{
    const importer::Layout& layout = layoutNow();
    const auto& rows = sheet().table.rows;
    qsizetype width = layout.columns.columns.size();
    const qsizetype shown = std::min<qsizetype>(rows.size(), kPreviewRows);
    for (qsizetype i = 0; i < shown; ++i)
        width = std::max(width, rows[i].cells.size());
    layoutNow().columns.columns.resize(width);
    m_table->clear();
    m_table->setRowCount(static_cast<int>(shown) + 1);
    m_table->setColumnCount(static_cast<int>(width));
    const widgets::Measures m(font());
    m_table->verticalHeader()->setDefaultSectionSize(m.tableRow());
    m_table->setRowHeight(0, m.control() + m.gap8());
    for (int column = 0; column < width; ++column)
        m_table->setCellWidget(0, column, columnChooser(column));
    for (qsizetype row = 0; row < shown; ++row) {
        for (int column = 0; column < width; ++column) {
            auto* item = new QTableWidgetItem(rows[row].cells.value(column));
            item->setFlags(Qt::ItemIsEnabled);
            QFont face = font();
            face.setWeight(row == layout.headerRow ? QFont::DemiBold : QFont::Normal);
            item->setFont(face);
            if (row < layout.headerRow)
                item->setForeground(palette().brush(QPalette::Disabled, QPalette::Text)); // titles above are not read
            m_table->setItem(static_cast<int>(row) + 1, column, item);
        }
    }
    m_table->resizeColumnsToContents();
    for (int column = 0; column < width; ++column)
        m_table->setColumnWidth(column, std::clamp(m_table->columnWidth(column), m.px(150), m.px(260)));
}

QComboBox* ImportColumns::columnChooser(int column)
{
    auto* chooser = new QComboBox(m_table);
    chooser->setObjectName(QStringLiteral("column%1").arg(column));
    const QString heading = importer::headerOf(sheet(), layoutNow()).value(column);
    chooser->setAccessibleName(heading.isEmpty() ? tr("What column %1 holds").arg(column + 1)
                                                 : tr("What the column “%1” holds").arg(heading));
    const QList<importer::Column> all = choices(layoutNow());
    for (const importer::Column& choice : all)
        chooser->addItem(columnWords(choice), codeOf(choice));
    chooser->setCurrentIndex(std::max(0, chooser->findData(codeOf(layoutNow().columns.columns.value(column)))));
    connect(chooser, &QComboBox::activated, this, [this, column, all](int index) { onColumn(column, all.at(index)); });
    return chooser;
}

void ImportColumns::onKind()
{
    const auto kind = static_cast<ListKind>(m_kind->currentData().toInt());
    for (qsizetype i = 0; i < m_list.layouts.size(); ++i)
        m_list.layouts[i] = m_roster.layoutFor(m_list.book->sheets.at(i), kind);
    m_isEdited = true;
    showSheet();
}

void ImportColumns::onHeaderLine(int line)
{
    if (m_isShowing)
        return;
    importer::Layout& layout = layoutNow();
    layout.headerRow = line - 1;
    if (line > 0)
        layout.columns = importer::guessColumns(sheet().table.rows.at(line - 1).cells, layout.kind);
    m_isEdited = true;
    showTable();
    showClass();
}

void ImportColumns::onColumn(int column, const importer::Column& kind)
{
    const QStringList header = importer::headerOf(sheet(), layoutNow());
    for (qsizetype i = 0; i < m_list.layouts.size(); ++i) {
        importer::Layout& layout = m_list.layouts[i];
        const bool same =
            i == m_sheet || (!header.isEmpty() && importer::headerOf(m_list.book->sheets.at(i), layout) == header);
        if (!same || column >= layout.columns.columns.size())
            continue;
        const qsizetype before = layout.columns.find(kind.kind, kind.guardian);
        if (kind.kind != ColumnKind::Ignored && kind.kind != ColumnKind::LoadClass && before >= 0)
            layout.columns.columns[before] = {}; // one column of a kind
        layout.columns.columns[column] = kind;
    }
    m_isEdited = true;
    // The choosers stay as they are, so that the keyboard stays where it is.
    m_isShowing = true;
    for (int i = 0; i < m_table->columnCount(); ++i) {
        if (auto* chooser = qobject_cast<QComboBox*>(m_table->cellWidget(0, i)); chooser != nullptr)
            chooser->setCurrentIndex(std::max(0, chooser->findData(codeOf(layoutNow().columns.columns.value(i)))));
    }
    m_isShowing = false;
    showClass();
}

void ImportColumns::onClass(const QString& text)
{
    layoutNow().sheetClass = domain::classLabelFrom(text);
    Q_EMIT changed();
}

void ImportColumns::onOptions()
{
    importer::ReadOptions options;
    options.encoding = static_cast<importer::Encoding>(m_encoding->currentData().toInt());
    options.delimiter = m_delimiter->currentData().toString().front();
    Q_EMIT optionsChanged(options);
}

QList<importer::SheetToRead> ImportColumns::chosen() const
{
    QList<importer::SheetToRead> sheets;
    if (!m_list.book)
        return sheets;
    for (int i = 0; i < m_sheets->count(); ++i) {
        if (m_sheets->count() == 1 || m_sheets->item(i)->checkState() == Qt::Checked)
            sheets << importer::SheetToRead{m_list.book->sheets.at(i), m_list.layouts.at(i)};
    }
    return sheets;
}

bool ImportColumns::isComplete() const
{
    const QList<importer::SheetToRead> sheets = chosen();
    return std::ranges::any_of(sheets, [](const importer::SheetToRead& each) { return each.layout.columns.hasName(); });
}

void ImportColumns::remember()
{
    if (!m_isEdited)
        return;
    for (const importer::SheetToRead& each : chosen())
        m_roster.remember(each.sheet, each.layout);
}

} // namespace school

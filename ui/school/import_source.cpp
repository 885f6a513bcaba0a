// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/import_source.h"

#include "widgets/form_dialog.h"
#include "widgets/icons.h"
#include "widgets/tokens.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace school {
namespace {

// The one file on the local disk that is carried; empty if it is something else.
QString fileOf(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 ? urls.constFirst().toLocalFile() : QString();
}

} // namespace

ImportSource::ImportSource(QWidget* parent)
    : QWidget(parent)
    , m_choose(new QPushButton(widgets::icon(widgets::Icon::Import), tr("Choose a file…"), this))
    , m_paste(new QPlainTextEdit(this))
{
    setAcceptDrops(true);
    const widgets::Measures m(font());
    m_choose->setObjectName(QStringLiteral("chooseFile"));
    m_choose->setAutoDefault(false);
    m_paste->setObjectName(QStringLiteral("paste"));
    m_paste->setPlaceholderText(tr("Select the cells in the spreadsheet, with their headings, copy them and paste them "
                                   "here."));
    m_paste->setTabChangesFocus(true);
    m_paste->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_paste->setAcceptDrops(false); // a file dropped here is a file, not its address
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.gap12());
    column->addWidget(widgets::mutedLabel(tr(
        "A list of pupils with their parents: an Excel workbook (.xlsx), also with "
        "a sheet for each class, or a CSV or text file of any program. You can also drop the file on this window.")));
    column->addWidget(m_choose, 0, Qt::AlignLeading);
    column->addWidget(widgets::captioned(tr("Or paste cells"), m_paste), 1);
    connect(m_choose, &QPushButton::clicked, this, &ImportSource::choose);
    connect(m_paste, &QPlainTextEdit::textChanged, this, &ImportSource::pastedChanged);
}

QString ImportSource::pasted() const
{
    return m_paste->toPlainText();
}

void ImportSource::dragEnterEvent(QDragEnterEvent* event)
{
    if (!fileOf(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImportSource::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    Q_EMIT fileChosen(fileOf(*event->mimeData()));
}

void ImportSource::choose()
{
    auto* chooser = new QFileDialog(this, tr("List of a class or of the school"));
    chooser->setObjectName(QStringLiteral("rosterFile"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    chooser->setNameFilters({tr("Lists (*.xlsx *.csv *.tsv *.txt)"), tr("All files (*)")});
    connect(chooser, &QFileDialog::fileSelected, this, &ImportSource::fileChosen);
    chooser->open();
}

} // namespace school

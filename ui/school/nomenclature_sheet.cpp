// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/nomenclature_sheet.h"

#include "school/roster_words.h"
#include "widgets/error_sentence.h"
#include "widgets/icons.h"
#include "widgets/tokens.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace school {
namespace {

using session::NomenclatureDifference;

QCheckBox* choice(const char* name, bool isChecked)
{
    auto* box = new QCheckBox;
    box->setObjectName(QLatin1String(name));
    box->setChecked(isChecked);
    box->hide();
    return box;
}

QString joined(QStringList names)
{
    constexpr qsizetype mostNamed = 12;
    const auto more = static_cast<int>(names.size() - mostNamed);
    names = names.mid(0, mostNamed);
    const QString list = names.join(QStringLiteral(", "));
    return more > 0 ? NomenclatureSheet::tr("%1 and %n more", "names of classes", more).arg(list) : list;
}

} // namespace

NomenclatureSheet::NomenclatureSheet(const UnitContext& context, session::RosterService& lists, QWidget* parent)
    : ActSheet(tr("Compare with the approved list of classes"), tr("Make it so"), context.school, parent)
    , m_context(context)
    , m_lists(lists)
    , m_choose(new QPushButton(tr("Choose a file…")))
    , m_paste(new QPlainTextEdit)
    , m_found(widgets::mutedLabel({}))
    , m_create(choice("createMissing", true))
    , m_rename(choice("renameClasses", true))
    , m_archive(choice("archiveExtra", false))
{
    setObjectName(QStringLiteral("nomenclatureSheet"));
    m_choose->setObjectName(QStringLiteral("chooseNomenclature"));
    m_choose->setIcon(widgets::icon(widgets::Icon::Import));
    m_paste->setObjectName(QStringLiteral("pasteNomenclature"));
    m_paste->setPlaceholderText(tr("…or paste the list here: 1А, 1Б, 2А"));
    m_paste->setAccessibleName(tr("List of classes"));
    m_paste->setFixedHeight(widgets::Measures(font()).px(72));
    m_found->setObjectName(QStringLiteral("nomenclatureFound"));
    fields().addWidget(m_choose);
    fields().addWidget(m_paste);
    fields().addWidget(m_found);
    for (QCheckBox* box : {m_create, m_rename, m_archive}) {
        fields().addWidget(box);
        connect(box, &QCheckBox::toggled, this, &NomenclatureSheet::judge);
    }
    connect(m_choose, &QPushButton::clicked, this, &NomenclatureSheet::choose);
    connect(m_paste, &QPlainTextEdit::textChanged, this, [this] {
        base::whenAnswered(m_lists.openPasted(m_paste->toPlainText()), this,
                           [this, asked = ++m_asked](const base::Result<session::OpenedList>& list) {
                               if (asked == m_asked)
                                   onOpened(list);
                           });
    });
    setLacking(tr("Choose the file with the approved classes, or paste them."));
}

void NomenclatureSheet::choose()
{
    auto* chooser = new QFileDialog(this, tr("Approved list of classes"));
    chooser->setObjectName(QStringLiteral("nomenclatureFile"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    chooser->setNameFilters({tr("Lists (*.xlsx *.csv *.tsv *.txt)"), tr("All files (*)")});
    connect(chooser, &QFileDialog::fileSelected, this, &NomenclatureSheet::openFile);
    chooser->open();
}

void NomenclatureSheet::openFile(const QString& path)
{
    base::whenAnswered(m_lists.open(path), this,
                       [this, asked = ++m_asked](const base::Result<session::OpenedList>& list) {
                           if (asked == m_asked)
                               onOpened(list);
                       });
}

void NomenclatureSheet::onOpened(const base::Result<session::OpenedList>& list)
{
    const bool isRead = list && !list->refusal;
    m_approved = isRead ? session::approvedClasses(*list->book) : QList<session::ApprovedClass>();
    if (!isRead && !m_paste->toPlainText().trimmed().isEmpty())
        setTrouble(list ? refusalSentence(*list->refusal) : widgets::sentenceFor(list.error()));
    compare();
}

void NomenclatureSheet::compare()
{
    m_difference = session::compareNomenclature(*m_context.school, m_context.year, m_approved);
    const NomenclatureDifference& difference = m_difference;
    m_found->setText(m_approved.isEmpty()
                         ? QString()
                         : tr("%n class(es) in the list; %1 are there as they should be.", nullptr,
                              static_cast<int>(m_approved.size()))
                               .arg(difference.same));
    QStringList missing;
    for (const session::ApprovedClass& each : difference.missing)
        missing << domain::displayLabel(each.label);
    QStringList renamed;
    for (const session::RenamedClass& each : difference.renamed)
        renamed << tr("%1 → %2", "names of a class").arg(each.unit.name, domain::displayLabel(each.approved.label));
    m_create->setText(tr("Create what is missing: %1").arg(joined(missing)));
    m_rename->setText(tr("Rename: %1").arg(joined(renamed)));
    m_archive->setText(tr("Archive what is not in the list: %1").arg(namesOf(difference.extra.mid(0, 12))));
    const bool isRead = !m_approved.isEmpty();
    m_create->setVisible(isRead && !missing.isEmpty());
    m_rename->setVisible(isRead && !renamed.isEmpty());
    m_archive->setVisible(isRead && !difference.extra.isEmpty());
    judge();
}

void NomenclatureSheet::judge()
{
    if (m_approved.isEmpty()) {
        setLacking(tr("Choose the file with the approved classes, or paste them."));
        return;
    }
    const auto& units = m_context.school->units;
    const bool hasParallels = std::ranges::any_of(units, [](const domain::Unit& unit) {
        return unit.kind == domain::UnitKind::Parallel && !unit.archived;
    });
    const auto edits =
        session::editsFor(*m_context.school, m_context.year, m_difference,
                          {m_create->isChecked(), m_archive->isChecked(), m_rename->isChecked(), hasParallels});
    const bool isEqual = m_difference.missing.isEmpty() && m_difference.extra.isEmpty() && m_difference.renamed.isEmpty();
    if (isEqual)
        setLacking(tr("The school has just these classes."));
    else if (edits.isEmpty())
        setLacking(tr("Tick what is to be done."));
    else
        setAct(m_context.acts.editUnits(m_context.year, edits), tr("The classes are as the list says."));
}

} // namespace school

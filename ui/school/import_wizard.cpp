// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/import_wizard.h"

#include "school/effect_words.h"
#include "school/import_columns.h"
#include "school/import_source.h"
#include "school/roster_words.h"
#include "session/list_plans.h"
#include "widgets/error_sentence.h"
#include "widgets/tokens.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace school {

ImportWizard::ImportWizard(session::SchoolService& school, session::SchoolActs& acts, session::RosterService& roster,
                           int year, QWidget* parent)
    : FormDialog(tr("People from a list"), tr("Next"), parent)
    , m_school(school)
    , m_acts(acts)
    , m_roster(roster)
    , m_year(year)
    , m_steps(new QStackedWidget)
    , m_source(new ImportSource)
    , m_columns(new ImportColumns(roster))
    , m_preview(new ImportPreview)
    , m_back(addAside(tr("Back")))
{
    const widgets::Measures m(font());
    setObjectName(QStringLiteral("importWizard"));
    resize(m.px(860), m.px(620));
    m_back.setObjectName(QStringLiteral("back"));
    for (QWidget* page : std::initializer_list<QWidget*>{m_source, m_columns, m_preview})
        m_steps->addWidget(page);
    body().addWidget(m_steps, 1);

    connect(this, &FormDialog::submitted, this, &ImportWizard::next);
    connect(&m_back, &QPushButton::clicked, this, &ImportWizard::back);
    connect(m_source, &ImportSource::fileChosen, this, &ImportWizard::openFile);
    connect(m_source, &ImportSource::pastedChanged, this, [this] { showStep(m_step); });
    connect(m_columns, &ImportColumns::changed, this, [this] { showStep(m_step); });
    connect(m_columns, &ImportColumns::optionsChanged, this, &ImportWizard::reopen);
    showStep(Step::Source);
}

void ImportWizard::showStep(Step step)
{
    if (step != m_step)
        setTrouble({});
    m_step = step;
    m_steps->setCurrentIndex(static_cast<int>(step));
    m_back.setVisible(step != Step::Source);
    setVerb(step == Step::Preview ? tr("Apply") : tr("Next"));
    if (step == Step::Source)
        submitButton().setEnabled(!m_source->pasted().trimmed().isEmpty());
    else if (step == Step::Columns)
        submitButton().setEnabled(m_columns->isComplete());
}

void ImportWizard::next()
{
    if (m_step == Step::Preview) {
        apply();
        return;
    }
    setBusy(true);
    const int asked = ++m_asked;
    if (m_step == Step::Source) {
        m_file.clear();
        reopen({});
        return;
    }
    m_columns->remember();
    m_preview->setWaiting(tr("Reading the list…"));
    showStep(Step::Preview);
    submitButton().setEnabled(false);
    m_roster.read(m_columns->chosen()).then(this, [this, asked](const base::Result<session::RosterFile>& file) {
        if (asked == m_asked)
            onRead(file);
    });
}

void ImportWizard::back()
{
    ++m_asked;
    showStep(m_step == Step::Preview ? Step::Columns : Step::Source);
}

void ImportWizard::openFile(const QString& path)
{
    m_file = path;
    reopen({});
}

void ImportWizard::reopen(const importer::ReadOptions& options)
{
    const int asked = ++m_asked;
    const auto answered = [this, asked](const base::Result<session::OpenedList>& list) {
        if (asked == m_asked)
            onOpened(list);
    };
    if (m_file.isEmpty())
        m_roster.openPasted(m_source->pasted(), options).then(this, answered);
    else
        m_roster.open(m_file, options).then(this, answered);
}

void ImportWizard::onOpened(const base::Result<session::OpenedList>& list)
{
    if (!list || list->refusal) {
        showStep(m_step);
        setTrouble(list ? refusalSentence(*list->refusal) : widgets::sentenceFor(list.error()));
        return;
    }
    m_columns->setList(*list, m_file.isEmpty());
    showStep(Step::Columns);
}

void ImportWizard::onRead(const base::Result<session::RosterFile>& file)
{
    if (!file || file->refusal) {
        m_preview->setWaiting(tr("The list was not taken. Nothing has been changed."));
        setTrouble(file ? refusalSentence(*file->refusal) : widgets::sentenceFor(file.error()));
        return;
    }
    m_draft = file->draft;
    plan();
}

void ImportWizard::plan()
{
    if (m_draft.kind == importer::ListKind::Families)
        planFamilies();
    else
        planAct();
}

// Staff and load go to the service as a whole; what it would come to is the preview.
void ImportWizard::planAct()
{
    QList<session::ListProblem> problems;
    if (m_draft.kind == importer::ListKind::Staff) {
        const auto staff = session::staffIn(m_draft, problems);
        m_act = staff.isEmpty() ? session::BulkAct() : m_acts.takeStaff(staff);
    } else {
        const auto lines = session::loadIn(m_draft, *m_school.school(), m_year, problems);
        m_act = lines.isEmpty() ? session::BulkAct() : m_acts.editLoad(lines);
    }
    const auto show = [this, problems](const session::Rehearsal& rehearsal) {
        m_hash = rehearsal.hash;
        const QString summary = rehearsal.total == 0
                                    ? tr("Everything in this list is in the school already, or was left out.")
                                    : tr("%n change(s) in the school.", nullptr, rehearsal.total);
        m_preview->setPreview(summary, previewRows(m_draft, rehearsal, problems, effectWording(m_school.school())));
        submitButton().setEnabled(rehearsal.total > 0);
    };
    if (!m_act.rehearse) {
        show({});
        return;
    }
    m_preview->setWaiting(tr("Comparing the list with the school…"));
    const int asked = ++m_asked;
    m_act.rehearse().then(this, [this, asked, show](const base::Result<session::Rehearsal>& rehearsal) {
        if (asked != m_asked)
            return;
        if (rehearsal) {
            show(*rehearsal);
            return;
        }
        m_preview->setWaiting(tr("The list could not be compared with the school. Nothing has been changed."));
        setTrouble(widgets::sentenceFor(rehearsal.error()));
    });
}

void ImportWizard::planFamilies()
{
    m_preview->setWaiting(tr("Comparing %n row(s) with the school…", nullptr, static_cast<int>(m_draft.rows.size())));
    const int asked = ++m_asked;
    m_roster.plan(m_draft.rows).then(this, [this, asked](const base::Result<session::RosterPlan>& plan) {
        if (asked == m_asked)
            onPlanned(plan);
    });
}

void ImportWizard::onPlanned(const base::Result<session::RosterPlan>& plan)
{
    if (!plan) {
        m_preview->setWaiting(tr("The list could not be compared with the school. Nothing has been changed."));
        setTrouble(widgets::sentenceFor(plan.error()));
        return;
    }
    m_hash = plan->hash;
    QString summary = planSummary(*plan);
    if (plan->rowsUnchanged > 0)
        summary += QLatin1Char(' ') + tr("%n row(s) are in the school already.", nullptr, plan->rowsUnchanged);
    m_preview->setPreview(summary, previewRows(m_draft, *plan, *m_school.school()));
    submitButton().setEnabled(!plan->changes.isEmpty());
}

void ImportWizard::apply()
{
    setBusy(true);
    m_back.setEnabled(false);
    if (m_draft.kind != importer::ListKind::Families) {
        m_act.apply(m_hash).then(this, [this](const base::Result<session::Applied>& applied) { onApplied(applied); });
        return;
    }
    base::whenAnswered(m_roster.apply(m_hash), this, [this](const base::Result<int>& changes) {
        if (changes)
            findStep(*changes);
        else
            onApplied(base::failWith(changes));
    });
}

// The newest list of families that this person has applied is the one just now. Without the step it can still be undone
// from the journal.
void ImportWizard::findStep(int changes)
{
    base::whenAnswered(m_acts.undoable(), this, [this, changes](const base::Result<QList<session::UndoStep>>& steps) {
        session::Applied applied{0, changes};
        for (const session::UndoStep& step : steps.valueOr({})) {
            if (step.act == QLatin1String("roster.apply") && step.actor == m_school.self().person)
                applied.step = std::max(applied.step, step.step);
        }
        onApplied(applied);
    });
}

void ImportWizard::onApplied(const base::Result<session::Applied>& applied)
{
    m_back.setEnabled(true);
    if (applied) {
        Q_EMIT imported(applied->total, applied->step);
        accept();
        return;
    }
    if (applied.error().code == base::ErrorCode::Conflict) {
        setTrouble(
            tr("The school has changed since this plan was made, so nothing was applied. This is the new plan."));
        plan();
        return;
    }
    setBusy(false);
    setTrouble(widgets::sentenceFor(applied.error()));
}

} // namespace school

// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/table_export.h"

#include "base/off_thread.h"
#include "domain/rights.h"
#include "exporter/table_file.h"
#include "school/school_sheets.h"
#include "widgets/error_sentence.h"
#include "widgets/save_file.h"

#include <QDir>
#include <QMenu>

namespace school {

TableExport::TableExport(session::SchoolService& school, session::SchoolActs& acts, QWidget* parent)
    : QObject(parent)
    , m_school(school)
    , m_acts(acts)
    , m_window(parent)
    , m_menu(new QMenu(tr("Save as a table"), parent))
{
    m_menu->menuAction()->setObjectName(QStringLiteral("saveTables"));
    const auto table = [this](exporter::Sheet (*make)(const domain::School&)) {
        return [this, make] { save(make(*m_school.school())); };
    };
    offer("saveFamilies", tr("Pupils and families…"), table(familiesSheet));
    offer("saveGuardians", tr("Representatives…"), table(guardiansSheet));
    offer("saveStaff", tr("Staff…"), table(staffSheet));
    offer("saveClasses", tr("Classes…"), table(classesSheet));
    offer("saveLoad", tr("Teaching load…"), table(loadSheet));
    offer("saveChats", tr("Chats of the classes…"), [this] { saveChats(); });
    offer("saveJournal", tr("Journal of movements…"), [this] { saveJournal(); });
    m_menu->addSeparator();
    offer("saveAll", tr("All of it in one workbook…"), [this] { saveAll(); });
}

void TableExport::offer(const char* name, const QString& text, const std::function<void()>& act)
{
    QAction* action = m_menu->addAction(text);
    action->setObjectName(QLatin1String(name));
    connect(action, &QAction::triggered, this, act);
}

void TableExport::save(const exporter::Sheet& sheet)
{
    write(sheet.title, true, {sheet});
}

void TableExport::saveJournal()
{
    save(journalSheet(*m_school.school()));
}

void TableExport::saveChats()
{
    base::whenAnswered(m_acts.completeness(), this, [this](const base::Result<QList<session::UnitCheck>>& checks) {
        if (checks)
            save(chatsSheet(*m_school.school(), *checks));
        else
            Q_EMIT said(widgets::sentenceFor(checks.error()));
    });
}

// Without what is known to the server only when there is no connection or no right to it.
void TableExport::saveAll()
{
    base::whenAnswered(m_acts.completeness(), this, [this](const base::Result<QList<session::UnitCheck>>& checks) {
        const domain::School& school = *m_school.school();
        QList<exporter::Sheet> sheets{familiesSheet(school), guardiansSheet(school), staffSheet(school),
                                      classesSheet(school), loadSheet(school)};
        if (checks)
            sheets << chatsSheet(school, *checks);
        sheets << journalSheet(school);
        const domain::Organisation& organisation = school.organisation;
        write(organisation.shortName.isEmpty() ? organisation.name : organisation.shortName, false, sheets);
    });
}

void TableExport::write(const QString& name, bool mayBeText, const QList<exporter::Sheet>& sheets)
{
    QStringList filters{tr("Excel workbook (*.xlsx)")};
    if (mayBeText)
        filters << tr("Text, CSV (*.csv)");
    const QString file = QString(name).replace(u'/', u'-') + QStringLiteral(".xlsx");
    widgets::askWhereToSave(m_window, file, filters, [this, sheets](const QString& path) {
        base::whenAnswered(base::offThread([path, sheets] {
                               const auto written = exporter::writeTables(path, sheets);
                               return written ? base::Result<bool>(true) : base::failWith(written);
                           }),
                           this, [this, path](const base::Result<bool>& written) {
                               Q_EMIT said(written ? tr("Saved: %1").arg(QDir::toNativeSeparators(path))
                                                   : widgets::sentenceFor(written.error()));
                           });
    });
}

} // namespace school

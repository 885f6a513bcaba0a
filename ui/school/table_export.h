// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporter/sheet.h"
#include "session/school_acts.h"
#include "session/school_service.h"

#include <QObject>

class QMenu;
class QWidget;

namespace school {

// Saves tables of the school as a workbook or as CSV, where the person says. GUI thread; the file is written elsewhere.
class TableExport final : public QObject
{
    Q_OBJECT

public:
    // The window of the parent asks for the file.
    TableExport(session::SchoolService& school, session::SchoolActs& acts, QWidget* parent);

    // "Save as a table": each table of the whole school, and all in one workbook.
    [[nodiscard]] QMenu* menu() const { return m_menu; }

    void saveJournal();
    void saveChats();
    void save(const exporter::Sheet& sheet);

Q_SIGNALS:
    void said(const QString& sentence);

private:
    void offer(const char* name, const QString& text, const std::function<void()>& act);
    void saveAll();
    void write(const QString& name, bool mayBeText, const QList<exporter::Sheet>& sheets);

    session::SchoolService& m_school;
    session::SchoolActs& m_acts;
    QWidget* m_window;
    QMenu* m_menu;
};

} // namespace school

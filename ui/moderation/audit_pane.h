// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporter/sheet.h"
#include "session/moderation_service.h"
#include "session/oversight_service.h"
#include "session/school_service.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QPushButton;
class QTableWidget;

namespace moderation {

// The log of all acts of power: filtered by who, what and since when, exported as CSV, all of what the filter leaves and
// not only what has been read, and verified: each row hashes the one before.
class AuditPane final : public QWidget
{
    Q_OBJECT

public:
    AuditPane(session::ModerationService& moderation, session::SchoolService& school, QWidget* parent = nullptr);

    void refresh();
    // Where the table goes; empty: the person is asked. Seam for tests.
    void setFolder(const QString& folder) { m_folder = folder; }

private:
    void read(qint64 before);
    void fill(const session::AuditPage& page, bool isFirst);
    void verify();
    void save();
    // Page by page, then to the file.
    void gather(const QString& path, QList<session::AuditEntry> entries);
    [[nodiscard]] exporter::Sheet sheet(const QList<session::AuditEntry>& entries) const;
    [[nodiscard]] session::AuditRequest request(qint64 before) const;

    session::ModerationService& m_moderation;
    session::SchoolService& m_school;
    QList<session::AuditEntry> m_entries;
    QString m_folder;
    QComboBox* m_act;
    QComboBox* m_actor;
    QDateEdit* m_since;
    QTableWidget* m_table;
    QPushButton* m_more;
    QPushButton* m_export;
    QPushButton* m_verify;
    QLabel* m_state;
};

} // namespace moderation

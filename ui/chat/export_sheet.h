// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/chat_export.h"
#include "widgets/sheet.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace chat {

// How far chats are written into a file; closing it earlier cancels, and leaves no file.
class ExportSheet final : public widgets::Sheet
{
    Q_OBJECT

public:
    ExportSheet(const QString& heading, std::unique_ptr<session::ChatExport> work, QWidget* parent);
    ~ExportSheet() override;

private:
    void show(qint64 done, qint64 total);
    void finish(const base::Result<void>& result);

    std::unique_ptr<session::ChatExport> m_work;
    QLabel* m_says;
    QProgressBar* m_bar;
    QPushButton* m_leave;
    QPushButton* m_folder;
};

} // namespace chat

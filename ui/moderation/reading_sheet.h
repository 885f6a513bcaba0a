// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/oversight_service.h"
#include "widgets/sheet.h"

class QLabel;
class QListWidget;
class QPushButton;

namespace moderation {

// What was written in a chat of others, oldest first, opened for a reason that its moderators have been told (G14). Whoever
// opened the sheet brings the messages; it knows no service. GUI thread; deletes itself when closed.
class ReadingSheet final : public widgets::Sheet
{
    Q_OBJECT

public:
    ReadingSheet(const QString& chatTitle, const QString& reason, QWidget* parent);

    // Above what is there already.
    void addEarlier(const session::ChatPage& page);
    // None came; the sentence says why.
    void sayTrouble(const QString& sentence);

Q_SIGNALS:
    void earlierWanted(const domain::ArchiveId& before);

private:
    domain::ArchiveId m_oldest;
    QListWidget* m_messages;
    QPushButton* m_earlier;
    QLabel* m_trouble;
};

} // namespace moderation

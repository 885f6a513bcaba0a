// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "session/moderation_service.h"
#include "session/oversight_service.h"
#include "session/school_service.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace widgets {
class EmptyState;
class Toast;
} // namespace widgets

namespace moderation {

// The register of recorded violations in the chats that the person moderates: who, where, by which item, in which words,
// when and by whom, and whether it counts; newest first, by chat; on the screen by pages, on paper as a whole.
class RegisterPane final : public QWidget
{
    Q_OBJECT

public:
    RegisterPane(session::ModerationService& moderation, session::SchoolService& school, const base::Clock& clock,
                 QWidget* parent = nullptr);

    void refresh();
    // Where papers go; empty: the person is asked. Seam for tests.
    void setFolder(const QString& folder) { m_folder = folder; }

private:
    void fillChats();
    void read(int offset);
    void fill(const contract::ModerationRegisterReply& page, int offset);
    void print();
    // The pages after these, and then the paper.
    void gather(const domain::ChatId& chat, QList<contract::RegisterEntry> entries);

    session::ModerationService& m_moderation;
    session::SchoolService& m_school;
    const base::Clock& m_clock;
    QString m_folder;
    QComboBox* m_chats;
    QWidget* m_content;
    QTableWidget* m_table;
    QLabel* m_state;
    QPushButton* m_more;
    QPushButton* m_print;
    widgets::EmptyState* m_empty;
    widgets::Toast* m_toast;
};

} // namespace moderation

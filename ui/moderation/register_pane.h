// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
}

namespace moderation {

// The register of recorded violations in the chats that the person moderates: who, where, by which item, in which words,
// when and by whom, and whether it counts; newest first, by chat.
class RegisterPane final : public QWidget
{
    Q_OBJECT

public:
    RegisterPane(session::ModerationService& moderation, session::SchoolService& school, QWidget* parent = nullptr);

    void refresh();

private:
    void fillChats();
    void read(int offset);
    void fill(const contract::ModerationRegisterReply& page, int offset);

    session::ModerationService& m_moderation;
    session::SchoolService& m_school;
    QComboBox* m_chats;
    QWidget* m_content;
    QTableWidget* m_table;
    QLabel* m_state;
    QPushButton* m_more;
    widgets::EmptyState* m_empty;
};

} // namespace moderation

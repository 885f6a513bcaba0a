// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/announcement_service.h"
#include "widgets/form_dialog.h"

class QCheckBox;
class QDateTimeEdit;
class QLineEdit;
class QPlainTextEdit;

namespace publish {

// Other words for an announcement, which take the place of the former ones in its chats; whoever has confirmed those may
// be asked once more. Closes when the service has taken it.
class CorrectionSheet final : public widgets::FormDialog
{
    Q_OBJECT

public:
    CorrectionSheet(session::AnnouncementService& announcements, const session::AnnouncementEntry& entry,
                    QWidget* parent);

private:
    [[nodiscard]] session::AnnouncementCorrection correction() const;
    void showConsequence();
    void correct();

    session::AnnouncementService& m_announcements;
    const session::AnnouncementEntry m_entry;
    QLineEdit* m_title;
    QPlainTextEdit* m_text;
    QDateTimeEdit* m_until;
    const QDateTime m_shownUntil; // before it was touched: a field knows no null
    QCheckBox* m_again;
    QLabel* m_consequence;
};

// Takes an announcement out of its chats, with what is said there instead.
class WithdrawalSheet final : public widgets::FormDialog
{
    Q_OBJECT

public:
    WithdrawalSheet(session::AnnouncementService& announcements, const session::AnnouncementEntry& entry,
                    QWidget* parent);

private:
    void withdraw();

    session::AnnouncementService& m_announcements;
    const domain::AnnouncementId m_announcement;
    QLineEdit* m_reason;
};

} // namespace publish

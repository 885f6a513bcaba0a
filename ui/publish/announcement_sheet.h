// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "session/announcement_service.h"
#include "session/school_service.h"
#include "widgets/form_dialog.h"

class QCheckBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;

namespace publish {

// A new announcement: the words, the chats, whether to ask for confirmation and by when. Says before it is sent how
// many chats will show it. Closes when the service has taken it.
class AnnouncementSheet final : public widgets::FormDialog
{
    Q_OBJECT

public:
    AnnouncementSheet(session::AnnouncementService& announcements, session::SchoolService& school,
                      const base::Clock& clock, QWidget* parent);

Q_SIGNALS:
    void announced(const domain::AnnouncementId& announcement);

private:
    void fillChats();
    [[nodiscard]] QList<domain::ChatId> chosen() const;
    void showConsequence();
    void announce();

    session::AnnouncementService& m_announcements;
    session::SchoolService& m_school;
    const base::Clock& m_clock;
    QLineEdit* m_title;
    QPlainTextEdit* m_text;
    QListWidget* m_chats;
    QCheckBox* m_asks;
    QDateEdit* m_until;
    QLabel* m_consequence;
};

} // namespace publish

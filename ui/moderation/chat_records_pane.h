// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "moderation/moderation_words.h"
#include "session/moderation_service.h"
#include "session/oversight_service.h"
#include "session/school_service.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace widgets {
class Toast;
}

namespace moderation {

// One chat as its moderator answers for it: who has a record, what pauses run, a pause for everybody, the item of the
// rules that stands above it, and why one person cannot write.
class ChatRecordsPane final : public QWidget
{
    Q_OBJECT

public:
    ChatRecordsPane(session::ModerationService& moderation, session::SchoolService& school, const base::Clock& clock,
                    QWidget* parent = nullptr);

    void refresh();
    void choose(const domain::ChatId& chat);
    // Where papers go; empty: the person is asked. Seam for tests.
    void setFolder(const QString& folder) { m_folder = folder; }

Q_SIGNALS:
    // Something of what keeps somebody from writing is changed there.
    void remedyWanted(moderation::Remedy remedy);

private:
    void follow(const QString& link);
    void fillChats();
    void fill(const session::ChatRecords& records);
    [[nodiscard]] domain::ChatId chat() const;
    [[nodiscard]] domain::PersonId person() const;
    void fillItems();
    void pin();
    void setPause(domain::QuietMode mode, int seconds, int minutes);
    void explain();
    void printLedger();

    session::ModerationService& m_moderation;
    session::SchoolService& m_school;
    const base::Clock& m_clock;
    session::ChatRecords m_records;
    QString m_folder;
    QComboBox* m_chats;
    QLabel* m_pauses;
    QPushButton* m_pause;
    QPushButton* m_endPause;
    QLabel* m_pinned;
    QLabel* m_readings;
    QComboBox* m_items;
    QPushButton* m_pin;
    QTableWidget* m_people;
    QPushButton* m_print;
    QComboBox* m_who;
    QPushButton* m_why;
    QLabel* m_reasons;
    widgets::Toast* m_toast;
};

} // namespace moderation

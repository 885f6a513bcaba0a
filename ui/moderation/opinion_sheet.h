// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/oversight_service.h"
#include "widgets/sheet.h"

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace moderation {

// What the parents think of the drafts that they were asked about (G13): figures and remarks, no names. What is done with
// a draft is done by whoever opened the sheet; it knows no service.
class OpinionSheet final : public widgets::Sheet
{
    Q_OBJECT

public:
    OpinionSheet(const QList<session::DraftFile>& drafts, const QDateTime& now, QWidget* parent);

Q_SIGNALS:
    void withdrawWanted(const domain::DraftId& draft);
    // To be changed, or put in force.
    void textWanted(const session::DraftFile& file);
    void paperWanted(const session::DraftFile& file);

private:
    [[nodiscard]] const session::DraftFile& chosen() const;
    void present();

    const QList<session::DraftFile> m_drafts;
    const QDateTime m_now;
    QComboBox* m_choice;
    QLabel* m_words;
    QLabel* m_noRemarks;
    QPlainTextEdit* m_remarks;
    QPushButton* m_withdraw;
    QPushButton* m_take;
};

} // namespace moderation

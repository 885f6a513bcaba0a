// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/school.h"
#include "session/moderation_service.h"
#include "widgets/form_dialog.h"

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace moderation {

enum class ActKind { Report, Remove, Remind, Record, Block };

// What the sheet is opened about.
struct ActSubject
{
    session::ModerationCase matter; // its item is what the list begins with
    QString chatTitle;
    QString author; // who wrote it; empty when they are several
    QString text;   // of the message
    int messages = 1;
};

// One act of moderation before it is done: the message, the item of the rules it cites, what the ladder says about the
// author in this chat (how many violations, why writing cannot be restricted yet, until when at most), and for a
// restriction its end. Done by whoever opened it, at submitted(); knows no service.
class ActForm final : public widgets::FormDialog
{
    Q_OBJECT

public:
    ActForm(ActKind kind, const ActSubject& subject, const domain::Rules* rules, QWidget* parent);

    // What is recorded; until it is known, an act that depends on it cannot be submitted.
    void setLedger(const session::PersonLedger& ledger, const QDateTime& now);
    // The item, with the choice of what else was filled in.
    [[nodiscard]] session::ModerationCase matter() const;
    [[nodiscard]] QString remark() const;  // of a report
    [[nodiscard]] QDateTime until() const; // of a restriction
    [[nodiscard]] bool isToStay() const;   // of a reminder: the item stands above the chat from then on

private:
    void addItems(const domain::Rules* rules);
    void addTerms();
    [[nodiscard]] QString consequence() const;
    void say(const QString& ladder, const QString& consequence);

    const ActKind m_kind;
    const domain::BlockKind m_blockKind; // by the rules in force
    const ActSubject m_subject;
    QComboBox* m_items;
    QLineEdit* m_remark = nullptr;
    QCheckBox* m_stays = nullptr;
    QLabel* m_ladder;
    QLabel* m_consequence;
    QWidget* m_termBox = nullptr;
    QButtonGroup* m_terms = nullptr;
    QList<QDateTime> m_ends; // by the ids of the buttons
};

} // namespace moderation

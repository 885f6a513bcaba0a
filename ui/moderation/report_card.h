// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/school.h"
#include "session/moderation_service.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;

namespace moderation {

// One report for reading: who wrote what where, what was written before and after, what is recorded about the author in
// this chat, and the item of the rules that an act will cite.
class ReportCard final : public QWidget
{
    Q_OBJECT

public:
    explicit ReportCard(QWidget* parent = nullptr);

    // The items that can be cited; the chosen one stays chosen.
    void setRules(const domain::Rules* rules);
    void show(const domain::School& school, const session::ModerationCard& card, const QDateTime& now);
    // The reader is a party to it and does not decide.
    void setParty(bool isParty);
    void chooseItem(const QString& number);
    [[nodiscard]] QString item() const;
    [[nodiscard]] QString itemText() const;

private:
    QLabel* m_heading;
    QLabel* m_origin;
    QLabel* m_text;
    QLabel* m_record;
    QLabel* m_party;
    QListWidget* m_context;
    QComboBox* m_items;
    QWidget* m_itemBox; // with its caption
    QLabel* m_contextCaption;
};

} // namespace moderation

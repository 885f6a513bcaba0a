// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "session/school_service.h"
#include "session/standing_service.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QTableWidget;
class QVBoxLayout;

namespace widgets {
class EmptyState;
}

namespace moderation {

class StandingActs;

// What is recorded about the person who reads: the own restrictions with the rule, the end and what can be done, and the
// own violations with their words, items and whether they count.
class StandingPane final : public QWidget
{
    Q_OBJECT

public:
    StandingPane(session::StandingService& standing, session::SchoolService& school, const base::Clock& clock,
                 QWidget* parent = nullptr);

private:
    void fill();
    [[nodiscard]] QWidget* cardOf(const contract::BlockFile& file);
    [[nodiscard]] QString describe(const contract::BlockFile& file) const;

    session::StandingService& m_standing;
    session::SchoolService& m_school;
    const base::Clock& m_clock;
    StandingActs* m_acts;
    QScrollArea* m_scroll;
    QWidget* m_content;
    QWidget* m_cards;
    QVBoxLayout* m_cardColumn;
    QLabel* m_counting;
    QTableWidget* m_violations;
    widgets::EmptyState* m_empty;
};

} // namespace moderation

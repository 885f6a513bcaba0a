// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "session/moderation_service.h"
#include "session/oversight_service.h"
#include "session/school_service.h"

#include <QWidget>

class QDateEdit;
class QLabel;
class QPushButton;
class QTableWidget;

namespace widgets {
class FormDialog;
} // namespace widgets

namespace moderation {

// How moderation fares in each chat, in figures (G14), for those who oversee. Who may reads a chat that he is not in, for a
// reason that its moderators hear; nobody reads in secret. GUI thread.
class OverviewPane final : public QWidget
{
    Q_OBJECT

public:
    OverviewPane(session::ModerationService& moderation, session::SchoolService& school, const base::Clock& clock,
                 QWidget* parent = nullptr);

    void refresh();

private:
    void fill(const QList<session::ChatFigures>& figures);
    void offer();
    [[nodiscard]] domain::ChatId chat() const;
    void askWhy();
    void open(widgets::FormDialog& form, const domain::ChatId& chat, const QString& reason);

    session::ModerationService& m_moderation;
    session::SchoolService& m_school;
    const base::Clock& m_clock;
    QDateEdit* m_since;
    QTableWidget* m_table;
    QLabel* m_state;
    QPushButton* m_read;
};

} // namespace moderation

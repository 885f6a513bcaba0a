// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/school_setup.h"
#include "session/school_service.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace school {

// The way from an empty server to a whole school: what is to be done, what of it is done, and a button for each. It is
// the first thing that the administrator of an empty school sees.
class SetupPage final : public QWidget
{
    Q_OBJECT

public:
    explicit SetupPage(session::SchoolService& school, QWidget* parent = nullptr);

    void refresh();

Q_SIGNALS:
    void stepWanted(items::SetupStep step);

private:
    [[nodiscard]] QWidget* row(int number, const items::SetupState& state);

    session::SchoolService& m_school;
    QList<items::SetupState> m_shown;
    QLabel* m_figures;
    QVBoxLayout* m_rows;
};

} // namespace school

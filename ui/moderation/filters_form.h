// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/moderation.h"
#include "widgets/form_dialog.h"

class QComboBox;
class QPlainTextEdit;
class QSpinBox;

namespace moderation {

// What the school's filters do with what they find, its own words, and after how many hours a report that waits is told
// to the administration.
class FiltersForm final : public widgets::FormDialog
{
    Q_OBJECT

public:
    FiltersForm(const domain::FilterPolicy& policy, QWidget* parent);

    [[nodiscard]] domain::FilterPolicy policy() const;

private:
    QComboBox* addAction(const char* name, const QString& caption, domain::FilterAction chosen, bool mayHold);

    QComboBox* m_obscene;
    QComboBox* m_personal;
    QComboBox* m_links;
    QComboBox* m_floods;
    QPlainTextEdit* m_words;
    QSpinBox* m_hours;
};

} // namespace moderation

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/notices.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QTimeEdit;

namespace settings {

// In the settings: the words that a person waits for, and when nothing is to be told. GUI thread.
class NoticesFields final : public QWidget
{
    Q_OBJECT

public:
    explicit NoticesFields(const Notices& notices, QWidget* parent = nullptr);

    [[nodiscard]] Notices notices() const;

Q_SIGNALS:
    void changed();

private:
    QLineEdit* m_words;
    QCheckBox* m_isQuiet;
    QTimeEdit* m_from;
    QTimeEdit* m_to;
};

} // namespace settings

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/preferences.h"
#include "widgets/sheet.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QSlider;

namespace settings {

class NoticesFields;

// Language, theme, text size, what is told, and the lock. Every choice is effective at once, so there is nothing to confirm; the dialog only
// closes. Beside them doors to the sheets about the account and the server.
class SettingsDialog final : public widgets::Sheet
{
    Q_OBJECT

public:
    SettingsDialog(const Preferences& preferences, QWidget* parent);

    [[nodiscard]] Preferences preferences() const;
    [[nodiscard]] QPushButton& addDoor(const QString& name, const QString& text);

Q_SIGNALS:
    void changed(const settings::Preferences& preferences);

private:
    void tell();

    QComboBox* m_language;
    QComboBox* m_theme;
    QSlider* m_textSize;
    QComboBox* m_lockAfter;
    NoticesFields* m_notices;
    QLabel* m_percent;
    QGridLayout* m_doors;
};

} // namespace settings

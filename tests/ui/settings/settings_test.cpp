// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settings_dialog.h"
#include "support/qt_strings.h"

#include <QComboBox>
#include <QPointer>
#include <QSlider>

using namespace Qt::Literals::StringLiterals;
using settings::Preferences;
using settings::SettingsDialog;

TEST_CASE("the settings show what was chosen before")
{
    const Preferences chosen{u"en"_s, {widgets::Theme::Dark, 150}};
    const QPointer<SettingsDialog> dialog = new SettingsDialog(chosen, nullptr);
    CHECK(dialog->preferences() == chosen);
    delete dialog;
}

TEST_CASE("a choice is told at once, whole")
{
    const QPointer<SettingsDialog> dialog = new SettingsDialog(Preferences{}, nullptr);
    QList<Preferences> told;
    QObject::connect(dialog, &SettingsDialog::changed, dialog, [&](const Preferences& p) { told << p; });
    dialog->findChild<QComboBox*>(u"theme"_s)->setCurrentIndex(2);
    dialog->findChild<QSlider*>(u"textSize"_s)->setValue(8);
    dialog->findChild<QComboBox*>(u"language"_s)->setCurrentIndex(1);

    REQUIRE(told.size() == 3);
    CHECK(told.last() == Preferences{u"ru"_s, {widgets::Theme::Dark, 200}});
    delete dialog;
}

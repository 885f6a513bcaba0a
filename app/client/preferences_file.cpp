// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/preferences_file.h"

#include <QSettings>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace client {
namespace {

const QList<std::pair<QString, widgets::Theme>>& themes()
{
    using widgets::Theme;
    static const QList<std::pair<QString, Theme>> list{{u"system"_s, Theme::System},
                                                       {u"light"_s, Theme::Light},
                                                       {u"dark"_s, Theme::Dark},
                                                       {u"high-contrast"_s, Theme::HighContrast}};
    return list;
}

const QString timeForm = u"HH:mm"_s;

// Invalid where there is none.
QTime timeFrom(const QVariant& value)
{
    return QTime::fromString(value.toString(), timeForm);
}

QString lastChatOf(const QString& address)
{
    return u"lastChat/"_s + address;
}

QString fileIn(const QString& directory)
{
    return directory + u"/settings.ini"_s;
}

} // namespace

settings::Preferences readPreferences(const QString& profileDirectory)
{
    const QSettings file(fileIn(profileDirectory), QSettings::IniFormat);
    settings::Preferences preferences;
    preferences.language = file.value(u"language"_s).toString();
    const QString theme = file.value(u"theme"_s).toString();
    for (const auto& [name, value] : themes()) {
        if (name == theme)
            preferences.appearance.theme = value;
    }
    preferences.appearance.textPercent = std::clamp(file.value(u"textPercent"_s, 100).toInt(), 100, 200);
    preferences.lockMinutes = std::clamp(file.value(u"lockMinutes"_s, preferences.lockMinutes).toInt(), 0, 24 * 60);
    preferences.notices = {file.value(u"tellWords"_s).toStringList(), timeFrom(file.value(u"quietFrom"_s)),
                           timeFrom(file.value(u"quietTo"_s))};
    return preferences;
}

void writePreferences(const QString& profileDirectory, const settings::Preferences& preferences)
{
    QSettings file(fileIn(profileDirectory), QSettings::IniFormat);
    file.setValue(u"language"_s, preferences.language);
    for (const auto& [name, value] : themes()) {
        if (value == preferences.appearance.theme)
            file.setValue(u"theme"_s, name);
    }
    file.setValue(u"textPercent"_s, preferences.appearance.textPercent);
    file.setValue(u"lockMinutes"_s, preferences.lockMinutes);
    file.setValue(u"tellWords"_s, preferences.notices.words);
    file.setValue(u"quietFrom"_s, preferences.notices.quietFrom.toString(timeForm));
    file.setValue(u"quietTo"_s, preferences.notices.quietTo.toString(timeForm));
}

domain::ChatId lastChat(const QString& profileDirectory, const QString& address)
{
    return domain::ChatId(QSettings(fileIn(profileDirectory), QSettings::IniFormat).value(lastChatOf(address)).toString());
}

void writeLastChat(const QString& profileDirectory, const QString& address, const domain::ChatId& chat)
{
    QSettings(fileIn(profileDirectory), QSettings::IniFormat).setValue(lastChatOf(address), chat.value());
}

bool isLocked(const QString& profileDirectory)
{
    return QSettings(fileIn(profileDirectory), QSettings::IniFormat).value(u"locked"_s).toBool();
}

void writeLocked(const QString& profileDirectory, bool locked)
{
    QSettings(fileIn(profileDirectory), QSettings::IniFormat).setValue(u"locked"_s, locked);
}

} // namespace client

// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settings_dialog.h"

#include "settings/notices_fields.h"
#include "widgets/form_dialog.h"
#include "widgets/scrolling_fields.h"
#include "widgets/tokens.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QVBoxLayout>

using widgets::Theme;

namespace settings {
namespace {

constexpr int smallestText = 100; // per cent
constexpr int largestText = 200;
constexpr int textStep = 25;

} // namespace

SettingsDialog::SettingsDialog(const Preferences& preferences, QWidget* parent)
    : Sheet(tr("Settings"), parent)
    , m_language(new QComboBox(this))
    , m_theme(new QComboBox(this))
    , m_textSize(new QSlider(Qt::Horizontal, this))
    , m_lockAfter(new QComboBox(this))
    , m_notices(new NoticesFields(preferences.notices, this))
    , m_percent(new QLabel(this))
    , m_doors(new QGridLayout)
{
    m_doors->setSpacing(widgets::Measures(font()).gap8());
    setObjectName(QStringLiteral("settingsDialog"));
    m_language->setObjectName(QStringLiteral("language"));
    m_language->addItem(tr("As on this computer"), QString());
    m_language->addItem(QStringLiteral("Русский"), QStringLiteral("ru"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->setCurrentIndex(std::max(0, m_language->findData(preferences.language)));

    m_theme->setObjectName(QStringLiteral("theme"));
    m_theme->addItem(tr("As on this computer"), static_cast<int>(Theme::System));
    m_theme->addItem(tr("Light"), static_cast<int>(Theme::Light));
    m_theme->addItem(tr("Dark"), static_cast<int>(Theme::Dark));
    m_theme->addItem(tr("High contrast"), static_cast<int>(Theme::HighContrast));
    m_theme->setCurrentIndex(m_theme->findData(static_cast<int>(preferences.appearance.theme)));

    m_textSize->setObjectName(QStringLiteral("textSize"));
    m_textSize->setRange(smallestText / textStep, largestText / textStep);
    m_textSize->setPageStep(1);
    m_textSize->setValue(preferences.appearance.textPercent / textStep);
    auto* size = new QWidget(this);
    auto* sizeRow = new QHBoxLayout(size);
    sizeRow->setContentsMargins(0, 0, 0, 0);
    sizeRow->addWidget(m_textSize, 1);
    sizeRow->addWidget(m_percent);
    m_textSize->setAccessibleName(tr("Text size"));

    auto* fields = new widgets::ScrollingFields;
    fields->column().addWidget(widgets::captioned(tr("&Language"), m_language));
    fields->column().addWidget(widgets::captioned(tr("&Theme"), m_theme));
    fields->column().addWidget(widgets::captioned(tr("Text &size"), size));
    fields->column().addWidget(m_notices);
    m_lockAfter->setObjectName(QStringLiteral("lockAfter"));
    for (const int minutes : {5, 15, 60})
        m_lockAfter->addItem(tr("After %n minute(s)", nullptr, minutes), minutes);
    m_lockAfter->addItem(tr("Never"), 0);
    m_lockAfter->setCurrentIndex(std::max(0, m_lockAfter->findData(preferences.lockMinutes)));
    fields->column().addWidget(widgets::captioned(tr("L&ock the program when nobody touches it"), m_lockAfter,
                                                   tr("It then asks for your password. Ctrl+Shift+L locks it at once.")));
    fields->column().addLayout(m_doors);
    column().addWidget(fields, 1);
    addCloseButton();

    connect(m_language, &QComboBox::currentIndexChanged, this, &SettingsDialog::tell);
    connect(m_theme, &QComboBox::currentIndexChanged, this, &SettingsDialog::tell);
    connect(m_textSize, &QSlider::valueChanged, this, &SettingsDialog::tell);
    connect(m_notices, &NoticesFields::changed, this, &SettingsDialog::tell);
    connect(m_lockAfter, &QComboBox::currentIndexChanged, this, &SettingsDialog::tell);
    m_percent->setText(tr("%1 %").arg(m_textSize->value() * textStep));
}

QPushButton& SettingsDialog::addDoor(const QString& name, const QString& text)
{
    auto* door = new QPushButton(text, this);
    door->setObjectName(name);
    door->setAutoDefault(false);
    constexpr int columns = 2;
    const int before = m_doors->count();
    m_doors->addWidget(door, before / columns, before % columns);
    return *door;
}

Preferences SettingsDialog::preferences() const
{
    return {m_language->currentData().toString(),
            {static_cast<Theme>(m_theme->currentData().toInt()), m_textSize->value() * textStep},
            m_lockAfter->currentData().toInt(), m_notices->notices()};
}

void SettingsDialog::tell()
{
    m_percent->setText(tr("%1 %").arg(m_textSize->value() * textStep));
    Q_EMIT changed(preferences());
}

} // namespace settings

// SPDX-License-Identifier: GPL-3.0-or-later
#include "school/history_sheet.h"

#include "widgets/form_dialog.h"
#include "widgets/scrolling_fields.h"
#include "widgets/times.h"

#include <QCoreApplication>
#include <QLabel>
#include <QVBoxLayout>

#include <array>

namespace school {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(school::History)
};

struct FieldWord
{
    const char* field; // as the store begins the name of the column
    const char* word;
};

constexpr std::array fieldWords{FieldWord{"name", QT_TRANSLATE_NOOP("school::History", "name")},
                                FieldWord{"born", QT_TRANSLATE_NOOP("school::History", "date of birth")},
                                FieldWord{"contacts_phone", QT_TRANSLATE_NOOP("school::History", "phone")},
                                FieldWord{"contacts_email", QT_TRANSLATE_NOOP("school::History", "e-mail")},
                                FieldWord{"contacts", QT_TRANSLATE_NOOP("school::History", "who may write to whom")},
                                FieldWord{"external", QT_TRANSLATE_NOOP("school::History", "id in other systems")},
                                FieldWord{"state", QT_TRANSLATE_NOOP("school::History", "state")},
                                FieldWord{"kind", QT_TRANSLATE_NOOP("school::History", "kind")},
                                FieldWord{"short_name", QT_TRANSLATE_NOOP("school::History", "short name")},
                                FieldWord{"time_zone", QT_TRANSLATE_NOOP("school::History", "time zone")},
                                FieldWord{"inn", QT_TRANSLATE_NOOP("school::History", "taxpayer number")},
                                FieldWord{"address", QT_TRANSLATE_NOOP("school::History", "address")},
                                FieldWord{"site", QT_TRANSLATE_NOOP("school::History", "site")},
                                FieldWord{"phone", QT_TRANSLATE_NOOP("school::History", "phone")},
                                FieldWord{"email", QT_TRANSLATE_NOOP("school::History", "e-mail")},
                                FieldWord{"diary_link", QT_TRANSLATE_NOOP("school::History", "electronic journal")},
                                FieldWord{"logo", QT_TRANSLATE_NOOP("school::History", "logo")},
                                FieldWord{"words", QT_TRANSLATE_NOOP("school::History", "words of the organisation")}};

QString wordOf(const QString& field)
{
    for (const FieldWord& each : fieldWords) {
        if (field.startsWith(QLatin1String(each.field)))
            return Words::tr(each.word);
    }
    return field;
}

QString valueOf(const session::HistoryEntry& entry, const QString& value)
{
    if (value.isEmpty())
        return Words::tr("empty");
    return entry.field == QLatin1String("logo") ? Words::tr("a picture") : value;
}

} // namespace

QString historySentence(const session::HistoryEntry& entry)
{
    return Words::tr("%1: %2 → %3", "field, before, after")
        .arg(wordOf(entry.field), valueOf(entry, entry.before), valueOf(entry, entry.after));
}

HistorySheet::HistorySheet(const QString& heading, const QList<session::HistoryEntry>& entries, QWidget* parent)
    : Sheet(heading, parent)
{
    setObjectName(QStringLiteral("historySheet"));
    if (entries.isEmpty()) {
        column().addWidget(widgets::mutedLabel(tr("Nothing in this card has been changed yet."), this));
    } else {
        auto* fields = new widgets::ScrollingFields(this);
        for (const session::HistoryEntry& entry : entries) {
            auto* sentence = new QLabel(historySentence(entry));
            sentence->setTextFormat(Qt::PlainText);
            sentence->setWordWrap(true);
            sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
            fields->column().addWidget(widgets::captioned(widgets::fullTime(entry.at), sentence));
        }
        fields->column().addStretch(1);
        column().addWidget(fields, 1);
    }
    addCloseButton();
}

} // namespace school

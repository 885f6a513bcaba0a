// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/confirm.h"

#include "widgets/form_dialog.h"
#include "widgets/style.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace widgets {

void confirm(QWidget* over, const Question& question, std::function<void()> act)
{
    auto* sheet = new FormDialog(question.heading, question.verb, over);
    sheet->setObjectName(QStringLiteral("confirm"));
    auto* consequence = new QLabel(question.consequence, sheet);
    consequence->setObjectName(QStringLiteral("consequence"));
    consequence->setWordWrap(true);
    sheet->body().addWidget(consequence);
    sheet->setAccessibleDescription(question.consequence);
    if (question.dangerous) {
        setButtonRole(sheet->submitButton(), ButtonRole::Danger);
        sheet->submitButton().setAutoDefault(false);
        sheet->findChild<QPushButton*>(QStringLiteral("cancel"))->setFocus();
    }
    QObject::connect(sheet, &FormDialog::submitted, sheet, [sheet, act = std::move(act)] {
        sheet->accept();
        act();
    });
    sheet->open();
}

} // namespace widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/rules_dialog.h"

#include "widgets/error_sentence.h"
#include "widgets/tokens.h"

#include <QLabel>
#include <QPushButton>
#include <QTextEdit>
#include <QVBoxLayout>

namespace shell {

RulesDialog::RulesDialog(session::SchoolService& school, const domain::Rules& rules, QWidget* parent)
    : FormDialog(rules.title, tr("I have read them"), parent)
    , m_school(school)
    , m_version(rules.version)
{
    const widgets::Measures m(font());
    setObjectName(QStringLiteral("rulesDialog"));
    resize(m.px(620), m.px(520));
    auto* text = new QTextEdit;
    text->setObjectName(QStringLiteral("rulesText"));
    text->setAccessibleName(rules.title);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setPlainText(rules.text);
    if (!rules.requisites.isEmpty())
        body().addWidget(widgets::mutedLabel(rules.requisites, this));
    body().addWidget(text, 1);
    connect(this, &FormDialog::submitted, this, &RulesDialog::acknowledge);
}

void RulesDialog::acknowledge()
{
    setBusy(true);
    m_school.acknowledgeRules(m_version).then(this, [this](const base::Result<void>& done) {
        if (done) {
            accept();
            return;
        }
        setBusy(false);
        setTrouble(widgets::sentenceFor(done.error()));
    });
}

} // namespace shell

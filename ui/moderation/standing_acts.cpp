// SPDX-License-Identifier: GPL-3.0-or-later
#include "moderation/standing_acts.h"

#include "delegates/words.h"
#include "domain/school_index.h"
#include "widgets/confirm.h"
#include "widgets/error_sentence.h"
#include "widgets/form_dialog.h"
#include "widgets/times.h"
#include "widgets/toast.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace moderation {

StandingActs::StandingActs(session::StandingService& standing, session::SchoolService& school, QWidget* over)
    : QObject(over)
    , m_standing(standing)
    , m_school(school)
    , m_over(over)
    , m_toast(new widgets::Toast(over))
{
    m_toast->setObjectName(QStringLiteral("standingToast"));
}

void StandingActs::openSheet(const char* name, const QString& heading, const QString& verb, const QString& caption,
                             const QString& consequence, const QString& done, const domain::BlockId& block, Act act)
{
    auto* form = new widgets::FormDialog(heading, verb, m_over);
    form->setObjectName(QLatin1String(name));
    auto* text = new QPlainTextEdit(form);
    text->setObjectName(QStringLiteral("words"));
    text->setTabChangesFocus(true);
    form->body().addWidget(widgets::captioned(caption, text));
    form->body().addWidget(widgets::mutedLabel(consequence, form));
    form->submitButton().setEnabled(false);
    connect(text, &QPlainTextEdit::textChanged, form, [form, text] {
        form->submitButton().setEnabled(!text->toPlainText().trimmed().isEmpty());
    });
    connect(form, &widgets::FormDialog::submitted, this, [this, form, text, done, block, act] {
        form->setBusy(true);
        base::whenAnswered((m_standing.*act)(block, text->toPlainText().trimmed()), form,
                           [this, form, done](const base::Result<void>& result) {
                               if (!result) {
                                   form->setBusy(false);
                                   form->setTrouble(widgets::sentenceFor(result.error()));
                                   return;
                               }
                               form->accept();
                               m_toast->say(done);
                           });
    });
    form->open();
}

void StandingActs::apologise(const domain::BlockId& block)
{
    const domain::Rules* const rules = domain::rulesInForce(*m_school.school());
    const auto hours = static_cast<int>(rules ? domain::objectionWindowOf(*rules).count() : 0);
    openSheet("apologyForm", tr("Apologise"), tr("Post in the chat"), tr("Your &words"),
              tr("The whole chat reads them. The members can object for %n hour(s); if nobody does, the moderator can "
                 "lift the restriction before its time.",
                 nullptr, hours),
              tr("Your apology is in the chat."), block, &session::StandingService::apologise);
}

void StandingActs::appeal(const domain::BlockId& block)
{
    openSheet("ownAppealForm", tr("Appeal"), tr("Appeal"), tr("&Why you do not agree"),
              tr("Heard by somebody else than the one who restricted. The restriction can be upheld, shortened or "
                 "annulled; the answer comes as a message from the school."),
              tr("Your appeal has been handed in."), block, &session::StandingService::appeal);
}

void StandingActs::object(const session::OpenApology& apology)
{
    widgets::confirm(
        m_over,
        {tr("Object to lifting the restriction early?"),
         tr("%1 asks for pardon: “%2” If you object, the restriction stays until its end. The other members do not learn "
            "who objected.")
             .arg(delegates::shortNick(apology.nick), apology.text.simplified()),
         tr("Object"), false},
        [this, block = apology.block] {
            base::whenAnswered(m_standing.object(block), this, [this](const base::Result<void>& result) {
                m_toast->say(result ? tr("Your objection counts. Nobody in the chat learns of it.")
                                    : widgets::sentenceFor(result.error()));
            });
        });
}

} // namespace moderation

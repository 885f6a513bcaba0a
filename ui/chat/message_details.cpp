// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/message_details.h"

#include "delegates/message_text.h"
#include "delegates/words.h"
#include "widgets/times.h"
#include "widgets/tokens.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace chat {

using namespace Qt::Literals::StringLiterals;

MessageDetails::MessageDetails(session::ChatService& chats, const domain::Message& message, QWidget* parent)
    : Sheet(tr("Message"), parent)
    , m_text(new QPlainTextEdit(this))
{
    const widgets::Measures m(font());
    setObjectName(u"messageDetails"_s);
    setMinimumSize(m.dialog(), m.dialog());
    m_text->setObjectName(u"messageFacts"_s);
    m_text->setAccessibleName(tr("About the message"));
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    column().addWidget(m_text, 1);
    addCloseButton();

    show(delegates::harmless(message.nick), widgets::fullTime(message.sentAt));
    if (message.quote)
        show(tr("Answers %1").arg(delegates::shortNick(message.quote->nick)), delegates::quotedBody(*message.quote));
    chats.history(message.id).then(this, [this, message](const base::Result<QList<domain::MessageVersion>>& versions) {
        if (!versions || versions->size() < 2) {
            show(tr("Text"), delegates::harmless(delegates::bodyOf(message)));
            return;
        }
        for (const domain::MessageVersion& version : *versions)
            show(version.at.isValid() ? tr("Text as of %1").arg(widgets::fullTime(version.at)) : tr("Text, not sent yet"),
                 delegates::harmless(version.body));
    });
    chats.signsUnder(message.id).then(this, [this](const base::Result<QList<domain::PersonSigns>>& people) {
        if (!people || people->isEmpty())
            return;
        QStringList lines;
        for (const domain::PersonSigns& person : *people)
            lines << u"%1  %2"_s.arg(person.signs.join(u' '),
                                     person.own ? tr("You") : delegates::harmless(person.nick));
        show(tr("Reactions"), lines.join(u'\n'));
    });
}

void MessageDetails::show(const QString& heading, const QString& text)
{
    const QString before = m_text->toPlainText();
    m_text->setPlainText((before.isEmpty() ? QString() : before + u"\n\n"_s) + heading + u'\n' + text);
}

} // namespace chat

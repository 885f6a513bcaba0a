// SPDX-License-Identifier: GPL-3.0-or-later
#include "moderation/chat_notice.h"

#include "delegates/words.h"
#include "moderation/standing_acts.h"
#include "widgets/banner.h"
#include "widgets/times.h"

#include <QVBoxLayout>

#include <algorithm>

namespace moderation {

ChatNotice::ChatNotice(session::StandingService& standing, session::SchoolService& school, const base::Clock& clock,
                       QWidget* parent)
    : QWidget(parent)
    , m_standing(standing)
    , m_school(school)
    , m_clock(clock)
    , m_pinned(new widgets::Banner)
    , m_banner(new widgets::Banner)
    , m_acts(nullptr)
{
    setObjectName(QStringLiteral("chatNotice"));
    m_pinned->setObjectName(QStringLiteral("pinnedRule"));
    m_banner->setObjectName(QStringLiteral("standingBanner"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->insertWidget(0, m_pinned);
    m_acts = new StandingActs(standing, school, parent ? parent : this);
    connect(&m_standing, &session::StandingService::changed, this, &ChatNotice::present);
    connect(&m_school, &session::SchoolService::changed, this, &ChatNotice::present);
    connect(m_banner, &widgets::Banner::buttonClicked, this, &ChatNotice::onButton);
}

void ChatNotice::setChat(const domain::ChatId& chat)
{
    if (std::exchange(m_chat, chat) != chat)
        present();
}

void ChatNotice::present()
{
    const QDateTime now = m_clock.now();
    const std::shared_ptr<const domain::School> school = m_school.school();
    const auto chat = std::ranges::find(school->chats, m_chat, &domain::Chat::id);
    if (chat != school->chats.end() && !chat->pinned.isEmpty())
        m_pinned->say(widgets::Tone::Info, chat->pinned);
    else
        m_pinned->hush();
    if (const auto own = m_standing.restrictionIn(m_chat, now)) {
        const bool isOut = own->block.kind == domain::BlockKind::Out;
        m_banner->say(widgets::Tone::Warning,
                      (isOut ? tr("Until %1 this chat is closed to you: item %2 of the rules. What is here stays; "
                                  "nothing new comes until then.")
                             : tr("Until %1 you read this chat and do not write in it: item %2 of the rules."))
                          .arg(widgets::fullTime(own->block.until), own->block.basis.item),
                      tr("What can I do?"));
    } else if (const auto apology = m_standing.apologyIn(m_chat, now)) {
        m_banner->say(widgets::Tone::Info,
                      tr("%1 asks for pardon. Who is against lifting the restriction early can object until %2.")
                          .arg(delegates::shortNick(apology->nick), widgets::fullTime(apology->objectionsUntil)),
                      tr("Object…"));
    } else {
        m_banner->hush();
    }
}

QString ChatNotice::closure(const domain::ChatId& chat) const
{
    const auto own = m_standing.restrictionIn(chat, m_clock.now());
    return own && own->block.kind == domain::BlockKind::Out
               ? tr("This chat is closed to you until %1").arg(widgets::fullTime(own->block.until))
               : QString();
}

void ChatNotice::onButton()
{
    if (m_standing.restrictionIn(m_chat, m_clock.now()))
        Q_EMIT standingWanted();
    else if (const auto apology = m_standing.apologyIn(m_chat, m_clock.now()))
        m_acts->object(*apology);
    else
        present();
}

} // namespace moderation

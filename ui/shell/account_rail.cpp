// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/account_rail.h"

#include "school/logo_field.h"
#include "widgets/avatar.h"
#include "widgets/counter_badge.h"
#include "widgets/icons.h"
#include "widgets/tokens.h"

#include <QPainter>
#include <QStyleOption>
#include <QVBoxLayout>

using widgets::Measures;

namespace shell {

AccountButton::AccountButton(QWidget* parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void AccountButton::setSign(const AccountSign& sign)
{
    m_sign = sign;
    m_logo = school::logoPixmap(sign.logo, Measures(font()).avatar(), devicePixelRatioF());
    setObjectName(QStringLiteral("account_") + sign.address);
    setAccessibleName(tr("%1, %2", "organisation, address").arg(sign.organisation, sign.address));
    QStringList states;
    if (sign.isShown)
        states << tr("shown");
    if (sign.unread > 0)
        states << tr("%n unread message(s)", nullptr, sign.unread);
    if (sign.needsPassword)
        states << tr("the password is wanted");
    setAccessibleDescription(states.join(QStringLiteral(", ")));
    update();
}

QSize AccountButton::sizeHint() const
{
    const Measures m(font());
    return {m.rail(), m.avatar() + m.gap12()};
}

void AccountButton::paintEvent(QPaintEvent* /*event*/)
{
    const widgets::Colours& c = widgets::coloursOf(palette());
    const Measures m(font());
    QPainter painter(this);
    if (m_sign.isShown || underMouse())
        painter.fillRect(rect(), m_sign.isShown ? c.ownBubble : c.hover);
    if (m_sign.isShown)
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, m.bar(), height())), c.accent);

    QRect picture(0, 0, m.avatar(), m.avatar());
    picture.moveCenter(rect().center());
    if (m_logo.isNull()) {
        widgets::paintAvatar(painter, picture, m_sign.organisation, font(), m_sign.isShown ? c.ownBubble : c.window);
    } else {
        QRect logo(QPoint(), m_logo.deviceIndependentSize().toSize());
        logo.moveCenter(picture.center());
        painter.drawPixmap(logo.topLeft(), m_logo);
    }

    if (m_sign.needsPassword) {
        QRect sign(0, 0, m.smallIcon(), m.smallIcon());
        sign.moveBottomRight(picture.bottomRight());
        widgets::paintIcon(painter, widgets::Icon::Warning, sign, c.danger);
    }
    QRect badge(QPoint(), widgets::counterSize(m_sign.unread, font()));
    badge.moveTopLeft(QPoint(std::min(width() - badge.width() - m.px(2), picture.right() - m.gap8()), picture.top() - m.px(2)));
    widgets::paintCounter(painter, badge, m_sign.unread, font(), palette());

    if (hasFocus()) {
        QStyleOption option;
        option.initFrom(this);
        option.rect = rect().adjusted(m.focus(), m.focus(), -m.focus(), -m.focus());
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
    }
}

void AccountButton::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void AccountButton::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

AccountRail::AccountRail(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("accountRail"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, Measures(font()).gap8());
    column->setSpacing(0);
    hide();
}

void AccountRail::setAccounts(const QList<AccountSign>& accounts)
{
    if (accounts == m_accounts)
        return;
    m_accounts = accounts;
    while (m_buttons.size() > accounts.size())
        delete m_buttons.takeLast();
    while (m_buttons.size() < accounts.size()) {
        auto* button = new AccountButton(this);
        layout()->addWidget(button);
        connect(button, &QAbstractButton::clicked, this, [this, button] { Q_EMIT chosen(button->sign().address); });
        m_buttons << button;
    }
    for (int i = 0; i < accounts.size(); ++i) {
        m_buttons.at(i)->setSign(accounts.at(i));
        m_buttons.at(i)->setToolTip(
            tr("%1\n%2 (Ctrl+Shift+%3)", "organisation, address, key")
                .arg(accounts.at(i).organisation, accounts.at(i).address)
                .arg(i + 1));
    }
    setVisible(accounts.size() > 1);
}

} // namespace shell

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sign_picker.h"

#include "widgets/tokens.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QToolButton>
#include <QWidgetAction>

#include <algorithm>

namespace widgets {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int kColumns = 8;

} // namespace

SignPicker::SignPicker(const QStringList& signs, QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"signPicker"_s);
    const Measures m(font());
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(m.gap4(), m.gap4(), m.gap4(), m.gap4());
    grid->setSpacing(m.px(2));
    for (int i = 0; i < signs.size(); ++i) {
        auto* button = new QToolButton(this);
        button->setText(signs.at(i));
        button->setAccessibleName(signs.at(i));
        button->setFont(sized(font(), TextSize::Title));
        button->setAutoRaise(true);
        button->setFixedSize(m.control(), m.control());
        grid->addWidget(button, i / kColumns, i % kColumns);
        connect(button, &QToolButton::clicked, this, [this, sign = signs.at(i)] { Q_EMIT chosen(sign); });
    }
}

QStringList SignPicker::all()
{
    return {u"😀"_s, u"😊"_s, u"😉"_s, u"😂"_s, u"🙂"_s, u"😍"_s, u"🤔"_s, u"😅"_s, u"😢"_s, u"😮"_s, u"😴"_s, u"🤒"_s,
            u"👍"_s, u"👎"_s, u"👏"_s, u"🙏"_s, u"🤝"_s, u"👌"_s, u"💪"_s, u"👋"_s, u"❤️"_s, u"🔥"_s, u"🎉"_s, u"⭐"_s,
            u"🌷"_s, u"🍎"_s, u"🎂"_s, u"🏆"_s, u"✅"_s, u"❌"_s, u"❗"_s, u"❓"_s, u"📚"_s, u"📝"_s, u"📅"_s, u"⏰"_s,
            u"📌"_s, u"🎒"_s, u"🚌"_s, u"☀️"_s};
}

QStringList SignPicker::quick()
{
    return {u"👍"_s, u"❤️"_s, u"🙏"_s, u"🎉"_s, u"😂"_s, u"😢"_s, u"👏"_s, u"✅"_s};
}

SignPicker* SignPicker::inMenu(QMenu& menu, const QStringList& signs)
{
    auto* picker = new SignPicker(signs);
    auto* entry = new QWidgetAction(&menu);
    entry->setDefaultWidget(picker);
    menu.addAction(entry);
    QObject::connect(picker, &SignPicker::chosen, &menu, &QWidget::close);
    return picker;
}

void SignPicker::keyPressEvent(QKeyEvent* event)
{
    const auto buttons = findChildren<QToolButton*>();
    const auto focused = std::ranges::find_if(buttons, [](const QToolButton* button) { return button->hasFocus(); });
    const auto at = focused == buttons.end() ? -1 : static_cast<int>(focused - buttons.begin());
    int step = 0;
    switch (event->key()) {
    case Qt::Key_Left:
        step = -1;
        break;
    case Qt::Key_Right:
        step = 1;
        break;
    case Qt::Key_Up:
        step = -kColumns;
        break;
    case Qt::Key_Down:
        step = kColumns;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (at >= 0)
            buttons.at(at)->click();
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    const int next = at < 0 ? 0 : std::clamp(at + step, 0, static_cast<int>(buttons.size()) - 1);
    buttons.at(next)->setFocus(Qt::TabFocusReason);
}

} // namespace widgets

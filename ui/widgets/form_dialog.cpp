// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/form_dialog.h"

#include "widgets/style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QShowEvent>
#include <QVBoxLayout>

namespace widgets {
namespace {

// A label whose colour is a token: it follows the theme, since roles of the palette are looked up when painting.
QLabel* coloured(const QString& text, QPalette::ColorRole role, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setForegroundRole(role);
    return label;
}

} // namespace

QLabel* mutedLabel(const QString& text, QWidget* parent)
{
    return coloured(text, QPalette::PlaceholderText, parent);
}

QLabel* headingLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setFont(sized(label->font(), TextSize::Heading, TextWeight::Strong));
    return label;
}

QWidget* captioned(const QString& caption, QWidget* field, const QString& hint)
{
    auto* group = new QWidget;
    const Measures m(group->font());
    auto* column = new QVBoxLayout(group);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m.gap4());
    auto* label = new QLabel(caption, group);
    label->setBuddy(field);
    column->addWidget(label);
    column->addWidget(field);
    if (!hint.isEmpty()) {
        QLabel* below = mutedLabel(hint, group);
        below->setFont(sized(group->font(), TextSize::Small));
        column->addWidget(below);
    }
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(caption);
    field->setAccessibleDescription(hint);
    return group;
}

FormDialog::FormDialog(const QString& heading, const QString& verb, QWidget* parent)
    : Sheet(heading, parent)
    , m_body(new QVBoxLayout)
    , m_trouble(coloured({}, QPalette::BrightText, this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_submit(new QPushButton(verb, this))
    , m_buttons(new QHBoxLayout)
{
    m_body->setSpacing(Measures(font()).gap12());
    m_trouble->setObjectName(QStringLiteral("trouble"));
    m_trouble->hide();
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_cancel->setAutoDefault(false);
    m_submit->setObjectName(QStringLiteral("submit"));
    m_submit->setDefault(true);
    setButtonRole(*m_submit, ButtonRole::Primary);

    column().addLayout(m_body, 1);
    column().addWidget(m_trouble);
    m_buttons->addStretch(1);
    m_buttons->addWidget(m_cancel);
    m_buttons->addWidget(m_submit);
    column().addLayout(m_buttons);

    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_submit, &QPushButton::clicked, this, [this] {
        setTrouble({});
        Q_EMIT submitted();
    });
    auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    connect(shortcut, &QShortcut::activated, m_submit, &QPushButton::click);
}

// The body was filled after the buttons were made: Tab goes through it first, and it has the focus, unless whoever
// opened the sheet has given it to something else.
void FormDialog::showEvent(QShowEvent* event)
{
    Sheet::showEvent(event);
    QWidget* first = nullptr;
    QWidget* last = nullptr;
    for (QWidget* widget : findChildren<QWidget*>()) {
        const bool isField = widget != m_cancel && widget != m_submit && widget->focusPolicy() >= Qt::TabFocus &&
                             widget->isVisibleTo(this) && widget->focusProxy() == nullptr;
        if (!isField)
            continue;
        first = first == nullptr ? widget : first;
        last = widget;
    }
    if (last != nullptr) {
        setTabOrder(last, m_cancel);
        setTabOrder(m_cancel, m_submit);
    }
    if (first != nullptr && (focusWidget() == nullptr || focusWidget() == m_cancel) && m_submit->isDefault())
        first->setFocus();
}

void FormDialog::setVerb(const QString& verb)
{
    m_submit->setText(verb);
}

QPushButton& FormDialog::addAside(const QString& text)
{
    auto* button = new QPushButton(text, this);
    button->setAutoDefault(false);
    m_buttons->insertWidget(0, button);
    return *button;
}

void FormDialog::setTrouble(const QString& sentence)
{
    m_trouble->setText(sentence);
    m_trouble->setVisible(!sentence.isEmpty());
}

void FormDialog::setBusy(bool busy)
{
    m_submit->setEnabled(!busy);
}

} // namespace widgets

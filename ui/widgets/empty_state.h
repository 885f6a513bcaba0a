// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/icons.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace widgets {

// Says what an empty place is for, and offers the next act.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(Icon icon, QWidget* parent = nullptr);

    void setIcon(Icon icon);
    // An empty button text shows no button; a long one takes several lines.
    void setTexts(const QString& heading, const QString& hint, const QString& button = {});

Q_SIGNALS:
    void buttonClicked();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void paintSign();
    void breakButtonText();

    Icon m_icon;
    QLabel* m_sign;
    QLabel* m_heading;
    QLabel* m_hint;
    QPushButton* m_button;
    QString m_buttonText;
};

} // namespace widgets

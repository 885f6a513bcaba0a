// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QString>
#include <QWidget>

class QLabel;
class QPushButton;

namespace school {

// Of domain::Organisation::logo, within a square; null when there is none.
[[nodiscard]] QPixmap logoPixmap(const QString& logo, int side, qreal ratio);

// The organisation's sign in a form: as it looks, a button that takes a picture from a file, one that takes it off.
class LogoField final : public QWidget
{
    Q_OBJECT

public:
    explicit LogoField(const QString& logo, QWidget* parent = nullptr);

    [[nodiscard]] const QString& logo() const { return m_logo; }
    // As if this file had been chosen.
    void take(const QString& path);

Q_SIGNALS:
    // Empty when all is well again.
    void troubled(const QString& sentence);

private:
    void choose();
    void show(const QString& logo);

    QString m_logo;
    QLabel* m_picture;
    QPushButton* m_choose;
    QPushButton* m_remove;
};

} // namespace school

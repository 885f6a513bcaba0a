// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QMenu;

namespace widgets {

// A grid of picture characters to choose one from: by mouse, or with arrows and Enter. Every button says its sign.
class SignPicker final : public QWidget
{
    Q_OBJECT

public:
    explicit SignPicker(const QStringList& signs, QWidget* parent = nullptr);

    // What is offered where anything may be written, and for answering with one press.
    [[nodiscard]] static QStringList all();
    [[nodiscard]] static QStringList quick();
    // As the one entry of a menu that closes with the choice.
    [[nodiscard]] static SignPicker* inMenu(QMenu& menu, const QStringList& signs);

Q_SIGNALS:
    void chosen(const QString& sign);

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace widgets {

// A field to search or filter by. Escape empties it, and in an empty one says `left`; ↓ says `downPressed`, so that the
// focus can go on to the results.
class SearchEdit final : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchEdit(const QString& placeholder, QWidget* parent = nullptr);

Q_SIGNALS:
    void left();
    void downPressed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace widgets

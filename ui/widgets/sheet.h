// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QVBoxLayout;

namespace widgets {

// A modal sheet over the window: on the ground of content, with a line around it (some desktops frame nothing), with a
// heading that is also its name. Opened with open(), never exec(); deletes itself when closed. Unless it was given a size,
// it is as large as its words need, within the screen (adjustSize() stops at two thirds of it), and grows with words that
// come later.
class Sheet : public QDialog
{
    Q_OBJECT

public:
    Sheet(const QString& heading, QWidget* parent);

    void setVisible(bool visible) override;

protected:
    // Under the heading.
    [[nodiscard]] QVBoxLayout& column() { return *m_column; }
    // For sheets in which there is nothing to confirm: the last row is a button that closes.
    void addCloseButton();
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QSize fitting(int leastWidth) const;

    QVBoxLayout* m_column;
    bool m_grows = false;
};

} // namespace widgets

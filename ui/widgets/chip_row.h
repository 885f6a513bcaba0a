// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QPushButton;

namespace widgets {

struct Chip
{
    QString text;
    QString figure = {}; // stands behind the text; of a chip too narrow for both the text is cut

    bool operator==(const Chip&) const = default;
};

// Small buttons one after the other, in as many lines as they need and may have: those that do not fit are left out, so
// the important ones come first.
class ChipRow final : public QWidget
{
    Q_OBJECT

public:
    ChipRow(const QString& accessibleName, int mostLines, QWidget* parent = nullptr);

    // Buttons that stay keep their place and their focus. Without chips the row takes no room.
    void setChips(const QList<Chip>& chips);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(int index);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    // Where the buttons stand in this width; empty rectangles for those that are left out.
    [[nodiscard]] QList<QRect> placesIn(int width) const;
    void arrange();

    const int m_mostLines;
    QList<Chip> m_chips;
    QList<QPushButton*> m_buttons;
};

} // namespace widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

namespace widgets {

// Items beside each other as wide as they want to be; those that do not fit begin the next line.
class FlowLayout final : public QLayout
{
public:
    explicit FlowLayout(int spacing, QWidget* parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    [[nodiscard]] QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] QSize sizeHint() const override;
    void setGeometry(const QRect& rect) override;

private:
    // The places of the items that are shown, in lines of that width, from the origin; an empty one for a hidden item.
    [[nodiscard]] QList<QRect> placesIn(int width) const;

    QList<QLayoutItem*> m_items;
};

} // namespace widgets

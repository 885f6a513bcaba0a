// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/materials_model.h"

#include <QPixmap>
#include <QStyledItemDelegate>

#include <functional>

namespace delegates {

// Where the parts of a row of what was shared stand; empty where there is none.
struct MaterialLayout
{
    QRect month; // above the row, if it is the first of it
    QRect row;   // what is selected and clicked
    QRect sign;  // the picture, or what kind of thing it is
    QRect name;
    QRect line; // size, who, when
};

[[nodiscard]] MaterialLayout layoutFor(const QStyleOptionViewItem& option, const items::Material& material);

// "240 KB · Щербакова Евгения · 12 Nov"
[[nodiscard]] QString materialLine(const items::Material& material, const QDate& today);
// The whole of it in a sentence.
[[nodiscard]] QString describeMaterial(const items::Material& material);

// Paints rows of items::MaterialsModel.
class MaterialDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit MaterialDelegate(QObject* parent = nullptr);

    void setToday(const QDate& today) { m_today = today; }
    // Who has the pictures of files, for that many pixels of the screen; a null one while there is none.
    using Pictures = std::function<QPixmap(const domain::Message& message, const QSize& size)>;
    void setPictures(Pictures pictures) { m_pictures = std::move(pictures); }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    Pictures m_pictures;
    QDate m_today;
};

} // namespace delegates

// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/material_delegate.h"

#include "delegates/message_text.h"
#include "delegates/row.h"
#include "delegates/words.h"
#include "items/roles.h"
#include "widgets/icons.h"
#include "widgets/times.h"
#include "widgets/tokens.h"

#include <QApplication>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

namespace delegates {
namespace {

using widgets::Measures;
using widgets::TextSize;
using widgets::TextWeight;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(MaterialDelegate)
};

int monthHeight(const QFont& font)
{
    return Measures(font).px(30);
}

int rowHeight(const QFont& font)
{
    const Measures m(font);
    const int words = QFontMetrics(font).height() + QFontMetrics(sized(font, TextSize::Small)).height();
    return std::max(m.avatar(), words) + 2 * m.gap8();
}

// November 2026
QString monthTitle(const QDate& month)
{
    const QString name = QLocale().standaloneMonthName(month.month());
    return Texts::tr("%1 %2", "month, year").arg(name.left(1).toUpper() + name.mid(1)).arg(month.year());
}

QString shownName(const items::Material& material)
{
    return harmless(material.name);
}

widgets::Icon signOf(items::MaterialKind kind)
{
    switch (kind) {
    case items::MaterialKind::Picture:
        return widgets::Icon::Picture;
    case items::MaterialKind::File:
        return widgets::Icon::File;
    case items::MaterialKind::Link:
        return widgets::Icon::Globe;
    }
    return widgets::Icon::File;
}

// The middle of the picture, as large as the square.
void paintPicture(QPainter& painter, const QRect& square, const QPixmap& picture, int radius)
{
    QPainterPath round;
    round.addRoundedRect(square, radius, radius);
    const QSizeF size = picture.deviceIndependentSize().scaled(square.size(), Qt::KeepAspectRatioByExpanding);
    QRectF whole(QPointF(), size);
    whole.moveCenter(QRectF(square).center());
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setClipPath(round, Qt::IntersectClip);
    painter.drawPixmap(whole, picture, QRectF(picture.rect()));
    painter.restore();
}

} // namespace

QString materialLine(const items::Material& material, const QDate& today)
{
    QStringList parts;
    if (material.kind != items::MaterialKind::Link && material.message.file->sizeBytes > 0)
        parts << sizeText(material.message.file->sizeBytes);
    parts << (material.message.own ? Texts::tr("You") : harmless(shortNick(material.message.nick)))
          << widgets::listTime(material.message.sentAt, today);
    return parts.join(QStringLiteral(" · "));
}

QString describeMaterial(const items::Material& material)
{
    const QString who = material.message.own ? Texts::tr("You") : harmless(material.message.nick);
    return Texts::tr("%1, %2, %3", "name, who, when")
        .arg(shownName(material), who, widgets::fullTime(material.message.sentAt));
}

MaterialLayout layoutFor(const QStyleOptionViewItem& option, const items::Material& material)
{
    const Measures m(option.font);
    MaterialLayout l;
    l.row = option.rect;
    if (material.month.isValid()) {
        l.month = QRect(option.rect.topLeft(), QSize(option.rect.width(), monthHeight(option.font)))
                      .adjusted(m.gap8(), m.gap8(), -m.gap8(), 0);
        l.row.setTop(option.rect.top() + monthHeight(option.font));
    }
    const QRect inner = l.row.adjusted(m.gap8(), m.gap8(), -m.gap8(), -m.gap8());
    l.sign = QRect(inner.left(), inner.top() + (inner.height() - m.avatar()) / 2, m.avatar(), m.avatar());
    const int left = l.sign.right() + 1 + m.gap12();
    const int nameHeight = QFontMetrics(option.font).height();
    const int lineHeight = QFontMetrics(sized(option.font, TextSize::Small)).height();
    const int top = inner.top() + (inner.height() - nameHeight - lineHeight) / 2;
    const int width = std::max(0, inner.right() + 1 - left);
    l.name = QRect(left, top, width, nameHeight);
    l.line = QRect(left, top + nameHeight, width, lineHeight);
    for (QRect* rect : {&l.month, &l.sign, &l.name, &l.line}) {
        if (!rect->isEmpty())
            *rect = QStyle::visualRect(option.direction, option.rect, *rect);
    }
    return l;
}

MaterialDelegate::MaterialDelegate(QObject* parent)
    : QStyledItemDelegate(parent)
{
}

void MaterialDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto material = index.data(items::MaterialRole).value<items::Material>();
    const MaterialLayout l = layoutFor(option, material);
    const widgets::Colours& c = widgets::coloursOf(option.palette);
    const Measures m(option.font);
    const int start = rowTextFlags(option.direction, Qt::AlignLeft);
    const auto write = [&](const QRect& rect, const QFont& font, const QColor& colour, const QString& text,
                           Qt::TextElideMode elided) {
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(rect, start, QFontMetrics(font).elidedText(text, elided, rect.width()));
    };
    painter->save();
    if (!l.month.isEmpty())
        write(l.month, sized(option.font, TextSize::Small, TextWeight::Strong), c.muted, monthTitle(material.month),
              Qt::ElideRight);
    const QStyle* style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    QStyleOptionViewItem ground = option;
    ground.rect = l.row;
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &ground, painter, option.widget);
    const bool isPicture = material.kind == items::MaterialKind::Picture;
    const QPixmap picture = m_pictures && isPicture ? m_pictures(material.message, 2 * l.sign.size()) : QPixmap();
    if (picture.isNull()) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(c.hover);
        painter->drawRoundedRect(l.sign, m.radius(), m.radius());
        QRect sign(0, 0, m.icon(), m.icon());
        sign.moveCenter(l.sign.center());
        widgets::paintIcon(*painter, signOf(material.kind), sign, c.muted);
    } else {
        paintPicture(*painter, l.sign, picture, m.radius());
    }
    const bool isLink = material.kind == items::MaterialKind::Link;
    write(l.name, option.font, isLink ? c.accent : c.text, shownName(material),
          isLink ? Qt::ElideRight : Qt::ElideMiddle);
    write(l.line, sized(option.font, TextSize::Small), c.muted, materialLine(material, m_today), Qt::ElideRight);
    painter->restore();
}

QSize MaterialDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto material = index.data(items::MaterialRole).value<items::Material>();
    const int month = material.month.isValid() ? monthHeight(option.font) : 0;
    return {Measures(option.font).avatar(), month + rowHeight(option.font)};
}

} // namespace delegates

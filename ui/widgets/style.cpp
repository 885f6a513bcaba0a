// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style.h"

#include "widgets/icons.h"
#include "widgets/row_hover.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFontDatabase>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTableView>
#include <QVariant>
#include <QToolButton>

namespace widgets {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr const char* kRoleProperty = "staffroomButtonRole";

ButtonRole roleOf(const QWidget* widget)
{
    return widget == nullptr ? ButtonRole::Plain : static_cast<ButtonRole>(widget->property(kRoleProperty).toInt());
}

Measures measuresFor(const QWidget* widget)
{
    return Measures(widget != nullptr ? widget->font() : QApplication::font());
}

// A rounded field with a line around it; the line is the focus ring when the field has the focus.
void paintField(QPainter& painter, const QRect& rect, const QColor& fill, const QColor& line, double width,
                double radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(width > 0 ? QPen(line, width) : QPen(Qt::NoPen));
    painter.setBrush(fill);
    const double inset = width / 2;
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

struct Fill
{
    QColor ground;
    QColor line;
};

Fill buttonFill(const QStyleOption& option, const QWidget* widget, const Colours& c)
{
    const bool enabled = (option.state & QStyle::State_Enabled) != 0;
    const bool hovered = enabled && (option.state & QStyle::State_MouseOver) != 0;
    const bool pressed = (option.state & (QStyle::State_Sunken | QStyle::State_On)) != 0;
    const ButtonRole role = roleOf(widget);
    if (role == ButtonRole::Plain && enabled && (option.state & QStyle::State_On) != 0)
        return {c.ownBubble, c.accent};
    if (role == ButtonRole::Plain || !enabled) {
        const QColor ground = pressed || hovered ? c.hover : c.raised;
        return {enabled ? ground : c.window, c.line};
    }
    const QColor base = role == ButtonRole::Primary ? c.accent : c.danger;
    const QColor ground = pressed ? mixed(c.text, base, 0.16) : hovered ? mixed(c.text, base, 0.08) : base;
    return {ground, ground};
}

void paintButton(const QStyleOption& option, QPainter& painter, const QWidget* widget)
{
    const Colours& c = coloursOf(option.palette);
    const Measures m = measuresFor(widget);
    const Fill fill = buttonFill(option, widget, c);
    paintField(painter, option.rect, fill.ground, fill.line, Measures::line(), m.radius());
    if ((option.state & QStyle::State_HasFocus) == 0)
        return;
    // On a filled button the ring goes inside, in the colour of its text.
    const bool filled = fill.ground == fill.line;
    const int inset = filled ? m.focus() : 0;
    paintField(painter, option.rect.adjusted(inset, inset, -inset, -inset), Qt::transparent,
               filled ? c.onAccent : c.accent, m.focus(), m.radius() - inset);
}

void paintLineEdit(const QStyleOption& option, QPainter& painter, const QWidget* widget)
{
    const Colours& c = coloursOf(option.palette);
    const Measures m = measuresFor(widget);
    const bool focused = (option.state & QStyle::State_HasFocus) != 0;
    const bool enabled = (option.state & QStyle::State_Enabled) != 0;
    paintField(painter, option.rect, enabled ? c.surface : c.window, focused ? c.accent : mixed(c.faint, c.line, 0.35),
               focused ? m.focus() : Measures::line(), m.radius());
}

// Icon and word in the middle, with air between them.
void paintButtonLabel(const QStyleOptionButton& option, QPainter& painter, const QWidget* widget)
{
    const Measures m = measuresFor(widget);
    const bool enabled = (option.state & QStyle::State_Enabled) != 0;
    const bool filled = enabled && roleOf(widget) != ButtonRole::Plain;
    const QSize icon = option.icon.isNull() ? QSize() : option.iconSize;
    const int gap = option.icon.isNull() || option.text.isEmpty() ? 0 : m.gap8();
    const int word = option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
    QRect content(0, 0, std::min(icon.width() + gap + word, option.rect.width()), option.rect.height());
    content.moveCenter(option.rect.center());
    if (!option.icon.isNull()) {
        const QRect sign = QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter, icon, content);
        option.icon.paint(&painter, sign, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }
    const QRect text = QStyle::visualRect(option.direction, content, content.adjusted(icon.width() + gap, 0, 0, 0));
    const Colours& c = coloursOf(option.palette);
    painter.setPen(filled ? c.onAccent : enabled ? c.text : c.faint);
    painter.drawText(text, Qt::AlignCenter | Qt::TextHideMnemonic, option.text);
}

// Of fields of several lines; other scroll areas have no frame.
void paintFrame(const QStyleOption& option, QPainter& painter, const QWidget* widget)
{
    if (qobject_cast<const QAbstractScrollArea*>(widget) != nullptr)
        paintLineEdit(option, painter, widget);
    else
        paintField(painter, option.rect, Qt::transparent, coloursOf(option.palette).line, Measures::line(),
                   measuresFor(widget).radius());
}

// A checkable button that stands out: a filter that is on or off.
bool isChip(const QStyleOption& option, const QWidget* widget)
{
    const auto* const button = qobject_cast<const QToolButton*>(widget);
    return button != nullptr && button->isCheckable() && button->toolButtonStyle() == Qt::ToolButtonTextBesideIcon &&
           (option.state & QStyle::State_AutoRaise) == 0;
}

void paintToolButton(const QStyleOption& option, QPainter& painter, const QWidget* widget)
{
    const Colours& c = coloursOf(option.palette);
    if (isChip(option, widget)) {
        const bool isOn = (option.state & QStyle::State_On) != 0;
        const bool isUnder = (option.state & (QStyle::State_MouseOver | QStyle::State_Sunken)) != 0;
        paintField(painter, option.rect, isOn ? c.ownBubble : isUnder ? c.hover : c.surface, isOn ? c.accent : c.line,
                   Measures::line(), option.rect.height() / 2);
        return;
    }
    if ((option.state & (QStyle::State_MouseOver | QStyle::State_Sunken | QStyle::State_On)) == 0)
        return;
    if ((option.state & QStyle::State_Enabled) == 0)
        return;
    paintField(painter, option.rect, c.hover, c.hover, 0, measuresFor(widget).radius());
}

// As the switches that are tool buttons: the chosen one stands on a ground of its own.
void paintTab(const QStyleOptionTab& option, QPainter& painter, const QWidget* widget)
{
    const Colours& c = coloursOf(option.palette);
    const Measures m = measuresFor(widget);
    if ((option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) != 0)
        paintField(painter, option.rect.adjusted(0, 0, -m.gap4(), -m.gap4()), c.hover, c.hover, 0, m.radius());
}

// A bar without words in it: how much of the whole.
void paintShare(const QStyleOptionProgressBar& bar, QPainter& painter)
{
    const Colours& c = coloursOf(bar.palette);
    const int radius = bar.rect.height() / 2;
    paintField(painter, bar.rect, c.line, c.line, 0, radius);
    QRect done = bar.rect;
    done.setWidth(static_cast<int>(static_cast<qint64>(bar.rect.width()) * (bar.progress - bar.minimum) /
                                   (static_cast<qint64>(bar.maximum) - bar.minimum)));
    if (done.width() >= bar.rect.height())
        paintField(painter, QStyle::visualRect(bar.direction, bar.rect, done), c.accent, c.accent, 0, radius);
}

void paintFocusRing(const QStyleOption& option, QPainter& painter, const QWidget* widget)
{
    const Measures m = measuresFor(widget);
    paintField(painter, option.rect, Qt::transparent, coloursOf(option.palette).accent, m.focus(), m.radius());
}

void paintItemGround(const QStyleOption& option, QPainter& painter, const QWidget* widget)
{
    const Colours& c = coloursOf(option.palette);
    if ((option.state & QStyle::State_Selected) != 0)
        painter.fillRect(option.rect, c.ownBubble);
    else if (((option.state & QStyle::State_MouseOver) != 0 || RowHover::isUnder(option, widget)) &&
             (option.state & QStyle::State_Enabled) != 0)
        painter.fillRect(option.rect, c.hover);
    if ((option.state & QStyle::State_HasFocus) != 0 && (option.state & QStyle::State_KeyboardFocusChange) != 0)
        paintFocusRing(option, painter, widget);
}

void paintScrollBar(const QStyleOptionSlider& option, QPainter& painter, const QRect& slider, const QWidget* widget)
{
    const Colours& c = coloursOf(option.palette);
    if (option.minimum == option.maximum)
        return;
    const bool active =
        (option.state & QStyle::State_Enabled) != 0 &&
        ((option.state & QStyle::State_MouseOver) != 0 || (option.activeSubControls & QStyle::SC_ScrollBarSlider) != 0);
    const int inset = measuresFor(widget).px(2);
    const QRect thumb = slider.adjusted(inset, inset, -inset, -inset);
    paintField(painter, thumb, mixed(c.muted, c.surface, active ? 0.75 : 0.4), c.line, 0,
               std::min(thumb.width(), thumb.height()) / 2.0);
}

void paintComboBox(const QStyleOptionComboBox& option, QPainter& painter, const QWidget* widget)
{
    paintLineEdit(option, painter, widget);
    const Measures m = measuresFor(widget);
    QRect arrow(0, 0, m.smallIcon(), m.smallIcon());
    arrow.moveCenter(option.rect.center());
    arrow.moveRight(option.rect.right() - m.gap8());
    paintIcon(painter, Icon::ChevronDown, QStyle::visualRect(option.direction, option.rect, arrow),
              coloursOf(option.palette).muted);
}

void paintSpinBox(const QStyleOptionSpinBox& option, QPainter& painter, const QStyle& style, const QWidget* widget)
{
    paintLineEdit(option, painter, widget);
    const Colours& c = coloursOf(option.palette);
    const Measures m = measuresFor(widget);
    const auto paintStep = [&](QStyle::SubControl step, QAbstractSpinBox::StepEnabledFlag possible, bool up) {
        QRect arrow(0, 0, m.px(12), m.px(12));
        arrow.moveCenter(style.subControlRect(QStyle::CC_SpinBox, &option, step, widget).center());
        const bool enabled = (option.stepEnabled & possible) != 0 && (option.state & QStyle::State_Enabled) != 0;
        const bool pressed = option.activeSubControls == step && (option.state & QStyle::State_Sunken) != 0;
        painter.save();
        if (up) { // the same arrow, upside down
            painter.translate(QRectF(arrow).center());
            painter.rotate(180);
            painter.translate(-QRectF(arrow).center());
        }
        paintIcon(painter, Icon::ChevronDown, arrow, !enabled ? c.line : pressed ? c.accent : c.muted);
        painter.restore();
    };
    paintStep(QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, true);
    paintStep(QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, false);
}

void paintIndicator(const QStyleOption& option, QPainter& painter, const QWidget* widget, bool round)
{
    const Colours& c = coloursOf(option.palette);
    const Measures m = measuresFor(widget);
    const bool enabled = (option.state & QStyle::State_Enabled) != 0;
    const bool on = enabled && (option.state & (QStyle::State_On | QStyle::State_NoChange)) != 0;
    paintField(painter, option.rect,
               on        ? c.accent
               : enabled ? c.surface
                         : c.window,
               on ? c.accent : mixed(c.faint, c.line, 0.6), Measures::line(),
               round ? option.rect.height() / 2.0 : m.gap4());
    if ((option.state & QStyle::State_On) == 0)
        return;
    const int inset = round ? option.rect.height() / 3 : m.px(2);
    const QRect mark = option.rect.adjusted(inset, inset, -inset, -inset);
    const QColor ink = enabled ? c.onAccent : c.faint;
    if (round)
        paintField(painter, mark, ink, ink, 0, mark.height() / 2.0);
    else
        paintIcon(painter, Icon::Check, mark, ink);
}

void paintHeaderSection(const QStyleOption& option, QPainter& painter)
{
    const Colours& c = coloursOf(option.palette);
    painter.fillRect(option.rect, (option.state & QStyle::State_MouseOver) != 0 ? c.hover : c.window);
    painter.setPen(c.line);
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

bool isSeparator(const QStyleOption& option)
{
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(&option);
    return frame != nullptr && (frame->frameShape == QFrame::HLine || frame->frameShape == QFrame::VLine);
}

} // namespace

void apply(QApplication& application, const Appearance& appearance)
{
    // The new style polishes the platform's palette, not the one that the old style had made.
    QApplication::setStyle(new Style(appearance.theme));
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setPointSizeF(font.pointSizeF() * appearance.textPercent / 100);
    application.setFont(font);
}

void setButtonRole(QWidget& button, ButtonRole role)
{
    button.setProperty(kRoleProperty, static_cast<int>(role));
    button.update();
}

Style::Style(Theme theme)
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
    , m_theme(theme)
    , m_rowHover(new RowHover(this))
{
}

void Style::polish(QPalette& palette)
{
    switch (m_theme) {
    case Theme::System:
        palette = paletteOf(schemeOf(palette));
        return;
    case Theme::Light:
        palette = paletteOf(Scheme::Light);
        return;
    case Theme::Dark:
        palette = paletteOf(Scheme::Dark);
        return;
    case Theme::HighContrast:
        palette = paletteOf(Scheme::HighContrast);
        return;
    }
}

QPalette Style::standardPalette() const
{
    QPalette palette = QProxyStyle::standardPalette();
    const_cast<Style*>(this)->polish(palette);
    return palette;
}

void Style::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractItemView*>(widget) != nullptr)
        static_cast<QAbstractItemView*>(widget)->viewport()->setAttribute(Qt::WA_Hover);
    if (auto* const table = qobject_cast<QTableView*>(widget))
        m_rowHover->watch(*table);
    // Words in a field begin where they do in fields of several lines; boxes and spinners have room of their own.
    auto* const field = qobject_cast<QLineEdit*>(widget);
    const bool isPart = field != nullptr && (qobject_cast<QComboBox*>(field->parentWidget()) != nullptr ||
                                             qobject_cast<QAbstractSpinBox*>(field->parentWidget()) != nullptr);
    if (field != nullptr && !isPart && field->textMargins().isNull()) {
        const int gap = measuresFor(field).gap4();
        field->setTextMargins(gap, 0, gap, 0);
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const
{
    switch (element) {
    case PE_FrameFocusRect:
        paintFocusRing(*option, *painter, widget);
        return;
    case PE_FrameDefaultButton:
        return;
    case PE_PanelButtonCommand:
        paintButton(*option, *painter, widget);
        return;
    case PE_PanelButtonTool:
        paintToolButton(*option, *painter, widget);
        return;
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame != nullptr && frame->lineWidth > 0)
            paintLineEdit(*option, *painter, widget);
        return;
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        paintFrame(*option, *painter, widget);
        return;
    case PE_PanelItemViewItem:
        paintItemGround(*option, *painter, widget);
        return;
    case PE_IndicatorCheckBox:
        paintIndicator(*option, *painter, widget, false);
        return;
    case PE_IndicatorRadioButton:
        paintIndicator(*option, *painter, widget, true);
        return;
    case PE_FrameTabBarBase:
    case PE_FrameTabWidget:
    case PE_PanelItemViewRow:
    case PE_PanelScrollAreaCorner:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const
{
    switch (element) {
    case CE_TabBarTabShape:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            paintTab(*tab, *painter, widget);
            return;
        }
        break;
    case CE_TabBarTabLabel:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            QStyleOptionTab placed = *tab;
            placed.rect.adjust(0, 0, -measuresFor(widget).gap4(), -measuresFor(widget).gap4());
            QProxyStyle::drawControl(element, &placed, painter, widget);
            return;
        }
        break;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        paintHeaderSection(*option, *painter);
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, coloursOf(option->palette).line);
        return;
    case CE_ShapedFrame:
        if (!isSeparator(*option))
            break;
        painter->fillRect(option->rect, coloursOf(option->palette).line);
        return;
    case CE_ItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            // The ground of a selected row is a tint, so its text stays as it is.
            QStyleOptionViewItem tinted = *item;
            tinted.palette.setColor(QPalette::HighlightedText, coloursOf(option->palette).text);
            QProxyStyle::drawControl(element, &tinted, painter, widget);
            return;
        }
        break;
    case CE_ProgressBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option);
            bar != nullptr && !bar->textVisible && bar->maximum > bar->minimum) {
            paintShare(*bar, *painter);
            return;
        }
        break;
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            paintButtonLabel(*button, *painter, widget);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const
{
    if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
        control == CC_ScrollBar && slider != nullptr) {
        paintScrollBar(*slider, *painter, subControlRect(control, option, SC_ScrollBarSlider, widget), widget);
        return;
    }
    if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        control == CC_ComboBox && combo != nullptr) {
        paintComboBox(*combo, *painter, widget);
        return;
    }
    if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
        control == CC_ToolButton && button != nullptr && button->toolButtonStyle == Qt::ToolButtonIconOnly) {
        // What a picture alone opens needs no arrow in its corner.
        QStyleOptionToolButton plain(*button);
        plain.features &= ~QStyleOptionToolButton::ToolButtonFeatures(QStyleOptionToolButton::HasMenu);
        QProxyStyle::drawComplexControl(control, &plain, painter, widget);
        return;
    }
    if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        control == CC_SpinBox && spin != nullptr) {
        paintSpinBox(*spin, *painter, *this, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl subControl,
                            const QWidget* widget) const
{
    const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField) {
        const Measures m = measuresFor(widget);
        return visualRect(option->direction, option->rect,
                          option->rect.adjusted(m.gap8(), 0, -m.gap12() - m.smallIcon(), 0));
    }
    if (control == CC_SpinBox && subControl == SC_SpinBoxEditField) {
        const int gap = option->direction == Qt::LeftToRight ? measuresFor(widget).gap4() : 0;
        return QProxyStyle::subControlRect(control, option, subControl, widget).adjusted(gap, 0, 0, 0);
    }
    if (control != CC_ScrollBar || slider == nullptr)
        return QProxyStyle::subControlRect(control, option, subControl, widget);

    // No arrows: the groove is the whole bar.
    const bool horizontal = slider->orientation == Qt::Horizontal;
    const int length = horizontal ? slider->rect.width() : slider->rect.height();
    const int range = slider->maximum - slider->minimum;
    const int thumb = range <= 0 ? length
                                 : std::clamp(static_cast<int>(static_cast<qint64>(slider->pageStep) * length /
                                                               (static_cast<qint64>(range) + slider->pageStep)),
                                              std::min(length, measuresFor(widget).px(32)), length);
    const int at = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition, length - thumb,
                                           slider->upsideDown);
    const auto part = [&](int from, int size) {
        const QRect rect = horizontal ? QRect(slider->rect.x() + from, slider->rect.y(), size, slider->rect.height())
                                      : QRect(slider->rect.x(), slider->rect.y() + from, slider->rect.width(), size);
        return visualRect(slider->direction, slider->rect, rect);
    };
    switch (subControl) {
    case SC_ScrollBarSlider:
        return part(at, thumb);
    case SC_ScrollBarGroove:
        return slider->rect;
    case SC_ScrollBarSubPage:
        return part(0, at);
    case SC_ScrollBarAddPage:
        return part(at + thumb, length - at - thumb);
    default:
        return {};
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    const Measures m = measuresFor(widget);
    switch (metric) {
    case PM_TabBarTabHSpace:
        return m.gap16();
    case PM_ScrollBarExtent:
        return m.scrollBar();
    case PM_ScrollBarSliderMin:
        return m.px(32);
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
        return m.icon();
    case PM_DefaultFrameWidth:
        // Text of a field stands away from its rounded line.
        if (qobject_cast<const QPlainTextEdit*>(widget) != nullptr || qobject_cast<const QTextEdit*>(widget) != nullptr)
            return m.gap4();
        return QProxyStyle::pixelMetric(metric, option, widget);
    case PM_FocusFrameHMargin: // of the texts in item views, which begin where the header's do
        return m.gap8() - 1;
    case PM_SplitterWidth:
        return Measures::line();
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return m.gap16();
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return m.gap8();
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_HeaderMargin:
        return m.gap8();
    case PM_TreeViewIndentation:
        return m.icon();
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return m.px(16);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                              const QWidget* widget) const
{
    const Measures m = measuresFor(widget);
    const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_ItemViewItem:
        return {size.width(), std::max(size.height(), m.tableRow())};
    case CT_PushButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
            button != nullptr && button->text.isEmpty())
            return {m.control(), m.control()};
        else if (button != nullptr && button->text.contains(u'\n'))
            return {contents.width() + 2 * m.gap16(), contents.height() + 2 * m.gap4()};
        return {std::max(contents.width() + 2 * m.gap16(), m.px(80)), std::max(contents.height(), m.control())};
    case CT_LineEdit:
    case CT_ComboBox:
        return {size.width() + m.gap8(), std::max(size.height(), m.control())};
    case CT_SpinBox:
        return {size.width() + m.gap8(), m.control()};
    case CT_ToolButton:
        return {std::max(size.width(), m.control()), std::max(size.height(), m.control())};
    case CT_HeaderSection:
        return {size.width(), std::max(size.height(), m.tableRow())};
    case CT_TabBarTab: // what the ground of a tab leaves free is no room for its words
        return {size.width() + m.gap8(), size.height() + m.gap4()};
    case CT_MenuItem:
        return {size.width(), std::max(size.height(), m.px(30))};
    default:
        return size;
    }
}

QIcon Style::standardIcon(StandardPixmap standard, const QStyleOption* option, const QWidget* widget) const
{
    if (standard == SP_LineEditClearButton)
        return icon(Icon::Close, QPalette::PlaceholderText);
    return QProxyStyle::standardIcon(standard, option, widget);
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_UnderlineShortcut:
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    case SH_Widget_Animation_Duration:
        return 100;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace widgets

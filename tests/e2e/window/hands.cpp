// SPDX-License-Identifier: GPL-3.0-or-later
#include "hands.h"

#include "client/watched_application.h"
#include "json_lines.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

namespace driver {

using namespace Qt::Literals::StringLiterals;

namespace {

#ifdef NDEBUG
constexpr bool isOptimised = true;
#else
constexpr bool isOptimised = false; // then it says nothing of how long the program keeps a person waiting
#endif

QJsonObject refusal(const QString& why)
{
    return {{u"ok"_s, false}, {u"why"_s, why}};
}

QList<QWidget*> named(const QList<QWidget*>& places, const QString& name)
{
    QList<QWidget*> found;
    for (QWidget* place : places) {
        if (place->objectName() == name)
            found << place;
        found << place->findChildren<QWidget*>(name);
    }
    return found;
}

// Dialogs that lie over the window come first.
QWidget* find(const QString& path)
{
    QList<QWidget*> found = QApplication::topLevelWidgets();
    for (const QString& name : path.split(u'/'))
        found = named(found, name);
    for (QWidget* widget : std::as_const(found)) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

QString textOf(const QWidget* widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(widget))
        return label->text();
    if (const auto* field = qobject_cast<const QLineEdit*>(widget))
        return field->text();
    if (const auto* field = qobject_cast<const QPlainTextEdit*>(widget))
        return field->toPlainText();
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget); button != nullptr && !button->text().isEmpty())
        return button->text();
    if (const auto* box = qobject_cast<const QComboBox*>(widget))
        return box->currentText();
    if (const auto* view = qobject_cast<const QAbstractItemView*>(widget))
        return view->currentIndex().data().toString();
    return widget->accessibleName();
}

QJsonArray rowsOf(const QAbstractItemView& view, bool onlyInSight)
{
    QJsonArray rows;
    for (int row = 0; row < view.model()->rowCount(); ++row) {
        if (onlyInSight && !view.viewport()->rect().contains(view.visualRect(view.model()->index(row, 0))))
            continue;
        QStringList cells;
        for (int column = 0; column < view.model()->columnCount(); ++column) {
            const QVariant said = view.model()->index(row, column).data(Qt::AccessibleTextRole);
            cells << (said.isValid() ? said : view.model()->index(row, column).data()).toString();
        }
        rows << cells.join(u" | "_s);
    }
    return rows;
}

QJsonObject chooseButton(QWidget& among, const QString& text)
{
    for (auto* button : among.findChildren<QAbstractButton*>()) {
        // The words of one that stands beside its words are its name.
        const QString words = button->text().isEmpty() ? button->accessibleName() : button->text();
        if (button->isVisible() && words.contains(text)) {
            QTest::mouseClick(button, Qt::LeftButton);
            return {};
        }
    }
    return refusal(u"no such button"_s);
}

// What the button's menu offers now. The menu itself would wait for the mouse.
QJsonObject chooseInMenu(const QMenu& menu, const QString& text)
{
    for (QAction* action : menu.actions()) {
        if (action->isVisible() && action->isEnabled() && action->text().contains(text)) {
            action->trigger();
            return {};
        }
    }
    return refusal(u"no such act"_s);
}

QJsonObject choose(QWidget& widget, const QString& text)
{
    if (const auto* button = qobject_cast<QPushButton*>(&widget); button != nullptr && button->menu() != nullptr)
        return chooseInMenu(*button->menu(), text);
    if (auto* box = qobject_cast<QComboBox*>(&widget)) {
        const int at = box->findText(text);
        if (at < 0)
            return refusal(u"no such entry"_s);
        box->setCurrentIndex(at);
        Q_EMIT box->activated(at);
        return {};
    }
    auto* view = qobject_cast<QAbstractItemView*>(&widget);
    if (view == nullptr)
        return chooseButton(widget, text);
    const QModelIndexList found = view->model()->match(view->model()->index(0, 0), Qt::DisplayRole, text, 1,
                                                       Qt::MatchContains | Qt::MatchRecursive);
    if (found.isEmpty())
        return refusal(u"no such row"_s);
    view->scrollTo(found.first());
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(found.first()).center());
    return {};
}

// As a Russian keyboard does; QTest::keyClicks knows Latin letters only.
void type(QWidget& widget, const QString& text)
{
    for (const QChar letter : text)
        QTest::sendKeyEvent(QTest::Click, &widget, static_cast<Qt::Key>(letter.toUpper().unicode()), QString(letter),
                            {});
}

// Keys go to where the focus is, and shortcuts work in the window that is in front: no window manager does that here.
QJsonObject press(QWidget& widget, const QKeySequence& keys)
{
    if (!widget.isActiveWindow()) {
        widget.activateWindow();
        return refusal(u"not in front yet"_s);
    }
    if (widget.focusPolicy() != Qt::NoFocus && !widget.isAncestorOf(QApplication::focusWidget()))
        widget.setFocus();
    QTest::keySequence(&widget, keys);
    return {};
}

} // namespace

void Hands::take(const QByteArray& line)
{
    const QJsonObject request = QJsonDocument::fromJson(line).object();
    QJsonObject answer = obey(request);
    if (!answer.contains(u"ok"_s))
        answer.insert(u"ok"_s, true);
    answer.insert(u"id"_s, request.value(u"id"_s));
    JsonLines::write(answer);
}

QJsonObject Hands::obey(const QJsonObject& request) const
{
    const QString what = request.value(u"do"_s).toString();
    const QString text = request.value(u"text"_s).toString();
    if (what == "blocks"_L1) {
        QJsonArray blocks;
        for (const auto& [taken, used, event] : m_application.takeBlocks())
            blocks << QJsonObject{{u"taken"_s, qint64(taken.count())}, {u"used"_s, qint64(used.count())}, {u"event"_s, event}};
        return {{u"blocks"_s, blocks}, {u"optimised"_s, isOptimised}};
    }
    if (what == "clipboard"_L1)
        return {{u"text"_s, QGuiApplication::clipboard()->text()}};
    if (what == "picture"_L1)
        return {{u"ok"_s, find(u"program"_s)->grab().save(request.value(u"path"_s).toString())}};

    QWidget* widget = find(request.value(u"widget"_s).toString());
    if (what == "look"_L1) {
        return {{u"seen"_s, widget != nullptr},
                {u"enabled"_s, widget != nullptr && widget->isEnabled()},
                {u"focus"_s, widget != nullptr && widget->hasFocus()},
                {u"text"_s, widget == nullptr ? QString() : textOf(widget)},
                {u"described"_s, widget == nullptr ? QString() : widget->accessibleDescription()}};
    }
    if (widget == nullptr || !widget->isEnabled())
        return refusal(u"cannot be operated"_s);
    if (const QWidget* sheet = QApplication::activeModalWidget(); sheet != nullptr && sheet != widget->window())
        return refusal(u"behind "_s + sheet->objectName());
    if (what == "rows"_L1 || what == "sight"_L1) {
        const auto* view = qobject_cast<const QAbstractItemView*>(widget);
        return view == nullptr ? refusal(u"no rows"_s)
                               : QJsonObject{{u"rows"_s, rowsOf(*view, what == "sight"_L1)}};
    }
    // There may be no window manager to do it; shortcuts are of the active window.
    QApplication::setActiveWindow(widget->window());
    if (what == "click"_L1)
        QTest::mouseClick(widget, Qt::LeftButton);
    else if (what == "type"_L1)
        type(*widget, text);
    else if (what == "press"_L1)
        return press(*widget, QKeySequence(request.value(u"keys"_s).toString()));
    else if (what == "choose"_L1)
        return choose(*widget, text);
    else
        return refusal(u"no such act: "_s + what);
    return {};
}

} // namespace driver

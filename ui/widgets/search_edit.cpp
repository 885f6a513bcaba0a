// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/search_edit.h"

#include "widgets/icons.h"

#include <QAction>
#include <QKeyEvent>

namespace widgets {

SearchEdit::SearchEdit(const QString& placeholder, QWidget* parent)
    : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setClearButtonEnabled(true);
    QAction* leading = addAction(icon(Icon::Search, QPalette::PlaceholderText), QLineEdit::LeadingPosition);
    leading->setText(placeholder);
    leading->setEnabled(false);
}

void SearchEdit::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        if (text().isEmpty())
            Q_EMIT left();
        else
            clear();
        return;
    }
    if (event->key() == Qt::Key_Down) {
        Q_EMIT downPressed();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace widgets

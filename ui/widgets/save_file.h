// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>

class QWidget;

namespace widgets {

// Asks where to save a file, beginning among the person's documents; `use` is called with the path, or never. Each
// filter is "Words (*.ending)", the first one is offered; a name without an ending gets the chosen filter's.
// The dialog is named "saveFile".
void askWhereToSave(QWidget* parent, const QString& name, const QStringList& filters,
                    const std::function<void(const QString& path)>& use);

} // namespace widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace widgets {

// An act that cannot be undone: its consequence in a sentence, and the verb for the button ("Annul", not "OK").
struct Question
{
    QString heading;
    QString consequence;
    QString verb;
    bool dangerous = true;
};

// The one place where such acts are asked about. Opens a sheet named "confirm" over the widget and comes back at once;
// `act` is called if the person says yes. The focus is on cancelling.
void confirm(QWidget* over, const Question& question, std::function<void()> act);

} // namespace widgets

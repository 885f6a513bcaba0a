// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/unit.h"
#include "domain/vocabulary.h"

#include <QList>
#include <QStringList>

namespace domain {

// The classes that a school has been allowed to have, as people write them.

// "А–Г" is А, Б, В, Г; "А Б Д", "а, б" and "АБД" are the letters named. Ё, Й, Ъ, Ы, Ь are no letters of classes within
// a range. Latin look-alikes are read as Cyrillic. Empty when something else stands there.
[[nodiscard]] QStringList lettersFrom(const QString& text);

// Every grade with every letter, by grade.
[[nodiscard]] QList<ClassLabel> labelsOf(int fromGrade, int toGrade, const QStringList& letters);

// The parallel that stands above the classes of a grade: "5-е классы".
[[nodiscard]] QString parallelName(int grade, const Vocabulary& words);

} // namespace domain

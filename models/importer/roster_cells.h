// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person.h"
#include "domain/unit.h"

#include <QDate>
#include <QString>

#include <optional>

namespace importer {

// What single cells of a roster say. An empty cell is an empty value, nullopt is one that cannot be read.

// "+7 900 000-01-01", "8(900)0000101", "9000000101" give +79000000101; of several numbers the first counts; numbers of
// other countries keep their code.
[[nodiscard]] std::optional<QString> readPhone(const QString& cell);
[[nodiscard]] std::optional<QString> readEmail(const QString& cell);
// 05.04.2012, 5/4/2012, 2012-04-05, 05.04.12, and 41004 as Excel counts days; not in the future of today. A null date
// for an empty cell.
[[nodiscard]] std::optional<QDate> readBirthDate(const QString& cell, QDate today);
// "Петров Пётр Сергеевич", "Петров П.С.": family, given, and all that is left as the patronymic.
[[nodiscard]] domain::PersonName readFullName(const QString& cell);
[[nodiscard]] bool readYes(const QString& cell);
// "5А, 5Б; 6В", "5АБ", "5А,Б": each class once; nullopt as soon as one of them is none.
[[nodiscard]] std::optional<QList<domain::ClassLabel>> readClasses(const QString& cell);
// "Зам. директора по УВР" is a deputy. nullopt for work that is no position in the school's chats: a cook.
[[nodiscard]] std::optional<domain::PositionKind> readPosition(const QString& cell);
// A formula whose value nobody has computed, or an error of Excel.
[[nodiscard]] bool isFormula(const QString& cell);

} // namespace importer

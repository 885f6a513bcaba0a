// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace architecture {

// What one source file of the tree includes that it may not, each as a sentence; empty if it keeps to the table.
//   path: relative to the top of the repository, e.g. "models/index/query.cpp"; files of tests are not judged
//   text: the file's content
// The table is the one of the design (README, "Folder map"): which folder may use which.
[[nodiscard]] QStringList forbiddenIncludes(const QString& path, const QString& text);

} // namespace architecture

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace widgets {

// For setToolTip, which takes what looks like markup for markup: the text as it is written, whoever wrote it.
[[nodiscard]] inline QString plainTip(const QString& text)
{
    return text.isEmpty() ? QString()
                          : QStringLiteral("<div style=\"white-space: pre-wrap\">%1</div>").arg(text.toHtmlEscaped());
}

} // namespace widgets

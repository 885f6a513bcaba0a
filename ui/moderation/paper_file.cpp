// SPDX-License-Identifier: GPL-3.0-or-later
#include "moderation/paper_file.h"

#include "widgets/error_sentence.h"
#include "widgets/pdf_paper.h"
#include "widgets/save_file.h"

#include <QCoreApplication>
#include <QWidget>

namespace moderation {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(moderation::PaperFile)
};

} // namespace

void savePaper(QWidget* over, const QString& folder, const base::Result<QString>& html, const QString& name,
               const std::function<void(const QString& sentence)>& say)
{
    if (!html)
        return say(widgets::sentenceFor(html.error()));
    const auto write = [html = *html, name, say](const QString& path) {
        const auto written = widgets::writePdf(path, html, name);
        say(written ? Words::tr("Saved: %1").arg(path) : widgets::sentenceFor(written.error()));
    };
    const QString file = name + QStringLiteral(".pdf");
    if (!folder.isEmpty())
        return write(folder + u'/' + file);
    widgets::askWhereToSave(over, file, {Words::tr("PDF (*.pdf)")}, write);
}

} // namespace moderation

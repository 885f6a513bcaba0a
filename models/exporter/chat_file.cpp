// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporter/chat_file.h"

#include "exporter/chat_html.h"
#include "exporter/chat_json.h"
#include "exporter/chat_pdf.h"

namespace exporter {

using namespace Qt::Literals::StringLiterals;

namespace {

template <typename File>
base::Result<std::unique_ptr<ChatFile>> opened(std::unique_ptr<File> file, const base::Result<void>& done)
{
    if (!done)
        return base::failWith(done);
    return std::unique_ptr<ChatFile>(std::move(file));
}

} // namespace

base::Result<std::unique_ptr<ChatFile>> ChatFile::create(const QString& path, const QString& title,
                                                         const QList<Fact>& facts, const ChatFileWords& words)
{
    if (path.endsWith(u".json"_s, Qt::CaseInsensitive)) {
        auto file = std::make_unique<ChatJson>(path, title, facts);
        const auto done = file->open();
        return opened(std::move(file), done);
    }
    if (path.endsWith(u".pdf"_s, Qt::CaseInsensitive)) {
        auto file = std::make_unique<ChatPdf>(path, title, words);
        const auto done = file->open(facts);
        return opened(std::move(file), done);
    }
    auto file = std::make_unique<ChatHtml>(path, words);
    const auto done = file->open(title, facts);
    return opened(std::move(file), done);
}

} // namespace exporter

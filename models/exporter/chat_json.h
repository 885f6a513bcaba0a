// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporter/chat_file.h"

#include <QSaveFile>

namespace exporter {

// {"format": "staffroom-chats", "version": 1, "title", "facts": {…}, "chats": [{"title", "facts", "messages": [{"id", "at",
// "from", "own", "text", "retracted", "edited", "earlier": [{"at", "text"}], "answers": {"from", "text"},
// "file": {"name", "bytes", "sha256"}, "reactions", "afterGap"}]}]}; times in UTC (ISO 8601), what says nothing is left
// out.
class ChatJson final : public ChatFile
{
public:
    ChatJson(const QString& path, const QString& title, const QList<Fact>& facts);

    [[nodiscard]] base::Result<void> open();
    void beginChat(const QString& title, const QList<Fact>& facts) override;
    void add(const WrittenMessage& message) override;
    [[nodiscard]] base::Result<void> finish() override;

private:
    void endChat();

    QSaveFile m_file;
    const QString m_title;
    const QList<Fact> m_facts;
    bool m_hasChat = false;
    bool m_hasMessage = false;
};

} // namespace exporter

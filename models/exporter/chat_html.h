// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporter/chat_file.h"

#include <QDate>
#include <QSaveFile>

namespace exporter {

// One page that needs nothing beside itself: no script, no picture, no address is followed.
class ChatHtml final : public ChatFile
{
public:
    ChatHtml(const QString& path, ChatFileWords words);

    [[nodiscard]] base::Result<void> open(const QString& title, const QList<Fact>& facts);
    void beginChat(const QString& title, const QList<Fact>& facts) override;
    void add(const WrittenMessage& message) override;
    [[nodiscard]] base::Result<void> finish() override;

private:
    void write(const QString& html);
    void endChat();

    QSaveFile m_file;
    const ChatFileWords m_words;
    QDate m_day;
    bool m_hasChat = false;
    bool m_hasMessage = false;
};

} // namespace exporter

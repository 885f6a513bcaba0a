// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporter/chat_file.h"

#include <QDate>
#include <QFont>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace exporter {

// A4, a page after the other: what is full goes to the file at once.
class ChatPdf final : public ChatFile
{
public:
    ChatPdf(const QString& path, const QString& title, ChatFileWords words);
    ~ChatPdf() override;

    [[nodiscard]] base::Result<void> open(const QList<Fact>& facts);
    void beginChat(const QString& title, const QList<Fact>& facts) override;
    void add(const WrittenMessage& message) override;
    [[nodiscard]] base::Result<void> finish() override;

private:
    enum class Ink { Text, Muted };

    void paragraph(const QString& text, const QFont& font, Ink ink, Qt::Alignment align = Qt::AlignLeft);
    void line(const QString& text, const QFont& font, Ink ink, Qt::Alignment align);
    void list(const QList<Fact>& facts);
    void space(qreal lines);
    // Room for so many lines, or the next page.
    void keepTogether(qreal lines);
    void newPage();
    void foot();
    void endChat();

    QSaveFile m_file;
    const QString m_title;
    const ChatFileWords m_words;
    std::unique_ptr<QPdfWriter> m_writer;
    QPainter m_painter;
    QFont m_plain;
    QFont m_strong;
    QFont m_small;
    QFont m_large;
    qreal m_y = 0;
    qreal m_height = 0; // of what is above the foot
    int m_page = 1;
    QDate m_day;
    bool m_hasChat = false;
    bool m_hasMessage = false;
};

} // namespace exporter

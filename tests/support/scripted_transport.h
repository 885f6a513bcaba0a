// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xmpp/element.h"
#include "xmpp/transport.h"

#include <QStringList>

namespace support {

// The server's side of a conversation as a list of XML texts, instead of a socket. The stream owns the transport, the
// test keeps a pointer to it.
class ScriptedTransport final : public xmpp::Transport
{
    Q_OBJECT

public:
    explicit ScriptedTransport(bool isEncrypted = true)
        : m_isEncrypted(isEncrypted)
    {
    }

    void open(const QUrl& address) override;
    void sendFrame(const QString& frame) override;
    void close() override { m_isOpen = false; }
    void abort() override { m_isOpen = false; }
    [[nodiscard]] bool isEncrypted() const override { return m_isEncrypted; }

    [[nodiscard]] int openings() const { return m_openings; }
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    // The connection is there.
    void accept();
    // It is not, or has ended.
    void fail(const base::Error& error);
    void inject(const QString& xml);
    // The next frame sent is this one; "*" as value of an attribute or text stands for anything. Gives what was really
    // sent, for the answer.
    xmpp::Element expect(const QString& xml);
    [[nodiscard]] bool isQuiet() const { return m_sent.isEmpty(); }

private:
    bool m_isEncrypted;
    bool m_isOpen = false;
    int m_openings = 0;
    QStringList m_sent;
};

} // namespace support

// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/rotating_log.h"

namespace backend {

RotatingLog::RotatingLog(const QString& path, Identity identity, Limits limits)
    : m_file(path)
    , m_identity(std::move(identity))
    , m_limits(limits)
{
}

void RotatingLog::write(const QByteArray& bytes)
{
    const ActingAs acting(m_identity);
    if (m_file.isOpen() && m_file.size() + bytes.size() > m_limits.fileBytes)
        rotate();
    if (!m_file.isOpen()) {
        if (!m_file.open(QIODevice::Append | QIODevice::Unbuffered))
            return;
        m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
    m_file.write(bytes);
}

void RotatingLog::rotate()
{
    m_file.close();
    const auto name = [this](int age) {
        return age == 0 ? m_file.fileName() : m_file.fileName() + u'.' + QString::number(age);
    };
    QFile::remove(name(m_limits.olderFiles));
    for (int age = m_limits.olderFiles; age > 0; --age)
        QFile::rename(name(age - 1), name(age));
}

} // namespace backend

// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/opened_program.h"

#include <QFile>

#include <fcntl.h>
#include <unistd.h>

namespace backend {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isReachable(const QByteArray& path, const Identity& identity)
{
    const ActingAs acting(identity);
    const int descriptor = ::open(path.constData(), O_PATH | O_CLOEXEC);
    return descriptor >= 0 && ::close(descriptor) == 0;
}

} // namespace

OpenedProgram::OpenedProgram(const QString& program, const Identity& identity)
    : m_path(program)
{
    const QByteArray path = QFile::encodeName(program);
    if (!identity.drops || !path.contains('/') || isReachable(path, identity))
        return;
    m_descriptor = ::open(path.constData(), O_PATH | O_CLOEXEC);
    if (m_descriptor >= 0)
        m_path = u"/proc/self/fd/%1"_s.arg(m_descriptor);
}

OpenedProgram::~OpenedProgram()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace backend

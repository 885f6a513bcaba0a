// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/command.h"

namespace backend {

using namespace Qt::Literals::StringLiterals;

namespace {

QProcessEnvironment smallEnvironment()
{
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
    environment.insert(u"LANG"_s, u"C.UTF-8"_s);
    return environment;
}

} // namespace

Command ejabberdCommand(const Layout& layout, const Ports& ports, const QString& libraries)
{
    const QString own = QString::fromLatin1(ownDirectory);
    QProcessEnvironment environment = smallEnvironment();
    environment.insert(u"HOME"_s, own + u"/secret");
    environment.insert(u"ERL_LIBS"_s, libraries);
    environment.insert(u"ERL_CRASH_DUMP_BYTES"_s, u"0"_s); // it would hold messages and keys
    environment.insert(u"EJABBERD_CONFIG_PATH"_s, own + u"/ejabberd.yml");
    environment.insert(u"EJABBERD_LOG_PATH"_s, own + u"/log/ejabberd.log");
    environment.insert(u"STAFFROOM_PARENT"_s, u"1"_s);

    QStringList arguments;
    arguments << u"-sname"_s << u"ejabberd@localhost"_s;
    arguments << u"-kernel"_s << u"inet_dist_use_interface"_s << u"{127,0,0,1}"_s;
    arguments << u"-start_epmd"_s << u"false"_s << u"-erl_epmd_port"_s << QString::number(ports.distribution);
    arguments << u"+K"_s << u"true"_s << u"+P"_s << u"250000"_s << u"+Q"_s << u"32768"_s;
    // Schedulers that spin while they wait would take the processor from the person at this computer.
    arguments << u"+sbwt"_s << u"none"_s << u"+sbwtdcpu"_s << u"none"_s << u"+sbwtdio"_s << u"none"_s;
    arguments << u"-mnesia"_s << u"dir"_s << u'"' + own + u"/mnesia\"";
    arguments << u"-pa"_s << own + u"/ebin" << u"-s"_s << u"ejabberd"_s << u"-noshell"_s;
    return {u"erl"_s, arguments, environment, layout.directory()};
}

Command serviceCommand(const Layout& layout, const QString& program)
{
    return {program, {u"--config"_s, layout.serviceConfig()}, smallEnvironment(), layout.directory()};
}

} // namespace backend

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Readable values of Qt types in Catch2's messages. Include it in every test file, before any assertion.
#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <catch2/catch.hpp>

namespace Catch {

template <>
struct StringMaker<QString>
{
    static std::string convert(const QString& text) { return "\"" + text.toStdString() + "\""; }
};

template <>
struct StringMaker<QByteArray>
{
    static std::string convert(const QByteArray& bytes) { return "\"" + bytes.toStdString() + "\""; }
};

template <>
struct StringMaker<QStringList>
{
    static std::string convert(const QStringList& list)
    {
        return "[" + list.join(QStringLiteral(", ")).toStdString() + "]";
    }
};

template <>
struct StringMaker<QDateTime>
{
    static std::string convert(const QDateTime& time) { return time.toString(Qt::ISODateWithMs).toStdString(); }
};

} // namespace Catch

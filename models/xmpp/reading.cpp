// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/reading.h"

namespace xmpp::reading {

using base::ErrorCode;
using base::fail;
using base::Result;

base::Unexpected<base::Error> malformed(const Element& element, QLatin1StringView what)
{
    return fail(ErrorCode::InvalidInput, u"<%1 xmlns='%2'>: %3"_s.arg(element.name(), element.ns(), what));
}

Result<QString> text(const Element& element, QLatin1StringView attribute)
{
    QString value = element.attribute(attribute);
    if (value.isEmpty())
        return malformed(element, attribute);
    return value;
}

Result<Jid> jid(const Element& element, QLatin1StringView attribute)
{
    Result<Jid> value = Jid::parse(element.attribute(attribute));
    if (!value)
        return malformed(element, attribute);
    return value;
}

Result<QDateTime> time(const Element& element, QLatin1StringView attribute)
{
    const std::optional<QDateTime> value = toTime(element.attribute(attribute));
    if (!value)
        return malformed(element, attribute);
    return *value;
}

Result<qint64> number(const Element& element, QLatin1StringView attribute)
{
    const std::optional<qint64> value = toNumber(element.attribute(attribute));
    if (!value)
        return malformed(element, attribute);
    return *value;
}

Result<Jid> optionalJid(const Element& element, QLatin1StringView attribute)
{
    return element.attribute(attribute).isEmpty() ? Result<Jid>(Jid()) : jid(element, attribute);
}

Result<QDateTime> optionalTime(const Element& element, QLatin1StringView attribute)
{
    return element.attribute(attribute).isEmpty() ? Result<QDateTime>(QDateTime()) : time(element, attribute);
}

Result<bool> flag(const Element& element, QLatin1StringView attribute)
{
    const QString value = element.attribute(attribute);
    if (value == "true"_L1 || value == "1"_L1)
        return true;
    if (value.isEmpty() || value == "false"_L1 || value == "0"_L1)
        return false;
    return malformed(element, attribute);
}

std::optional<qint64> toNumber(QStringView text)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (!std::ranges::all_of(text, isDigit))
        return std::nullopt;
    bool isNumber = false;
    const qint64 value = text.toLongLong(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

std::optional<QDateTime> toTime(const QString& text)
{
    const QDateTime value = QDateTime::fromString(text, Qt::ISODateWithMs);
    // Without a zone it would be read as local time and mean another moment on each computer.
    if (!value.isValid() || value.timeSpec() == Qt::LocalTime)
        return std::nullopt;
    return value.toUTC();
}

QString fromTime(const QDateTime& time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

bool isAscii(const QString& name)
{
    return std::ranges::all_of(name, [](QChar c) { return c.unicode() < 0x80; });
}

QString childText(const Element& element, QLatin1StringView name)
{
    const Element* chosen = nullptr;
    for (const Element& child : element.children()) {
        if (child.name() != name || child.ns() != element.ns())
            continue;
        if (child.language().isEmpty())
            return child.text().isNull() ? u""_s : child.text();
        if (!chosen)
            chosen = &child;
    }
    if (!chosen)
        return {};
    return chosen->text().isNull() ? u""_s : chosen->text();
}

} // namespace xmpp::reading

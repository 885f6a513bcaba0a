// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmpp/jid.h"

#include <algorithm>

namespace xmpp {
namespace {

using base::ErrorCode;
using base::fail;
using base::Result;
using namespace Qt::Literals::StringLiterals;

constexpr qsizetype maxPartBytes = 1023;

bool isLengthAllowed(const QString& part)
{
    return !part.isEmpty() && part.size() <= maxPartBytes && part.toUtf8().size() <= maxPartBytes;
}

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control;
}

Result<QString> foldNode(QStringView text)
{
    const QString node = text.toString().normalized(QString::NormalizationForm_KC).toLower();
    const auto isForbidden = [](QChar c) { return isControl(c) || c.isSpace() || u"\"&'/:<>@"_s.contains(c); };
    if (!isLengthAllowed(node) || std::ranges::any_of(node, isForbidden))
        return fail(ErrorCode::InvalidInput, u"address: localpart"_s);
    return node;
}

Result<QString> foldDomain(QStringView text)
{
    if (text.endsWith(u'.'))
        text.chop(1);
    const QString domain = text.toString().normalized(QString::NormalizationForm_KC).toLower();
    const auto isForbidden = [](QChar c) { return isControl(c) || c.isSpace() || u"\"&'/<>@"_s.contains(c); };
    if (!isLengthAllowed(domain) || domain.startsWith(u'.') || domain.contains(".."_L1) ||
        std::ranges::any_of(domain, isForbidden))
        return fail(ErrorCode::InvalidInput, u"address: domain"_s);
    return domain;
}

Result<QString> foldResource(QStringView text)
{
    const QString resource = text.toString().normalized(QString::NormalizationForm_C);
    if (!isLengthAllowed(resource) || std::ranges::any_of(resource, isControl))
        return fail(ErrorCode::InvalidInput, u"address: resource"_s);
    return resource;
}

} // namespace

Result<Jid> Jid::parse(QStringView text)
{
    const qsizetype slash = text.indexOf(u'/');
    const QStringView bare = slash < 0 ? text : text.first(slash);
    const qsizetype at = bare.indexOf(u'@');
    const QStringView resource = slash < 0 ? QStringView() : text.sliced(slash + 1);
    if (at == 0 || (slash >= 0 && resource.isEmpty()))
        return fail(ErrorCode::InvalidInput, u"address: empty part"_s);
    return fromParts(at < 0 ? QStringView() : bare.first(at), bare.sliced(at + 1), resource);
}

Result<Jid> Jid::fromParts(QStringView node, QStringView domain, QStringView resource)
{
    Jid jid;
    Result<QString> folded = foldDomain(domain);
    if (!folded)
        return failWith(folded);
    jid.m_domain = std::move(folded).value();
    if (!node.isEmpty()) {
        folded = foldNode(node);
        if (!folded)
            return failWith(folded);
        jid.m_node = std::move(folded).value();
    }
    return resource.isEmpty() ? Result<Jid>(jid) : jid.withResource(resource);
}

Jid Jid::bare() const
{
    Jid jid = *this;
    jid.m_resource.clear();
    return jid;
}

Result<Jid> Jid::withResource(QStringView resource) const
{
    Result<QString> folded = foldResource(resource);
    if (!folded)
        return failWith(folded);
    Jid jid = *this;
    jid.m_resource = std::move(folded).value();
    return jid;
}

QString Jid::toString() const
{
    QString text = m_node.isEmpty() ? m_domain : m_node + u'@' + m_domain;
    if (!m_resource.isEmpty())
        text += u'/' + m_resource;
    return text;
}

std::strong_ordering operator<=>(const Jid& a, const Jid& b)
{
    if (const int order = a.m_domain.compare(b.m_domain); order != 0)
        return order <=> 0;
    if (const int order = a.m_node.compare(b.m_node); order != 0)
        return order <=> 0;
    return a.m_resource.compare(b.m_resource) <=> 0;
}

} // namespace xmpp
